/**
 * The host contract on a real WooCommerce, with its own order tables and without. Needs a folder with WooCommerce in
 * WOOCOMMERCE_DIR, MariaDB and PHP.
 */
import { describeHostContract } from '@attendant/core/testing';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openShop, shopFixture } from './test/open-shop.ts';
import { findWooCommerce } from './test/woocommerce.ts';

const found = findWooCommerce();
if ('missing' in found) {
  console.warn(`skipped: the tests on WooCommerce (${found.missing})`);
  describe.skip('a WooCommerce shop', () => {
    it('keeps the host contract', () => undefined);
  });
} else {
  for (const hpos of [true, false]) {
    const shop = await openShop({ ...found, hpos });
    afterAll(() => shop.stop(), 60_000);
    const name = `a WooCommerce shop ${hpos ? 'with' : 'without'} its own order tables`;
    await describeHostContract(name, () => shopFixture(shop), { describe, it });
    describe(name, () => {
      it('is what it says', async () => {
        const uses = await shop.php<boolean>(
          'return Automattic\\WooCommerce\\Utilities\\OrderUtil::custom_orders_table_usage_is_enabled();',
        );
        expect(uses).toBe(hpos);
      });
    });
  }
}
