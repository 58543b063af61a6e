/** Conditions on amounts, and on where they come from and go to. */
import type { Money } from '../model.ts';
import type { PaymentMethod } from './policy.ts';
import { type Checked, type PolicyCheck, refuse } from './policy-check.ts';
import { refundable } from './request-amount.ts';

export const amountIsAllowed: PolicyCheck = ({ amount, rule }) => {
  const { amountAtMost } = rule;
  if (amountAtMost === undefined || amount === null) return null;
  if (amount.currency !== amountAtMost.currency) return refuse('CURRENCY_DIFFERS');
  return Math.abs(amount.minor) > amountAtMost.minor
    ? refuse('AMOUNT_TOO_HIGH', { most: amountAtMost.minor, currency: amountAtMost.currency })
    : null;
};

/** A refund is of what was paid and not given back yet. */
export const refundIsOwed: PolicyCheck = ({ request, facts }) => {
  if (request.action !== 'request-refund') return null;
  const most = refundable(request, facts);
  if (most === null || most.currency !== request.amount.currency) return refuse('CURRENCY_DIFFERS');
  return request.amount.minor > most.minor
    ? refuse('AMOUNT_TOO_HIGH', { most: most.minor, currency: most.currency })
    : null;
};

/** Money goes back the way the rule says, to a way to pay that is the contact's own. */
export const refundGoesBack: PolicyCheck = ({ request, facts, rule }) => {
  if (request.action !== 'create-return' || request.refundTo === undefined) return null;
  const method = methodOf(facts.paymentMethods, request.refundTo);
  if (method === undefined) return refuse('PAYMENT_UNKNOWN');
  const to = rule.refundTo ?? 'original';
  const original = facts.order?.paidWith?.includes(method.id) ?? false;
  const allowed =
    to === 'any' || original || (to === 'original-or-gift-card' && method.kind === 'gift-card');
  return allowed ? null : refuse('PAYMENT_NOT_ALLOWED', { method: method.label });
};

/** Who pays a difference names a way to pay of their own, and a gift card holds enough for it. */
export const paymentCovers: PolicyCheck = (checked) => {
  const { request, facts } = checked;
  if (!('payWith' in request) || request.payWith === undefined) return null;
  const method = methodOf(facts.paymentMethods, request.payWith);
  if (method === undefined) return refuse('PAYMENT_UNKNOWN');
  if (request.action === 'change-payment' && facts.order?.paidWith?.includes(method.id))
    return refuse('PAYMENT_NOT_ALLOWED', { method: method.label });
  const due = dueFor(checked);
  if (method.kind !== 'gift-card' || due === null || due.minor <= 0) return null;
  // A balance that is not known covers nothing.
  if (method.balance === undefined) return refuse('BALANCE_TOO_LOW', { method: method.label });
  if (method.balance.currency !== due.currency) return refuse('CURRENCY_DIFFERS');
  return method.balance.minor < due.minor
    ? refuse('BALANCE_TOO_LOW', { method: method.label })
    : null;
};

/** What the contact would pay now. */
function dueFor({ request, facts, amount }: Checked): Money | null {
  if (request.action === 'change-payment') return facts.order?.total ?? null;
  return amount === null ? null : { ...amount, minor: -amount.minor };
}

function methodOf(methods: readonly PaymentMethod[], id: string): PaymentMethod | undefined {
  return methods.find((method) => method.id === id);
}
