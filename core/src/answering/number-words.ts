/** Numbers written as words: English, German, Spanish, French, and Chinese or Japanese numerals; more languages beside. */
import { type MoreLanguage, spelledNumbers } from './number-words-more.ts';

export type NumberLanguage = 'en' | 'de' | 'es' | 'fr' | MoreLanguage;
type Spelled = Exclude<NumberLanguage, MoreLanguage>;
/** `article`: "a", "ein", "un": one only when a unit follows. */
type NumberWord = {
  readonly value: number;

  readonly language: NumberLanguage;
  readonly article: boolean;
  /** Counts with a unit only: "due" is Italian for two, and English. */
  readonly weak?: true;
};

const EN = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const EN_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const DE = (
  'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn ' +
  'siebzehn achtzehn neunzehn'
).split(' ');
const DE_TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');
const ES = (
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis ' +
  'diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis ' +
  'veintisiete veintiocho veintinueve'
).split(' ');
const ES_TENS = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const FR = (
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept ' +
  'dix-huit dix-neuf'
).split(' ');
const FR_TENS = 'vingt trente quarante cinquante soixante'.split(' ');

/** `n` in words, 0..999, as the key of the table: small letters, hyphens as spaces. */
const SPELL: Readonly<Record<Spelled, (n: number) => string>> = {
  en: (n) =>
    hundreds(n, SPELL.en, { rest: enBelow100, hundred: (h) => `${EN[h]} hundred`, join: ' ' }),
  de: (n) =>
    hundreds(n, SPELL.de, {
      rest: deBelow100,
      hundred: (h) => (h === 1 ? 'hundert' : `${DE[h]}hundert`),
      join: '',
    }),
  es: (n) =>
    n === 100 ? 'cien' : hundreds(n, SPELL.es, { rest: esBelow100, hundred: esHundred, join: ' ' }),
  fr: (n) =>
    hundreds(n, SPELL.fr, {
      rest: frBelow100,
      hundred: (h) => (h === 1 ? 'cent' : `${FR[h]} cent`),
      join: ' ',
    }),
};

function hundreds(
  n: number,
  self: (n: number) => string,
  parts: { rest: (n: number) => string; hundred: (h: number) => string; join: string },
): string {
  if (n < 100) {
    return parts.rest(n);
  }
  const head = parts.hundred(Math.floor(n / 100));
  return n % 100 === 0 ? head : `${head}${parts.join}${self(n % 100)}`;
}
function enBelow100(n: number): string {
  const tens = EN_TENS[Math.floor(n / 10) - 2];
  return n < 20 ? (EN[n] ?? '') : n % 10 === 0 ? `${tens}` : `${tens} ${EN[n % 10]}`;
}
function deBelow100(n: number): string {
  const tens = DE_TENS[Math.floor(n / 10) - 2];
  return n < 20 ? (DE[n] ?? '') : n % 10 === 0 ? `${tens}` : `${DE[n % 10]}und${tens}`;
}
function esBelow100(n: number): string {
  const tens = ES_TENS[Math.floor(n / 10) - 3];
  return n < 30 ? (ES[n] ?? '') : n % 10 === 0 ? `${tens}` : `${tens} y ${ES[n % 10]}`;
}
function esHundred(h: number): string {
  const odd: Readonly<Record<number, string>> = {
    1: 'ciento',
    5: 'quinientos',
    7: 'setecientos',
    9: 'novecientos',
  };
  return odd[h] ?? `${ES[h]}cientos`;
}
function frBelow100(n: number): string {
  if (n < 20) {
    return FR[n] ?? '';
  }
  if (n < 70) {
    const tens = FR_TENS[Math.floor(n / 10) - 2];
    return n % 10 === 0 ? `${tens}` : `${tens} ${n % 10 === 1 ? 'et un' : FR[n % 10]}`;
  }
  const base = n < 80 ? 60 : 80;
  const head = n < 80 ? 'soixante' : n === 80 ? 'quatre vingts' : 'quatre vingt';
  return n === 80 ? head : `${head} ${n === 71 ? 'et onze' : FR[n - base]}`;
}

const ARTICLES: Readonly<Record<Spelled, string>> = {
  en: 'a an one',
  de: 'ein eine einem einen einer eines',
  es: 'un una uno',
  fr: 'un une',
};

function buildTable(): ReadonlyMap<string, readonly NumberWord[]> {
  const table = new Map<string, NumberWord[]>();
  const add = (words: string, word: NumberWord): void => {
    const key = words.replaceAll('-', ' ');
    table.set(key, [...(table.get(key) ?? []), word]);
  };
  for (const language of ['en', 'de', 'es', 'fr'] as const) {
    for (let n = 2; n < 1000; n += 1) {
      add(SPELL[language](n), { value: n, language, article: false });
    }
    for (const article of ARTICLES[language].split(' ')) {
      add(article, { value: 1, language, article: true });
    }
  }
  for (let n = 101; n < 1000; n += 1) {
    if (n % 100 !== 0) {
      const words = `${EN[Math.floor(n / 100)]} hundred and ${enBelow100(n % 100)}`;
      add(words, { value: n, language: 'en', article: false });
    }
  }
  add('a hundred', { value: 100, language: 'en', article: false });
  add('a dozen', { value: 12, language: 'en', article: false });
  for (const [words, language] of [
    ['one thousand', 'en'],
    ['a thousand', 'en'],
    ['tausend', 'de'],
    ['mil', 'es'],
    ['mille', 'fr'],
  ] as const) {
    add(words, { value: 1000, language, article: false });
  }
  for (const { words, value, language } of spelledNumbers()) {
    add(words, { value, language, article: false, weak: true });
  }
  return table;
}

let table: ReadonlyMap<string, readonly NumberWord[]> | undefined;
let firstWords: ReadonlySet<string> = new Set();

export type FoundNumber = {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly NumberWord[];
};

/** Number words in a text, longest first ("one hundred and twenty", "vierundzwanzig", "quatre-vingt-dix"). */
export function findNumberWords(text: string): readonly FoundNumber[] {
  table ??= buildTable();
  if (firstWords.size === 0) {
    firstWords = new Set([...table.keys()].map((key) => key.split(' ')[0] ?? ''));
  }
  const words = [...text.matchAll(/\p{L}+/gu)].map((match) => ({
    word: match[0].toLowerCase().replace('dreissig', 'dreißig'),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: FoundNumber[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!firstWords.has(words[at]?.word ?? '')) {
      continue;
    }
    for (let size = Math.min(6, words.length - at); size > 0; size -= 1) {
      const run = words.slice(at, at + size);
      const first = run[0];
      const last = run.at(-1);
      const readings = table.get(run.map((item) => item.word).join(' '));
      if (first && last && readings && /^[\p{L} -]+$/u.test(text.slice(first.start, last.end))) {
        found.push({ start: first.start, end: last.end, readings });
        at += size - 1;
        break;
      }
    }
  }
  return found;
}

const HAN_DIGITS = new Map(
  Object.entries({
    零: 0,
    〇: 0,
    一: 1,
    二: 2,
    两: 2,
    兩: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
  }),
);
const HAN_PLACES = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000, 万: 10_000, 萬: 10_000 }));
export const HAN_NUMBER = /[零〇一二两兩三四五六七八九十百千万萬]+/g;

/** 三十 → 30, 一百二十 → 120, 两万 → 20000, 二〇二六 → 2026. */
export function readHanNumber(text: string): number {
  const characters = [...text];
  if (characters.every((character) => HAN_DIGITS.has(character))) {
    return Number(characters.map((character) => HAN_DIGITS.get(character)).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const place = HAN_PLACES.get(character);
    if (place === undefined) {
      digit = HAN_DIGITS.get(character) ?? 0;
    } else if (place === 10_000) {
      total = (total + section + (digit ?? 0)) * place;
      section = 0;
      digit = null;
    } else {
      section += (digit ?? 1) * place;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}
