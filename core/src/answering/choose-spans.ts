/** For each question in a message the pieces that answer it, from articles that may stand beside each other. */
import { contradicts, mayJoin } from './compatible.ts';
import type { Passage, Unit } from './passages.ts';
import { questionParts, questionTerms } from './question-terms.ts';
import { createScore, type Score } from './relevance.ts';
import { selectUnits } from './select-units.ts';
import { splitSentences } from './sentences.ts';
import type { Span } from './write-answer.ts';

const CITATIONS = 3;
/** A quote may span what lies between two pieces of a passage up to so many characters. */
const BETWEEN = 700;
const HALF = 0.5;
/** Share of a piece's telling words that another one has too when both say the same. */
const SAME = 0.8;

/** @param spoken The question's language. */
export function chooseSpans(
  question: string,
  passages: readonly Passage[],
  spoken: string,
): readonly Span[] {
  const spans: Span[] = [];
  // The first article was found for the message as a whole; a later question may well be another one's.
  const equal = passages.map((passage) => ({ ...passage, another: false }));
  for (const [index, part] of questionParts(question, splitSentences).entries()) {
    const among = index === 0 ? passages : equal;
    const score = createScore(part, among, spoken);
    const best = bestUnit(among, score, spans);
    if (best === null) {
      continue;
    }
    const said = spans.flatMap((span) => span.units);
    const units = selectUnits(best.passage, best.unit, score).filter(
      (unit) => !said.includes(unit) && !repeats(unit, said),
    );
    for (const run of runs(units, best.passage)) {
      spans.push({ passage: best.passage, units: run, score });
    }
  }
  return withinLimit(spans);
}

/** The best piece for a question among the passages that may stand beside what is already chosen. */
function bestUnit(
  passages: readonly Passage[],
  score: Score,
  chosen: readonly Span[],
): { passage: Passage; unit: Unit } | null {
  const first = chosen[0]?.passage;
  let best: { passage: Passage; unit: Unit; score: number } | null = null;
  for (const passage of passages) {
    if (first !== undefined && !mayJoin(first, passage)) {
      continue;
    }
    for (const unit of passage.units) {
      const value = mayAnswer(unit, passage, score) ? score(unit, passage) : 0;
      if (value > (best?.score ?? 0) && !contradictsChosen(passage, unit, chosen)) {
        best = { passage, unit, score: value };
      }
    }
  }
  return best;
}

/** The confidence of a retrieval is the first article's: another one must hold half of what was asked about. */
function mayAnswer(unit: Unit, passage: Passage, score: Score): boolean {
  return passage.another !== true || score.own(unit, passage) >= HALF;
}

function contradictsChosen(passage: Passage, unit: Unit, chosen: readonly Span[]): boolean {
  return chosen.some(
    (span) =>
      span.passage.hit.articleId !== passage.hit.articleId &&
      span.units.some((other) => contradicts(unit, other)),
  );
}

/** Two articles often say the same: with the same figures and nearly the same words it is said once. */
function repeats(unit: Unit, said: readonly Unit[]): boolean {
  const terms = questionTerms(unit.text);
  return (
    terms.length > 0 &&
    said.some((other) => {
      const words = new Set(questionTerms(other.text));
      const shared = terms.filter((term) => words.has(term));
      const figures = terms.filter((term) => /^\p{N}/u.test(term));
      return shared.length >= SAME * terms.length && figures.every((figure) => words.has(figure));
    })
  );
}

/** Pieces that are near each other share one quote. */
function runs(units: readonly Unit[], passage: Passage): readonly (readonly Unit[])[] {
  const found: Unit[][] = [];
  for (const unit of units) {
    const last = found.at(-1);
    const gap = passage.plain.slice(last?.at(-1)?.end ?? 0, unit.start).trim().length;
    if (last !== undefined && gap <= BETWEEN) {
      last.push(unit);
    } else {
      found.push([unit]);
    }
  }
  return found;
}

/** More than three: the last ones of a passage are merged into one quote, which then spans what lies between. */
function withinLimit(spans: readonly Span[]): readonly Span[] {
  const kept = [...spans];
  while (kept.length > CITATIONS) {
    const at = kept.findLastIndex(
      (span, index) => index > 0 && kept[index - 1]?.passage === span.passage,
    );
    const [before, after] = [kept[at - 1], kept[at]];
    if (before === undefined || after === undefined) {
      kept.pop();
    } else {
      kept.splice(at - 1, 2, {
        ...after,
        units: [...before.units, ...after.units].toSorted((a, b) => a.index - b.index),
      });
    }
  }
  return kept;
}
