/**
 * Masses, lengths, volumes and temperatures as people write them. Two are equal only when their exact sizes are: 5 kg and
 * 5,000 g, 1 inch and 25.4 mm, 30 °C and 86 °F; a rounded conversion holds only where it is said to be one ("about 11 lb").
 */

/** Size = number × factor + offset, in grams, millimetres, millilitres or degrees Celsius. */
export type MeasureFamily = 'mass' | 'length' | 'volume' | 'temperature';
type MeasureUnit = {
  readonly family: MeasureFamily;
  readonly factor: number;
  readonly offset?: number;
  /** Alternatives of a pattern, compared without case. */
  readonly words: string;
};

/** Signs alone where a word is one of everyday language too: "in" is no inch here, "m" no metre before a letter. */
const UNITS: readonly MeasureUnit[] = [
  {
    family: 'mass',
    factor: 1_000,
    words:
      'kg|kgs|kilo|kilos|kilograms?|kilogramm[ei]?n?|kilogrammes?|kilogramos?|chilogramm[oi]|chil[oi]|quilos?|quilogramas?|kilogramów|kilogram[ya]?|килограмм(?:а|ов)?|кг|公斤|千克|キログラム|キロ|킬로그램|كيلوغرام(?:ات)?|كيلو|كجم|किलोग्राम|किलो|กิโลกรัม|กก',
  },
  {
    family: 'mass',
    factor: 1,
    words:
      'g|gr|grams?|gramm|grammes?|gramos?|gramm[oi]|gramas?|gram[yów]{0,2}|грамм(?:а|ов)?|г|克|グラム|그램|غرام(?:ات)?|جرام|ग्राम|กรัม',
  },
  {
    family: 'mass',
    factor: 0.001,
    words: 'mg|milligrams?|milligramm|miligramos?|мг|毫克|ミリグラム|밀리그램',
  },
  { family: 'mass', factor: 453.59237, words: 'lbs?' },
  { family: 'mass', factor: 28.349523125, words: 'oz|ounces?' },
  {
    family: 'length',
    factor: 1,
    words:
      'mm|millimet(?:er|re)s?|Millimetern?|milímetros?|millimètres?|millimetri|мм|毫米|ミリメートル|밀리미터',
  },
  {
    family: 'length',
    factor: 10,
    words:
      'cm|centimet(?:er|re)s?|Zentimetern?|centímetros?|centimètres?|centimetr[io]|см|сантиметр(?:а|ов)?|厘米|公分|センチメートル|センチ|센티미터|سنتيمتر(?:ات)?|سم|सेंटीमीटर|सेमी|เซนติเมตร|ซม',
  },
  {
    family: 'length',
    factor: 1_000,
    words:
      'm|met(?:er|re)s?|Metern?|metros?|mètres?|metr[io]|метр(?:а|ов)?|м|米(?!ドル)|公尺|メートル|미터|متر(?:ا)?|मीटर|เมตร',
  },
  {
    family: 'length',
    factor: 1_000_000,
    words:
      'km|kilomet(?:er|re)s?|Kilometern?|kilómetros?|kilomètres?|chilometri|км|公里|千米|キロメートル|킬로미터',
  },
  {
    family: 'length',
    factor: 25.4,
    words: 'inch|inches|Zoll|pouces?|pulgadas?|pollic[ei]|polegadas?|英寸|インチ|인치',
  },
  { family: 'length', factor: 304.8, words: 'ft|foot|feet' },
  {
    family: 'volume',
    factor: 1_000,
    words:
      'l|lit(?:er|re)s?|Litern?|litros?|litr[io]|литр(?:а|ов)?|л|升|公升|リットル|리터|لتر(?:ات)?|लीटर|ลิตร',
  },
  { family: 'volume', factor: 100, words: 'dl' },
  { family: 'volume', factor: 10, words: 'cl' },
  {
    family: 'volume',
    factor: 1,
    words: 'ml|millilit(?:er|re)s?|Milliliter|mililitros?|мл|毫升|ミリリットル|밀리리터',
  },
  {
    family: 'temperature',
    factor: 1,
    words:
      '° ?C|℃|degrees? (?:Celsius|C)|Grad(?: Celsius)?|grados(?: Celsius)?|degrés(?: Celsius)?|gradi|摄氏度|度',
  },
  {
    family: 'temperature',
    factor: 5 / 9,
    offset: -160 / 9,
    words: '° ?F|℉|degrees? (?:Fahrenheit|F)|Grad Fahrenheit',
  },
];
/** Longer names first, so that "Grad Fahrenheit" is not read as "Grad". */
const units = UNITS.flatMap((unit) => splitWords(unit.words).map((word) => ({ unit, word })))
  .toSorted((one, other) => other.word.length - one.word.length)
  .map(({ unit, word }) => ({
    unit,
    pattern: new RegExp(`^[ -]?(?:${word})(?![a-zà-ÿа-яё\\p{M}\\d/²³])`, 'iu'),
  }));

/** Bars inside brackets part no words. */
function splitWords(words: string): readonly string[] {
  return words.split(/\|(?![^(]*\))/u);
}

/** The unit of measure a text starts with. */
export function readMeasure(
  text: string,
): { readonly unit: MeasureUnit; readonly length: number } | null {
  if (!/^[ -]?[\p{L}°℃℉]/u.test(text)) return null;
  for (const { unit, pattern } of units) {
    const match = pattern.exec(text);
    if (match !== null) return { unit, length: match[0].length };
  }
  return null;
}

export function sizeOf(number: string, { factor, offset = 0 }: MeasureUnit): number {
  return Number(number) * factor + offset;
}

/** What one more in the last digit of a number as written is, in the family's unit. */
export function stepOf(number: string, { factor }: MeasureUnit): number {
  return factor / 10 ** (number.split('.')[1]?.length ?? 0);
}

/** A conversion said to be about so may be off by this share at most: 2 lb are about 0.9 kg, not about 1 kg. */
const ROUNDED = 0.02;
type Rounded = { readonly size: number; readonly step: number };
/** Does a value, rounded as far as it is written, stand for the source's? */
export function roundsTo(source: number, { size, step }: Rounded): boolean {
  const off = Math.abs(source - size);
  return off <= step / 2 + 1e-9 && off <= ROUNDED * Math.abs(source);
}

/** Exact but for the last digits a computer keeps. */
export function sameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
