/** The shop's own data, as its file `db.json` has it. Only what the adapter reads is described. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AttendantError } from '@attendant/core/host';

export type ShopItem = {
  readonly item_id: string;
  readonly product_id: string;
  readonly name: string;
  readonly price: number;
  readonly options: Readonly<Record<string, string>>;
};
export type ShopAddress = {
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly zip: string;
};
export type ShopPayment = {
  readonly transaction_type: 'payment' | 'refund';
  readonly amount: number;
  readonly payment_method_id: string;
};
export type ShopPaymentMethod = {
  readonly source: string;
  readonly id: string;
  readonly brand?: string;
  readonly last_four?: string;
  /** Of a gift card, in the currency's unit. */
  readonly balance?: number;
};
export type ShopOrder = {
  readonly order_id: string;
  readonly user_id: string;
  readonly status: string;
  readonly address?: ShopAddress;
  readonly items: readonly ShopItem[];
  readonly fulfillments: readonly {
    readonly tracking_id: readonly string[];
    readonly item_ids: readonly string[];
  }[];
  readonly payment_history: readonly ShopPayment[];
  readonly cancel_reason?: string;
  readonly return_items?: readonly string[];
  readonly return_payment_method_id?: string;
  readonly exchange_items?: readonly string[];
  readonly exchange_new_items?: readonly string[];
  readonly exchange_payment_method_id?: string;
  readonly exchange_price_difference?: number;
};
export type ShopUser = {
  readonly user_id: string;
  readonly name: { readonly first_name: string; readonly last_name: string };
  readonly email: string;
  readonly address?: ShopAddress;
  readonly payment_methods?: Readonly<Record<string, ShopPaymentMethod>>;
  /** Numbers of the customer's orders, oldest first. */
  readonly orders: readonly string[];
};
export type ShopProduct = {
  readonly product_id: string;
  readonly name: string;
  readonly variants: Readonly<
    Record<
      string,
      {
        readonly item_id: string;
        readonly options: Readonly<Record<string, string>>;
        readonly available: boolean;
        readonly price: number;
      }
    >
  >;
};
/** Maps, not objects: an id such as `__proto__` is then as unknown as any other. */
export type Shop = {
  /** When the file was written: no order in it is younger. */
  readonly writtenAt: Date;
  readonly users: Map<string, ShopUser>;
  readonly orders: Map<string, ShopOrder>;
  readonly products: ReadonlyMap<string, ShopProduct>;
};

/** `shared/data/shop` beside the checkout, or null: this file does not know where it was put. */
export function findShopFolder(from: string = import.meta.dirname): string {
  const checkout = dirname(dirname(from));
  return join(dirname(checkout), 'shared', 'data', 'shop');
}

/** Reads `db.json` of a folder. Throws `SHOP_DATA_ABSENT` naming the option that says where it is. */
export function readShop(folder: string): Shop {
  const file = join(folder, 'db.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AttendantError('SHOP_DATA_ABSENT', `There is no shop data at ${file}.`, {
      wayOut: 'Give the folder that holds db.json: --data <folder>, or the option "folder".',
      cause,
    });
  }
  const data = JSON.parse(text) as Record<'users' | 'orders' | 'products', object>;
  return {
    writtenAt: statSync(file).mtime,
    users: new Map(Object.entries(data.users)),
    orders: new Map(Object.entries(data.orders)),
    products: new Map(Object.entries(data.products)),
  };
}
