/** Comparisons of an option: `a bigger one`, `less bright`, `1000 more pieces`, `the maximum zoom`. */
import { optionWords, rankOf } from './option-values.ts';

const GREATER =
  'more|higher|larger|bigger|greater|longer|taller|brighter|faster|stronger|thicker|heavier|wider|harder|maximum|maximi[sz]\\w*|max|highest|largest|biggest|greatest|longest|most|brightest|hardest|furthest|farthest';

const LESS =
  'less|lower|smaller|fewer|shorter|dimmer|darker|slower|thinner|lighter|narrower|easier|minimum|min|lowest|smallest|shortest|least|fewest|easiest|thinnest|simplest';

const EXTREME = /^(?:max|min|most|least|\w+est$)/u;

/** What a comparative speaks of when it names no option. */
const ABOUT: readonly (readonly [RegExp, RegExp])[] = [
  [/bright|dim/u, /bright/u],
  [/^(?:bigg|larg|small)/u, /\bsize|capacity|volume|pieces|count|diameter|screen/u],
  [/^(?:long|short)/u, /length|height|size/u],
  [/tall/u, /height/u],
  [/thick|thin/u, /thick/u],
  [/eas|hard|simpl/u, /difficult|level/u],
  [/fast|slow/u, /speed/u],
  [/heav|light/u, /weight/u],
];

export function readComparisons(text: string, options: Options): readonly Comparison[] {
  const found = new Map<string, Comparison>();
  for (const [name, values] of options) {
    if (!values.every((value) => rankOf(value, values) !== null) || values.length < 2) continue;
    const comparison = compareOption(text, name);
    if (comparison !== null) found.set(name, comparison);
  }
  return [...found.values()];
}

function compareOption(text: string, name: string): Comparison | null {
  const option = optionWords(name);
  const step = new RegExp(
    `\\b(?:1|a|one) (?:${option}|size) (smaller|bigger|larger|up|down|lower|higher|less|more)`,
    'u',
  ).exec(text);
  if (step !== null && (/size/u.test(name) || new RegExp(option, 'u').test(step[0]))) {
    return {
      option: name,
      direction: /small|down|less|lower/u.test(step[1] ?? '') ? -1 : 1,
      extreme: false,
    };
  }
  const amount = new RegExp(
    `(\\d+)[^.;,\\d]{0,8}\\b(more|less|fewer|extra)\\b[^.;,\\d]{0,6}(?:${option})|(\\d+) (?:${option})[^.;,\\d]{0,4}\\b(more|less|fewer|extra)\\b`,
    'u',
  ).exec(text);
  if (amount !== null) {
    const by = Number(amount[1] ?? amount[3]);
    return {
      option: name,
      direction: /less|fewer/u.test(amount[2] ?? amount[4] ?? '') ? -1 : 1,
      by,
      extreme: false,
    };
  }
  const named = new RegExp(
    `\\b(${GREATER}|${LESS})(?:[- ](?:in|the|of))?(?:[- ]\\w+)?[- ](?:${option})\\b|\\b(?:${option})\\b(?: (?:is|to be|which|that|has|have|be|should|must|a|to|the)){0,4} (${GREATER}|${LESS})\\b`,
    'u',
  ).exec(text);
  const word = named?.[1] ?? named?.[2] ?? bare(text, name);
  if (word === null || word === undefined) return null;
  const direction = new RegExp(`^(?:${LESS})$`, 'u').test(word) ? -1 : 1;
  return { option: name, direction, extreme: EXTREME.test(word) };
}

/** `a bigger one`, `less bright`: the adjective itself says which option. */
function bare(text: string, name: string): string | null {
  for (const [adjective, option] of ABOUT) {
    if (!option.test(name)) continue;
    for (const match of text.matchAll(
      new RegExp(`\\b(?:(less|more) )?(${GREATER}|${LESS}|bright|difficult)\\b`, 'gu'),
    )) {
      const word = match[2] ?? '';
      if (!adjective.test(word) || (match[1] === undefined && !/(?:er|est)$/u.test(word))) continue;
      return match[1] ?? word;
    }
  }
  return null;
}

export type Comparison = {
  readonly option: string;
  readonly direction: 1 | -1;
  /** By exactly so much; absent: the next one. */
  readonly by?: number;
  /** The greatest or least there is. */
  readonly extreme: boolean;
};

export type Options = ReadonlyMap<string, readonly string[]>;
