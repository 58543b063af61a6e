import { provedIdentities } from '../access/proved-identity.ts';
import type { HostRegistry } from '../host/host-registry.ts';
import { withTimeout } from '../host/with-timeout.ts';
import type { Contact, Conversation, Order } from '../model.ts';

/** Milliseconds an agent waits for a host beside a conversation. */
const WITHIN_MS = 2_000;

export type ContactOrders =
  | { readonly kind: 'orders'; readonly orders: readonly Order[] }
  | { readonly kind: 'not-verified' | 'no-host' | 'trouble' };
export type OrdersOf = (
  conversation: Conversation,
  contact: Contact | null,
) => Promise<ContactOrders>;
export type OrdersDeps = {
  readonly hosts: Pick<HostRegistry, 'has' | 'readOrders'>;
  /** Default 2,000. */
  readonly withinMs?: number;
};

/** The orders a contact has proved to be theirs, by the rule the assistant reads them by: agents see no more. */
export function createOrdersOf({ hosts, withinMs = WITHIN_MS }: OrdersDeps): OrdersOf {
  return async (conversation, contact) => {
    const { tenantId } = conversation;
    if (!hosts.has(tenantId, 'orders') && !hosts.has(tenantId, 'orderByNumber')) {
      return { kind: 'no-host' };
    }
    const proof = proofOf(contact, conversation);
    if (proof.identities.length === 0 && proof.verifiedOrder === null) {
      return { kind: 'not-verified' };
    }
    try {
      const read = await withTimeout(() => hosts.readOrders(tenantId, proof), withinMs);
      if (read.kind === 'orders') return { kind: 'orders', orders: read.orders };
      return { kind: read.trouble ? 'trouble' : 'no-host' };
    } catch {
      // Too slow, or in trouble: the registry has written down which host.
      return { kind: 'trouble' };
    }
  };
}

/** What a contact has proved: identities a host signed, and the one order verified in this conversation. */
function proofOf(
  contact: Contact | null,
  conversation: Pick<Conversation, 'verifiedOrder' | 'guestOnly'>,
): Parameters<HostRegistry['readOrders']>[1] {
  const email = contact?.email;
  const { verifiedOrder } = conversation;
  return {
    identities: contact?.erasedAt === undefined ? provedIdentities(contact, conversation) : [],
    verifiedOrder:
      verifiedOrder !== null && email !== undefined ? { number: verifiedOrder, email } : null,
  };
}
