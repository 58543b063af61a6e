import { firstName } from '../conversation/move-conversation.ts';
import type { OrdersOf } from '../inbox/contact-orders.ts';
import type { Draft } from '../inbox/draft-reply.ts';
import type { Conversation } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { makePacket, type PacketFacts } from './make-packet.ts';
import type { Packet } from './packet.ts';

/** Messages of a transcript, the newest. */
const MESSAGES = 500;
/** Turns that are told of, the newest. */
const TURNS = 20;

export type PacketDeps = {
  readonly store: Pick<Store, 'tenants' | 'contacts' | 'messages' | 'turns' | 'agents'>;
  readonly ordersOf: OrdersOf;
  readonly draft: Draft;
};
export type ReadPacket = (
  conversation: Conversation,
  /** Language of the summary. Default: the tenant's. */
  locale?: string,
) => Promise<Packet | null>;

/** Reads all that a packet is made from. Null: the tenant is gone. */
export function createReadPacket(deps: PacketDeps): ReadPacket {
  const { store } = deps;
  return async (conversation, locale) => {
    const { tenantId, id } = conversation;
    const [tenant, contact, messages] = await Promise.all([
      store.tenants.get(tenantId),
      store.contacts.get(tenantId, conversation.contactId),
      store.messages.list(tenantId, id, {
        before: Number.MAX_SAFE_INTEGER,
        limit: MESSAGES,
        audience: 'everyone',
      }),
    ]);
    if (tenant === null) return null;
    const known = contact?.erasedAt === undefined ? contact : null;
    const turns = new Map<string, NonNullable<Awaited<ReturnType<Store['turns']['trace']>>>>();
    for (const message of messages.filter(({ author }) => author === 'contact').slice(-TURNS)) {
      const turn = await store.turns.trace(tenantId, message.id);
      if (turn !== null) turns.set(message.id, turn);
    }
    const [orders, draft, agents] = await Promise.all([
      deps.ordersOf(conversation, known),
      // A draft is help, not the packet: without it the rest still goes out.
      deps.draft(conversation).catch(() => null),
      store.agents.list(tenantId),
    ]);
    const facts: PacketFacts = {
      tenant,
      conversation,
      contact: known,
      messages,
      turns,
      orders,
      draft,
      agents: new Map(agents.map((agent) => [agent.id, firstName(agent.name)])),
      locale: locale ?? tenant.locale,
    };
    return makePacket(facts);
  };
}
