/** A running product, a browser, and the people of a team at it, for the length of a file of tests. */
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Agent } from '../../src/model.ts';
import {
  launch,
  type Person,
  type Product,
  type ProductOptions,
  sitDown,
  startProduct,
} from './product.ts';
import { enter, enterWaiting, type Visitor } from './visitors.ts';

type Seated = {
  readonly product: Product;
  readonly browser: Browser;
  /** The owner. */
  readonly mara: Agent;
  /** An agent. */
  readonly jon: Agent;
  /** An admin. */
  readonly noah: Agent;
};
export type Team = Seated & {
  /** Who sat down in this test, in order. They leave at its end, and no page may have had a fault. */
  readonly there: readonly Person[];
  sit(agent: Agent, options?: BrowserContextOptions): Promise<Person>;
  /** A customer at the chat. */
  visitor(name: string): Promise<Visitor>;
  /** A customer who waits for a person. */
  waiting(name: string): Promise<Visitor>;
};

/** Milliseconds after which something that does not come is missing. */
const PATIENCE = 10_000;

/** Registers what starts before the first test and ends after the last; nothing of it may be read earlier. */
export function seatTeam(toOptions: () => ProductOptions = () => ({})): Team {
  const there: Person[] = [];
  let seated: Seated | null = null;
  const now = (): Seated => {
    if (seated === null) throw new Error('The product is not there before the first test.');
    return seated;
  };
  beforeAll(async () => {
    const [browser, product] = await Promise.all([launch(), startProduct(toOptions())]);
    seated = {
      browser,
      product,
      mara: await product.hire('Mara Lindqvist', 'owner'),
      jon: await product.hire('Jon Berg', 'agent'),
      noah: await product.hire('Noah Winter', 'admin'),
    };
  }, 90_000);
  afterEach(async () => {
    for (const { page, faults, leave } of there.splice(0)) {
      // What hostile text of a test would have set.
      expect(await page.evaluate('window.__pwned')).toBeUndefined();
      await leave();
      expect(faults).toEqual([]);
    }
  });
  afterAll(async () => {
    await seated?.browser.close();
    await seated?.product.stop();
  });
  return {
    there,
    get browser() {
      return now().browser;
    },
    get product() {
      return now().product;
    },
    get mara() {
      return now().mara;
    },
    get jon() {
      return now().jon;
    },
    get noah() {
      return now().noah;
    },
    async sit(agent, options = {}) {
      const person = await sitDown(now().browser, { product: now().product, agent, options });
      there.push(person);
      person.context.setDefaultTimeout(PATIENCE);
      return person;
    },
    visitor: (name) => enter(now().product, name),
    waiting: (name) => enterWaiting(now().product, name),
  };
}
