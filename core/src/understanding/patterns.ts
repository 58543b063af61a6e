/**
 * A small pattern language for what people write, so that twelve languages stay readable:
 *   `speak|talk to|with _ person`   words in order; `|` alternatives; `_` up to three words between (never across a sentence)
 *   `refund*`                       any ending;  `please?` the word may be missing
 *   `^ hi $`                        beginning and end of the whole message
 * Written Chinese, Japanese and Thai have no spaces: a pattern in those scripts is looked for anywhere, `_` is up to eight letters.
 * Everything compiles to bounded regular expressions over clipped text: no pattern can be made slow by a message.
 */
import { fold } from './text.ts';

const arabicForms: readonly (readonly [RegExp, string])[] = [
  [/[\u064b-\u065f\u0640]/g, ''],
  [/[أإآ]/g, 'ا'],
  [/ى/g, 'ي'],
  [/ة/g, 'ه'],
];
const plain = (text: string): string =>
  arabicForms.reduce((rest, [from, to]) => rest.replace(from, to), fold(text));

/** ` word word . word `: folded words with one space around each; sentence ends are a word of their own. */
export const toPatternText = (text: string): string =>
  ` ${plain(text)
    .replace(/n't\b/g, 'nt')
    .replace(/[.!?;。！？…¿¡؟।]+/g, ' . ')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, ' ')
    .trim()} `.replace(/ {2,}/g, ' ');

const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;
const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const word = (alternative: string): string =>
  alternative.endsWith('*')
    ? `${quoted(alternative.slice(0, -1))}[^ .]{0,20}`
    : quoted(alternative);

const slot = (part: string): string => {
  if (part === '_') return '(?:[^ .]{1,30} ){0,3}';
  if (part === '^') return '^ ?(?:\\. )?';
  if (part === '$') return '(?:\\. ?)?$';
  const optional = part.endsWith('?');
  const body = (optional ? part.slice(0, -1) : part).split('|').map(word).join('|');
  return `(?:(?:${body}) )${optional ? '?' : ''}`;
};

const compileSpaced = (pattern: string): string => {
  const parts = pattern.split(' ');
  return `${parts[0] === '^' ? '' : ' '}${parts.map(slot).join('')}`;
};
const compileUnspaced = (pattern: string): string =>
  pattern
    .split(' ')
    .map((part) => {
      if (part === '_') return '[^.]{0,8}';
      if (part === '^') return '^ ?';
      if (part === '$') return '[ .]{0,2}$';
      const optional = part.endsWith('?');
      const body = (optional ? part.slice(0, -1) : part).split('|').map(quoted).join('|');
      return `(?:${body})${optional ? '?' : ''} ?`;
    })
    .join('');

export type Matcher = {
  readonly test: (patternText: string) => boolean;
  /** How often any of the patterns is found. */
  readonly count: (patternText: string) => number;
  /** The text with every match taken out. */
  readonly without: (patternText: string) => string;
};

const never: Matcher = { test: () => false, count: () => 0, without: (text) => text };

/** Compiles a list of patterns into one matcher over `toPatternText`. */
export const createMatcher = (patterns: readonly string[]): Matcher => {
  if (patterns.length === 0) return never;
  const sources = patterns.map((pattern) => {
    const folded = pattern
      .split(' ')
      .map((part) => plain(part.replaceAll("n't", 'nt')))
      .join(' ');
    return unspaced.test(folded) ? compileUnspaced(folded) : compileSpaced(folded);
  });
  const source = sources.join('|');
  const once = new RegExp(source, 'u');
  return {
    test: (text) => once.test(text),
    count: (text) => {
      let found = 0;
      // Neighbouring words share the space between them: step back one after each match.
      const each = new RegExp(source, 'gu');
      for (let match = each.exec(text); match !== null; match = each.exec(text)) {
        found += 1;
        each.lastIndex =
          match[0].endsWith(' ') && match[0].length > 1
            ? each.lastIndex - 1
            : each.lastIndex + (match[0] === '' ? 1 : 0);
      }
      return found;
    },
    without: (text) => {
      let rest = '';
      let from = 0;
      const each = new RegExp(source, 'gu');
      for (let match = each.exec(text); match !== null; match = each.exec(text)) {
        rest += `${text.slice(from, match.index)} `;
        from = each.lastIndex;
        if (match[0] === '') each.lastIndex += 1;
        else if (match[0].endsWith(' ') && match[0].length > 1) each.lastIndex -= 1;
      }
      return rest + text.slice(from);
    },
  };
};

/** Splits a block into patterns: one a line, or several with commas between; empty lines are skipped. */
export const lines = (block: string): readonly string[] =>
  block
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
