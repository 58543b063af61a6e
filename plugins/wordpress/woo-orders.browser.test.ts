/**
 * Orders of a real WooCommerce, with its own order tables and without: read, with what was asked for and given back.
 * What is done to them is in `woo-writes.browser.test.ts`. Needs what `woo-contract.browser.test.ts` needs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ajvDraft04 from 'ajv-draft-04';
import { eachShop } from './test/each-shop.ts';
import { makerOf, type Shop } from './test/open-shop.ts';

await eachShop((shop, { hpos, name }) => {
  describe(name, () => describeShop(shop, hpos));
});

/** The definitions a running WooCommerce gives of its own answers, where they are. */
const SCHEMAS = join(import.meta.dirname, '../../../shared/oracles/wordpress-rest-schemas.json');

function describeShop(shop: Shop, hpos: boolean): void {
  const { php, adapter } = shop;
  const { customer, place, ordersOf } = makerOf(shop);
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
}

const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
/** WooCommerce's definition without the types that are none (`mixed`, `date-time`). */
function readable(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema), (name, value: unknown) =>
    name === 'type' && typeof value === 'string' && !TYPES.includes(value) ? undefined : value,
  ) as object;
}
