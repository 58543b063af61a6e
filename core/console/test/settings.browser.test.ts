/** Settings as an owner meets them: each section opened, changed, saved and read back by page. */
import { describe, expect, it } from '@jest/globals';
import { findAxeFaults, TENANT, takePictures } from './product.ts';
import { bar, group, openSettings, save } from './settings-desk.ts';
import { until } from './visitors.ts';

const HOSTILE = '<img src=x onerror="document.title=1"> & "Jon" \u202Egnp.exe';
const desk = openSettings();

describe('every section, changed by its owner and read back', () => {
  it('business: name and languages, with Ctrl+S', async () => {
    const page = await desk.sit(desk.owner, '/settings/business');
    await page.getByLabel('Name of the business').fill('Harbour & Pine & Sons');
    await page.getByLabel('Another language tag').fill('PT-br');
    await page.keyboard.press('Enter');
    await bar(page).getByText('2 changes not saved').waitFor();
    await save(page);
    await page.reload();
    expect(await page.getByLabel('Name of the business').inputValue()).toBe(
      'Harbour & Pine & Sons',
    );
    await page.getByText('pt-BR').waitFor();
    expect(await desk.product.store.tenants.get(TENANT)).toMatchObject({
      name: 'Harbour & Pine & Sons',
      locales: ['en', 'zh', 'pt-BR'],
    });
    await page.getByRole('button', { name: /^Remove .*Portuguese/u }).click();
    await save(page);
    expect((await desk.product.store.tenants.get(TENANT))?.locales).toEqual(['en', 'zh']);
  });

  it('tone and own words: ours in grey, variables by button, a preview, an unknown variable refused beside the field', async () => {
    const page = await desk.sit(desk.owner, '/settings/tone');
    await page.locator('label', { hasText: 'Friendly' }).click();
    await page.getByRole('link', { name: /Own words/u }).click();
    await page.getByRole('heading', { name: 'Own words', level: 2 }).waitFor();
    const greeting = await group(page, 'Greeting');
    const field = greeting.getByRole('textbox');
    await expect(field.getAttribute('placeholder')).resolves.toBe('Hello. How can I help?');
    await field.fill('Hello, ');
    await greeting.getByRole('button', { name: /contact\.name/u }).click();
    expect(await field.inputValue()).toBe('Hello, {{contact.name}}');
    await greeting.locator('.said').getByText('Hello, Li Wei').waitFor();
    await field.fill('Hello {{order.number}}');
    await page.keyboard.press('Control+s');
    await greeting.getByText(/\{\{order\.number\}\} at character 7 is no variable here/u).waitFor();
    // The other section did not wait for this one.
    expect((await desk.settingsNow()).tone).toBe('friendly');
    expect((await desk.settingsNow()).templates).toBeUndefined();
    await field.fill('Hello {{contact.name}}, welcome at {{tenant.name}}.');
    await save(page);
    expect((await desk.settingsNow()).templates).toEqual({
      greeting: { en: 'Hello {{contact.name}}, welcome at {{tenant.name}}.' },
    });
    await page.reload();
    expect(await field.inputValue()).toContain('welcome at');
    await greeting.getByRole('button', { name: 'Back to ours' }).click();
    await save(page);
    expect((await desk.settingsNow()).templates ?? {}).toEqual({});
  });

  it('hours: typed as one types, over midnight refused in words, copied to other days, a holiday, a time zone found by city', async () => {
    const page = await desk.sit(desk.owner, '/settings/hours');
    const monday = page.getByRole('group', { name: 'Monday' });
    await monday.getByLabel('Monday, from').fill('22');
    await monday.getByLabel('Monday, to').fill('200');
    await monday.getByLabel('Monday, to').blur();
    await monday.getByText(/The end lies before the start/u).waitFor();
    await page.keyboard.press('Control+s');
    // The server's words, at the place it names.
    await monday.getByText('must end after it begins').waitFor();
    expect((await desk.settingsNow()).hours.week.mon).toEqual([{ from: '09:00', to: '18:00' }]);
    await monday.getByLabel('Monday, from').fill('8.30');
    await monday.getByLabel('Monday, to').fill('24');
    await monday.getByLabel('Monday, to').press('Enter');
    await page.getByRole('button', { name: 'Copy Monday to other days' }).click();
    await page.getByText('Saturday', { exact: true }).last().click();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    const zone = page.getByRole('combobox', { name: 'Time zone' });
    await zone.fill('shang');
    await page.getByRole('option', { name: /Asia\/Shanghai/u }).click();
    await page.getByRole('button', { name: 'Add a day' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Stocktaking');
    await save(page);
    const { hours } = await desk.settingsNow();
    expect(hours.timeZone).toBe('Asia/Shanghai');
    expect(hours.week.mon).toEqual([{ from: '08:30', to: '24:00' }]);
    expect(hours.week.sat).toEqual(hours.week.mon);
    expect(hours.exceptions).toMatchObject([{ spans: [], name: 'Stocktaking' }]);
    await page.reload();
    await page.getByText('Exception today').or(page.getByText('Today: Stocktaking')).waitFor();
    await page
      .getByPlaceholder('I would like to talk to a person')
      .fill('I want to talk to a person');
    await page.getByRole('button', { name: 'Try', exact: true }).click();
    await page.locator('.try-result').getByText('Handed over').waitFor();
  });

  it('escalation: a rule written, moved by keyboard, tried; the built-in ones come back', async () => {
    const page = await desk.sit(desk.owner, '/settings/escalation');
    await page.getByText(/is about self-harm or a dangerous product/u).waitFor();
    const rules = page.locator('.ordered > li');
    const builtIn = await rules.count();
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const form = page.getByRole('dialog', { name: 'Add a rule' });
    await form.getByLabel('Name').fill(HOSTILE);
    await form.getByRole('button', { name: 'Done' }).click();
    await form.getByText(/A rule without a condition never speaks/u).waitFor();
    await form.getByLabel('Contains any of these words').fill('wholesale\n批发');
    await form.getByText(/contains “wholesale” or “批发”/u).waitFor();
    await form.getByRole('button', { name: 'Done' }).click();
    expect(await rules.count()).toBe(builtIn + 1);
    await rules
      .first()
      .getByRole('button', { name: /^Move .* down$/u })
      .focus();
    await page.keyboard.press('Alt+ArrowDown');
    await rules.nth(1).getByText(HOSTILE, { exact: true }).waitFor();
    await expect(
      page.evaluate<string>('document.activeElement.getAttribute("aria-label")'),
    ).resolves.toContain('onerror');
    await save(page);
    expect((await desk.settingsNow()).escalation.map(({ name }) => name)[1]).toBe(HOSTILE);
    await page
      .getByPlaceholder('This is the third time I am writing!')
      .fill('Do you do wholesale?');
    await page.getByRole('button', { name: 'Try', exact: true }).click();
    await page.getByText(/it says “wholesale”/u).waitFor();
    expect(await page.title()).not.toBe('1');
    await page.getByRole('button', { name: 'Back to the built-in rules' }).click();
    await save(page);
    expect((await desk.settingsNow()).escalation).toEqual([]);
  });

  it('who takes over: a target with people and languages', async () => {
    const page = await desk.sit(desk.owner, '/settings/handoff');
    await page.getByRole('button', { name: 'Add a target' }).click();
    const form = page.getByRole('dialog', { name: 'Add a target' });
    await form.getByLabel('Name').fill('Chinese speakers');
    await form.getByRole('button', { name: 'Done' }).click();
    await form.getByText('Choose at least one person.').waitFor();
    expect(await form.getByText('Vera Viel').count()).toBe(0);
    await form.getByText('Jon Bell').click();
    await form.getByText('Chinese', { exact: true }).click();
    await form.getByRole('button', { name: 'Done' }).click();
    await page.getByText('If: is written in Chinese → Jon Bell').waitFor();
    await save(page);
    expect((await desk.settingsNow()).handoffTargets).toEqual([
      { name: 'Chinese speakers', when: { languages: ['zh'] }, agentIds: [desk.agent.id] },
    ]);

    // Hours of its own begin as those of the business, and go when they are turned off.
    await page.getByRole('button', { name: 'Edit “Chinese speakers”' }).press('Enter');
    const edit = page.getByRole('dialog', { name: 'Edit the target' });
    await edit.getByRole('switch', { name: 'Hours of its own' }).press(' ');
    const { hours } = await desk.settingsNow();
    await edit.getByRole('button', { name: 'Add hours on Sunday' }).press('Enter');
    await edit.getByLabel('Sunday, to').fill('08:00');
    await edit.getByRole('button', { name: 'Done' }).press('Enter');
    await edit.getByText('The end lies before the start.', { exact: false }).waitFor();
    await until(() =>
      edit.getByLabel('Sunday, from').evaluate((field) => document.activeElement === field),
    );
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'settings-target-hours');
    await edit.getByLabel('Sunday, to').fill('12:00');
    await edit.getByRole('button', { name: 'Done' }).press('Enter');
    await page.getByText(/^Hours of its own · /u).waitFor();
    await save(page);
    const [target] = (await desk.settingsNow()).handoffTargets ?? [];
    expect(target?.hours).toEqual({
      ...hours,
      week: { ...hours.week, sun: [{ from: '09:00', to: '12:00' }] },
    });
    await page.getByRole('button', { name: 'Edit “Chinese speakers”' }).press('Enter');
    await edit.getByRole('switch', { name: 'Hours of its own' }).press(' ');
    await edit.getByRole('button', { name: 'Done' }).press('Enter');
    await save(page);
    expect((await desk.settingsNow()).handoffTargets?.[0]?.hours).toBeUndefined();
  });

  it('answering: limits moved by keyboard, a crossing refused, a question tried', async () => {
    const page = await desk.sit(desk.owner, '/settings/answering');
    const below = page.getByRole('slider', { name: 'Says it does not know below' });
    await below.focus();
    await page.keyboard.press('End');
    await page.getByText('This limit cannot lie above the other one.').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('unknownBelow lies above answerAbove.').waitFor();
    await below.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await save(page);
    expect((await desk.settingsNow()).unknownBelow).toBe(0.01);
    await page
      .getByPlaceholder('How long do I have to send something back?')
      .fill('How long do I have to return something?');
    await page.keyboard.press('Enter');
    await page.locator('.try-result').getByText('30 days').waitFor();
    await page.getByText(/sure, above 50%: it answers/u).waitFor();
  });

  it('connections: the budget in money; retention: what would be erased is said before it is saved', async () => {
    const page = await desk.sit(desk.owner, '/settings/connections');
    const budget = page.getByLabel('Budget a month in US dollars');
    await budget.fill('12,5');
    await save(page);
    expect((await desk.settingsNow()).modelBudgetCents).toBe(1_250);
    await page.getByRole('link', { name: 'How long data is kept' }).click();
    await page.getByText('Nothing is erased: everything is kept.').waitFor();
    await page.getByText('Erase resolved conversations').click();
    await page.getByLabel('After days').fill('30');
    await page.getByText('0 conversations would be erased').waitFor();
    await page.keyboard.press('Control+s');
    const ask = page.getByRole('dialog', { name: 'Erase for good?' });
    await ask.getByRole('button', { name: 'Cancel' }).click();
    expect((await desk.settingsNow()).retention).toBeUndefined();
    await page.keyboard.press('Control+s');
    await ask.getByRole('button', { name: 'Save and erase tonight' }).click();
    await page.locator('.toast', { hasText: 'Saved' }).last().waitFor();
    expect((await desk.settingsNow()).retention).toEqual({
      resolvedDays: 30,
      attachmentDays: null,
    });
    // Keeping everything again erases nothing and asks nothing.
    await page.getByText('Erase resolved conversations').click();
    await save(page);
    expect((await desk.settingsNow()).retention).toBeUndefined();
  });
});
