/** What a browser makes of the console's headers: which pages may frame it, and what the preview of the chat shows. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { seconds, signJwt, startTestServer, type TestServer } from './test-support.ts';

const folderOf = (name: string) => fileURLToPath(new URL(`../../${name}/dist`, import.meta.url));
let browser: Browser;
let server: TestServer | null = null;
const hosts: Server[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.ATTENDANT_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
}, 90_000);
afterEach(async () => {
  await server?.close();
  server = null;
  for (const host of hosts.splice(0)) {
    host.closeAllConnections();
    await new Promise((resolve) => host.close(resolve));
  }
});
afterAll(() => browser.close());

/** A page of somebody else's site, on an origin of its own. */
async function openHost(html: () => string): Promise<string> {
  const host = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html());
  });
  hosts.push(host);
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
}

async function listen() {
  let url = '';
  const started = await startTestServer({
    widgetFolder: folderOf('widget'),
    deps: (deps) => ({
      ...deps,
      config: {
        ...deps.config,
        publicUrl: () => url,
        secureCookies: false,
        consoleFolder: folderOf('console'),
      },
    }),
  });
  server = started;
  started.clock.now = new Date();
  url = await started.app.listen({ host: '127.0.0.1', port: 0 });
  return { server: started, url };
}

async function open(address: string): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 760 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    if (/Content Security Policy|Refused to/iu.test(line.text())) faults.push(line.text());
  });
  await page.goto(address);
  return { page, faults };
}

describe('the console in a frame', () => {
  it('is signed in by the host’s token on an allowed page, and not shown on another', async () => {
    const { server: started, url } = await listen();
    let token = '';
    const html = () =>
      `<!doctype html><title>Host</title><iframe width="900" height="700" src="${url}/console/embed?tenant=key-acme#token=${token}"></iframe>`;
    const [allowed, other] = [await openHost(html), await openHost(html)];
    await started.tenant('acme', { consoleOrigins: [allowed] });
    const agent = await started.agent('acme', 'owner', 'Ada Lind');
    const secret = await started.access.embedding.secret('acme');
    const sign = () => {
      const now = seconds(started.clock.now);
      const claims = { sub: agent.email, aud: 'key-acme:console', iat: now, exp: now + 60 };
      token = signJwt(secret, { ...claims, jti: `${Math.random()}` });
    };

    sign();
    const { page, faults } = await open(allowed);
    const frame = page.frameLocator('iframe');
    await frame.getByText('Ada', { exact: false }).first().waitFor({ timeout: 20_000 });
    expect(faults).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    // The token stands in no address that somebody could copy.
    expect(
      page
        .frames()
        .map((one) => one.url())
        .join(' '),
    ).not.toContain(token);
    await page.context().close();

    sign();
    const refused = await open(other);
    await refused.page.waitForTimeout(1_500);
    const text = await refused.page.frameLocator('iframe').locator('body').textContent();
    expect(text).not.toContain('Ada');
    expect(refused.faults.join(' ')).toMatch(/frame-ancestors/u);
    // It was not even loaded, so the token is not used up.
    expect(await started.store.credentials.list('acme', 'session')).toHaveLength(1);
    await refused.page.context().close();
  });
});

/** Run in the page that carries the chat. */
const FILL =
  "getComputedStyle(document.querySelector('attendant-chat').shadowRoot.querySelector('.launcher')).backgroundColor";

describe('the preview of the chat', () => {
  it('shows what is not saved yet and leaves the focus where it is', async () => {
    const { server: started, url } = await listen();
    await started.tenant('acme', { brand: { colour: '#00ff00' } });
    const { page, faults } = await open(`${url}/console/`);
    const preview = `${url}/console/preview?key=key-acme&side=start&colour=%23aa2200&label=Ask%20us`;
    // As the settings do, on a page of the console with its own policy.
    const html = `<input><iframe width="600" height="700" src="${preview}"></iframe>`;
    await page.evaluate(`document.body.innerHTML = ${JSON.stringify(html)}`);
    await page.locator('input').focus();
    const frame = page.frameLocator('iframe');
    const launcher = frame.getByRole('button', { name: 'Ask us' });
    await frame.getByRole('dialog').waitFor();
    await frame.getByText('How can we help?').waitFor();
    expect(await page.frames().at(-1)?.evaluate<string>(FILL)).toBe('rgb(170, 34, 0)');
    const box = await launcher.boundingBox();
    const outer = await page.locator('iframe').boundingBox();
    expect((box?.x ?? 0) - (outer?.x ?? 0)).toBeLessThan(60);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('INPUT');
    // Whoever works in it has the focus there.
    await frame.getByRole('textbox').click();
    await page.keyboard.type('hello');
    expect(await frame.getByRole('textbox').inputValue()).toBe('hello');
    expect(faults).toEqual([]);
    // Nothing of it was saved.
    expect((await started.store.tenants.get('acme'))?.settings.brand.colour).toBe('#00ff00');
    await page.context().close();
  });

  it('shows the launcher alone, round without a label', async () => {
    const { server: started, url } = await listen();
    await started.tenant('acme');
    const { page } = await open(`${url}/console/preview?key=key-acme&open=0`);
    const launcher = page.getByRole('button', { name: 'Open chat' });
    const box = await launcher.boundingBox();
    expect([box?.width, box?.height]).toEqual([56, 56]);
    expect((box?.x ?? 0) + 56 + 20).toBe(1000);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });
});
