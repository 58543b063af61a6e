/** What the owner opens each morning. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Agent } from '../../src/model.ts';
import {
  findAxeFaults,
  launch,
  type Product,
  sitDown,
  startProduct,
  TENANT,
  takePictures,
} from './product.ts';

let browser: Browser;
let product: Product;
let owner: Agent;
let viewer: Agent;
beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
  owner = await product.hire('Mara Lindqvist', 'owner');
  viewer = await product.hire('Vera View', 'viewer');
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** A customer writes in a conversation of their own. */
async function write(name: string, text: string): Promise<string> {
  const contact = await product.store.contacts.create(TENANT, { name });
  const conversation = await product.conversations.open(TENANT, {
    contactId: contact.id,
    channel: 'widget',
    locale: 'en',
  });
  await product.conversations.accept(TENANT, conversation.id, { text });
  return conversation.id;
}

/** Waits for the assistant's reply. */
async function answered(conversationId: string): Promise<void> {
  for (;;) {
    const messages = await product.store.messages.list(TENANT, conversationId, { limit: 10 });
    if (messages.some(({ author }) => author === 'assistant')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('Today', () => {
  it('is calm when nothing waits, and shows whoever waits without a reload', async () => {
    const asked = await write('Ada', 'How long do I have to return something?');
    await answered(asked);
    const mara = await sitDown(browser, { product, agent: owner });
    await mara.go('/');
    await mara.page.getByText('1 question', { exact: true }).waitFor();
    await mara.page.getByText('Nobody is waiting for a person').waitFor();
    expect(await findAxeFaults(mara.page)).toEqual([]);
    await takePictures(mara.page, 'today-empty');
    const id = await write('<img src=x onerror=alert(1)> Li Wei', 'I want to talk to a person');
    await mara.page.getByText('1 customer is waiting').waitFor();
    await mara.page.getByText('<img src=x onerror=alert(1)> Li Wei').waitFor();
    expect(await findAxeFaults(mara.page)).toEqual([]);
    await takePictures(mara.page, 'today-waiting');
    await mara.page.getByRole('button', { name: 'Show as a table' }).click();
    await mara.page.getByRole('columnheader', { name: 'Handed over' }).waitFor();
    expect(await findAxeFaults(mara.page)).toEqual([]);
    await mara.page.getByRole('link', { name: /Li Wei/u }).click();
    await mara.page.waitForURL(`**/console/inbox/waiting/${id}`);
    expect(mara.faults).toEqual([]);
    await mara.leave();
  });

  it('a viewer sees it too', async () => {
    const vera = await sitDown(browser, { product, agent: viewer });
    await vera.go('/');
    await vera.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await vera.page.getByText('waiting', { exact: false }).first().waitFor();
    expect(vera.faults).toEqual([]);
    await vera.leave();
  });
});
