/** Hours as they are being edited: is somebody there now, and when next? The server decides for customers. */
import type { BusinessHours, HoursSpan, Weekday } from '../../../../../src/model.ts';

export const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const FROM_SUNDAY: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY = 86_400_000;
const LOOK_AHEAD_DAYS = 366;

type Local = {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
};
/** What the clock on a zone's wall shows. */
export function localIn(timeZone: string, at: Date): Local {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const get = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '00';
  return {
    date: `${get('year')}-${get('month')}-${get('day')}`,
    time: `${get('hour')}:${get('minute')}`,
  };
}

type HoursState =
  /** Nothing was ever set: somebody is always there. */
  | { readonly kind: 'always' }
  | { readonly kind: 'open'; readonly until: string }
  | { readonly kind: 'closed'; readonly opens: Local | null; readonly holiday: string | null };

export function hoursNow(hours: BusinessHours, at: Date): HoursState {
  if (WEEK.every((day) => hours.week[day] === undefined) && hours.exceptions.length === 0)
    return { kind: 'always' };
  const now = localIn(hours.timeZone, at);
  const current = spansOn(hours, now.date).find(
    ({ from, to }) => from <= now.time && now.time < to,
  );
  if (current !== undefined) return { kind: 'open', until: current.to };
  const holiday = hours.exceptions.find(({ date }) => date === now.date);
  return {
    kind: 'closed',
    opens: nextOpening(hours, now),
    holiday: holiday === undefined ? null : (holiday.name ?? ''),
  };
}

function nextOpening(hours: BusinessHours, now: Local): Local | null {
  for (let day = 0; day <= LOOK_AHEAD_DAYS; day += 1) {
    const date = new Date(Date.parse(`${now.date}T00:00:00Z`) + day * DAY)
      .toISOString()
      .slice(0, 10);
    const [time] = spansOn(hours, date)
      .map(({ from }) => from)
      .filter((from) => day > 0 || from > now.time)
      .sort();
    if (time !== undefined) return { date, time };
  }
  return null;
}
/** What is still being typed, and is no time yet, does not count. */
function spansOn(hours: BusinessHours, date: string): readonly HoursSpan[] {
  const exception = hours.exceptions.find((one) => one.date === date);
  const day = FROM_SUNDAY[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun';
  const spans = exception?.spans ?? hours.week[day] ?? [];
  return spans.filter(({ from, to }) => isTime(from) && from !== '24:00' && isTime(to));
}

/** A day and time of a zone's wall clock, in a reader's words. */
export function sayLocal(of: Local, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`${of.date}T${of.time}:00Z`));
}
/** The next opening as a template would say it; the nearest Monday morning where there is none. */
export function openingText(hours: BusinessHours, locale: string, at = new Date()): string {
  const opens = nextOpening(hours, localIn(hours.timeZone, at));
  return sayLocal(opens ?? { date: '2026-11-23', time: '09:00' }, locale);
}

type SpanFault = 'not-a-time' | 'over-midnight' | 'overlaps';
/** What is wrong with the spans of one day, by their places. Over midnight: `18:00–24:00`, and the rest on the next day. */
export function spanFaults(spans: readonly HoursSpan[]): readonly (SpanFault | null)[] {
  return spans.map((span, at) => {
    if (!isTime(span.from) || span.from === '24:00' || !isTime(span.to)) return 'not-a-time';
    if (span.from >= span.to) return 'over-midnight';
    const clash = spans.some(
      (other, index) => index < at && other.from < span.to && span.from < other.to,
    );
    return clash ? 'overlaps' : null;
  });
}
function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u.test(text);
}
/** Is there a fault in any of them, on any day? */
export function hasFaults({ week, exceptions }: BusinessHours): boolean {
  return [...Object.values(week), ...exceptions.map(({ spans }) => spans)].some((spans) =>
    spanFaults(spans ?? []).some((fault) => fault !== null),
  );
}
/** `9`, `9:5`, `930`, `9.30` → `HH:MM`; what is no time stays as it was typed. */
export function toTime(text: string): string {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/iu.exec(text.trim());
  if (found === null) return text.trim();
  const time = `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`;
  return isTime(time) ? time : text.trim();
}
