/** Numbers written as words: English, German, Spanish, French, and Chinese or Japanese numerals; more languages beside. */
import { MORE_LANGUAGES, type MoreLanguage, spelledNumbers } from './number-words-more.ts';

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

const SPELLED: readonly Spelled[] = ['en', 'de', 'es', 'fr'];
const THOUSANDS: Readonly<Record<Spelled, string>> = {
  en: 'one thousand|a thousand',
  de: 'tausend',
  es: 'mil',
  fr: 'mille',
};

/** Every spelling of a language, as the key of a table. */
function* spellingsOf(language: NumberLanguage): Iterable<readonly [string, NumberWord]> {
  if (isSpelled(language)) {
    for (const [words, value, article] of writtenNumbers(language))
      yield [words.replaceAll('-', ' '), { value, language, article }];
  } else {
    for (const { words, value } of spelledNumbers(language))
      yield [words.replaceAll('-', ' '), { value, language, article: false, weak: true }];
  }
}

function isSpelled(language: NumberLanguage): language is Spelled {
  return language in SPELL;
}

function* writtenNumbers(language: Spelled): Iterable<readonly [string, number, boolean]> {
  for (let n = 2; n < 1000; n += 1) yield [SPELL[language](n), n, false];
  for (const article of ARTICLES[language].split(' ')) yield [article, 1, true];
  if (language === 'en') {
    for (let n = 101; n < 1000; n += 1) {
      if (n % 100 !== 0)
        yield [`${EN[Math.floor(n / 100)]} hundred and ${enBelow100(n % 100)}`, n, false];
    }
    yield ['a hundred', 100, false];
    yield ['a dozen', 12, false];
  }
  for (const words of THOUSANDS[language].split('|')) yield [words, 1000, false];
}

type Table = ReadonlyMap<string, readonly NumberWord[]>;
/** Made when a text has a word of the language: all of them take 8 MB, most of which nobody ever needs. */
const tables = new Map<NumberLanguage, Table>();
function tableOf(language: NumberLanguage): Table {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const table = new Map<string, NumberWord[]>();
  for (const [words, word] of spellingsOf(language)) {
    const same = table.get(words);
    if (same === undefined) table.set(words, [word]);
    else same.push(word);
  }
  tables.set(language, table);
  return table;
}

/** The languages in which a number can begin with a word, in the order in which their readings are given. */
let beginnings: ReadonlyMap<string, readonly NumberLanguage[]> | undefined;
function findBeginnings(): ReadonlyMap<string, readonly NumberLanguage[]> {
  const found = new Map<string, NumberLanguage[]>();
  for (const language of [...SPELLED, ...MORE_LANGUAGES])
    for (const [words] of spellingsOf(language)) {
      const first = words.split(' ')[0] ?? '';
      const languages = found.get(first);
      if (languages === undefined) found.set(first, [language]);
      else if (languages.at(-1) !== language) languages.push(language);
    }
  return found;
}

export type FoundNumber = {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly NumberWord[];
};

/** Number words in a text, longest first ("one hundred and twenty", "vierundzwanzig", "quatre-vingt-dix"). */
export function findNumberWords(text: string): readonly FoundNumber[] {
  beginnings ??= findBeginnings();
  const words = [...text.matchAll(/\p{L}+/gu)].map((match) => ({
    word: match[0].toLowerCase().replace('dreissig', 'dreißig'),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: FoundNumber[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const languages = beginnings.get(words[at]?.word ?? '');
    if (languages === undefined) {
      continue;
    }
    for (let size = Math.min(6, words.length - at); size > 0; size -= 1) {
      const run = words.slice(at, at + size);
      const first = run[0];
      const last = run.at(-1);
      const key = run.map((item) => item.word).join(' ');
      const readings = languages.flatMap((language) => tableOf(language).get(key) ?? []);
      if (
        first &&
        last &&
        readings.length > 0 &&
        /^[\p{L} -]+$/u.test(text.slice(first.start, last.end))
      ) {
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
