/** Times of the shop's own clock. */
const ZONE = 'Europe/Berlin';
const DAY = 86_400_000;

/** `HH:MM` in Kiel, so many days from today there; negative: days gone by. In milliseconds. */
export function shopTime(now: number, days: number, time = '00:00'): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const today = new Date(now + offset(now));
  const there =
    Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + days) +
    (hours * 60 + minutes) * 60_000;
  // Twice, because the offset is that of the result: the clocks may change in between.
  const first = there - offset(there);
  return there - offset(first);
}

/** 0 is Sunday. */
export function shopWeekday(now: number, days: number): number {
  return new Date(shopTime(now, days, '12:00') + offset(now)).getUTCDay();
}

/** What Kiel's clock is ahead of UTC, in milliseconds. */
function offset(at: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' })
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -ahead : ahead;
}

export const daysBefore = (now: number, days: number): number => now - days * DAY;
