import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Order } from '../../host/index.ts';
import { parseOrder } from '../../host/parse-order.ts';
import { contactAt, HOSTILE_TEXTS, type HostFixture, type HostSpec, need } from './host-fixture.ts';

export const contactSpecs: readonly HostSpec[] = [
  {
    name: 'answers the contact it was asked for',
    run: async (fixture) => {
      const { externalId } = contactAt(fixture, 0);
      const contact = await need(fixture.adapter.contact, 'adapter.contact')(externalId);
      strictEqual(contact?.externalId, externalId);
    },
  },
  {
    name: 'answers null for an unknown id, and for a hostile one',
    run: async (fixture) => {
      const contact = need(fixture.adapter.contact, 'adapter.contact');
      for (const id of ['nobody-has-this-id', ...HOSTILE_TEXTS]) {
        strictEqual(await contact(id), null, `id ${JSON.stringify(id.slice(0, 40))}`);
      }
    },
  },
];

export const ordersSpecs: readonly HostSpec[] = [
  {
    name: 'answers all orders of the contact and no other',
    run: async (fixture) => {
      for (const index of [0, 1] as const) {
        const { externalId, orderNumbers } = contactAt(fixture, index);
        const numbers = (await ordersOf(fixture, externalId)).map((order) => order.number);
        deepStrictEqual(numbers.toSorted(), orderNumbers.toSorted());
      }
    },
  },
  {
    name: 'answers them newest first',
    run: async (fixture) => {
      const { externalId, orderNumbers } = contactAt(fixture, 0);
      ok(orderNumbers.length >= 2, 'the first contact of the fixture needs two orders or more');
      const times = (await ordersOf(fixture, externalId)).map((order) => order.placedAt);
      deepStrictEqual(times, times.toSorted().toReversed());
    },
  },
  {
    name: 'answers valid orders, with nothing to be dropped',
    run: async (fixture) => {
      for (const order of await ordersOf(fixture, contactAt(fixture, 0).externalId)) {
        assertValid(order);
      }
    },
  },
  {
    name: 'answers nothing for an unknown id, and for a hostile one',
    run: async (fixture) => {
      for (const id of ['nobody-has-this-id', ...HOSTILE_TEXTS]) {
        const orders = await ordersOf(fixture, id);
        deepStrictEqual([...orders], [], `id ${JSON.stringify(id.slice(0, 40))}`);
      }
    },
  },
];

export const orderByNumberSpecs: readonly HostSpec[] = [
  {
    name: 'answers the order for its number and e-mail',
    run: async (fixture) => {
      const { email, number } = firstOrder(fixture);
      const order = await byNumber(fixture, number, email);
      strictEqual(order?.number, number);
      assertValid(order);
    },
  },
  {
    name: 'takes number and e-mail as a customer writes them',
    run: async (fixture) => {
      const { email, number } = firstOrder(fixture);
      const bare = number.replaceAll('#', '');
      for (const written of [bare, `#${bare}`, ` ${bare.toLowerCase()} `]) {
        const order = await byNumber(fixture, written, ` ${email.toUpperCase()} `);
        strictEqual(order?.number, number, `number written as ${JSON.stringify(written)}`);
      }
    },
  },
  {
    name: 'answers the same null for a wrong number, a wrong e-mail and both',
    run: async (fixture) => {
      const { email, number } = firstOrder(fixture);
      const stranger = contactAt(fixture, 1);
      strictEqual(
        await byNumber(fixture, number, stranger.email),
        null,
        'another contact’s e-mail',
      );
      strictEqual(await byNumber(fixture, number, ''), null, 'no e-mail');
      strictEqual(await byNumber(fixture, '#0000000-none', email), null, 'a number of no order');
      strictEqual(await byNumber(fixture, '#0000000-none', 'no@example.com'), null, 'both wrong');
    },
  },
  {
    name: 'answers null for hostile numbers and e-mails',
    run: async (fixture) => {
      const { email, number } = firstOrder(fixture);
      for (const text of HOSTILE_TEXTS) {
        strictEqual(await byNumber(fixture, text, email), null, `number ${JSON.stringify(text)}`);
        strictEqual(await byNumber(fixture, number, text), null, `e-mail ${JSON.stringify(text)}`);
      }
    },
  },
];

function ordersOf(fixture: HostFixture, externalId: string): Promise<readonly Order[]> {
  return need(fixture.adapter.orders, 'adapter.orders')({ externalId });
}

function byNumber(fixture: HostFixture, number: string, email: string): Promise<Order | null> {
  return need(fixture.adapter.orderByNumber, 'adapter.orderByNumber')(number, email);
}

function firstOrder(fixture: HostFixture): { readonly email: string; readonly number: string } {
  const { email, orderNumbers } = contactAt(fixture, 0);
  return { email, number: need(orderNumbers[0], 'contacts[0].orderNumbers[0]') };
}

/** Core tolerates broken parts of an order by dropping them; an adapter should not rely on that. */
function assertValid(order: Order): void {
  const parsed = parseOrder(order);
  ok(parsed.order !== null, `order ${order.number}: ${parsed.order === null ? parsed.reason : ''}`);
  deepStrictEqual(JSON.parse(JSON.stringify(order)), parsed.order);
}
