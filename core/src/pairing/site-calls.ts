/** What a paired site may ask the service, each call signed by it and taken once. */
import { z } from 'zod';
import { hashSecret } from '../access/secrets.ts';
import { orderNewsLater } from '../conversation/order-news.ts';
import { AttendantError } from '../errors.ts';
import { CALL_SKEW_SECONDS, checkCall } from '../host/signed-call.ts';
import type { Connection } from '../knowledge/connections.ts';
import type { LikelyQuestion } from '../knowledge/likely-questions.ts';
import type { Decision, Instant, Locale, Order, Tenant } from '../model.ts';
import { eraseContact } from '../privacy/erase-contact.ts';
import { exportContact } from '../privacy/export-contact.ts';
import type { Store } from '../storage/store.ts';
import { closeConsole, openConsole, type SiteTeamDeps } from './site-team.ts';
import type { Site, Sites } from './sites.ts';

export type SiteCallsDeps = {
  readonly store: Store;
  readonly sites: Pick<Sites, 'find' | 'remove' | 'setFeatures' | 'rekey' | 'settle'>;
  readonly clock: () => Date;
  readonly connections: (tenantId: string) => Promise<readonly Connection[]>;
  /** Asks for a pull now. */
  readonly sync: (tenantId: string, host: string) => Promise<void>;
  readonly questions: (
    tenantId: string,
    of: { readonly limit: number; readonly locale?: Locale },
  ) => Promise<readonly LikelyQuestion[]>;
  readonly consoleUrl: () => string;
  readonly embedding: SiteTeamDeps['embedding'];
  /** What the assistant would say; nothing is written. */
  readonly ask: (
    tenantId: string,
    question: { readonly question: string; readonly locale?: Locale },
  ) => Promise<Decision>;
  /** An order of this very host by number and e-mail, both right; null otherwise. */
  readonly order: (
    site: Pick<Site, 'tenantId' | 'name'>,
    of: { readonly number: string; readonly email: string },
  ) => Promise<Order | null>;
};
export type SiteCall = {
  readonly siteId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly now: Instant;
};
export type SiteCallResult =
  | { readonly kind: 'answered'; readonly answer: object }
  /** No such site, a wrong signature, a clock too far off, a replay. */
  | { readonly kind: 'refused'; readonly reason: 'site' | 'signature' | 'time' | 'replay' }
  | { readonly kind: 'unknown-call' };
export type AnswerSite = (call: SiteCall) => Promise<SiteCallResult>;

const FEATURE = /^[a-z][a-z0-9-]{0,40}$/u;
/** Ids in one answer of `held`. */
const HELD_PAGE = 1_000;

type Args = Readonly<Record<string, unknown>>;
type Handler = (deps: SiteCallsDeps, site: Site, args: Args) => Promise<object>;

const handlers: Readonly<Record<string, Handler>> = {
  /** Something changed there. */
  async changed(deps, site) {
    await deps.sync(site.tenantId, site.name);
    return {};
  },
  async status(deps, site) {
    const own = (await deps.connections(site.tenantId)).find(({ name }) => name === site.name);
    const tenant = await deps.store.tenants.get(site.tenantId);
    return {
      business: tenant?.name ?? '',
      articles: own?.articles ?? 0,
      syncedAt: own?.lastSyncAt ?? null,
      state: own?.state ?? 'unknown',
      trouble: own?.trouble ?? null,
      colour: tenant?.settings.brand.colour ?? null,
      console: deps.consoleUrl(),
    };
  },
  async questions(deps, site, { limit, locale }) {
    const wanted = typeof limit === 'number' ? Math.min(50, Math.max(1, Math.floor(limit))) : 20;
    const language = typeof locale === 'string' && /^[a-z]{2,3}(?:-[A-Za-z]{4})?$/u.test(locale);
    return {
      items: await deps.questions(site.tenantId, {
        limit: wanted,
        ...(language ? { locale } : {}),
      }),
    };
  },
  /** Which of its articles are kept here, in the order of their ids: the site finds those it no longer shows. */
  async held(deps, site, { after }) {
    const source = `host:${site.name}:articles`;
    const from = typeof after === 'string' ? after : '';
    const ids = (await deps.store.knowledge.outlines(site.tenantId))
      .filter((one) => one.source === source && one.articleId > from)
      .map(({ articleId }) => articleId);
    return { ids: [...new Set(ids)].sort().slice(0, HELD_PAGE) };
  },
  async answer(deps, site, args) {
    const asked = questionSchema.safeParse(args);
    if (!asked.success) throw noQuestion();
    const { question, locale } = asked.data;
    const decision = await deps.ask(site.tenantId, {
      question,
      ...(locale === undefined ? {} : { locale }),
    });
    const reply = decision.kind === 'answer' ? decision.reply : null;
    return {
      decision: decision.kind,
      text: reply?.text ?? null,
      citations: (reply?.citations ?? []).map(({ title, url, quote }) => ({ title, url, quote })),
    };
  },
  async order(deps, site, args) {
    const asked = orderSchema.safeParse(args);
    const found = asked.success ? await deps.order(site, asked.data) : null;
    if (found === null) return { order: null };
    const { number, state, placedAt, total, items, shipments } = found;
    return { order: { number, state, placedAt, total, items, shipments } };
  },
  'open-console': openConsole,
  'close-console': (deps, site, { user }) => closeConsole(deps, site, user),
  /** Other keys, and where the site is now. Its new address is checked as when it was paired. */
  async rekey(deps, site, args) {
    const to = movedSchema.safeParse(args);
    if (!to.success) throw noAddress();
    const { url, callUrl } = to.data;
    const done = await deps.sites.rekey(site, {
      ...(url === undefined ? {} : { url }),
      ...(callUrl === undefined ? {} : { callUrl }),
    });
    return done === null ? {} : toPairingAnswer(done.site, done.tenant);
  },
  async disconnect(deps, site) {
    await deps.sites.remove(site.tenantId, site.id);
    return {};
  },
  /** What it can do from now on. */
  async features(deps, site, { features }) {
    const names = Array.isArray(features) ? features.slice(0, 50) : [];
    const valid = names.filter((name) => typeof name === 'string' && FEATURE.test(name));
    await deps.sites.setFeatures(site.tenantId, site.id, valid);
    return {};
  },
  /** Something happened to an order. What, is read from the order itself. */
  async 'order-changed'(deps, site, { id: eventId, orderId, number, externalId }) {
    const contact = await contactOf(deps, site, externalId);
    if (!isId(eventId) || !isId(orderId)) return { noted: false };
    const { tenantId, name: host } = site;
    const { contactId } = contact ?? {};
    if (contactId === undefined && !isId(number)) return { noted: false };
    const of = contactId === undefined ? { number: String(number) } : { contactId };
    return {
      noted: await orderNewsLater(deps.store, { tenantId, host, orderId, eventId, of }),
    };
  },
  async 'export-contact'(deps, site, { externalId }) {
    const contact = await contactOf(deps, site, externalId);
    if (contact === null) return { found: null };
    return { found: await exportContact(deps.store, contact) };
  },
  async 'erase-contact'(deps, site, { externalId }) {
    const contact = await contactOf(deps, site, externalId);
    if (contact === null) return { erased: false };
    const actor = { kind: 'system', id: site.id } as const;
    return { erased: (await eraseContact(deps.store, { ...contact, actor })) !== null };
  },
};

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 200;
}

/** Only a contact this very site has signed for. */
async function contactOf(deps: SiteCallsDeps, site: Site, externalId: unknown) {
  if (typeof externalId !== 'string' || externalId === '') return null;
  const { tenantId, name: host } = site;
  const contact = await deps.store.contacts.byIdentity(tenantId, { host, externalId });
  return contact === null ? null : { tenantId, contactId: contact.id };
}

/** Signature, time and replay are checked before the body is parsed. */
export function createAnswerSite(deps: SiteCallsDeps): AnswerSite {
  return async ({ siteId, headers, body, now }) => {
    const site = await deps.sites.find(siteId);
    if (site === null) return { kind: 'refused', reason: 'site' };
    const { tenantId } = site;
    const checked = await checkWithKeys(deps, site, { headers, body, now });
    if (!checked.valid) {
      return { kind: 'refused', reason: checked.reason === 'time' ? 'time' : 'signature' };
    }
    const forgetAt = new Date(Date.parse(now) + 2 * CALL_SKEW_SECONDS * 1000).toISOString();
    const nonce = hashSecret(`site-call:${site.id}:${checked.nonce}`);
    if (!(await deps.store.credentials.markUsed(tenantId, nonce, forgetAt))) {
      return { kind: 'refused', reason: 'replay' };
    }
    const { call, ...args } = parse(body);
    const handler =
      typeof call === 'string' && Object.hasOwn(handlers, call) ? handlers[call] : undefined;
    if (handler === undefined) return { kind: 'unknown-call' };
    return { kind: 'answered', answer: await handler(deps, site, args) };
  };
}

const questionSchema = z.object({
  question: z.string().trim().min(1).max(2_000),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z]{4})?$/u)
    .optional(),
});
const orderSchema = z.object({
  number: z.string().trim().min(1).max(64),
  email: z.email().max(254),
});
const address = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/[^\s@]+$/u);
const movedSchema = z
  .object({ url: address.optional(), callUrl: address.optional() })
  .refine(
    ({ url, callUrl }) =>
      (url === undefined) === (callUrl === undefined) &&
      URL.parse(url ?? '')?.origin === URL.parse(callUrl ?? '')?.origin,
  );

function noQuestion(): AttendantError {
  return new AttendantError('SITE_QUESTION', 'This is not a question.', {
    status: 422,
    wayOut: 'Send up to 2,000 characters.',
  });
}
function noAddress(): AttendantError {
  return new AttendantError('SITE_ADDRESS', 'This is not the address of a site.', {
    status: 422,
    wayOut: 'Both addresses are http(s) and of one origin.',
  });
}

/** By the site's keys, or, until it has used these once, by the ones before. */
async function checkWithKeys(
  deps: Pick<SiteCallsDeps, 'sites'>,
  site: Site,
  call: Pick<SiteCall, 'headers' | 'body' | 'now'>,
) {
  const { secret, previous } = site;
  const checked = checkCall({ secret, direction: 'to-service', ...call });
  if (previous === undefined) return checked;
  if (checked.valid) {
    await deps.sites.settle(site);
    return checked;
  }
  if (checked.reason !== 'signature' || previous.until <= call.now) return checked;
  return checkCall({ secret: previous.secret, direction: 'to-service', ...call });
}

function parse(body: Uint8Array): Args {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return typeof value === 'object' && value !== null ? (value as Args) : {};
  } catch {
    return {};
  }
}

/** What the site is told when it was paired: its keys, once. */
export function toPairingAnswer(site: Site, tenant: Pick<Tenant, 'name' | 'widgetKey'>) {
  return {
    site: site.id,
    secret: site.secret,
    identitySecret: site.identitySecret,
    business: tenant.name,
    widgetKey: tenant.widgetKey,
  };
}
