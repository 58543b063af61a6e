/**
 * What a journey can do besides saying and asking: steps that read, and the three that lead to a write. None of them
 * writes: `propose` states a request, `confirm` waits for the contact's own explicit yes, and the engine of actions does
 * the rest. Each waits only where something is missing.
 */
import type { ActionName } from '../actions/action.ts';
import type { IdentityLevel, Locale, OrderState } from '../model.ts';

/** What a message may want that a journey can begin with. */
export const WISHES = [
  'order-status',
  'return',
  'exchange',
  'cancel',
  'address',
  'refund',
  'damaged',
  'missing',
  'invoice',
  'warranty',
  'advice',
] as const;
export type Wish = (typeof WISHES)[number];

/** What may decide about the way a journey takes. `on` names what is looked at. */
export type FlowCondition =
  /** Without `is`: the slot holds something. */
  | { readonly on: 'slot'; readonly slot: string; readonly is?: string }
  /** The chosen order is in one of these states. */
  | { readonly on: 'order'; readonly states: readonly OrderState[] }
  /** At least so sure who it is. */
  | { readonly on: 'identity'; readonly atLeast: Exclude<IdentityLevel, 'anonymous'> }
  /** What the last `preview` said. `approval`: allowed, an agent looks first. `by-hand`: allowed, no host can do it. */
  | {
      readonly on: 'verdict';
      readonly is: 'allowed' | 'approval' | 'by-hand' | 'refused';
    }
  /** The tenant lets its assistant do this at all. */
  | { readonly on: 'can'; readonly action: FlowAction }
  | { readonly on: 'language'; readonly languages: readonly Locale[] }
  | { readonly on: 'channel'; readonly channels: readonly string[] }
  | { readonly on: 'hours'; readonly open: boolean };

/** Actions a journey can prepare. */
export const FLOW_ACTIONS = [
  'create-return',
  'exchange-items',
  'cancel-order',
  'change-address',
  'request-refund',
  'resend-invoice',
  'claim-warranty',
] as const satisfies readonly ActionName[];
export type FlowAction = (typeof FLOW_ACTIONS)[number];

/** Which of the contact's orders may be meant. */
export const ORDERS_AMONG = ['any', 'open', 'delivered'] as const;
export type OrdersAmong = (typeof ORDERS_AMONG)[number];

export type FlowToolStep =
  /** The first branch whose conditions all hold. */
  | {
      readonly kind: 'branch';
      readonly branches: readonly {
        readonly when: readonly FlowCondition[];
        readonly next: string | null;
      }[];
      readonly otherwise: string | null;
    }
  /** Reads the contact's orders, proving who they are where that is needed, and asks which where several could be meant. */
  | { readonly kind: 'pick-order'; readonly among: OrdersAmong; readonly next: string | null }
  /** Takes from the contact's words what they already say: items, reason, replacement, address. */
  | { readonly kind: 'read-request'; readonly action: FlowAction; readonly next: string | null }
  | { readonly kind: 'pick-items'; readonly next: string | null }
  /** What comes instead of the picked items, among what the host sells. */
  | { readonly kind: 'pick-variant'; readonly next: string | null; readonly none: string | null }
  /** Asks the policy; nothing is kept of it but the verdict. */
  | {
      readonly kind: 'preview';
      readonly action: FlowAction;
      readonly allowed: string | null;
      readonly refused: string | null;
    }
  /** States the request. A `confirm` has to follow. */
  | { readonly kind: 'propose'; readonly action: FlowAction; readonly next: string | null }
  /** Lists what would be done and waits for an explicit yes. `change`: where other details are taken in. */
  | {
      readonly kind: 'confirm';
      readonly yes: string | null;
      readonly no: string | null;
      readonly change: string | null;
    }
  /** Products of the shop that fit what is in the slot, cited. */
  | {
      readonly kind: 'find-products';
      readonly slot: string;
      readonly next: string | null;
      readonly none: string | null;
    };

/** Slots that tools fill; a tenant's own questions cannot use these names. */
export const TOOL_SLOTS = ['order', 'items', 'variants'] as const;
/** What each action cannot do without. */
export const NEEDED_SLOTS: Readonly<Record<FlowAction, readonly string[]>> = {
  'create-return': ['order', 'items', 'reason'],
  'exchange-items': ['order', 'items', 'variants'],
  'cancel-order': ['order', 'reason'],
  'change-address': ['order', 'address'],
  'request-refund': ['order', 'items', 'reason'],
  'resend-invoice': ['order'],
  'claim-warranty': ['order', 'items', 'problem'],
};
