/** Patterns from word lists, with edges that hold in every script. */

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const ARABIC = /\p{Script=Arabic}/u;
const SPECIAL = /[.*+?^${}()|[\]\\/]/g;
const START = '(?<![\\p{L}\\p{M}])';
const END = '(?![\\p{L}\\p{M}])';
/** "and", "to", "with" and the article are written as one with the word. */
const ARABIC_PREFIX = '[وفبلك]{0,2}(?:ال)?';

/**
 * One pattern for words parted by `|`. A word stands alone, unless `*` leaves its end open; scripts written without
 * spaces have no edges, Arabic words may carry a prefix. Longer words come first, so that "no more than" is not read as
 * "more than". No other regular expression syntax. `all`: for `matchAll` and `replace`. `atStart`: only where a text begins.
 */
export function toWordPattern(
  words: string,
  options: { readonly all?: boolean; readonly atStart?: boolean } = {},
): RegExp {
  const flags = options.all ? 'giu' : 'iu';
  const source = toSource(words);
  return new RegExp(options.atStart ? `^(?:${source})` : source, flags);
}

/** Words of one kind share their edges: one look at a place instead of one per word. */
function toSource(words: string): string {
  const groups = new Map<string, string[]>();
  const sorted = words
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length);
  for (const word of sorted) {
    const open = word.endsWith('*');
    const plain = open ? word.slice(0, -1) : word;
    const before = UNSPACED.test(word[0] ?? '')
      ? ''
      : ARABIC.test(word[0] ?? '')
        ? START + ARABIC_PREFIX
        : START;
    const after = open || UNSPACED.test(plain.at(-1) ?? '') ? '' : END;
    const group = `${before}|${after}`;
    groups.set(group, [...(groups.get(group) ?? []), plain.replace(SPECIAL, '\\$&')]);
  }
  return [...groups]
    .map(([group, plain]) => {
      const [before = '', after = ''] = group.split('|');
      return `${before}(?:${plain.join('|')})${after}`;
    })
    .join('|');
}

const EDGE = '(?:(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])|(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_]))';
/** The same pattern with `\b` between a letter of any script and none: of itself it takes "é" for no letter. */
export function withEdges(pattern: RegExp): RegExp {
  return new RegExp(pattern.source.replaceAll('\\b', EDGE), pattern.flags);
}
