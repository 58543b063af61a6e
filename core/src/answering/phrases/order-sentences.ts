/** What is true of one order, in sentences of one language. */
import type { Order, OrderItem, Shipment } from '../../model.ts';
import type { Format } from './format.ts';
import type { Words } from './words.ts';

/** Chinese and Japanese sentences follow each other with no space. */
export function joiner(language: string): string {
  return language === 'zh-Hans' || language === 'zh-Hant' || language === 'ja' ? '' : ' ';
}

type OrderView = { readonly order: Order; readonly zone: string };

export function orderSentences(
  words: Words,
  format: Format,
  { order, zone }: OrderView,
): readonly string[] {
  const sentences = [words.orderState[order.state](oneLine(order.number))];
  const shipment = order.shipments.at(-1);
  if (order.state === 'cancelled' && order.cancelledAt !== undefined) {
    sentences.push(words.cancelledOn(format.day(order.cancelledAt, zone)));
  }
  if (order.refunded !== undefined && order.refunded.minor > 0) {
    sentences.push(words.refunded(format.money(order.refunded)));
  }
  if (order.state === 'delivered' && shipment?.deliveredAt !== undefined) {
    sentences.push(words.deliveredOn(format.day(shipment.deliveredAt, zone)));
  }
  if (isUnderWay(order) && shipment !== undefined) {
    sentences.push(...shipmentSentences(words, format, { shipment, zone }));
  }
  if (sentences.length === 1) {
    sentences.push(words.placedOn(format.date(order.placedAt, zone)));
  }
  return sentences;
}

function isUnderWay(order: Order): boolean {
  return ['processing', 'partly-shipped', 'shipped', 'out-for-delivery'].includes(order.state);
}

function shipmentSentences(
  words: Words,
  format: Format,
  { shipment, zone }: { readonly shipment: Shipment; readonly zone: string },
): readonly string[] {
  const sentences: string[] = [];
  // The order's own state has said these already.
  if (shipment.state !== 'in-transit' && shipment.state !== 'out-for-delivery') {
    sentences.push(words.shipmentState[shipment.state]);
  }
  const { expectedFrom, expectedTo } = shipment;
  if (shipment.state !== 'delivered' && (expectedFrom ?? expectedTo) !== undefined) {
    const from = format.day(expectedFrom ?? expectedTo ?? '', zone);
    const to = format.day(expectedTo ?? expectedFrom ?? '', zone);
    sentences.push(from === to ? words.expectedOn(to) : words.expectedBetween(from, to));
  }
  const last = shipment.events.at(-1);
  if (last !== undefined && (shipment.state === 'delayed' || shipment.state === 'failed')) {
    sentences.push(words.lastScan(format.day(last.at, zone)));
  }
  if (shipment.trackingNumber !== undefined) {
    sentences.push(
      words.tracking(oneLine(shipment.carrier ?? ''), oneLine(shipment.trackingNumber)),
    );
  }
  return sentences;
}

export function returnSentences(
  words: Words,
  format: Format,
  { order, zone }: OrderView,
): readonly string[] {
  const number = oneLine(order.number);
  const deliveredAt = order.shipments.findLast(
    (shipment) => shipment.deliveredAt !== undefined,
  )?.deliveredAt;
  if (deliveredAt === undefined && order.state !== 'delivered') {
    return [words.returnNotDelivered(number), words.returnNext];
  }
  return [
    words.returnItems(number, order.items.map(itemName).join(', ')),
    ...(deliveredAt === undefined ? [] : [words.deliveredOn(format.day(deliveredAt, zone))]),
    words.returnNext,
  ];
}

function itemName(item: OrderItem): string {
  const variant = item.variant === undefined ? '' : ` (${oneLine(item.variant)})`;
  return `${item.quantity} × ${oneLine(item.name)}${variant}`;
}

/** Host text inside a sentence of ours stays one line and short. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 120);
}
