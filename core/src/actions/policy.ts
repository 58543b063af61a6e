/**
 * What a tenant allows, as data with dates, and what a decision about a request is made from. `decideAction` is pure:
 * the same request and facts give the same verdict, today, in a replay and in the proof that it could not be talked round.
 */
import type { IdentityLevel, Instant, Money, Order, OrderState, Role } from '../model.ts';
import type { ActionName, ActionRequest } from './action.ts';

/**
 * One row of the tenant's table. Every condition that is given must hold; the first that does not is the reason.
 * `action`, `ownName`, `reasons`, `orderStates`, `countries` and the dates are a rule's scope: of two rules in whose scope a request
 * lies the narrower one decides, and two of which neither is the narrower contradict each other and cannot be saved.
 */
export type PolicyRule = {
  /** `[a-z0-9-]`, unique in the tenant at one time. Named in every refusal and approval. */
  readonly id: string;
  /** For `own`: the host's name of the action. */
  readonly action: ActionName;
  readonly ownName?: string;
  /** In force from (inclusive) to (exclusive). Default: always. */
  readonly validFrom?: Instant;
  readonly validTo?: Instant;
  /** Which date decides whether the rule is in force. Default `now`. */
  readonly appliesBy?: 'now' | 'order-date';
  /** The article that says so to customers; cited in the explanation. */
  readonly articleId?: string;
  /** Default `order`: the one order proved, or signed in. */
  readonly identity?: Exclude<IdentityLevel, 'anonymous'>;
  readonly orderStates?: readonly OrderState[];
  /** Codes (`DE`) of the countries the order goes to. Where a rule names some and the order's is not known, none speaks. */
  readonly countries?: readonly string[];
  /** To the end of the last day, in the tenant's time zone. */
  readonly window?: {
    readonly days: number;
    readonly from: 'placed' | 'shipped' | 'delivered';
    /** `business`: days with opening hours; holidays are the exceptions of the tenant's hours. Default `calendar`. */
    readonly count?: 'calendar' | 'business';
    /**
     * Orders that are gifts and were placed from one of these days of a year to the other, both included, have at least
     * until the end of the next `until`. Written as `MM-DD`; `from` may be later in the year than `to`.
     */
    readonly gifts?: { readonly from: string; readonly to: string; readonly until: string };
  };
  /** Items that may not be touched: by product id, or by a word of their name or variant. */
  readonly excluded?: {
    readonly productIds?: readonly string[];
    readonly words?: readonly string[];
  };
  /** The only reasons accepted. Default: any. */
  readonly reasons?: readonly string[];
  /** Most that one request may be worth. One currency: another one is a person's. */
  readonly amountAtMost?: Money;
  /** Most pieces in one request. */
  readonly piecesAtMost?: number;
  /** Requests of this action that were done or wait, this one included, within so many days. */
  readonly perContact?: { readonly count: number; readonly days: number };
  readonly perTenant?: { readonly count: number; readonly days: number };
  /** Not for an order on which one of these was done before. Default: the action itself for exchange-items, change-items and cancel-order. */
  readonly notAfter?: readonly ActionName[];
  /** A replacement is a variant of the same product. Default true. */
  readonly sameProduct?: boolean;
  /** Where money goes back to. Default `original`. */
  readonly refundTo?: 'original' | 'original-or-gift-card' | 'any';
  /** Of a return: kept of what goes back, once for each request, and never more than that. */
  readonly fee?: {
    readonly amount: Money;
    /** Only for orders that go to one of these (`DE`). Where the order's country is not known, a person looks. */
    readonly countries?: readonly string[];
  };
  /** Above any of these an agent of the role (or higher) approves first. */
  readonly approval?: {
    readonly role: Exclude<Role, 'viewer'>;
    /** Absent with `riskAbove` absent: always. */
    readonly amountAbove?: Money;
    /** 0..1. */
    readonly riskAbove?: number;
  };
};
export type ActionPolicy = readonly PolicyRule[];

/** What the host knows of a way to pay. */
export type PaymentMethod = {
  readonly id: string;
  readonly kind: 'card' | 'wallet' | 'gift-card' | 'bank' | 'other';
  /** For people, e.g. `Visa ending in 9212`. */
  readonly label: string;
  /** Of a gift card. */
  readonly balance?: Money;
};

/** What was done or waits already, as far as limits of count need it. Newest first. */
export type PastAction = {
  readonly action: ActionName;
  readonly orderId: string | null;
  readonly contactId: string;
  readonly amount: Money | null;
  readonly at: Instant;
};

export type VariantFacts = {
  readonly productId: string;
  readonly price: Money;
  readonly available: boolean;
};

/** All a decision may know. Read from hosts and store just before it, and again just before the write. */
export type ActionFacts = {
  readonly now: Instant;
  /** IANA name; windows end at the end of a day there. */
  readonly timeZone: string;
  /** Is this local date (`YYYY-MM-DD`) a business day? */
  readonly isBusinessDay: (date: string) => boolean;
  readonly identityLevel: IdentityLevel;
  /** With level `order`: the one proved. */
  readonly verifiedOrder: string | null;
  readonly contactId: string;
  /** The order of the request, if it is one of the contact's own; null: none of theirs has this id. */
  readonly order: Order | null;
  /** Variants asked for, by id; one that is absent is unknown. */
  readonly variants: ReadonlyMap<string, VariantFacts>;
  /** The contact's own. */
  readonly paymentMethods: readonly PaymentMethod[];
  /** The contact's and, for `perTenant`, the tenant's, within the longest window a rule asks for. */
  readonly past: readonly PastAction[];
  /** 0..1, `assessRisk`. */
  readonly risk: number;
};

/** What a decision was made from that is not read again later: with it another policy can be tried on the same case. */
export type DecisionBasis = Pick<
  ActionFacts,
  'now' | 'identityLevel' | 'verifiedOrder' | 'order' | 'paymentMethods'
> & {
  /** `ActionFacts.variants` by id. */
  readonly variants: Readonly<Record<string, VariantFacts>>;
};

/** Why a request is refused; each has a sentence in every language. */
export type RefusalCode =
  | 'NO_RULE'
  | 'IDENTITY_TOO_LOW'
  | 'NOT_THEIR_ORDER'
  | 'ORDER_STATE'
  | 'WINDOW_OVER'
  | 'WINDOW_UNKNOWN'
  | 'ITEM_UNKNOWN'
  | 'TOO_MANY_PIECES'
  | 'ITEM_EXCLUDED'
  | 'REASON_NOT_ACCEPTED'
  | 'VARIANT_UNKNOWN'
  | 'OTHER_PRODUCT'
  | 'VARIANT_UNAVAILABLE'
  | 'SAME_VARIANT'
  | 'PAYMENT_UNKNOWN'
  | 'PAYMENT_NOT_ALLOWED'
  | 'BALANCE_TOO_LOW'
  | 'AMOUNT_TOO_HIGH'
  | 'CURRENCY_DIFFERS'
  | 'DONE_BEFORE'
  | 'TOO_OFTEN'
  | 'REQUEST_INVALID';

export type ActionVerdict =
  | {
      readonly kind: 'allowed';
      readonly rule: PolicyRule;
      /** Money that moves; positive: back to the contact, negative: the contact pays. Null when none does. Less the fee. */
      readonly amount: Money | null;
      /** What is kept of it; absent: nothing is. */
      readonly fee?: Money;
      /** Null: nobody has to approve. */
      readonly approval: {
        readonly role: Exclude<Role, 'viewer'>;
        readonly why: 'always' | 'amount' | 'risk';
      } | null;
    }
  | {
      readonly kind: 'refused';
      /** Null only for `NO_RULE`. */
      readonly rule: PolicyRule | null;
      readonly code: RefusalCode;
      /** Figures of the sentence, e.g. `{ days: '30', since: '34' }`. */
      readonly values: Readonly<Record<string, string>>;
    };

/** `decide-action.ts`. */
export type DecideAction = (
  policy: ActionPolicy,
  request: ActionRequest,
  facts: ActionFacts,
) => ActionVerdict;
