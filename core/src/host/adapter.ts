import type { ActionName, PostalAddress, RequestOf } from '../actions/action.ts';
import type { PaymentMethod } from '../actions/policy.ts';
import type { ArticleInput, Instant, Money, Order } from '../model.ts';

/** Who an adapter is asked about: an id the host itself has given out, or what proves an order. */
export type HostContact = {
  readonly externalId: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly locale?: string;
  /** Their default address. */
  readonly address?: PostalAddress;
};
export type Product = {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly url?: string;
  readonly imageUrl?: string;
  readonly locale?: string;
  readonly variants: readonly {
    readonly id: string;
    readonly options: Readonly<Record<string, string>>;
    readonly price: Money;
    readonly available: boolean;
  }[];
};
/** A change in a feed: a thing as it is now, or the id of one that is gone. `cursor` resumes after it. */
export type Change<T> =
  | { readonly kind: 'upsert'; readonly item: T; readonly cursor: string }
  | { readonly kind: 'delete'; readonly id: string; readonly cursor: string };
/** One message that came in through the host, after its signature was verified. */
export type Inbound = {
  /** The host's id of this delivery: a second one is the same message. */
  readonly externalId: string;
  /** The host's id of the thread. */
  readonly threadId: string;
  readonly contact: HostContact;
  readonly text: string;
  readonly at: Instant;
};
export type RawRequest = {
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes exactly as received: a signature is checked over them before anything is parsed. */
  readonly body: Uint8Array;
  readonly now: Instant;
};
export type ReceiveResult =
  | { readonly valid: true; readonly messages: readonly Inbound[] }
  | { readonly valid: false; readonly reason: string };
/** Every write carries a key; the same key twice does the thing once and answers the same. */
export type WriteOptions = { readonly idempotencyKey: string; readonly signal?: AbortSignal };
export type WriteResult =
  | {
      readonly done: true;
      /** The host's number of what was made, as the customer may know it. */
      readonly reference: string;
      /** What the customer does next, in the host's words: how to send it back. */
      readonly instructions?: string;
      /** https only: a label to print. */
      readonly labelUrl?: string;
    }
  | { readonly done: false; readonly reason: string };
/** One action at a host: the request, and whose data it is about. The adapter checks again that it is theirs. */
export type ActionCall<A extends ActionName> = Omit<RequestOf<A>, 'action'> & {
  readonly contact: { readonly externalId: string };
};
export type PerformAction<A extends ActionName> = (
  call: ActionCall<A>,
  options: WriteOptions,
) => Promise<WriteResult>;
/** An action of the host's own, beyond orders: `transfer-money`. Its values are texts the policy and a person can read. */
export type OwnAction = {
  readonly name: string;
  readonly values: readonly { readonly name: string; readonly required: boolean }[];
  readonly hasAmount: boolean;
  readonly reversible: boolean;
};

/**
 * Our code for one host. Each capability is optional: declaring the method is declaring the capability.
 * A read that finds nothing answers null or nothing; trouble throws. No method may answer about another contact's data.
 */
export type HostAdapter = {
  readonly name: string;
  /** Verify, then parse. */
  readonly receive?: (request: RawRequest) => Promise<ReceiveResult>;
  readonly articles?: (since: string | null) => AsyncIterable<Change<ArticleInput>>;
  readonly products?: (since: string | null) => AsyncIterable<Change<Product>>;
  readonly contact?: (externalId: string) => Promise<HostContact | null>;
  /** Newest first; only this contact's own. */
  readonly orders?: (contact: { readonly externalId: string }) => Promise<readonly Order[]>;
  /**
   * The order with this number if its e-mail is this one (compared without regard to case), else null.
   * Number and e-mail both wrong or only one: the same null.
   */
  readonly orderByNumber?: (number: string, email: string) => Promise<Order | null>;
  readonly reply?: (threadId: string, text: string, options: WriteOptions) => Promise<WriteResult>;
  readonly handOff?: (
    threadId: string,
    packet: { readonly summary: string; readonly transcript: string },
    options: WriteOptions,
  ) => Promise<WriteResult>;
  /** The contact's own ways to pay, for refunds and differences. */
  readonly paymentMethods?: (contact: {
    readonly externalId: string;
  }) => Promise<readonly PaymentMethod[]>;
  /** The products with these ids, or with variants of these ids, as they are now; unknown ones are left out. */
  readonly variants?: (ids: readonly string[]) => Promise<readonly Product[]>;
  readonly createReturn?: PerformAction<'create-return'>;
  readonly exchangeItems?: PerformAction<'exchange-items'>;
  readonly cancelOrder?: PerformAction<'cancel-order'>;
  readonly changeAddress?: PerformAction<'change-address'>;
  readonly changeItems?: PerformAction<'change-items'>;
  readonly changePayment?: PerformAction<'change-payment'>;
  readonly requestRefund?: PerformAction<'request-refund'>;
  readonly resendInvoice?: PerformAction<'resend-invoice'>;
  readonly claimWarranty?: PerformAction<'claim-warranty'>;
  readonly updateContact?: PerformAction<'update-contact'>;
  /** The host's own actions, and the door to them. */
  readonly ownActions?: readonly OwnAction[];
  readonly performOwn?: PerformAction<'own'>;
  /** Sends a short message to the e-mail of an order or contact (one-time codes, delays). The adapter takes the address from the host's own record. */
  readonly notify?: (
    to: { readonly orderNumber: string } | { readonly externalId: string },
    message: { readonly subject: string; readonly text: string },
    options: WriteOptions,
  ) => Promise<WriteResult>;
  readonly tickets?: (since: string | null) => AsyncIterable<
    Change<{
      readonly id: string;
      readonly messages: readonly {
        readonly author: 'contact' | 'agent';
        readonly text: string;
        readonly at: Instant;
      }[];
    }>
  >;
  readonly close?: () => Promise<void>;
};

/** Names of the capabilities an adapter has. */
export type Capability = Exclude<keyof HostAdapter, 'name' | 'close' | 'ownActions'>;
