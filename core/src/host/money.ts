import { AttendantError } from '../errors.ts';
import type { Locale, Money } from '../model.ts';

const digitsByCurrency = new Map<string, number>();

/** Decimals of a currency by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. */
function currencyDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}

/**
 * An amount as hosts write it (`"25.00"`, `25`, `1380.79`) in exact minor units. Never through floating point:
 * 1.005 × 100 would be 100.49999. Digits beyond the currency's own are rounded half away from zero.
 * Throws `MONEY_INVALID` on anything that is not a plain decimal number or not a currency.
 */
export function toMoney(amount: string | number, currency: string): Money {
  const match = /^([+-]?)(\d{1,15})(?:\.(\d{0,20}))?$/.exec(String(amount).trim());
  if (match === null || !/^[A-Z]{3}$/.test(currency)) throw invalid(amount, currency);
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = currencyDigits(currency);
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  const up = (fraction[digits] ?? '0') >= '5' ? 1n : 0n;
  const minor = Number(kept + up);
  if (!Number.isSafeInteger(minor)) throw invalid(amount, currency);
  return { minor: sign === '-' && minor !== 0 ? -minor : minor, currency };
}

/** `€25.00`, `25,00 €`, `¥1,200`: the amount as a reader of this language writes it. */
export function formatMoney(money: Money, locale: Locale): string {
  const value = money.minor / 10 ** currencyDigits(money.currency);
  return new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency }).format(
    value,
  );
}

function invalid(amount: string | number, currency: string): AttendantError {
  return new AttendantError(
    'MONEY_INVALID',
    `"${String(amount).slice(0, 40)}" ${currency.slice(0, 10)} is not an amount.`,
    { wayOut: 'Give a plain decimal such as 25.00 and a three-letter currency such as EUR.' },
  );
}
