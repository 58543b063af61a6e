/** Escalation rules changed and tried on the conversations there were; the mood of one in the inbox. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { defaultSettings } from '../../src/default-settings.ts';
import type { Agent } from '../../src/model.ts';
import {
  findAxeFaults,
  launch,
  type Person,
  type Product,
  sitDown,
  startProduct,
  takePictures,
} from './product.ts';
import { enter, enterWaiting, messagesOf, until, type Visitor } from './visitors.ts';

const WHOLESALE = 'Do you have wholesale prices for boots?';
let browser: Browser;
let product: Product;
let owner: Agent;
let asking: Visitor;
let angry: Visitor;
const people: Person[] = [];
const answered = (who: Visitor, count: number) =>
  until(
    async () =>
      (await messagesOf(product, who.id)).filter(({ author }) => author === 'assistant').length >=
      count,
  );

beforeAll(async () => {
  [browser, product] = await Promise.all([
    launch(),
    startProduct({ limits: { requestsPerCredential: 100_000 } }),
  ]);
  owner = await product.hire('Mara Lindqvist', 'owner');
  asking = await enter(product, 'Li Wei');
  await asking.say(WHOLESALE);
  await answered(asking, 1);
  await enterWaiting(product, 'Vera Viel');
  angry = await enter(product, 'Jon Bell');
  await angry.say('How long does delivery take?');
  await answered(angry, 1);
  await angry.say('I already asked: how long does delivery take? This is annoying');
  await answered(angry, 2);
}, 120_000);
afterEach(async () => {
  for (const person of people.splice(0)) {
    expect(person.faults).toEqual([]);
    await person.leave();
  }
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});
async function sit(place: string, options: BrowserContextOptions = {}): Promise<Page> {
  const person = await sitDown(browser, { product, agent: owner, options });
  people.push(person);
  await person.go(place);
  return person.page;
}

describe('escalation rules', () => {
  it('are tried on past conversations before they are saved, and each is opened from there', async () => {
    const page = await sit('/settings/escalation');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const form = page.getByRole('dialog', { name: 'Add a rule' });
    await form.getByLabel('Name').fill('wholesale');
    await form.getByLabel('Contains any of these words').fill('wholesale');
    await form.getByText('The order costs more than', { exact: true }).click();
    await form.getByText(/contains wholesale|above €500/u).waitFor();
    await form.getByText('The order costs more than', { exact: true }).click();
    await takePictures(page, 'escalation-rule');
    expect(await findAxeFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Done' }).click();
    const run = page.getByRole('button', { name: 'Try on past conversations' });
    await run.click();
    await page
      .getByText(
        '3 of the last 3 conversations would be handed over; with the saved rules it is 2.',
      )
      .waitFor();
    await page.getByRole('heading', { name: '1 more' }).waitFor();
    expect((await product.store.tenants.get('harbour'))?.settings.escalation).toEqual([]);
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'escalation-tried');
    await page.getByRole('link', { name: new RegExp(WHOLESALE.replace('?', '.'), 'u') }).click();
    await page.waitForURL(/inbox\/all\//u);
    await page.getByText(WHOLESALE).first().waitFor();
  });
  it('that are off stay to be read, and are switched on', async () => {
    const page = await sit('/settings/escalation');
    const low = page.getByRole('switch', { name: /Off.*low-confidence/u });
    await low.waitFor();
    expect(await low.isChecked()).toBe(false);
    await page
      .locator('li', { has: low })
      .getByText(/40\s?%/u)
      .waitFor();
    await low.press(' ');
    await page.getByRole('switch', { name: /In force.*low-confidence/u }).waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await until(async () => {
      const saved = (await product.store.tenants.get('harbour'))?.settings.escalation ?? [];
      return saved.some(({ name, off }) => name === 'low-confidence' && off === undefined);
    });
    await takePictures(page, 'escalation-switched');
    await product.store.tenants.update('harbour', {
      settings: {
        ...((await product.store.tenants.get('harbour'))?.settings ?? defaultSettings),
        escalation: [],
      },
    });
  });
  it('that could never speak are named with their place', async () => {
    const page = await sit('/settings/escalation');
    for (const name of ['first', 'second']) {
      await page.getByRole('button', { name: 'Add a rule' }).click();
      const form = page.getByRole('dialog', { name: 'Add a rule' });
      await form.getByLabel('Name').fill(name);
      await form.getByLabel('Contains any of these words').fill('boots');
      await form.getByRole('button', { name: 'Done' }).click();
    }
    await page.getByRole('button', { name: 'Try on past conversations' }).click();
    await page.getByText(/can never speak: rule 1 \(“second”\) speaks first/u).waitFor();
  });
});

describe('the mood of a conversation', () => {
  it.each([
    ['en-GB', 'light'],
    ['zh-CN', 'dark'],
    ['ar', 'light'],
  ] as const)('stands beside it in words and shape, %s, %s', async (locale, colorScheme) => {
    const page = await sit(`/inbox/all/${angry.id}`, { locale, colorScheme });
    const line = page.locator('.mood-line');
    await line.waitFor();
    if (locale === 'en-GB') {
      await line.getByText('rising').waitFor();
      await line.getByText(/asked again/u).waitFor();
    }
    expect(await line.locator('rect').count()).toBe(2);
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, `mood-${locale}`);
  });
});
