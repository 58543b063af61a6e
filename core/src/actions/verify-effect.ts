/** Did a write do at the host what it says? Read from the order before and after, as hosts have answered success and done nothing. */
import type { Order } from '../model.ts';
import type { ActionRequest, PostalAddress } from './action.ts';

/** `hidden`: an order does not show whether it was done; the host's word is all there is. */
export type Effect = 'seen' | 'not-seen' | 'hidden';

export function verifyEffect(
  request: ActionRequest,
  before: Order | null,
  after: Order | null,
): Effect {
  if (!('orderId' in request)) return 'hidden';
  if (after === null) return 'not-seen';
  // A host that keeps a list of what was done on an order, and has added this: by itself it does not say with what value.
  const added = isAdded(request, before, after);
  switch (request.action) {
    case 'create-return':
      return seenIf(added || ['return-requested', 'returned', 'refunded'].includes(after.state));
    case 'exchange-items':
      return seenIf(added || after.state === 'exchange-requested');
    case 'cancel-order':
      return seenIf(added || after.state === 'cancelled' || after.state === 'refunded');
    case 'change-address':
      return after.shippingAddress === undefined
        ? 'hidden'
        : seenIf(isSameAddress(after.shippingAddress, request.address));
    case 'change-items':
      return seenIf(added || JSON.stringify(before?.items) !== JSON.stringify(after.items));
    case 'change-payment':
      return after.paidWith === undefined
        ? 'hidden'
        : seenIf(after.paidWith.includes(request.payWith));
    case 'request-refund': {
      // A refund that is booked later shows nothing yet.
      if (after.refunded === undefined && after.changed === undefined) return 'hidden';
      const risen = (after.refunded?.minor ?? 0) - (before?.refunded?.minor ?? 0);
      // A host may keep the wish with the order, for the team to book.
      return seenIf(risen >= request.amount.minor || (added && risen === 0));
    }
    case 'resend-invoice':
    case 'claim-warranty':
      return 'hidden';
  }
}

function isAdded(request: ActionRequest, before: Order | null, after: Order): boolean {
  const was = before?.changed?.includes(request.action) ?? false;
  return !was && (after.changed?.includes(request.action) ?? false);
}

function seenIf(seen: boolean): Effect {
  return seen ? 'seen' : 'not-seen';
}

/** Hosts write addresses in their own way: compared by what leads a parcel there. */
function isSameAddress(one: PostalAddress, other: PostalAddress): boolean {
  const key = ({ line1, line2 = '', postcode, city }: PostalAddress) =>
    [line1, line2, postcode, city]
      .join(' ')
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\s.,-]+/gu, '');
  return key(one) === key(other);
}
