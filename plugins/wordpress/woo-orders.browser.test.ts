/**
 * Orders of a real WooCommerce, with its own order tables and without: read, and written once. Needs what
 * `woo-contract.browser.test.ts` needs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Order } from '@attendant/core/host';
import { describe, expect, it } from '@jest/globals';
import ajvDraft04 from 'ajv-draft-04';
import { eachShop } from './test/each-shop.ts';
import { type Customer, makerOf, type Shop } from './test/open-shop.ts';

await eachShop((shop, { hpos, name }) => {
  describe(name, () => describeShop(shop, hpos));
});

const ADDRESS = { line1: '9 Harbour Road', city: 'Bremen', postcode: '28195', country: 'DE' };
/** The definitions a running WooCommerce gives of its own answers, where they are. */
const SCHEMAS = join(import.meta.dirname, '../../../shared/oracles/wordpress-rest-schemas.json');

function describeShop(shop: Shop, hpos: boolean): void {
  const { php, adapter } = shop;
  const { customer, place } = makerOf(shop);
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
}

const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
/** WooCommerce's definition without the types that are none (`mixed`, `date-time`). */
function readable(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema), (name, value: unknown) =>
    name === 'type' && typeof value === 'string' && !TYPES.includes(value) ? undefined : value,
  ) as object;
}
