/** What is kept of a refund, as the rule says. */
import type { Money, Order } from '../model.ts';
import { countryOf } from './order-country.ts';
import type { PolicyRule } from './policy.ts';

export type Fee =
  /** Null: nothing is kept. */
  | { readonly kind: 'fee'; readonly fee: Money | null }
  /** It depends on where the order goes, and that is not known. */
  | { readonly kind: 'country-unknown' }
  | { readonly kind: 'other-currency' };

const NONE: Fee = { kind: 'fee', fee: null };

/** @param back What would go back without a fee. */
export function feeOf(
  { fee }: Pick<PolicyRule, 'fee'>,
  of: { readonly back: Money | null; readonly order: Order | null },
): Fee {
  const { back, order } = of;
  if (fee === undefined || back === null || back.minor <= 0) return NONE;
  if (fee.countries !== undefined) {
    const country = countryOf(order);
    if (country === null) return { kind: 'country-unknown' };
    if (!fee.countries.includes(country)) return NONE;
  }
  if (fee.amount.currency !== back.currency) return { kind: 'other-currency' };
  const minor = Math.min(fee.amount.minor, back.minor);
  return minor === 0 ? NONE : { kind: 'fee', fee: { ...back, minor } };
}
