/** Dates and amounts written out as a locale does. */
import type { Instant, Money } from '../../model.ts';
import { currencyDecimals } from '../claim-units.ts';

/** Zones and currencies come from outside: only so many are kept. */
const KEPT = 200;

export type Format = {
  date(at: Instant, timeZone?: string): string;
  day(at: Instant, timeZone?: string): string;
  moment(at: Instant, timeZone: string): string;
  money(amount: Money): string;
  minutes(count: number): string;
};

const DATE_FORMATS = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  moment: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Remembers what is made for a key; making an Intl object costs more than using it a hundred times. */
function createKept<Made>(make: (key: string) => Made): (key: string) => Made {
  const kept = new Map<string, Made>();
  return (key) => {
    const known = kept.get(key) ?? make(key);
    if (kept.size < KEPT) {
      kept.set(key, known);
    }
    return known;
  };
}

export function createFormat(locale: string): Format {
  const dates = (kind: keyof typeof DATE_FORMATS) =>
    createKept(
      (timeZone) =>
        new Intl.DateTimeFormat(locale, { ...DATE_FORMATS[kind], timeZone, calendar: 'gregory' }),
    );
  const date = dates('date');
  const day = dates('day');
  const moment = dates('moment');
  const money = createKept(
    (currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }),
  );
  const minutes = createKept(
    (unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
  );
  return {
    date: (at, zone = 'UTC') => date(zone).format(new Date(at)),
    day: (at, zone = 'UTC') => day(zone).format(new Date(at)),
    // With its zone: the reader may live in another.
    moment: (at, zone) => moment(zone).format(new Date(at)),
    money: ({ minor, currency }) =>
      money(currency).format(minor / 10 ** currencyDecimals(currency)),
    minutes: (count) => minutes('minute').format(count),
  };
}
