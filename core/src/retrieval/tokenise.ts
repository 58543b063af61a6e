/**
 * Text → words → index terms, for every script. A term is `=stem` for a whole word, the bare characters of an n-gram
 * inside a word (`_` marks the boundary), or one or two characters of a script that writes no spaces.
 */

/** Zero-width and bidirectional controls, soft hyphens, variation selectors: invisible, so never part of a word. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/gu;
/** Vowel points of Arabic and Hebrew and the Arabic stretch mark: nobody types them when asking. */
const OPTIONAL_MARKS = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u0640\u064B-\u0652\u0670]/g;
/** Accents over Latin and Greek letters only: in Hindi or Thai a combining mark is a vowel. */
const LATIN_ACCENTS = /([a-z\u0370-\u03FF])[\u0300-\u036F]+/g;
const NOT_ASCII = /[^\0-\x7F]/;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const DIGITS = /^\p{N}+$/u;
const HAN = /\p{Script=Han}/u;
const HANGUL = /\p{Script=Hangul}/u;
const HAN_OR_KANA_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LATIN = /^[a-z]+$/;
const CYRILLIC = /^[\u0430-\u045F]+$/;
/** Longer words are keys or noise; only their beginning makes n-grams. */
const GRAMS_UP_TO = 40;

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** One form for what readers see as the same text: NFKC, case folded, accents of Latin and Greek dropped. */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower.replace(/(?<=[a-z])'(?=[a-z])/g, '');
  return lower
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(/(?<=\p{L})['’ʼ＇](?=\p{L})/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[آأإٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(OPTIONAL_MARKS, '')
    .normalize('NFD')
    .replace(LATIN_ACCENTS, '$1')
    .normalize('NFC');
}

/**
 * Words in reading order, normalised. Han and kana runs come as overlapping pairs of characters (the last one alone);
 * Thai, Lao, Khmer and Burmese as the words `Intl.Segmenter` finds.
 */
export function wordsOf(text: string): string[] {
  const plain = normalise(text);
  const found = plain.match(WORD) ?? [];
  if (!NOT_ASCII.test(plain)) return found;
  const words: string[] = [];
  for (const word of found) addWord(words, word);
  return words;
}

function addWord(words: string[], word: string): void {
  if (!NOT_ASCII.test(word)) {
    words.push(word);
    return;
  }
  let from = 0;
  for (const run of word.matchAll(HAN_OR_KANA_RUN)) {
    if (run.index > from) addSpaced(words, word.slice(from, run.index));
    addPairs(words, run[0]);
    from = run.index + run[0].length;
  }
  if (from < word.length) addSpaced(words, word.slice(from));
}

function addPairs(words: string[], run: string): void {
  const characters = [...run];
  for (let i = 0; i < characters.length; i++)
    words.push(`${characters[i] ?? ''}${characters[i + 1] ?? ''}`);
}

function addSpaced(words: string[], word: string): void {
  if (!UNSPACED.test(word)) {
    words.push(word);
    return;
  }
  for (const part of segmenter.segment(word)) if (part.isWordLike) words.push(part.segment);
}

/** What kind of evidence a term is; each kind is weighted on its own. */
export type TermKind = 'word' | 'gram' | 'character';

/** What each kind weighs in a score: a word has many n-grams. */
export const TERM_WEIGHTS = { word: 1, gram: 0.27, character: 0.3 } as const;

export function kindOf(term: string): TermKind {
  if (term.startsWith('=')) return 'word';
  return term.length <= 2 && !term.startsWith('_') && HAN.test(term) && [...term].length === 1
    ? 'character'
    : 'gram';
}

/** Index terms of one word as `wordsOf` gives it; without repeats. */
export function termsOfWord(word: string): string[] {
  if (
    NOT_ASCII.test(word) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,2}$/u.test(word)
  )
    return termsOfPair(word);
  const terms = new Set([`=${stem(word)}`]);
  if (DIGITS.test(word)) return [...terms];
  for (const size of HANGUL.test(word) ? [2, 3] : [3, 4])
    for (const gram of gramsOf(word, size)) terms.add(gram);
  return [...terms];
}

function termsOfPair(pair: string): string[] {
  const [first = '', second] = [...pair];
  const terms = second === undefined ? [] : [`=${pair}`];
  if (HAN.test(first)) terms.push(first);
  return terms.length > 0 ? terms : [`=${pair}`];
}

/** Character n-grams of a word with its boundaries: `card` in threes is `_ca car ard rd_`. */
export function gramsOf(word: string, size: number): string[] {
  const framed = `_${word.slice(0, GRAMS_UP_TO)}_`;
  const grams: string[] = [];
  for (let i = 0; i + size <= framed.length; i++) grams.push(framed.slice(i, i + size));
  return grams;
}

/**
 * Cuts the commonest endings so that `refunds`, `refunded` and `refund` meet. Deliberately weak: n-grams do the rest,
 * and a wrong cut costs more than a missing one. Only Latin and Cyrillic words of five letters or more; of Korean words
 * the particles, of Arabic ones what is written as one with them before and behind.
 */
export function stem(word: string): string {
  if (word >= FIRST_ARABIC && word.length > 2) {
    if (HANGUL_WORD.test(word)) return word.replace(KOREAN_PARTICLE, '');
    if (ARABIC_WORD.test(word)) return stemArabic(word);
  }
  if (word.length < 4) return word;
  if (LATIN.test(word)) return stemLatin(word);
  if (word.length >= 5 && CYRILLIC.test(word)) return stemCyrillic(word);
  return word;
}

const FIRST_ARABIC = '\u0600';
const HANGUL_WORD = /^[\uac00-\ud7a3]+$/;
/** Of case, of topic, and of the commonest polite questions and statements; two syllables at least stay. */
const KOREAN_PARTICLE =
  /(?<=^.{2,})(?:은|는|이|가|을|를|의|도|만|와|과|로|으로|에|에서|에게|까지|부터|에는|에도|에서는|이나|이라도|입니다|인가요|이에요|예요|인데요|하고|이랑|랑)$/;
const ARABIC_WORD = /^[\u0621-\u064a]+$/;
/** "And", "so", "with", "like", "for" and "the". */
const ARABIC_BEFORE = /^(?:[وف]?[بك]?ال|[وف]?لل|و(?=.{3}))(?=.{3})/;
/** Feminine, plural and the commonest possessives (after light10 of Larkey, Ballesteros & Connell 2007). */
const ARABIC_BEHIND = /(?<=.{3})(?:ات|تي|تك|ته|تها|تنا|تكم|ها|كم|نا|ون|ين|ان|ية|ه|ة|ي|ك)$/;

function stemArabic(word: string): string {
  return word.replace(ARABIC_BEFORE, '').replace(ARABIC_BEHIND, '');
}

/** Endings of Russian nouns and adjectives (after the light stemmers of Savoy 2005), the longest first. */
const CYRILLIC_ENDINGS: ReadonlySet<string> = new Set(
  `иями ями ами ыми ими ого его ому ему иях ях ах ов ев ей ий ый ой ая яя ое ее ые ие ую юю ям ам ем ом ым им ых их ию ью
    ия ья а е и й о у ы ь ю я ё`.split(/\s+/),
);
const LONGEST_ENDING = 4;

/** At least three letters stay. */
function stemCyrillic(word: string): string {
  for (let length = Math.min(LONGEST_ENDING, word.length - 3); length > 0; length--)
    if (CYRILLIC_ENDINGS.has(word.slice(-length))) return word.slice(0, -length);
  return word;
}

/** Read letter by letter: this runs for every word of every text, and the expressions that say the same cost ten times as much. */
function stemLatin(word: string): string {
  const plural = withoutPlural(word);
  const cut = plural.slice(0, plural.length - verbEnding(plural));
  const bare = cut.length >= 3 ? cut : plural;
  if (bare.length < 4) return bare;
  const last = bare.charAt(bare.length - 1);
  const single = last === bare.charAt(bare.length - 2) && DOUBLED.includes(last);
  const short = single ? bare.slice(0, -1) : bare;
  return short.endsWith('e') ? short.slice(0, -1) : short;
}
const DOUBLED = 'bdfgmnprt';

/** `parties` → `party`, `boxes` → `box`, `cards` → `card`; `bus` and `glass` stay. */
function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  const before = word.slice(0, -2);
  if (word.endsWith('es') && SIBILANTS.some((sound) => before.endsWith(sound)))
    return before.endsWith('ss') ? before : withoutS(before);
  return withoutS(word);
}
const SIBILANTS = ['ss', 'x', 'ch', 'sh'];
function withoutS(word: string): string {
  const kept = word.charAt(word.length - 2);
  return !word.endsWith('s') || kept === '' || kept === 's' || kept === 'u'
    ? word
    : word.slice(0, -1);
}

/** Letters of `ing` or `ed` at the end, behind what can be a word: a vowel and later a consonant, or two vowels. Else 0. */
function verbEnding(word: string): number {
  const length = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0;
  const end = word.length - length;
  if (length === 0 || end < 2) return 0;
  const closed = !'aeiou'.includes(word.charAt(end - 1));
  let vowelBefore = false;
  for (let at = 0; at < end; at++) {
    const vowel = 'aeiouy'.includes(word.charAt(at));
    if (vowel && (vowelBefore || (closed && at < end - 1))) return length;
    vowelBefore = vowel;
  }
  return 0;
}
