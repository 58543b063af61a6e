/**
 * Orders, products and events of a real WooCommerce, with its own order tables and without. Needs what
 * `woo-contract.browser.test.ts` needs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change, Order, Product } from '@attendant/core/host';
import { afterAll, describe, expect, it } from '@jest/globals';
import ajvDraft04 from 'ajv-draft-04';
import { openShop, type Shop } from './test/open-shop.ts';
import { findWooCommerce } from './test/woocommerce.ts';

const found = findWooCommerce();
if ('missing' in found) {
  console.warn(`skipped: the tests on WooCommerce (${found.missing})`);
  describe.skip('a WooCommerce shop', () => {
    it('is read and written as it should be', () => undefined);
  });
} else {
  for (const hpos of [true, false]) {
    const shop = await openShop({ ...found, hpos });
    afterAll(() => shop.stop(), 60_000);
    describe(`a WooCommerce shop ${hpos ? 'with' : 'without'} its own order tables`, () =>
      describeShop(shop, hpos));
  }
}

type Placed = { readonly id: string; readonly items: readonly string[]; readonly email: string };
type Customer = { readonly id: string; readonly email: string };
const ADDRESS = { line1: '9 Harbour Road', city: 'Bremen', postcode: '28195', country: 'DE' };
/** The definitions a running WooCommerce gives of its own answers, where they are. */
const SCHEMAS = join(import.meta.dirname, '../../../shared/oracles/wordpress-rest-schemas.json');

function describeShop(shop: Shop, hpos: boolean): void {
  const { php, adapter } = shop;
  const customer = (name: string) =>
    php<Customer>(
      `$id = $make['customer']( '${name}' ); return array( 'id' => (string) $id, 'email' => ( new WC_Customer( $id ) )->get_email() );`,
    );
  const place = (of: string) =>
    php<Placed>(
      `if ( ! get_option( 'test_mug' ) ) { update_option( 'test_mug', $make['product']( array( 'name' => 'Mug', 'regular_price' => '9.95', 'stock_quantity' => 100 ) ) ); }
      $mug = get_option( 'test_mug' );
      $order = $make['order']( array( ${of} ) + array( 'items' => array( $mug => 2 ), 'email' => 'guest@example.com' ) );
      return array( 'id' => (string) $order->get_id(), 'items' => array_map( 'strval', array_keys( $order->get_items() ) ), 'email' => $order->get_billing_email() );`,
    );
  const notes = (id: string) =>
    php<readonly string[]>(
      `return array_values( array_map( function ( $n ) { return $n->content; }, wc_get_order_notes( array( 'order_id' => ${id} ) ) ) );`,
    );
  const ordersOf = async ({ id }: Customer) =>
    new Map(
      ((await adapter.orders?.({ externalId: id })) ?? []).map((order): [string, Order] => [
        order.id,
        order,
      ]),
    );
  const byNumber = (number: string, email: string) => adapter.orderByNumber?.(number, email);

  it('keeps orders where this run says', async () => {
    const { id } = await place(`'status' => 'processing'`);
    expect(await php(`return get_post_type( ${id} );`)).toBe(
      hpos ? 'shop_order_placehold' : 'shop_order',
    );
    const declared = await php<object>(
      `return Automattic\\WooCommerce\\Utilities\\FeaturesUtil::get_compatible_features_for_plugin( 'attendant/attendant.php' );`,
    );
    expect(declared).toMatchObject({
      compatible: expect.arrayContaining(['custom_order_tables', 'cart_checkout_blocks']),
    });
  });

  it('says each of WooCommerce’s states, and shows no cart and nothing from the trash', async () => {
    const ada = await customer('ada');
    const states: Record<string, string> = {};
    const statuses = [
      ...['pending', 'on-hold', 'processing', 'completed', 'cancelled', 'refunded', 'failed'],
      'checkout-draft',
    ];
    for (const status of statuses) {
      const { id } = await place(
        `'customer' => ${ada.id}, 'email' => '${ada.email}', 'status' => '${status}'`,
      );
      states[id] = status;
    }
    const gone = await place(`'customer' => ${ada.id}, 'email' => '${ada.email}'`);
    await php(`wc_get_order( ${gone.id} )->delete( false ); return 1;`);
    const read = [...(await ordersOf(ada)).values()].map(({ id, state }) => [states[id], state]);
    expect(Object.fromEntries(read)).toEqual({
      pending: 'received',
      'on-hold': 'on-hold',
      processing: 'processing',
      completed: 'delivered',
      cancelled: 'cancelled',
      refunded: 'refunded',
      failed: 'on-hold',
    });
    expect(await byNumber(gone.id, ada.email)).toBeNull();
  });

  it('gives what WooCommerce’s own interface gives, by its own definition', async () => {
    const ada = await customer('ada');
    const { id } = await place(
      `'customer' => ${ada.id}, 'email' => '${ada.email}', 'status' => 'processing', 'paid' => true`,
    );
    const rest = await php<Record<string, unknown>>(
      `wp_set_current_user( 1 ); return rest_do_request( new WP_REST_Request( 'GET', '/wc/v3/orders/${id}' ) )->get_data();`,
    );
    const order = (await ordersOf(ada)).get(id);
    const lines = rest.line_items as readonly Record<string, unknown>[];
    expect({
      number: `#${rest.number}`,
      placedAt: `${rest.date_created_gmt}.000Z`,
      total: Math.round(Number(rest.total) * 100),
      currency: rest.currency,
      items: lines.map((line) => [String(line.id), String(line.product_id), line.quantity]),
    }).toEqual({
      number: order?.number,
      placedAt: order?.placedAt,
      total: order?.total.minor,
      currency: order?.total.currency,
      items: order?.items.map((item) => [item.id, item.productId, item.quantity]),
    });
    if (!existsSync(SCHEMAS)) return;
    const all = JSON.parse(readFileSync(SCHEMAS, 'utf8'));
    const ajv = new ajvDraft04.default({ strict: false, validateFormats: false, allErrors: true });
    ajv.validate(readable(all['/wc/v3/orders/1'].schema), rest);
    // What it answers against its own definition: no image is an empty text, no parent is null.
    const faults = (ajv.errors ?? []).filter(
      ({ instancePath }) => !/^\/line_items\/\d+\/(?:image\/id|parent_name)$/u.test(instancePath),
    );
    expect(faults).toEqual([]);
  });

  it('books refunds in part and in whole, and counts what was asked before as settled', async () => {
    const ada = await customer('ada');
    const { id, items } = await place(
      `'customer' => ${ada.id}, 'email' => '${ada.email}', 'status' => 'completed', 'paid' => true`,
    );
    const call = { contact: { externalId: ada.id }, orderId: id };
    const lines = [{ itemId: items[0] ?? '', quantity: 1 }];
    const asked = await adapter.createReturn?.(
      { ...call, lines, reason: 'broken' },
      { idempotencyKey: 'r1' },
    );
    expect(asked).toEqual({ done: true, reference: `R-${id}-1` });
    expect((await ordersOf(ada)).get(id)).toMatchObject({
      state: 'return-requested',
      changed: ['create-return'],
    });
    const refund = (amount: string) =>
      php(
        `sleep( 1 ); $r = wc_create_refund( array( 'order_id' => ${id}, 'amount' => '${amount}' ) ); return is_wp_error( $r ) ? $r->get_error_message() : 1;`,
      );
    expect(await refund('9.95')).toBe(1);
    const part = (await ordersOf(ada)).get(id);
    expect([part?.state, part?.refunded?.minor, part?.changed]).toEqual([
      'delivered',
      995,
      undefined,
    ]);
    const tooMuch = { minor: 1_000, currency: 'EUR' };
    expect(
      await adapter.requestRefund?.(
        { ...call, lines: [], amount: tooMuch, reason: '' },
        { idempotencyKey: 'f1' },
      ),
    ).toEqual({ done: false, reason: 'amount' });
    const rest = { minor: 995, currency: 'EUR' };
    expect(
      await adapter.requestRefund?.(
        { ...call, lines: [], amount: rest, reason: '' },
        { idempotencyKey: 'f2' },
      ),
    ).toEqual({ done: true, reference: `F-${id}-1` });
    expect((await ordersOf(ada)).get(id)?.changed).toEqual(['request-refund']);
    expect(await refund('9.95')).toBe(1);
    expect((await ordersOf(ada)).get(id)).toMatchObject({
      state: 'refunded',
      refunded: { minor: 1990 },
    });
  });

  it('knows a guest by the proved order alone, and does for them what it does for others', async () => {
    const mine = await place(`'email' => 'gast@example.com', 'status' => 'completed'`);
    const theirs = await place(`'email' => 'other@example.com', 'status' => 'completed'`);
    expect(await byNumber(mine.id, 'other@example.com')).toBeNull();
    const order = await byNumber(`#${mine.id}`, 'GAST@example.com');
    const externalId = order?.ownerId ?? '';
    expect(externalId).toMatch(/^guest:[0-9a-f]{40}$/);
    expect(JSON.stringify(order)).not.toContain('gast@example.com');
    const ask = (orderId: string, itemId = '') =>
      adapter.createReturn?.(
        { contact: { externalId }, orderId, lines: [{ itemId, quantity: 2 }], reason: 'x' },
        { idempotencyKey: `guest-${orderId}` },
      );
    expect(await ask(theirs.id, theirs.items[0])).toEqual({
      done: false,
      reason: 'unknown-order',
    });
    expect(await ask(mine.id, mine.items[0])).toMatchObject({ done: true });
    // No list of orders for somebody without an account, and no account by a guest's name.
    expect(await adapter.orders?.({ externalId })).toEqual([]);
    expect(await adapter.contact?.(externalId)).toBeNull();
  });

  it('sends a mail to the address on record, once', async () => {
    const { id } = await place(`'email' => 'gast@example.com'`);
    const mail = { subject: 'Your one-time code', text: '123 456' };
    const send = () =>
      adapter.notify?.({ orderNumber: id }, mail, { idempotencyKey: `code-${id}` });
    expect(await Promise.all([send(), send()])).toEqual([
      { done: true, reference: 'mail' },
      { done: true, reference: 'mail' },
    ]);
    const sent = await php<readonly object[]>(`return $make['mails']( 'one-time code' );`);
    expect(sent).toEqual([{ to: 'gast@example.com', ...mail }]);
  });

  it('cancels once, puts the pieces back, and says what is to be paid back', async () => {
    const ada = await customer('ada');
    const { id } = await place(
      `'customer' => ${ada.id}, 'email' => '${ada.email}', 'status' => 'processing', 'paid' => true`,
    );
    const stock = () =>
      php<number>(`return wc_get_product( get_option( 'test_mug' ) )->get_stock_quantity();`);
    const before = await stock();
    const cancel = (key: string) =>
      adapter.cancelOrder?.(
        { contact: { externalId: ada.id }, orderId: id, reason: 'ordered <b>twice</b>\u202e' },
        { idempotencyKey: key },
      );
    const results = await Promise.all([1, 2, 3, 4].map(() => cancel('same')));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]).toEqual({ done: true, reference: id });
    expect(await cancel('another')).toEqual({ done: false, reason: 'too-late' });
    expect((await ordersOf(ada)).get(id)?.state).toBe('cancelled');
    expect(await stock()).toBe(before + 2);
    const ours = (await notes(id)).filter((note) => note.includes('in the chat'));
    expect(ours).toHaveLength(1);
    expect(ours[0]).toContain('Reason: “ordered twice”');
    expect(ours[0]).toMatch(/19\.90/);
  });

  it('does nothing to what is on its way, and gives it where it is', async () => {
    const ada = await customer('ada');
    const { id } = await place(
      `'customer' => ${ada.id}, 'email' => '${ada.email}', 'status' => 'processing', 'meta' => array( '_wc_shipment_tracking_items' => array( array( 'tracking_provider' => 'dhl', 'tracking_number' => '00340434', 'date_shipped' => (string) time() ) ) )`,
    );
    const call = { contact: { externalId: ada.id }, orderId: id };
    const late = { done: false, reason: 'too-late' };
    expect(await adapter.cancelOrder?.({ ...call, reason: '' }, { idempotencyKey: 'a' })).toEqual(
      late,
    );
    expect(
      await adapter.changeAddress?.({ ...call, address: ADDRESS }, { idempotencyKey: 'b' }),
    ).toEqual(late);
    expect((await ordersOf(ada)).get(id)).toMatchObject({
      state: 'partly-shipped',
      shipments: [{ carrier: 'dhl', trackingNumber: '00340434', state: 'in-transit' }],
    });
  });

  it('delivers nowhere it does not deliver, and knows countries by name', async () => {
    const ada = await customer('ada');
    const { id } = await place(`'customer' => ${ada.id}, 'email' => '${ada.email}'`);
    const change = (address: object, key: string) =>
      adapter.changeAddress?.(
        { contact: { externalId: ada.id }, orderId: id, address: { ...ADDRESS, ...address } },
        { idempotencyKey: key },
      );
    const no = { done: false, reason: 'address' };
    expect(await change({ country: 'Atlantis' }, '1')).toEqual(no);
    expect(await change({ postcode: '1' }, '2')).toEqual(no);
    expect(await change({ line1: ' ' }, '3')).toEqual(no);
    expect(await change({ country: 'germany', name: 'Ada Maria Lind' }, '4')).toMatchObject({
      done: true,
    });
    expect((await ordersOf(ada)).get(id)?.shippingAddress).toEqual({
      ...ADDRESS,
      name: 'Ada Maria Lind',
    });
    expect((await notes(id))[0]).toContain('Elbchaussee 1');
  });

  it('is whole or not at all when it dies in the middle, and is done once when asked again', async () => {
    const ada = await customer('ada');
    const { id } = await place(
      `'customer' => ${ada.id}, 'email' => '${ada.email}', 'status' => 'processing', 'paid' => true`,
    );
    // The order is written and its state has just changed: here the process goes.
    await php(
      `file_put_contents( WPMU_PLUGIN_DIR . '/dies.php', '<?php add_action( "woocommerce_order_status_cancelled", function () { posix_kill( getmypid(), SIGKILL ); } );' ); return 1;`,
    );
    const cancel = () =>
      adapter.cancelOrder?.(
        { contact: { externalId: ada.id }, orderId: id, reason: 'crash' },
        { idempotencyKey: 'crash' },
      );
    await expect(cancel()).rejects.toThrow();
    await php(`unlink( WPMU_PLUGIN_DIR . '/dies.php' ); return 1;`);
    expect((await ordersOf(ada)).get(id)?.state).toBe('processing');
    expect((await notes(id)).filter((note) => note.includes('in the chat'))).toEqual([]);
    expect(await cancel()).toEqual({ done: true, reference: id });
    expect(await cancel()).toEqual({ done: true, reference: id });
    expect((await notes(id)).filter((note) => note.includes('in the chat'))).toHaveLength(1);
  });

  it('sends the invoice again once, to the order’s own address', async () => {
    const { id } = await place(`'email' => 'rechnung@example.com', 'status' => 'completed'`);
    const owner = (await byNumber(id, 'rechnung@example.com'))?.ownerId ?? '';
    const send = () =>
      adapter.resendInvoice?.(
        { contact: { externalId: owner }, orderId: id },
        { idempotencyKey: `invoice-${id}` },
      );
    const mails = () =>
      php<number>(
        `return count( array_filter( $make['mails'](), function ( $m ) { return 'rechnung@example.com' === $m['to']; } ) );`,
      );
    const before = await mails();
    expect(await send()).toEqual({ done: true, reference: id });
    expect(await send()).toEqual({ done: true, reference: id });
    expect((await mails()) - before).toBe(1);
  });

  it('gives products as a visitor can find them, and each change of them', async () => {
    const read = async (since: string | null) => {
      const changes: Change<Product>[] = [];
      for await (const change of adapter.products?.(since) ?? []) changes.push(change);
      return changes;
    };
    const made = await php<{ id: number; variations: { S: number; M: number } }>(
      `$coat = $make['variable']( 'Sea coat' );
      wp_set_object_terms( $coat['id'], 'Outdoor', 'product_cat' );
      foreach ( array( array( 'status' => 'draft' ), array( 'status' => 'private' ), array( 'catalog_visibility' => 'hidden' ) ) as $hidden ) { $make['product']( $hidden + array( 'name' => 'Nobody sees this' ) ); }
      return $coat;`,
    );
    const all = await read(null);
    const text = JSON.stringify(all);
    expect(text).not.toContain('Nobody sees this');
    const coat = all.find((change) => change.kind === 'upsert' && change.item.title === 'Sea coat');
    expect(coat).toMatchObject({
      item: {
        id: String(made.id),
        description: '- Outdoor',
        variants: [
          { options: { Size: 'S' }, price: { minor: 7250, currency: 'EUR' }, available: true },
          { options: { Size: 'M' }, price: { minor: 8000, currency: 'EUR' }, available: false },
        ],
      },
    });
    let cursor = all.at(-1)?.cursor ?? '';
    const next = async (code: string) => {
      await php(`${code} return 1;`);
      const changes = await read(cursor);
      cursor = changes.at(-1)?.cursor ?? cursor;
      return changes;
    };
    const sold = await next(
      `wc_get_product( ${made.variations.S} )->set_stock_status( 'outofstock' ); $v = wc_get_product( ${made.variations.S} ); $v->set_stock_status( 'outofstock' ); $v->save();`,
    );
    expect(sold).toMatchObject([{ item: { variants: [{ available: false }, {}] } }]);
    const cheaper = await next(
      `$v = wc_get_product( ${made.variations.S} ); $v->set_sale_price( '50' ); $v->save();`,
    );
    expect(cheaper).toMatchObject([{ item: { variants: [{ price: { minor: 5000 } }, {}] } }]);
    const live = await adapter.variants?.([String(made.variations.S)]);
    expect(live).toMatchObject([{ variants: [{ price: { minor: 5000 }, available: false }, {}] }]);
    const trashed = await next(`wp_trash_post( ${made.id} );`);
    expect(trashed).toMatchObject([{ kind: 'delete', id: String(made.id) }]);
    expect(await adapter.variants?.([String(made.variations.S)])).toEqual([]);
  });

  it('gives its settings for shipping, taxes and payment as pages', async () => {
    await php(
      `$zone = new WC_Shipping_Zone(); $zone->set_zone_name( 'Germany' ); $zone->add_location( 'DE', 'country' ); $zone->save();
      $flat = $zone->add_shipping_method( 'flat_rate' ); update_option( "woocommerce_flat_rate_{$flat}_settings", array( 'title' => 'DHL', 'cost' => '4,90' ) );
      $free = $zone->add_shipping_method( 'free_shipping' ); update_option( "woocommerce_free_shipping_{$free}_settings", array( 'title' => 'DHL', 'requires' => 'min_amount', 'min_amount' => '80' ) );
      update_option( 'woocommerce_calc_taxes', 'yes' ); update_option( 'woocommerce_tax_display_shop', 'incl' );
      WC_Tax::_insert_tax_rate( array( 'tax_rate_country' => 'DE', 'tax_rate' => '19', 'tax_rate_name' => 'USt', 'tax_rate_class' => '' ) );
      update_option( 'woocommerce_bacs_settings', array( 'enabled' => 'yes', 'title' => 'Bank transfer', 'description' => 'Within 7 days.' ) );
      return 1;`,
    );
    const bodies = new Map<string, string>();
    for await (const change of adapter.articles?.(null) ?? [])
      if (change.kind === 'upsert') bodies.set(change.item.id, change.item.body);
    expect(bodies.get('shop:shipping')).toContain('DHL: €4.90');
    expect(bodies.get('shop:shipping')).toContain('free for orders of €80.00 or more');
    expect(bodies.get('shop:taxes')).toContain('include tax');
    expect(bodies.get('shop:taxes')).toMatch(/Germany.*USt.*19/);
    expect(bodies.get('shop:payment')).toContain('Bank transfer: Within 7 days.');
  });

  it('queues what happens to an order, and tells the service in the background', async () => {
    const ada = await customer('ada');
    const { store } = shop.service;
    const contact = await store.contacts.create('main', {}, [
      { host: 'wordpress', externalId: ada.id },
    ]);
    const conversation = await store.conversations.create('main', {
      contactId: contact.id,
      channel: 'widget',
    });
    const { id } = await place(
      `'customer' => ${ada.id}, 'email' => '${ada.email}', 'status' => 'processing'`,
    );
    await php(
      `$order = wc_get_order( ${id} ); $order->set_status( 'completed' ); $order->save(); return 1;`,
    );
    const waiting = await php<readonly object[]>(
      `return array_values( array_filter( array_map( function ( $a ) { return $a->get_args()[0]; }, as_get_scheduled_actions( array( 'hook' => 'attendant_send_event', 'status' => 'pending', 'per_page' => 100 ) ) ), function ( $e ) { return '${id}' === ( $e['orderId'] ?? '' ); } ) );`,
    );
    expect(waiting.length).toBeGreaterThan(0);
    expect(JSON.stringify(waiting)).not.toContain(ada.email);
    const say = async () =>
      (await store.messages.list('main', conversation.id, { limit: 20 })).map(
        ({ body }) => body.text,
      );
    expect(await say()).toEqual([]);
    await php(`ActionScheduler_QueueRunner::instance()->run(); return 1;`);
    await until(async () => (await say()).length > 0);
    expect((await say()).at(-1)).toContain(`Your order #${id} is marked as delivered.`);
    // What the chat itself has done is told by its answer.
    await adapter.createReturn?.(
      {
        contact: { externalId: ada.id },
        orderId: id,
        lines: [{ itemId: (await ordersOf(ada)).get(id)?.items[0]?.id ?? '', quantity: 1 }],
        reason: 'x',
      },
      { idempotencyKey: `quiet-${id}` },
    );
    const more = await php<number>(
      `return count( as_get_scheduled_actions( array( 'hook' => 'attendant_send_event', 'status' => 'pending', 'per_page' => 100 ) ) );`,
    );
    expect(more).toBe(0);
  });

  it('says that it can do less when the shop wants it so', async () => {
    await php(
      `file_put_contents( WPMU_PLUGIN_DIR . '/less.php', '<?php add_filter( "attendant_features", function ( $all ) { return array_diff( $all, array( "cancel-order" ) ); } );' ); return 1;`,
    );
    await php(
      `add_filter( 'wp_doing_cron', '__return_true' ); Attendant\\Woo_Events::tell_features_if_new(); ActionScheduler_QueueRunner::instance()->run(); return 1;`,
    );
    const now = () => shop.service.hosts.adapters('main')[0];
    await until(async () => now()?.cancelOrder === undefined);
    expect(now()?.createReturn).toBeDefined();
    // The old one is refused by the shop itself.
    const { id } = await place(`'email' => 'x@example.com'`);
    await expect(
      adapter.cancelOrder?.(
        { contact: { externalId: '1' }, orderId: id, reason: '' },
        { idempotencyKey: 'z' },
      ),
    ).rejects.toThrow('422');
    await php(`unlink( WPMU_PLUGIN_DIR . '/less.php' ); return 1;`);
    await php(
      `add_filter( 'wp_doing_cron', '__return_true' ); Attendant\\Woo_Events::tell_features_if_new(); ActionScheduler_QueueRunner::instance()->run(); return 1;`,
    );
    await until(async () => now()?.cancelOrder !== undefined);
  });

  it('leaves nothing with orders and customers when it is deleted', async () => {
    await shop.site.php(
      `require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins( 'attendant/attendant.php' ); uninstall_plugin( 'attendant/attendant.php' ); return 1;`,
    );
    const left = await php(
      `global $wpdb; $found = array();
      foreach ( array( 'usermeta' => 'meta_key', 'postmeta' => 'meta_key', 'wc_orders_meta' => 'meta_key', 'options' => 'option_name' ) as $table => $column ) {
        $found = array_merge( $found, $wpdb->get_col( "SELECT $column FROM {$wpdb->prefix}$table WHERE $column LIKE '%attendant%' AND $column != 'recently_activated'" ) );
      }
      return array( $found, $wpdb->get_col( "SHOW TABLES LIKE '%attendant%'" ) );`,
    );
    expect(left).toEqual([[], []]);
  });
}

const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
/** WooCommerce's definition without the types that are none (`mixed`, `date-time`). */
function readable(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema), (name, value: unknown) =>
    name === 'type' && typeof value === 'string' && !TYPES.includes(value) ? undefined : value,
  ) as object;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
