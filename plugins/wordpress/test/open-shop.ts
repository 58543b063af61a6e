/** A shop that is connected with a service, and customers with orders in it. */
import type { Attendant } from '@attendant/core';
import type { HostAdapter, Order } from '@attendant/core/host';
import type { HostFixture } from '@attendant/core/testing';
import { startService } from './start-service.ts';
import { startWooCommerce } from './woocommerce.ts';
import type { WordPress } from './wordpress.ts';

export type Shop = {
  readonly site: WordPress;
  readonly service: Attendant;
  readonly adapter: HostAdapter;
  /** PHP with `$make` of `woocommerce/shop.php` at hand. */
  php<T>(code: string): Promise<T>;
  stop(): Promise<void>;
};

export async function openShop(of: {
  readonly woocommerce: string;
  readonly wordpress: string;
  readonly hpos: boolean;
}): Promise<Shop> {
  const site = await startWooCommerce(of);
  const { service, stop: stopService } = await startService();
  const stop = async () => {
    await stopService();
    await site.stop();
  };
  const php = <T>(code: string) =>
    site.php(`$make = require WP_CONTENT_DIR . '/attendant-tests/shop.php'; ${code}`) as Promise<T>;
  const { code } = await service.sites.createCode('main');
  const said = await php<unknown>(
    `$done = Attendant\\Connection::begin( '${service.url}', '${code}' ); return is_wp_error( $done ) ? $done->get_error_message() : $done;`,
  );
  const [adapter] = service.hosts.adapters('main');
  if (said !== true || adapter === undefined) {
    await stop();
    throw new Error(`not connected: ${String(said)}`);
  }
  return { site, service, adapter, php, stop };
}

type Made = {
  readonly mara: { readonly id: string; readonly email: string };
  readonly ben: { readonly id: string; readonly email: string };
  readonly numbers: readonly string[];
  readonly other: string;
  readonly waiting: string;
  readonly arrived: string;
  readonly item: string;
  /** Lines of the coat in size S, in the order that arrived and in the one that waits. */
  readonly coats: readonly [string, string];
  readonly variants: readonly string[];
  readonly orders: readonly number[];
};

/** Two customers who are new in each test, with a completed and a waiting order. */
export async function shopFixture(shop: Shop): Promise<HostFixture> {
  const { php, adapter } = shop;
  const made = await php<Made>(`
    $mara = $make['customer']( 'mara' ); $ben = $make['customer']( 'ben' );
    $mail = function ( $id ) { return ( new WC_Customer( $id ) )->get_email(); };
    $blanket = get_option( 'test_blanket' ) ?: $make['product']();
    $coat = get_option( 'test_coat' ) ?: $make['variable']( 'Rain coat', array( 'S' => array(), 'M' => array() ) );
    update_option( 'test_blanket', $blanket ); update_option( 'test_coat', $coat );
    $order = function ( $customer, $status, $at ) use ( $make, $mail, $blanket, $coat ) {
      return $make['order']( array( 'customer' => $customer, 'email' => $mail( $customer ), 'status' => $status, 'paid' => true, 'at' => $at, 'items' => array( $blanket => 3, $coat['variations']['S'] => 1 ) ) );
    };
    $arrived = $order( $mara, 'completed', time() - 3 * DAY_IN_SECONDS );
    $waiting = $order( $mara, 'processing', time() - DAY_IN_SECONDS );
    $other   = $order( $ben, 'completed', time() );
    $items   = array_values( $arrived->get_items() );
    return array(
      'mara' => array( 'id' => (string) $mara, 'email' => $mail( $mara ) ),
      'ben' => array( 'id' => (string) $ben, 'email' => $mail( $ben ) ),
      'numbers' => array( '#' . $arrived->get_order_number(), '#' . $waiting->get_order_number() ),
      'other' => '#' . $other->get_order_number(),
      'waiting' => (string) $waiting->get_id(),
      'arrived' => (string) $arrived->get_id(),
      'item' => (string) $items[0]->get_id(),
      'coats' => array_map( function ( $order ) { return (string) array_values( $order->get_items() )[1]->get_id(); }, array( $arrived, $waiting ) ),
      'variants' => array_map( 'strval', array_values( $coat['variations'] ) ),
      'orders' => array( $arrived->get_id(), $waiting->get_id(), $other->get_id() ),
    );`);
  const contact = { externalId: made.mara.id };
  const address = {
    line1: '9 Harbour Road',
    city: 'Bremen',
    postcode: '28195',
    country: 'Germany',
  };
  const lines = [{ itemId: made.item, quantity: 1 }];
  const inSizeM = (itemId: string) => [{ itemId, quantity: 1, variantId: made.variants[1] ?? '' }];
  const arrived = { contact, orderId: made.arrived };
  const waiting = { contact, orderId: made.waiting };
  const look = () =>
    php<{ state: Record<string, { data: unknown; notes: number }>; mails: number }>(
      `return array( 'state' => $make['state']( array( ${made.orders.join()} ), array( ${made.mara.id}, ${made.ben.id} ) ), 'mails' => count( $make['mails']( 'Your code' ) ) );`,
    );
  let before = await look();
  let writes = 0;
  return {
    adapter,
    contacts: [
      { externalId: made.mara.id, email: made.mara.email, orderNumbers: made.numbers },
      { externalId: made.ben.id, email: made.ben.email, orderNumbers: [made.other] },
    ],
    // Seen from the shop: mails, notes in the orders' timelines, and orders and customers that are not as they were.
    writesDone: async () => {
      const now = await look();
      for (const [name, state] of Object.entries(now.state)) {
        const was = before.state[name];
        const notes = state.notes - (was?.notes ?? 0);
        const differs = JSON.stringify(state.data) !== JSON.stringify(was?.data);
        writes += Math.max(notes, differs ? 1 : 0);
      }
      writes += now.mails - before.mails;
      before = now;
      return writes;
    },
    calls: {
      'create-return': { ...arrived, lines, reason: 'too small' },
      'exchange-items': { ...arrived, lines: inSizeM(made.coats[0]), reason: 'too small' },
      'change-items': { ...waiting, lines: inSizeM(made.coats[1]) },
      'claim-warranty': { ...arrived, lines, problem: 'the seam came open' },
      'request-refund': {
        ...arrived,
        lines,
        amount: { minor: 2500, currency: 'EUR' },
        reason: 'arrived late',
      },
      'cancel-order': { ...waiting, reason: 'no longer needed' },
      'change-address': { ...waiting, address },
      'resend-invoice': arrived,
      'update-contact': { contact, change: { phone: '+49 40 987654', address } },
    },
    variantIds: made.variants.slice(0, 1),
    removeArticle: async () => {
      const id = await php<number>(
        `return wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Soon gone', 'post_content' => 'x' ) );`,
      );
      await php(`wp_delete_post( ${id}, true ); return 1;`);
      return `post:${id}`;
    },
    removeProduct: async () => {
      const id = await php<number>(`return $make['product']( array( 'name' => 'Soon gone' ) );`);
      await php(`wc_get_product( ${id} )->delete( true ); return 1;`);
      return String(id);
    },
  };
}

export type Placed = {
  readonly id: string;
  readonly items: readonly string[];
  readonly email: string;
};
export type Customer = { readonly id: string; readonly email: string };

/** Customers and orders of mugs; `of`: entries of the array that `$make['order']` takes. */
export function makerOf({ php, adapter }: Pick<Shop, 'php' | 'adapter'>) {
  return {
    /** Of an order, newest first. */
    notes: (id: string) =>
      php<readonly string[]>(
        `return array_values( array_map( function ( $n ) { return $n->content; }, wc_get_order_notes( array( 'order_id' => ${id} ) ) ) );`,
      ),
    /** What a customer would be shown, by id. */
    ordersOf: async ({ id }: Customer) =>
      new Map(
        ((await adapter.orders?.({ externalId: id })) ?? []).map((order): [string, Order] => [
          order.id,
          order,
        ]),
      ),
    customer: (name: string) =>
      php<Customer>(
        `$id = $make['customer']( '${name}' ); return array( 'id' => (string) $id, 'email' => ( new WC_Customer( $id ) )->get_email() );`,
      ),
    place: (of: string) =>
      php<Placed>(
        `if ( ! get_option( 'test_mug' ) ) { update_option( 'test_mug', $make['product']( array( 'name' => 'Mug', 'regular_price' => '9.95', 'stock_quantity' => 100 ) ) ); }
      $mug = get_option( 'test_mug' );
      $order = $make['order']( array( ${of} ) + array( 'items' => array( $mug => 2 ), 'email' => 'guest@example.com' ) );
      return array( 'id' => (string) $order->get_id(), 'items' => array_map( 'strval', array_keys( $order->get_items() ) ), 'email' => $order->get_billing_email() );`,
      ),
  };
}
