/** What numbers stand for with what is written before, between and after them: amounts, shares, durations, ranges. */
import { readCurrencyAfter, readCurrencyBefore } from '../retrieval/languages/currencies.ts';
import { readMeasure, sizeOf, stepOf } from './claim-measures.ts';
import { readUnit } from './claim-units.ts';
import type { Claim } from './claims.ts';
import type { NumberToken } from './number-tokens.ts';
import type { NumberLanguage } from './number-words.ts';

export const FROM_TO =
  /^ ?(?:-|to|through|bis|à|a|al|至|到|から|до|do|tot|إلى|الى) ?$|^ ?(?:%|天|日|个工作日|周|営業日)? ?(?:-|至|到|から) ?$/iu;
const LISTED = /^ ?(?:or|oder|o|ou|und|and|y|et|e|en|of|или|и|或|和|أو|و) ?$/iu;
const BETWEEN =
  /(?:(?<!\p{L})(?:between|zwischen|entre|tra|fra|tussen|między|от|между|بين)|介于) ?\S{0,3}$/iu;

type Joint = 'range' | 'list' | null;
/** How two numbers stand together: "2 to 4" and "between 2 and 4" are a range, "2 or 4" share their unit only. */
export function jointOf(text: string, first: NumberToken, second: NumberToken): Joint {
  const between = text.slice(first.end, second.start);
  if (FROM_TO.test(between)) return 'range';
  if (!LISTED.test(between)) return null;
  return BETWEEN.test(text.slice(Math.max(0, first.start - 16), first.start)) ? 'range' : 'list';
}

type Quantity = Pick<Claim, 'kind' | 'start' | 'end' | 'values'>;

/** What number tokens stand for with what is written before and after them; null for a bare number. */
export function readQuantity(
  text: string,
  tokens: readonly NumberToken[],
  end: number,
): Quantity | null {
  const start = tokens[0]?.start ?? 0;
  const skipped = /^ ?\([^()]{1,24}\)/.exec(text.slice(end))?.[0].length ?? 0;
  const rest = text.slice(end + skipped, end + skipped + 40);
  const numbers = tokens.map((token) => token.number);
  const written = tokens.some((token) => token.article || token.weak === true);
  const codesBefore = written
    ? null
    : readCurrencyBefore(text.slice(Math.max(0, start - 14), start));
  if (codesBefore !== null) {
    return {
      kind: 'amount',
      start,
      end,
      values: numbers.map((number) => ({ type: 'amount', number, currencies: codesBefore })),
    };
  }
  const percent = written
    ? null
    : /^ ?(?:%|percent\b|per cent\b|Prozent\b|por ciento\b|pour cent\b)/iu.exec(rest);
  if (percent !== null) {
    return {
      kind: 'number',
      start,
      end: end + percent[0].length,
      values: numbers.map((number) => ({ type: 'percent', number })),
    };
  }
  const unit = isOrdinal(tokens, rest) ? null : readUnit(rest);
  if (unit !== null && unitFits(tokens, rest)) {
    const { family, factor } = unit.unit;
    const values = numbers.map(
      (number) => ({ type: 'duration', family, length: Number(number) * factor, number }) as const,
    );
    return { kind: 'duration', start, end: end + skipped + unit.length, values };
  }
  const currency =
    tokens.some(({ article }) => article) || !unitFits(tokens, rest)
      ? null
      : readCurrencyAfter(rest);
  if (currency !== null) {
    const values = numbers.map(
      (number) => ({ type: 'amount', number, currencies: currency.codes }) as const,
    );
    return { kind: 'amount', start, end: end + skipped + currency.length, values };
  }
  return written ? null : readMeasured(tokens, rest, { start, end: end + skipped });
}

/** "A second order" is one more, and lasts no second. */
function isOrdinal(tokens: readonly NumberToken[], rest: string): boolean {
  return tokens.every(({ article }) => article) && /^ second \p{L}/u.test(rest);
}

/** "5 kg", "30 °C": bare digits with a unit right behind them. */
function readMeasured(
  tokens: readonly NumberToken[],
  rest: string,
  { start, end }: { readonly start: number; readonly end: number },
): Quantity | null {
  const measure = readMeasure(rest);
  if (measure === null) return null;
  const { unit, length } = measure;
  const values = tokens.map(
    ({ number }) =>
      ({
        type: 'measure',
        family: unit.family,
        size: sizeOf(number, unit),
        step: stepOf(number, unit),
        unit: unit.factor,
        number,
      }) as const,
  );
  return { kind: 'number', start, end: end + length, values };
}

const UNIT_LANGUAGE: Readonly<Record<NumberLanguage, RegExp>> = {
  en: /^[ -](?:full |calendar |business |working |work)*(?:second|minute|hour|day|week|fortnight|month|year|euro|dollar|pound|US|U\.S|franc|percent|per cent)/i,
  de: /^ ?(?:volle[nr]? |ganze[nr]? )*(?:Sekunde|Minute|Stunde|Tag|Kalendertag|Werktag|Arbeitstag|Geschäftstag|Woche|Monat|Jahr|tägig|wöchig|monatig|jährig|Euro|Dollar|Franken|Pfund|US-|Schweizer|Prozent)/i,
  es: /^ (?:segundo|minuto|hora|día|dia|semana|mes|año|euro|dólar|peso|libra|franco|por ciento)/i,
  fr: /^ (?:seconde|minute|heure|jour|semaine|mois|an|euro|dollar|franc|livre|pour cent)/i,
  it: /^ (?:second|minut|or[ae]|giorn|settiman|mes|ann|euro)/i,
  pt: /^ (?:segundo|minuto|hora|dia|semana|m[êe]s|ano|euro|rea)/i,
  ru: /^ (?:секунд|минут|час|дн|ден|рабоч|календарн|недел|месяц|год|лет|евро|руб)/i,
  nl: /^ (?:seconde|minu|uur|uren|dag|werkdag|we(?:e)?k|maand|jaar|jaren|euro)/i,
  pl: /^ (?:sekund|minut|godzin|dni|dzień|robocz|tydzie|tygodn|miesi|rok|lat|euro|zł)/i,
  tr: /^ (?:saniye|dakika|saat|gün|iş günü|hafta|ay|yıl|euro|lira)/i,
  ar: /^ (?:ثاني|ثوان|دقيق|دقائق|ساع|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|شهور|سن|عام|أعوام|يورو|ريال|درهم)/i,
};
/** "a" or "once" are numbers only before a unit of their own language. */
function unitFits(tokens: readonly NumberToken[], rest: string): boolean {
  return tokens.every(
    (token) =>
      token.languages.length === 0 ||
      token.languages.some((language) => UNIT_LANGUAGE[language].test(rest)),
  );
}
