/** Plain text as the reader works on it: lower case, one kind of quote and dash, and tokens that forgive plurals. */

export type Token = { readonly word: string; readonly start: number; readonly end: number };

const NUMBER_WORDS: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** Same length is not kept: positions are those of the result. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’´`]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s*[—–]\s*/gu, ', ')
    .replace(/n't\b/gu, ' not')
    .replace(/\bcan not\b|\bcannot\b|\bca not\b/giu, 'can not')
    .replace(/\bwo not\b/giu, 'will not')
    .toLowerCase();
}

/** Words and numbers with their places; a hyphen parts words, Han signs stand alone. */
export function tokenise(text: string): readonly Token[] {
  return [...text.matchAll(/\p{Script=Han}|\d+(?:\.\d+)?|[\p{L}\p{M}]+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `shelves` → `shelf`, `batteries` → `battery`, `boots` → `boot`; what is no plural stays. */
export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  if (/ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:l|r|ea|oa)ves$/u.test(word)) return `${word.slice(0, -3)}f`;
  if (/(?:x|z|ch|sh|ss)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Singular words of a text without anything between: `T-Shirts` and `tshirt` are one. */
export function squeeze(text: string): string {
  return tokenise(text.toLowerCase())
    .map((token) => singular(token.word))
    .join('');
}

/** `two` → `2`; anything else as it is. */
export function digits(word: string): string {
  const value = NUMBER_WORDS.indexOf(word);
  return value < 0 ? word : String(value);
}

export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
