/** From the piece that answers best to all that must be said with it. */
import type { Passage, Unit } from './passages.ts';
import { countNegations } from './promises.ts';
import type { Score } from './relevance.ts';
import { casesUnder, labelOf, listOf, wantedOfList } from './select-list.ts';

/** An answer's pieces of one passage hold about this many characters; steps of one list are never cut. */
const ENOUGH = 700;
/** Sentences of an answer, what must be said with them aside: a question for one figure is answered by one. */
const MOST_SENTENCES = { figure: 2, other: 5 };
/** Share of the best sentence's score from which another one answers too. */
const ANSWERS_TOO = { figure: 0.8, other: 0.6 };
/** The same in another paragraph. */
const ELSEWHERE = 0.85;
/** Share of its own words from which the sentence right before is what this one goes on from. */
const GOES_ON = 0.5;
/** Share of a question's own words that words of the title alone do not reach. */
const TITLE_ONLY = 0.22;
/** Who tells what happened, or asks how, gets a section of so many characters whole. */
const WHOLE_SECTION = 520;
/** Words of an introduction that cannot stand alone. */
const SHORT_INTRODUCTION = 4;
const SAYS_SOME =
  /^(?:some|others|most|einige|manche|andere|für manche|certains|d'autres|algunos|algunas|alcuni|alcune|部分|有些|其中|ولبعض|وبعض)(?!\p{Ll})/iu;
/** Share of the list's best score from which the paragraph above it is about the same. */
const LEADS = 0.78;

/** Begins by pointing back: it needs the sentence before. */
const POINTS_BACK =
  /^(?:it|its|they|their|this|that|these|those|he|she|however|but|otherwise|also|then|in (?:this|that|these) cases?|dies\p{L}*|sie(?! (?:können|müssen|dürfen|sollten|möchten|haben|erhalten|bekommen|finden|wählen|brauchen|zahlen|bezahlen|geben|melden)(?!\p{L}))|es|er|jedoch|aber|dann|dazu|dabei|danach|andernfalls|auch|cela|ce(?:s|tte)?|ils?|elles?|cependant|mais|sinon|est[oae]s?|sin embargo|pero|además)(?!\p{L})|^(?:该|此|这|這|其|它|但|否则|否則|同时|同時|不过|不過)|^(?:هذا|هذه|لكن|وإلا|كما)(?!\p{L})/iu;
/** Limits what stands before it: a figure is not said without it. */
const LIMITS =
  /\b(?:unless|except(?:ion|ions)?|however|but|only if|only when|provided (?:that)?|otherwise|if not|exclud\w+|does not apply|do not apply|not apply|must|minus|deduct\w*|es sei denn|jedoch|außer|ausgenommen|ausgeschlossen|sofern|aber|nur wenn|Voraussetzung|müssen|muss|nicht für|gilt nicht|after that|danach|ensuite|después de eso|sauf|hormis|cependant|toutefois|à condition|mais|doit|doivent|salvo|excepto|sin embargo|pero|siempre que|a menos|debe|deben)\b|除非|但|不过|不過|例外|除外|必须|必須|须|須|需(?!要帮)|仅限|僅限|否则|否則|此后|之后则|إلا|لكن|بشرط|باستثناء|يجب|ما عدا|ولا يشمل|لا ينطبق|وبعد ذلك/iu;
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
  return [...chosen].filter((unit) => !unit.aside).toSorted((a, b) => a.index - b.index);
}

type Growth = { readonly chosen: Set<Unit>; readonly score: Score };

/** A heading or a question is answered by what follows it. */
function answering(passage: Passage, anchor: Unit): Unit | undefined {
  let unit: Unit | undefined = anchor;
  while (unit !== undefined && (unit.kind === 'heading' || unit.aside || asks(unit))) {
    unit = passage.units[unit.index + 1];
  }
  return unit;
}

function asks({ text }: Unit): boolean {
  return QUESTION.test(text);
}

function growSentence(passage: Passage, start: Unit, { chosen, score }: Growth): void {
  const { situation, steps } = score.asked;
  if ((situation || steps) && addSection(passage, start, chosen)) {
    return;
  }
  addWhatItGoesOnFrom(passage, start, { chosen, score });
  addLimits(passage, start, chosen);
  addRelated(passage, start, { chosen, score });
  const next = passage.units[start.index + 1];
  if (next?.block === start.block && INTRODUCES.test(next.text) && leans(next)) {
    chosen.add(next);
  }
  addLabelled(passage, start, { chosen, score });
  if (score.asked.value === null) {
    for (const unit of casesUnder(passage, start, score)) chosen.add(unit);
  }
  for (const unit of [...chosen]) {
    if (INTRODUCES.test(unit.text)) {
      addIntroduced(passage, unit, { chosen, score });
    }
  }
}

/** "It is usually 2 hours" says nothing without the sentence before; one that answers nearly as well is said too. */
function addWhatItGoesOnFrom(passage: Passage, start: Unit, { chosen, score }: Growth): void {
  let first = start;
  for (;;) {
    const before = passage.units[first.index - 1];
    if (before === undefined || before.block !== first.block || asks(before)) {
      return;
    }
    const nearly =
      first === start &&
      score.own(before, passage) > 0 &&
      (score.own(start, passage) < TITLE_ONLY ||
        score.own(before, passage) >= GOES_ON * score.own(start, passage)) &&
      before.text.length + start.text.length <= ENOUGH;
    if (!POINTS_BACK.test(first.text) && !nearly) {
      return;
    }
    chosen.add(before);
    first = before;
  }
}

/** Sentences of the same section that answer as well, in their own words and not only by what stands above them. */
function addRelated(passage: Passage, start: Unit, { chosen, score }: Growth): void {
  const { value, yesNo, steps } = score.asked;
  const kind = (value !== null || yesNo) && !steps ? 'figure' : 'other';
  const best = score(start, passage);
  for (const unit of sameSection(passage, start)) {
    const related =
      unit.kind === 'sentence' &&
      !unit.aside &&
      !asks(unit) &&
      score.own(unit, passage) > 0 &&
      score(unit, passage) >= (unit.block === start.block ? ANSWERS_TOO[kind] : ELSEWHERE) * best;
    if (
      related &&
      !chosen.has(unit) &&
      chosen.size < MOST_SENTENCES[kind] &&
      lengthOf(chosen) + unit.text.length <= ENOUGH &&
      !POINTS_BACK.test(unit.text)
    ) {
      chosen.add(unit);
      addLimits(passage, unit, chosen);
    }
  }
}

/** All of a short section of sentences; false when it is long or holds more than sentences. */
function addSection(passage: Passage, start: Unit, chosen: Set<Unit>): boolean {
  const section = passage.units.filter(
    (unit) => unit.section === start.section && unit.kind !== 'heading' && !unit.aside,
  );
  const characters = section.reduce((sum, unit) => sum + unit.text.length, 0);
  if (characters > WHOLE_SECTION || section.some((unit) => unit.kind !== 'sentence')) {
    return false;
  }
  for (const unit of section) {
    chosen.add(unit);
  }
  return true;
}

/** The entry of a list that is headed with what was asked about: "Invoice: pay within 14 days". */
function addLabelled(passage: Passage, start: Unit, { chosen, score }: Growth): void {
  const { value, yesNo } = score.asked;
  const labelled = sameSection(passage, start).filter(
    (unit) => unit.kind === 'item' && !unit.ordered && score.fitsWhole(labelOf(unit)),
  );
  if (labelled.length === 1 && (yesNo || value !== null)) {
    for (const unit of labelled) chosen.add(unit);
  }
}

/** The sentences right after that limit it; across a paragraph's end only the next one. */
function addLimits(passage: Passage, unit: Unit, chosen: Set<Unit>): void {
  for (let at = unit.index + 1; at <= unit.index + 3; at += 1) {
    const next = passage.units[at];
    const near = next !== undefined && next.kind === 'sentence' && next.block - unit.block <= 1;
    if (!near || next.section !== unit.section || !limits(next.text) || asks(next)) {
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
  if (leans(introduction) && before?.block === introduction.block && !asks(before)) {
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
  const fits = lead !== undefined && !asks(lead) && !/\p{N}/u.test(lead.text);
  if (fits && score(lead, passage) >= LEADS * best) {
    chosen.add(lead);
  }
}

function lengthInWords(text: string): number {
  const letters = text.match(/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return Math.max(text.split(' ').length, letters / 2);
}

function growList(passage: Passage, start: Unit, { chosen, score }: Growth): void {
  const list = listOf(passage, start);
  const wanted = wantedOfList(passage, start, score);
  chosen.clear();
  for (const unit of wanted) {
    chosen.add(unit);
  }
  const before = passage.units[(list[0]?.index ?? 0) - 1];
  const introduces = before !== undefined && before.kind === 'sentence' && !asks(before);
  if (introduces && (INTRODUCES.test(before.text) || start.ordered)) {
    chosen.add(before);
    addWhatItLeansOn(passage, before, chosen);
  } else if (introduces && wanted.length === list.length) {
    addLead(passage, before, { chosen, score });
  }
  const last = list.at(-1);
  if (last !== undefined && chosen.has(last)) {
    addLimits(passage, last, chosen);
  }
}

function sameSection(passage: Passage, unit: Unit): readonly Unit[] {
  return passage.units.filter(
    (other) => other.section === unit.section && Math.abs(other.block - unit.block) <= 2,
  );
}
function lengthOf(units: ReadonlySet<Unit>): number {
  return [...units].reduce((sum, unit) => sum + unit.text.length, 0);
}
