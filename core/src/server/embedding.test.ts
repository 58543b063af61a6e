import { afterEach, describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import { SIGNING_EXAMPLE } from './identity-guide.ts';
import { fromOwnPage, PUBLIC_URL, startTestServer, type TestServer } from './test-support.ts';
import { toSnippet } from './to-snippet.ts';

let running: TestServer | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});

type Secret = { readonly secret: string; readonly algorithm: string; readonly audience: string };
type Sign = (customer: object, of: Secret) => string;

/** The example of the API's description, run as it is written there. */
async function signer(): Promise<Sign> {
  const source = `${SIGNING_EXAMPLE}\nexport { signIdentity };`;
  const url = `data:text/javascript;base64,${Buffer.from(source).toString('base64')}`;
  const loaded = (await import(url)) as { readonly signIdentity: Sign };
  return loaded.signIdentity;
}

async function shop() {
  const server = await startTestServer();
  running = server;
  // The example signs for the time it is run at.
  server.clock.now = new Date();
  const tenant = await server.tenant('acme');
  const owner = fromOwnPage(await server.cookie(await server.agent('acme', 'owner')));
  const read = (headers: Record<string, string> = owner) =>
    server.app.inject({ url: '/v1/tenant/identity-secret', headers });
  const rotate = (headers: Record<string, string> = owner) =>
    server.app.inject({ method: 'POST', url: '/v1/tenant/identity-secret/rotate', headers });
  const identify = (identity: string) =>
    server.app.inject({
      method: 'POST',
      url: '/v1/widget/sessions',
      payload: { key: tenant.widgetKey, identity },
    });
  return { server, tenant, owner, read, rotate, identify };
}

describe('the identity secret', () => {
  it('signs customers by the example of the description', async () => {
    const { read, identify, tenant } = await shop();
    const answer = await read();
    expect(answer.headers['cache-control']).toBe('no-store');
    const secret = answer.json<Secret>();
    expect(secret).toEqual({
      secret: expect.stringMatching(/^[\w-]{43}$/u),
      algorithm: 'HS256',
      audience: tenant.widgetKey,
    });
    expect((await read()).json()).toEqual(secret);
    const sign = await signer();
    const customer = { id: 'c-17', email: 'wei@mail.example', name: 'Wei' };
    const session = await identify(sign(customer, secret));
    expect(session.json()).toMatchObject({ identified: true, name: 'Wei' });
    const foreign = await identify(sign(customer, { ...secret, audience: 'key-other' }));
    expect(foreign.json()).toMatchObject({ code: 'IDENTITY_INVALID' });
  });

  it('is replaced at once, and each look at it is written down', async () => {
    const { server, read, rotate, identify } = await shop();
    const old = (await read()).json<Secret>();
    const answer = await rotate();
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    const fresh = answer.json<Secret>();
    expect(fresh.secret).not.toBe(old.secret);
    expect((await read()).json()).toEqual(fresh);
    const sign = await signer();
    expect((await identify(sign({ id: 'c-17' }, old))).statusCode).toBe(401);
    expect((await identify(sign({ id: 'c-17' }, fresh))).statusCode).toBe(200);
    const { items } = await server.store.audit.list('acme', { limit: 9 });
    expect(items.map(({ action }) => action).reverse()).toEqual([
      'identity-secret.read',
      'identity-secret.rotated',
      'identity-secret.read',
    ]);
    expect(JSON.stringify(items) + server.log.join('')).not.toContain(fresh.secret);
  });

  it('is for owners and admins only, and each tenant has its own', async () => {
    const { server, read, rotate } = await shop();
    for (const role of ['agent', 'viewer'] as const) {
      const headers = fromOwnPage(await server.cookie(await server.agent('acme', role)));
      expect([(await read(headers)).statusCode, (await rotate(headers)).statusCode]).toEqual([
        403, 403,
      ]);
    }
    await server.tenant('other');
    const other = fromOwnPage(await server.cookie(await server.agent('other', 'admin')));
    const theirs = (await read(other)).json<Secret>();
    expect(theirs.secret).not.toBe((await read()).json<Secret>().secret);
  });
});

describe('the snippet', () => {
  it('is the tag that puts this tenant’s chat on a page', async () => {
    const { server, owner } = await shop();
    const answer = await server.app.inject({ url: '/v1/tenant/snippet', headers: owner });
    expect(answer.json()).toEqual({
      html: `<script src="${PUBLIC_URL}/widget/loader.js" data-key="key-acme" defer></script>`,
      widgetKey: 'key-acme',
      allowedOrigins: ['https://shop.example'],
    });
  });

  it('carries side and label of the launcher, so that nothing moves once the page is there', () => {
    const html = toSnippet({
      publicUrl: 'https://a.example',
      widgetKey: 'k',
      locale: 'de',
      settings: {
        ...defaultSettings,
        widget: { side: 'start', label: { en: 'Help', de: 'Fragen? "Hier"' } },
      },
    });
    expect(html).toBe(
      '<script src="https://a.example/widget/loader.js" data-key="k" data-side="start" data-label="Fragen? &quot;Hier&quot;" defer></script>',
    );
  });

  it('cannot be broken out of', () => {
    const html = toSnippet({
      publicUrl: 'https://a.example/',
      widgetKey: '"><b a=&',
      locale: 'en',
      settings: defaultSettings,
    });
    expect(html).toBe(
      '<script src="https://a.example/widget/loader.js" data-key="&quot;&gt;&lt;b a=&amp;" defer></script>',
    );
  });
});
