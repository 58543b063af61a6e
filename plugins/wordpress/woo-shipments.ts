/**
 * Parcels of a WooCommerce order. WooCommerce itself knows none: plugins keep them in the order's meta, each in its own
 * form, and shops without one write them into a note to the customer.
 */
import { instant, type Shipment, type ShipmentState } from '@attendant/core/host';
import { z } from 'zod';

export const trackingSchema = z.record(z.string(), z.unknown());
type ShopTracking = z.infer<typeof trackingSchema>;
type Noted = {
  readonly status: string;
  readonly completedAt: string | null;
  readonly tracking: ShopTracking;
  readonly notes: readonly { readonly at: string; readonly text: string }[];
  readonly items: readonly { readonly id: string }[];
};
/** What one plugin's record says of one parcel. */
type Found = {
  readonly number: string;
  readonly carrier: string;
  readonly url: string;
  readonly sentAt: string | null;
  readonly state: ShipmentState | null;
  readonly expectedTo: string | null;
  readonly itemIds: readonly string[];
};
type Fields = Readonly<Record<string, unknown>>;

const DAY = 86_400_000;
/** A parcel of which only the number is known counts as under way for so long after it was sent. */
const UNDER_WAY_DAYS = 10;
const MOST = 50;

/** All parcels, each number once. */
export function readShipments(order: Noted, now: Date): Shipment[] {
  const { tracking } = order;
  const found = [
    ...shipmentTracking(tracking),
    ...afterShip(tracking),
    ...single(tracking, 'ywot_tracking_code', 'ywot_carrier_name', 'ywot_carrier_url'),
    ...labels(tracking.wc_connect_labels),
    ...records(tracking._parcelpanel_tracking_items).map(plain),
    ...single(tracking, '_tracking_number', '_tracking_provider', ''),
  ].filter(({ number, url }) => number !== '' || url !== '');
  const all = found.length > 0 ? found : fromNotes(order.notes);
  const distinct = [...new Map(all.map((one) => [one.number || one.url, one])).values()];
  return distinct.slice(0, MOST).map((one) => toShipment(one, order, now));
}

function toShipment(one: Found, order: Noted, now: Date): Shipment {
  const sentAt = one.sentAt ?? order.completedAt;
  const age = sentAt === null ? 0 : now.getTime() - Date.parse(sentAt);
  const arrived = order.status === 'delivered' || age > UNDER_WAY_DAYS * DAY;
  const state = one.state ?? (arrived ? 'delivered' : 'in-transit');
  const known = new Set(order.items.map(({ id }) => id));
  const itemIds = one.itemIds.filter((id) => known.has(id));
  const since = sentAt ?? '';
  return {
    state,
    ...(one.carrier === '' ? {} : { carrier: one.carrier }),
    ...(one.number === '' ? {} : { trackingNumber: one.number }),
    ...(/^https:\/\//u.test(one.url) ? { trackingUrl: one.url } : {}),
    ...(one.expectedTo === null ? {} : { expectedTo: one.expectedTo }),
    itemIds,
    events: order.notes
      .filter(({ at }) => since !== '' && at >= since)
      .map(({ at, text }) => ({ at: instant(at), text })),
  };
}

/** WooCommerce Shipment Tracking and Advanced Shipment Tracking; TrackShip adds what the carrier says, in the same order. */
function shipmentTracking(tracking: ShopTracking): Found[] {
  const statuses = records(tracking.shipment_status);
  return records(tracking._wc_shipment_tracking_items).map((record, index) => {
    const status = statuses[index] ?? {};
    return {
      ...plain(record),
      carrier: first(record, [
        'formatted_tracking_provider',
        'custom_tracking_provider',
        'tracking_provider',
      ]),
      url: first(record, ['custom_tracking_link', 'formatted_tracking_link', 'ast_tracking_link']),
      sentAt: time(record.date_shipped),
      state: stateOf(word(status.status)),
      expectedTo: time(status.est_delivery_date),
      itemIds: records(record.products_list).map((item) => word(item.item_id)),
    };
  });
}

function afterShip(tracking: ShopTracking): Found[] {
  const many = records(tracking._aftership_tracking_items).map((record) => ({
    ...plain(record),
    carrier: first(record, ['courier_name', 'slug']),
    sentAt: time((record.metrics as Fields | undefined)?.created_at),
    itemIds: records(record.line_items).map((item) => word(item.id)),
  }));
  if (many.length > 0) return many;
  return single(
    tracking,
    '_aftership_tracking_number',
    word(tracking._aftership_tracking_provider_name) === ''
      ? '_aftership_tracking_provider'
      : '_aftership_tracking_provider_name',
    '_aftership_tracking_url',
  );
}

/** Labels bought in WooCommerce itself; one that was given back is none. */
function labels(kept: unknown): Found[] {
  return records(kept)
    .filter((record) => record.refund === undefined || record.refund === null)
    .map((record) => ({
      ...plain(record),
      number: word(record.tracking),
      carrier: first(record, ['service_name', 'carrier_id']),
      sentAt: time(record.created),
    }));
}

function single(tracking: ShopTracking, number: string, carrier: string, url: string): Found[] {
  if (word(tracking[number]) === '') return [];
  return [
    {
      ...plain({}),
      number: word(tracking[number]),
      carrier: word(tracking[carrier]),
      url: word(tracking[url]),
    },
  ];
}

function plain(record: Fields): Found {
  return {
    number: first(record, ['tracking_number', 'tracking']),
    carrier: first(record, ['carrier', 'courier', 'tracking_provider']),
    url: first(record, ['tracking_url', 'tracking_link', 'custom_tracking_link']),
    sentAt: time(record.date_shipped ?? record.shipped_at),
    state: stateOf(first(record, ['status', 'shipment_status'])),
    expectedTo: null,
    itemIds: [],
  };
}

const CARRIERS =
  /\b(DHL|UPS|FedEx|USPS|DPD|GLS|Hermes|Evri|Royal Mail|Canada Post|Australia Post|Colissimo|Chronopost|PostNL|Bpost|Correos|SEUR|Poste Italiane|Swiss Post|Yamato|Sagawa)\b/iu;
const NUMBER =
  /(?:track(?:ing)?(?: ?(?:number|code|id|no\.?))?|Sendungs(?:nummer|verfolgung)|Paketnummer|suivi|seguimiento|tracciamento|rastreio|运单号?|追踪号?|快递单号|追跡番号|伝票番号|お問い合わせ番号)[^\p{L}\p{N}]{0,12}(?:(?:is|ist|lautet|est|es)[^\p{L}\p{N}]{0,4})?((?=[A-Z0-9-]*\d)[A-Z0-9-]{8,34})(?![\p{L}\p{N}])/iu;

/** A number stands behind a word for it, and has digits; anything else in a note is a note. */
function fromNotes(notes: Noted['notes']): Found[] {
  return notes.flatMap(({ at, text }) => {
    const number = NUMBER.exec(text)?.[1];
    if (number === undefined) return [];
    const url = /https:\/\/[^\s"'<>]+/u.exec(text)?.[0] ?? '';
    return [
      { ...plain({}), number, url, carrier: CARRIERS.exec(text)?.[1] ?? '', sentAt: time(at) },
    ];
  });
}

const WORDS: readonly (readonly [RegExp, ShipmentState])[] = [
  [/out.?for.?delivery/u, 'out-for-delivery'],
  [/return/u, 'returning'],
  [/fail|exception|undeliver|attempt/u, 'failed'],
  [/delay|late/u, 'delayed'],
  [/deliver/u, 'delivered'],
  [/pre.?transit|label|info.?received|pending|not.?found|unknown/u, 'label-created'],
  [/transit|on.?the.?way|pick.?up|carrier|shipped/u, 'in-transit'],
];
/** Null: the plugin does not say where it is. */
function stateOf(said: string): ShipmentState | null {
  const lower = said.toLowerCase();
  return lower === '' ? null : (WORDS.find(([pattern]) => pattern.test(lower))?.[1] ?? null);
}

function records(value: unknown): readonly Fields[] {
  const list = Array.isArray(value)
    ? value
    : typeof value === 'object' && value !== null
      ? Object.values(value)
      : [];
  return list.filter((one): one is Fields => typeof one === 'object' && one !== null);
}

/** One line of a plugin's record; anything but a text or a number is none. */
function word(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replaceAll(/\p{C}/gu, '').trim().slice(0, 500) : '';
}

function first(record: Fields, names: readonly string[]): string {
  return names.map((name) => word(record[name])).find((one) => one !== '') ?? '';
}

/** Seconds or milliseconds since 1970, or a date; null: neither. */
function time(value: unknown): string | null {
  const given = word(value);
  if (given === '' || given === '0') return null;
  try {
    if (!/^\d{9,13}$/u.test(given)) return instant(given);
    return instant(given.length > 10 ? Number(given) : Number(given) * 1000);
  } catch {
    return null;
  }
}
