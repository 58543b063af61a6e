/** What other escalation rules would have done to the conversations there were. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { escalationFacts, type Known } from '../conversation/escalation-facts.ts';
import { type LoadedTurn, toLoadedTurn } from '../conversation/load-turn.ts';
import { nothingObserved, ownWords } from '../conversation/thinking.ts';
import { builtInRules } from '../escalation/built-in-rules.ts';
import type { EscalationFacts } from '../escalation/conditions.ts';
import { decideEscalation } from '../escalation/decide-escalation.ts';
import type {
  Contact,
  Conversation,
  EscalationReason,
  EscalationRule,
  Instant,
  Message,
  Tenant,
} from '../model.ts';
import type { Store } from '../storage/store.ts';
import { conversationMood } from '../understanding/conversation-mood.ts';
import type { Understand } from '../understanding/understanding.ts';

/** Messages of one conversation that are read, from its beginning. */
const MESSAGES = 100;
/** As many messages before the question as a turn reads. */
const HISTORY = 20;
/** Conversations that are named of each kind. */
const NAMED = 100;
const PAGE = 50;
const LONGEST_TEXT = 160;

export type Spoke = { readonly rule: string; readonly reason: EscalationReason };
export type TriedConversation = {
  readonly conversationId: string;
  readonly at: Instant;
  /** The contact's words that made the difference, cut to a line. */
  readonly text: string;
  readonly before: Spoke | null;
  readonly after: Spoke | null;
};
export type TriedRules = {
  /** Conversations looked at, and messages the assistant had to answer in them. */
  readonly conversations: number;
  readonly messages: number;
  /** Conversations the rules hand over: those in force, and those tried. */
  readonly before: number;
  readonly after: number;
  /** Newest first, at most 100 of each. */
  readonly more: readonly TriedConversation[];
  readonly fewer: readonly TriedConversation[];
  /** Handed over by both, by another rule. */
  readonly otherwise: readonly TriedConversation[];
  readonly byRule: readonly {
    readonly rule: string;
    readonly before: number;
    readonly after: number;
  }[];
  /** Rules that ask what is not kept of the past: orders, risk, a refusal, a host in trouble. */
  readonly notTried: readonly string[];
};
export type TryRulesDeps = {
  readonly store: Pick<Store, 'tenants' | 'conversations' | 'messages' | 'contacts' | 'turns'>;
  readonly understand: Understand;
};
export type TryRules = (
  tenantId: string,
  of: { readonly rules: readonly EscalationRule[]; readonly limit: number },
) => Promise<TriedRules | null>;

/**
 * Puts both lists of rules to each message of the last conversations, with the same facts a turn has: its words and those
 * before it, mood, hours, replies that did not answer, the confidence found then. Writes nothing. Null: no such tenant.
 */
export function createTryRules(deps: TryRulesDeps): TryRules {
  return async (tenantId, { rules, limit }) => {
    const tenant = await deps.store.tenants.get(tenantId);
    if (tenant === null) return null;
    const saved = tenant.settings.escalation;
    const lists = {
      before: saved.length > 0 ? saved : builtInRules,
      after: rules.length > 0 ? rules : builtInRules,
    };
    const outcomes: Outcome[] = [];
    let messages = 0;
    for await (const conversation of newest(deps.store, tenantId, limit)) {
      const contact = await deps.store.contacts.get(tenantId, conversation.contactId);
      if (contact === null || contact.erasedAt !== undefined) continue;
      const outcome = await tryOne(deps, { tenant, contact, conversation }, lists);
      messages += outcome.messages;
      outcomes.push(outcome);
      // Other requests come in between.
      await nextTurn();
    }
    return summed(outcomes, messages, lists);
  };
}

type Lists = Readonly<Record<'before' | 'after', readonly EscalationRule[]>>;
type Place = {
  readonly tenant: Tenant;
  readonly contact: Contact;
  readonly conversation: Conversation;
};
type Hit = { readonly spoke: Spoke; readonly message: Message };
type Outcome = {
  readonly conversationId: string;
  readonly at: Instant;
  readonly messages: number;
  readonly before: Hit | null;
  readonly after: Hit | null;
};

async function* newest(
  store: TryRulesDeps['store'],
  tenantId: string,
  limit: number,
): AsyncIterable<Conversation> {
  let left = limit;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['conversations']['list']>> =
      await store.conversations.list(
        tenantId,
        {},
        { limit: Math.min(PAGE, left), ...(cursor === null ? {} : { cursor }) },
      );
    yield* page.items;
    left -= page.items.length;
    cursor = page.next;
  } while (cursor !== null && left > 0);
}

async function tryOne(deps: TryRulesDeps, place: Place, lists: Lists): Promise<Outcome> {
  const { tenant, conversation } = place;
  const all = await deps.store.messages.list(tenant.id, conversation.id, {
    limit: MESSAGES,
    audience: 'everyone',
  });
  const found: { before: Hit | null; after: Hit | null } = { before: null, after: null };
  let messages = 0;
  for (const [at, message] of all.entries()) {
    if (found.before !== null && found.after !== null) break;
    if (message.author !== 'contact') continue;
    const stages = await stagesOf(deps, place, { message, before: all.slice(0, at) });
    if (stages.length > 0) messages += 1;
    for (const side of ['before', 'after'] as const) {
      const spoke = found[side] === null ? firstOf(lists[side], stages) : null;
      if (spoke !== null) found[side] = { spoke, message };
    }
  }
  return { conversationId: conversation.id, at: conversation.lastMessageAt, messages, ...found };
}

function firstOf(
  rules: readonly EscalationRule[],
  stages: readonly EscalationFacts[],
): Spoke | null {
  for (const facts of stages) {
    const spoke = decideEscalation(rules, facts);
    if (spoke !== null) return { rule: spoke.rule, reason: spoke.reason };
  }
  return null;
}

/** Reasons for which a person was fetched because nothing answered. */
const UNANSWERED: ReadonlySet<string> = new Set([
  'low-confidence',
  'repeated-failure',
  'unsupported-language',
]);

/** The facts each time the rules were asked: on the message, and again when nothing answered it. None: a person held it. */
async function stagesOf(
  deps: TryRulesDeps,
  place: Place,
  of: { readonly message: Message; readonly before: readonly Message[] },
): Promise<readonly EscalationFacts[]> {
  const { tenant, conversation } = place;
  const { message } = of;
  const turn = await deps.store.turns.trace(tenant.id, message.id);
  if (turn === null || turn.kind === 'silence') return [];
  const loaded = toLoadedTurn(
    { clock: () => new Date(message.createdAt) },
    {
      ...place,
      conversation: { ...conversation, status: 'pending', flow: null },
      message,
      before: of.before.slice(-HISTORY),
      codeOutcome: null,
    },
  );
  const thinking = asThinking(deps, loaded, turn.trace.model?.failure !== undefined);
  const ask = (failures: number, confidence: number | null) =>
    escalationFacts(thinking, { rules: [], failures, confidence });
  const unanswered = turn.kind === 'clarify' || UNANSWERED.has(turn.reason);
  const first = await ask(0, null);
  return unanswered ? [first, await ask(loaded.turn.failures + 1, turn.confidence)] : [first];
}

function asThinking(
  { understand }: TryRulesDeps,
  { turn }: LoadedTurn,
  modelFailed: boolean,
): Known {
  const understanding = understand({
    text: turn.message.text,
    history: turn.history,
    locale: turn.conversation.locale ?? turn.tenant.locale,
  });
  const observed = nothingObserved();
  if (modelFailed) observed.trouble.add('model');
  return {
    deps: { readOrders: async () => ({ kind: 'unavailable', trouble: false }) },
    turn,
    understanding,
    moodSoFar: conversationMood({
      texts: [...ownWords(turn.history), turn.message.text],
      language: understanding.language,
      unmet: turn.failures,
    }),
    observed,
  };
}

function summed(outcomes: readonly Outcome[], messages: number, lists: Lists): TriedRules {
  const named = (test: (one: Outcome) => boolean): readonly TriedConversation[] =>
    outcomes.filter(test).slice(0, NAMED).map(toTried);
  const count = (side: 'before' | 'after', rule: string): number =>
    outcomes.filter((one) => one[side]?.spoke.rule === rule).length;
  const names = [...new Set([...lists.before, ...lists.after].map(({ name }) => name))];
  return {
    conversations: outcomes.length,
    messages,
    before: outcomes.filter(({ before }) => before !== null).length,
    after: outcomes.filter(({ after }) => after !== null).length,
    more: named(({ before, after }) => before === null && after !== null),
    fewer: named(({ before, after }) => before !== null && after === null),
    otherwise: named(
      ({ before, after }) =>
        before !== null && after !== null && before.spoke.rule !== after.spoke.rule,
    ),
    byRule: names.map((rule) => ({
      rule,
      before: count('before', rule),
      after: count('after', rule),
    })),
    notTried: lists.after.filter(({ when }) => asksForUnkept(when)).map(({ name }) => name),
  };
}

function asksForUnkept(when: EscalationRule['when']): boolean {
  return (
    when.valueAbove !== undefined ||
    when.valueRankAbove !== undefined ||
    when.ordersAtLeast !== undefined ||
    when.spentAtLeast !== undefined ||
    when.riskAbove !== undefined ||
    when.outsidePolicy !== undefined ||
    when.trouble?.includes('host') === true
  );
}

function toTried({ conversationId, at, before, after }: Outcome): TriedConversation {
  const text = (after ?? before)?.message.body.text.replace(/\s+/gu, ' ').trim() ?? '';
  const letters = [...text];
  return {
    conversationId,
    at,
    text: letters.length <= LONGEST_TEXT ? text : `${letters.slice(0, LONGEST_TEXT - 1).join('')}…`,
    before: before?.spoke ?? null,
    after: after?.spoke ?? null,
  };
}
