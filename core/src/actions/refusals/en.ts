import type { RefusalWords } from './refusal-words.ts';

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

export const enRefusals: RefusalWords = {
  identity: "This needs a sign-in, or the order's number, its e-mail and the code we send.",
  notTheirOrder: 'I could not find this order for you.',
  state: "This is not possible in the order's present state.",
  windowPlaced: (within, since) =>
    `This is possible within ${days(within)} of the order; yours was placed ${days(since)} ago.`,
  windowShipped: (within, since) =>
    `This is possible within ${days(within)} of dispatch; yours left ${days(since)} ago.`,
  windowDelivered: (within, since) =>
    `This is possible within ${days(within)} of delivery; yours arrived ${days(since)} ago.`,
  windowGift: (day) => `The period for this gift ended on ${day}.`,
  windowUnknown: (within) =>
    `This is possible within ${days(within)}; I cannot see when the time began.`,
  itemUnknown: 'This item is not in the order.',
  tooMany: (most) => `At most ${most} of it can be included.`,
  excluded: (item) => `This is not possible for ${item}.`,
  reason: 'This is not possible for the reason given.',
  variantUnknown: 'I could not find the variant to change to.',
  otherProduct: (item) => `${item} can only be changed to another variant of the same product.`,
  unavailable: 'The variant to change to is not available now.',
  sameVariant: 'That is the variant already ordered.',
  paymentUnknown: 'I could not find this payment method in the account.',
  paymentNotAllowed: 'This payment method cannot be used here.',
  balance: 'The balance of the gift card does not cover it.',
  amount: (most) => `At most ${most} is possible this way.`,
  currency: 'The amounts are in different currencies.',
  doneBefore: 'This was already done for the order and is possible once.',
  tooOften: (count, within) => `This is possible ${count} × in ${days(within)}.`,
  invalid: 'Something in the request is missing or not valid.',
  noRule: 'I cannot do this by myself.',
  person: 'A colleague can look at it.',
};
