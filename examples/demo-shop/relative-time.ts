import type { Instant } from '@attendant/core/host';

const onDay = /^([+-]\d{1,4})d ([01]\d|2[0-3]):([0-5]\d)$/;
const away = /^([+-]\d{1,6})([hm])$/;
const minute = 60_000;
const day = 86_400_000;

/**
 * Turns a time told from "now" into an Instant, so that the shop is always of today.
 * `-3d 14:20` is 14:20 UTC three days ago, `+2d 08:00` in two days; `-5h` and `-40m` are counted from this minute.
 * Whatever happened less than two days ago is told in hours or minutes, or it might lie in the future just after midnight.
 * Null when the text is neither.
 */
export function toInstant(when: string, now: Date): Instant | null {
  const dated = onDay.exec(when);
  if (dated) {
    const midnight = Math.floor(now.getTime() / day) * day;
    const time = Number(dated[2]) * 60 + Number(dated[3]);
    return new Date(midnight + Number(dated[1]) * day + time * minute).toISOString();
  }
  const near = away.exec(when);
  if (!near) return null;
  const minutes = Number(near[1]) * (near[2] === 'h' ? 60 : 1);
  return new Date(Math.floor(now.getTime() / minute) * minute + minutes * minute).toISOString();
}
