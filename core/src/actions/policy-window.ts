/** Windows of days: "within 30 days of delivery". Counted in local dates, so that no clock change moves the last day. */
import { localDate } from '../escalation/hours.ts';
import type { Instant, Order } from '../model.ts';
import type { ActionFacts, PolicyRule } from './policy.ts';

const DAY = 86_400_000;
/** Windows in business days end at the latest after so many calendar days; more is a slip. */
const MOST_DAYS = 3_660;

export type WindowState =
  | { readonly kind: 'open'; readonly lastDay: string }
  /** Whole local days since the window began, and the last day of it; `ofGift`: the one that gifts have. */
  | {
      readonly kind: 'over';
      readonly since: number;
      readonly lastDay: string;
      readonly ofGift: boolean;
    }
  /** The host does not say when it began. */
  | { readonly kind: 'unknown' };

/**
 * Is today within the window? `itemIds`: what the request is about; delivery is when the last of these arrived, so that
 * what came in a second parcel has its own time. Empty: all items.
 */
export function windowState(
  window: NonNullable<PolicyRule['window']>,
  about: { readonly order: Order; readonly itemIds: readonly string[] },
  facts: Pick<ActionFacts, 'now' | 'timeZone' | 'isBusinessDay'>,
): WindowState {
  const began = beginning(window.from, about);
  if (began === null) return { kind: 'unknown' };
  const first = localDate(facts.timeZone, began);
  const today = localDate(facts.timeZone, facts.now);
  const counted =
    window.count === 'business'
      ? addBusinessDays(first, window.days, facts.isBusinessDay)
      : addDays(first, window.days);
  const ofGifts = lastDayOfGift(window.gifts, about.order, facts.timeZone);
  const isLonger = ofGifts !== null && ofGifts > counted;
  const lastDay = isLonger ? ofGifts : counted;
  if (today <= lastDay) return { kind: 'open', lastDay };
  return { kind: 'over', since: daysBetween(first, today), lastDay, ofGift: isLonger };
}

/** Null: the order is no gift, or was placed at another time of the year. */
function lastDayOfGift(
  gifts: NonNullable<PolicyRule['window']>['gifts'],
  order: Order,
  timeZone: string,
): string | null {
  if (gifts === undefined || order.gift !== true) return null;
  const placed = localDate(timeZone, order.placedAt);
  const [year, day] = [Number(placed.slice(0, 4)), placed.slice(5)];
  const { from, to, until } = gifts;
  const isThen = from <= to ? from <= day && day <= to : from <= day || day <= to;
  return isThen ? `${until < day ? year + 1 : year}-${until}` : null;
}

function beginning(
  from: 'placed' | 'shipped' | 'delivered',
  about: { readonly order: Order; readonly itemIds: readonly string[] },
): Instant | null {
  const { order, itemIds } = about;
  if (from === 'placed') return order.placedAt;
  const wanted = itemIds.length === 0 ? order.items.map(({ id }) => id) : itemIds;
  const times = wanted.map((id) => {
    const with_ = order.shipments.filter(
      (one) => one.itemIds.length === 0 || one.itemIds.includes(id),
    );
    // An item that is in several parcels counts from the last of them.
    return latest(with_.map((one) => (from === 'delivered' ? one.deliveredAt : one.events[0]?.at)));
  });
  return latest(times.map((time) => time ?? undefined));
}

/** Null when one of them is not known, or there is none. */
function latest(times: readonly (Instant | undefined)[]): Instant | null {
  if (times.length === 0 || times.includes(undefined)) return null;
  return times.reduce<Instant | null>(
    (most, time) => (time !== undefined && (most === null || time > most) ? time : most),
    null,
  );
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The `days`-th business day after a date. */
function addBusinessDays(
  date: string,
  days: number,
  isBusinessDay: (date: string) => boolean,
): string {
  let on = date;
  let left = days;
  for (let step = 0; step < MOST_DAYS && left > 0; step += 1) {
    on = addDays(on, 1);
    if (isBusinessDay(on)) left -= 1;
  }
  return on;
}

function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY);
}
