/** Which script a letter is written in, as far as it tells a language. */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'arabic'
  | 'hebrew'
  | 'devanagari'
  | 'thai'
  | 'greek'
  | 'bengali'
  | 'gurmukhi'
  | 'gujarati'
  | 'tamil'
  | 'telugu'
  | 'kannada'
  | 'malayalam'
  | 'sinhala'
  | 'lao'
  | 'burmese'
  | 'georgian'
  | 'armenian'
  | 'ethiopic'
  | 'khmer';

const ranges: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x5a, 'latin'],
  [0x61, 0x7a, 'latin'],
  [0xc0, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x58a, 'armenian'],
  [0x590, 0x5ff, 'hebrew'],
  [0x600, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0x980, 0x9ff, 'bengali'],
  [0xa00, 0xa7f, 'gurmukhi'],
  [0xa80, 0xaff, 'gujarati'],
  [0xb80, 0xbff, 'tamil'],
  [0xc00, 0xc7f, 'telugu'],
  [0xc80, 0xcff, 'kannada'],
  [0xd00, 0xd7f, 'malayalam'],
  [0xd80, 0xdff, 'sinhala'],
  [0xe00, 0xe7f, 'thai'],
  [0xe80, 0xeff, 'lao'],
  [0x1000, 0x109f, 'burmese'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1100, 0x11ff, 'hangul'],
  [0x1200, 0x137f, 'ethiopic'],
  [0x1780, 0x17ff, 'khmer'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3040, 0x30ff, 'kana'],
  [0x3131, 0x318e, 'hangul'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'hangul'],
  [0xf900, 0xfaff, 'han'],
];
const scripts = [...new Set(ranges.map(([, , script]) => script))];
/** Per UTF-16 unit: 1 + place in `scripts`; 0 for none. */
const scriptNumbers = new Uint8Array(0x10000);
for (const [from, to, script] of ranges)
  scriptNumbers.fill(1 + scripts.indexOf(script), from, to + 1);

/** The script of a UTF-16 unit; null for digits, marks and scripts not told apart. */
export const scriptOf = (code: number): Script | null =>
  scripts[(scriptNumbers[code] ?? 0) - 1] ?? null;

/** Counts the letters (UTF-16 units) of each script. */
export const countScripts = (text: string): ((script: Script) => number) => {
  const counts = new Uint32Array(scripts.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const number = scriptNumbers[text.charCodeAt(at)] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return (script) => counts[1 + scripts.indexOf(script)] ?? 0;
};

/** Scripts that one language alone is commonly written in. */
export const languageOfScript: Readonly<Partial<Record<Script, string>>> = {
  hangul: 'ko',
  hebrew: 'he',
  devanagari: 'hi',
  thai: 'th',
  greek: 'el',
  bengali: 'bn',
  gurmukhi: 'pa',
  gujarati: 'gu',
  tamil: 'ta',
  telugu: 'te',
  kannada: 'kn',
  malayalam: 'ml',
  sinhala: 'si',
  lao: 'lo',
  burmese: 'my',
  georgian: 'ka',
  armenian: 'hy',
  ethiopic: 'am',
  khmer: 'km',
};
