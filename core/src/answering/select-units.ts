/** From the piece that answers best to all that must be said with it. */
import type { Passage, Unit } from './passages.ts';
import { countNegations } from './promises.ts';
import type { Score } from './relevance.ts';

/** An answer's pieces of one passage hold about this many characters; steps of one list are never cut. */
const ENOUGH = 700;
/** Words of an introduction that cannot stand alone. */
const SHORT_INTRODUCTION = 4;
const SAYS_SOME =
  /^(?:some|others|most|einige|manche|andere|certains|d'autres|algunos|algunas|alcuni|alcune|部分|有些|其中)(?!\p{Ll})/iu;
/** Share of the list's best score from which the paragraph above it is about the same. */
const LEADS = 0.78;
/** Share of the best score below which an item of a list is about something else. */
const ASIDE = 0.5;
/** Rows with this share of the best score fit as well as it. */
const ALIKE = 0.8;
const SMALL_TABLE = 4;
/** A list this long is often a mixed one. */
const MANY_ITEMS = 5;
const SHORT_LIST = { items: 6, characters: 600 };

/** Begins by pointing back: it needs the sentence before. */
const POINTS_BACK =
  /^(?:it|its|they|their|this|that|these|those|he|she|however|but|otherwise|also|then|in (?:this|that|these) cases?|dies\p{L}*|sie|es|er|jedoch|aber|dann|dazu|dabei|danach|andernfalls|auch|cela|ce(?:s|tte)?|ils?|elles?|cependant|mais|sinon|est[oae]s?|sin embargo|pero|además)(?!\p{L})|^(?:该|此|这|這|其|它|但|否则|否則|同时|同時|不过|不過)|^(?:هذا|هذه|لكن|وإلا|كما)(?!\p{L})/iu;
/** Limits what stands before it: a figure is not said without it. */
const LIMITS =
  /\b(?:unless|except(?:ion|ions)?|however|but|only if|only when|provided (?:that)?|otherwise|if not|exclud\w+|does not apply|do not apply|not apply|must|minus|deduct\w*|es sei denn|jedoch|außer|ausgenommen|ausgeschlossen|sofern|aber|nur wenn|Voraussetzung|müssen|muss|nicht für|gilt nicht|sauf|hormis|cependant|toutefois|à condition|mais|doit|doivent|salvo|excepto|sin embargo|pero|siempre que|a menos|debe|deben)\b|除非|但|不过|不過|例外|除外|必须|必須|须|須|需(?!要帮)|仅限|僅限|否则|否則|إلا|لكن|بشرط|باستثناء|يجب|ما عدا|ولا يشمل|لا ينطبق/iu;
const INTRODUCES = /[:：]\s*$/;
const QUESTION = /[?？؟]\s*$/;

/** Units to say, in reading order, grown from `anchor`. */
export function selectUnits(passage: Passage, anchor: Unit, score: Score): readonly Unit[] {
  const start = answering(passage, anchor);
  if (start === undefined) {
    return [];
  }
  const chosen = new Set<Unit>([start]);
  if (start.kind === 'item' || start.kind === 'row') {
    growList(passage, start, { chosen, score });
  } else {
    growSentence(passage, start, { chosen, score });
  }
  return [...chosen].toSorted((a, b) => a.index - b.index);
}

type Growth = { readonly chosen: Set<Unit>; readonly score: Score };

/** A heading or a question is answered by what follows it. */
function answering(passage: Passage, anchor: Unit): Unit | undefined {
  let unit: Unit | undefined = anchor;
  while (unit !== undefined && (unit.kind === 'heading' || QUESTION.test(unit.text))) {
    unit = passage.units[unit.index + 1];
  }
  return unit;
}

function growSentence(passage: Passage, start: Unit, { chosen, score }: Growth): void {
  let first = start;
  while (POINTS_BACK.test(first.text)) {
    const before = passage.units[first.index - 1];
    if (before === undefined || before.block !== first.block || QUESTION.test(before.text)) {
      break;
    }
    chosen.add(before);
    first = before;
  }
  addLimits(passage, start, chosen);
  const best = score(start, passage);
  for (const unit of sameSection(passage, start)) {
    const related =
      unit.kind === 'sentence' && !QUESTION.test(unit.text) && score(unit, passage) >= 0.7 * best;
    if (
      related &&
      chosen.size < 5 &&
      lengthOf(chosen) + unit.text.length <= ENOUGH &&
      !POINTS_BACK.test(unit.text)
    ) {
      chosen.add(unit);
      addLimits(passage, unit, chosen);
    }
  }
  const next = passage.units[start.index + 1];
  if (next?.block === start.block && INTRODUCES.test(next.text) && leans(next)) {
    chosen.add(next);
  }
  for (const unit of [...chosen]) {
    if (INTRODUCES.test(unit.text)) {
      addIntroduced(passage, unit, { chosen, score });
    }
  }
}

/** The sentences right after that limit it; across a paragraph's end only the next one. */
function addLimits(passage: Passage, unit: Unit, chosen: Set<Unit>): void {
  for (let at = unit.index + 1; at <= unit.index + 3; at += 1) {
    const next = passage.units[at];
    const near = next !== undefined && next.kind === 'sentence' && next.block - unit.block <= 1;
    if (!near || !limits(next.text) || QUESTION.test(next.text)) {
      return;
    }
    chosen.add(next);
  }
}

function limits(sentence: string): boolean {
  return LIMITS.test(sentence) || (POINTS_BACK.test(sentence) && countNegations(sentence) > 0);
}

function addIntroduced(passage: Passage, introduction: Unit, { chosen, score }: Growth): void {
  const next = passage.units[introduction.index + 1];
  if (next === undefined || (next.kind !== 'item' && next.kind !== 'row')) {
    return;
  }
  for (const unit of wantedOfList(passage, next, score)) {
    chosen.add(unit);
  }
  addWhatItLeansOn(passage, introduction, chosen);
}

/** "Some have a longer one:" says nothing without the sentence before. */
function addWhatItLeansOn(passage: Passage, introduction: Unit, chosen: Set<Unit>): void {
  const before = passage.units[introduction.index - 1];
  if (leans(introduction) && before?.block === introduction.block && !QUESTION.test(before.text)) {
    chosen.add(before);
  }
}

function leans({ text }: Unit): boolean {
  return (
    lengthInWords(text) <= SHORT_INTRODUCTION || POINTS_BACK.test(text) || SAYS_SOME.test(text)
  );
}

/** A list under a paragraph about the same: its first sentence is the short answer, the list the details. */
function addLead(passage: Passage, before: Unit, { chosen, score }: Growth): void {
  const lead = passage.units.find((unit) => unit.block === before.block);
  const best = Math.max(...[...chosen].map((unit) => score(unit, passage)));
  // A figure in it is another fact, not the short answer.
  const fits = lead !== undefined && !QUESTION.test(lead.text) && !/\p{N}/u.test(lead.text);
  if (fits && score(lead, passage) >= LEADS * best) {
    chosen.add(lead);
  }
}

function lengthInWords(text: string): number {
  const letters = text.match(/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return Math.max(text.split(' ').length, letters / 2);
}

function growList(passage: Passage, start: Unit, { chosen, score }: Growth): void {
  const wanted = wantedOfList(passage, start, score);
  for (const unit of wanted) {
    chosen.add(unit);
  }
  const list = passage.units.filter((unit) => unit.block === start.block);
  const before = passage.units[(list[0]?.index ?? 0) - 1];
  if (
    before?.kind === 'sentence' &&
    !QUESTION.test(before.text) &&
    (INTRODUCES.test(before.text) || start.ordered)
  ) {
    chosen.add(before);
    addWhatItLeansOn(passage, before, chosen);
  } else if (before?.kind === 'sentence' && !start.ordered) {
    addLead(passage, before, { chosen, score });
  }
  const last = list.at(-1);
  if (last !== undefined) {
    addLimits(passage, last, chosen);
  }
}

/**
 * Steps: all of them. A short list: all, unless one item alone is what was asked for. A long list or a table: the entries
 * that match, in their order.
 */
function wantedOfList(passage: Passage, start: Unit, score: Score): readonly Unit[] {
  const list = passage.units.filter((unit) => unit.block === start.block);
  const characters = list.reduce((sum, unit) => sum + unit.text.length, 0);
  const short = list.length <= SHORT_LIST.items && characters <= SHORT_LIST.characters;
  if (start.kind === 'item' && (start.ordered || (short && !standsOut(passage, list, score)))) {
    return list;
  }
  const [best = 0, second = 0] = sorted(list.map((unit) => score(unit, passage)));
  const share = start.kind === 'row' ? ALIKE : ASIDE;
  // A small table whose rows fit alike was asked for as a whole.
  if (start.kind === 'row' && list.length <= SMALL_TABLE && second >= ALIKE * best) {
    return list;
  }
  return list.filter((unit) => score(unit, passage) >= share * best).slice(0, 5);
}

/**
 * One item is about the question and no other is. Few items are mostly the cases of one thing ("shipped", "not shipped") and
 * belong together, as does a list that is introduced.
 */
function standsOut(passage: Passage, list: readonly Unit[], score: Score): boolean {
  const [first = 0, second = 0] = sorted(list.map((unit) => score(unit, passage)));
  return (
    list.length >= MANY_ITEMS &&
    list[0]?.introduction.match(INTRODUCES) === null &&
    second < ASIDE * first
  );
}

function sorted(scores: readonly number[]): readonly number[] {
  return scores.toSorted((a, b) => b - a);
}

function sameSection(passage: Passage, unit: Unit): readonly Unit[] {
  return passage.units.filter(
    (other) => other.heading === unit.heading && Math.abs(other.block - unit.block) <= 2,
  );
}
function lengthOf(units: ReadonlySet<Unit>): number {
  return [...units].reduce((sum, unit) => sum + unit.text.length, 0);
}
