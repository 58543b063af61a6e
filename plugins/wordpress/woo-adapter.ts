/**
 * The capabilities of a site that is a shop. The site says which calls it answers (`Woo::CALLS`); a capability whose
 * call it does not answer is not declared.
 */
import type {
  ActionCall,
  ActionName,
  CallSite,
  Change,
  HostAdapter,
  PerformAction,
  Product,
  WriteResult,
} from '@attendant/core/host';
import { z } from 'zod';
import {
  shopContactSchema,
  shopOrderSchema,
  shopProductSchema,
  toContact,
  toDecimal,
  toOrder,
  toProduct,
} from './woo-to-core.ts';

const pageSchema = z.object({
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('delete'), id: z.string().min(1), cursor: z.string().min(1) }),
      z.object({
        kind: z.literal('upsert'),
        id: z.string().min(1),
        cursor: z.string().min(1),
        product: shopProductSchema,
      }),
    ]),
  ),
  cursor: z.string().min(1),
  more: z.boolean(),
});
const ordersSchema = z.object({ items: z.array(shopOrderSchema) });
const orderSchema = z.object({ order: shopOrderSchema.nullable() });
const productsSchema = z.object({ items: z.array(shopProductSchema) });
const contactSchema = z.object({ contact: shopContactSchema.nullable() });
const resultSchema = z.discriminatedUnion('done', [
  z.object({
    done: z.literal(true),
    reference: z.string().min(1),
    instructions: z.string().optional(),
  }),
  z.object({ done: z.literal(false), reason: z.string().min(1) }),
]);

/** Core's name of each write the shop may answer, by the name of its call. */
const WRITES = {
  'create-return': 'createReturn',
  'exchange-items': 'exchangeItems',
  'cancel-order': 'cancelOrder',
  'change-address': 'changeAddress',
  'change-items': 'changeItems',
  'request-refund': 'requestRefund',
  'resend-invoice': 'resendInvoice',
  'claim-warranty': 'claimWarranty',
  'update-contact': 'updateContact',
} as const satisfies { readonly [A in ActionName]?: keyof HostAdapter };

/** What a shop with these features adds to a site's adapter. */
export function shopCapabilities(of: {
  readonly call: CallSite;
  readonly features: readonly string[];
  readonly clock?: () => Date;
}): Partial<HostAdapter> {
  const { clock = () => new Date() } = of;
  const call: CallSite = (name, args, signal) => of.call(name, wellFormed(args ?? {}), signal);
  const reads: { readonly [name: string]: Partial<HostAdapter> } = {
    products: { products: (since) => readProducts(call, since) },
    variants: {
      variants: async (ids) =>
        ids.length === 0
          ? []
          : productsSchema.parse(await call('variants', { ids })).items.map(toProduct),
    },
    contact: {
      contact: async (externalId) => {
        const { contact } = contactSchema.parse(await call('contact', { externalId }));
        return contact === null ? null : toContact(contact);
      },
    },
    orders: {
      orders: async ({ externalId }) => {
        const { items } = ordersSchema.parse(await call('orders', { externalId }));
        return items
          .map((order) => toOrder(order, clock()))
          .toSorted((one, other) => (one.placedAt < other.placedAt ? 1 : -1));
      },
    },
    'order-by-number': {
      orderByNumber: async (number, email) => {
        const { order } = orderSchema.parse(await call('order-by-number', { number, email }));
        return order === null ? null : toOrder(order, clock());
      },
    },
    notify: {
      notify: async (to, { subject, text }, { idempotencyKey, signal }) =>
        readResult(
          await call('notify', { ...to, subject, text, key: `notify:${idempotencyKey}` }, signal),
        ),
    },
  };
  const writes = Object.entries(WRITES).filter(([name]) => of.features.includes(name));
  return {
    ...Object.assign(
      {},
      ...of.features.map((name) => (Object.hasOwn(reads, name) ? reads[name] : {})),
    ),
    ...Object.fromEntries(
      writes.map(([name, capability]) => [capability, perform(call, name as keyof typeof WRITES)]),
    ),
  };
}

/** The key is of this kind of write: the same one of another kind is another. */
function perform<A extends ActionName>(call: CallSite, name: A): PerformAction<A> {
  return async (asked: ActionCall<A>, { idempotencyKey, signal }) => {
    const { amount, ...rest } = asked as ActionCall<A> & { readonly amount?: unknown };
    const money = z.object({ minor: z.number(), currency: z.string() }).safeParse(amount);
    const given =
      amount === undefined
        ? rest
        : {
            ...rest,
            amount: money.success ? toDecimal(money.data) : '',
            currency: money.success ? money.data.currency : '',
          };
    return readResult(await call(name, { ...given, key: `${name}:${idempotencyKey}` }, signal));
  };
}

function readResult(answer: unknown): WriteResult {
  const result = resultSchema.parse(answer);
  if (!result.done) return result;
  const { done, reference, instructions } = result;
  return { done, reference, ...(instructions === undefined ? {} : { instructions }) };
}

async function* readProducts(call: CallSite, since: string | null): AsyncIterable<Change<Product>> {
  let cursor = since;
  for (;;) {
    const page = pageSchema.parse(await call('products', { cursor }));
    for (const change of page.items) {
      yield change.kind === 'delete'
        ? change
        : { kind: 'upsert', cursor: change.cursor, item: toProduct(change.product) };
    }
    // A site that says "more" without getting on would be asked for ever.
    if (!page.more || page.cursor === cursor) return;
    cursor = page.cursor;
  }
}

/** Half a character is no JSON that PHP reads: it would be no call at all instead of one about nobody. */
function wellFormed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' ? each.toWellFormed() : each,
  ) as T;
}
