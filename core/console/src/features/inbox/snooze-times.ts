/** Times a conversation is put away until, in the hours of the business. Pure. */
import {
  type CalendarDate,
  parseAbsolute,
  Time,
  toCalendarDate,
  toCalendarDateTime,
  toZoned,
  type ZonedDateTime,
} from '@internationalized/date';
import type { BusinessHours, Instant, Weekday } from '../../../../src/model.ts';

export type SnoozeTime = {
  readonly id: 'hour' | 'evening' | 'tomorrow' | 'monday';
  readonly until: Instant;
};
const HOUR_MS = 3_600_000;
const EVENING = 18;
const DAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Soonest first. An evening that is nearly there, and a Monday that is tomorrow, are left out. */
export function snoozeTimes(now: Instant, hours: BusinessHours): readonly SnoozeTime[] {
  const local = parseAbsolute(now, hours.timeZone);
  const today = toCalendarDate(local);
  const evening = at(today, EVENING, hours);
  const tomorrow = today.add({ days: 1 });
  const toMonday = (8 - dayOf(today)) % 7 || 7;
  return [
    { id: 'hour' as const, until: new Date(Date.parse(now) + HOUR_MS).toISOString() },
    ...(evening.toDate().getTime() - Date.parse(now) > HOUR_MS
      ? [{ id: 'evening' as const, until: evening.toAbsoluteString() }]
      : []),
    { id: 'tomorrow' as const, until: opening(tomorrow, hours).toAbsoluteString() },
    ...(toMonday === 1
      ? []
      : [
          {
            id: 'monday' as const,
            until: opening(today.add({ days: toMonday }), hours).toAbsoluteString(),
          },
        ]),
  ];
}

/** When work begins that day; 9:00 on one without hours. */
function opening(day: CalendarDate, hours: BusinessHours): ZonedDateTime {
  const exception = hours.exceptions.find(({ date }) => date === day.toString());
  const name = DAYS[dayOf(day)];
  const spans = exception?.spans ?? (name === undefined ? [] : (hours.week[name] ?? []));
  const [hour = 9, minute = 0] = (spans[0]?.from ?? '09:00').split(':').map(Number);
  return at(day, hour, hours, minute);
}
function at(day: CalendarDate, hour: number, hours: BusinessHours, minute = 0): ZonedDateTime {
  return toZoned(toCalendarDateTime(day, new Time(hour, minute)), hours.timeZone);
}
/** 0: Sunday, whatever the reader's week begins with. */
function dayOf(day: CalendarDate): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
}
