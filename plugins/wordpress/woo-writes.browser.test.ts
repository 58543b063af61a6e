/**
 * What is done to orders of a real WooCommerce, with its own order tables and without: once, whole or not at all. Needs
 * what `woo-contract.browser.test.ts` needs.
 */
import { describe, expect, it } from '@jest/globals';
import { eachShop } from './test/each-shop.ts';
import { makerOf, type Shop } from './test/open-shop.ts';

await eachShop((shop, { name }) => {
  describe(name, () => describeWrites(shop));
});

const ADDRESS = { line1: '9 Harbour Road', city: 'Bremen', postcode: '28195', country: 'DE' };

function describeWrites(shop: Shop): void {
  const { php, adapter } = shop;
  const { customer, place, notes, ordersOf } = makerOf(shop);

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
    const owner = (await adapter.orderByNumber?.(id, 'rechnung@example.com'))?.ownerId ?? '';
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
