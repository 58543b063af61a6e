/** A journey written in the settings, tried, saved, and gone through by a customer. */
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { findAxeFaults, TENANT, takePictures } from './product.ts';
import { seatTeam } from './seat-team.ts';
import { until } from './visitors.ts';

const team = seatTeam();

async function choose(page: Page, label: string, nth: number, option: string): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`${label}$`, 'u') })
    .nth(nth)
    .click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe('a journey of one’s own', () => {
  it('is written, tried, saved, and leads a customer to a person', async () => {
    const { page, go } = await team.sit(team.mara);
    await go('/settings/flows');
    await page.getByText('None yet.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Add a journey' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a journey' });
    await dialog.getByLabel('Name, for the team').fill('Find a strap');
    await dialog.getByLabel('What customers write to begin it').fill('Which strap fits my watch?');
    await dialog.getByLabel('Words').first().fill('Let us find it.');
    await dialog.getByRole('button', { name: 'Add a step' }).click();
    await dialog.getByLabel('Words').nth(1).fill('How wide is the lug?');
    await choose(page, 'What happens', 1, 'Something is chosen');
    await dialog.getByLabel('Choice 1').fill('20 mm');
    await dialog.getByLabel('Choice 2').fill('I am not sure');
    await dialog.getByRole('button', { name: 'Add a step' }).click();
    await dialog.getByLabel('Words').nth(2).fill('A colleague has a look.');
    await choose(page, 'What happens', 2, 'A person takes over');
    // Tried before it is there.
    const trying = dialog.getByRole('region', { name: 'Try it' });
    await trying.getByRole('textbox').fill('which strap fits my watch');
    await trying.getByRole('textbox').press('Enter');
    await trying.getByText('How wide is the lug?').waitFor();
    await trying.getByRole('button', { name: 'I am not sure' }).click();
    await trying.getByText('A person takes over here.').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'journey');
    await dialog.getByRole('button', { name: 'Take it over' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+s');
    await page.locator('.toast', { hasText: 'Saved' }).last().waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'journeys');

    const li = await team.visitor('Li Strap');
    const said = async (text: string) =>
      until(async () => (await li.read()).some((line) => line.text.includes(text)));
    await li.say('Which strap fits my watch?');
    await said('How wide is the lug?');
    await li.say('I am not sure');
    await said('A colleague has a look.');
    const conversation = await team.product.store.conversations.get(TENANT, li.id);
    expect(conversation).toMatchObject({ status: 'open', handoff: { rule: 'flow-find-a-strap' } });
  });

  it('is not saved with a fault, which is named', async () => {
    const { page, go } = await team.sit(team.mara);
    await go('/settings/flows');
    await page.getByRole('button', { name: 'Add a journey' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a journey' });
    await dialog.getByLabel('Name, for the team').fill('Promises');
    await dialog.getByLabel('What customers write to begin it').fill('Give me money');
    await dialog.getByLabel('Words').first().fill('We have refunded your order.');
    await dialog.getByRole('button', { name: 'Take it over' }).click();
    await page.keyboard.press('Control+s');
    await page.getByText('is a promise that nothing proves', { exact: false }).first().waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
  });

  it('has a history: an earlier one is compared and put back', async () => {
    const { page, go } = await team.sit(team.mara);
    await go('/settings/flows');
    await page.getByRole('button', { name: 'Edit “Find a strap”' }).click();
    const form = page.getByRole('dialog', { name: 'Edit the journey' });
    await form.getByLabel('Words').first().fill('We look for it together.');
    await form.getByRole('button', { name: 'Take it over' }).click();
    await page.keyboard.press('Control+s');
    await page.locator('.toast', { hasText: 'Saved' }).last().waitFor();
    await page.getByRole('button', { name: 'History' }).click();
    const history = page.getByRole('dialog', { name: 'Journeys: History' });
    // Newest first; below it the one with the first words.
    await history.getByRole('button', { name: 'Difference' }).nth(1).click();
    await history.locator('ins', { hasText: 'together' }).waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'journey-history');
    await history.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Filled in again.', { exact: false }).waitFor();
    await page.keyboard.press('Control+s');
    await until(async () => {
      const tenant = await team.product.store.tenants.get(TENANT);
      return tenant?.settings.flows?.[0]?.steps[0]?.text.en === 'Let us find it.';
    });
  });

  it('is shown to a viewer, who cannot change it', async () => {
    const vera = await team.product.hire('Vera Look', 'viewer');
    const { page, go } = await team.sit(vera);
    await go('/settings/flows');
    await page.getByText('Find a strap').waitFor();
    expect(await page.getByRole('button', { name: 'Add a journey' }).count()).toBe(0);
  });
});
