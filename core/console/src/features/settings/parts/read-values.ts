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
