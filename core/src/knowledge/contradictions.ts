/**
 * Pages that state different figures for the same thing, found by plain code. Precision first: two sentences must say the
 * same in nearly the same words and differ in a figure of one kind; what is told apart by a market, a date or a word of its
 * own (express and standard, gold and silver) is two things. Of one article in two languages the place decides, not the
 * words. Pure.
 */

import { datedAt } from '../answering/dated-at.ts';
import { differ, type Figured, toFigured } from '../answering/differing.ts';
import { toPassage, type Unit } from '../answering/passages.ts';
import type { ArticleVersion, Instant } from '../model.ts';
import { differingPlaces, type Place } from './translations.ts';

export type Statement = {
  readonly articleId: string;
  readonly version: number;
  readonly title: string;
  readonly locale: string;
  readonly heading: string;
  readonly sentence: string;
  /** As written; an amount without its currency. */
  readonly figure: string;
  /** Its own date, else when it was recorded. */
  readonly datedAt: Instant;
};
/** The newer one first. */
export type Contradiction = { readonly one: Statement; readonly other: Statement };

type Said = Figured & { readonly of: ArticleVersion; readonly statement: Statement };

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
  const read: ArticleVersion[] = [];
  for (const version of versions) {
    yield;
    read.push(version);
    for (const said of statementsOf(version)) {
      for (const other of likelyPartners(said, byWord)) {
        const pair = contradict(said, other);
        if (pair !== null && !found.some((known) => sameFigures(known, pair))) found.push(pair);
        if (found.length === MOST) return found;
      }
      remember(said, byWord);
    }
  }
  for (const versions of Map.groupBy(read, ({ articleId }) => articleId).values()) {
    yield;
    found.push(...betweenLanguages(versions));
  }
  return found.slice(0, MOST);
}

/** Of one article in several languages; each sentence is told once. */
function betweenLanguages(versions: readonly ArticleVersion[]): readonly Contradiction[] {
  const told = new Set<Unit>();
  const read = versions.length > 1 ? versions.map((of) => ({ of, units: unitsOf(of) })) : [];
  return read.flatMap((one, at) =>
    read.slice(at + 1).flatMap((other) => {
      if (one.of.locale === other.of.locale || one.of.audience !== other.of.audience) return [];
      if (!overlap(one.of, other.of)) return [];
      return differingPlaces(one.units, other.units).flatMap(([mine, theirs]) => {
        if (told.has(mine.unit) || told.has(theirs.unit)) return [];
        told.add(mine.unit).add(theirs.unit);
        return [
          inOrder(toStatement(one.of, mine), toStatement(other.of, theirs), [one.of, other.of]),
        ];
      });
    }),
  );
}

function remember(said: Said, byWord: Map<string, Said[]>): void {
  for (const term of said.terms) {
    const list = byWord.get(term);
    if (list === undefined) byWord.set(term, [said]);
    else list.push(said);
  }
}

function likelyPartners(said: Said, byWord: ReadonlyMap<string, readonly Said[]>): Iterable<Said> {
  const lists = [...said.terms]
    .map((term) => byWord.get(term) ?? [])
    .filter((list) => list.length <= MOST_WITH_WORD)
    .toSorted((one, other) => one.length - other.length);
  return new Set(lists.flat());
}

function unitsOf(version: ArticleVersion): readonly Unit[] {
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
  return toPassage(hit, 0).units;
}

function statementsOf(version: ArticleVersion): readonly Said[] {
  return unitsOf(version).flatMap((unit) => toSaid(version, unit));
}

function toSaid(version: ArticleVersion, unit: Unit): readonly Said[] {
  const figured = toFigured(unit, version);
  if (figured === null) return [];
  return [
    { ...figured, of: version, statement: toStatement(version, { unit, claim: figured.claim }) },
  ];
}

function contradict(said: Said, other: Said): Contradiction | null {
  if (said.of.locale !== other.of.locale || said.of.audience !== other.of.audience) return null;
  if (!overlap(said.of, other.of) || !differ(said, other)) return null;
  return inOrder(said.statement, other.statement, [said.of, other.of]);
}

function inOrder(
  one: Statement,
  other: Statement,
  [of, than]: readonly [ArticleVersion, ArticleVersion],
): Contradiction {
  return datedAt(of) < datedAt(than) ? { one: other, other: one } : { one, other };
}

function overlap(one: ArticleVersion, other: ArticleVersion): boolean {
  return (
    (one.validTo === null || other.validFrom === null || other.validFrom < one.validTo) &&
    (other.validTo === null || one.validFrom === null || one.validFrom < other.validTo)
  );
}

function sameFigures(known: Contradiction, pair: Contradiction): boolean {
  return known.one.sentence === pair.one.sentence && known.other.sentence === pair.other.sentence;
}

function toStatement(version: ArticleVersion, { unit, claim }: Place): Statement {
  const { articleId, title, locale } = version;
  return {
    articleId,
    version: version.version,
    title,
    locale,
    heading: unit.heading,
    sentence: unit.text,
    figure: claim.text,
    datedAt: datedAt(version),
  };
}
