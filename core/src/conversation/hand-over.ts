/** When a person takes over, and what is said then. */
import { builtInRules } from '../escalation/built-in-rules.ts';
import { decideEscalation } from '../escalation/decide-escalation.ts';
import { isOpen, nextOpening } from '../escalation/hours.ts';
import type { Decision, EscalationReason, Instant, MessageBody } from '../model.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import { PERSON_FIELD } from './conversations.ts';
import { escalationFacts } from './escalation-facts.ts';
import { note, spaced, type Thinking, trace } from './thinking.ts';

type Handoff = Extract<Decision, { kind: 'handoff' }>;

export function askedByButton(thinking: Thinking): Handoff | null {
  if (thinking.turn.message.fields[PERSON_FIELD] !== 'person') return null;
  note(thinking, 'escalation', 'The contact pressed "Talk to a person".');
  return handoff(thinking, { reason: 'asked-for-person', rule: 'button' });
}

type Stage = {
  /** Replies in a row that did not answer, this turn included. */
  readonly failures: number;
  /** Of what was found; null: nothing was looked up yet. */
  readonly confidence: number | null;
  readonly retrieval?: Retrieval;
};

/** The tenant's rules on the message and all that is known of it by now. */
export async function escalated(thinking: Thinking, stage: Stage): Promise<Handoff | null> {
  const tenantRules = thinking.turn.tenant.settings.escalation;
  const rules = tenantRules.length > 0 ? tenantRules : builtInRules;
  const spoke = decideEscalation(rules, await escalationFacts(thinking, { ...stage, rules }));
  if (spoke === null) return null;
  note(thinking, 'escalation', spoke.says);
  const { confidence, retrieval } = stage;
  return handoff(thinking, {
    ...spoke,
    confidence: confidence ?? 0,
    ...(retrieval === undefined ? {} : { retrieval }),
  });
}

type HandoffCause = {
  readonly reason: EscalationReason;
  readonly rule: string;
  /** Said before when somebody comes; default: what fits the reason. */
  readonly firstWords?: string;
  readonly confidence?: number;
  readonly retrieval?: Retrieval;
};

/** A handoff says the truth about when a person comes. */
export function handoff(thinking: Thinking, cause: HandoffCause): Handoff {
  const { turn, say, understanding, language } = thinking;
  const { hours } = turn.tenant.settings;
  const open = isOpen(hours, turn.now);
  const opening = open ? null : nextOpening(hours, turn.now);
  const expectedAt: Instant | null = open ? turn.now : opening;
  const first =
    cause.firstWords ??
    say.handoffFirstWords({ reason: cause.reason, topics: understanding.topics });
  const when = open
    ? say.handoffOpen()
    : say.handoffClosed({ nextOpening: expectedAt, timeZone: hours.timeZone });
  const reply: MessageBody = {
    text: [first, when].filter(Boolean).join(spaced(language) ? ' ' : ''),
    // Only where it can be filled in and is not known: nobody is asked twice.
    ...(!open && turn.emailKnown === false && turn.conversation.channel === 'widget'
      ? { cards: [{ kind: 'form' as const, form: 'email' as const }] }
      : {}),
  };
  return {
    kind: 'handoff',
    reason: cause.reason,
    rule: cause.rule,
    reply,
    expectedAt,
    confidence: cause.confidence ?? 0,
    trace: trace(thinking, { retrieval: cause.retrieval }),
  };
}
