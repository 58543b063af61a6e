/** Two statements of the same thing with other figures, told by plain code. Precision first. */
import { type Claim, extractClaims } from './claims.ts';
import { differentMarkets, marketsOf } from './compatible.ts';
import { findNumberWords, HAN_NUMBER } from './number-words.ts';
import type { Unit } from './passages.ts';
import { proves } from './prove-value.ts';
import { questionTerms } from './question-terms.ts';

/** A sentence or list item that states one figure. */
export type Figured = {
  readonly articleId: string;
  readonly claim: Claim;
  /** Telling words, the figure not among them. */
  readonly terms: ReadonlySet<string>;
  /** Words of title and headings. */
  readonly about: ReadonlySet<string>;
  readonly markets: ReadonlySet<string>;
  readonly isItem: boolean;
};

/** Telling words two sentences must share: fewer say too little about what the figure is of. */
const LEAST_SHARED = 3;
/** Share of all their telling words that both have. */
const ALIKE = 0.8;
const KINDS: ReadonlySet<Claim['kind']> = new Set(['amount', 'duration', 'number']);

/** Null: it states no figure, or several, of which nobody knows by words alone which stands for what. */
export function toFigured(
  unit: Unit,
  { articleId, title }: { readonly articleId: string; readonly title: string },
): Figured | null {
  const states = unit.kind === 'sentence' || unit.kind === 'item';
  if (unit.aside || !states || !hasFigure(unit.text)) return null;
  const claims = extractClaims(unit.text).filter(({ kind }) => KINDS.has(kind));
  const [claim] = claims;
  if (claim === undefined || claims.length > 1) return null;
  const terms = new Set(wordsOf(unit.text.replace(claim.text, ' ')));
  if (terms.size < LEAST_SHARED) return null;
  return {
    articleId,
    claim,
    terms,
    about: new Set(wordsOf(`${title} ${unit.heading} ${unit.introduction}`)),
    markets: marketsOf(`${title} ${unit.heading} ${unit.text}`),
    isItem: unit.kind === 'item',
  };
}

function hasFigure(text: string): boolean {
  return /\p{N}/u.test(text) || text.search(HAN_NUMBER) >= 0 || findNumberWords(text).length > 0;
}

/** Telling words, figures not among them. */
function wordsOf(text: string): readonly string[] {
  return questionTerms(text).filter((term) => !/\p{N}/u.test(term));
}

/**
 * Do they say the same in nearly the same words and differ in the figure? What is told apart by a market, a title or a
 * heading is two things. Of one language only: words are compared.
 */
export function differ(one: Figured, other: Figured): boolean {
  if (!differInFigure(one.claim, other.claim)) return false;
  const shared = [...one.terms].filter((term) => other.terms.has(term)).length;
  const all = one.terms.size + other.terms.size - shared;
  if (shared < LEAST_SHARED || shared < ALIKE * all) return false;
  return !differentMarkets(one.markets, other.markets) && !toldApart(one, other);
}

/** Of one kind, and neither bears the other out: "2 weeks" and "14 days" do. */
export function differInFigure(one: Claim, other: Claim): boolean {
  return (
    one.kind === other.kind && comparable(one, other) && !agree(one, other) && !agree(other, one)
  );
}

/**
 * Each stands under words that the other has nowhere: "Gold card" and "Silver card" are two things. Items of lists, and
 * sentences of one article, are told apart by less: one's own heading is enough, and the items of one article always are.
 */
function toldApart(one: Figured, other: Figured): boolean {
  const own = (a: Figured, b: Figured) =>
    [...a.about].some((term) => !b.about.has(term) && !b.terms.has(term));
  const sameArticle = one.articleId === other.articleId;
  const isItem = one.isItem || other.isItem;
  if (isItem && sameArticle) return true;
  return isItem || sameArticle
    ? own(one, other) || own(other, one)
    : own(one, other) && own(other, one);
}

function comparable(one: Claim, other: Claim): boolean {
  return (
    (one.range ?? false) === (other.range ?? false) &&
    one.bound === other.bound &&
    one.values.length === other.values.length &&
    one.values.every((value, at) => value.type === other.values[at]?.type)
  );
}

function agree(one: Claim, other: Claim): boolean {
  return one.values.every((value) => other.values.some((source) => proves(source, value)));
}
