import { createHash } from 'node:crypto';
import { attendLater, awaitingFrom } from '../handoff/awaiting.ts';
import { type Begun, beginHandoff } from '../handoff/begin-handoff.ts';
import type {
  Card,
  Conversation,
  Decision,
  Instant,
  Message,
  MessageBody,
  Trace,
} from '../model.ts';
import { unmask } from '../privacy/mask.ts';
import type { Vault } from '../privacy/personal-data.ts';
import type { ConversationPatch, Store } from '../storage/store.ts';
import { agentSpokeAfter, type LoadedTurn, personCameAfter, type TurnPlace } from './load-turn.ts';
import { deliverLater, say } from './say.ts';
import { assistantHolds } from './status.ts';

/** `stale`: the conversation changed since it was read and nothing was written; load and think again. */
export type Acted = 'replied' | 'silent' | 'finished-before' | 'stale';

class StaleTurn extends Error {}

/**
 * Carries a decision out in one transaction whose last write is `finish`: the reply, the new status, jobs for what
 * leaves the house, and the audit entry are there together or not at all.
 */
export async function act(
  store: Store,
  loaded: LoadedTurn,
  decision: Decision,
  /** What the decision's action does, in the same transaction (`actions/turn-actions.ts`). */
  carryOut: ((tx: Store) => Promise<void>) | null = null,
): Promise<Acted> {
  const place: TurnPlace = {
    tenantId: loaded.tenant.id,
    conversationId: loaded.conversation.id,
    messageId: loaded.turn.message.id,
  };
  try {
    return await store.transaction(async (tx) => {
      const current = await tx.conversations.get(place.tenantId, place.conversationId);
      const message = await tx.messages.get(place.tenantId, place.messageId);
      if (current === null || message === null) return 'finished-before';
      const changed = current.revision !== loaded.conversation.revision;
      // Also after a hand-back: what was written before it is the agent's.
      const personHas = !assistantHolds(current.status) || (await personCameAfter(tx, message));
      if (personHas || decision.kind === 'silence') {
        await leaveToPerson(tx, { place, current, message, loaded });
        return finishSilently(tx, place, decision);
      }
      if (changed) throw new StaleTurn();
      return reply(
        tx,
        {
          place,
          current,
          vault: loaded.vault,
          locale: decision.trace.language,
          now: loaded.turn.now,
          tenant: loaded.tenant,
          carryOut,
        },
        decision,
      );
    });
  } catch (error) {
    if (error instanceof StaleTurn) return 'stale';
    throw error;
  }
}

/** What the assistant leaves unanswered because a person has it, that person is to answer. */
async function leaveToPerson(
  tx: Store,
  of: {
    readonly place: TurnPlace;
    readonly current: Conversation;
    readonly message: Message;
    readonly loaded: LoadedTurn;
  },
): Promise<void> {
  const { place, current, message, loaded } = of;
  const { tenant, turn } = loaded;
  if (current.status !== 'open' || current.awaiting !== null) return;
  if (await agentSpokeAfter(tx, message)) return;
  const awaiting = awaitingFrom(tenant.settings, turn.now, 'next');
  const changed = await tx.conversations.update(place.tenantId, current.id, current.revision, {
    awaiting,
  });
  if (changed === null) throw new StaleTurn();
  await attendLater(tx, place, { settings: tenant.settings, awaiting, stage: 1, now: turn.now });
}

async function finishSilently(tx: Store, place: TurnPlace, decision: Decision): Promise<Acted> {
  const fresh = await tx.turns.finish(place.tenantId, place.messageId, {
    kind: 'silence',
    reason: decision.kind === 'silence' ? decision.reason : 'agent-holds',
    confidence: 0,
    replyId: null,
    trace: decision.trace,
  });
  return fresh ? 'silent' : 'finished-before';
}

type Acting = {
  readonly place: TurnPlace;
  readonly current: Conversation;
  readonly vault: Vault;
  readonly locale: string;
  readonly now: Instant;
  readonly tenant: LoadedTurn['tenant'];
  readonly carryOut: ((tx: Store) => Promise<void>) | null;
};
type Spoken = Exclude<Decision, { readonly kind: 'silence' }>;

async function reply(tx: Store, acting: Acting, decision: Spoken): Promise<Acted> {
  const { place, current, vault } = acting;
  const body = {
    ...unmaskBody(decision.reply, vault),
    ...(decision.kind === 'clarify' && decision.reason !== 'flow'
      ? { unanswered: true as const }
      : {}),
  };
  const message = await say(tx, place, {
    author: 'assistant',
    audience: 'everyone',
    body,
    inReplyTo: place.messageId,
    // A second guard beside `finish`: one message of the contact has one reply.
    externalId: `reply:${place.messageId}`,
  });
  const begun = decision.kind === 'handoff' ? await beginOf(tx, acting, decision) : null;
  const patch = patchOf(acting, decision, begun);
  if (Object.keys(patch).length > 0) {
    const changed = await tx.conversations.update(
      place.tenantId,
      place.conversationId,
      current.revision,
      patch,
    );
    if (changed === null) throw new StaleTurn();
  }
  await begun?.carryOut();
  if (decision.kind === 'answer' && decision.effect?.kind === 'send-code') {
    await tx.jobs.add(place.tenantId, {
      kind: 'send-code',
      payload: { conversationId: place.conversationId },
      key: `send-code:${place.messageId}`,
    });
  }
  if (current.channel !== 'widget') await deliverLater(tx, place.tenantId, message.id);
  await acting.carryOut?.(tx);
  await audit(tx, place, { decision, replyId: message.id, begun });
  await tx.uses.record(place.tenantId, message.id, body.citations ?? []);
  const fresh = await tx.turns.finish(place.tenantId, place.messageId, {
    kind: decision.kind,
    reason: decision.reason,
    confidence: decision.confidence,
    replyId: message.id,
    trace: decision.trace,
  });
  // Finished by another process meanwhile: undo all of this.
  if (!fresh) throw new StaleTurn();
  return 'replied';
}

/** Only what changes: an answer that changes nothing about the conversation writes nothing there. */
function patchOf(acting: Acting, decision: Spoken, begun: Begun | null): ConversationPatch {
  const { current, locale } = acting;
  const flow = decision.kind === 'handoff' ? null : decision.flow;
  const unmasked = flow && {
    ...flow,
    slots: mapValues(flow.slots, (value) => unmask(value, acting.vault)),
  };
  const changesFlow = JSON.stringify(unmasked) !== JSON.stringify(current.flow);
  return {
    ...(changesFlow ? { flow: unmasked } : {}),
    ...(current.locale === locale ? {} : { locale }),
    ...begun?.patch,
  };
}

type HandedOver = Extract<Decision, { readonly kind: 'handoff' }>;

async function beginOf(tx: Store, acting: Acting, decision: HandedOver): Promise<Begun> {
  const { place, current, tenant, locale, now } = acting;
  const { reason, rule, expectedAt } = decision;
  const begun = await beginHandoff(tx, {
    place,
    current,
    tenant,
    language: locale,
    now,
    handoff: { reason, rule, expectedAt, messageId: place.messageId },
  });
  if (begun === null) throw new StaleTurn();
  return begun;
}

async function audit(
  tx: Store,
  place: TurnPlace,
  of: {
    readonly decision: Spoken;
    readonly replyId: string;
    readonly begun: Begun | null;
  },
): Promise<void> {
  const { decision, replyId, begun } = of;
  await tx.audit.append(place.tenantId, {
    actor: { kind: 'assistant', id: null },
    action: decision.kind === 'handoff' ? 'conversation.handed-over' : 'turn.replied',
    subject: place.conversationId,
    detail: {
      messageId: place.messageId,
      replyId,
      decision: decision.kind,
      reason: decision.reason,
      articles: decision.trace.articles,
      ...begun?.detail,
      // The receipts themselves are sealed with the trace; their hash in the chain proves they were not changed.
      receipts: hashOf(decision.trace),
    },
  });
}

function hashOf(trace: Trace): string {
  return createHash('sha256').update(JSON.stringify(trace.receipts)).digest('hex');
}

function unmaskBody(body: MessageBody, vault: Vault): MessageBody {
  if (vault.size === 0) return body;
  return {
    ...body,
    text: unmask(body.text, vault),
    ...(body.cards === undefined
      ? {}
      : { cards: body.cards.map((card) => unmaskCard(card, vault)) }),
    ...(body.choices === undefined
      ? {}
      : {
          choices: body.choices.map((choice) => ({
            label: unmask(choice.label, vault),
            text: unmask(choice.text, vault),
          })),
        }),
  };
}

/** What would be done is shown with the contact's own address, not with its mask. */
function unmaskCard(card: Card, vault: Vault): Card {
  if (card.kind !== 'action') return card;
  const lines = card.lines.map(({ what, value }) => ({
    what: unmask(what, vault),
    value: unmask(value, vault),
  }));
  return { ...card, lines };
}

function mapValues(
  values: Readonly<Record<string, string>>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
}
