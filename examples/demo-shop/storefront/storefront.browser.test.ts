/** The shop in a real Chromium: nothing overflows, nothing breaks the Content-Security-Policy, sign-in works by keyboard. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { createAdapter } from '../adapter.ts';
import { createStorefront, listener } from './storefront.ts';

const pages = [
  '/',
  '/zh',
  '/help',
  '/help/shipping',
  '/products/pier-boots',
  '/zh/orders',
  '/mail',
];
let browser: Browser;
let server: Server;
let base = '';

beforeAll(async () => {
  const adapter = createAdapter();
  const site = createStorefront({
    adapter,
    identitySecret: async () => 'secret',
    widgetKey: 'wk_demo',
    attendantUrl: '',
  });
  // The chat itself has its own tests; here it is an empty script from our own origin.
  const withChat = async (request: Request) =>
    new URL(request.url).pathname === '/widget/loader.js'
      ? new Response('', { headers: { 'content-type': 'text/javascript' } })
      : site(request);
  server = createServer(listener(withChat));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: process.env.ATTENDANT_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

describe.each([360, 768, 1280])('the storefront at %i pixels', (width) => {
  it.each(['light', 'dark'] as const)('fits and keeps to its policy, %s', async (colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    await context.addCookies([{ name: 'harbour_customer', value: 'jonas-petersen', url: base }]);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    for (const path of pages) {
      await page.goto(base + path);
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      const broken = await page.evaluate(
        '[...document.images].filter((one) => one.complete && one.naturalWidth === 0).length',
      );
      expect([path, over, broken]).toEqual([path, 0, 0]);
    }
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the storefront by keyboard', () => {
  it('signs in as Li Wei, stays on the page, and shows the orders', async () => {
    const page = await browser.newPage();
    await page.goto(`${base}/orders`);
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    const entry = page.getByRole('button', { name: /Li Wei/ });
    await entry.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '#1042' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/orders');
    expect(await page.evaluate('document.cookie')).toBe('');
    await page.close();
  });
});
