/** Brings digits, separators and widths of all scripts to one form, so that claims compare across scripts. */

const digitValues = new Map<string, string>();

/** ASCII digit of any decimal digit. Unicode keeps each script's ten digits in one run that starts with zero. */
function toAsciiDigit(character: string): string {
  const known = digitValues.get(character);
  if (known !== undefined) {
    return known;
  }
  const code = character.codePointAt(0) ?? 0;
  let start = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) {
    start -= 1;
  }
  const value = String((code - start) % 10);
  digitValues.set(character, value);
  return value;
}

/**
 * Full-width forms, digits of every script, Arabic separators, odd spaces, dashes and quotes in their plain form;
 * invisible characters (zero width, bidi controls, soft hyphen) gone. Letters and case stay as they are.
 */
export function normaliseText(text: string): string {
  // Plain ASCII is by far the commonest and needs nothing.
  if (/^[\x20-\x7e\n]*$/.test(text)) {
    return text;
  }
  return (
    text
      .normalize('NFC')
      .replace(/(?:[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f)/g, '')
      .replace(/(?<=[\uff10-\uff19])\uff0c(?=[\uff10-\uff19])/g, ',')
      // A full-width comma parts clauses, and would make one number of two.
      .replace(/[\uff01-\uff0b\uff0d-\uff5e]/g, (wide) =>
        String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
      )
      .replace(/(?![0-9])\p{Nd}/gu, toAsciiDigit)
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
      .replace(/\u066b/g, '.')
      .replace(/\u066c/g, ',')
      .replace(/\u066a/g, '%')
      .replace(/[‐‑‒–—−~〜]/g, '-')
      .replace(/[’‘ʼ`´]/g, "'")
  );
}
