/** Cleaning of what customers type, shared by everything that looks for words in it. */

/** More than this many UTF-16 units of one message are not looked at by word rules: nobody asks a question that long. */
const LOOKED_AT = 4000;

/** Cuts without splitting a surrogate pair; keeps the beginning and the end, where people say what they want. */
export const clip = (text: string, units = LOOKED_AT): string => {
  if (text.length <= units) return text;
  const tail = Math.floor(units / 4);
  return `${text.slice(0, units - tail)} ${text.slice(-tail)}`.toWellFormed();
};

const invisible =
  /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f/g;

/** Clipped, compatibility-normalised, without invisible characters, typographic quotes made plain, one space for any white space. */
const clean = (text: string): string => {
  const cut = clip(text);
  // Most messages are plain ASCII, to which only the last two steps apply.
  if (!notAscii.test(cut)) return cut.replaceAll('`', "'").replace(/\s+/g, ' ').trim();
  return cleanAny(cut);
};
const notAscii = /[^\0-\x7f]/;
const cleanAny = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

/** Clean and lower case; Turkish dotted capitals lose the stray dot. */
const lower = (text: string): string => clean(text).toLowerCase().replaceAll('i\u0307', 'i');

const marks = /[\u0300-\u036f]/g;
/** Lower case without accents (Latin only), for people who type without them. */
export const fold = (text: string): string => {
  const small = lower(text);
  return notAscii.test(small) ? foldAny(small) : small;
};
const foldAny = (text: string): string =>
  text
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd');

/** Runs of letters and digits (apostrophes inside kept). */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu) ?? [];
