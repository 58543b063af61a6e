/** The settings of one product, with an owner, an agent and a viewer to sit at them. */
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Agent, TenantSettings } from '../../src/model.ts';
import { launch, type Person, type Product, sitDown, startProduct, TENANT } from './product.ts';

export type SettingsDesk = {
  readonly browser: Browser;
  readonly product: Product;
  readonly owner: Agent;
  readonly agent: Agent;
  readonly viewer: Agent;
  /** Opens a page as somebody; after the test its faults are looked at and it is closed. */
  readonly sit: (who: Agent, place: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly settingsNow: () => Promise<TenantSettings>;
};

/** Starts before the tests of the file and stops after them. What it gives is there once they run. */
export function openSettings(): SettingsDesk {
  const there: { browser?: Browser; product?: Product } = {};
  const agents = new Map<string, Agent>();
  const people: Person[] = [];
  const need = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The product has not been started yet.');
    return value;
  };
  beforeAll(async () => {
    const [browser, product] = await Promise.all([
      launch(),
      startProduct({ limits: { requestsPerCredential: 100_000 } }),
    ]);
    Object.assign(there, { browser, product });
    agents.set('owner', await product.hire('Mara Lindqvist', 'owner'));
    agents.set('agent', await product.hire('Jon Bell', 'agent'));
    agents.set('viewer', await product.hire('Vera Viel', 'viewer'));
  }, 120_000);
  afterEach(async () => {
    for (const person of people.splice(0)) {
      expect(person.faults).toEqual([]);
      await person.leave();
    }
  });
  afterAll(async () => {
    await there.browser?.close();
    await there.product?.stop();
  });
  return {
    get browser() {
      return need(there.browser);
    },
    get product() {
      return need(there.product);
    },
    get owner() {
      return need(agents.get('owner'));
    },
    get agent() {
      return need(agents.get('agent'));
    },
    get viewer() {
      return need(agents.get('viewer'));
    },
    async sit(who, place, options = {}) {
      const person = await sitDown(need(there.browser), {
        product: need(there.product),
        agent: who,
        options,
      });
      people.push(person);
      await person.go(place);
      return person.page;
    },
    async settingsNow() {
      const tenant = await need(there.product).store.tenants.get(TENANT);
      if (tenant === null) throw new Error('The tenant is gone.');
      return tenant.settings;
    },
  };
}

export const bar = (page: Page): Locator => page.getByRole('status', { name: 'Unsaved changes' });
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.toast', { hasText: 'Saved' }).last().waitFor();
  await bar(page).getByText('not saved').waitFor({ state: 'detached' });
}
export async function group(page: Page, title: string): Promise<Locator> {
  const found = page.locator('.settings-group', {
    has: page.getByRole('heading', { name: title, exact: true }),
  });
  await found.first().waitFor();
  return found.first();
}
