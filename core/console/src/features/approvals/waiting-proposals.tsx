/** Beside a conversation: what of it waits for a person. */
import { Link } from 'wouter';
import { Notice } from '../../ui/states.tsx';
import { useWords } from '../../words/words.tsx';
import { useProposalsOf } from './queries.ts';

export function WaitingProposals({ conversationId }: { readonly conversationId: string }) {
  const { approvals } = useWords();
  const all = useProposalsOf(conversationId).data?.items ?? [];
  const open = all.filter(({ state }) => state === 'waiting' || state === 'unsure');
  return open.map(({ id, action, state }) => (
    <Notice key={id} kind="waiting">
      {approvals.states[state]}: <Link href={`/approvals/${id}`}>{approvals.asks[action]}</Link>
    </Notice>
  ));
}
