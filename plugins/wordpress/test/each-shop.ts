/** Registers tests for a WooCommerce with its own order tables and for one without; or says in one line what is missing. */
import { afterAll, describe, it } from '@jest/globals';
import { openShop, type Shop } from './open-shop.ts';
import { findWooCommerce } from './woocommerce.ts';

/** To be awaited at the top of a test file: `tests` may await too, and gets the name of its shop. */
export async function eachShop(
  tests: (shop: Shop, of: { readonly hpos: boolean; readonly name: string }) => unknown,
): Promise<void> {
  const found = findWooCommerce();
  if ('missing' in found) {
    console.warn(`skipped: the tests on WooCommerce (${found.missing})`);
    describe.skip('a WooCommerce shop', () => {
      it('is read and written as it should be', () => undefined);
    });
    return;
  }
  for (const hpos of [true, false]) {
    const shop = await openShop({ ...found, hpos });
    afterAll(() => shop.stop(), 60_000);
    const name = `a WooCommerce shop ${hpos ? 'with' : 'without'} its own order tables`;
    await tests(shop, { hpos, name });
  }
}
