/** When a person is there, in the reader's language and the reader's own time zone. */
import type { Instant, Locale } from '../../../src/model.ts';

/** Replaces `{name}` in a string of the language files. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const DAY_MS = 86_400_000;
/** Midnight before, in the reader's time zone. */
const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);

/** "tomorrow, 9:00" · "Monday, 9:00" · "3 December, 9:00": as near as a person would say it. `now`: epoch milliseconds. */
export function sayWhen(instant: Instant, locale: Locale, now: number): string {
  const at = Date.parse(instant);
  // Rounded: a day on which the clocks change has 23 or 25 hours.
  const days = Math.round((midnight(at) - midnight(now)) / DAY_MS);
  const say = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, form).format(at);
  const day =
    days === 0 || days === 1
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
      : say(days > 1 && days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' });
  const comma = /^(zh|ja)/.test(locale) ? ' ' : locale.startsWith('ar') ? '، ' : ', ';
  return day + comma + say({ hour: 'numeric', minute: '2-digit' });
}

export type Hours = { readonly open: boolean; readonly nextOpening: Instant | null };
export type HoursWords = {
  readonly personNow: string;
  readonly personLater: string;
  readonly personSoon: string;
};

/** The line below "Talk to a person". Promises nothing when no hours are set. */
export function sayHours(
  hours: Hours,
  words: HoursWords,
  at: { readonly locale: Locale; readonly now: number },
): string {
  if (hours.open) return words.personNow;
  if (hours.nextOpening === null) return words.personSoon;
  return fill(words.personLater, { when: sayWhen(hours.nextOpening, at.locale, at.now) });
}

/** Morning before 12, evening from 18, by the reader's clock (0..23). */
export function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < 5 || hour > 17) return 'evening';
  return hour < 12 ? 'morning' : 'afternoon';
}
