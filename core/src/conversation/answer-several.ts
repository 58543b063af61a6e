/** One joined reply to several questions in one message. */
import type { Choice, Citation, Decision, MessageBody, Receipt } from '../model.ts';
import { type QuestionPart, splitQuestions } from '../understanding/split-questions.ts';
import { note, personChoice, type Thinking, trace } from './thinking.ts';
import { thresholdsFor } from './thresholds.ts';

/** Questions of one message that are answered. */
const MOST_PARTS = 4;

type Answer = Extract<Decision, { kind: 'answer' }>;
type Handoff = Extract<Decision, { kind: 'handoff' }>;
/** What came of one part; `answer` null: nothing is known about it, or several articles are near (`choices`). */
type Outcome = {
  readonly part: string;
  readonly answer: Answer | null;
  readonly choices: readonly Choice[];
};
/** Answers one part: a journey's step, an answer from the knowledge, a handoff, or which articles are near. */
export type AnswerPart = (
  part: Thinking,
  journeyTaken: boolean,
) => Promise<Answer | Handoff | { readonly kind: 'none'; readonly choices: readonly Choice[] }>;

/**
 * Answers each question of a message that asks several, in their order, each with its citations; says plainly about which
 * nothing was found. Null: it asks one thing, or nothing in it is known, or all is on one page, which the composer
 * answers better as a whole. A handoff of one part is a handoff.
 */
export async function answerSeveral(
  thinking: Thinking,
  answerPart: AnswerPart,
): Promise<Decision | null> {
  const { turn, understanding } = thinking;
  if (understanding.chosen !== null) return null;
  const all = splitQuestions(turn.message.text, turn.history.length > 0);
  if (all.length < 2) return null;
  const parts = all.slice(0, MOST_PARTS);
  const steps = [...thinking.steps];
  note({ ...thinking, steps }, 'several', `${all.length} questions in one message.`);
  const outcomes: Outcome[] = [];
  for (const part of parts) {
    const of = toPartThinking({ ...thinking, steps }, part);
    if (of.understanding.smallTalk !== null) continue;
    const taken = outcomes.some(({ answer }) => answer !== null && answer.flow !== null);
    const answer = await answerPart(of, taken);
    if (answer.kind === 'handoff') return answer;
    outcomes.push(
      answer.kind === 'answer'
        ? { part: part.text, answer, choices: [] }
        : { part: part.text, answer: null, choices: answer.choices },
    );
  }
  return worthJoining(outcomes) && !(await oneAfterAll(thinking, outcomes))
    ? toReply({ ...thinking, steps }, outcomes, all.length > parts.length)
    : null;
}

/** The message as a whole is answered by a page that no part led to: it asked one thing. */
async function oneAfterAll(thinking: Thinking, outcomes: readonly Outcome[]): Promise<boolean> {
  const { deps, turn, language } = thinking;
  if (outcomes.some(({ answer }) => answer?.reason === 'flow')) return false;
  const { text } = turn.message;
  const whole = await deps.retrieve({ text, locale: language, at: turn.asOf, audience: 'public' });
  const [first] = whole.articles;
  return (
    whole.confidence >= thresholdsFor(turn.tenant.settings, first).answerAbove &&
    !outcomes.some(({ answer }) => answer?.trace.articles[0] === first)
  );
}

/** The part as a message of its own, after what was said right before it. Notes go where the whole message's go. */
function toPartThinking(thinking: Thinking, part: QuestionPart): Thinking {
  const { deps, turn } = thinking;
  const history =
    part.before === ''
      ? turn.history
      : [...turn.history, { author: 'contact' as const, text: part.before }];
  return {
    ...thinking,
    turn: { ...turn, message: { ...turn.message, text: part.text }, history },
    understanding: {
      ...deps.understand({ text: part.text, history, locale: thinking.language }),
      mood: thinking.understanding.mood,
    },
  };
}

function worthJoining(outcomes: readonly Outcome[]): boolean {
  const answers = outcomes.flatMap(({ answer }) => (answer === null ? [] : [answer]));
  if (answers.length === 0 || outcomes.length < 2) return false;
  const journeys = answers.some(({ reason }) => reason === 'flow');
  const pages = new Set(answers.map(({ trace: { articles } }) => articles[0]));
  return journeys || answers.length < outcomes.length || pages.size > 1;
}

type Joined = {
  readonly texts: string[];
  readonly citations: Citation[];
  readonly receipts: Receipt[];
  readonly quotes: string[];
};

function toReply(thinking: Thinking, outcomes: readonly Outcome[], more: boolean): Answer {
  const { say } = thinking;
  const joined: Joined = { texts: [], citations: [], receipts: [], quotes: [] };
  for (const { answer } of outcomes) if (answer !== null) addAnswer(joined, answer);
  const open = outcomes.filter(({ answer }) => answer === null);
  // One question back is enough for one message.
  const unsure = open.find(({ choices }) => choices.length > 0);
  for (const { part } of open.filter((one) => one !== unsure)) {
    note(thinking, 'unknown', `Nothing in the knowledge answers: ${part}`);
    joined.texts.push(say.nothingAbout(part));
  }
  if (more) joined.texts.push(say.askOthersAgain());
  if (unsure !== undefined) {
    note(thinking, 'clarify', `Several articles are close to: ${unsure.part}`);
    joined.texts.push(say.clarifyAbout(unsure.part));
  }
  const answers = outcomes.flatMap(({ answer }) => (answer === null ? [] : [answer]));
  const journey = answers.find(({ reason }) => reason === 'flow');
  return {
    kind: 'answer',
    reason: journey === undefined ? 'answered' : 'flow',
    reply: toBody(thinking, joined, {
      answers,
      choices: unsure?.choices ?? [],
      offerPerson: open.length > 0,
    }),
    confidence: Math.min(...answers.map(({ confidence }) => confidence)),
    grounding: Math.min(...answers.map(({ grounding }) => grounding)),
    flow: journey?.flow ?? null,
    ...(journey?.effect === undefined ? {} : { effect: journey.effect }),
    trace: joinTraces(thinking, answers, joined.receipts),
  };
}

function toBody(
  thinking: Thinking,
  joined: Joined,
  of: {
    readonly answers: readonly Answer[];
    readonly choices: readonly Choice[];
    readonly offerPerson: boolean;
  },
): MessageBody {
  const { texts, citations } = joined;
  const cards = of.answers.flatMap(({ reply }) => reply.cards ?? []);
  const choices = [...of.answers.flatMap(({ reply }) => reply.choices ?? []), ...of.choices];
  const person = personChoice(thinking);
  if (of.offerPerson && !choices.some(({ label }) => label === person.label)) choices.push(person);
  return {
    text: texts.join('\n\n'),
    ...(citations.length === 0 ? {} : { citations }),
    ...(cards.length === 0 ? {} : { cards }),
    ...(choices.length === 0 ? {} : { choices }),
  };
}

/** Appends one answer with its marks moved behind those before it; what was quoted already is not said twice. */
function addAnswer(joined: Joined, { reply, trace: { receipts } }: Answer): void {
  const citations = reply.citations ?? [];
  const saidBefore = ({ quote }: Citation) => joined.quotes.some((said) => said.includes(quote));
  if (citations.length > 0 && citations.every(saidBefore)) return;
  const offset = Math.max(0, ...joined.citations.map(({ mark }) => mark));
  const moved = reply.text.replace(/\[(\d{1,2})\]/gu, (mark, digits: string) =>
    citations.some((citation) => citation.mark === Number(digits))
      ? `[${Number(digits) + offset}]`
      : mark,
  );
  joined.texts.push(moved);
  joined.quotes.push(...citations.map(({ quote }) => quote));
  joined.citations.push(...citations.map((one) => ({ ...one, mark: one.mark + offset })));
  joined.receipts.push(
    ...receipts.map((receipt) =>
      receipt.source?.kind === 'citation'
        ? { ...receipt, source: { ...receipt.source, mark: receipt.source.mark + offset } }
        : receipt,
    ),
  );
}

/** One trace of all: the steps of every part, the first hits of each, the surest part's first. */
function joinTraces(
  thinking: Thinking,
  answers: readonly Answer[],
  receipts: readonly Receipt[],
): Decision['trace'] {
  const traces = answers
    .toSorted((one, other) => other.confidence - one.confidence)
    .map((answer) => answer.trace);
  const share = Math.ceil(10 / Math.max(1, traces.length));
  const model = sumModels(traces.flatMap((one) => (one.model === undefined ? [] : [one.model])));
  return {
    ...trace(thinking, { receipts, model }),
    question: thinking.turn.message.text,
    hits: traces.flatMap(({ hits }) => hits.slice(0, share)),
    articles: [...new Set(traces.flatMap(({ articles }) => articles.slice(0, share)))],
  };
}

type ModelTrace = NonNullable<Decision['trace']['model']>;
function sumModels(models: readonly ModelTrace[]): ModelTrace | undefined {
  const sum = (of: (model: ModelTrace) => number) =>
    models.reduce((total, model) => total + of(model), 0);
  return (
    models[0] && {
      ...models[0],
      inputTokens: sum(({ inputTokens }) => inputTokens),
      outputTokens: sum(({ outputTokens }) => outputTokens),
      cents: sum(({ cents }) => cents),
    }
  );
}
