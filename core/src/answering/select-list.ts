/** Which items of a list or rows of a table an answer needs. */
import { holdsValue } from './asked-values.ts';
import type { Passage, Unit } from './passages.ts';
import type { Score } from './relevance.ts';
import { rowsAround } from './rows-around.ts';
import { isVariantTable } from './write-products.ts';

/** Share of the best score, in a list of notes of the best one's own words, below which an item is about something else. */
const ASIDE = 0.5;
/** Rows with this share of the best one's own words fit as well as it. */
const ALIKE = 0.8;
/** Share of the words above them from which cases are as much about the question. */
const AS_MUCH = 0.95;
const SMALL_TABLE = { alone: 4, introduced: 6 };
/** Share of the question's own words below which no row was meant. */
const HARDLY = 0.25;
const SHORT_LIST = { items: 6, characters: 600 };
const FEW_ITEMS = { items: 3, characters: 1200 };
/** Steps are said whole; items and rows of anything else are at most so many. */
const MOST = { items: 6, rows: 8, variants: 60 };
/** "Germany: the label is free." */
const LABEL = /^[\s\-*•]*(?:\d{1,3}[.)] )?([^:：]{1,60})[:：]/u;
const INTRODUCES = /[:：]\s*$/;

/** The list or table a unit belongs to, in order. */
export function listOf(passage: Passage, unit: Unit): readonly Unit[] {
  return passage.units.filter((other) => other.block === unit.block);
}

/**
 * Steps: all of them, with what is nested in them. Otherwise what the question names, if something here holds it; else a
 * short list of one thing's cases whole; else what matches, each nested item with the one it stands under.
 */
export function wantedOfList(passage: Passage, start: Unit, score: Score): readonly Unit[] {
  const list = listOf(passage, start).filter((unit) => !unit.aside);
  if (start.kind === 'item' && start.ordered) {
    return list;
  }
  const around = start.kind === 'row' ? rowsAround(list, score.asked) : null;
  if (around !== null) {
    return around;
  }
  const named = namedOnly(list, score);
  if (named !== null) {
    return withNested(list, named).slice(0, start.kind === 'row' ? MOST.rows : MOST.items * 2);
  }
  return start.kind === 'row'
    ? wantedRows(passage, list, score)
    : wantedItems(passage, list, score);
}

/** The words before an item's colon; empty when it has none. */
export function labelOf(unit: Unit): string {
  return LABEL.exec(unit.text)?.[1] ?? '';
}

/** Null: nothing that is named tells some apart from the others. */
function namedOnly(list: readonly Unit[], score: Score): readonly Unit[] | null {
  const fits = list.map(score.named);
  const best = Math.max(0, ...fits);
  const holding = list.filter((_unit, at) => fits[at] === best);
  return best > 0 && holding.length < list.length ? holding : null;
}

function wantedRows(passage: Passage, list: readonly Unit[], score: Score): readonly Unit[] {
  const shares = list.map((unit) => score.own(unit, passage));
  const best = Math.max(0, ...shares);
  const alike = list.filter((_unit, at) => (shares[at] ?? 0) >= ALIKE * best);
  if (isVariantTable(passage, list)) {
    return alike.length <= list.length / 2 ? alike : list.slice(0, MOST.variants);
  }
  // A small table whose rows hold hardly any of the question's words was asked for as a whole.
  const small = list[0]?.introduction === '' ? SMALL_TABLE.alone : SMALL_TABLE.introduced;
  if (list.length <= small && best < HARDLY) {
    return list;
  }
  return alike.slice(0, MOST.rows);
}

function wantedItems(passage: Passage, list: readonly Unit[], score: Score): readonly Unit[] {
  const scores = list.map((unit) => score(unit, passage));
  const best = Math.max(0, ...scores);
  const mixed = isMixed(list) && !isIntroduced(list);
  const { value } = score.asked;
  if (mixed && value !== null) {
    const holding = list.filter(
      (unit, at) => (scores[at] ?? 0) >= ALIKE * best && holdsValue(unit.text, value),
    );
    if (holding.length > 0) {
      return withNested(list, holding);
    }
  }
  if (isShort(list) && (!mixed || score.asked.steps || !standsOut(passage, list, score))) {
    return list;
  }
  const shares = list.map((unit) => score.own(unit, passage));
  const most = Math.max(0, ...shares);
  return withNested(
    list,
    list.filter(
      (_unit, at) =>
        (scores[at] ?? 0) >= ASIDE * best && (!mixed || (shares[at] ?? 0) >= ASIDE * most),
    ),
  ).slice(0, MOST.items);
}

function isShort(list: readonly Unit[]): boolean {
  const characters = list.reduce((sum, unit) => sum + unit.text.length, 0);
  return [SHORT_LIST, FEW_ITEMS].some(
    (short) => list.length <= short.items && characters <= short.characters,
  );
}

/** A short list of labelled cases ("Shipped: …") right under a paragraph, as much about the question as it is. */
export function casesUnder(passage: Passage, unit: Unit, score: Score): readonly Unit[] {
  const first = passage.units.find(({ block }) => block === unit.block + 1);
  if (first === undefined || first.kind !== 'item' || first.section !== unit.section) {
    return [];
  }
  const list = listOf(passage, first);
  const labelled = list.filter((item) => labelOf(item) !== '');
  const share = Math.max(0, ...list.map((item) => score.own(item, passage)));
  const fits = share > 0 && share >= AS_MUCH * score.own(unit, passage);
  return fits && isShort(list) && labelled.length > list.length / 2 ? list : [];
}

function isIntroduced(list: readonly Unit[]): boolean {
  return INTRODUCES.test(list[0]?.introduction ?? '');
}

/** Whole sentences without labels: notes about several things. Labels, or short entries, are the cases of one thing. */
function isMixed(list: readonly Unit[]): boolean {
  const notes = list.filter(({ text }) => /[.!。！؟۔]\s*$/.test(text) && !LABEL.test(text));
  return notes.length > list.length / 2;
}

/** Only some of them have words of the question. */
function standsOut(passage: Passage, list: readonly Unit[], score: Score): boolean {
  const shares = list.map((unit) => score.own(unit, passage));
  const best = Math.max(0, ...shares);
  return best > 0 && shares.filter((share) => share >= best / 2).length <= list.length / 2;
}

/** What is nested in an item comes with it, and the item a nested one stands under. */
function withNested(list: readonly Unit[], wanted: readonly Unit[]): readonly Unit[] {
  const chosen = new Set(wanted);
  const under: Unit[] = [];
  for (const unit of list) {
    const depth = depthOf(unit);
    while (under.length > 0 && depthOf(under.at(-1) ?? unit) >= depth) {
      under.pop();
    }
    const parent = under.at(-1);
    if (parent !== undefined && chosen.has(parent)) {
      chosen.add(unit);
    } else if (chosen.has(unit)) {
      for (const above of under) chosen.add(above);
    }
    under.push(unit);
  }
  return list.filter((unit) => chosen.has(unit));
}

function depthOf({ text }: Unit): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}
