/**
 * The host contract on a real WooCommerce. Needs a folder with WooCommerce in WOOCOMMERCE_DIR, MariaDB and PHP.
 */
import { describeHostContract } from '@attendant/core/testing';
import { describe, expect, it } from '@jest/globals';
import { eachShop } from './test/each-shop.ts';
import { shopFixture } from './test/open-shop.ts';

await eachShop(async (shop, { hpos, name }) => {
  await describeHostContract(name, () => shopFixture(shop), { describe, it });
  describe(name, () => {
    it('is what it says', async () => {
      const uses = await shop.php<boolean>(
        'return Automattic\\WooCommerce\\Utilities\\OrderUtil::custom_orders_table_usage_is_enabled();',
      );
      expect(uses).toBe(hpos);
    });
  });
});
