import { describeHostContract, type HostFixture } from '@attendant/core/testing';
import { describe, it } from '@jest/globals';
import { createAdapter } from './adapter.ts';

const unchanging = { skip: 'its feeds are files, read once: they change with the next start only' };

const contact = { externalId: 'li-wei' };
const delivered = {
  contact,
  orderId: 'order-1038',
  lines: [{ itemId: '1038-1', quantity: 1 }],
};
const received = { contact, orderId: 'order-1057' };
const calls: HostFixture['calls'] = {
  'create-return': { ...delivered, reason: 'too small' },
  'exchange-items': {
    ...delivered,
    lines: [{ itemId: '1038-1', quantity: 1, variantId: 'wool-jumper-s-navy' }],
  },
  'cancel-order': { ...received, reason: 'no longer needed' },
  'change-address': {
    ...received,
    address: { line1: 'Hafenstraße 9', city: 'Kiel', postcode: '24103', country: 'DE' },
  },
  'change-items': {
    ...received,
    lines: [{ itemId: '1057-1', quantity: 1, variantId: 'felt-slippers-41-slate' }],
  },
  'request-refund': { ...delivered, amount: { minor: 500, currency: 'EUR' }, reason: 'late' },
  'resend-invoice': received,
  'claim-warranty': { ...delivered, problem: 'a seam came open' },
  'update-contact': { contact, change: { phone: '+49 431 5550 0199' } },
};

await describeHostContract(
  'the demo shop',
  async () => {
    const adapter = createAdapter({ clock: () => new Date('2026-11-22T12:00:00.000Z') });
    const numbersOf = (id: string) =>
      adapter.shop.orders.flatMap(({ customerId, order }) =>
        customerId === id ? [order.number] : [],
      );
    const everything = async () => {
      const ids = adapter.shop.customers.map(({ id }) => id);
      const lists = await Promise.all(ids.map((externalId) => adapter.orders({ externalId })));
      return [...lists.flat(), ...(await Promise.all(ids.map((id) => adapter.contact(id))))].map(
        (each) => JSON.stringify(each),
      );
    };
    const before = new Set(await everything());
    return {
      adapter,
      contacts: ['li-wei', 'mara-jensen'].map((externalId) => ({
        externalId,
        email: `${externalId.replace('-', '.')}@example.com`,
        orderNumbers: numbersOf(externalId),
      })),
      // Seen from outside: mails sent, and orders and customers that are not as they were.
      writesDone: async () =>
        adapter.mailbox().length + (await everything()).filter((each) => !before.has(each)).length,
      calls,
      variantIds: ['felt-slippers-42-slate', 'pier-boots-37-black'],
      removeArticle: unchanging,
      removeProduct: unchanging,
    };
  },
  { describe, it },
);
