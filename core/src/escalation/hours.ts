import type { BusinessHours, HoursSpan, Instant, Weekday } from '../model.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How far ahead an opening is looked for: a year and a day covers every yearly closure. */
const LOOK_AHEAD_DAYS = 366;
const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

type Local = { readonly date: string; readonly seconds: number };
/** A date in a zone and the seconds on its wall clock. */
const localAt = (format: Intl.DateTimeFormat, time: number): Local => {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  const get = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '0';
  return {
    date: `${get('year').padStart(4, '0')}-${get('month')}-${get('day')}`,
    seconds: Number(get('hour')) * 3600 + Number(get('minute')) * 60 + Number(get('second')),
  };
};
/** Making one takes longer than all it is used for; there are some 600 zones in the world. */
const formats = new Map<string, Intl.DateTimeFormat>();
const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
};
/** How far a zone's wall clock is ahead of UTC, in ms. `time` without parts of a second. */
const offsetAt = (format: Intl.DateTimeFormat, time: number): number => {
  const { date, seconds } = localAt(format, time);
  return Date.parse(`${date}T00:00:00Z`) + seconds * 1000 - time;
};

const secondsOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60;
};
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const weekdayOf = (date: string): Weekday =>
  weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun';

const spansOn = (hours: BusinessHours, date: string): readonly HoursSpan[] =>
  hours.exceptions.find((exception) => exception.date === date)?.spans ??
  hours.week[weekdayOf(date)] ??
  [];
/** A span whose end is not after its start runs past midnight; `00:00`–`00:00` is the whole day. */
const overnight = ({ from, to }: HoursSpan): boolean => secondsOf(to) <= secondsOf(from);

/** Nothing is set: somebody is always there. */
const isUnset = (hours: BusinessHours): boolean =>
  Object.values(hours.week).every((spans) => spans === undefined) && hours.exceptions.length === 0;

const openAt = (hours: BusinessHours, { date, seconds }: Local): boolean => {
  const today = spansOn(hours, date).some(
    (span) => seconds >= secondsOf(span.from) && (overnight(span) || seconds < secondsOf(span.to)),
  );
  return (
    today ||
    spansOn(hours, addDays(date, -1)).some(
      (span) => overnight(span) && seconds < secondsOf(span.to),
    )
  );
};

/** Whether agents work at `now`. Hours that were never set are always open; spans end exclusively; days are the zone's own. */
export const isOpen = (hours: BusinessHours, now: Instant): boolean =>
  isUnset(hours) || openAt(hours, localAt(formatFor(hours.timeZone), Date.parse(now)));

/** The first instant on a local date at which the wall clock shows the time or, where a clock change skips it, just after. */
const instantOf = (format: Intl.DateTimeFormat, date: string, seconds: number): number => {
  const guess = Date.parse(`${date}T00:00:00Z`) + seconds * 1000;
  const reached = (time: number): boolean => {
    const local = localAt(format, time);
    return local.date > date || (local.date === date && local.seconds >= seconds);
  };
  // Zones lie within 14 hours of UTC on either side. Where no clock is changed in that time it is only the offset.
  let low = guess - 15 * 60 * MINUTE;
  const offset = offsetAt(format, low);
  if (offset === offsetAt(format, guess + 15 * 60 * MINUTE)) return guess - offset;
  // Of two passes through a repeated hour the first counts.
  while (!reached(low)) low += 30 * MINUTE;
  let before = low - 30 * MINUTE;
  while (low - before > 1000) {
    const middle = before + Math.floor((low - before) / 2000) * 1000;
    if (reached(middle)) low = middle;
    else before = middle;
  }
  return low;
};

/** When a person may be expected: `now` inside the hours, else the next opening; null when they never open (within a year). */
export const nextOpening = (hours: BusinessHours, now: Instant): Instant | null => {
  if (isOpen(hours, now)) return now;
  const format = formatFor(hours.timeZone);
  const start = Date.parse(now);
  const { date } = localAt(format, start);
  for (let day = 0; day <= LOOK_AHEAD_DAYS; day += 1) {
    const on = addDays(date, day);
    const openings = spansOn(hours, on)
      .map(({ from }) => instantOf(format, on, secondsOf(from)))
      .filter((time) => time > start && openAt(hours, localAt(format, time)))
      .sort((a, b) => a - b);
    if (openings[0] !== undefined) return new Date(openings[0]).toISOString();
  }
  return null;
};

/** The end of the opening that `now` lies in; null when it is closed then. Spans that touch are one. */
const closing = (hours: BusinessHours, now: number): number | null => {
  const format = formatFor(hours.timeZone);
  const { date } = localAt(format, now);
  const ends = [-1, 0, 1].flatMap((day) => {
    const on = addDays(date, day);
    return spansOn(hours, on).map((span) =>
      instantOf(format, overnight(span) ? addDays(on, 1) : on, secondsOf(span.to)),
    );
  });
  const end = ends.filter((time) => time > now).sort((a, b) => a - b)[0];
  return end ?? null;
};
/** Openings that are gone through at most: minutes are few, a year of short days is not. */
const MOST_OPENINGS = 400;

/** The instant at which so many minutes of opening have passed since `from`; null when there are not that many. */
export const addOpenMinutes = (
  hours: BusinessHours,
  from: Instant,
  minutes: number,
): Instant | null => {
  let left = minutes * MINUTE;
  if (isUnset(hours)) return new Date(Date.parse(from) + left).toISOString();
  let at = from;
  for (let opening = 0; opening < MOST_OPENINGS; opening += 1) {
    const opens = nextOpening(hours, at);
    if (opens === null) return null;
    const start = Date.parse(opens);
    const end = closing(hours, start);
    if (end === null) return null;
    if (start + left <= end) return new Date(start + left).toISOString();
    left -= end - start;
    at = new Date(end).toISOString();
  }
  return null;
};

/** The date (`YYYY-MM-DD`) that a zone's calendar shows. */
export const localDate = (timeZone: string, now: Instant): string =>
  localAt(formatFor(timeZone), Date.parse(now)).date;

/** The hour, 0–23, on a zone's wall clock. */
export const localHour = (timeZone: string, now: Instant): number =>
  Math.floor(localAt(formatFor(timeZone), Date.parse(now)).seconds / 3600);

/** The first instants of `count` local days in a row, the last of them `date`, and of the day after: `count` + 1 in all. */
export const dayStarts = (timeZone: string, date: string, count: number): readonly Instant[] => {
  const format = formatFor(timeZone);
  return Array.from({ length: count + 1 }, (_, at) =>
    new Date(instantOf(format, addDays(date, at + 1 - count), 0)).toISOString(),
  );
};

/** Is this local date one on which somebody works? Without hours of any kind every day is. */
export const isBusinessDay = (hours: BusinessHours, date: string): boolean =>
  isUnset(hours) || spansOn(hours, date).length > 0;
