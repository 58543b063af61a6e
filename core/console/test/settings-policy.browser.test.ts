/** The table of what the assistant may do, as an owner writes it: by form and by keyboard, with what contradicts at its place. */
import { describe, expect, it } from '@jest/globals';
import { orderOf, returnOf } from '../../src/actions/actions-desk.fixture.ts';
import { findAxeFaults, TENANT, takePictures } from './product.ts';
import { group, openSettings, save } from './settings-desk.ts';
import { until } from './visitors.ts';

const desk = openSettings();

describe('the policy', () => {
  it('is begun with a usual one, added to by form, refused with its place, saved and put back', async () => {
    const page = await desk.sit(desk.owner, '/settings/policy');
    const table = await group(page, 'What may be done');
    await table.getByText('Nothing is done by itself until there is a rule.').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'policy-empty');
    await table.getByRole('button', { name: 'Start with a usual policy' }).press('Enter');
    await table.getByText(/^Returns: within 30 days of delivery/u).waitFor();
    expect((await desk.settingsNow()).actionPolicy).toBeUndefined();
    await save(page);
    expect((await desk.settingsNow()).actionPolicy).toHaveLength(5);

    await table.getByRole('button', { name: 'Add a rule' }).press('Enter');
    const form = page.getByRole('dialog', { name: 'Add a rule' });
    expect(await form.getByLabel('Short name').inputValue()).toBe('create-return-2');
    await form.getByRole('checkbox', { name: 'Delivered', exact: true }).press(' ');
    await form.getByLabel('Goes to one of these countries').fill('us, ca');
    await form.getByText(/to United States or Canada/u).waitFor();
    await form.getByLabel('Goes to one of these countries').fill('');
    await form.getByRole('checkbox', { name: 'Only within some days' }).press(' ');
    await form.getByLabel('Days', { exact: true }).fill('60');
    await form.getByRole('checkbox', { name: 'Worth at most' }).press(' ');
    await form.getByLabel('Worth at most: Amount').fill('49.5');
    await form.getByRole('checkbox', { name: 'A person approves first' }).press(' ');
    await form
      .getByText(
        'Returns: within 60 days of delivery, order status Delivered, up to €49.50; an agent approves first.',
      )
      .waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'policy-form');
    await form.getByRole('button', { name: 'Done' }).press('Enter');
    await page.keyboard.press('Control+s');
    const row = table.locator('.ordered > li', { hasText: 'create-return-2' });
    await row.getByText(/Only for these reasons: Contradicts “create-return”/u).waitFor();
    expect(await page.getByText(/CONTRADICTS/u).count()).toBe(0);
    // What is to be mended has the focus, and the sentence above names it.
    await page
      .locator('.fault-list')
      .getByText(/^create-return-2 · Only for these reasons: Contradicts “create-return”/u)
      .waitFor();
    const mend = row.getByRole('button', { name: 'Edit “create-return-2”' });
    await until(() => mend.evaluate((button) => document.activeElement === button));
    expect(
      await row.locator('.error').evaluate((fault) => {
        const { top, bottom } = fault.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    expect((await desk.settingsNow()).actionPolicy).toHaveLength(5);
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'policy-contradiction');

    await mend.press('Enter');
    const edit = page.getByRole('dialog', { name: 'Edit the rule' });
    await edit.getByText(/^Contradicts “create-return”/u).waitFor();
    await edit.getByLabel('Only for these reasons').fill('arrived broken');
    await edit.getByRole('button', { name: 'Done' }).press('Enter');
    await row.press('Alt+ArrowUp');
    await table.locator('.ordered > li').nth(4).getByText('create-return-2').waitFor();
    await save(page);
    expect((await desk.settingsNow()).actionPolicy?.[4]).toEqual({
      id: 'create-return-2',
      action: 'create-return',
      orderStates: ['delivered'],
      window: { days: 60, from: 'delivered' },
      amountAtMost: { minor: 4_950, currency: 'EUR' },
      approval: { role: 'agent' },
      reasons: ['arrived broken'],
    });

    await page.reload();
    await table.getByText(/reason “arrived broken”/u).waitFor();
    await page.getByRole('button', { name: 'History' }).press('Enter');
    const history = page.getByRole('dialog', { name: 'Policy: History' });
    await history.getByRole('button', { name: 'Difference' }).nth(1).press('Enter');
    await history.getByRole('button', { name: 'Restore' }).press('Enter');
    await table.getByText(/reason “arrived broken”/u).waitFor({ state: 'detached' });
    await save(page);
    expect((await desk.settingsNow()).actionPolicy).toHaveLength(5);
  });

  it.each([
    ['ar', 'light'],
    ['zh-CN', 'dark'],
  ] as const)('reads in %s, and a viewer changes nothing', async (locale, colorScheme) => {
    const page = await desk.sit(desk.viewer, '/settings/policy', { locale, colorScheme });
    await page.locator('.ordered > li').nth(4).waitFor();
    expect(await page.locator('.ordered button').count()).toBe(0);
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, `policy-${locale}`);
  });

  it('takes and shows amounts as the reader writes them', async () => {
    await desk.product.store.articles.record(
      TENANT,
      'test',
      [
        {
          id: 'legal/rueckgabe',
          title: 'Rückgabe binnen 30 Tagen',
          body: 'Sie können alles binnen 30 Tagen zurückgeben.',
        },
      ],
      { locale: 'de' },
    );
    await desk.product.store.tenants.update(TENANT, {
      settings: {
        ...(await desk.settingsNow()),
        actionPolicy: [
          {
            id: 'create-return',
            action: 'create-return',
            approval: { role: 'agent', amountAbove: { minor: 10_000, currency: 'EUR' } },
          },
        ],
      },
    });
    const page = await desk.sit(desk.owner, '/settings/policy', { locale: 'de-DE' });
    await page.getByRole('button', { name: 'create-return“ bearbeiten' }).press('Enter');
    const form = page.getByRole('dialog');
    const amount = form.getByRole('textbox', { name: /: Betrag$/u });
    expect(await amount.inputValue()).toBe('100');
    await amount.fill('1.000');
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
    await amount.fill('49,5');
    await form.getByText(/49,50\s€/u).waitFor();
    // The article that says so is found by its words, not by its id.
    await form.getByRole('searchbox').fill('Rückgabe');
    await form
      .getByRole('button', { name: /^Verwenden.*Rückgabe binnen 30 Tagen/u })
      .press('Enter');
    const named = form.getByLabel('Kennung des Artikels, der es Kunden sagt');
    expect(await named.inputValue()).toBe('legal/rueckgabe');
    await form.getByText('Rückgabe binnen 30 Tagen').first().waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'policy-amount-de');
  });

  it('is tried on what was proposed before it is saved: which would be decided otherwise, and why', async () => {
    const { store } = desk.product;
    const contact = await store.contacts.create(TENANT, { name: 'Li Wei' }, []);
    const { id: conversationId } = await store.conversations.create(TENANT, {
      contactId: contact.id,
      channel: 'widget',
    });
    const order = orderOf(1041);
    const verdict = {
      kind: 'allowed',
      rule: { id: 'returns-once', action: 'create-return' },
      amount: { minor: 2_500, currency: 'EUR' },
      approval: null,
    } as const;
    const made = {
      conversationId,
      state: 'done',
      request: returnOf(1041),
      host: 'memory',
      ownerId: 'li',
      verdict,
      risk: { score: 0.1, signs: [] },
      difference: [],
      proposedBy: 'flow',
      expiresAt: '2026-12-01T12:00:00.000Z',
    } as const;
    await store.proposals.create(TENANT, {
      ...made,
      basis: {
        now: '2026-11-20T12:00:00.000Z',
        identityLevel: 'host',
        verifiedOrder: null,
        order,
        paymentMethods: [],
        variants: {},
      },
    });
    await store.proposals.create(TENANT, made);
    await desk.product.store.tenants.update(TENANT, {
      settings: {
        ...(await desk.settingsNow()),
        actionPolicy: [
          { id: 'returns', action: 'create-return', window: { days: 3, from: 'delivered' } },
        ],
      },
    });
    const page = await desk.sit(desk.owner, '/settings/policy');
    const past = await group(page, 'Try on past requests');
    await past.getByRole('button', { name: 'Try this policy' }).click();
    await past.getByText('1 of 1 would be decided otherwise.').waitFor();
    await past.getByText('done at once').waitFor();
    await past.getByText('refused', { exact: true }).waitFor();
    await past.getByText('within 3 days of delivery').waitFor();
    await past.getByText('Not tried: 1 older ones').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await past.getByText('Not tried').scrollIntoViewIfNeeded();
    await takePictures(page, 'policy-tried');
  });
});
