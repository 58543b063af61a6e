/**
 * What a real WooCommerce gives and tells by itself: products, settings, events, what it can do. Needs what
 * `woo-contract.browser.test.ts` needs.
 */
import type { Change, Product } from '@attendant/core/host';
import { describe, expect, it } from '@jest/globals';
import { eachShop } from './test/each-shop.ts';
import { makerOf, type Shop } from './test/open-shop.ts';

await eachShop((shop, { name }) => {
  describe(name, () => describeShop(shop));
});

function describeShop(shop: Shop): void {
  const { php, adapter } = shop;
  const { customer, place } = makerOf(shop);

  it('gives products as a visitor can find them, and each change of them', async () => {
    const read = async (since: string | null) => {
      const changes: Change<Product>[] = [];
      for await (const change of adapter.products?.(since) ?? []) changes.push(change);
      return changes;
    };
    const made = await php<{ id: number; variations: { S: number; M: number } }>(
      `$coat = $make['variable']( 'Sea coat' );
      wp_set_object_terms( $coat['id'], 'Outdoor', 'product_cat' );
      $with = array( $make['product']( array( 'name' => 'Sou’wester' ) ), $make['product']( array( 'name' => 'Nobody sees this', 'status' => 'draft' ) ), $make['product']( array( 'name' => 'Sold out cap', 'stock_quantity' => 0 ) ) );
      $product = wc_get_product( $coat['id'] ); $product->set_cross_sell_ids( $with ); $product->save();
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
        description: '- Goes well with: Sou’wester, Sold out cap\n- Outdoor',
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
    // An exchange asks by what was bought: the product, with what else there is of it.
    expect(await adapter.variants?.([String(made.id)])).toMatchObject([{ variants: [{}, {}] }]);
    // What nobody may see any more is named nowhere.
    const alone = await next(
      `wp_trash_post( wc_get_product( ${made.id} )->get_cross_sell_ids()[0] );`,
    );
    const again = alone.find((change) => change.kind === 'upsert');
    expect(again).toMatchObject({
      item: { id: String(made.id), description: '- Goes well with: Sold out cap\n- Outdoor' },
    });
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
    const { id, items } = await place(
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
        lines: [{ itemId: items[0] ?? '', quantity: 1 }],
        reason: 'x',
      },
      { idempotencyKey: `quiet-${id}` },
    );
    const more = await php<number>(
      `return count( as_get_scheduled_actions( array( 'hook' => 'attendant_send_event', 'status' => 'pending', 'per_page' => 100 ) ) );`,
    );
    expect(more).toBe(0);
  });

  it('tells a guest of the order they have proved', async () => {
    const { store } = shop.service;
    const { id } = await place(`'email' => 'gast@example.com', 'status' => 'processing'`);
    const contact = await store.contacts.create('main', { email: 'gast@example.com' }, []);
    const { id: chat, revision } = await store.conversations.create('main', {
      contactId: contact.id,
      channel: 'widget',
    });
    await store.conversations.update('main', chat, revision, {
      identityLevel: 'order',
      verifiedOrder: id,
    });
    await php(`wc_get_order( ${id} )->update_status( 'completed' ); return 1;`);
    await php(`ActionScheduler_QueueRunner::instance()->run(); return 1;`);
    const said = async () =>
      (await store.messages.list('main', chat, { limit: 20 })).map(({ body }) => body.text);
    await until(async () => (await said()).length > 0);
    expect(await said()).toEqual([expect.stringContaining(`Your order #${id} is marked as`)]);
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

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
