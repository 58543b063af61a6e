/** One customer at the desk of one copy of the shop: facts from the adapter, the policy's verdict, and the write. */
import { type ActionFacts, type ActionVerdict, decideAction } from '@attendant/core';
import type {
  ActionRequest,
  HostAdapter,
  Order,
  PaymentMethod,
  WriteResult,
} from '@attendant/core/host';
import { createShopAdapter } from '../adapter.ts';
import { SHOP_POLICY } from '../policy.ts';
import type { Shop } from '../shop-file.ts';
import { toProduct } from '../to-core.ts';

/** The file has no dates and the policy no windows: any fixed moment will do. */
const NOW = '2026-01-01T00:00:00.000Z';

export type Desk = {
  readonly shop: Shop;
  readonly adapter: HostAdapter;
  /** The policy's verdict on what was read already. */
  readonly decideNow: (request: ActionRequest, known: Known) => ActionVerdict;
  /** Decides first; only what is allowed reaches the host. */
  readonly perform: (externalId: string, request: ActionRequest) => Promise<Performed>;
};
export type Performed = { readonly verdict: ActionVerdict; readonly result: WriteResult | null };

export function openDesk(original: Shop): Desk {
  const shop: Shop = {
    ...original,
    users: new Map(original.users),
    orders: new Map(original.orders),
  };
  const adapter = createShopAdapter(shop, { placedAt: NOW });
  let writes = 0;
  const decideNow: Desk['decideNow'] = (request, known) =>
    decideAction(SHOP_POLICY, request, toFacts(shop, request, known));
  const decide = async (externalId: string, request: ActionRequest): Promise<ActionVerdict> => {
    const orders = (await adapter.orders?.({ externalId })) ?? [];
    const paymentMethods = (await adapter.paymentMethods?.({ externalId })) ?? [];
    return decideNow(request, { externalId, orders, paymentMethods });
  };
  return {
    shop,
    adapter,
    decideNow,
    perform: async (externalId, request) => {
      const verdict = await decide(externalId, request);
      if (verdict.kind === 'refused') return { verdict, result: null };
      writes += 1;
      return { verdict, result: await write(adapter, externalId, request, `write-${writes}`) };
    },
  };
}

type Known = {
  readonly externalId: string;
  readonly orders: readonly Order[];
  readonly paymentMethods: readonly PaymentMethod[];
};

function toFacts(shop: Shop, request: ActionRequest, known: Known): ActionFacts {
  const { externalId, orders, paymentMethods } = known;
  const ids = 'lines' in request ? request.lines.flatMap((line) => line.variantId ?? []) : [];
  const variants = [...shop.products.values()].flatMap((product) =>
    toProduct(product)
      .variants.filter((variant) => ids.includes(variant.id))
      .map(
        ({ id, price, available }) =>
          [id, { productId: product.product_id, price, available }] as const,
      ),
  );
  return {
    now: NOW,
    timeZone: 'UTC',
    isBusinessDay: () => true,
    identityLevel: 'host',
    verifiedOrder: null,
    contactId: externalId,
    order:
      'orderId' in request ? (orders.find((order) => order.id === request.orderId) ?? null) : null,
    variants: new Map(variants),
    paymentMethods,
    past: [],
    risk: 0,
  };
}

function write(
  adapter: HostAdapter,
  externalId: string,
  request: ActionRequest,
  idempotencyKey: string,
): Promise<WriteResult> {
  const contact = { externalId };
  const options = { idempotencyKey };
  const none = Promise.resolve({ done: false, reason: 'not-offered' } as const);
  switch (request.action) {
    case 'cancel-order':
      return adapter.cancelOrder?.({ ...request, contact }, options) ?? none;
    case 'create-return':
      return adapter.createReturn?.({ ...request, contact }, options) ?? none;
    case 'exchange-items':
      return adapter.exchangeItems?.({ ...request, contact }, options) ?? none;
    case 'change-items':
      return adapter.changeItems?.({ ...request, contact }, options) ?? none;
    case 'change-address':
      return adapter.changeAddress?.({ ...request, contact }, options) ?? none;
    case 'change-payment':
      return adapter.changePayment?.({ ...request, contact }, options) ?? none;
    case 'update-contact':
      return adapter.updateContact?.({ ...request, contact }, options) ?? none;
    default:
      return none;
  }
}
