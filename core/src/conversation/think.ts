import type { Draft } from '../answering/draft.ts';
import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import { findUpcoming } from '../answering/upcoming.ts';
import { runFlow } from '../flows/run-flow.ts';
import type { Decision, FlowState, Instant, Mood, Trace, TraceStep } from '../model.ts';
import { sameLanguage } from '../retrieval/languages/same-language.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import { wordsOf } from '../retrieval/tokenise.ts';
import { conversationMood } from '../understanding/conversation-mood.ts';
import { isMoodUnsure, withOpinion } from '../understanding/mood.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { findVagueness } from '../understanding/vague.ts';
import { type AnswerPart, answerSeveral } from './answer-several.ts';
import { askingWhat, choicesFor, clarifying, unknown } from './clarify.ts';
import { toDraftTurn } from './draft-turn.ts';
import { type Found, findAnswer } from './find-answer.ts';
import { toFlowInput } from './flow-input.ts';
import { askedByButton, escalated, handoff } from './hand-over.ts';
import { inTheirMood } from './in-their-mood.ts';
import { assistantHolds } from './status.ts';
import {
  note,
  nothingObserved,
  type Observed,
  ownWords,
  type Thinking,
  trace,
} from './thinking.ts';
import { type Thresholds, thresholdsFor } from './thresholds.ts';
import type { ThinkDeps, Turn } from './turn.ts';

/** Least share of traced claims a draft may have. */
const GROUNDED = 0.6;
/** A message that names hardly more than its subject is answered only when one article is clearly meant. */
const CLEARLY = 0.9;

/**
 * Decides about one message. Reads through its deps and writes nothing, so production, a dry run, evaluation and the
 * benchmark get the same answer. The order of the questions asked here is the order of what matters: a person's claim
 * first, then rules, then a journey under way, then the knowledge.
 */
export async function think(deps: ThinkDeps, turn: Turn): Promise<Decision> {
  const understood = deps.understand({
    text: turn.message.text,
    history: turn.history,
    locale: turn.conversation.locale ?? turn.tenant.locale,
  });
  const mood = await moodOf(deps, turn, understood);
  const understanding = { ...understood, mood: mood.mood };
  const language = replyLanguage(turn, understanding);
  const observed = nothingObserved();
  const thinking: Thinking = {
    deps: {
      ...deps,
      retrieve: (query) => deps.retrieve({ otherLocales: [turn.tenant.locale], ...query }),
      readOrders: readOnce(deps, observed),
    },
    turn,
    understanding,
    language,
    say: phrasesFor(language, {
      settings: turn.tenant.settings,
      tenantName: turn.tenant.name,
      contactName: turn.contactName ?? null,
    }),
    steps: [...mood.steps],
    moodSoFar: conversationMood({
      texts: [...ownWords(turn.history), turn.message.text],
      language: understanding.language,
      unmet: turn.failures,
    }),
    observed,
  };
  if (!assistantHolds(turn.conversation.status)) {
    note(thinking, 'status', `The conversation is ${turn.conversation.status}: an agent holds it.`);
    return {
      kind: 'silence',
      reason: turn.conversation.status === 'resolved' ? 'resolved' : 'agent-holds',
      trace: trace(thinking),
    };
  }
  const decision =
    askedByButton(thinking) ??
    (await escalated(thinking, { failures: 0, confidence: null })) ??
    // A journey under way is asked first, and asked once.
    (underWay(thinking) ? await journey(thinking) : null) ??
    (await answerSeveral(thinking, answerPart)) ??
    (underWay(thinking) ? null : await journey(thinking)) ??
    smallTalk(thinking) ??
    (await fromKnowledge(thinking));
  return inTheirMood(thinking, (await afterAll(thinking, decision)) ?? decision);
}

/** A second opinion counts where the words alone leave it open; whoever has none is not waited for. */
async function moodOf(
  deps: ThinkDeps,
  turn: Turn,
  { mood }: Understanding,
): Promise<{ readonly mood: Mood; readonly steps: readonly TraceStep[] }> {
  const ask = assistantHolds(turn.conversation.status) ? deps.secondMood : undefined;
  if (ask === undefined || !isMoodUnsure(mood)) return { mood, steps: [] };
  const opinion = await ask({
    text: turn.message.text,
    before: ownWords(turn.history),
    conversationId: turn.conversation.id,
    limits: turn.tenant.settings.modelLimits ?? {},
  });
  if (opinion === null) return { mood, steps: [] };
  const both = withOpinion(mood, opinion);
  const percent = (value: number): string => `${Math.round(value * 100)} %`;
  const says = `Anger ${percent(mood.anger)} by words, ${percent(opinion.anger)} by ${opinion.model} (${opinion.cents.toFixed(3)} cents): ${percent(both.anger)} counts.`;
  return { mood: both, steps: [{ step: 'mood', says }] };
}

/** What turned out on the way may be a rule's: a host that did not answer, a risk, a policy that refused. */
async function afterAll(thinking: Thinking, decision: Decision): Promise<Decision | null> {
  const { trouble, risk, outsidePolicy } = thinking.observed;
  if (decision.kind === 'handoff' || decision.kind === 'silence') return null;
  if (trouble.size === 0 && risk === null && !outsidePolicy) return null;
  // What was decided would be said and, for some journeys, done: neither happens when a person takes over.
  return escalated(thinking, { failures: 0, confidence: decision.confidence });
}

/** Orders are read once a turn, whoever asks; trouble is remembered for the rules. */
function readOnce(deps: ThinkDeps, { trouble }: Observed): ThinkDeps['readOrders'] {
  let read: ReturnType<ThinkDeps['readOrders']> | null = null;
  return async () => {
    read ??= deps.readOrders();
    const result = await read;
    if (result.kind === 'unavailable' && result.trouble) trouble.add('host');
    return result;
  };
}

function underWay({ turn }: Thinking): boolean {
  return turn.conversation.flow !== null;
}

/** From here a language is the message's own: one of those the business writes in, or any other. */
const SURE_OF_LANGUAGE = { ours: 0.6, other: 0.9 };

/**
 * The language a reply is written in: the message's own when it is sure, else the conversation's, else the tenant's. Three
 * words may be English and Czech alike: a language the business does not write in must be surer.
 */
function replyLanguage(turn: Turn, understanding: Understanding): string {
  // What a form or a card sends is made of names of things, not of the contact's language.
  const isForm = Object.keys(turn.message.fields).length > 0;
  if (isForm && turn.conversation.locale !== null) return turn.conversation.locale;
  const { language, languageConfidence } = understanding;
  const ours = [turn.tenant.locale, ...turn.tenant.locales].some((one) =>
    sameLanguage(one, language),
  );
  if (languageConfidence >= SURE_OF_LANGUAGE[ours ? 'ours' : 'other']) return language;
  return turn.conversation.locale ?? turn.tenant.locale;
}

/** A scripted journey: one under way, or one the message starts. */
async function journey(
  thinking: Thinking,
): Promise<Extract<Decision, { kind: 'answer' | 'handoff' }> | null> {
  const { deps, understanding } = thinking;
  if (!underWay(thinking) && understanding.smallTalk !== null) return null;
  const step = await runFlow(toFlowInput(thinking));
  if (step === null) return null;
  thinking.steps.push(...step.steps);
  const { observed } = thinking;
  observed.risk = step.observed?.risk ?? observed.risk;
  observed.outsidePolicy ||= step.observed?.outsidePolicy === true;
  if (step.handoff) return handoff(thinking, step.handoff);
  const { text, citations = [] } = step.reply;
  const checked = deps.check({ text, citations }, step.tools);
  note(
    thinking,
    'receipts',
    `${checked.receipts.length} claims, ${Math.round(checked.grounding * 100)} % traced.`,
  );
  // A reply of which nothing is proved is not said, nor done what it announces: a person goes on.
  if (checked.text === '' && step.reply.text !== '')
    return handoff(thinking, { reason: 'low-confidence', rule: 'journey-not-proved' });
  const cited = citations.length === 0 ? {} : { citations: checked.citations };
  const reply = { ...step.reply, text: checked.text, ...cited };
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

async function fromKnowledge(before: Thinking): Promise<Decision> {
  const found = await findAnswer(before);
  const { thinking, retrieval } = found;
  const { turn } = thinking;
  const { answerAbove, unknownBelow } = thresholds(found);
  const question = asksBack(found, unknownBelow);
  if (question !== null) return question;
  if (retrieval.confidence >= answerAbove) {
    const answer = await answered(thinking, retrieval, found.at);
    if (answer !== null) return answer;
  }
  const repeated = await escalated(thinking, {
    failures: turn.failures + 1,
    confidence: retrieval.confidence,
    retrieval,
  });
  if (repeated !== null) return repeated;
  if (retrieval.confidence >= unknownBelow && !turn.clarifiedBefore) {
    const close = clarifying(thinking, retrieval);
    if (close !== null) return close;
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

/**
 * A question back to a message that names hardly more than its subject, unless one article is clearly meant: what is
 * near is often near by chance then.
 */
function asksBack({ thinking, retrieval }: Found, unknownBelow: number): Decision | null {
  const { turn, understanding } = thinking;
  if (turn.clarifiedBefore || understanding.readings.length > 1 || understanding.chosen !== null)
    return null;
  const vague = findVagueness(turn.message.text);
  if (vague === 'nothing') return askingWhat(thinking, retrieval);
  const known = vague === 'trouble' || retrieval.confidence >= unknownBelow;
  const clear = retrieval.confidence >= CLEARLY || isTitle(retrieval.hits[0]?.title, turn);
  return vague !== null && known && !clear ? clarifying(thinking, retrieval) : null;
}

/** "Returns?" names the page called "Returns". */
function isTitle(title: string | undefined, turn: Turn): boolean {
  return title !== undefined && wordsOf(title).join(' ') === wordsOf(turn.message.text).join(' ');
}

/** A choice that was offered and taken needs no more proof that it is meant. */
function thresholds({ thinking, retrieval }: Found): Thresholds {
  const { turn, understanding } = thinking;
  const own = thresholdsFor(turn.tenant.settings, retrieval.articles[0]);
  const { unknownBelow } = own;
  const answerAbove = understanding.chosen === null ? own.answerAbove : unknownBelow;
  note(
    thinking,
    'retrieval',
    `${retrieval.hits.length} hits; confidence ${retrieval.confidence.toFixed(2)}, answers from ${answerAbove}.`,
  );
  return { answerAbove, unknownBelow };
}

/** One of several questions: a journey when none is taken yet, else the knowledge. */
const answerPart: AnswerPart = async (part, journeyTaken) => {
  const step = journeyTaken ? null : await journey(part);
  if (step !== null) return step;
  const found = await findAnswer(part);
  const { thinking, retrieval } = found;
  const { answerAbove, unknownBelow } = thresholds(found);
  const answer =
    retrieval.confidence >= answerAbove ? await answered(thinking, retrieval, found.at) : null;
  if (answer !== null) return answer;
  // Beside other answers only what is near enough is worth a question.
  const near = retrieval.confidence >= (answerAbove + unknownBelow) / 2;
  const unsure = near && !part.turn.clarifiedBefore;
  return { kind: 'none', choices: unsure ? choicesFor(thinking, retrieval) : [] };
};

type Answer = Extract<Decision, { kind: 'answer' }>;

/** A journey a model proposes begins by its own rules, reads what the contact may see, and sends nothing to anybody. */
async function proposedJourney(thinking: Thinking, draft: Draft): Promise<Answer | null> {
  if (draft.proposes === undefined) return null;
  const { understanding } = thinking;
  const begun = await journey({
    ...thinking,
    understanding: { ...understanding, intent: draft.proposes },
  });
  if (begun?.kind !== 'answer' || begun.effect !== undefined) return null;
  return draft.model === undefined
    ? begun
    : { ...begun, trace: { ...begun.trace, model: draft.model } };
}

/** @param at The date whose policies hold. */
async function answered(
  thinking: Thinking,
  retrieval: Retrieval,
  at: Instant,
): Promise<Answer | null> {
  const { deps, turn, understanding, language } = thinking;
  const { question } = understanding;
  const upcoming = await findUpcoming(
    deps.retrieve,
    { text: question, locale: language, at, audience: 'public' },
    retrieval.hits,
  );
  // What a model cost is told also when another composer answers.
  let model: Trace['model'];
  for (const composer of deps.composers) {
    const draft = await composer.compose({
      question,
      language,
      hits: retrieval.hits,
      upcoming,
      at,
      now: turn.now,
      turn: toDraftTurn(thinking, at, GROUNDED),
    });
    if (draft === null) {
      note(thinking, composer.name, 'The hits do not answer it.');
      continue;
    }
    model = draft.model ?? model;
    if (draft.proposes !== undefined) {
      const begun = await proposedJourney(thinking, draft);
      if (begun !== null) return begun;
      continue;
    }
    if (draft.model?.failure !== undefined) {
      thinking.observed.trouble.add('model');
      note(thinking, composer.name, `No answer: ${draft.model.failure}.`);
      continue;
    }
    const checked = deps.check(draft, []);
    note(
      thinking,
      composer.name,
      `${checked.receipts.length} claims, ${Math.round(checked.grounding * 100)} % traced.`,
    );
    const isProved =
      checked.citations.length > 0 ||
      checked.receipts.some(({ source }) => source?.kind === 'tool');
    // What had to lose much of its substance is no answer any more; the next composer quotes.
    if (checked.text === '' || !isProved || checked.grounding < GROUNDED) {
      if (draft.model !== undefined) {
        model = { ...draft.model, failure: 'not proved' };
        deps.writing?.(null);
      }
      continue;
    }
    return {
      kind: 'answer',
      reason: 'answered',
      reply: { text: checked.text, citations: checked.citations },
      confidence: retrieval.confidence,
      grounding: checked.grounding,
      flow: null,
      trace: trace(thinking, { retrieval, receipts: checked.receipts, model }),
    };
  }
  return null;
}
