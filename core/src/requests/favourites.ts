/** What is preferred and not demanded: `prefer battery > USB`, `red over blue`. */
import type { Options } from './comparisons.ts';
import { readValues } from './said-values.ts';
import type { Wishes } from './wishes.ts';

const PREFERENCE = /\bpre?fer(?:red|ably|ence)?\b|\bfavou?r\b|\bideally\b/u;

/** A text apart into what is demanded and what is only preferred. */
export function partPreferences(text: string): readonly [said: string, preferred: string] {
  const parts = text.split(
    /(?<=[.;)])\s|,\s(?=(?:and |but )?(?:i|you|we)?\s?(?:would |'d )?pre?fer)|(?=\(\s*pre?fer)|,\s(?=if (?:multiple|several))|\band (?=(?:you |i )?pre?fer)/u,
  );
  const is = (part: string): boolean => PREFERENCE.test(part);
  return [parts.filter((part) => !is(part)).join(' . '), parts.filter(is).join(' . ')];
}

export function readFavourites(text: string, options: Options): Wishes['favourites'] {
  const ranked = [...text.matchAll(/([\w-]+(?: \w+)?(?:\s*>\s*[\w-]+(?: \w+)?)+)/gu)].flatMap(
    (match) => readRanked((match[1] ?? '').split('>'), options),
  );
  if (ranked.length > 0) return ranked;
  return text.split(/[.;]|, and |, but /u).flatMap((part) => {
    const [better = ''] = part.split(/\b(?:over|than|rather than|instead of|to other)\b/u);
    const values = readValues(
      better.replace(/\bif (?:multiple|several|more)[^,]*,/u, ' '),
      options,
    );
    return [...values].map(([option, list]) => ({ option, values: list }));
  });
}

function readRanked(parts: readonly string[], options: Options): Wishes['favourites'] {
  return [...options.keys()].flatMap((option) => {
    const one: Options = new Map([[option, options.get(option) ?? []]]);
    const values = parts.flatMap(
      (part) => readValues(part, one).get(option) ?? shortened(part, one, option),
    );
    return values.length > 1 ? [{ option, values }] : [];
  });
}

/** `AC` for `AC adapter`, in a list that names values and nothing else. */
function shortened(part: string, options: Options, option: string): readonly string[] {
  const word = part.trim().split(/\s+/u).at(-1) ?? '';
  return (options.get(option) ?? []).filter(
    (value) => word.length > 1 && value.toLowerCase().startsWith(word),
  );
}
