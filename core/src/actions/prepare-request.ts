/** All that hosts know about a request, read before a transaction: nobody waits for a host inside one. */
import { z } from 'zod';
import { identityLevelOf, provedIdentities } from '../access/proved-identity.ts';
import { isBusinessDay } from '../escalation/hours.ts';
import type { HostAdapter } from '../host/adapter.ts';
import type { Order } from '../model.ts';
import type { ActionRequest } from './action.ts';
import { CAPABILITY_OF } from './capability-of.ts';
import type { ActionFacts, PaymentMethod } from './policy.ts';
import { productsSchema } from './sold-products.ts';
import type { ActionDeps, ActionSubject } from './subject.ts';

export type PreparedRequest = {
  readonly request: ActionRequest;
  /** Who does it; null: no host can. */
  readonly host: string | null;
  readonly ownerId: string | null;
  /** The person behind the contact, where a host knows them, for limits of count. */
  readonly person: { readonly host: string; readonly externalId: string } | null;
  readonly facts: Omit<ActionFacts, 'now' | 'past' | 'risk'>;
  readonly variantNames: ReadonlyMap<string, string>;
  /** All orders proved to be theirs: what is usual for them. */
  readonly orders: readonly Order[];
  /** Of the shop's other contacts: what is usual there to send back. */
  readonly shopReturnShares: readonly number[];
};

const money = z.object({ minor: z.number().int(), currency: z.string().regex(/^[A-Z]{3}$/u) });
const methods = z.array(
  z.object({
    id: z.string().min(1),
    kind: z.enum(['card', 'wallet', 'gift-card', 'bank', 'other']),
    label: z.string(),
    balance: money.optional(),
  }),
);
/** Null: a host that must be asked is in trouble. */
export async function prepareRequest(
  deps: ActionDeps,
  subject: ActionSubject,
  request: ActionRequest,
): Promise<PreparedRequest | null> {
  const { tenant, contact, conversation } = subject;
  const read = await deps.hosts.readOwnOrders(tenant.id, proofOf(subject));
  if (read.kind === 'unavailable' && read.trouble) return null;
  const own = read.kind === 'orders' ? read.orders : [];
  const orders = own.map(({ order }) => order);
  // One proved order of several says nothing of the person.
  if (identityLevelOf(contact, conversation) === 'host') {
    deps.returnShares?.note(tenant.id, contact.id, orders);
  }
  const found =
    'orderId' in request ? own.find(({ order }) => order.id === request.orderId) : undefined;
  const place = found ?? identityPlace(deps, subject, request);
  const adapter = deps.hosts.adapters(tenant.id).find(({ name }) => name === place?.host);
  const ownerId = place?.ownerId ?? null;
  try {
    const { variants, variantNames } = await readVariants(deps, adapter, request);
    return {
      request,
      host:
        ownerId !== null && adapter !== undefined && canDo(adapter, request) ? adapter.name : null,
      ownerId,
      person:
        place === undefined || ownerId === null ? null : { host: place.host, externalId: ownerId },
      facts: {
        timeZone: tenant.settings.hours.timeZone,
        isBusinessDay: (date) => isBusinessDay(tenant.settings.hours, date),
        identityLevel: identityLevelOf(contact, conversation),
        verifiedOrder: conversation.verifiedOrder,
        contactId: contact.id,
        order: found?.order ?? null,
        variants,
        paymentMethods: await readMethods(deps, adapter, { request, ownerId }),
      },
      variantNames,
      orders,
      shopReturnShares: deps.returnShares?.sharesOf(tenant.id, contact.id) ?? [],
    };
  } catch {
    // The registry has written down which host, and that its answer could not be used.
    return null;
  }
}

function proofOf({ contact, conversation }: ActionSubject) {
  const { verifiedOrder } = conversation;
  return {
    identities: provedIdentities(contact, conversation),
    verifiedOrder:
      verifiedOrder === null || contact.email === undefined
        ? null
        : { number: verifiedOrder, email: contact.email },
  };
}

/** Where a request about the contact itself goes: the first host that has signed for them and can do it, else the first. */
function identityPlace(
  deps: ActionDeps,
  { tenant, contact, conversation }: ActionSubject,
  request: ActionRequest,
): { readonly host: string; readonly ownerId: string } | undefined {
  const signed = deps.hosts.adapters(tenant.id).flatMap((adapter) => {
    const identity = provedIdentities(contact, conversation).find(
      ({ host }) => host === adapter.name,
    );
    return identity === undefined ? [] : [{ adapter, ownerId: identity.externalId }];
  });
  const able = signed.find(({ adapter }) => canDo(adapter, request)) ?? signed[0];
  return able === undefined ? undefined : { host: able.adapter.name, ownerId: able.ownerId };
}

/** An action of the host's own is one it declares, with all values it asks for and no other. */
function canDo(adapter: HostAdapter, request: ActionRequest): boolean {
  if (adapter[CAPABILITY_OF[request.action]] === undefined) return false;
  if (request.action !== 'own') return true;
  const own = adapter.ownActions?.find(({ name }) => name === request.name);
  if (own === undefined || own.hasAmount !== (request.amount !== undefined)) return false;
  const given = Object.keys(request.values);
  return (
    given.every((name) => own.values.some((value) => value.name === name)) &&
    own.values.every(({ name, required }) => !required || given.includes(name))
  );
}

async function readVariants(
  deps: ActionDeps,
  adapter: HostAdapter | undefined,
  request: ActionRequest,
): Promise<Pick<ActionFacts, 'variants'> & Pick<PreparedRequest, 'variantNames'>> {
  const lines = 'lines' in request ? request.lines : [];
  const ids = lines.flatMap(({ variantId }) => variantId ?? []);
  if (ids.length === 0 || adapter?.variants === undefined) {
    return { variants: new Map(), variantNames: new Map() };
  }
  const { variants: read } = adapter;
  const found = productsSchema.parse(await deps.hosts.call(adapter, () => read(ids)));
  const wanted = found.flatMap((product) =>
    product.variants
      .filter(({ id }) => ids.includes(id))
      .map((variant) => ({ ...variant, product })),
  );
  return {
    variants: new Map(
      wanted.map(({ id, price, available, product }) => [
        id,
        { productId: product.id, price, available },
      ]),
    ),
    variantNames: new Map(
      wanted.map(({ id, options, product }) => [
        id,
        [product.title, Object.values(options).join(', ')].filter(Boolean).join(', '),
      ]),
    ),
  };
}

async function readMethods(
  deps: ActionDeps,
  adapter: HostAdapter | undefined,
  of: { readonly request: ActionRequest; readonly ownerId: string | null },
): Promise<readonly PaymentMethod[]> {
  const { request, ownerId } = of;
  const needed =
    'payWith' in request || 'refundTo' in request || request.action === 'create-return';
  const read = adapter?.paymentMethods;
  if (!needed || ownerId === null || adapter === undefined || read === undefined) return [];
  const found = methods.parse(await deps.hosts.call(adapter, () => read({ externalId: ownerId })));
  return found.map(({ balance, ...method }) =>
    balance === undefined ? method : { ...method, balance },
  );
}
