/** Signing in, the frame around the screens, the palette, languages: in a real Chromium on the real server. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Agent } from '../../src/model.ts';
import {
  findAxeFaults,
  launch,
  PASSWORD,
  type Product,
  sitDown,
  startProduct,
  takePictures,
} from './product.ts';

let browser: Browser;
let product: Product;
let owner: Agent;
beforeAll(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
  owner = await product.hire('Mara Lindqvist', 'owner');
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe('signing in', () => {
  it('asks for e-mail and password, says what is wrong, and opens Today', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${product.url}/`);
    expect(page.url()).toBe(`${product.url}/console/`);
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByLabel('Password').fill('not this one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert').textContent()).resolves.toMatch(/do not go together/u);
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'sign-in');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await context.close();
  });

  it('keeps what was being written when the session ends, and goes on after signing in again', async () => {
    const mara = await sitDown(browser, { product, agent: owner });
    await mara.go('/settings/business');
    const name = mara.page.getByLabel('Name', { exact: false }).first();
    await name.fill('Harbour & Pine of Kiel');
    await mara.context.clearCookies();
    await product.store.credentials.revokeAll(owner.tenantId, 'session', owner.id);
    await mara.page.keyboard.press('Control+s');
    const again = mara.page.getByRole('alertdialog', { name: 'Sign in again' });
    await again.waitFor();
    await again.getByLabel('Password').fill(PASSWORD);
    await mara.page.keyboard.press('Enter');
    await again.waitFor({ state: 'detached' });
    await expect(name.inputValue()).resolves.toBe('Harbour & Pine of Kiel');
    expect(mara.faults).toEqual([]);
    await mara.leave();
  });
});

describe('the frame', () => {
  it('goes everywhere by keyboard: letters, palette, skip link', async () => {
    const mara = await sitDown(browser, { product, agent: owner });
    await mara.go('/');
    await mara.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await mara.page.keyboard.press('g');
    await mara.page.keyboard.press('k');
    await mara.page.waitForURL('**/console/knowledge');
    await mara.page.keyboard.press('Control+k');
    await mara.page.getByRole('dialog').waitFor();
    expect(await findAxeFaults(mara.page)).toEqual([]);
    await mara.page.keyboard.type('warran');
    await mara.page.getByRole('option', { name: 'Warranty' }).waitFor();
    await takePictures(mara.page, 'palette');
    await mara.page.keyboard.press('ArrowDown');
    await mara.page.keyboard.press('Enter');
    await mara.page.waitForURL('**/console/knowledge/a/warranty');
    await mara.go('/');
    await mara.page.keyboard.press('Tab');
    await expect(mara.page.locator(':focus').textContent()).resolves.toBe('Skip to the content');
    expect(mara.faults).toEqual([]);
    await mara.leave();
  });

  it('speaks six languages and turns for Arabic; the choice is the person’s own', async () => {
    const mara = await sitDown(browser, { product, agent: owner, options: { locale: 'ar' } });
    await mara.go('/');
    await mara.page.getByRole('heading', { name: 'اليوم', level: 1 }).waitFor();
    await expect(mara.page.evaluate(() => document.documentElement.dir)).resolves.toBe('rtl');
    expect(await findAxeFaults(mara.page)).toEqual([]);
    await mara.page.getByRole('button', { name: /Mara Lindqvist/u }).click();
    await mara.page.getByRole('menuitemradio', { name: '中文' }).click();
    await mara.page.getByRole('heading', { name: '今日', level: 1 }).waitFor();
    await expect(mara.page.evaluate(() => document.documentElement.dir)).resolves.toBe('ltr');
    await mara.leave();

    const elsewhere = await sitDown(browser, { product, agent: owner });
    await elsewhere.go('/');
    await elsewhere.page.getByRole('heading', { name: '今日', level: 1 }).waitFor();
    await elsewhere.page.getByRole('button', { name: /Mara Lindqvist/u }).click();
    await elsewhere.page.getByRole('menuitemradio', { name: 'English' }).click();
    await elsewhere.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await elsewhere.leave();
  });

  it('says that the line is down, and comes back by itself', async () => {
    const mara = await sitDown(browser, { product, agent: owner });
    await mara.go('/');
    await mara.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await mara.page.waitForTimeout(500);
    await mara.page.route('**/v1/events', (route) => route.abort());
    await mara.context.setOffline(true);
    await mara.page.getByText('No connection', { exact: false }).waitFor({ timeout: 60_000 });
    expect(await findAxeFaults(mara.page)).toEqual([]);
    await mara.page.unroute('**/v1/events');
    await mara.context.setOffline(false);
    await mara.page
      .getByText('No connection', { exact: false })
      .waitFor({ state: 'detached', timeout: 40_000 });
    await mara.leave();
  }, 120_000);

  it('an address that is none says so', async () => {
    const mara = await sitDown(browser, { product, agent: owner });
    await mara.go('/nowhere/at/all');
    await mara.page.getByText('There is no such page').waitFor();
    expect(await findAxeFaults(mara.page)).toEqual([]);
    await mara.leave();
  });
});
