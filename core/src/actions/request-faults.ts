/** What is wrong with a request in itself, whoever asks: it is data from outside. */
import type { ActionLine, ActionRequest, PostalAddress } from './action.ts';

const LONGEST_TEXT = 2_000;
const MOST_LINES = 500;
const MOST_PIECES = 100_000;

/** The first field that cannot be, or null. */
export function requestFault(request: ActionRequest): string | null {
  if ('orderId' in request && !isShort(request.orderId)) return 'orderId';
  if ('lines' in request && !goodLines(request)) return 'lines';
  if ('reason' in request && request.reason !== undefined && !isText(request.reason))
    return 'reason';
  if ('address' in request && !goodAddress(request.address)) return 'address';
  if ('amount' in request && request.amount !== undefined && !goodAmount(request.amount))
    return 'amount';
  switch (request.action) {
    case 'change-payment':
      return isShort(request.payWith) ? null : 'payWith';
    case 'claim-warranty':
      return isText(request.problem) ? null : 'problem';
    case 'update-contact':
      return contactFault(request.change);
    case 'own':
      return Object.values(request.values).every(isText) ? null : 'values';
    default:
      return null;
  }
}

function goodLines(
  request: Extract<ActionRequest, { readonly lines: readonly ActionLine[] }>,
): boolean {
  const { lines } = request;
  if (lines.length > MOST_LINES) return false;
  // A refund may be of the order as a whole.
  if (lines.length === 0) return request.action === 'request-refund';
  const replaces = request.action === 'exchange-items' || request.action === 'change-items';
  const distinct = new Set(lines.map(({ itemId }) => itemId)).size === lines.length;
  return (
    distinct &&
    lines.every(
      ({ itemId, quantity, variantId }) =>
        isShort(itemId) &&
        Number.isSafeInteger(quantity) &&
        quantity >= 1 &&
        quantity <= MOST_PIECES &&
        (replaces ? variantId !== undefined && isShort(variantId) : variantId === undefined),
    )
  );
}

function contactFault(
  change: Extract<ActionRequest, { readonly action: 'update-contact' }>['change'],
): string | null {
  const { email, phone, address } = change;
  if (email === undefined && phone === undefined && address === undefined) return 'change';
  if (email !== undefined && !/^[^\s@]{1,64}@[^\s@]{1,250}\.[^\s@.]{2,}$/u.test(email))
    return 'email';
  if (phone !== undefined && !/^\+?[\d\s().-]{5,30}$/u.test(phone)) return 'phone';
  return address === undefined || goodAddress(address) ? null : 'address';
}

function goodAddress(address: PostalAddress): boolean {
  const needed = [address.line1, address.city, address.postcode, address.country];
  const given = [address.name, address.line2, address.region].filter((one) => one !== undefined);
  return needed.every(isShort) && given.every((one) => one === '' || isShort(one));
}

function goodAmount(amount: { readonly minor: number; readonly currency: string }): boolean {
  return (
    Number.isSafeInteger(amount.minor) && amount.minor > 0 && /^[A-Z]{3}$/u.test(amount.currency)
  );
}

/** One line of a form: no control characters, so that it cannot break out of a host's field. */
function isShort(text: string): boolean {
  return text.trim() !== '' && text.length <= 200 && !/\p{Cc}/u.test(text);
}

function isText(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST_TEXT;
}
