import {
  type HostAdapter,
  idempotent,
  type Order,
  sameEmail,
  toMoney,
  type WriteResult,
} from '@attendant/core/host';

// What your shop already has: here two customers in memory, with you a database or an API.
const customers = new Map([
  ['ada', { email: 'ada@example.com', orders: ['1001', '1002'] }],
  ['ben', { email: 'ben@example.com', orders: ['1003'] }],
]);
const sales = new Map([
  ['1001', { owner: 'ada', day: '2026-11-01', sent: true, paid: '24.50' }],
  ['1002', { owner: 'ada', day: '2026-11-20', sent: false, paid: '8.00' }],
  ['1003', { owner: 'ben', day: '2026-11-21', sent: true, paid: '99.90' }],
]);

export function createMinimalAdapter(mail: (to: string, text: string) => void): HostAdapter {
  const once = idempotent<WriteResult>(new Map());
  return {
    name: 'minimal',

    // A customer signed in on your site: only their own orders, newest first.
    orders: async ({ externalId }) =>
      (customers.get(externalId)?.orders ?? [])
        .toReversed()
        .flatMap((number) => toOrder(number) ?? []),

    // A guest: number and e-mail must both be right. Otherwise the same null, whatever was wrong.
    orderByNumber: async (number, email) => {
      const order = toOrder(number.replace(/[#\s]/g, ''));
      const owner = order === null ? undefined : sales.get(order.id)?.owner;
      return sameEmail(customers.get(owner ?? '')?.email, email) ? order : null;
    },

    // Sends the guest's one-time code, to the address you have on record and no other.
    notify: (to, { subject, text }, { idempotencyKey }) =>
      once(idempotencyKey, async () => {
        const id =
          'externalId' in to ? to.externalId : sales.get(to.orderNumber.replace('#', ''))?.owner;
        const customer = customers.get(id ?? '');
        if (customer === undefined) return { done: false, reason: 'unknown-recipient' };
        mail(customer.email, `${subject}\n\n${text}`);
        return { done: true, reference: idempotencyKey };
      }),
  };
}

/** Your words → ours. `toMoney` gives exact minor units and refuses what is no amount; times are in UTC. */
function toOrder(number: string): Order | null {
  const sale = sales.get(number);
  if (sale === undefined) return null;
  const price = toMoney(sale.paid, 'EUR');
  return {
    id: number,
    number: `#${number}`,
    state: sale.sent ? 'shipped' : 'received',
    placedAt: `${sale.day}T00:00:00.000Z`,
    total: price,
    items: [{ id: '1', name: 'Notebook', quantity: 1, price }],
    shipments: [],
  };
}
