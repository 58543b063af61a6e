/** Countries a customer names, and what a policy says for them: by name, for the EU or outside it, for all others. */
import { normalise } from '../retrieval/tokenise.ts';

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(
  ' ',
);
const OTHERS = (
  'US CA MX BR AR CL CO PE UY EC GB NO CH IS LI TR UA RU BY RS BA AL MK ME MD GE AM AZ IL SA AE QA KW OM BH JO LB IQ IR EG ' +
  'MA TN DZ LY ZA NG KE GH ET IN PK BD LK NP CN HK MO TW JP KR SG MY TH VN PH ID AU NZ'
).split(' ');
/** Country names come from Intl, so that no table is kept by hand. */
const LANGUAGES = 'en de fr es it pt nl pl ar tr ru uk zh zh-Hant ja ko hi'.split(' ');
const LONGEST_NAME = 40;

export type Place = {
  readonly code: string;
  readonly inEu: boolean;
  /** Its names in many languages, normalised. */
  readonly names: readonly string[];
};

let places: ReadonlyMap<string, Place> | undefined;
function placesByName(): ReadonlyMap<string, Place> {
  if (places !== undefined) {
    return places;
  }
  const found = new Map<string, Place>();
  const displays = LANGUAGES.map(
    (language) => new Intl.DisplayNames([language], { type: 'region' }),
  );
  for (const code of [...EU, ...OTHERS]) {
    const names = new Set(
      displays.flatMap((display) => spellings(normalise(display.of(code) ?? code))),
    );
    if (code === 'GB') names.add('uk').add('great britain').add('england');
    if (code === 'US') names.add('usa');
    if (code === 'TR') names.add('turkey');
    const place: Place = { code, inEu: EU.includes(code), names: [...names] };
    for (const name of names) {
      found.set(name, place);
    }
  }
  places = found;
  return found;
}

/** "Hong Kong SAR China" and "中国香港特别行政区" are written shorter by everyone. */
function spellings(name: string): readonly string[] {
  const short = name
    .replace(/ ?(?:sar china|sonderverwaltungsregion|特别行政区|特別行政區|\().*$/, '')
    .replace(/^中国(?=香港|澳门)|^中國(?=香港|澳門)/, '')
    .trim();
  return short === name || short === '' ? [name] : [name, short];
}

/** The countries a question names, at most three. Declined names ("в Германию") are found by their beginning. */
export function placesIn(question: string): readonly Place[] {
  const plain = normalise(question).slice(0, 2000);
  const words = plain.match(/[\p{L}\p{M}]+/gu) ?? [];
  const found = new Set<Place>();
  for (let from = 0; from < words.length; from += 1) {
    for (const name of namesFrom(words, from)) {
      const place = placesByName().get(name);
      if (place !== undefined) {
        found.add(place);
      }
    }
  }
  return [...found].slice(0, 3);
}

/** One to three words from here, without an Arabic preposition, and each part of a run of Han and kana. */
function namesFrom(words: readonly string[], from: number): readonly string[] {
  const word = words[from] ?? '';
  const names = [1, 2, 3].map((length) => words.slice(from, from + length).join(' '));
  if (/^[\u0600-\u06ff]/.test(word)) {
    names.push(word.replace(/^[وفبل]/, ''), word.replace(/^لل/, 'ال'));
  }
  if (/^[\u0400-\u04ff]{5,}$/.test(word)) {
    names.push(...['ия', 'а', ''].map((end) => word.replace(/(?:ию|ии|ией|у|е)$/, end)));
  }
  if (/[\u3040-\u30ff\u3400-\u9fff]/.test(word) && word.length <= LONGEST_NAME) {
    for (let at = 0; at < word.length; at += 1) {
      for (let length = 2; length <= 7; length += 1) {
        names.push(word.slice(at, at + length));
      }
    }
  }
  return names;
}

const UNION =
  "(?:the |der |die |de la |de l'|dell'|da |de |van de |z )?(?:eu|e\\.u\\.|ue|european union|europaische\\p{L}* union|union europeenne|union europea|unione europea|uniao europeia|europese unie)";
const OUTSIDE = new RegExp(
  `(?:outside|non|ausserhalb|fuera|hors|en dehors|fuori|fora|buiten|poza)(?: of| de)?[ -]${UNION}(?!\\p{L})|欧盟(?:以外|外)|歐盟(?:以外|外)|خارج الاتحاد الاوروبي|(?:вне|за пределами) ес`,
  'u',
);
const INSIDE = new RegExp(
  `(?<!\\p{L})${UNION}(?!\\p{L})|欧盟|歐盟|الاتحاد الاوروبي|(?<!\\p{L})ес(?!\\p{L})`,
  'u',
);
const ALL_OTHERS =
  /(?:all|any|every) (?:the )?other (?:countr|destination)|rest of the world|elsewhere|worldwide|alle[n]? (?:anderen|ubrigen) lander|weltweit|tous les autres pays|autres pays|otros paises|demas paises|altri paesi|outros paises|其他国家|其他國家|其它国家|其余国家|全球|بلدان اخرى|البلدان الاخرى|остальны\p{L}+ стран/u;

/**
 * How far a piece speaks for a country, 0..1: 1 names it, 0.8 the EU for its members or "outside the EU" for the rest, 0.5
 * "all other countries".
 */
export function placeFit(text: string, place: Place): number {
  const plain = normalise(text);
  if (place.names.some((name) => holds(plain, name))) {
    return 1;
  }
  const outside = OUTSIDE.test(plain);
  const inside = !outside && INSIDE.test(plain);
  if (place.inEu ? inside : outside) {
    return 0.8;
  }
  return !outside && !inside && ALL_OTHERS.test(plain) ? 0.5 : 0;
}

/** Whole words where words are parted by spaces: "Oman" is not in "woman". */
function holds(plain: string, name: string): boolean {
  const at = plain.indexOf(name);
  if (at < 0 || /[\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff]/.test(name)) {
    return at >= 0;
  }
  const before = plain[at - 1] ?? ' ';
  const after = plain[at + name.length] ?? ' ';
  return !/\p{L}/u.test(before) && !/\p{L}/u.test(after);
}
