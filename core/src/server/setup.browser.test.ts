import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { createPasswords } from '../access/passwords.ts';
import { PASSWORD, startTestServer, type TestServer } from './test-support.ts';

const { AxeBuilder } = createRequire(import.meta.url)(
  '@axe-core/playwright',
) as typeof import('@axe-core/playwright');

let browser: Browser;
let server: TestServer | null = null;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.ATTENDANT_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
}, 60_000);
afterEach(async () => {
  await server?.close();
  server = null;
});
afterAll(() => browser.close());

/** The server on a port, as one's own machine has it: plain http. */
async function listen() {
  let url = '';
  const started = await startTestServer({
    passwords: createPasswords(),
    deps: (deps) => ({
      ...deps,
      config: { ...deps.config, publicUrl: () => url, secureCookies: false },
    }),
  });
  server = started;
  // A browser lets a cookie go by its own clock.
  started.clock.now = new Date();
  await started.tenant('acme');
  url = await started.app.listen({ host: '127.0.0.1', port: 0 });
  const secret = async () => (await started.access.links.setup('acme')).url.split('#')[1] ?? '';
  return { server: started, url, secret };
}

async function open(address: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    if (/Content Security Policy/iu.test(line.text())) faults.push(line.text());
  });
  await page.goto(address);
  return { context, page, faults };
}

async function fill(page: Page, password = PASSWORD): Promise<void> {
  await page.getByLabel('Your name').fill('Ada Lind');
  await page.getByLabel('E-mail').fill('ada@acme.example');
  await page.getByLabel('Password', { exact: false }).last().fill(password);
  await page.getByRole('button', { name: 'Set password' }).click();
}

/** What axe finds, as rule names. */
async function troubles(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const schemes = ['light', 'dark'] as const;
/** Run in the page. */
const TOO_WIDE = 'document.documentElement.scrollWidth > innerWidth';
/** Red of the letters, 0 to 255. */
const INK = `(() => {
  const canvas = document.createElement('canvas').getContext('2d');
  canvas.fillStyle = getComputedStyle(document.body).color;
  return Number.parseInt(canvas.fillStyle.slice(1, 3), 16);
})()`;

describe('the page behind a one-time link', () => {
  it('sets a password, signs in, says what is next, and works once', async () => {
    const { server: started, url, secret } = await listen();
    const token = await secret();
    const { context, page, faults } = await open(`${url}/setup#${token}`);
    // The secret is gone from the address bar before anything else happens.
    expect(page.url()).toBe(`${url}/setup`);
    await fill(page, 'short');
    // The browser itself holds back a password that is too short.
    expect(await started.store.agents.list('acme')).toEqual([]);
    await fill(page);
    await page.getByText('You are signed in as Ada Lind (owner).').waitFor();
    expect(await page.getByRole('heading').textContent()).toBe('You are signed in');
    expect(await page.locator('form').count()).toBe(0);

    const who = await page.evaluate(async () => (await fetch('/v1/session')).json());
    expect(who).toMatchObject({ agent: { email: 'ada@acme.example', role: 'owner' } });
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

    await page.getByRole('link', { name: 'API documentation' }).click();
    await page.waitForURL(`${url}/docs`);
    await page.getByRole('heading', { name: 'Attendant API' }).waitFor();

    await page.goto(`${url}/setup#${token}`);
    await fill(page);
    await page.getByText('This link is used, expired or was never given out.').waitFor();
    expect(faults).toEqual([]);
    expect(started.log.join('')).not.toContain(token);
    await context.close();
  });

  it('says what is wrong with an incomplete link and a server that is gone', async () => {
    const { server: started, url, secret } = await listen();
    const { context, page } = await open(`${url}/setup`);
    await page.getByText('This link is not complete.').waitFor();
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.goto('about:blank');
    await page.goto(`${url}/setup#${await secret()}`);
    await page.route('**/v1/setup', (route) => route.abort());
    await fill(page);
    await page.getByText('The server could not be reached.').waitFor();
    expect(await page.locator('form').isVisible()).toBe(true);
    expect(await started.store.agents.list('acme')).toEqual([]);
    await context.close();
  });

  it.each(schemes)('has nothing axe finds and fits a phone, %s', async (colorScheme) => {
    const { url, secret } = await listen();
    const { context, page } = await open(`${url}/setup#${await secret()}`, { colorScheme });
    await page.locator('form').waitFor();
    expect(await troubles(page)).toEqual([]);
    expect(await page.evaluate<boolean>(TOO_WIDE)).toBe(false);
    const ink = await page.evaluate<number>(INK);
    // Dark letters on light, light letters on dark.
    expect(ink > 128).toBe(colorScheme === 'dark');
    await fill(page);
    await page.locator('#next').waitFor();
    expect(await troubles(page)).toEqual([]);
    await picture(page, `setup-${colorScheme}`);
    await context.close();
  });
});

/** Kept for looking at when ATTENDANT_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.ATTENDANT_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

describe('the API page', () => {
  it.each(schemes)('has nothing axe finds, closed or open, at any width, %s', async (scheme) => {
    const { url } = await listen();
    const { context, page, faults } = await open(`${url}/docs`, { colorScheme: scheme });
    expect(await troubles(page)).toEqual([]);
    await page.getByText('Ask for a person').click();
    expect(await page.locator('#postWidgetConversationsByIdPerson .who').isVisible()).toBe(true);
    // One of each kind: axe takes half a minute for all of them.
    for (const id of ['getTenantIdentitySecret', 'putArticlesById', 'getConversations']) {
      await page.locator(`#${id} > summary`).click();
    }
    expect(await troubles(page)).toEqual([]);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await page.evaluate<boolean>(TOO_WIDE)]).toEqual([width, false]);
    }
    await picture(page, `docs-${scheme}`);
    expect(faults).toEqual([]);
    await context.close();
  });
});
