/** An order as a model sees it, and what of it a reply may claim. Only typed fields go in: no note, no free text of a carrier. */

import { currencyDecimals } from '../answering/claim-units.ts';
import type { ToolResult } from '../answering/draft.ts';
import type { Money, Order } from '../model.ts';

/** Orders shown, newest first. */
const SHOWN = 10;
const SHOWN_ITEMS = 20;
/** A product's name is a host's free text: long enough to name it, too short to preach. */
const NAME_LENGTH = 80;

type ViewOf = { readonly timeZone: string; readonly mask: (text: string) => string };

/** What the model is given. Strings from the host are masked. */
export function toOrderViews(orders: readonly Order[], of: ViewOf) {
  const day = dayFormat(of.timeZone);
  const name = (text: string) => of.mask(text).slice(0, NAME_LENGTH);
  return newest(orders).map((order) => ({
    number: name(order.number),
    state: order.state,
    placed: day(order.placedAt),
    total: readable(order.total),
    ...(order.refunded === undefined ? {} : { refunded: readable(order.refunded) }),
    ...(order.cancelledAt === undefined ? {} : { cancelled: day(order.cancelledAt) }),
    items: order.items.slice(0, SHOWN_ITEMS).map((item) => ({
      name: name(item.name),
      ...(item.variant === undefined ? {} : { variant: name(item.variant) }),
      quantity: item.quantity,
      price: readable(item.price),
    })),
    shipments: order.shipments.map((shipment) => ({
      state: shipment.state,
      ...(shipment.carrier === undefined ? {} : { carrier: name(shipment.carrier) }),
      ...(shipment.expectedFrom === undefined ? {} : { expectedFrom: day(shipment.expectedFrom) }),
      ...(shipment.expectedTo === undefined ? {} : { expectedTo: day(shipment.expectedTo) }),
      ...(shipment.deliveredAt === undefined ? {} : { delivered: day(shipment.deliveredAt) }),
    })),
  }));
}

/** What receipts may point to. Of names only their digits: a price or an address written into one proves nothing. */
export function toOrderFacts(orders: readonly Order[], of: ViewOf): ToolResult {
  return {
    name: 'orders',
    value: {
      timeZone: of.timeZone,
      orders: newest(orders).map((order) => ({
        number: digitsOf(order.number),
        state: order.state,
        placedAt: order.placedAt,
        total: order.total,
        ...(order.refunded === undefined ? {} : { refunded: order.refunded }),
        ...(order.cancelledAt === undefined ? {} : { cancelledAt: order.cancelledAt }),
        items: order.items.slice(0, SHOWN_ITEMS).map((item) => ({
          digits: digitsOf(of.mask(`${item.name} ${item.variant ?? ''}`).slice(0, NAME_LENGTH)),
          quantity: item.quantity,
          price: item.price,
        })),
        shipments: order.shipments.map(({ state, expectedFrom, expectedTo, deliveredAt }) => ({
          state,
          ...(expectedFrom === undefined ? {} : { expectedFrom }),
          ...(expectedTo === undefined ? {} : { expectedTo }),
          ...(deliveredAt === undefined ? {} : { deliveredAt }),
        })),
      })),
    },
  };
}

function newest(orders: readonly Order[]): readonly Order[] {
  return orders.toSorted((a, b) => (a.placedAt < b.placedAt ? 1 : -1)).slice(0, SHOWN);
}

function digitsOf(text: string): readonly string[] {
  return text.slice(0, NAME_LENGTH).match(/\d+(?:[.,]\d+)?/g) ?? [];
}

function readable({ minor, currency }: Money): string {
  const decimals = currencyDecimals(currency);
  return `${(minor / 10 ** decimals).toFixed(decimals)} ${currency}`;
}

/** `YYYY-MM-DD` as the calendar of that zone has it. */
function dayFormat(timeZone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return (at) => format.format(new Date(at));
}
