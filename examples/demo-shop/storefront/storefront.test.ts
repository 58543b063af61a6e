import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createAdapter } from '../adapter.ts';
import type { Evening } from '../evening/evening.ts';
import { createStorefront, listener } from './storefront.ts';

const now = new Date('2026-11-22T12:00:00.000Z');
const open = (attendantUrl = 'https://attendant.example/', more: { evening?: Evening } = {}) => {
  const adapter = createAdapter({ clock: () => now });
  const handle = createStorefront({
    adapter,
    identitySecret: async () => 'a secret',
    widgetKey: 'wk_<demo>',
    attendantUrl,
    clock: () => now,
    ...more,
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    handle(new Request(`https://shop.example${path}`, { headers }));
  const post = (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ) =>
    handle(
      new Request(`https://shop.example${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
        body: new URLSearchParams(fields),
      }),
    );
  return { adapter, handle, get, post };
};
const liWei = { cookie: 'other=1; harbour_customer=li-wei' };

describe('storefront pages', () => {
  it('serves every page of the shop in both languages', async () => {
    const { adapter, get } = open();
    const paths = [
      '/',
      '/help',
      '/orders',
      '/mail',
      ...Object.keys(adapter.shop.categories).map((id) => `/categories/${id}`),
      ...adapter.shop.products.map(({ id }) => `/products/${id}`),
      ...adapter.shop.articles.filter(({ locale }) => locale === 'en').map(({ url }) => url),
    ];
    for (const path of paths) {
      for (const [prefix, tag] of [
        ['', 'en'],
        ['/zh', 'zh-Hans'],
      ] as const) {
        const page = await get(`${prefix}${path}`);
        const text = await page.text();
        expect([path, page.status, text.includes(`<html lang="${tag}">`)]).toEqual([
          path,
          200,
          true,
        ]);
        expect(text).not.toMatch(/undefined|\[object|NaN|<script>|<style| style="| on[a-z]+="/);
      }
    }
  });

  it('serves the help pages of three more languages, Arabic from right to left', async () => {
    const { adapter, get } = open();
    for (const [language, direction] of [
      ['de', 'ltr'],
      ['es', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      const urls = adapter.shop.articles.filter((one) => one.locale === language);
      for (const path of [`/${language}`, `/${language}/help`, ...urls.map(({ url }) => url)]) {
        const page = await get(path);
        const text = await page.text();
        const begins = `<html lang="${language}" dir="${direction}">`;
        expect([path, page.status, text.includes(begins)]).toEqual([path, 200, true]);
        expect(text).not.toMatch(/undefined|\[object|NaN|<script>|<style| style="| on[a-z]+="/);
        expect(text).toContain(`data-locale="${language}"`);
        for (const [, target = ''] of text.matchAll(/ href="(\/[^"?#]*)/g))
          expect([target, (await get(target)).status]).toEqual([target, 200]);
      }
      expect((await get(`/${language}/help/nothing`)).status).toBe(404);
      expect((await get(`/${language}/help/returns/more`)).status).toBe(404);
      const later = await (await get(`/${language}/help/returns?at=2027-01-15`)).text();
      expect([language, later.includes('45')]).toEqual([language, true]);
    }
  });

  it('switches the evening on and off by its own forms only', async () => {
    const asked: string[] = [];
    let on = false;
    const evening: Evening = {
      state: () => ({ on, speed: 5, here: 2, come: 7, trouble: '<b>' }),
      start: (speed) => {
        on = true;
        asked.push(`start ${speed}`);
      },
      stop: async () => {
        on = false;
        asked.push('stop');
      },
    };
    const { get, post } = open(undefined, { evening });
    expect(await (await get('/evening')).text()).toContain('It is switched off.');
    for (const wanted of ['5', '20', '7', 'stop']) {
      const answer = await post('/evening', { do: wanted });
      expect([wanted, answer.status]).toEqual([wanted, wanted === '7' ? 400 : 303]);
    }
    expect(asked).toEqual(['start 5', 'start 20', 'stop']);
    on = true;
    const page = await (await get('/evening')).text();
    expect(page).toContain('5× as fast as life. In the chat now: 2. Came so far: 7.');
    expect(page).toContain('&lt;b&gt;');
    expect((await open().get('/evening')).status).toBe(404);
  });

  it('links to nothing that is missing', async () => {
    const { get } = open();
    const seen = new Set<string>(['/']);
    for (const path of seen) {
      const page = await get(path, liWei);
      expect([path, page.status]).toEqual([path, 200]);
      if (!page.headers.get('content-type')?.startsWith('text/html')) continue;
      for (const [, target] of (await page.text()).matchAll(/(?:href|src)="(\/[^"#]*)/g))
        if (target) seen.add(target);
    }
    expect(seen.size).toBeGreaterThan(200);
  });

  it('carries the chat, under a policy that allows only it and us', async () => {
    const page = await open().get('/zh');
    expect(await page.text()).toContain(
      '<script src="https://attendant.example/widget/loader.js" data-key="wk_&lt;demo&gt;" data-locale="zh-Hans" data-identity-url="/identity" defer></script>',
    );
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self' https://attendant.example;");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("default-src 'none'");
  });

  it('shows the policy in force, announces the next, and reads it as of a date', async () => {
    const { get } = open();
    const today = await (await get('/help/returns')).text();
    expect(today).toContain('within 30 days of delivery');
    expect(today).toContain('/help/returns?at=2027-01-15');
    const later = await (await get('/help/returns?at=2027-01-15')).text();
    expect(later).toContain('within 45 days of delivery');
    for (const bad of ['2027-13-01', 'x', ''])
      expect(await (await get(`/help/returns?at=${bad}`)).text()).toContain(
        'within 30 days of delivery',
      );
    expect((await get('/help/returns?at=2023-01-01')).status).toBe(404);
  });

  it.each([
    '/nope',
    '/help/nope',
    '/products/nope',
    '/categories/__proto__',
    '/help/returns/more',
    '/pictures/..%2fadapter.ts',
    '/pictures/nope.svg',
    '/zh/zh',
  ])('has no page %s', async (path) => {
    const page = await open().get(path);
    expect([page.status, page.headers.get('content-security-policy') !== null]).toEqual([
      404,
      true,
    ]);
  });

  it('serves pictures, style and icon, and refuses other methods', async () => {
    const { get, handle } = open();
    for (const [path, type] of [
      ['/pictures/skillet.svg', 'image/svg+xml'],
      ['/favicon.svg', 'image/svg+xml'],
      ['/shop.css', 'text/css; charset=utf-8'],
    ] as const) {
      const file = await get(path);
      expect([file.status, file.headers.get('content-type')]).toEqual([200, type]);
    }
    const policy = async (path: string) =>
      (await get(path)).headers.get('cross-origin-resource-policy');
    expect([await policy('/pictures/skillet.svg'), await policy('/identity')]).toEqual([
      'cross-origin',
      'same-origin',
    ]);
    expect((await handle(new Request('https://shop.example/', { method: 'DELETE' }))).status).toBe(
      405,
    );
    const head = await handle(new Request('https://shop.example/', { method: 'HEAD' }));
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('shows mail as text only', async () => {
    const { adapter, get } = open();
    expect(await (await get('/mail')).text()).toContain('The mailbox is empty');
    await adapter.notify(
      { orderNumber: '1042' },
      { subject: '<img onerror=x>', text: 'Code 123456' },
      { idempotencyKey: 'k' },
    );
    const shown = await (await get('/zh/mail')).text();
    expect(shown).toContain('&lt;img onerror=x&gt;');
    expect(shown).toContain('Code 123456');
  });
});

describe('storefront sign-in', () => {
  it('signs a customer in and out by a cookie scripts cannot read', async () => {
    const { post } = open();
    const entered = await post('/session', { customer: 'li-wei', back: '/zh/orders' });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/zh/orders']);
    expect(entered.headers.get('set-cookie')).toBe(
      'harbour_customer=li-wei; Path=/; HttpOnly; SameSite=Lax',
    );
    const left = await post('/session', { customer: '', back: '/' });
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(
      (await post('/session', { customer: 'x; Path=/evil', back: '/' })).headers.get('set-cookie'),
    ).toContain('harbour_customer=; ');
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'orders',
    '/a\r\nset-cookie: x',
    '',
  ])('never leads to another site (%j)', async (back) => {
    expect(
      (await open().post('/session', { customer: 'li-wei', back })).headers.get('location'),
    ).toBe('/');
  });

  it('takes no form of another site', async () => {
    const { post, adapter } = open();
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    ]) {
      expect(
        (await post('/orders/cancel', { order: 'order-1057' }, { ...liWei, ...headers })).status,
      ).toBe(403);
    }
    expect((await adapter.orders({ externalId: 'li-wei' }))[0]?.state).toBe('received');
  });

  it('signs who is signed in, for 15 minutes and this widget key', async () => {
    const answer = await open().get('/identity', liWei);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { identity } = (await answer.json()) as { identity: string };
    const [head, claims, signature] = identity.split('.');
    expect(createHmac('sha256', 'a secret').update(`${head}.${claims}`).digest('base64url')).toBe(
      signature,
    );
    const read = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown;
    const issued = now.getTime() / 1000;
    expect(read(head)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(read(claims)).toEqual({
      sub: 'li-wei',
      name: 'Li Wei',
      email: 'li.wei@example.com',
      iat: issued,
      exp: issued + 900,
      aud: 'wk_<demo>',
    });
  });

  it('signs nobody for a guest, an invented customer or another site', async () => {
    const { get } = open();
    expect(await (await get('/identity')).json()).toEqual({ identity: null });
    expect(await (await get('/identity', { cookie: 'harbour_customer=nobody' })).json()).toEqual({
      identity: null,
    });
    const other = await get('/identity', { ...liWei, 'sec-fetch-site': 'cross-site' });
    expect([other.status, await other.json()]).toEqual([403, { identity: null }]);
  });
});

describe('storefront orders', () => {
  it('shows a customer their own orders only, in the language of the page', async () => {
    const { get } = open();
    const page = await (await get('/orders', liWei)).text();
    expect(page).toContain('#1042');
    expect(page).toContain('Delayed');
    expect(page).toContain('Storm jacket “Kap”');
    expect(page).toContain('L, Navy');
    expect(page).not.toContain('#1046');
    expect(await (await get('/zh/orders', liWei)).text()).toContain('风暴外套“海角”');
    expect(await (await get('/orders')).text()).toContain('Sign in to see your orders');
    expect(
      await (await get('/orders', { cookie: 'harbour_customer=grace-miller' })).text(),
    ).toContain('No orders yet.');
  });

  it('cancels, and says why when it cannot', async () => {
    const { post } = open();
    const first = await post('/orders/cancel', { order: 'order-1057', language: 'zh' }, liWei);
    expect([first.status, first.headers.get('location')]).toEqual([303, '/zh/orders']);
    const other = await post('/orders/cancel', { order: 'order-1042' }, liWei);
    expect([
      other.status,
      (await other.text()).includes('already being packed or has left'),
    ]).toEqual([409, true]);
  });

  it('takes a return of the items chosen, of an own order only', async () => {
    const { post, adapter } = open();
    expect(
      (await post('/orders/return', { order: 'order-1038', item: '1038-1', reason: 'x' }, liWei))
        .status,
    ).toBe(303);
    expect((await adapter.orderByNumber('1038', 'li.wei@example.com'))?.state).toBe(
      'return-requested',
    );
    expect(
      (await post('/orders/return', { order: 'order-1056', item: '1056-1' }, liWei)).status,
    ).toBe(409);
    expect((await post('/orders/return', { order: 'order-1038', item: '1038-1' })).status).toBe(
      403,
    );
  });

  it('refuses forms it does not know, too large ones and no forms', async () => {
    const { post, handle } = open();
    expect((await post('/orders/steal', {}, liWei)).status).toBe(404);
    expect((await post('/session', { back: '/' }, { 'content-length': '20000' })).status).toBe(413);
    const json = new Request('https://shop.example/session', {
      method: 'POST',
      headers: { origin: 'https://shop.example', 'content-type': 'application/json' },
      body: '{',
    });
    expect((await handle(json)).status).toBe(400);
  });
});

describe('storefront over Node’s http', () => {
  it('serves pages and forms, and survives a fault and a body without end', async () => {
    const { handle } = open('');
    const server = createServer(
      listener(async (request) =>
        request.url.endsWith('/boom') ? Promise.reject(new Error('boom')) : handle(request),
      ),
    );
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const home = await fetch(base);
      expect([home.status, (await home.text()).includes('src="/widget/loader.js"')]).toEqual([
        200,
        true,
      ]);
      const form = {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: base },
        body: new URLSearchParams({ customer: 'li-wei', back: '/help' }),
      } as const;
      const entered = await fetch(`${base}/session`, form);
      expect([
        entered.status,
        entered.headers.get('location'),
        entered.headers.get('set-cookie')?.slice(0, 23),
      ]).toEqual([303, '/help', 'harbour_customer=li-wei']);
      expect((await fetch(`${base}/boom`)).status).toBe(500);
      expect(
        (
          await fetch(`${base}/session`, {
            method: 'POST',
            headers: { origin: base },
            body: 'x'.repeat(20_000),
          })
        ).status,
      ).toBe(413);
    } finally {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  });
});
