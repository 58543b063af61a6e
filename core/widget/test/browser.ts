/** A real Chromium and a page with the chat on it, for the browser tests. */
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import type { Citation, Order } from '../../src/model.ts';
import { type Script, type ScriptedServer, startScriptedServer } from './scripted-server.ts';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export function launch(): Promise<Browser> {
  const executablePath = process.env.ATTENDANT_CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

export type Visit = {
  readonly shop: ScriptedServer;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Something inside the chat. */
  readonly chat: (selector: string) => Locator;
  /** Faults of the page: exceptions, and what its policy refused. */
  readonly faults: string[];
  /** Opens the chat by its launcher and waits for the home. */
  open(): Promise<void>;
  write(text: string): Promise<void>;
  end(): Promise<void>;
};

/**
 * For a test file: a browser, and a visit by each test that comes. The page has no faults when a test is over, and is left.
 *
 * @returns `visit` in that browser
 */
export function useVisits(): (...given: WithoutBrowser) => Promise<Visit> {
  let browser: Browser;
  let here: Visit | null = null;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterEach(async () => {
    expect(here?.faults ?? []).toEqual([]);
    await here?.end();
    here = null;
  });
  afterAll(() => browser.close());
  return async (...given) => {
    here = await visit(browser, ...given);
    return here;
  };
}
type WithoutBrowser = Parameters<typeof visit> extends [unknown, ...infer Rest] ? Rest : never;

async function visit(
  browser: Browser,
  script: Script = {},
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const shop = await startScriptedServer(script);
  const context = await browser.newContext({
    viewport: { width: 1024, height: 768 },
    locale: 'en',
    timezoneId: 'UTC',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    if (/Content Security Policy|Trusted/i.test(line.text())) faults.push(line.text());
  });
  await page.goto(shop.pageUrl);
  const chat = (selector: string) => page.locator('attendant-chat').locator(selector);
  await chat('.launcher').waitFor();
  return {
    shop,
    context,
    page,
    chat,
    faults,
    open: async () => {
      await chat('.launcher').click();
      await chat('.composer').waitFor();
    },
    write: async (text) => {
      await chat('textarea').fill(text);
      await chat('textarea').press('Enter');
    },
    end: async () => {
      await context.close();
      await shop.close();
    },
  };
}

export const CITATION: Citation = {
  mark: 1,
  articleId: 'returns',
  version: 3,
  title: 'Returns policy',
  quote: 'Goods may be returned within 30 days of delivery.',
  url: 'https://shop.example/returns',
  locale: 'en',
  validFrom: '2026-11-01T00:00:00.000Z',
};
export const ORDER: Order = {
  id: 'o1',
  number: '#1042',
  state: 'shipped',
  placedAt: '2026-11-18T09:00:00.000Z',
  total: { minor: 9900, currency: 'EUR' },
  items: [
    {
      id: 'i1',
      name: 'Fisherman jumper',
      variant: 'Navy, M',
      quantity: 1,
      price: { minor: 9900, currency: 'EUR' },
    },
  ],
  shipments: [
    {
      carrier: 'DHL',
      trackingUrl: 'https://track.example/1',
      state: 'in-transit',
      expectedFrom: '2026-11-24T00:00:00.000Z',
      expectedTo: '2026-11-25T00:00:00.000Z',
      itemIds: ['i1'],
      events: [{ at: '2026-11-21T10:00:00.000Z', text: 'Arrived', place: 'Leipzig' }],
    },
  ],
};

/** Looks again until it is so, at most five seconds. */
export async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let at = 0; at < 250; at += 1) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`It did not come to this: ${String(done)}`);
}
