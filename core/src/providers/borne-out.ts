/**
 * Which sentences of a model's reply its own sources bear out in words. Receipts prove values and promises; this is for
 * the prose between them: what shares no words with the source it cites was not written from it.
 */
import { extractClaims } from '../answering/claims.ts';
import { splitSentences } from '../answering/sentences.ts';
import { sameLanguage } from '../retrieval/languages/same-language.ts';
import type { Hit } from '../retrieval/retriever.ts';
import { stem, wordsOf } from '../retrieval/tokenise.ts';
import { RULES } from './prompt.ts';
import { TOOL_TEXTS } from './tool-texts.ts';

export type BearingOut = {
  readonly hits: readonly Hit[];
  /** What the model saw of orders; empty: nothing. */
  readonly orders: string;
  /** Language of the reply. */
  readonly language: string;
  /** Texts the model was given in which tokens of personal data may stand. */
  readonly tokensFrom: readonly string[];
};
export type BorneOut = {
  readonly text: string;
  readonly kept: number;
  readonly all: number;
};

/** Share of a sentence's longer words that must stand in what it cites. */
const SHARE = 0.34;
/** Words in a row that are nobody's but our prompt's. */
const RUN = 5;
const TOKEN = /\[[A-Z][A-Z_]{0,30}_\d{1,9}\]/g;
const MARK = /\[(\d{1,2})\]/g;

const promptRuns = new Set(runsOf([RULES, ...Object.values(TOOL_TEXTS)].join('\n')));

/** Drops the sentences that are not borne out. What is left of a line keeps its place. */
export function keepBorneOut(text: string, by: BearingOut): BorneOut {
  const judge = createJudge(by);
  let kept = 0;
  let all = 0;
  const lines = text.split('\n').flatMap((line) => {
    const left = splitSentences(line).reduce((rest, sentence) => {
      // The number of a step is no sentence.
      if (/^\d{1,2}[.)]?$/.test(sentence)) return rest;
      all += 1;
      if (judge(sentence)) {
        kept += 1;
        return rest;
      }
      const at = rest.indexOf(sentence);
      return at < 0 ? '' : rest.slice(0, at) + rest.slice(at + sentence.length);
    }, line);
    const isEmptied =
      line.trim() !== '' && !/[\p{L}\p{N}]/u.test(left.replace(/^\s*\d{1,2}[.)]/, ''));
    return isEmptied ? [] : [left.trimEnd()];
  });
  return { text: lines.join('\n').trim(), kept, all };
}

function createJudge(by: BearingOut): (sentence: string) => boolean {
  const tokens = new Set(by.tokensFrom.flatMap((text) => text.match(TOKEN) ?? []));
  const words = new Map<number, ReadonlySet<string>>();
  const wordsOfSource = (number: number): ReadonlySet<string> => {
    const known = words.get(number);
    if (known !== undefined) return known;
    const hit = by.hits[number - 1];
    const text = number === 0 ? by.orders : `${hit?.title}\n${hit?.heading}\n${hit?.text}`;
    const made = new Set(wordsOf(text).map(stem));
    words.set(number, made);
    return made;
  };
  return (sentence) => {
    const said = sentence.match(TOKEN) ?? [];
    // An address of a page is a source's to give, never a customer's or a host's free text's.
    if (said.some((token) => !tokens.has(token) || token.startsWith('[URL_'))) return false;
    const bare = sentence.replace(MARK, ' ').replace(TOKEN, ' ');
    const marks = [...sentence.matchAll(MARK)].map((match) => Number(match[1]));
    const numbers = marks.length > 0 ? marks : by.orders === '' ? [] : [0];
    if (numbers.length === 0) return false;
    if (repeatsPrompt(bare, numbers.map(wordsOfSource))) return false;
    const isForeign = marks.some(
      (mark) => !sameLanguage(by.hits[mark - 1]?.locale ?? by.language, by.language),
    );
    // Orders are read as fields: a sentence about one is borne out by its values, so it must have some.
    if (marks.length === 0) return extractClaims(bare).length > 0;
    // Of another language no words are shared; its values are still proved.
    return isForeign || shareOf(bare, numbers.map(wordsOfSource)) >= SHARE;
  };
}

/** 1 for a sentence without longer words: there is nothing in it to be wrong. */
function shareOf(sentence: string, sources: readonly ReadonlySet<string>[]): number {
  const longer = [...new Set(wordsOf(sentence))].filter(
    (word) => /\p{L}/u.test(word) && (word.length >= 4 || !/^[\p{Script=Latin}]+$/u.test(word)),
  );
  if (longer.length === 0) return 1;
  const found = longer.map(stem).filter((word) => sources.some((source) => source.has(word)));
  return found.length / longer.length;
}

/** A run of the prompt's words, some of which the source does not have. */
function repeatsPrompt(sentence: string, sources: readonly ReadonlySet<string>[]): boolean {
  return runsOf(sentence).some(
    (run) =>
      promptRuns.has(run) &&
      !run.split(' ').every((word) => sources.some((source) => source.has(stem(word)))),
  );
}

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_word, index) => words.slice(index, index + RUN).join(' '));
}
