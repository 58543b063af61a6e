import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DemoShopAdapter } from '../adapter.ts';
import type { Evening } from '../evening/evening.ts';
import type { Customer, Language } from '../shop.ts';
import { mailPage, ordersPage } from './customer-pages.ts';
import { eveningPage, switchEvening } from './evening-page.ts';
import { favicon } from './hero.ts';
import { html } from './html.ts';
import { signIdentity } from './identity.ts';
import { href, layout, type Page, type PageContext } from './layout.ts';
import { moreLanguageOf, moreLanguagePage } from './more-languages.ts';
import { articlePage, categoryPage, helpPage, homePage, productPage } from './shop-pages.ts';
import { words } from './words.ts';

export { listener } from './listener.ts';

export type StorefrontDeps = {
  readonly adapter: DemoShopAdapter;
  /** Shared with Attendant; asked for each time, so that a changed one takes effect at once. */
  readonly identitySecret: () => Promise<string>;
  readonly widgetKey: string;
  /** Where Attendant answers, e.g. `http://localhost:4300`. */
  readonly attendantUrl: string;
  /** The simulated customers; without, the shop has no page for them. */
  readonly evening?: Evening;
  /** Default: the system's. */
  readonly clock?: () => Date;
};

const cookieName = 'harbour_customer';
const files = fileURLToPath(new URL('..', import.meta.url));

/**
 * The demo shop's web site: pages rendered on the server, the chat embedded, a demo sign-in without a password.
 * Standard Request in, standard Response out; it never throws for what a browser can send.
 */
export function createStorefront(deps: StorefrontDeps): (request: Request) => Promise<Response> {
  const attendantUrl = deps.attendantUrl.replace(/\/+$/, '');
  const site = {
    ...deps,
    attendantUrl,
    clock: deps.clock ?? (() => new Date()),
    evening: deps.evening ?? null,
    headers: toHeaders(attendantUrl),
  };
  return async (request) => {
    const url = new URL(request.url);
    if (request.method === 'POST') return post(site, request, url);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Method not allowed\n', {
        status: 405,
        headers: { ...site.headers, allow: 'GET, HEAD, POST' },
      });
    }
    const response =
      file(site, url.pathname) ??
      (await identity(site, request, url)) ??
      (await page(site, request, url));
    return request.method === 'HEAD' ? new Response(null, response) : response;
  };
}

type Site = Required<Omit<StorefrontDeps, 'evening'>> & {
  readonly evening: Evening | null;
  readonly headers: Readonly<Record<string, string>>;
};

/** Only our own files and Attendant's: no inline script or style, no framing, no other origin. */
function toHeaders(attendantUrl: string): Record<string, string> {
  const attendant = attendantUrl === '' ? '' : ` ${new URL(attendantUrl).origin}`;
  return {
    'content-security-policy': `default-src 'none'; script-src 'self'${attendant}; style-src 'self'; img-src 'self' blob:${attendant}; connect-src 'self'${attendant}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}

function file(site: Site, path: string): Response | null {
  const send = (body: string, type: string) =>
    new Response(body, {
      headers: { ...site.headers, 'content-type': type, 'cache-control': 'public, max-age=600' },
    });
  if (path === '/shop.css')
    return send(readFileSync(`${files}/storefront/shop.css`, 'utf8'), 'text/css; charset=utf-8');
  if (path === '/favicon.svg') return send(favicon, 'image/svg+xml');
  const id = /^\/pictures\/([a-z0-9-]+)\.svg$/.exec(path)?.[1];
  const known = site.adapter.shop.products.some((product) => product.id === id);
  if (!known) return null;
  const picture = send(readFileSync(`${files}/pictures/${id}.svg`, 'utf8'), 'image/svg+xml');
  // The team's screens show products too, from Attendant's own origin.
  picture.headers.set('cross-origin-resource-policy', 'cross-origin');
  return picture;
}

/** `GET /identity`: who is signed in, signed, for the chat on our own pages and nobody else's. */
async function identity(site: Site, request: Request, url: URL): Promise<Response | null> {
  if (url.pathname !== '/identity') return null;
  const headers = { ...site.headers, 'cache-control': 'no-store' };
  const from = request.headers.get('sec-fetch-site');
  if (from !== null && from !== 'same-origin')
    return Response.json({ identity: null }, { status: 403, headers });
  const customer = signedIn(site, request);
  if (!customer) return Response.json({ identity: null }, { headers });
  const secret = await site.identitySecret();
  return Response.json(
    { identity: signIdentity(customer, { secret, widgetKey: site.widgetKey, now: site.clock() }) },
    { headers },
  );
}

function signedIn(site: Site, request: Request): Customer | null {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/);
  const id = cookies.find((one) => one.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
  return site.adapter.shop.customers.find((customer) => customer.id === id) ?? null;
}

async function page(site: Site, request: Request, url: URL): Promise<Response> {
  const more = moreLanguageOf(url.pathname);
  if (more !== null) {
    const of = {
      ...toContext(site, request, { language: 'en', path: url.pathname }),
      language: more,
    };
    const { status, markup } = moreLanguagePage(of, url.pathname, url.searchParams.get('at'));
    return document(site, markup, status);
  }
  const language: Language =
    url.pathname === '/zh' || url.pathname.startsWith('/zh/') ? 'zh' : 'en';
  const path =
    (language === 'zh' ? url.pathname.slice(3) : url.pathname).replace(/(.)\/$/, '$1') || '/';
  const context = toContext(site, request, { language, path });
  return show(site, context, await find(site, context, url.searchParams.get('at')));
}

function toContext(
  site: Site,
  request: Request,
  at: { language: Language; path: string },
): PageContext {
  const { adapter, widgetKey, attendantUrl } = site;
  return {
    ...at,
    shop: adapter.shop,
    customer: signedIn(site, request),
    now: site.clock(),
    widgetKey,
    attendantUrl,
  };
}

async function find(site: Site, context: PageContext, at: string | null): Promise<Page | null> {
  const { path, customer } = context;
  if (path === '/') return homePage(context);
  if (path === '/help') return helpPage(context);
  if (path === '/mail') return mailPage(context, site.adapter.mailbox());
  if (path === '/evening' && site.evening !== null)
    return eveningPage(site.evening.state(), `${site.attendantUrl}/console/inbox`);
  if (path === '/orders')
    return ordersPage(
      context,
      customer ? await site.adapter.orders({ externalId: customer.id }) : [],
      site.adapter.references,
    );
  const [, area, id, more] = path.split('/');
  if (id === undefined || more !== undefined) return null;
  if (area === 'products') return productPage(context, id);
  if (area === 'categories') return categoryPage(context, id);
  return area === 'help' ? articlePage(context, id, at) : null;
}

function show(site: Site, context: PageContext, found: Page | null): Response {
  const say = words[context.language];
  const missing: Page = {
    title: say.notFound,
    status: 404,
    body: html`<section class="wrap narrow"><h1>${say.notFound}</h1><p>${say.notFoundText}</p><p><a href="${href(context.language, '/')}">${say.home}</a> · <a href="${href(context.language, '/help')}">${say.help}</a></p></section>`,
  };
  const shown = found ?? missing;
  return document(site, layout(context, shown).markup, shown.status ?? 200);
}

function document(site: Site, markup: string, status: number): Response {
  return new Response(markup, {
    status,
    headers: {
      ...site.headers,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}

/** The forms of the shop. A form of another site is refused, whatever cookie comes with it. */
async function post(site: Site, request: Request, url: URL): Promise<Response> {
  const refuse = (status: number, text: string) =>
    new Response(`${text}\n`, {
      status,
      headers: { ...site.headers, 'content-type': 'text/plain' },
    });
  const origin = request.headers.get('origin');
  if (request.headers.get('sec-fetch-site') !== 'same-origin' && origin !== url.origin)
    return refuse(403, 'Forms of other sites are not taken.');
  if (Number(request.headers.get('content-length') ?? 0) > 10_000)
    return refuse(413, 'The form is too large.');
  const form = await request.formData().catch(() => null);
  if (!form) return refuse(400, 'This is not a form.');
  const value = (name: string) => String(form.get(name) ?? '');
  if (url.pathname === '/session') {
    const customer = site.adapter.shop.customers.find(({ id }) => id === value('customer'));
    const cookie = `${cookieName}=${customer?.id ?? ''}; Path=/; HttpOnly; SameSite=Lax${customer ? '' : '; Max-Age=0'}`;
    return new Response(null, {
      status: 303,
      headers: { ...site.headers, location: localPath(value('back')), 'set-cookie': cookie },
    });
  }
  if (url.pathname === '/evening' && site.evening !== null) {
    if (!(await switchEvening(site.evening, value('do'))))
      return refuse(400, 'There is no such button.');
    return new Response(null, { status: 303, headers: { ...site.headers, location: '/evening' } });
  }
  const language: Language = value('language') === 'zh' ? 'zh' : 'en';
  const context = toContext(site, request, { language, path: '/orders' });
  if (!context.customer) return refuse(403, 'Sign in first.');
  const contact = { externalId: context.customer.id };
  const mine = await site.adapter.orders(contact);
  const order = mine.find(({ id }) => id === value('order'));
  const reason = value('reason').slice(0, 200);
  const key = {
    idempotencyKey: `storefront ${contact.externalId} ${value('order')} ${order?.state}`,
  };
  const wanted = new Set(form.getAll('item').map(String));
  const lines = (order?.items ?? [])
    .filter(({ id }) => wanted.has(id))
    .map(({ id, quantity }) => ({ itemId: id, quantity }));
  const write = { contact, orderId: value('order'), reason };
  if (url.pathname !== '/orders/cancel' && url.pathname !== '/orders/return')
    return refuse(404, 'There is no such form.');
  const result =
    url.pathname === '/orders/cancel'
      ? await site.adapter.cancelOrder(write, key)
      : await site.adapter.createReturn({ ...write, lines }, key);
  if (!result.done)
    return show(site, context, ordersPage(context, mine, site.adapter.references, result.reason));
  return new Response(null, {
    status: 303,
    headers: { ...site.headers, location: href(language, '/orders') },
  });
}

/** A path of this site, or the home page: never another host. */
function localPath(path: string): string {
  return /^\/(?![/\\])[\w\-./]*$/.test(path) ? path : '/';
}
