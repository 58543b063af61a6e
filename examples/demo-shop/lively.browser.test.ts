/** The demo as its owner meets it on the first day: nothing is empty, and an evening can be watched live. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type AgentAtApi, becomeOwner, launch } from './chat-visitor.ts';
import { type RunningDemo, startDemo } from './demo-process.ts';

let browser: Browser;
let demo: RunningDemo;
let context: BrowserContext;
let page: Page;
let owner: AgentAtApi;
const faults: string[] = [];
const VIEWS = ['waiting', 'mine', 'team', 'mentions', 'assistant', 'snoozed', 'resolved', 'all'];

beforeAll(async () => {
  [browser, demo] = await Promise.all([launch(), startDemo({ past: true })]);
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  owner = await becomeOwner(demo);
  // The colleagues hand something over within a moment.
  for (let look = 0; look < 60; look += 1) {
    const { mine } = await owner.call<{ mine: number }>('/inbox/counts');
    if (mine > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await page.goto(`${demo.api}/console/`);
  await page.locator('input[type="email"]').fill('mara@harbour.example');
  await page.locator('input[type="password"]').fill('seven quiet boats at dawn');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Today' }).waitFor();
}, 240_000);
afterAll(async () => {
  await context?.close();
  await browser?.close();
  await demo?.stop();
});

const go = async (place: string) => {
  await page.goto(`${demo.api}/console${place}`);
  await page.locator('main').waitFor();
};

describe('after the first start', () => {
  it.each(VIEWS)(
    'the inbox shows conversations in %s',
    async (view) => {
      await go(`/inbox/${view}`);
      await page.locator('main .inbox-said').first().waitFor();
    },
    30_000,
  );
  it('Today shows who waits and what to write', async () => {
    await go('/');
    const main = page.locator('main');
    await main.getByText('trade-in').first().waitFor();
    await main
      .getByText(/tent rental/i)
      .first()
      .waitFor();
    await main.getByText('Li Wei').first().waitFor();
  }, 30_000);
  it('the knowledge lists articles, what is planned and what is due', async () => {
    await go('/knowledge');
    await page.locator('main a[href*="/knowledge/a/"]').first().waitFor();
    const counts = await owner.call<Record<string, number>>('/knowledge/counts');
    for (const state of ['in-force', 'planned', 'review-due', 'disliked', 'trouble'])
      expect([state, (counts[state] ?? 0) > 0]).toEqual([state, true]);
    await go('/knowledge/imports');
    await page.locator('main').getByText('events-and-services.jsonl').first().waitFor();
  }, 60_000);
  it('the review has corrections to work on', async () => {
    await go('/review');
    await page
      .locator('main')
      .getByText(/import|customs|harbour master/i)
      .first()
      .waitFor();
  }, 30_000);
});

describe('an evening', () => {
  it('is switched on in the shop and seen live in the inbox', async () => {
    await go('/inbox/assistant');
    await page.locator('main .inbox-said').first().waitFor();
    const rows = () => page.locator('main .inbox-said').allTextContents();
    const before = new Set(await rows());
    const shop = await context.newPage();
    await shop.goto(`${demo.shop}/evening`);
    await shop.getByRole('button', { name: '20×' }).click();
    await shop.getByText('It is on, 20×').waitFor();
    // Nobody reloads the console.
    await expectSoon(async () => (await rows()).some((row) => !before.has(row)), 40_000);
    await shop.getByRole('button', { name: /Stop/ }).click();
    await shop.getByText('It is switched off').waitFor();
    expect(faults).toEqual([]);
  }, 90_000);
});

async function expectSoon(look: () => Promise<boolean>, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (!(await look())) {
    if (Date.now() > end) throw new Error('It did not come.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
