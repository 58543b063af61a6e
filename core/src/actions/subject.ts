/** Who an action is for, and what deciding about it needs of the world. */
import type { HostRegistry } from '../host/host-registry.ts';
import type { Contact, Conversation, Tenant } from '../model.ts';
import type { Store } from '../storage/store.ts';
import type { ReturnShares } from './return-shares.ts';

export type ActionSubject = {
  readonly tenant: Tenant;
  readonly contact: Contact;
  readonly conversation: Conversation;
};
export type ActionHosts = Pick<HostRegistry, 'adapters' | 'call' | 'readOwnOrders'>;
export type ActionDeps = {
  readonly store: Store;
  readonly hosts: ActionHosts;
  readonly clock: () => Date;
  /** Default: what is usual to send back is not known. */
  readonly returnShares?: ReturnShares;
};

/** As they are now; null when the conversation or the contact is gone. */
export async function readSubject(
  store: Pick<Store, 'tenants' | 'contacts' | 'conversations'>,
  of: { readonly tenantId: string; readonly conversationId: string },
): Promise<ActionSubject | null> {
  const tenant = await store.tenants.get(of.tenantId);
  const conversation = await store.conversations.get(of.tenantId, of.conversationId);
  if (tenant === null || conversation === null) return null;
  const contact = await store.contacts.get(of.tenantId, conversation.contactId);
  return contact === null || contact.erasedAt !== undefined
    ? null
    : { tenant, contact, conversation };
}
