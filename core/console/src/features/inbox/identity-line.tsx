import { ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useWords } from '../../words/words.tsx';
import type { Detail } from './use-conversation.ts';

/** How sure it is who they are. A host's signature counts for the contact, whatever this conversation knows. */
export function IdentityLine({ detail }: { readonly detail: Detail }) {
  const { inbox } = useWords();
  const { contact, conversation } = detail;
  const signed = contact !== null && !contact.erased && contact.identities.length > 0;
  const level = signed ? 'host' : conversation.identityLevel;
  const Shield = level === 'anonymous' ? ShieldQuestion : ShieldCheck;
  return (
    <p className="row small">
      <Shield size={16} aria-hidden />
      {inbox.identity[level]}
      {conversation.verifiedOrder !== null && (
        <bdi className="soft">{conversation.verifiedOrder}</bdi>
      )}
    </p>
  );
}
