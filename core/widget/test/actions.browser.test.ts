import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ActionCard, ItemsCard } from '../../src/model.ts';
import { ORDER, until, useVisits } from './browser.ts';

const { AxeBuilder } = createRequire(import.meta.url)(
  '@axe-core/playwright',
) as typeof import('@axe-core/playwright');

const come = useVisits();
/** `ATTENDANT_PICTURES=<folder>`: pictures to look at. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.ATTENDANT_PICTURES;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const asked: ActionCard = {
  kind: 'action',
  state: 'asked',
  title: 'Return from order #1042',
  lines: [
    { what: 'Items', value: 'Desk lamp (oak), 2 × Shirt (blue, M)' },
    { what: 'Amount back', value: '€90.00' },
    { what: 'Back to', value: 'the original payment method' },
    { what: 'Then', value: 'It is done at once, and the result appears here.' },
  ],
};
const done: ActionCard = {
  ...asked,
  state: 'done',
  lines: [{ what: 'Number', value: 'RMA-77' }],
  labelUrl: 'https://host.example/label.pdf',
};
const items: ItemsCard = {
  kind: 'items',
  items: [
    { name: 'Desk lamp', variant: 'oak', quantity: 1, price: { minor: 5_000, currency: 'EUR' } },
    { name: 'Shirt', variant: 'blue, M', quantity: 2, price: { minor: 2_000, currency: 'EUR' } },
  ],
};
const choices = [
  { label: 'Yes, do it', text: 'Yes, do it' },
  { label: 'No', text: 'No' },
];

describe('what would be done', () => {
  it('is listed with a yes and a no; a double click says yes once, and the buttons go', async () => {
    let first = true;
    const { shop, chat, open, write, page } = await come({
      onMessage: (its) => {
        if (first) its.say({ text: 'Return from order #1042 …', cards: [asked], choices });
        first = false;
      },
    });
    await open();
    await write('Send it back');
    await chat('.action').waitFor();
    expect(await chat('.message:not(.mine) .text').count()).toBe(0);
    expect(await chat('.action dl').textContent()).toContain('€90.00');
    await picture(page, 'asked');
    await chat('.action .act').first().dblclick();
    await until(() => shop.messages.filter(({ text }) => text === 'Yes, do it').length === 1);
    await until(async () => (await chat('.action .act:enabled').count()) === 0);
    expect(shop.messages.filter(({ text }) => text === 'Yes, do it')).toHaveLength(1);
  });

  it('shows what came of it with the host’s label; an address that is not https is none', async () => {
    const { chat, open, write, page } = await come({
      onMessage: (its) =>
        void its.say({
          text: 'I have registered the return.',
          cards: [done, { ...done, title: 'Other', labelUrl: 'javascript:alert(1)' }],
        }),
    });
    await open();
    await write('Send it back');
    await chat('.action').first().waitFor();
    expect(await chat('.action a').count()).toBe(1);
    expect(await chat('.action a').getAttribute('href')).toBe('https://host.example/label.pdf');
    await picture(page, 'done');
  });

  it('lets several items be chosen by keyboard, and says when none is', async () => {
    let first = true;
    const { shop, chat, open, write, page } = await come({
      onMessage: (its) => {
        if (first) its.say({ text: 'Which items?', cards: [items] });
        first = false;
      },
    });
    await open();
    await write('Send it back');
    await chat('form.card').waitFor();
    await chat('form.card .act').click();
    expect(await chat('.fault').textContent()).toBe('Please choose at least one');
    await chat('[name=item0]').focus();
    await page.keyboard.press('Space');
    await chat('[name=item1]').check();
    await chat('[name=pieces1]').selectOption('1');
    await picture(page, 'items');
    await chat('form.card .act').click();
    await until(() => shop.messages.at(-1)?.text === '1 × Desk lamp, 1 × Shirt');
    const sent = shop.requests
      .filter(({ path, method }) => method === 'POST' && path.endsWith('/messages'))
      .at(-1)?.body;
    expect(sent).toMatchObject({ fields: { items: '0:1,1:1' } });
  });

  it.each([
    ['light', 'en', 1024],
    ['dark', 'ar', 360],
  ] as const)('axe finds nothing: %s, %s, %i px', async (colorScheme, locale, width) => {
    const { chat, open, write, page } = await come(
      {
        config: { locale },
        pageLanguage: locale,
        onMessage: (its) => {
          its.say({ text: 'Done.', cards: [done, { kind: 'order', order: ORDER }] });
          its.say({ text: 'Which items?', cards: [items] });
          its.say({ text: 'Return', cards: [asked], choices });
        },
      },
      { colorScheme, viewport: { width, height: 900 } },
    );
    await open();
    await write('?');
    await chat('.action .acts button').first().waitFor();
    await page.waitForTimeout(250);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await picture(page, `all-${locale}`);
  });
});
