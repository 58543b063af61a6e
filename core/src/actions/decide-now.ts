/** The policy on a request as things stand: past and risk are read from the store, in the caller's transaction. */
import { localHour } from '../escalation/hours.ts';
import type { Instant, Locale, Order } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { injectionScore } from '../understanding/injection.ts';
import type { ActionRequest, PostalAddress } from './action.ts';
import { assessRisk } from './assess-risk.ts';
import { decideAction } from './decide-action.ts';
import { type Difference, differenceOf } from './difference.ts';
import type {
  ActionFacts,
  ActionPolicy,
  ActionVerdict,
  DecisionBasis,
  PastAction,
} from './policy.ts';
import type { PreparedRequest } from './prepare-request.ts';
import type { Risk } from './proposal.ts';
import { amountOf } from './request-amount.ts';
import { returnShareOf } from './return-shares.ts';
import type { ActionSubject } from './subject.ts';

const DAY = 86_400_000;
/** What is usual is said by this much of the past. */
const USUAL_DAYS = 90;
/** Messages of the contact that are looked through for pasted instructions, the newest. */
const LOOKED_AT = 5;
const ALWAYS: Instant = '0000-01-01T00:00:00.000Z';

export type DecidedRequest = {
  readonly verdict: ActionVerdict;
  readonly risk: Risk;
  readonly difference: readonly Difference[];
  readonly basis: DecisionBasis;
};
type DecideOn = {
  readonly subject: ActionSubject;
  readonly prepared: PreparedRequest;
  readonly now: Instant;
  /** The proposal decided about: it is not its own past. */
  readonly except?: string;
};

export async function decideNow(
  store: Pick<Store, 'proposals' | 'messages' | 'verifications'>,
  of: DecideOn,
): Promise<DecidedRequest> {
  const { prepared, subject, now } = of;
  const { request } = prepared;
  const policy = subject.tenant.settings.actionPolicy ?? [];
  const past = await pastOf(
    store,
    {
      tenantId: subject.tenant.id,
      contactId: subject.contact.id,
      request,
      person: prepared.person,
      now,
      ...(of.except === undefined ? {} : { except: of.except }),
    },
    policy,
  );
  const known: ActionFacts = { ...prepared.facts, now, past, risk: 0 };
  const risk = await riskOf(store, of, known);
  const facts: ActionFacts = { ...known, risk: risk.score };
  const verdict = decideAction(policy, request, facts);
  const difference =
    verdict.kind === 'refused'
      ? []
      : differenceOf(request, facts, {
          amount: verdict.amount,
          ...(verdict.fee === undefined ? {} : { fee: verdict.fee }),
          variantNames: prepared.variantNames,
        });
  return { verdict, risk, difference, basis: toBasis(facts) };
}

function toBasis(facts: ActionFacts): DecisionBasis {
  const { now, identityLevel, verifiedOrder, order, paymentMethods, variants } = facts;
  return {
    now,
    identityLevel,
    verifiedOrder,
    order,
    paymentMethods,
    variants: Object.fromEntries(variants),
  };
}

/** All of the person's own; of everybody only where a rule limits the tenant, and no further back than it looks. */
export async function pastOf(
  store: Pick<Store, 'proposals'>,
  of: {
    readonly tenantId: string;
    readonly contactId: string;
    readonly request: ActionRequest;
    readonly person: PreparedRequest['person'];
    readonly now: Instant;
    readonly except?: string;
  },
  policy: ActionPolicy,
): Promise<readonly PastAction[]> {
  const { tenantId: id, request, person, contactId, now, except } = of;
  const query = {
    contactId,
    person,
    orderId: 'orderId' in request ? request.orderId : null,
    ...(except === undefined ? {} : { except }),
  };
  const own = await store.proposals.past(id, { ...query, since: ALWAYS, ofTenant: false });
  const days = Math.max(
    0,
    ...policy
      .filter(({ action }) => action === request.action)
      .map(({ perTenant }) => perTenant?.days ?? 0),
  );
  if (days === 0) return own;
  const since = before(now, days);
  const all = await store.proposals.past(id, { ...query, since, ofTenant: true });
  return [...all, ...own.filter(({ at }) => at < since)];
}

async function riskOf(
  store: Pick<Store, 'proposals' | 'messages' | 'verifications'>,
  { subject, prepared, now }: DecideOn,
  facts: ActionFacts,
): Promise<Risk> {
  const { tenant, conversation, contact } = subject;
  const { request, orders } = prepared;
  const moved = amountOf(request, facts);
  const amount = moved.kind === 'amount' ? moved.amount : null;
  const usual = await store.proposals.usual(tenant.id, {
    action: request.action,
    currency: amount?.currency ?? null,
    since: before(now, USUAL_DAYS),
  });
  const today = facts.past.filter(
    ({ contactId, at }) => contactId === contact.id && at >= before(now, 1),
  );
  const address = addressOf(request);
  return assessRisk({
    amount: amount === null ? null : { ...amount, minor: Math.abs(amount.minor) },
    ownAmounts: orders
      .filter(({ total }) => total.currency === amount?.currency)
      .map(({ total }) => total.minor),
    shopAmounts: usual.amounts.map(Math.abs),
    actionsToday: today.length + 1,
    shopActionsPerDay: usual.perPersonAndDay,
    returns: returnShareOf(orders),
    shopReturnShares: prepared.shopReturnShares,
    newAddress: address !== null && isNewAddress(address, orders),
    otherName: address?.name !== undefined && isOtherName(address.name, orders),
    hour: localHour(facts.timeZone, now),
    ownHours: orders.map(({ placedAt }) => localHour(facts.timeZone, placedAt)),
    language: baseOf(conversation.locale ?? tenant.locale),
    ownLanguages: contact.locale === undefined ? [] : [baseOf(contact.locale)],
    injection: await injectionIn(store, subject),
    wrongCodes:
      (await store.verifications.get(tenant.id, conversation.id).catch(() => null))?.attempts ?? 0,
  });
}

async function injectionIn(
  store: Pick<Store, 'messages'>,
  { tenant, conversation }: ActionSubject,
): Promise<number> {
  const all = await store.messages.list(tenant.id, conversation.id, {
    before: Number.MAX_SAFE_INTEGER,
    limit: LOOKED_AT * 2,
    audience: 'everyone',
  });
  const texts = all.filter(({ author }) => author === 'contact').slice(-LOOKED_AT);
  return Math.max(0, ...texts.map(({ body }) => injectionScore(body.text)));
}

function addressOf(request: PreparedRequest['request']): PostalAddress | null {
  if (request.action === 'change-address') return request.address;
  return request.action === 'update-contact' ? (request.change.address ?? null) : null;
}

function isNewAddress(address: PostalAddress, orders: readonly Order[]): boolean {
  const known = orders.flatMap(({ shippingAddress }) => shippingAddress ?? []);
  return known.length > 0 && !known.some((one) => placeOf(one) === placeOf(address));
}

function placeOf({ line1, postcode, city }: PostalAddress): string {
  return [line1, postcode, city].map(fold).join('|');
}

function isOtherName(name: string, orders: readonly Order[]): boolean {
  const names = orders.flatMap(({ shippingAddress }) => shippingAddress?.name ?? []);
  return names.length > 0 && !names.some((one) => fold(one) === fold(name));
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,-]+/gu, ' ')
    .trim();
}

function baseOf(locale: Locale): string {
  return locale.split('-')[0] ?? locale;
}

function before(now: Instant, days: number): Instant {
  return new Date(Date.parse(now) - days * DAY).toISOString();
}
