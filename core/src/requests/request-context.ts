import type { ActionRequest, PostalAddress } from '../actions/action.ts';
import type { PaymentMethod } from '../actions/policy.ts';
import type { Money, Order } from '../model.ts';

/** A product as the reader compares its variants; a host's `Product` is one. */
export type ReadProduct = {
  readonly id: string;
  readonly title: string;
  readonly variants: readonly ReadVariant[];
};
export type ReadVariant = {
  readonly id: string;
  readonly options: Readonly<Record<string, string>>;
  readonly price: Money;
  readonly available: boolean;
};

/** What a message is read against: the contact's own data and the catalogue, and nothing else. */
export type RequestContext = {
  /** The contact's own, newest first. */
  readonly orders: readonly Order[];
  /** Products of those orders at least; others help to know a product that they did not order. */
  readonly products: readonly ReadProduct[];
  readonly paymentMethods: readonly PaymentMethod[];
  /** The contact's default address, if the host knows one. */
  readonly address: PostalAddress | null;
  /** Reasons the policy accepts for cancelling; the first is proposed when none is said. Empty: any. */
  readonly cancelReasons: readonly string[];
  /** Would the policy allow it? Decides between what is asked for first and what is asked for "if not possible". */
  readonly allows: (request: ActionRequest) => boolean;
};

/** What the contact left open; a journey asks for it. */
export type MissingPart = 'order' | 'items' | 'variant' | 'reason' | 'payment' | 'address';

/** One request as it was understood. It is a proposal: nothing is done before the contact has seen it and said yes. */
export type ReadRequest = {
  readonly request: ActionRequest;
  /** 0..1: how much of it was said, and how little had to be guessed. */
  readonly confidence: number;
  /** Guessed or absent parts; the request holds the best guess, or '' and no lines where there is none. */
  readonly missing: readonly MissingPart[];
};
