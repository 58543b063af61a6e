/** What is known while thinking about one message, and what is written down of it. */
import type { Phrases } from '../answering/phrases/phrases-for.ts';
import type { ConversationMood, Receipt, Trace, TraceStep, Trouble } from '../model.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { ThinkDeps, Turn } from './turn.ts';

/** Hits kept in the trace. */
const TRACED_HITS = 10;

/** What is known while thinking; the steps say why, in order. */
export type Thinking = {
  readonly deps: ThinkDeps;
  readonly turn: Turn;
  readonly understanding: Understanding;
  /** The language of the reply. */
  readonly language: string;
  readonly say: Phrases;
  readonly steps: TraceStep[];
  readonly moodSoFar: ConversationMood;
  /** What turned out while thinking and the rules may ask about; grows like `steps`. */
  readonly observed: Observed;
};
export type Observed = {
  readonly trouble: Set<Trouble>;
  /** Of what is asked to be done, 0..1; null: nothing is. */
  risk: number | null;
  outsidePolicy: boolean;
};
export function nothingObserved(): Observed {
  return { trouble: new Set(), risk: null, outsidePolicy: false };
}

export function note(thinking: Thinking, step: string, says: string): void {
  thinking.steps.push({ step, says });
}

export function ownWords(history: Turn['history']): readonly string[] {
  return history.filter(({ author }) => author === 'contact').map(({ text }) => text);
}

/** Chinese and Japanese sentences follow each other with no space. */
export function spaced(language: string): boolean {
  return !/^(zh|ja)\b/u.test(language);
}

export function personChoice(thinking: Thinking) {
  const label = thinking.say.talkToPerson();
  return { label, text: label };
}

export function trace(
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
    moodSoFar: thinking.moodSoFar,
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
