/** The whole product on a database of its own, and people at it in a real Chromium: for the console's browser tests. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { createPasswords } from '../../src/access/passwords.ts';
import { readConfig } from '../../src/config.ts';
import { defaultSettings } from '../../src/default-settings.ts';
import { type Attendant, type StartOptions, startAttendant } from '../../src/main.ts';
import type { Agent, ArticleInput, Role, TenantSettings } from '../../src/model.ts';

const { AxeBuilder } = createRequire(import.meta.url)(
  '@axe-core/playwright',
) as typeof import('@axe-core/playwright');

export const TENANT = 'harbour';
export const WIDGET_KEY = 'wk_harbour';
/** Of everybody the tests hire. */
export const PASSWORD = 'seven quiet boats at dawn';
const FOLDER = process.env.ATTENDANT_PICTURES ?? '';

const ARTICLES: readonly ArticleInput[] = [
  {
    id: 'returns',
    title: 'Returns',
    body: 'You can send anything back within 30 days of delivery. Put it in its box with the return slip and bring it to any parcel shop.\n\nThe refund reaches you 5 business days after the parcel is with us.',
    questions: ['How long do I have to return something?', 'Can I send it back?'],
    locale: 'en',
  },
  {
    id: 'delivery',
    title: 'Delivery time and cost',
    body: 'Standard delivery takes 2–4 business days and costs €4.90. From €60 it is free.',
    questions: ['How long does delivery take?', 'What does shipping cost?'],
    locale: 'en',
  },
  {
    id: 'warranty',
    title: 'Warranty',
    body: 'Boots and bags have a warranty of 2 years against faults of material.',
    questions: ['Is there a warranty?'],
    locale: 'en',
  },
];

export type Product = Attendant & {
  /** An active agent with `PASSWORD`. */
  hire(name: string, role: Role): Promise<Agent>;
  stop(): Promise<void>;
};
export type ProductOptions = StartOptions & {
  readonly name?: string;
  readonly articles?: readonly ArticleInput[];
  readonly settings?: Partial<TenantSettings>;
};

/** Starts it on a free port. Chat and console are built before the tests begin. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const { name = 'Harbour & Pine', articles = ARTICLES, settings, ...start } = options;
  const data = await mkdtemp(join(tmpdir(), 'attendant-console-'));
  const config = await readConfig({
    cwd: data,
    env: { ATTENDANT_LOG: 'silent', ATTENDANT_MASTER_KEY: randomBytes(32).toString('base64') },
    overrides: { data, port: 0 },
  });
  const attendant = await startAttendant(config, {
    firstTenant: {
      id: TENANT,
      name,
      locale: 'en',
      locales: ['en', 'zh'],
      widgetKey: WIDGET_KEY,
      settings: { ...defaultSettings, ...settings },
    },
    ...start,
  });
  await attendant.store.articles.record(TENANT, 'api', articles, { locale: 'en' });
  const passwordHash = await createPasswords().hash(PASSWORD);
  return {
    ...attendant,
    hire: (person, role) =>
      attendant.store.agents.create(TENANT, {
        email: `${person.toLowerCase().replaceAll(/\s+/gu, '.')}@harbour.example`,
        name: person,
        role,
        passwordHash,
      }),
    async stop() {
      await attendant.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.ATTENDANT_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export type Person = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Exceptions, and what the page's policy refused. A test ends with none. */
  readonly faults: string[];
  /** `/inbox`, `/settings/team` … */
  go(place: string): Promise<void>;
  leave(): Promise<void>;
};

/** Somebody of the team, signed in, in a browser context of their own. */
export async function sitDown(
  browser: Browser,
  of: {
    readonly product: Product;
    readonly agent: Agent;
    readonly options?: BrowserContextOptions;
  },
): Promise<Person> {
  const { product, agent } = of;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    ...of.options,
  });
  const session = await product.access.sessions.create(agent);
  await context.addCookies([
    { name: 'attendant-session', value: session.token, url: product.url, httpOnly: true },
  ]);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    if (/Content Security Policy|Refused to/iu.test(line.text())) faults.push(line.text());
  });
  return {
    context,
    page,
    faults,
    async go(place) {
      await page.goto(`${product.url}/console${place}`);
      await page.locator('main').waitFor();
    },
    leave: () => context.close(),
  };
}

/** What axe finds wrong on the whole page: rule and markup. */
export async function findAxeFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Wide, middle and phone; light and dark: written where ATTENDANT_PICTURES says, else nothing is done. */
export async function takePictures(page: Page, name: string): Promise<void> {
  if (FOLDER === '') return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(FOLDER, `${name}-${width}-${colorScheme}.png`) });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: 1280, height: 800 });
}
