import { describeHostContract } from '@attendant/core/testing';
import { describe, it } from '@jest/globals';
import { createAdapter } from './adapter.ts';

const unchanging = { skip: 'its feeds are files, read once: they change with the next start only' };

await describeHostContract(
  'the demo shop',
  async () => {
    const adapter = createAdapter({ clock: () => new Date('2026-11-22T12:00:00.000Z') });
    const numbersOf = (id: string) =>
      adapter.shop.orders.flatMap(({ customerId, order }) =>
        customerId === id ? [order.number] : [],
      );
    const before = new Map(adapter.shop.orders.map(({ order }) => [order.id, order.state]));
    return {
      adapter,
      contacts: ['li-wei', 'mara-jensen'].map((externalId) => ({
        externalId,
        email: `${externalId.replace('-', '.')}@example.com`,
        orderNumbers: numbersOf(externalId),
      })),
      writesDone: async () => {
        const lists = await Promise.all(
          adapter.shop.customers.map(({ id }) => adapter.orders({ externalId: id })),
        );
        return (
          adapter.mailbox().length +
          lists.flat().filter(({ id, state }) => before.get(id) !== state).length
        );
      },
      returnable: {
        externalId: 'li-wei',
        orderId: 'order-1038',
        items: [{ id: '1038-1', quantity: 1 }],
      },
      cancellable: { externalId: 'li-wei', orderId: 'order-1057' },
      removeArticle: unchanging,
      removeProduct: unchanging,
    };
  },
  { describe, it },
);
