/** Check digits of numbers that carry them. Plain arithmetic, no I/O. */

const digitsOf = (text: string): readonly number[] =>
  [...text].filter((character) => character >= '0' && character <= '9').map(Number);

/** Luhn (ISO/IEC 7812-1, annex B) over 12 to 19 digits, not all the same. */
export const isCardNumber = (text: string): boolean => {
  const digits = digitsOf(text);
  if (digits.length < 12 || digits.length > 19 || new Set(digits).size === 1) return false;
  const sum = digits.toReversed().reduce((total, digit, at) => {
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
};

/** Lengths of ISO 13616 account numbers by country. */
const ibanLengths: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MR: 27,
  MT: 31,
  MU: 30,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SC: 31,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
};
/** Letters and digits an IBAN of that country has; null for no such country. */
export const ibanLength = (country: string): number | null =>
  ibanLengths[country.toUpperCase()] ?? null;

/** Remainder 1 modulo 97 (ISO 7064 MOD 97-10), digit by digit so that no big number is needed. */
export const isIban = (text: string): boolean => {
  const plain = text.replace(/[\s-]/g, '').toUpperCase();
  if (plain.length !== ibanLength(plain.slice(0, 2))) return false;
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};

/** Resident identity number of China: GB 11643-1999, weights 2^(17-i) mod 11. */
export const isChineseId = (text: string): boolean => {
  if (!/^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text))
    return false;
  const sum = digitsOf(text.slice(0, 17)).reduce(
    (total, digit, at) => total + digit * (2 ** (17 - at) % 11),
    0,
  );
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
};

/** Spanish DNI and NIE: the letter is the number modulo 23. */
export const isSpanishId = (text: string): boolean => {
  const plain = text.toUpperCase().replace(/[-\s]/g, '');
  const number = Number(
    plain.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))),
  );
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === plain.at(-1);
};

/** Brazilian CPF: two check digits modulo 11. */
export const isCpf = (text: string): boolean => {
  const digits = digitsOf(text);
  if (digits.length !== 11 || new Set(digits).size === 1) return false;
  const check = (length: number): number => {
    const sum = digits
      .slice(0, length)
      .reduce((total, digit, at) => total + digit * (length + 1 - at), 0);
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === digits[9] && check(10) === digits[10];
};

/** US social security number: no area 000, 666 or 9xx, no group 00, no serial 0000 (SSA rules). */
export const isSocialSecurityNumber = (text: string): boolean =>
  /^(?!000|666|9\d\d)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}$/.test(text);

/** French social security number: the last two digits are 97 less the first thirteen modulo 97. */
export const isFrenchId = (text: string): boolean => {
  const plain = text.replace(/\D/g, '');
  return plain.length === 15 && Number(plain.slice(13)) === 97 - (Number(plain.slice(0, 13)) % 97);
};
