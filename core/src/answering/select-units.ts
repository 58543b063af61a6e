/** From the piece that answers best to all that must be said with it. */
import type { Passage, Unit } from './passages.ts';
import { countNegations } from './promises.ts';
import type { Score } from './relevance.ts';

/** An answer's pieces of one passage hold about this many characters; steps of one list are never cut. */
const ENOUGH = 700;
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
  }
  const last = list.at(-1);
  if (last !== undefined) {
    addLimits(passage, last, chosen);
  }
}

/** Steps: all of them. A short list: all. A long list or a table: the entries that match, in their order. */
function wantedOfList(passage: Passage, start: Unit, score: Score): readonly Unit[] {
  const list = passage.units.filter((unit) => unit.block === start.block);
  const characters = list.reduce((sum, unit) => sum + unit.text.length, 0);
  const whole =
    start.kind === 'item' &&
    (start.ordered || (list.length <= SHORT_LIST.items && characters <= SHORT_LIST.characters));
  if (whole) {
    return list;
  }
  const best = Math.max(...list.map((unit) => score(unit, passage)));
  const share = start.kind === 'row' ? 0.8 : 0.5;
  return list.filter((unit) => score(unit, passage) >= share * best).slice(0, 5);
}

function sameSection(passage: Passage, unit: Unit): readonly Unit[] {
  return passage.units.filter(
    (other) => other.heading === unit.heading && Math.abs(other.block - unit.block) <= 2,
  );
}
function lengthOf(units: ReadonlySet<Unit>): number {
  return [...units].reduce((sum, unit) => sum + unit.text.length, 0);
}
