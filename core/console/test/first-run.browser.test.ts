/** The owner's first day: one-time link, a source, twenty answers, one line to paste. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  findAxeFaults,
  launch,
  type Product,
  startProduct,
  TENANT,
  takePictures,
} from './product.ts';

const RETURNS = `---
title: Sending things back
questions:
  - How long do I have to return something?
---
You can send anything back within 30 days of delivery.
`;
const DELIVERY = `# Delivery

## How long does delivery take?

Standard delivery takes 2–4 business days and costs €4.90.
`;

let browser: Browser;
let product: Product;
beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct({ articles: [] })]);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** Clicks of the person, as the page saw them. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { clicks: number };
    counted.clicks = 0;
    document.addEventListener(
      'click',
      (event) => {
        if (event.isTrusted) counted.clicks += 1;
      },
      true,
    );
  });
  return () => page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
}

describe('the first run', () => {
  it('leads from the one-time link to cited answers and the snippet in three clicks', async () => {
    const context = await browser.newContext({
      locale: 'en-GB',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const link = await product.access.links.setup(TENANT);
    await page.goto(link.url);
    await page.getByLabel('Your name').fill('Mara Lindqvist');
    await page.getByLabel('E-mail').fill('mara@harbour.example');
    await page.getByLabel('Password').fill('seven quiet boats at dawn');
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.waitForURL('**/console/welcome');
    await page.getByRole('heading', { name: 'Set up Attendant' }).waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'first-run-source');

    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    const clicks = await countClicks(page);
    await (await chosen).setFiles([
      { name: 'returns.md', mimeType: 'text/markdown', buffer: Buffer.from(RETURNS) },
      { name: 'delivery.md', mimeType: 'text/markdown', buffer: Buffer.from(DELIVERY) },
    ]);
    await page.getByRole('heading', { name: /Twenty questions/u }).waitFor({ timeout: 30_000 });
    await page.getByText('within 30 days of delivery', { exact: false }).first().waitFor();
    await page.getByText('No page answers it').first().waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'first-run-questions');

    await page.getByRole('button', { name: 'Put it on your page' }).click();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(page.evaluate(() => navigator.clipboard.readText())).resolves.toMatch(
      /<script[^>]+loader\.js/u,
    );
    expect(await clicks()).toBeLessThanOrEqual(3);
    await page.getByLabel('Address of your site').fill('shop.example.com/cart');
    await page.getByRole('button', { name: 'Allow it' }).click();
    await page.getByText('https://shop.example.com', { exact: true }).waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'first-run-snippet');
    expect(faults).toEqual([]);
    await context.close();
  });
});
