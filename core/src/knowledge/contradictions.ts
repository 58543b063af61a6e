/**
 * Pages that state different figures for the same thing, found by plain code. Precision first: two sentences must say the
 * same in nearly the same words and differ in a figure of one kind; what is told apart by a market, a date or a word of its
 * own (express and standard, gold and silver) is two things. Pure.
 */

import { type Claim, extractClaims } from '../answering/claims.ts';
import { differentMarkets, marketsOf } from '../answering/compatible.ts';
import { toPassage, type Unit } from '../answering/passages.ts';
import { proves } from '../answering/prove-value.ts';
import { questionTerms } from '../answering/question-terms.ts';
import type { ArticleVersion, Instant } from '../model.ts';

export type Statement = {
  readonly articleId: string;
  readonly version: number;
  readonly title: string;
  readonly locale: string;
  readonly heading: string;
  readonly sentence: string;
  /** As written; an amount without its currency. */
  readonly figure: string;
  readonly recordedAt: Instant;
};
/** The newer one first. */
export type Contradiction = { readonly one: Statement; readonly other: Statement };

type Said = Statement & {
  readonly terms: ReadonlySet<string>;
  /** Words of title and headings. */
  readonly about: ReadonlySet<string>;
  readonly markets: ReadonlySet<string>;
  readonly claim: Claim;
  readonly isItem: boolean;
  readonly audience: ArticleVersion['audience'];
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
};

/** Telling words two sentences must share: fewer say too little about what the figure is of. */
const LEAST_SHARED = 3;
/** Share of all their telling words that both have. */
const ALIKE = 0.8;
const KINDS: ReadonlySet<Claim['kind']> = new Set(['amount', 'duration', 'number']);
/** Sentences with one word; of a commoner one nothing is looked up. */
const MOST_WITH_WORD = 200;
const MOST = 200;

/**
 * Yields between articles, for others to have their turn.
 *
 * @param versions current versions; those never in force at the same time, and not meant for the same readers, are not
 *   compared.
 */
export function* findContradictions(
  versions: Iterable<ArticleVersion>,
): Generator<void, readonly Contradiction[]> {
  const found: Contradiction[] = [];
  const byWord = new Map<string, Said[]>();
  for (const version of versions) {
    yield;
    for (const said of statementsOf(version)) {
      for (const other of likelyPartners(said, byWord)) {
        const pair = contradict(said, other);
        if (pair !== null && !found.some((known) => sameFigures(known, pair))) found.push(pair);
        if (found.length === MOST) return found;
      }
      for (const term of said.terms) {
        const list = byWord.get(term) ?? [];
        list.push(said);
        byWord.set(term, list);
      }
    }
  }
  return found;
}

function likelyPartners(said: Said, byWord: ReadonlyMap<string, readonly Said[]>): Iterable<Said> {
  const lists = [...said.terms]
    .map((term) => byWord.get(term) ?? [])
    .filter((list) => list.length <= MOST_WITH_WORD)
    .toSorted((one, other) => one.length - other.length);
  return new Set(lists.flat());
}

function statementsOf(version: ArticleVersion): readonly Said[] {
  const { articleId, title, locale, url } = version;
  const hit = {
    articleId,
    version: version.version,
    chunk: 0,
    title,
    heading: '',
    text: version.body,
    url,
    locale,
    validFrom: version.validFrom,
    validTo: version.validTo,
    score: 0,
    signals: {},
  };
  return toPassage(hit, 0).units.flatMap((unit) => toSaid(version, unit));
}

function toSaid(version: ArticleVersion, unit: Unit): readonly Said[] {
  const states = unit.kind === 'sentence' || unit.kind === 'item';
  if (unit.aside || !states || !/\p{N}/u.test(unit.text)) return [];
  const claims = extractClaims(unit.text).filter((claim) => KINDS.has(claim.kind));
  const [claim] = claims;
  // Of a sentence with several figures nobody knows by words alone which stands for what.
  if (claim === undefined || claims.length > 1) return [];
  const terms = new Set(wordsOf(unit.text.replace(claim.text, ' ')));
  if (terms.size < LEAST_SHARED) return [];
  const { articleId, title, locale, recordedAt, audience, validFrom, validTo } = version;
  return [
    {
      articleId,
      version: version.version,
      title,
      locale,
      heading: unit.heading,
      sentence: unit.text,
      figure: claim.text,
      recordedAt,
      terms,
      about: new Set(wordsOf(`${title} ${unit.heading} ${unit.introduction}`)),
      markets: marketsOf(`${title} ${unit.heading} ${unit.text}`),
      claim,
      isItem: unit.kind === 'item',
      audience,
      validFrom,
      validTo,
    },
  ];
}

/** Telling words, figures not among them. */
function wordsOf(text: string): readonly string[] {
  return questionTerms(text).filter((term) => !/\p{N}/u.test(term));
}

function contradict(said: Said, other: Said): Contradiction | null {
  const { claim: mine } = said;
  const { claim: theirs } = other;
  if (mine.kind !== theirs.kind) return null;
  if (!comparable(mine, theirs) || agree(mine, theirs) || agree(theirs, mine)) return null;
  if (said.locale !== other.locale || said.audience !== other.audience) return null;
  if (!overlap(said, other)) return null;
  const shared = [...said.terms].filter((term) => other.terms.has(term)).length;
  const all = said.terms.size + other.terms.size - shared;
  if (shared < LEAST_SHARED || shared < ALIKE * all) return null;
  if (differentMarkets(said.markets, other.markets) || toldApart(said, other)) return null;
  const [newer, older] = [said, other].toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  return newer === undefined || older === undefined
    ? null
    : { one: toStatement(newer), other: toStatement(older) };
}

/**
 * Each stands under words that the other has nowhere: "Gold card" and "Silver card" are two things. Items of lists, and
 * sentences of one article, are told apart by less: one's own heading is enough, and the items of one article always are.
 */
function toldApart(one: Said, other: Said): boolean {
  const own = (a: Said, b: Said) =>
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

function overlap(one: Said, other: Said): boolean {
  return (
    (one.validTo === null || other.validFrom === null || other.validFrom < one.validTo) &&
    (other.validTo === null || one.validFrom === null || one.validFrom < other.validTo)
  );
}

function sameFigures(known: Contradiction, pair: Contradiction): boolean {
  return known.one.sentence === pair.one.sentence && known.other.sentence === pair.other.sentence;
}

function toStatement(said: Said): Statement {
  const { articleId, version, title, locale, heading, sentence, figure, recordedAt } = said;
  return { articleId, version, title, locale, heading, sentence, figure, recordedAt };
}
