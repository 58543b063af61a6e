/** Dates and weekdays in text, in the formats of many languages. */

/** One reading of a date; `03/04/2026` has two. A part that is not written is absent. */
export type DateReading = { readonly year?: number; readonly month: number; readonly day?: number };
export type FoundDate = {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly DateReading[];
};

/** Month and weekday names come from Intl, so that no table is kept by hand. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ar', 'tr', 'ru', 'hi', 'th'];

type Names = {
  readonly months: ReadonlyMap<string, number>;
  /** Names that may stand before the day or alone before a year: English, where that is usual, and long ones. */
  readonly before: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
};
let names: Names | undefined;

function calendarNames(): Names {
  if (names !== undefined) {
    return names;
  }
  const months = new Map<string, number>();
  const before = new Map<string, number>([['sept', 9]]);
  const weekdays = new Map<string, number>();
  for (const language of LANGUAGES) {
    const formats: readonly Intl.DateTimeFormatOptions[] = [
      { month: 'long' },
      { month: 'short' },
      { month: 'long', day: 'numeric' },
      { month: 'short', day: 'numeric' },
    ];
    const written = formats.map(
      (options) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }),
    );
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1) {
      for (const format of written) {
        const part = format
          .formatToParts(Date.UTC(2026, month, 4))
          .find((item) => item.type === 'month');
        if (part !== undefined && /\p{L}/u.test(part.value)) {
          const name = part.value.toLowerCase().replace(/\.$/, '');
          months.set(name, month + 1);
          // "Sie 2 …" is no Polish August.
          if (language === 'en' || format === written[0]) {
            before.set(name, month + 1);
          }
        }
      }
    }
    for (let day = 0; day < 7; day += 1) {
      // 4 January 2026 was a Sunday.
      weekdays.set(weekday.format(Date.UTC(2026, 0, 4 + day)).toLowerCase(), day);
    }
  }
  months.set('sept', 9);
  names = { months, before, weekdays };
  return names;
}

const DAY = String.raw`(0?[1-9]|[12]\d|3[01])`;
const NUMERIC = /(?<![\d.,/-])(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)(?:T[\d:.]+Z?)?/g;
const EAST_ASIAN = /(?:(\d{4}) ?[年년] ?)?(\d{1,2}) ?[月월](?:份)?(?: ?(\d{1,2}) ?[日号號일])?/g;
const DAY_MONTH = new RegExp(
  String.raw`(?<![\d.,])${DAY}(?:st|nd|rd|th|er|º|ª|\.)?(?: of| de| di| d')? ([\p{L}\p{M}]{3,12})\.?(?:,? (?:de |del )?(\d{4}))?(?!\d)`,
  'giu',
);
const MONTH_DAY = new RegExp(
  String.raw`(?<!\p{L})([\p{L}\p{M}]{3,12})\.? ${DAY}(?:st|nd|rd|th)?(?:,? (\d{4}))?(?![\d%€.,]*\d)`,
  'giu',
);
const MONTH_YEAR = /(?<!\p{L})([\p{L}\p{M}]{3,12})\.?(?: de| del)? (\d{4})(?!\d)/giu;

/** Dates in a normalised text; a later pattern does not look at what an earlier one took. */
export function findDates(text: string): readonly FoundDate[] {
  if (!/\d/.test(text)) {
    return [];
  }
  const { months, before } = calendarNames();
  const found: FoundDate[] = [];
  const take = (
    pattern: RegExp,
    read: (match: RegExpMatchArray) => readonly DateReading[],
  ): void => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const readings = read(match);
      if (readings.length > 0 && !found.some((other) => start < other.end && other.start < end)) {
        found.push({ start, end, readings });
      }
    }
  };
  const named = (
    name: string | undefined,
    day: string | undefined,
    year: string | undefined,
    known = months,
  ): readonly DateReading[] => {
    const month = known.get((name ?? '').toLowerCase());
    return month === undefined ? [] : [reading(year, month, day)];
  };
  take(NUMERIC, readNumeric);
  take(EAST_ASIAN, ([, year, month, day]) => {
    const number = Number(month);
    return number < 1 || number > 12 || (year === undefined && day === undefined)
      ? []
      : [reading(year, number, day)];
  });
  take(DAY_MONTH, ([, day, name, year]) => named(name, day, year));
  take(MONTH_DAY, ([, name, day, year]) => named(name, day, year, before));
  take(MONTH_YEAR, ([, name, year]) => named(name, undefined, year, before));
  return found;
}

function reading(year: string | undefined, month: number, day: string | undefined): DateReading {
  return {
    month,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** `2026-11-03` has one reading; with dots the day comes first; with slashes or hyphens both orders are possible. */
function readNumeric(match: RegExpMatchArray): readonly DateReading[] {
  const [, first = '', separator = '', second = '', third = ''] = match;
  const valid = (month: number, day: number): boolean =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (first.length === 4) {
    const month = Number(second);
    const day = Number(third);
    return valid(month, day) ? [{ year: Number(first), month, day }] : [];
  }
  if (first.length > 2) {
    return [];
  }
  if (third.length === 1) {
    return [];
  }
  const year = third.length === 2 ? 2000 + Number(third) : Number(third);
  const a = Number(first);
  const b = Number(second);
  const dayFirst = valid(b, a) ? [{ year, month: b, day: a }] : [];
  const monthFirst =
    separator !== '.' && a !== b && valid(a, b) ? [{ year, month: a, day: b }] : [];
  return [...dayFirst, ...monthFirst];
}

/** Weekday of a full date, 0 = Sunday; null when the year or day is not known. */
export function weekdayOf(date: DateReading): number | null {
  return date.year === undefined || date.day === undefined
    ? null
    : new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
}

const HAN_WEEKDAYS = new Map(
  Object.entries({ 日: 0, 天: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 }),
);
const JAPANESE_WEEKDAYS = new Map(
  Object.entries({ 日: 0, 月: 1, 火: 2, 水: 3, 木: 4, 金: 5, 土: 6 }),
);

/** Weekday names in a normalised text: "Monday", "mondays", "周一", "月曜日". */
export function findWeekdays(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly day: number }[] {
  const { weekdays } = calendarNames();
  const found: { start: number; end: number; day: number }[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}]+(?:-feira)?/gu)) {
    const word = match[0].toLowerCase();
    const day = weekdays.get(word) ?? weekdays.get(word.replace(/s$/, ''));
    if (day !== undefined) {
      found.push({ start: match.index, end: match.index + match[0].length, day });
    }
  }
  for (const match of text.matchAll(
    /(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])|([日月火水木金土])曜日?/g,
  )) {
    const day = HAN_WEEKDAYS.get(match[1] ?? '') ?? JAPANESE_WEEKDAYS.get(match[2] ?? '');
    if (day !== undefined) {
      found.push({ start: match.index, end: match.index + match[0].length, day });
    }
  }
  return found;
}
