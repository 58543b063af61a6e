import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import { builtInRules, decideEscalation } from '../escalation/decide-escalation.ts';
import { isOpen, nextOpening } from '../escalation/hours.ts';
import { runFlow } from '../flows/run-flow.ts';
import type {
  Decision,
  EscalationReason,
  FlowState,
  Instant,
  MessageBody,
  Receipt,
  Trace,
  TraceStep,
} from '../model.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { PERSON_FIELD } from './conversations.ts';
import { assistantHolds } from './status.ts';
import type { ThinkDeps, Turn } from './turn.ts';

/** Hits kept in the trace. */
const TRACED_HITS = 10;
/** Least share of traced claims a draft may have. */
const GROUNDED = 0.6;
/** Choices a clarifying question offers. */
const CHOICES = 3;

/** What is known while thinking; the steps say why, in order. */
type Thinking = {
  readonly deps: ThinkDeps;
  readonly turn: Turn;
  readonly understanding: Understanding;
  /** The language of the reply. */
  readonly language: string;
  readonly say: ReturnType<typeof phrasesFor>;
  readonly steps: TraceStep[];
};

/**
 * Decides about one message. Reads through its deps and writes nothing, so production, a dry run, evaluation and the
 * benchmark get the same answer. The order of the questions asked here is the order of what matters: a person's claim
 * first, then rules, then a journey under way, then the knowledge.
 */
export async function think(deps: ThinkDeps, turn: Turn): Promise<Decision> {
  const understanding = deps.understand({
    text: turn.message.text,
    history: turn.history,
    locale: turn.conversation.locale ?? turn.tenant.locale,
  });
  const language = replyLanguage(turn, understanding);
  const thinking: Thinking = {
    deps,
    turn,
    understanding,
    language,
    say: phrasesFor(language, {
      settings: turn.tenant.settings,
      tenantName: turn.tenant.name,
      contactName: turn.contactName ?? null,
    }),
    steps: [],
  };
  if (!assistantHolds(turn.conversation.status)) {
    note(thinking, 'status', `The conversation is ${turn.conversation.status}: an agent holds it.`);
    return {
      kind: 'silence',
      reason: turn.conversation.status === 'resolved' ? 'resolved' : 'agent-holds',
      trace: trace(thinking),
    };
  }
  return (
    askedByButton(thinking) ??
    escalated(thinking, 0) ??
    (await journey(thinking)) ??
    smallTalk(thinking) ??
    (await fromKnowledge(thinking))
  );
}

/** The language a reply is written in: the message's own when it is sure, else the conversation's, else the tenant's. */
function replyLanguage(turn: Turn, understanding: Understanding): string {
  if (understanding.languageConfidence >= 0.6) return understanding.language;
  return turn.conversation.locale ?? understanding.language ?? turn.tenant.locale;
}

function note(thinking: Thinking, step: string, says: string): void {
  thinking.steps.push({ step, says });
}

function askedByButton(thinking: Thinking): Decision | null {
  if (thinking.turn.message.fields[PERSON_FIELD] !== 'person') return null;
  note(thinking, 'escalation', 'The contact pressed "Talk to a person".');
  return handoff(thinking, { reason: 'asked-for-person', rule: 'button' });
}

/** The tenant's rules on the message. `failures` counts replies in a row that did not answer, this turn included. */
function escalated(thinking: Thinking, failures: number, confidence = 0): Decision | null {
  const { turn, understanding } = thinking;
  const tenantRules = turn.tenant.settings.escalation;
  const spoke = decideEscalation({
    rules: tenantRules.length > 0 ? tenantRules : builtInRules,
    understanding,
    text: turn.message.text,
    channel: turn.conversation.channel,
    failures,
  });
  if (spoke === null) return null;
  note(thinking, 'escalation', spoke.says);
  return handoff(thinking, { ...spoke, confidence });
}

type HandoffCause = {
  readonly reason: EscalationReason;
  readonly rule: string;
  readonly confidence?: number;
  readonly retrieval?: Retrieval;
};

/** Chinese and Japanese sentences follow each other with no space. */
function spaced(language: string): boolean {
  return !/^(zh|ja)\b/u.test(language);
}

/** A handoff says the truth about when a person comes. */
function handoff(thinking: Thinking, cause: HandoffCause): Decision {
  const { turn, say, understanding, language } = thinking;
  const { hours } = turn.tenant.settings;
  const open = isOpen(hours, turn.now);
  const opening = open ? null : nextOpening(hours, turn.now);
  const expectedAt: Instant | null = open ? turn.now : opening;
  const first = say.handoffFirstWords({ reason: cause.reason, topics: understanding.topics });
  const when = open
    ? say.handoffOpen()
    : say.handoffClosed({ nextOpening: expectedAt, timeZone: hours.timeZone });
  const reply: MessageBody = {
    text: [first, when].filter(Boolean).join(spaced(language) ? ' ' : ''),
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

/** A scripted journey: one under way, or one the message starts. */
async function journey(thinking: Thinking): Promise<Decision | null> {
  const { deps, turn, understanding, say } = thinking;
  const underWay = turn.conversation.flow !== null;
  if (!underWay && understanding.smallTalk !== null) return null;
  const step = await runFlow({ turn, understanding, readOrders: deps.readOrders, phrases: say });
  if (step === null) return null;
  thinking.steps.push(...step.steps);
  if (step.handoff) return handoff(thinking, step.handoff);
  const checked = deps.check({ text: step.reply.text, citations: [] }, step.tools);
  note(
    thinking,
    'receipts',
    `${checked.receipts.length} claims, ${Math.round(checked.grounding * 100)} % traced.`,
  );
  const reply = checked.text === '' ? step.reply : { ...step.reply, text: checked.text };
  return {
    kind: 'answer',
    reason: 'flow',
    reply,
    confidence: 1,
    grounding: checked.grounding,
    flow: step.flow,
    ...(step.effect === undefined ? {} : { effect: step.effect }),
    trace: trace(thinking, { receipts: checked.receipts }),
  };
}

function smallTalk(thinking: Thinking): Decision | null {
  const { understanding, say } = thinking;
  if (understanding.smallTalk === null) return null;
  note(thinking, 'small-talk', `Nothing is asked: ${understanding.smallTalk}.`);
  return {
    kind: 'answer',
    reason: 'small-talk',
    reply: { text: say.smallTalk(understanding.smallTalk) },
    confidence: 1,
    grounding: 1,
    flow: keepFlow(thinking),
    trace: trace(thinking),
  };
}

/** Small talk in the middle of a journey does not end it. */
function keepFlow(thinking: Thinking): FlowState | null {
  return thinking.turn.conversation.flow;
}

async function fromKnowledge(thinking: Thinking): Promise<Decision> {
  const { deps, turn, understanding, language } = thinking;
  note(thinking, 'question', understanding.question);
  const retrieval = await deps.retrieve({
    text: understanding.question,
    locale: language,
    at: turn.asOf,
    audience: 'public',
  });
  const { answerAbove, unknownBelow } = turn.tenant.settings;
  note(
    thinking,
    'retrieval',
    `${retrieval.hits.length} hits; confidence ${retrieval.confidence.toFixed(2)}, answers from ${answerAbove}.`,
  );
  if (retrieval.confidence >= answerAbove) {
    const answer = await answered(thinking, retrieval);
    if (answer !== null) return answer;
  }
  const repeated = escalated(thinking, turn.failures + 1, retrieval.confidence);
  if (repeated !== null) return repeated;
  if (retrieval.confidence >= unknownBelow && !turn.clarifiedBefore) {
    const question = clarifying(thinking, retrieval);
    if (question !== null) return question;
  }
  // Never a second question back: what the first did not settle is a person's.
  if (turn.failures > 0)
    return handoff(thinking, {
      reason: 'low-confidence',
      rule: 'second-failure',
      confidence: retrieval.confidence,
      retrieval,
    });
  return unknown(thinking, retrieval);
}

async function answered(thinking: Thinking, retrieval: Retrieval): Promise<Decision | null> {
  const { deps, turn, understanding, language } = thinking;
  for (const composer of deps.composers) {
    const draft = await composer.compose({
      question: understanding.question,
      language,
      hits: retrieval.hits,
      at: turn.asOf,
    });
    if (draft === null) {
      note(thinking, composer.name, 'The hits do not answer it.');
      continue;
    }
    const checked = deps.check(draft, []);
    note(
      thinking,
      composer.name,
      `${checked.receipts.length} claims, ${Math.round(checked.grounding * 100)} % traced.`,
    );
    if (checked.text === '' || checked.citations.length === 0) continue;
    // What had to lose much of its substance is no answer any more; the next composer quotes.
    if (checked.grounding < GROUNDED) continue;
    return {
      kind: 'answer',
      reason: 'answered',
      reply: { text: checked.text, citations: checked.citations },
      confidence: retrieval.confidence,
      grounding: checked.grounding,
      flow: null,
      trace: trace(thinking, { retrieval, receipts: checked.receipts, model: draft.model }),
    };
  }
  return null;
}

function clarifying(thinking: Thinking, retrieval: Retrieval): Decision | null {
  const { say } = thinking;
  const titles = [...new Set(retrieval.hits.map((hit) => hit.title))].slice(0, CHOICES);
  if (titles.length < 2) return null;
  note(thinking, 'clarify', 'Several articles are close; the contact is asked which is meant.');
  return {
    kind: 'clarify',
    reason: 'several-possible',
    reply: {
      text: say.clarify(),
      choices: [...titles.map((title) => ({ label: title, text: title })), personChoice(thinking)],
    },
    confidence: retrieval.confidence,
    flow: null,
    trace: trace(thinking, { retrieval }),
  };
}

function unknown(thinking: Thinking, retrieval: Retrieval): Decision {
  note(thinking, 'unknown', 'Nothing in the knowledge answers this.');
  return {
    kind: 'clarify',
    reason: 'unknown',
    reply: { text: thinking.say.notFound(), choices: [personChoice(thinking)] },
    confidence: retrieval.confidence,
    flow: null,
    trace: trace(thinking, { retrieval }),
  };
}

function personChoice(thinking: Thinking) {
  const label = thinking.say.talkToPerson();
  return { label, text: label };
}

function trace(
  thinking: Thinking,
  more: {
    readonly retrieval?: Retrieval | undefined;
    readonly receipts?: readonly Receipt[];
    readonly model?: Trace['model'] | undefined;
  } = {},
): Trace {
  const { deps, understanding, language, steps } = thinking;
  return {
    question: understanding.question,
    language,
    mood: understanding.mood,
    steps: [...steps],
    hits: (more.retrieval?.hits ?? [])
      .slice(0, TRACED_HITS)
      .map(({ articleId, version, chunk, score }) => ({ articleId, version, chunk, score })),
    receipts: more.receipts ?? [],
    articles: more.retrieval?.articles ?? [],
    milliseconds: deps.elapsed(),
    ...(more.model === undefined ? {} : { model: more.model }),
  };
}
