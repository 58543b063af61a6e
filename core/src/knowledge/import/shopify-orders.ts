/** Shopify's order export (CSV): orders and their customers, as data for a host. */
import { instant } from '../../host/instant.ts';
import { toMoney } from '../../host/money.ts';
import type { Order, OrderItem, OrderState } from '../../model.ts';
import { fault, type ImportFault, type ImportOptions } from './import-item.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

type ImportedOrder = {
  readonly kind: 'order';
  readonly order: Order;
  /** The export has no customer ids: the e-mail in lower case stands for one. */
  readonly contact: { readonly externalId: string; readonly email: string; readonly name?: string };
  readonly place: string;
};
export type ShopifyOrders = {
  /** Each with their orders: what `createMemoryHost` takes. */
  readonly contacts: readonly (ImportedOrder['contact'] & { readonly orders: readonly Order[] })[];
  readonly faults: readonly ImportFault[];
};

/** Rows of one order: the first holds the order, each of them one item. */
type OrderRows = { readonly number: string; readonly place: string; readonly rows: CsvRow[] };

export function isShopifyOrders(columns: readonly string[]): boolean {
  const names = new Set(columns);
  return ['Name', 'Email', 'Financial Status', 'Lineitem name'].every((name) => names.has(name));
}

/** Streams the orders of an export. Rows of one order stand together in it. */
async function* importShopifyOrders(
  file: string,
  options: ImportOptions = {},
): AsyncGenerator<ImportedOrder | ImportFault> {
  let order = null as OrderRows | null;
  for await (const item of readCsv(file, options)) {
    if (item.kind === 'fault') {
      yield item;
      continue;
    }
    const number = cell(item, 'Name');
    if (number === '') yield fault(item.place, 'IMPORT_ROW', 'the row has no Name (order number)');
    else if (order?.number === number) order.rows.push(item);
    else {
      if (order !== null) yield toOrder(order);
      order = { number, place: item.place, rows: [item] };
    }
  }
  if (order !== null) yield toOrder(order);
}

/** All of an export in memory, by customer, newest orders first. */
export async function readShopifyOrders(
  file: string,
  options: ImportOptions = {},
): Promise<ShopifyOrders> {
  const contacts = new Map<string, ImportedOrder['contact'] & { readonly orders: Order[] }>();
  const faults: ImportFault[] = [];
  for await (const item of importShopifyOrders(file, options)) {
    if (item.kind === 'fault') faults.push(item);
    else {
      const known = contacts.get(item.contact.externalId);
      if (known === undefined)
        contacts.set(item.contact.externalId, { ...item.contact, orders: [item.order] });
      else known.orders.push(item.order);
    }
  }
  for (const { orders } of contacts.values()) {
    orders.sort((a, b) => (a.placedAt < b.placedAt ? 1 : a.placedAt > b.placedAt ? -1 : 0));
  }
  return { contacts: [...contacts.values()], faults };
}

function cell(row: CsvRow | undefined, name: string): string {
  return row?.cells[name]?.trim() ?? '';
}

function toOrder(rows: OrderRows): ImportedOrder | ImportFault {
  const [first] = rows.rows;
  const email = cell(first, 'Email');
  if (email === '') return fault(rows.place, 'IMPORT_ROW', 'the order has no Email');
  const name = cell(first, 'Billing Name') || cell(first, 'Shipping Name');
  try {
    return {
      kind: 'order',
      order: orderOf(rows),
      contact: { externalId: email.toLowerCase(), email, ...(name === '' ? {} : { name }) },
      place: rows.place,
    };
  } catch (error) {
    return fault(rows.place, 'IMPORT_ROW', error instanceof Error ? error.message : 'a broken row');
  }
}

function orderOf({ number, rows }: OrderRows): Order {
  const [first] = rows;
  const currency = cell(first, 'Currency');
  const cancelledAt = cell(first, 'Cancelled at');
  const refunded = toMoney(cell(first, 'Refunded Amount') || '0', currency);
  const items = rows
    .filter((row) => cell(row, 'Lineitem name') !== '')
    .map((row, index) => toItem(row, index, currency));
  const state = stateOf(first);
  const fulfilledAt = cell(first, 'Fulfilled at');
  const sent = state === 'shipped' || state === 'partly-shipped';
  const sentItems = items.filter(
    (_, index) => cell(rows[index], 'Lineitem fulfillment status').toLowerCase() === 'fulfilled',
  );
  const itemIds = (state === 'shipped' ? items : sentItems).map((item) => item.id);
  return {
    id: cell(first, 'Id') || number,
    number,
    state,
    placedAt: instant(cell(first, 'Created at')),
    total: toMoney(cell(first, 'Total'), currency),
    items,
    // The export says that and when a parcel left, never where it is.
    shipments: sent
      ? [
          {
            state: 'in-transit',
            itemIds,
            events:
              fulfilledAt === ''
                ? []
                : [{ at: instant(fulfilledAt), text: 'Handed to the carrier' }],
          },
        ]
      : [],
    ...(cancelledAt === '' ? {} : { cancelledAt: instant(cancelledAt) }),
    ...(refunded.minor === 0 ? {} : { refunded }),
  };
}

function toItem(row: CsvRow, index: number, currency: string): OrderItem {
  const quantity = Number(cell(row, 'Lineitem quantity'));
  if (!Number.isSafeInteger(quantity) || quantity < 0) {
    throw new RangeError('Lineitem quantity is not a whole number');
  }
  return {
    // Items have no id in the export; their place in the order is stable.
    id: String(index + 1),
    name: cell(row, 'Lineitem name'),
    quantity,
    price: toMoney(cell(row, 'Lineitem price'), currency),
  };
}

/** Cancelled before refunded before what happened to the parcel: the strongest statement about the order. */
function stateOf(first: CsvRow | undefined): OrderState {
  const paid = cell(first, 'Financial Status').toLowerCase();
  const sent = cell(first, 'Fulfillment Status').toLowerCase();
  if (cell(first, 'Cancelled at') !== '' || paid === 'voided') return 'cancelled';
  if (paid === 'refunded') return 'refunded';
  if (sent === 'fulfilled') return 'shipped';
  if (sent === 'partial') return 'partly-shipped';
  if (sent === 'on_hold') return 'on-hold';
  return paid === 'pending' || paid === 'authorized' ? 'received' : 'processing';
}
