/** A macro from Settings to a customer: written, told before it is used, done after sending, taken back. */
import { describe, expect, it } from '@jest/globals';
import { findAxeFaults, TENANT, takePictures } from './product.ts';
import { openSettings } from './settings-desk.ts';
import { enterWaiting, until } from './visitors.ts';

const desk = openSettings();

describe('macros', () => {
  it('are written in Settings, and a fault in their text is shown at its place', async () => {
    const tenant = await desk.product.store.tenants.get(TENANT);
    if (tenant === null) throw new Error('The tenant is gone.');
    await desk.product.store.tenants.update(TENANT, {
      settings: { ...tenant.settings, handoff: { wrapUps: ['Delivery', 'Returns'] } },
    });
    // Whoever answers writes them: the settings of the business are not theirs to change.
    const page = await desk.sit(desk.agent, '/settings/canned');
    await page.getByText('No canned responses yet').waitFor();
    await page.getByRole('button', { name: 'New response' }).first().press('Enter');
    await page.getByLabel('Name', { exact: true }).fill('Parcel found');
    await page.getByLabel('Shortcut').fill('found');
    const text = page.getByLabel('Text in English');
    await text.fill('Hello {{contact.firstName}},\nyour {{order.total}} is found.');
    await page.getByText('Line 2, character 6: {{order.total}} is not a variable.').waitFor();
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await until(() =>
      text.evaluate((field) => {
        const area = field as HTMLTextAreaElement;
        return (
          document.activeElement === area &&
          area.value.slice(area.selectionStart, area.selectionEnd) === '{{order.total}}'
        );
      }),
    );
    expect(await desk.product.store.cannedResponses.list(TENANT)).toEqual([]);
    await page.keyboard.type('parcel');
    await page.getByText('is not a variable').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /What becomes of it/u }).press('Enter');
    await page.getByRole('option', { name: 'Resolve' }).press('Enter');
    await page.getByRole('button', { name: /What it was about/u }).press('Enter');
    await page.getByRole('option', { name: 'Delivery' }).press('Enter');
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'settings-canned');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.locator('.canned-list').getByText('then: resolve as “Delivery”').waitFor();
    const [saved] = await desk.product.store.cannedResponses.list(TENANT);
    expect(saved?.actions).toEqual([{ kind: 'resolve', wrapUp: 'Delivery' }]);

    // Another text of it leaves what it does alone; deleting it is taken back with what it does.
    await text.fill('Hello {{contact.firstName}}, your parcel is found.');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await until(async () => {
      const [now] = await desk.product.store.cannedResponses.list(TENANT);
      return now?.texts.en?.includes('\n') === false;
    });
    await page.getByRole('button', { name: 'Delete' }).press('Enter');
    await page.locator('.toast', { hasText: 'Deleted: Parcel found' }).getByText('Undo').click();
    await page.locator('.canned-list').getByText('then: resolve as “Delivery”').waitFor();
  });

  it('say what they will do, do it after sending, and are taken back in one press', async () => {
    const li = await enterWaiting(desk.product, 'Nora Quick');
    await desk.product.conversations.take(desk.owner, li.id);
    const page = await desk.sit(desk.owner, `/inbox/mine/${li.id}`);
    const reply = page.getByRole('textbox', { name: 'Reply', exact: true });
    await reply.waitFor();
    await page.getByRole('button', { name: /^Canned responses/u }).press('Enter');
    const option = page.getByRole('option', { name: /found.*then: resolve as “Delivery”/u });
    await option.waitFor();
    await page.getByRole('status').getByText('1 fits').waitFor({ state: 'attached' });
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'inbox-macro-list');
    await page.keyboard.press('Escape');
    await option.waitFor({ state: 'detached' });
    expect(await reply.inputValue()).toBe('');

    await reply.pressSequentially('/fo');
    await option.waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('After sending: resolve as “Delivery”.').waitFor();
    expect(await reply.inputValue()).toBe('Hello Nora, your parcel is found.');
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'inbox-macro');
    const now = () => desk.product.store.conversations.get(TENANT, li.id);
    expect((await now())?.status).toBe('open');
    await page.keyboard.press('Control+Enter');
    const done = page.locator('.toast', { hasText: 'Sent, then done: resolve as “Delivery”' });
    await done.waitFor();
    expect(await now()).toMatchObject({ status: 'resolved', wrapUp: 'Delivery' });
    await done.getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await now())?.status === 'open');
    expect((await now())?.agentId).toBe(desk.owner.id);

    // Its text without what it does; emptied, nothing is left to do.
    await reply.fill('/fo');
    await option.waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Only send' }).click();
    await page.keyboard.press('Control+Enter');
    await until(async () => (await reply.inputValue()) === '');
    expect((await now())?.status).toBe('open');
  });
});
