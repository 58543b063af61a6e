/**
 * Actions as data: what can be done to host data, what each reads and writes, and whether it can be taken back.
 *
 * The way of a write is always the same: a request is proposed (by a journey, a model or an agent) → the policy decides
 * about it from facts (`policy.ts`) → the contact confirms, and above a limit an agent approves → it is done at the
 * host, once, under the proposal's key. Whatever a text says can at most become a request; it cannot become a decision.
 */
import type { Money } from '../model.ts';

export type PostalAddress = {
  readonly name?: string;
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly region?: string;
  readonly postcode: string;
  /** As the host writes it: a code (`DE`) or a name. */
  readonly country: string;
};

/** Items of one order line that an action is about. */
export type ActionLine = {
  readonly itemId: string;
  readonly quantity: number;
  /** What comes instead: the variant's id at the host (its `Product.variants[].id`). */
  readonly variantId?: string;
};

/** What is asked to be done. Ids are the host's; amounts are in minor units; texts are data and never instructions. */
export type ActionRequest =
  | {
      readonly action: 'create-return';
      readonly orderId: string;
      readonly lines: readonly ActionLine[];
      readonly reason: string;
      /** Id of a payment method of the contact's; absent: the order's own. */
      readonly refundTo?: string;
    }
  | {
      readonly action: 'exchange-items';
      readonly orderId: string;
      readonly lines: readonly ActionLine[];
      readonly reason?: string;
      /** Pays, or receives, the difference. */
      readonly payWith?: string;
    }
  | { readonly action: 'cancel-order'; readonly orderId: string; readonly reason: string }
  | { readonly action: 'change-address'; readonly orderId: string; readonly address: PostalAddress }
  | {
      readonly action: 'change-items';
      readonly orderId: string;
      readonly lines: readonly ActionLine[];
      readonly payWith?: string;
    }
  | { readonly action: 'change-payment'; readonly orderId: string; readonly payWith: string }
  | {
      readonly action: 'request-refund';
      readonly orderId: string;
      readonly lines: readonly ActionLine[];
      readonly amount: Money;
      readonly reason: string;
    }
  | { readonly action: 'resend-invoice'; readonly orderId: string }
  | {
      readonly action: 'claim-warranty';
      readonly orderId: string;
      readonly lines: readonly ActionLine[];
      readonly problem: string;
    }
  | {
      readonly action: 'update-contact';
      readonly change: {
        readonly email?: string;
        readonly phone?: string;
        readonly address?: PostalAddress;
      };
    }
  /** An action of the host's own (a bank's transfer), declared by its adapter with the values it takes. */
  | {
      readonly action: 'own';
      readonly name: string;
      readonly amount?: Money;
      readonly values: Readonly<Record<string, string>>;
    };
/** Names of the writes. Reads (order status, tracking) need no proposal: `readOrders` shows what is proved. */
export type ActionName = ActionRequest['action'];
export type RequestOf<A extends ActionName> = Extract<ActionRequest, { readonly action: A }>;

/** What the team is shown of an action, and what an approval is worth. */
export type ActionTraits = {
  /** What of the host's data it reads to be decided, and what it changes. */
  readonly reads: readonly ('order' | 'product' | 'contact')[];
  readonly writes: readonly ('order' | 'contact' | 'money' | 'mail')[];
  /** Can an agent take it back at the host without loss? */
  readonly reversible: boolean;
  /** `money`: it moves or promises money. */
  readonly cost: 'none' | 'money';
};
const ACTIONS: Readonly<Record<ActionName, ActionTraits>> = {
  'create-return': {
    reads: ['order'],
    writes: ['order', 'money'],
    reversible: true,
    cost: 'money',
  },
  'exchange-items': {
    reads: ['order', 'product'],
    writes: ['order', 'money'],
    reversible: true,
    cost: 'money',
  },
  'cancel-order': {
    reads: ['order'],
    writes: ['order', 'money'],
    reversible: false,
    cost: 'money',
  },
  'change-address': { reads: ['order'], writes: ['order'], reversible: true, cost: 'none' },
  'change-items': {
    reads: ['order', 'product'],
    writes: ['order', 'money'],
    reversible: false,
    cost: 'money',
  },
  'change-payment': {
    reads: ['order', 'contact'],
    writes: ['order', 'money'],
    reversible: true,
    cost: 'money',
  },
  'request-refund': { reads: ['order'], writes: ['money'], reversible: false, cost: 'money' },
  'resend-invoice': { reads: ['order'], writes: ['mail'], reversible: true, cost: 'none' },
  'claim-warranty': { reads: ['order'], writes: ['order'], reversible: true, cost: 'none' },
  'update-contact': { reads: ['contact'], writes: ['contact'], reversible: true, cost: 'none' },
  own: { reads: ['contact'], writes: ['money'], reversible: false, cost: 'money' },
};
export const ACTION_NAMES = Object.keys(ACTIONS) as readonly ActionName[];
