/** What a draft may rest on: the sentences it quotes and the facts of tools; and how much one sentence speaks of another. */
import { type Clause, featuresOf } from './claim-context.ts';
import type { Draft, ToolResult } from './draft.ts';
import { derived, once, type ReadSentence, readSentence } from './read-sentence.ts';
import { createRecent } from './recent.ts';
import { splitSentences } from './sentences.ts';
import { type ToolFact, toToolFacts } from './tool-facts.ts';

export type QuoteSentence = ReadSentence & {
  readonly features: ReadonlySet<string>;
  readonly mark: number;
  /** Of the article's title: what all its sentences are about. */
  readonly title: ReadonlySet<string>;
};
export type Evidence = {
  readonly sentences: readonly QuoteSentence[];
  readonly facts: readonly ToolFact[];
  readonly marks: ReadonlySet<number>;
  readonly byText: ReadonlyMap<string, QuoteSentence>;
  /** How many quoted sentences have a feature. */
  readonly spread: ReadonlyMap<string, number>;
};

/** Quotes whose claims are remembered, together, in UTF-16 units. They are text of articles, never of contacts. */
const REMEMBERED = 1_500_000;
const recentQuotes = createRecent<readonly ReadSentence[]>(REMEMBERED);

export function gatherEvidence(draft: Draft, tools: readonly ToolResult[]): Evidence {
  const sentences = draft.citations.flatMap(({ mark, quote, title }) => {
    const about = once(() => featuresOf(title));
    return recentQuotes(quote, quote.length, () =>
      splitSentences(quote).map((text) => readSentence(text, { source: true })),
    ).map(
      (sentence): QuoteSentence =>
        derived(sentence, {
          mark,
          get features() {
            return sentence.context.features;
          },
          get title() {
            return about();
          },
        }),
    );
  });
  const spread = once(() => spreadOf(sentences));
  return {
    sentences,
    get spread() {
      return spread();
    },
    byText: new Map(
      sentences.flatMap((sentence) => [
        [sentence.text, sentence],
        // In the draft the marker of a list is the line's, not the sentence's.
        [withoutListMarker(sentence.text).content, sentence],
      ]),
    ),
    facts: [...tools, ...(draft.facts ?? [])].flatMap(toToolFacts),
    marks: new Set(draft.citations.map(({ mark }) => mark)),
  };
}

function spreadOf(sentences: readonly QuoteSentence[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const { context } of sentences)
    for (const feature of context.features) spread.set(feature, (spread.get(feature) ?? 0) + 1);
  return spread;
}

export function withoutListMarker(line: string): {
  readonly marker: string;
  readonly content: string;
} {
  const marker = /^\s*(?:[-*•]|\d{1,2}[.)]) /.exec(line)?.[0] ?? '';
  return { marker, content: line.slice(marker.length) };
}

/** Features of the rest of a sentence, and of its article's title, count less than those beside the value. */
const REST = 0.6;
const TITLE = 0.3;
/** A topic says more than a word. */
const TOPIC = 2;
/** Of which day a time is must be said in its own clause, and outweighs the rest. */
const DAY = 4;
const isDay = (feature: string): boolean => feature.startsWith('#day');

/**
 * How much of `features` a quoted sentence, or one clause of it, speaks of: 0 to 1. Only features that occur in the evidence
 * count, rare ones more (inverse frequency), so that other words for the same, and other languages, weigh nothing.
 */
export function coverage(
  features: ReadonlySet<string>,
  quote: Quoted,
  of: { readonly evidence: Evidence; readonly clause?: Clause | null },
): number {
  let all = 0;
  let found = 0;
  for (const feature of features) {
    const weight = weightOf(feature, quote, of.evidence);
    all += weight;
    found += weight * nearness(feature, quote, of.clause ?? null);
  }
  return all === 0 ? 0 : found / all;
}
type Quoted = { readonly features: ReadonlySet<string>; readonly title: ReadonlySet<string> };

/** 0 for a feature that is nowhere in the evidence. */
function weightOf(feature: string, { title }: Quoted, { spread, sentences }: Evidence): number {
  const count = spread.get(feature) ?? (title.has(feature) ? 1 : 0);
  const kind = isDay(feature) ? DAY : feature.startsWith('#') ? TOPIC : 1;
  return count === 0 ? 0 : kind * (1 + Math.log(Math.max(1, sentences.length) / count));
}

/** 1 in the clause, or in the sentence when no clause is asked for; less around it. */
function nearness(feature: string, quote: Quoted, clause: Clause | null): number {
  if ((clause ?? quote).features.has(feature)) return 1;
  if (quote.features.has(feature)) return isDay(feature) ? 0 : REST;
  return quote.title.has(feature) ? TITLE : 0;
}

/** Features that occur in the evidence at all. */
export function known(features: ReadonlySet<string>, evidence: Evidence): ReadonlySet<string> {
  return new Set([...features].filter((feature) => evidence.spread.has(feature)));
}
export function shared(
  features: ReadonlySet<string>,
  other: ReadonlySet<string>,
): readonly string[] {
  return [...features].filter((feature) => other.has(feature));
}
