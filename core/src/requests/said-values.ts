/** Values of options that a text says. */
import type { Options } from './comparisons.ts';
import { normaliseValues, optionWords, valuePattern } from './option-values.ts';

export function readValues(text: string, options: Options): Map<string, readonly string[]> {
  const written = [...text.matchAll(/['"]([^'"]+)['"]\s*:\s*['"]([^'"]+)['"]/gu)];
  const wanted = new Map<string, readonly string[]>();
  for (const [name, values] of options) {
    const exact = written.find((match) => match[1] === normaliseValues(name))?.[2];
    const found = values.filter((value) =>
      written.length > 0 ? exact === normaliseValues(value) : says(text, name, value, options),
    );
    if (found.length === 0 && written.length === 0 && saysOther(text, values)) wanted.set(name, []);
    if (found.length > 0) wanted.set(name, closest(text, name, longest(found)));
  }
  return wanted;
}

/** `8 bar` where there are only 9 and 15: something is wanted that there is not. */
function saysOther(text: string, values: readonly string[]): boolean {
  const units = new Set(
    values.map((value) => /^\d+(?:\.\d+)?( ?\p{L}{2,})$/u.exec(normaliseValues(value))?.[1] ?? ''),
  );
  const [unit = ''] = units;
  if (units.size !== 1 || unit === '') return false;
  return new RegExp(
    `(?<![\\d.])\\d+(?:\\.\\d+)?${unit}\\b(?! (?:more|less|fewer|extra|smaller|larger|shorter|longer|bigger))`,
    'u',
  ).test(text);
}

/** Of several values that are said, those that stand beside the option's name: `medium, red, high ventilation`. */
function closest(text: string, name: string, values: readonly string[]): readonly string[] {
  if (values.length < 2) return values;
  const beside = values.filter((value) => near(text, normaliseValues(value), name));
  return beside.length > 0 ? beside : values;
}

/** `wi-fi + cellular` says more than `wi-fi`. */
function longest(values: readonly string[]): readonly string[] {
  return values.filter(
    (value) =>
      !values.some((other) => other !== value && other.toLowerCase().includes(value.toLowerCase())),
  );
}

function says(text: string, name: string, value: string, options: Options): boolean {
  const match = valuePattern(name, value).exec(text);
  if (match === null) return partOfValue(text, name, value, options);
  const others = [...options].filter(([other, values]) => other !== name && values.includes(value));
  if (others.length === 0) return true;
  // `brown` may be a frame or a lens: the option's name close by decides, else both are meant.
  const near = (option: string): boolean => {
    const around = text.slice(Math.max(0, match.index - 24), match.index + match[0].length + 24);
    return new RegExp(optionWords(option), 'u').test(around);
  };
  return near(name) || !others.some(([other]) => near(other));
}

/** `Google` of Google Assistant, `soft` of softshell: a word that only one value of the option has. */
function partOfValue(text: string, name: string, value: string, options: Options): boolean {
  const values = options.get(name) ?? [];
  const parts = normaliseValues(value)
    .split(/[\s-]+/u)
    .filter((part) => part.length >= 2 && !/^\d/u.test(part) && !COMMON.has(part));
  return parts.some((part) => {
    const alone = values.every(
      (other) =>
        other === value ||
        !normaliseValues(other)
          .split(/[\s-]+/u)
          .includes(part),
    );
    if (!alone || optionWords(name).split('|').includes(`${part}s?`)) return false;
    if (
      values.length > 1 &&
      new RegExp(
        `(?<![\\p{L}\\d-])${part.replace(/[^\p{L}\p{N}]/gu, '.')}s?(?![\\p{L}\\d])`,
        'u',
      ).test(text)
    )
      return !elsewhere(part, name, options);
    const short = [...text.matchAll(/\p{L}{4,}/gu)].map((match) => match[0]);
    return short.some(
      (word) =>
        part.startsWith(word) &&
        part.length <= word.length + 5 &&
        !elsewhere(word, name, options) &&
        near(text, word, name),
    );
  });
}

const COMMON = new Set([
  'not',
  'no',
  'high',
  'low',
  'full',
  'size',
  'cover',
  'set',
  'card',
  'and',
  'the',
  'operation',
  'assistant',
  'adapter',
]);

function elsewhere(part: string, name: string, options: Options): boolean {
  return [...options].some(
    ([other, values]) =>
      other !== name &&
      (other.toLowerCase().includes(part) ||
        values.some((value) =>
          normaliseValues(value)
            .split(/[\s-]+/u)
            .includes(part),
        )),
  );
}

function near(text: string, word: string, name: string): boolean {
  return new RegExp(
    `\\b${word} (?:${optionWords(name)})|(?:${optionWords(name)}) ${word}\\b`,
    'u',
  ).test(text);
}
