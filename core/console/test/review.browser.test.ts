/** From a wrong answer to a better article, and the same question answered anew. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Agent, ArticleInput, Message } from '../../src/model.ts';
import {
  findAxeFaults,
  launch,
  type Product,
  sitDown,
  startProduct,
  TENANT,
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
    body: 'Standard delivery takes 2–4 business days.',
    questions: ['How long does delivery take?'],
    locale: 'en',
  },
  {
    id: 'studio',
    title: 'Our workshop',
    body: 'The workshop in Lübeck is open to visitors on Saturdays from 10 to 14.',
    locale: 'en',
  },
];
const HOSTILE = '<img src=x onerror="window.__pwned = 1">';

let browser: Browser;
let product: Product;
let owner: Agent;
let agent: Agent;
beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct({ articles: ARTICLES })]);
  owner = await product.hire('Mara Lindqvist', 'owner');
  agent = await product.hire('Ines Ruiz', 'agent');
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

afterEach(async () => {
  const left = await product.store.corrections.list(TENANT, 'open', { limit: 100, cursor: null });
  for (const { id } of left.items)
    await product.store.corrections.resolve(TENANT, id, { articleId: null, version: null });
});

/** A visitor asks and is answered. */
async function asked(
  text: string,
): Promise<{ readonly conversation: string; readonly message: Message }> {
  const contact = await product.store.contacts.create(TENANT, { name: 'Li Wei' });
  const { id } = await product.conversations.open(TENANT, {
    contactId: contact.id,
    channel: 'widget',
    locale: 'en',
  });
  await product.conversations.accept(TENANT, id, { text });
  for (;;) {
    const all = await product.store.messages.list(TENANT, id, { limit: 10, audience: 'everyone' });
    const [message] = all;
    if (message !== undefined && all.some(({ author }) => author === 'assistant'))
      return { conversation: id, message };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
/** Says through the console's own session that it was wrong. */
async function callWrong(page: Page, messageId: string, body: object): Promise<void> {
  const status = await page.evaluate(
    async ([path, text]) => {
      const response = await fetch(`/v1/messages/${path}/corrections`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-attendant-request': '1',
          'idempotency-key': crypto.randomUUID(),
        },
        body: text ?? '',
      });
      return response.status;
    },
    [messageId, JSON.stringify(body)],
  );
  expect(status).toBe(201);
}

describe('a wrong answer', () => {
  it('is corrected from Why: the article is changed and the same question is answered anew', async () => {
    const { conversation } = await asked('How long do I have to return something?');
    const mara = await sitDown(browser, { product, agent: owner });
    const { page } = mara;
    await mara.go(`/inbox/assistant/${conversation}`);
    await page.getByText('within 14 days').first().waitFor();
    await page.getByRole('button', { name: 'Why did the assistant say this?' }).last().click();
    await page.getByRole('button', { name: 'Save and mend the page' }).click();
    await page.waitForURL(/knowledge\/a\/help%2Freturns\?correction=/u);
    const mending = page.getByRole('region', { name: 'You are mending an answer' });
    await mending.getByText('within 14 days of delivery. [1]').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'review-mending');
    await page.getByLabel('Text (Markdown)').fill('You can send anything back within 30 days.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const mended = page.getByRole('region', { name: 'Mended' });
    await mended.getByText('The answer has changed').waitFor();
    await mended.getByText('You can send anything back within 30 days. [1]').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'review-mended');
    const { items } = await product.store.corrections.list(TENANT, 'resolved', {
      limit: 10,
      cursor: null,
    });
    expect(items).toMatchObject([{ articleId: 'help/returns', resolvedVersion: 2 }]);
    expect(mara.faults).toEqual([]);
    await mara.leave();
  });

  it('is mended by giving an article the question, without what is personal in it', async () => {
    const { message } = await asked('When can I look around at yours? Write to li@wei.example');
    const mara = await sitDown(browser, { product, agent: owner });
    const { page } = mara;
    await mara.go('/review');
    await page.getByText('Nothing to mend').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await callWrong(page, message.id, {
      kind: 'should-have-answered',
      note: HOSTILE,
      articleId: 'studio',
    });
    // The card comes by itself.
    await page.getByText('1 answer to mend').waitFor();
    await page.getByText(HOSTILE).waitFor();
    await page.getByText('named as the right one').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'review-card');
    const field = page.getByLabel('Question as an example');
    expect(await field.inputValue()).not.toContain('li@wei.example');
    await field.fill('When can I look around at yours?');
    await page.getByRole('button', { name: /Give it this question.*Our workshop/u }).click();
    await page.getByText('The answer has changed').waitFor();
    const [saved] = await product.store.articles.versions(TENANT, 'studio');
    expect(saved?.questions).toEqual(['When can I look around at yours?']);
    expect(await page.evaluate('window.__pwned')).toBeUndefined();
    expect(mara.faults).toEqual([]);
    await mara.leave();
  });

  it('is gone through by key; a new article takes its question', async () => {
    const first = await asked('Do you sell canoes?');
    const second = await asked('Do you sell skis?');
    const mara = await sitDown(browser, { product, agent: owner });
    const { page } = mara;
    await mara.go('/knowledge');
    for (const { message } of [first, second])
      await callWrong(page, message.id, { kind: 'incomplete' });
    await mara.go('/review');
    await page.getByRole('heading', { name: '1 of 2' }).waitFor();
    await page.locator('article').getByText('Do you sell skis?').first().waitFor();
    await page.keyboard.press('j');
    await page.locator('article').getByText('Do you sell canoes?').first().waitFor();
    await page.keyboard.press('k');
    await page.getByRole('link', { name: 'Write a new article' }).click();
    await page.getByRole('button', { name: 'Remove “Do you sell skis?”' }).waitFor();
    await page.getByLabel('Title', { exact: true }).fill('Skis');
    await page.getByLabel('Text (Markdown)').fill('We sell skis from November to March.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    // More than one of the questions beside it is answered with it.
    await page.getByText('We sell skis from November to March. [1]').first().waitFor();
    await page.getByRole('link', { name: 'Back to Review' }).click();
    await page.locator('article').getByText('Do you sell canoes?').first().waitFor();
    await page.getByRole('button', { name: 'Done without a change' }).waitFor();
    await page.keyboard.press('e');
    await page.locator('.toast').getByText('Marked as done').waitFor();
    expect(mara.faults).toEqual([]);
    await mara.leave();
  });

  it('may be put aside by an agent, who may not change articles', async () => {
    const { message } = await asked('Do you sell kites?');
    const ines = await sitDown(browser, { product, agent });
    const { page } = ines;
    await ines.go('/review');
    await callWrong(page, message.id, { kind: 'wording' });
    await page.getByText('Your role may not change articles.').waitFor();
    expect(await page.getByRole('button', { name: /Give it this question/u }).count()).toBe(0);
    await page.getByRole('button', { name: 'Done without a change' }).click();
    await page.locator('.toast').getByText('Marked as done').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    expect(ines.faults).toEqual([]);
    await ines.leave();
  });
});
