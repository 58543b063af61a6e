/** What the assistant would say to the contact's last message, for an agent to look over. Nothing is written, nobody is told. */
import { toLoadedTurn } from '../conversation/load-turn.ts';
import { think } from '../conversation/think.ts';
import type { ThinkDeps } from '../conversation/turn.ts';
import type { Citation, Conversation, Decision, EscalationRule, Message } from '../model.ts';
import { unmask } from '../privacy/mask.ts';
import type { Store } from '../storage/store.ts';
import type { ContactOrders, OrdersOf } from './contact-orders.ts';

/** Messages before the last one that are read for the history. */
const HISTORY = 20;
/** A rule that never speaks: a person has the conversation already, so nothing is handed over by a rule. */
const NO_RULE: EscalationRule = {
  name: 'draft',
  reason: 'rule',
  when: { failuresAtLeast: Number.MAX_SAFE_INTEGER },
};

export type DraftReply = {
  readonly text: string | null;
  readonly citations: readonly Citation[];
  readonly confidence: number;
  readonly decision: Decision['kind'];
  readonly reason: string;
  readonly inReplyTo: string | null;
};
export type DraftDeps = {
  readonly store: Pick<Store, 'tenants' | 'contacts' | 'messages'>;
  readonly thinkParts: (tenantId: string) => Promise<Omit<ThinkDeps, 'readOrders'>>;
  readonly ordersOf: OrdersOf;
  readonly clock: () => Date;
};
export type Draft = (conversation: Conversation) => Promise<DraftReply>;

export function createDraft(deps: DraftDeps): Draft {
  return async (conversation) => {
    const { tenantId, id } = conversation;
    const recent = await deps.store.messages.list(tenantId, id, {
      before: Number.MAX_SAFE_INTEGER,
      limit: HISTORY + 1,
      audience: 'everyone',
    });
    const message = lastUnanswered(recent);
    const [tenant, contact] = await Promise.all([
      deps.store.tenants.get(tenantId),
      deps.store.contacts.get(tenantId, conversation.contactId),
    ]);
    if (message === null || tenant === null || contact === null || contact.erasedAt !== undefined)
      return NOTHING;
    const loaded = toLoadedTurn(deps, {
      tenant: { ...tenant, settings: { ...tenant.settings, escalation: [NO_RULE] } },
      contact,
      // As if the assistant held it, at the beginning of whatever journey the message asks for.
      conversation: { ...conversation, status: 'pending', agentId: null, flow: null },
      message,
      before: recent.filter(({ seq }) => seq < message.seq),
      codeOutcome: null,
    });
    const decision = await think(
      {
        ...(await deps.thinkParts(tenantId)),
        readOrders: async () => toResult(await deps.ordersOf(conversation, contact)),
      },
      { ...loaded.turn, failures: 0, clarifiedBefore: false },
    );
    return toDraft(decision, { vault: loaded.vault, messageId: message.id });
  };
}

const NOTHING: DraftReply = {
  text: null,
  citations: [],
  confidence: 0,
  decision: 'silence',
  reason: 'answered',
  inReplyTo: null,
};

/** The contact's newest message, when no agent has answered after it. */
function lastUnanswered(messages: readonly Message[]): Message | null {
  const last = messages.findLast(({ author }) => author === 'contact' || author === 'agent');
  return last?.author === 'contact' ? last : null;
}

function toResult(read: ContactOrders): Awaited<ReturnType<ThinkDeps['readOrders']>> {
  if (read.kind === 'orders') return { kind: 'orders', orders: read.orders };
  if (read.kind === 'not-verified') return { kind: 'orders', orders: [] };
  return { kind: 'unavailable', trouble: read.kind === 'trouble' };
}

function toDraft(
  decision: Decision,
  of: { readonly vault: Parameters<typeof unmask>[1]; readonly messageId: string },
): DraftReply {
  const confidence = 'confidence' in decision ? decision.confidence : 0;
  const base = { decision: decision.kind, reason: decision.reason, inReplyTo: of.messageId };
  // An answer that would do something (send a code, ask by a form) is the assistant's to give, not to be copied.
  const copied =
    decision.kind === 'answer' &&
    decision.effect === undefined &&
    (decision.reply.cards ?? []).every(({ kind }) => kind !== 'form');
  if (!copied) return { ...base, confidence, text: null, citations: [] };
  const { text, citations } = decision.reply;
  return { ...base, confidence, text: unmask(text, of.vault), citations: citations ?? [] };
}
