/** What an order card says, from the order. */
import type { Instant, Locale, Money, Order, OrderState, Shipment } from '../../../src/model.ts';

/** Steps done of four: received, packed, on its way, delivered. null: the order left that path (cancelled, returned …). */
export function stepsDone(state: OrderState): number | null {
  const steps: Partial<Record<OrderState, number>> = {
    received: 1,
    'on-hold': 1,
    processing: 2,
    'partly-shipped': 3,
    shipped: 3,
    'out-for-delivery': 3,
    delivered: 4,
  };
  return steps[state] ?? null;
}

/** The shipment to talk about: one that is still to come, else the last. */
export function shownShipment(order: Order): Shipment | null {
  return (
    order.shipments.find(({ state }) => state !== 'delivered') ?? order.shipments.at(-1) ?? null
  );
}

/** The currency's own number of decimals decides how many minor units make one (yen: 1, euro: 100, dinar: 1000). */
export function sayMoney(money: Money, locale: Locale): string {
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency });
    return format.format(money.minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  } catch {
    return `${money.minor / 100} ${money.currency}`;
  }
}

const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
export function sayDay(at: Instant, locale: Locale, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { ...DAY, timeZone }).format(Date.parse(at));
}
/** "Tue 24 – Wed 25 Nov"; one day when both ends are the same or one is missing; null when neither is known. */
export function sayDays(
  range: { readonly from?: Instant | undefined; readonly to?: Instant | undefined },
  locale: Locale,
  timeZone?: string,
): string | null {
  const from = range.from ?? range.to;
  const to = range.to ?? range.from;
  if (from === undefined || to === undefined) return null;
  return new Intl.DateTimeFormat(locale, { ...DAY, timeZone }).formatRange(
    Date.parse(from),
    Date.parse(to),
  );
}

/** Bytes as a person reads them: "5 MB", "340 kB". */
export function sayBytes(bytes: number, locale: Locale): string {
  const [unit, size] =
    bytes < 1_000_000
      ? (['kilobyte', bytes / 1000] as const)
      : (['megabyte', bytes / 1_000_000] as const);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: size < 10 ? 1 : 0,
  }).format(size);
}
