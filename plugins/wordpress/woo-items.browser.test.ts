/**
 * Other pieces instead of those bought, on a real WooCommerce: asked for when they have come, changed in the order when
 * they were not packed. Needs what `woo-contract.browser.test.ts` needs.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { eachShop } from './test/each-shop.ts';
import { makerOf, type Shop } from './test/open-shop.ts';

await eachShop((shop, { name }) => {
  describe(name, () => describeItems(shop));
});

type Sizes = Readonly<Record<'S' | 'M' | 'L' | 'XL', string>>;

function describeItems(shop: Shop): void {
  const { php, adapter } = shop;
  const { customer, place, notes, ordersOf } = makerOf(shop);
  let sizes: Sizes;

  beforeAll(async () => {
    // M costs as much as S, L more, XL less; of each there are ten.
    sizes = await php<Sizes>(`
      $stock = array( 'manage_stock' => true, 'stock_quantity' => 10 );
      $coat = $make['variable']( 'Felt coat', array( 'S' => $stock, 'M' => $stock, 'L' => array( 'regular_price' => '90.00' ) + $stock, 'XL' => array( 'regular_price' => '70.00' ) + $stock ) );
      return array_map( 'strval', $coat['variations'] );`);
  }, 60_000);

  const stock = () =>
    php<Record<string, number>>(
      `return array( ${Object.entries(sizes)
        .map(([size, id]) => `'${size}' => wc_get_product( ${id} )->get_stock_quantity()`)
        .join()} );`,
    );
  const lines = (id: string) =>
    php<readonly string[]>(
      `return array_values( array_map( function ( $i ) { return $i->get_quantity() . ' ' . $i->get_meta( 'size' ); }, wc_get_order( ${id} )->get_items() ) );`,
    );
  const total = (id: string) => php<string>(`return wc_get_order( ${id} )->get_total();`);
  async function ordered(of: string) {
    const who = await customer('ada');
    const order = await place(
      `'customer' => ${who.id}, 'email' => '${who.email}', 'items' => array( ${sizes.S} => 2 ), ${of}`,
    );
    const call = (size: keyof Sizes, quantity = 1) => ({
      contact: { externalId: who.id },
      orderId: order.id,
      lines: [{ itemId: order.items[0] ?? '', quantity, variantId: sizes[size] }],
    });
    const change = (size: keyof Sizes, quantity = 1, idempotencyKey = `c-${order.id}-${size}`) =>
      adapter.changeItems?.(call(size, quantity), { idempotencyKey });
    return { ...order, who, call, change };
  }

  it('asks for an exchange, changes nothing by itself, and is settled by the team', async () => {
    const { id, who, call } = await ordered(`'status' => 'completed', 'paid' => true`);
    const before = [await stock(), await lines(id), await total(id)];
    const ask = (key: string) =>
      adapter.exchangeItems?.(
        { ...call('M'), reason: 'too <b>small</b>' },
        { idempotencyKey: key },
      );
    expect(await ask('x1')).toEqual({ done: true, reference: `X-${id}-1` });
    expect(await ask('x2')).toEqual({ done: false, reason: 'asked-before' });
    expect((await ordersOf(who)).get(id)).toMatchObject({
      state: 'exchange-requested',
      changed: ['exchange-items'],
    });
    const [note] = (await notes(id)).filter((one) => one.includes('in the chat'));
    expect(note).toContain('1 × Felt coat - S for Felt coat - M');
    expect(note).toContain('Reason: “too small”');
    expect([await stock(), await lines(id), await total(id)]).toEqual(before);
    const offered = await php<Record<string, string>>(
      `return apply_filters( 'woocommerce_order_actions', array(), wc_get_order( ${id} ) );`,
    );
    expect(offered).toHaveProperty('attendant_settle');
    await php(
      `do_action( 'woocommerce_order_action_attendant_settle', wc_get_order( ${id} ) ); return 1;`,
    );
    const settled = (await ordersOf(who)).get(id);
    expect([settled?.state, settled?.changed]).toEqual(['delivered', undefined]);
    expect((await notes(id))[0]).toBe(`Settled: X-${id}-1.`);
    expect(
      await php(
        `return apply_filters( 'woocommerce_order_actions', array(), wc_get_order( ${id} ) );`,
      ),
    ).toEqual([]);
    expect(await ask('x3')).toEqual({ done: true, reference: `X-${id}-2` });
  });

  it('exchanges a broken piece for one of the same, and nothing before it has come', async () => {
    const come = await ordered(`'status' => 'completed'`);
    const send = (call: ReturnType<typeof come.call>, idempotencyKey: string) =>
      adapter.exchangeItems?.(call, { idempotencyKey });
    expect(await send(come.call('S'), 'same')).toMatchObject({ done: true });
    const waits = await ordered(`'status' => 'processing'`);
    expect(await send(waits.call('M'), 'early')).toEqual({ done: false, reason: 'not-delivered' });
  });

  it('changes what was not packed: lines, stock and total are as if it had been ordered so', async () => {
    const order = await ordered(`'status' => 'on-hold'`);
    const { id, who, change } = order;
    const before = await stock();
    expect(await change('L')).toEqual({ done: true, reference: id });
    expect(await change('L')).toEqual({ done: true, reference: id });
    expect(await lines(id)).toEqual(['1 S', '1 L']);
    expect(await stock()).toEqual({
      ...before,
      S: (before.S ?? 0) + 1,
      L: (before.L ?? 0) - 1,
    });
    const like = await place(`'items' => array( ${sizes.S} => 1, ${sizes.L} => 1 )`);
    expect(await total(id)).toBe(await total(like.id));
    expect((await ordersOf(who)).get(id)).toMatchObject({ changed: ['change-items'] });
    const ours = (await notes(id)).filter((one) => one.includes('in the chat'));
    expect(ours).toEqual([
      'The customer took something else in the chat: 1 × Felt coat - S for Felt coat - L.',
    ]);
    expect(await change('M', 1, 'again')).toEqual({ done: false, reason: 'changed-before' });
    await php(
      `wc_get_order( ${like.id} )->update_status( 'cancelled' ); wc_get_order( ${id} )->update_status( 'cancelled' ); return 1;`,
    );
    expect(await stock()).toEqual({ ...before, S: (before.S ?? 0) + 2 });
  });

  it('takes nothing from stock where WooCommerce has not yet', async () => {
    const { id, change } = await ordered(`'status' => 'pending'`);
    const before = await stock();
    expect(await change('M', 2)).toMatchObject({ done: true });
    expect(await stock()).toEqual(before);
    await php(`wc_get_order( ${id} )->update_status( 'processing' ); return 1;`);
    expect(await stock()).toEqual({ ...before, M: (before.M ?? 0) - 2 });
  });

  it('never makes more of what was paid, and says what is to be given back', async () => {
    const order = await ordered(`'status' => 'processing', 'paid' => true`);
    const { id, change } = order;
    const before = [await stock(), await lines(id), await total(id), await notes(id)];
    expect(await change('L')).toEqual({ done: false, reason: 'costs-more' });
    expect([await stock(), await lines(id), await total(id), await notes(id)]).toEqual(before);
    expect(await change('XL', 2)).toMatchObject({ done: true });
    expect(await total(id)).toBe('140.00');
    const [note] = (await notes(id)).filter((one) => one.includes('in the chat'));
    expect(note).toMatch(/It was paid: .*20\.00.* is to be given back/u);
  });

  it('counts taxes and coupons as WooCommerce does', async () => {
    await php(`
      update_option( 'woocommerce_calc_taxes', 'yes' );
      $rate = WC_Tax::_insert_tax_rate( array( 'tax_rate_country' => 'DE', 'tax_rate' => '19.0000', 'tax_rate_name' => 'VAT', 'tax_rate_priority' => 1, 'tax_rate_shipping' => 1 ) );
      update_option( 'test_rate', $rate );
      $coupon = new WC_Coupon(); $coupon->set_props( array( 'code' => 'TENTH', 'discount_type' => 'percent', 'amount' => '10' ) ); $coupon->save();
      return 1;`);
    const { id, change } = await ordered(`'status' => 'on-hold'`);
    await php(`wc_get_order( ${id} )->apply_coupon( 'TENTH' ); return 1;`);
    // Two of 80: less a tenth, with 19 %.
    expect(await total(id)).toBe('171.36');
    expect(await change('L', 2)).toMatchObject({ done: true });
    // Two of 90.
    expect(await total(id)).toBe('192.78');
    await php(
      `update_option( 'woocommerce_calc_taxes', 'no' ); WC_Tax::_delete_tax_rate( get_option( 'test_rate' ) ); return 1;`,
    );
  });

  it('refuses what is not there, is hidden, is the same, or was made for them', async () => {
    const { id, items, who, change } = await ordered(`'status' => 'on-hold'`);
    const before = [await stock(), await lines(id), await total(id)];
    const instead = (variantId: string) =>
      adapter.changeItems?.(
        {
          contact: { externalId: who.id },
          orderId: id,
          lines: [{ itemId: items[0] ?? '', quantity: 1, variantId }],
        },
        { idempotencyKey: `i-${variantId}` },
      );
    const refused = (reason: string) => ({ done: false, reason });
    expect(await change('S')).toEqual(refused('same-variant'));
    await php(`wc_update_product_stock( ${sizes.M}, 1 ); return 1;`);
    expect(await change('M', 2)).toEqual(refused('unavailable'));
    await php(
      `wc_update_product_stock( ${sizes.M}, ${before[0]?.['M' as never] ?? 0} ); return 1;`,
    );
    const hidden = await php<number>(
      `return $make['product']( array( 'name' => 'Secret', 'catalog_visibility' => 'hidden' ) );`,
    );
    expect(await instead(String(hidden))).toEqual(refused('unknown-variant'));
    await php(
      `$i = wc_get_order( ${id} )->get_item( ${items[0]} ); $i->add_meta_data( 'Engraving', 'For Ada' ); $i->save(); return 1;`,
    );
    expect(await change('M')).toEqual(refused('made-to-order'));
    expect([await stock(), await lines(id), await total(id)]).toEqual(before);
  });

  it('is too late for what is on its way, or was refunded in part', async () => {
    const sent = await ordered(
      `'status' => 'processing', 'meta' => array( '_tracking_number' => '00340434' )`,
    );
    expect(await sent.change('M')).toEqual({ done: false, reason: 'too-late' });
    const refunded = await ordered(`'status' => 'processing', 'paid' => true`);
    await php(
      `return is_wp_error( wc_create_refund( array( 'order_id' => ${refunded.id}, 'amount' => '5' ) ) );`,
    );
    expect(await refunded.change('M')).toEqual({ done: false, reason: 'too-late' });
  });
}
