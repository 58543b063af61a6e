/** Numbers, times and amounts as the reader writes them. */
import { useMemo } from 'react';
import { useLocale } from 'react-aria-components';
import type { Instant, Money } from '../../../src/model.ts';

export type Format = {
  readonly locale: string;
  number(value: number): string;
  /** 0..1 as a share, without decimals. */
  percent(value: number): string;
  money(value: Money): string;
  /** US cents. */
  cents(value: number): string;
  /** Today the time, this year day and month, else the date. */
  short(at: Instant): string;
  /** Day, month, year and time. */
  full(at: Instant): string;
  date(at: Instant): string;
  time(at: Instant): string;
  /** `3 minutes ago`, `in 2 days`. */
  ago(at: Instant, now?: Date): string;
  /** How long, in the two largest units: `3 d 4 h`, `12 min`. */
  length(milliseconds: number): string;
  bytes(value: number): string;
  list(items: readonly string[]): string;
  /** Name of a language tag, in the reader's language. */
  language(tag: string): string;
};

const MINUTE = 60_000;
const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

export function createFormat(locale: string, timeZone?: string): Format {
  const zone = timeZone === undefined ? {} : { timeZone };
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...zone });
  const time = dates({ timeStyle: 'short' });
  const dayMonth = dates({ day: 'numeric', month: 'short' });
  const date = dates({ dateStyle: 'medium' });
  const full = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const day = dates({ year: 'numeric', month: 'numeric', day: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  // Made once: a list of 50 rows asks hundreds of times.
  const numbers = new Intl.NumberFormat(locale);
  const made = new Map<string, Intl.NumberFormat>();
  const units = (unit: string): Intl.NumberFormat => {
    const format =
      made.get(unit) ??
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'narrow',
        maximumFractionDigits: 0,
      });
    made.set(unit, format);
    return format;
  };
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  return {
    locale,
    number: (value) => numbers.format(value),
    percent: (value) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value),
    money({ minor, currency }) {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
      const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
      return format.format(minor / 10 ** digits);
    },
    cents: (value) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD' }).format(value / 100),
    short(at) {
      const then = new Date(at);
      const now = new Date();
      if (day.format(then) === day.format(now)) return time.format(then);
      return then.getFullYear() === now.getFullYear() ? dayMonth.format(then) : date.format(then);
    },
    full: (at) => full.format(new Date(at)),
    date: (at) => date.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
    ago(at, now = new Date()) {
      const difference = Date.parse(at) - now.getTime();
      const [unit, size] = STEPS.find(([, step]) => Math.abs(difference) >= step) ?? [
        'minute',
        MINUTE,
      ];
      return relative.format(Math.trunc(difference / size), unit);
    },
    length(milliseconds) {
      const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
      const parts: readonly (readonly [string, number])[] = [
        ['day', Math.floor(minutes / 1_440)],
        ['hour', Math.floor((minutes % 1_440) / 60)],
        ['minute', minutes % 60],
      ];
      const from = parts.findIndex(([, count]) => count > 0);
      if (from < 0) return units('minute').format(0);
      return parts
        .slice(from, from + 2)
        .filter(([, count]) => count > 0)
        .map(([unit, count]) => units(unit).format(count))
        .join(' ');
    },
    bytes(value) {
      const [unit, size] = value >= 1_048_576 ? ['megabyte', 1_048_576] : ['kilobyte', 1_024];
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: unit as string,
        maximumFractionDigits: 1,
      }).format(value / (size as number));
    },
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
    language(tag) {
      try {
        return languages.of(tag) ?? tag;
      } catch {
        return tag;
      }
    },
  };
}

/** The formatters of a language are dear to make and hold nothing: every component shares them. */
const formats = new Map<string, Format>();

export function useFormat(): Format {
  const { locale } = useLocale();
  return useMemo(() => {
    const format = formats.get(locale) ?? createFormat(locale);
    formats.set(locale, format);
    return format;
  }, [locale]);
}
