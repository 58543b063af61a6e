/** What an approver writes in place of a customer's request. */

export const change = {
  title: 'Change the request',
  problem: 'Problem',
  reason: 'Reason',
  refundTo: 'Money goes to',
  payWith: 'Paid with',
  asPaid: 'As the order was paid',
  amount: (currency: string) => `Amount (${currency})`,
  noAmount: 'Write an amount above zero.',
  piecesOf: (item: string) => `Pieces of ${item}`,
  insteadOf: (item: string) => `Instead of ${item}`,
  address: {
    name: 'Name',
    line1: 'Street and number',
    line2: 'Addition',
    postcode: 'Postcode',
    city: 'City',
    region: 'Region',
    country: 'Country',
  },
  needsYes:
    'The customer has not said yes to this. They are asked in the chat; it is done once they say yes, and you do not decide again.',
  covered:
    'This only takes away from what the customer said yes to: it goes on waiting, and you can approve it.',
  refused: 'The policy does not allow this.',
  incomplete: 'Something is missing or cannot be.',
  ask: 'Ask the customer',
  take: 'Change',
};
