/** The chat on a page, what is not saved yet, and how it all looks. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findAxeFaults, TENANT, takePictures } from './product.ts';
import { bar, group, openSettings, save } from './settings-desk.ts';

const HOSTILE = '<img src=x onerror="document.title=1"> & "Jon" \u202Egnp.exe';
const desk = openSettings();

describe('the chat on a page', () => {
  let site: Server;
  let html = '';
  let address = '';
  beforeAll(async () => {
    site = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="en"><title>Shop</title><h1>Shop</h1>${html}</html>`);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => site.close(resolve)));

  it('has the colour corrected and said, a preview that follows, and a snippet that opens the chat where it is copied to', async () => {
    const page = await desk.sit(desk.owner, '/settings/look', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByLabel('Colour', { exact: true }).fill('#ffee00');
    await page.getByText(/would be hard to read/u).waitFor();
    const frame = page.frameLocator('iframe');
    await frame.locator('attendant-chat').waitFor({ state: 'attached' });
    await expect(page.locator('iframe').getAttribute('src')).resolves.toContain('side=end');
    await page.getByText('Start (left in English)').click();
    await page.locator('iframe[src*="side=start"][src*="ffee00"]').waitFor();
    await page.getByLabel('Greeting').fill('Ahoy, what can we do?');
    await page.getByRole('tab', { name: 'Chinese' }).click();
    await page.getByLabel('Greeting').fill('您好');
    const origins = await group(page, 'Pages that may show the chat');
    await origins.getByRole('textbox').fill(`${address}/cart?x=1`);
    await page.keyboard.press('Enter');
    await page.getByLabel('Address of your privacy page').fill('http://plain.example');
    await page.keyboard.press('Control+s');
    await page
      .locator('.field', { hasText: 'Address of your privacy page' })
      .locator('.error')
      .waitFor();
    await page.getByLabel('Address of your privacy page').fill('https://shop.example/privacy');
    await save(page);
    expect(await desk.settingsNow()).toMatchObject({
      brand: { colour: '#ffee00', greeting: { en: 'Ahoy, what can we do?', zh: '您好' } },
      widget: { side: 'start' },
      allowedOrigins: [address],
      privacyUrl: 'https://shop.example/privacy',
    });
    await page.locator('pre', { hasText: 'data-side="start"' }).waitFor();
    await (await group(page, 'Put it on a page')).getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied').first().waitFor();
    html = await page.evaluate<string>('navigator.clipboard.readText()');
    const customer = await desk.browser.newPage();
    await customer.goto(address);
    await customer.locator('attendant-chat .launcher').click();
    await customer.locator('attendant-chat').getByText('Ahoy, what can we do?').waitFor();
    await customer.close();
  });
});

describe('what is not saved', () => {
  it('stays between sections and over a reload, is counted, and is thrown away only when asked', async () => {
    const page = await desk.sit(desk.owner, '/settings/business');
    await page.getByLabel('Name of the business').fill('Half a name');
    await page.getByRole('link', { name: 'Answering' }).click();
    const above = page.getByRole('slider', { name: 'Answers above' });
    await above.focus();
    await page.keyboard.press('ArrowRight');
    await bar(page).getByText('2 changes not saved').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await bar(page).getByText('2 changes not saved').waitFor();
    expect(await above.inputValue()).toBe('0.51');
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await above.inputValue()).toBe('0.5');
    expect((await desk.product.store.tenants.get(TENANT))?.name).not.toBe('Half a name');
  });

  it('meets what somebody else saved: another setting goes through, the same one is shown and chosen', async () => {
    const page = await desk.sit(desk.owner, '/settings/business');
    const name = page.getByLabel('Name of the business');
    await name.fill('Mine');
    // Saved elsewhere without an event: only the tag can tell.
    await desk.product.store.tenants.update(TENANT, {
      settings: { ...(await desk.settingsNow()), answerAbove: 0.66 },
    });
    await save(page);
    expect(await desk.product.store.tenants.get(TENANT)).toMatchObject({
      name: 'Mine',
      settings: { answerAbove: 0.66 },
    });
    await name.fill('Mine again');
    await desk.product.store.tenants.update(TENANT, { name: HOSTILE });
    await page.keyboard.press('Control+s');
    await page.getByText('Somebody else changed this while you were editing.').waitFor();
    await page.getByText(`“Mine” became “${HOSTILE}”`).waitFor();
    expect(await name.inputValue()).toBe('Mine again');
    expect((await desk.product.store.tenants.get(TENANT))?.name).toBe(HOSTILE);
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await save(page);
    expect((await desk.product.store.tenants.get(TENANT))?.name).toBe('Mine again');
    await name.fill('A third');
    await desk.product.store.tenants.update(TENANT, { name: 'Harbour & Pine' });
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await bar(page).getByText('not saved').waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('Harbour & Pine');
  });
});

describe('looked at', () => {
  const sections = [
    'business',
    'hours',
    'team',
    'answering',
    'tone',
    'templates',
    'escalation',
    'handoff',
    'look',
    'connections',
    'keys',
    'embed',
    'retention',
    'audit',
    'sessions',
  ];
  it.each([
    ['en-GB', 'light'],
    ['zh-CN', 'dark'],
    ['ar', 'light'],
  ] as const)(
    'axe finds nothing and nothing scrolls sideways on a phone, %s, %s',
    async (locale, colorScheme) => {
      const page = await desk.sit(desk.owner, '/settings', { locale, colorScheme });
      for (const section of sections) {
        await page.goto(`${desk.product.url}/console/settings/${section}`);
        await page.locator('#section-title').waitFor();
        await page.waitForTimeout(400);
        expect([section, await findAxeFaults(page)]).toEqual([section, []]);
        await page.setViewportSize({ width: 360, height: 740 });
        await page.waitForTimeout(50);
        const wide = await page.evaluate<boolean>(
          `(() => { const main = document.querySelector('.settings-main'); return main.scrollWidth > main.clientWidth + 1 || document.documentElement.scrollWidth > innerWidth; })()`,
        );
        expect([section, wide]).toEqual([section, false]);
        await takePictures(page, `settings-${section}-${locale}`);
        await page.setViewportSize({ width: 1280, height: 800 });
      }
    },
    300_000,
  );
});
