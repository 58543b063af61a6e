/** How well a piece of text answers a question. */
import { type Asked, toAsked } from './asked.ts';
import { valueFit } from './asked-values.ts';
import { type Closeness, createCloseness, createNamed, PRICE_TERMS, SIMILAR } from './closeness.ts';
import type { Passage, Unit } from './passages.ts';
import { questionTerms } from './question-terms.ts';

/** What words above a piece are worth beside the same words in it. */
const IN_TITLE = 0.75;
const IN_HEADING = 0.6;
/** How much less a word of the title tells about one piece. */
const TOLD_BY_TITLE = 0.8;
/** The confidence of a retrieval is the first article's: a piece of another must fit clearly better. */
const OTHER_ARTICLE = 0.6;
/** The better, the more the first was ahead of it: by so much of a hit's score to a third. */
const AHEAD = 3;
/** What somebody names ("Germany", "PayPal") tells one row or item from its neighbours. */
const NAMED = 1.6;
/** A figure of the kind that is asked for; steps where it is asked how; steps where a figure is asked for. */
const SHAPE = { value: 1.6, steps: 1.6, stepsForAValue: 0.55 };

/** What any step is worth where it is asked how, as a share of a perfect fit. */
const STEPS_ANYWAY = 0.4;

/** What a piece is worth that only says where something is written. */
const REFERS = 0.3;
/** Share of the question that its title has, from which an article is of nothing else. */
const WHOLE_TITLE = 0.75;

/** A chunk begins so many pieces after the one before it. */
const LATER = 8;

export type Score = {
  (unit: Unit, passage: Passage): number;
  readonly asked: Asked;
  /**
   * Share of the question's telling words, by weight, that stand in the piece itself. Words of the title tell no piece
   * from another and count little. 0..1.
   */
  readonly own: (unit: Unit, passage: Passage) => number;
  /** How far the piece holds what the question names: a country, a name, a value of one's own. 0..1. */
  readonly named: (unit: Unit) => number;
  /** How well a table's header or cell fits what the question adds to the title. 0 when not at all. */
  readonly fits: (text: string, passage: Passage) => number;
  /** Is a label nothing but words of the question? */
  readonly fitsWhole: (label: string) => boolean;
};

/**
 * Scores units for one question: the question's words, rare ones more (inverse frequency over all units at hand), less
 * for those only in the title, heading or introduction; more for a figure of the kind or for steps where those are asked
 * for; less for very long pieces and later hits. A question of the article scores as its answer, which follows it.
 *
 * @param spoken The question's language. Default: that of the passages.
 */
export function createScore(
  question: string,
  passages: readonly Passage[],
  spoken?: string,
): Score {
  const asked = toAsked(question, passages[0]?.hit.locale ?? 'en', spoken);
  const { places } = asked;
  const closeness = createCloseness(asked, passages);
  const weights = weigh(asked, { closeness, passages });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const own = (unit: Unit, passage: Passage): number => {
    const title = closeness.ofText(passage.hit.title);
    const here = closeness.of(unit);
    return (
      weights.reduce((sum, weight, at) => {
        const tells = 1 - TOLD_BY_TITLE * (title[at] ?? 0);
        return sum + (here[at] ?? 0) * weight * tells;
      }, 0) / Math.max(total, 1e-9)
    );
  };
  const shareOf = (close: readonly number[]): number =>
    close.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / (total || 1);
  // None of the words that a title lacks is in the text below it.
  const saysNoMore = createKept((passage: Passage) => {
    const title = closeness.ofText(passage.hit.title);
    return !passage.units.some((unit) =>
      closeness.of(unit).some((close, at) => close > 0 && (title[at] ?? 0) === 0),
    );
  });
  const scoreOf = (unit: Unit, passage: Passage): number => {
    const title = closeness.ofText(passage.hit.title);
    const heading = closeness.ofText(`${unit.heading} ${unit.introduction}`);
    const here = closeness.of(unit);
    let score = 0;
    weights.forEach((weight, at) => {
      score +=
        weight *
        Math.max(here[at] ?? 0, IN_TITLE * (title[at] ?? 0), IN_HEADING * (heading[at] ?? 0));
    });
    const told = saysNoMore(passage) ? shareOf(title) : 0;
    const above = questionTerms(`${unit.heading} ${unit.introduction}`);
    const fitsAbove =
      above.length === 0 || heading.some((close) => close > 0) || shareOf(title) >= WHOLE_TITLE;
    return shaped(score, {
      unit,
      passage,
      asked,
      total,
      told,
      fitsAbove,
      behind: Math.max(0, (passages[0]?.hit.score ?? 0) - passage.hit.score),
    });
  };
  // "Costs" says which kind of figure is asked for, not which column.
  const kindless = weights.map((weight, at) =>
    PRICE_TERMS.has(asked.terms[at - places.length]?.stem ?? '') ? 0 : weight,
  );
  const known = new Map<Passage, Map<Unit, number>>();
  const score = (unit: Unit, passage: Passage): number => {
    const scores = known.get(passage) ?? new Map<Unit, number>();
    known.set(passage, scores);
    const value = scores.get(unit) ?? scoreOf(unit, passage);
    scores.set(unit, value);
    return value;
  };
  const stemsAsked = new Set(asked.terms.map(({ stem: term }) => term));
  return Object.assign(score, {
    asked,
    fitsWhole: (label: string) => {
      const words = questionTerms(label);
      return words.length > 0 && words.every((word) => stemsAsked.has(word));
    },
    own,
    named: createNamed(asked),
    fits: (text: string, passage: Passage) => {
      const title = closeness.ofText(passage.hit.title);
      return closeness
        .ofText(text)
        .reduce((sum, close, at) => sum + (title[at] ? 0 : close * (kindless[at] ?? 0)), 0);
    },
  });
}

/** Remembers what is made of a passage. */
function createKept<Value>(make: (passage: Passage) => Value): (passage: Passage) => Value {
  const kept = new Map<Passage, Value>();
  return (passage) => {
    const value = kept.get(passage) ?? make(passage);
    kept.set(passage, value);
    return value;
  };
}

function weigh(
  asked: Asked,
  by: {
    readonly closeness: Closeness;
    readonly passages: readonly Passage[];
  },
): readonly number[] {
  const all = by.passages.flatMap(({ units }) => readingsOf(units, by.closeness));
  const rarity = (at: number, least: number) =>
    Math.log(1 + all.length / (all.filter((close) => (close[at] ?? 0) >= least).length + 1));
  const { length } = asked.places;
  return [
    ...asked.places.map((_place, at) => NAMED * rarity(at, 0.5)),
    ...asked.terms.map(
      ({ stem: term, weight }, at) =>
        weight * rarity(at + length, SIMILAR) * (asked.names.has(term) ? NAMED : 1),
    ),
  ];
}

/** How near each piece comes to the terms; a table is one piece, or a header would be a common word. */
function readingsOf(units: readonly Unit[], closeness: Closeness): readonly (readonly number[])[] {
  const tables = new Map<number, readonly number[]>();
  const readings: (readonly number[])[] = [];
  for (const unit of units) {
    const close = closeness.of(unit);
    if (unit.kind === 'row') {
      const former = tables.get(unit.block);
      tables.set(unit.block, former?.map((value, at) => Math.max(value, close[at] ?? 0)) ?? close);
    } else {
      readings.push(close);
    }
  }
  return [...readings, ...tables.values()];
}

function shaped(
  score: number,
  of: {
    unit: Unit;
    passage: Passage;
    asked: Asked;
    total: number;
    told: number;
    /** What stands above the piece is of what is asked, or says nothing. */
    fitsAbove: boolean;
    /** How much better the first article was found, as a hit's score. */
    behind: number;
  },
): number {
  const { unit, passage, asked, total, told } = of;
  if (unit.kind === 'heading' || unit.aside) {
    return 0;
  }
  const value = asked.value === null ? 1 : SHAPE.value ** valueFit(unit.text, asked.value);
  const steps = !unit.ordered
    ? 1
    : asked.steps
      ? of.fitsAbove
        ? SHAPE.steps
        : 1
      : asked.value === null
        ? 1
        : SHAPE.stepsForAValue;
  const short = unit.text.length > 400 ? 0.8 : unit.refers ? REFERS : 1;
  // Who asks what the title says is answered by how the article begins.
  const early =
    1 + (0.15 + 0.5 * Math.max(0, told - 0.4)) / (1 + unit.index + LATER * passage.hit.chunk);
  const { rank, another } = passage;
  const place =
    another === true
      ? (OTHER_ARTICLE * Math.exp(-of.behind / AHEAD)) / (1 + 0.3 * rank)
      : 1 / (1 + 0.05 * rank);
  // How a thing is done seldom repeats the words of who asks; what its steps are for does.
  const done = asked.steps && unit.ordered && of.fitsAbove ? STEPS_ANYWAY * total : 0;
  return (score + done + 0.05) * steps * value * short * early * place;
}
