/** Makes a draft of what a model wrote, or null of what is no usable reply. */
import { guessLanguage } from '../answering/claims.ts';
import type { Draft } from '../answering/draft.ts';
import { type Passage, toPassage, type Unit } from '../answering/passages.ts';
import { createScore } from '../answering/relevance.ts';
import { splitSentences } from '../answering/sentences.ts';
import type { Citation } from '../model.ts';
import { sameLanguage } from '../retrieval/languages/same-language.ts';
import type { Hit } from '../retrieval/retriever.ts';
import { NO_ANSWER } from './prompt.ts';

const LONGEST = 4000;
const LONGEST_QUOTE = 700;

export function toModelDraft(
  reply: string,
  about: {
    readonly hits: readonly Hit[];
    readonly language: string;
    /** A reply about orders has no source to mark. Default false. */
    readonly unmarked?: boolean;
  },
): Draft | null {
  const text = reply.trim();
  if (!isUsable(text) || !isInLanguage(text, about.language)) {
    return null;
  }
  const marks = [...new Set([...text.matchAll(/\[(\d{1,2})\]/g)].map((match) => Number(match[1])))];
  const needsMarks = about.unmarked !== true;
  if (
    (needsMarks && marks.length === 0) ||
    marks.some((mark) => about.hits[mark - 1] === undefined)
  ) {
    return null;
  }
  const citations = marks.flatMap((mark, index) => {
    const hit = about.hits[mark - 1];
    return hit === undefined
      ? []
      : [
          toCitation(hit, {
            mark: index + 1,
            said: saidWith(text, mark),
            language: about.language,
          }),
        ];
  });
  return {
    text: text.replace(
      /\[(\d{1,2})\]/g,
      (_whole, mark: string) => `[${marks.indexOf(Number(mark)) + 1}]`,
    ),
    citations,
  };
}

function isUsable(text: string): boolean {
  if (text === '' || text.length > LONGEST || text.includes(NO_ANSWER)) {
    return false;
  }
  const markup = /<\/?[a-z][^>]*>|<!|&(?:[a-z]+|#\d+);/i.test(text);
  const code = /^[[{]\s*["{[]|^```/.test(text);
  return !markup && !code;
}

const SCRIPTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:zh|yue)/, /\p{Script=Han}/gu],
  [/^ja/, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  [/^ko/, /\p{Script=Hangul}/gu],
  [/^(?:ar|fa|ur)/, /\p{Script=Arabic}/gu],
  [/^(?:ru|uk|bg|sr)/, /\p{Script=Cyrillic}/gu],
  [/^(?:hi|mr|ne)/, /\p{Script=Devanagari}/gu],
  [/^th/, /\p{Script=Thai}/gu],
  [/^he/, /\p{Script=Hebrew}/gu],
  [/^el/, /\p{Script=Greek}/gu],
];

/** By script; among English, German, Spanish and French by function words. Product names in Latin letters are allowed for. */
function isInLanguage(text: string, language: string): boolean {
  const base = language.toLowerCase();
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = SCRIPTS.find(([tag]) => tag.test(base))?.[1] ?? /\p{Script=Latin}/gu;
  const share = (text.match(own)?.length ?? 0) / Math.max(1, letters);
  const kana = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const isJapanese = /^ja/.test(base);
  if (share < 0.4 || (isJapanese ? kana === 0 : kana > 0.2 * letters)) {
    return false;
  }
  const guess = guessLanguage(text);
  const known = ['en', 'de', 'es', 'fr'].find((tag) => base === tag || base.startsWith(`${tag}-`));
  return known === undefined || guess === null || guess === known || text.length < 40;
}

/** The sentences of the reply that carry this mark. */
function saidWith(text: string, mark: number): string {
  return splitSentences(text)
    .filter((sentence) => sentence.includes(`[${mark}]`))
    .join(' ');
}

function toCitation(
  hit: Hit,
  of: { readonly mark: number; readonly said: string; readonly language: string },
): Citation {
  return {
    mark: of.mark,
    articleId: hit.articleId,
    version: hit.version,
    title: hit.title,
    quote: quoteFor(toPassage(hit, 0), of.said),
    locale: hit.locale,
    ...(hit.url === null ? {} : { url: hit.url }),
    ...(hit.validFrom === null ? {} : { validFrom: hit.validFrom }),
    ...(sameLanguage(hit.locale, of.language) ? {} : { otherLanguage: true }),
  };
}

/** The stretch of the source that bears out what was said: the pieces sharing most with it, and what lies between. */
function quoteFor(passage: Passage, said: string): string {
  if (passage.plain.length <= LONGEST_QUOTE) {
    return passage.plain;
  }
  const score = createScore(said, [passage]);
  const ranked = passage.units.toSorted((a, b) => score(b, passage) - score(a, passage));
  let span: { readonly start: number; readonly end: number } | null = null;
  for (const unit of ranked) {
    const wider: { readonly start: number; readonly end: number } = widen(span, unit);
    if (wider.end - wider.start <= LONGEST_QUOTE) {
      span = wider;
    }
  }
  return span === null
    ? passage.plain.slice(0, LONGEST_QUOTE)
    : passage.plain.slice(span.start, span.end);
}
function widen(
  span: { readonly start: number; readonly end: number } | null,
  unit: Unit,
): { readonly start: number; readonly end: number } {
  return span === null
    ? { start: unit.start, end: unit.end }
    : { start: Math.min(span.start, unit.start), end: Math.max(span.end, unit.end) };
}
