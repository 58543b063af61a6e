/** What was typed into a field as the value it means; null: it means none. */
import type { Locale } from '../../../../../src/model.ts';

/** Ten years: the server takes no more. */
export const MOST_DAYS = 3_650;

/** `pt-BR`, `zh-Hant`; null: is no language tag. */
export function toTag(text: string): Locale | null {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim());
    return tag ?? null;
  } catch {
    return null;
  }
}

/** `25`, `25.5`, `25,50` → cents; null: no amount. */
export function toCents(text: string): number | null {
  const found = /^\s*(\d{1,7})(?:[.,](\d{1,2}))?\s*$/u.exec(text);
  if (found === null) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** Whole days, 1 to ten years; null: no such number. */
export function toDays(text: string): number | null {
  const days = Number(text);
  return /^\d{1,4}$/u.test(text.trim()) && days >= 1 && days <= MOST_DAYS ? days : null;
}

/** `15`, `1.5`, `1,5`; null: no such number within these two. */
export function toNumberWithin(
  text: string,
  of: { readonly from: number; readonly to: number; readonly whole: boolean },
): number | null {
  const shape = of.whole ? /^\d{1,7}$/u : /^\d{1,7}(?:[.,]\d{1,2})?$/u;
  const plain = text.trim();
  const number = Number(plain.replace(',', '.'));
  return shape.test(plain) && number >= of.from && number <= of.to ? number : null;
}

type AmountOf = {
  /** Minor digits of the currency: 2 for most, 0 for yen. */
  readonly digits: number;
  readonly locale: string;
};
/**
 * Major units as minor ones, with the digits and the decimal sign of the locale or plain ones: `49,5`, `49.50`, `٤٩٫٥`.
 * Signs between thousands are not taken: `1.000` reads in two ways. Null: no amount.
 */
export function toMinor(text: string, { digits, locale }: AmountOf): number | null {
  const own = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9_876_543_210)];
  const sign = decimalSign(locale);
  const plain = [...text.trim()]
    .map((one) => (one === sign ? '.' : own.includes(one) ? String(9 - own.indexOf(one)) : one))
    .join('')
    .replace(',', '.');
  const found = /^(\d{1,12})(?:\.(\d+))?$/u.exec(plain);
  if (found === null) return null;
  const [, major = '', minor = ''] = found;
  return minor.length > digits ? null : Number(major + minor.padEnd(digits, '0'));
}
/** As `toMinor` reads it. */
export function amountText(minor: number, { digits, locale }: AmountOf): string {
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: minor % 10 ** digits === 0 ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(minor / 10 ** digits);
}
function decimalSign(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
