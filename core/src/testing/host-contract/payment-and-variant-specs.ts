import { deepStrictEqual, ok } from 'node:assert/strict';
import { contactAt, HOSTILE_TEXTS, type HostSpec, need } from './host-fixture.ts';

export const paymentMethodsSpecs: readonly HostSpec[] = [
  {
    name: 'answers all ways to pay of the contact and no other',
    run: async (fixture) => {
      const read = need(fixture.adapter.paymentMethods, 'adapter.paymentMethods');
      const wanted = need(fixture.paymentMethodIds, 'paymentMethodIds');
      const first = await read({ externalId: contactAt(fixture, 0).externalId });
      deepStrictEqual(first.map(({ id }) => id).toSorted(), wanted.toSorted());
      const second = await read({ externalId: contactAt(fixture, 1).externalId });
      deepStrictEqual(
        second.filter(({ id }) => wanted.includes(id)),
        [],
      );
    },
  },
  {
    name: 'answers no way to pay for an unknown id, and for a hostile one',
    run: async (fixture) => {
      const read = need(fixture.adapter.paymentMethods, 'adapter.paymentMethods');
      for (const externalId of ['nobody-has-this-id', ...HOSTILE_TEXTS]) {
        deepStrictEqual([...(await read({ externalId }))], [], JSON.stringify(externalId));
      }
    },
  },
];

export const variantsSpecs: readonly HostSpec[] = [
  {
    name: 'answers the products these variants belong to, and only those',
    run: async (fixture) => {
      const read = need(fixture.adapter.variants, 'adapter.variants');
      const ids = need(fixture.variantIds, 'variantIds');
      const products = await read(ids);
      const has = (id: string) =>
        products.some(({ variants }) => variants.some((each) => each.id === id));
      ok(ids.length > 0 && ids.every(has), 'a variant of the fixture was not found');
      for (const { id, variants } of products) {
        ok(
          ids.includes(id) || variants.some((each) => ids.includes(each.id)),
          `nobody asked for the product ${id}`,
        );
      }
    },
  },
  {
    name: 'answers a product by its own id as well, with all its variants',
    run: async (fixture) => {
      const read = need(fixture.adapter.variants, 'adapter.variants');
      const [product] = await read(need(fixture.variantIds, 'variantIds'));
      const { id, variants } = need(product, 'a product of variantIds');
      const again = (await read([id])).find((each) => each.id === id);
      deepStrictEqual(again?.variants, variants);
    },
  },
  {
    name: 'leaves out unknown and hostile variants',
    run: async (fixture) => {
      const read = need(fixture.adapter.variants, 'adapter.variants');
      deepStrictEqual([...(await read([]))], []);
      deepStrictEqual([...(await read(['no-such-variant', ...HOSTILE_TEXTS]))], []);
    },
  },
];
