/** A business tries its own questions, mends what went wrong, and sees that it is better. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Agent, ArticleInput } from '../../src/model.ts';
import { findLayoutFaults } from './find-layout-faults.ts';
import {
  findAxeFaults,
  launch,
  type Product,
  sitDown,
  startProduct,
  takePictures,
} from './product.ts';

const ARTICLES: readonly ArticleInput[] = [
  {
    id: 'help/returns',
    title: 'Returns',
    body: 'You can send anything back within 14 days of delivery.',
    questions: ['How long do I have to return something?'],
    locale: 'en',
  },
  {
    id: 'delivery',
    title: 'Delivery',
    body: 'Standard delivery takes 2–4 business days and costs €4.90.',
    questions: ['How long does delivery take?', 'What does shipping cost?'],
    locale: 'en',
  },
  {
    id: 'care',
    title: 'Caring for wool <b>',
    body: 'Wash wool by hand in cold water. Do not use a machine.',
    locale: 'en',
  },
];
const HOSTILE = '<img src=x onerror="window.__pwned = 1">';
const FILE = [
  'id,question,expected,language',
  'q1,How long do I have to return something?,help/returns,en',
  'q2,What does shipping cost?,help/returns,en',
  'q3,can jumpers go in the tumble dryer,care,en',
  'q4,Who won the world cup in 1954?,none,en',
  'q5,I want to talk to a person,person,en',
  'q6,Do you engrave names into belts?,,en',
  `q7,"${HOSTILE.replaceAll('"', '""')}",help/engraving,en`,
  ',,,',
].join('\n');

let browser: Browser;
let product: Product;
let owner: Agent;
let agent: Agent;
beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct({ articles: ARTICLES })]);
  owner = await product.hire('Mara Lindqvist', 'owner');
  agent = await product.hire('Ines Ruiz', 'agent');
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const come = (who: Agent, options?: BrowserContextOptions) =>
  sitDown(browser, { product, agent: who, ...(options === undefined ? {} : { options }) });
const upload = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

describe('evaluating', () => {
  it('goes from a file to a report, mends an error with one click and shows what is better', async () => {
    const mara = await come(owner);
    const { page } = mara;
    await mara.go('/knowledge');
    await page.getByRole('link', { name: 'Evaluate' }).click();
    await page.getByText('Nothing was evaluated yet.').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'evaluation-empty');

    await page.locator('input[type=file]').setInputFiles(upload('mailbox.csv', FILE));
    await page.waitForURL(/knowledge\/evaluate\/eva_/u);
    await page.getByRole('heading', { name: 'What went wrong' }).waitFor({ timeout: 60_000 });
    await page.getByText('3 of 6 questions ended as expected').waitFor();
    await page.getByText('1 line could not be read').waitFor();
    await page
      .getByRole('region', { name: 'Without an answer' })
      .getByText('Do you engrave names into belts?')
      .waitFor();
    expect(await page.evaluate('window.__pwned')).toBeUndefined();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'evaluation-report');

    const dryer = page.getByRole('listitem').filter({ hasText: 'tumble dryer' });
    await dryer.getByRole('button', { name: 'Add as example question' }).click();
    await page.getByText('Added to “Caring for wool <b>”.', { exact: false }).waitFor();
    const versions = await product.store.articles.versions('harbour', 'care');
    expect(versions[0]?.questions).toEqual(['can jumpers go in the tumble dryer']);

    const before = page.url();
    await page.getByRole('button', { name: 'Run again' }).click();
    await page.waitForURL((url) => url.href !== before);
    await page.getByRole('heading', { name: /^Compared with mailbox.csv/u }).waitFor({
      timeout: 60_000,
    });
    await page.getByText('1 better', { exact: true }).first().waitFor();
    await page.getByText('0 worse', { exact: true }).waitFor();
    await page.getByText('4 of 6 questions ended as expected').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'evaluation-compared');

    await page.getByRole('link', { name: 'All evaluations' }).click();
    const runs = page.getByRole('region', { name: 'Evaluations' }).getByRole('listitem');
    await runs.nth(1).waitFor();
    expect(await runs.count()).toBe(2);
    await takePictures(page, 'evaluation-list');
    await runs.nth(1).getByRole('button', { name: 'Remove' }).click();
    await page
      .getByRole('dialog', { name: 'Remove this evaluation?' })
      .getByRole('button', { name: 'Remove' })
      .click();
    await runs.nth(1).waitFor({ state: 'detached' });
    expect(await runs.count()).toBe(1);
    expect(mara.faults).toEqual([]);
    await mara.leave();
  }, 180_000);

  it('says what is wrong with a file and what to do', async () => {
    const mara = await come(owner);
    const { page } = mara;
    await mara.go('/knowledge/evaluate');
    await page.locator('input[type=file]').setInputFiles(upload('empty.csv', '\n'));
    await page.getByText('There is no question in the file.').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await mara.leave();
  }, 60_000);

  it.each(['zh', 'ar', 'de'])(
    'fits in %s, on a phone too',
    async (locale) => {
      const mara = await come(owner, { locale });
      const { page } = mara;
      await mara.go('/knowledge/evaluate');
      await page.getByRole('link', { name: 'mailbox.csv' }).click();
      await page.locator('.evaluation-error').first().waitFor();
      await takePictures(page, `evaluation-${locale}`);
      expect(await findAxeFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      await page.waitForTimeout(200);
      expect(await findLayoutFaults(page)).toEqual([]);
      await mara.leave();
    },
    120_000,
  );

  it('is not for those who may not change articles', async () => {
    const ines = await come(agent);
    const { page } = ines;
    await ines.go('/knowledge');
    await page.getByRole('link', { name: 'Delivery' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Evaluate' }).count()).toBe(0);
    await ines.go('/knowledge/evaluate');
    await page.getByText('Your role may look at this but not change it.').waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    await ines.leave();
  }, 60_000);
});
