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
const arabic = /[\u0600-\u06ff]/;
const plain = (text: string): string => {
  const folded = fold(text);
  return arabic.test(folded)
    ? arabicForms.reduce((rest, [from, to]) => rest.replace(from, to), folded)
    : folded;
};

/** ` word word . word `: folded words with one space around each; sentence ends are a word of their own. */
export const toPatternText = (text: string): string =>
  ` ${plain(text)
    .replace(/n't\b/g, 'nt')
    .replace(/[.!?;。！？…¿¡؟।]+/g, ' . ')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, ' ')
    .trim()} `.replace(/ {2,}/g, ' ');

const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;
const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One part of a pattern: what may stand there. `gap`: anything may; `first` and `last`: the edges of the message. */
type Slot = {
  readonly kind: 'words' | 'gap' | 'first' | 'last';
  readonly optional: boolean;
  readonly words: readonly string[];
};
const toSlot = (part: string): Slot => {
  if (part === '_') return { kind: 'gap', optional: true, words: [] };
  if (part === '^') return { kind: 'first', optional: true, words: [] };
  if (part === '$') return { kind: 'last', optional: false, words: [] };
  const optional = part.endsWith('?');
  const words = (optional ? part.slice(0, -1) : part).split('|');
  return { kind: 'words', optional, words };
};

const word = (alternative: string): string =>
  alternative.endsWith('*')
    ? `${quoted(alternative.slice(0, -1))}[^ .]{0,20}`
    : quoted(alternative);
const spacedSource = ({ kind, optional, words }: Slot): string => {
  if (kind === 'gap') return '(?:[^ .]{1,30} ){0,3}';
  if (kind === 'first') return '^ ?(?:\\. )?';
  if (kind === 'last') return '(?:\\. ?)?$';
  return `(?:(?:${words.map(word).join('|')}) )${optional ? '?' : ''}`;
};
const unspacedSource = ({ kind, optional, words }: Slot): string => {
  if (kind === 'gap') return '[^.]{0,8}';
  if (kind === 'first') return '^ ?';
  if (kind === 'last') return '[ .]{0,2}$';
  return `(?:${words.map(quoted).join('|')})${optional ? '?' : ''} ?`;
};

/** What a match can begin with: any of these words, or (`null`) anything. Slots that may be missing pass on to the next. */
const openings = (slots: readonly Slot[]): readonly string[] | null => {
  const found: string[] = [];
  for (const { kind, optional, words } of slots) {
    if (kind === 'first') continue;
    if (kind !== 'words' || words.includes('')) return null;
    found.push(...words);
    if (!optional) return found;
  }
  return null;
};

type Pattern = {
  /** Place in the list: of two that match at one place the earlier is meant. */
  readonly order: number;
  readonly source: string;
  /** Made when first tried: most patterns of most languages never are. */
  expression: RegExp | null;
};
const matchAt = (pattern: Pattern, text: string, at: number): number => {
  pattern.expression ??= new RegExp(pattern.source, 'uy');
  pattern.expression.lastIndex = at;
  return pattern.expression.test(text) ? pattern.expression.lastIndex : -1;
};

/** Patterns by what they begin with, so that a message is held only against those that can match it. */
type Shelf = {
  readonly byWord: Map<string, Pattern[]>;
  /** Beginnings of words (`refund*`), by their first letter. */
  readonly byPrefix: Map<string, { readonly prefix: string; readonly pattern: Pattern }[]>;
  /** Of scripts without spaces: by the first UTF-16 unit. Only for messages that have a letter of such a script. */
  readonly byUnit: Map<number, Pattern[]>;
  /** The same, of patterns that Latin letters alone can match ("OK"). */
  readonly byAnyUnit: Map<number, Pattern[]>;
  /** May begin with anything. */
  readonly anywhere: Pattern[];
  /** Only at the beginning of the message, whatever it is. */
  readonly atStart: Pattern[];
};
const put = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
};

const needsUnspaced = (slots: readonly Slot[]): boolean =>
  slots.some(
    ({ kind, optional, words }) =>
      kind === 'words' && !optional && words.every((alternative) => unspaced.test(alternative)),
  );

const shelve = (shelf: Shelf, text: string, order: number): void => {
  const slots = text.split(' ').map(toSlot);
  const together = unspaced.test(text);
  const anchored = slots[0]?.kind === 'first';
  const source = together
    ? slots.map(unspacedSource).join('')
    : `${anchored ? '' : ' '}${slots.map(spacedSource).join('')}`;
  const pattern: Pattern = { order, source, expression: null };
  const begins = openings(slots);
  if (anchored) shelf.atStart.push(pattern);
  else if (begins === null) shelf.anywhere.push(pattern);
  else if (together) {
    const units = needsUnspaced(slots) ? shelf.byUnit : shelf.byAnyUnit;
    for (const begin of begins) put(units, begin.charCodeAt(0), pattern);
  } else
    for (const begin of begins)
      if (begin.endsWith('*'))
        put(shelf.byPrefix, begin.charAt(0), { prefix: begin.slice(0, -1), pattern });
      else put(shelf.byWord, begin, pattern);
};

const SPACE = 32;

type Match = { readonly start: number; readonly end: number };
/** The earliest listed pattern that matches at a place, as far as looked. */
type Best = { pattern: Pattern | null; end: number };
type Place = { readonly text: string; at: number };
const tryOne = (pattern: Pattern, of: Place, best: Best): void => {
  if (best.pattern !== null && pattern.order > best.pattern.order) return;
  const reached = matchAt(pattern, of.text, of.at);
  if (reached === -1) return;
  best.pattern = pattern;
  best.end = reached;
};
const tryEach = (patterns: readonly Pattern[], of: Place, best: Best): void => {
  for (const pattern of patterns) tryOne(pattern, of, best);
};

/** Tries the patterns that begin with the word after the space at `at`. */
const tryWord = (shelf: Shelf, of: Place, best: Best): void => {
  const end = of.text.indexOf(' ', of.at + 1);
  if (end <= of.at + 1) return;
  const next = of.text.slice(of.at + 1, end);
  const whole = shelf.byWord.get(next);
  if (whole !== undefined) tryEach(whole, of, best);
  const beginnings = shelf.byPrefix.get(next.charAt(0));
  if (beginnings === undefined) return;
  for (const { prefix, pattern } of beginnings)
    if (next.startsWith(prefix)) tryOne(pattern, of, best);
};
/** Tries the patterns that may begin in the middle of a word. */
const tryUnit = (shelf: Shelf, of: Place, best: Best): void => {
  const unit = of.text.charCodeAt(of.at);
  const strict = shelf.byUnit.get(unit);
  if (strict !== undefined) tryEach(strict, of, best);
  const loose = shelf.byAnyUnit.get(unit);
  if (loose !== undefined) tryEach(loose, of, best);
  if (shelf.anywhere.length > 0) tryEach(shelf.anywhere, of, best);
};

/** The first place from `from` on where any pattern matches; of several there the earliest listed. */
const findFrom = (shelf: Shelf, text: string, from: number): Match | null => {
  const everyUnit =
    shelf.byAnyUnit.size > 0 ||
    shelf.anywhere.length > 0 ||
    (shelf.byUnit.size > 0 && unspaced.test(text));
  const best: Best = { pattern: null, end: -1 };
  const of: Place = { text, at: from };
  while (of.at !== -1 && of.at <= text.length) {
    if (of.at === 0) tryEach(shelf.atStart, of, best);
    if (text.charCodeAt(of.at) === SPACE) tryWord(shelf, of, best);
    if (everyUnit) tryUnit(shelf, of, best);
    if (best.pattern !== null) return { start: of.at, end: best.end };
    of.at = everyUnit ? of.at + 1 : text.indexOf(' ', of.at + 1);
  }
  return null;
};

export type Matcher = {
  readonly test: (patternText: string) => boolean;
  /** How often any of the patterns is found. */
  readonly count: (patternText: string) => number;
  /** The text with every match taken out. */
  readonly without: (patternText: string) => string;
};

/** Where to go on after a match: neighbouring words share the space between them, so the last one is given back. */
const afterMatch = (text: string, { start, end }: Match): number => {
  if (end === start) return end + 1;
  return end - start > 1 && text.charCodeAt(end - 1) === SPACE ? end - 1 : end;
};

/** Compiles a list of patterns into one matcher over `toPatternText`. */
export const createMatcher = (patterns: readonly string[]): Matcher => {
  const shelf: Shelf = {
    byWord: new Map(),
    byPrefix: new Map(),
    byUnit: new Map(),
    byAnyUnit: new Map(),
    anywhere: [],
    atStart: [],
  };
  patterns.forEach((pattern, order) => {
    const folded = pattern.split(' ').map((part) => plain(part.replaceAll("n't", 'nt')));
    shelve(shelf, folded.join(' '), order);
  });
  return {
    test: (text) => findFrom(shelf, text, 0) !== null,
    count: (text) => {
      let found = 0;
      let match = findFrom(shelf, text, 0);
      while (match !== null) {
        found += 1;
        match = findFrom(shelf, text, afterMatch(text, match));
      }
      return found;
    },
    without: (text) => {
      let rest = '';
      let from = 0;
      let match = findFrom(shelf, text, 0);
      while (match !== null) {
        rest += `${text.slice(from, match.start)} `;
        const next = afterMatch(text, match);
        from = match.end === match.start ? match.end : next;
        match = findFrom(shelf, text, next);
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
