/** What of a contact's identity counts in a conversation. */
import type { Contact, ContactIdentity, Conversation, IdentityLevel } from '../model.ts';

type Of = Pick<Conversation, 'guestOnly' | 'identityLevel'>;

/** The identities a host has signed for; none where somebody came in by a link from a mail. */
export function provedIdentities(
  contact: Pick<Contact, 'identities'> | null,
  conversation: Pick<Conversation, 'guestOnly'>,
): readonly ContactIdentity[] {
  return conversation.guestOnly ? [] : (contact?.identities ?? []);
}

/** Whoever writes as a contact with an identity came in by a host's signature, or by a link: then as a guest. */
export function identityLevelOf(
  contact: Pick<Contact, 'identities'> | null,
  conversation: Of,
): IdentityLevel {
  if (provedIdentities(contact, conversation).length > 0) return 'host';
  const { guestOnly, identityLevel } = conversation;
  return guestOnly && identityLevel === 'host' ? 'anonymous' : identityLevel;
}
