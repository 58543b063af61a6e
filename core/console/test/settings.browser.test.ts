/** Settings as an owner, an agent and a viewer meet them: each section opened, changed, saved and read back by page. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Agent, TenantSettings } from '../../src/model.ts';
import {
  findAxeFaults,
  launch,
  type Person,
  type Product,
  sitDown,
  startProduct,
  TENANT,
  takePictures,
} from './product.ts';

const HOSTILE = '<img src=x onerror="document.title=1"> & "Jon" \u202Egnp.exe';
let browser: Browser;
let product: Product;
let owner: Agent;
let agent: Agent;
let viewer: Agent;
const people: Person[] = [];
beforeAll(async () => {
  [browser, product] = await Promise.all([
    launch(),
    startProduct({ limits: { requestsPerCredential: 100_000 } }),
  ]);
  owner = await product.hire('Mara Lindqvist', 'owner');
  agent = await product.hire('Jon Bell', 'agent');
  viewer = await product.hire('Vera Viel', 'viewer');
}, 120_000);
afterEach(async () => {
  for (const person of people.splice(0)) {
    expect(person.faults).toEqual([]);
    await person.leave();
  }
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function sit(who: Agent, place: string, options: BrowserContextOptions = {}): Promise<Page> {
  const person = await sitDown(browser, { product, agent: who, options });
  people.push(person);
  await person.go(place);
  return person.page;
}
const settingsNow = async (): Promise<TenantSettings> => {
  const tenant = await product.store.tenants.get(TENANT);
  if (tenant === null) throw new Error('The tenant is gone.');
  return tenant.settings;
};
const bar = (page: Page): Locator => page.getByRole('status', { name: 'Unsaved changes' });
async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await page.locator('.toast', { hasText: 'Saved' }).last().waitFor();
  await bar(page).getByText('not saved').waitFor({ state: 'detached' });
}
async function group(page: Page, title: string): Promise<Locator> {
  const found = page.locator('.settings-group', {
    has: page.getByRole('heading', { name: title, exact: true }),
  });
  await found.first().waitFor();
  return found.first();
}

describe('every section, changed by its owner and read back', () => {
  it('business: name and languages, with Ctrl+S', async () => {
    const page = await sit(owner, '/settings/business');
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
    expect(await product.store.tenants.get(TENANT)).toMatchObject({
      name: 'Harbour & Pine & Sons',
      locales: ['en', 'zh', 'pt-BR'],
    });
    await page.getByRole('button', { name: /^Remove .*Portuguese/u }).click();
    await save(page);
    expect((await product.store.tenants.get(TENANT))?.locales).toEqual(['en', 'zh']);
  });

  it('tone and own words: ours in grey, variables by button, a preview, an unknown variable refused beside the field', async () => {
    const page = await sit(owner, '/settings/tone');
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
    expect((await settingsNow()).tone).toBe('friendly');
    expect((await settingsNow()).templates).toBeUndefined();
    await field.fill('Hello {{contact.name}}, welcome at {{tenant.name}}.');
    await save(page);
    expect((await settingsNow()).templates).toEqual({
      greeting: { en: 'Hello {{contact.name}}, welcome at {{tenant.name}}.' },
    });
    await page.reload();
    expect(await field.inputValue()).toContain('welcome at');
    await greeting.getByRole('button', { name: 'Back to ours' }).click();
    await save(page);
    expect((await settingsNow()).templates ?? {}).toEqual({});
  });

  it('hours: typed as one types, over midnight refused in words, copied to other days, a holiday, a time zone found by city', async () => {
    const page = await sit(owner, '/settings/hours');
    const monday = page.getByRole('group', { name: 'Monday' });
    await monday.getByLabel('Monday, from').fill('22');
    await monday.getByLabel('Monday, to').fill('200');
    await monday.getByLabel('Monday, to').blur();
    await monday.getByText(/The end lies before the start/u).waitFor();
    await page.keyboard.press('Control+s');
    // The server's words, at the place it names.
    await monday.getByText('must end after it begins').waitFor();
    expect((await settingsNow()).hours.week.mon).toEqual([{ from: '09:00', to: '18:00' }]);
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
    const { hours } = await settingsNow();
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
    const page = await sit(owner, '/settings/escalation');
    await page.getByText(/is about self-harm or a dangerous product/u).waitFor();
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const form = page.getByRole('dialog', { name: 'Add a rule' });
    await form.getByLabel('Name').fill(HOSTILE);
    await form.getByRole('button', { name: 'Done' }).click();
    await form.getByText(/would hand over every message/u).waitFor();
    await form.getByLabel('Contains any of these words').fill('wholesale\n批发');
    await form.getByText(/contains “wholesale” or “批发”/u).waitFor();
    await form.getByRole('button', { name: 'Done' }).click();
    const rules = page.locator('.ordered > li');
    expect(await rules.count()).toBe(10);
    await rules
      .first()
      .getByRole('button', { name: /^Move .* down$/u })
      .focus();
    await page.keyboard.press('Alt+ArrowDown');
    await rules.nth(1).getByText(HOSTILE).waitFor();
    await expect(
      page.evaluate<string>('document.activeElement.getAttribute("aria-label")'),
    ).resolves.toContain('onerror');
    await save(page);
    expect((await settingsNow()).escalation.map(({ name }) => name)[1]).toBe(HOSTILE);
    await page
      .getByPlaceholder('This is the third time I am writing!')
      .fill('Do you do wholesale?');
    await page.getByRole('button', { name: 'Try', exact: true }).click();
    await page.getByText(/it says “wholesale”/u).waitFor();
    expect(await page.title()).not.toBe('1');
    await page.getByRole('button', { name: 'Back to the built-in rules' }).click();
    await save(page);
    expect((await settingsNow()).escalation).toEqual([]);
  });

  it('who takes over: a target with people and languages', async () => {
    const page = await sit(owner, '/settings/handoff');
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
    expect((await settingsNow()).handoffTargets).toEqual([
      { name: 'Chinese speakers', when: { languages: ['zh'] }, agentIds: [agent.id] },
    ]);
  });

  it('answering: limits moved by keyboard, a crossing refused, a question tried', async () => {
    const page = await sit(owner, '/settings/answering');
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
    expect((await settingsNow()).unknownBelow).toBe(0.01);
    await page
      .getByPlaceholder('How long do I have to send something back?')
      .fill('How long do I have to return something?');
    await page.keyboard.press('Enter');
    await page.locator('.try-result').getByText('30 days').waitFor();
    await page.getByText(/sure, above 50%: it answers/u).waitFor();
  });

  it('connections: the budget in money; retention: what would be erased is said before it is saved', async () => {
    const page = await sit(owner, '/settings/connections');
    const budget = page.getByLabel('Budget a month in US dollars');
    await budget.fill('12,5');
    await save(page);
    expect((await settingsNow()).modelBudgetCents).toBe(1_250);
    await page.getByRole('link', { name: 'How long data is kept' }).click();
    await page.getByText('Nothing is erased: everything is kept.').waitFor();
    await page.getByText('Erase resolved conversations').click();
    await page.getByLabel('After days').fill('30');
    await page.getByText('0 conversations would be erased').waitFor();
    await page.keyboard.press('Control+s');
    const ask = page.getByRole('dialog', { name: 'Erase for good?' });
    await ask.getByRole('button', { name: 'Cancel' }).click();
    expect((await settingsNow()).retention).toBeUndefined();
    await page.keyboard.press('Control+s');
    await ask.getByRole('button', { name: 'Save and erase tonight' }).click();
    await page.locator('.toast', { hasText: 'Saved' }).last().waitFor();
    expect((await settingsNow()).retention).toEqual({ resolvedDays: 30, attachmentDays: null });
    // Keeping everything again erases nothing and asks nothing.
    await page.getByText('Erase resolved conversations').click();
    await save(page);
    expect((await settingsNow()).retention).toBeUndefined();
  });
});

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
    const page = await sit(owner, '/settings/look', {
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
    expect(await settingsNow()).toMatchObject({
      brand: { colour: '#ffee00', greeting: { en: 'Ahoy, what can we do?', zh: '您好' } },
      widget: { side: 'start' },
      allowedOrigins: [address],
      privacyUrl: 'https://shop.example/privacy',
    });
    await page.locator('pre', { hasText: 'data-side="start"' }).waitFor();
    await (await group(page, 'Put it on a page')).getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied').first().waitFor();
    html = await page.evaluate<string>('navigator.clipboard.readText()');
    const customer = await browser.newPage();
    await customer.goto(address);
    await customer.locator('attendant-chat .launcher').click();
    await customer.locator('attendant-chat').getByText('Ahoy, what can we do?').waitFor();
    await customer.close();
  });
});

describe('people and keys', () => {
  it('team: a link to hand over, a hostile name, a new role, deactivated and back; nobody changes themselves', async () => {
    const page = await sit(owner, '/settings/team');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const form = page.getByRole('dialog', { name: 'Invite somebody' });
    await form.getByLabel('Name').fill(HOSTILE.slice(0, 90));
    await form.getByLabel('E-mail').fill('jon.at.somewhere');
    await form.getByRole('button', { name: 'Make the link' }).click();
    await form.getByRole('alert').waitFor();
    await form.getByLabel('E-mail').fill('new@harbour.example');
    await form.getByRole('button', { name: 'Make the link' }).click();
    const shown = page.getByRole('alertdialog');
    await expect(shown.locator('pre').textContent()).resolves.toMatch(/\/setup#.{20,}/u);
    await page.keyboard.press('Escape');
    await shown.getByRole('button', { name: 'I have copied it' }).click();
    const row = page.locator('.row-item', { hasText: 'new@harbour.example' });
    await row.getByText('Invited', { exact: true }).waitFor();
    expect(await page.title()).not.toBe('1');
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Make another link' }).click();
    await shown.getByRole('button', { name: 'I have copied it' }).click();
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Take the invite back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take the invite back' }).click();
    await row.waitFor({ state: 'detached' });

    const vera = page.locator('.row-item', { hasText: 'Vera Viel' });
    await vera.getByRole('button').click();
    await page.getByRole('menuitemradio', { name: 'Admin' }).click();
    await vera.getByText('Admin').waitFor();
    expect((await product.store.agents.get(TENANT, viewer.id))?.role).toBe('admin');
    await vera.getByRole('button').click();
    await page.getByRole('menuitemradio', { name: 'Viewer' }).click();
    await vera.getByText('Viewer', { exact: true }).waitFor();
    await vera.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Deactivate' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
    await vera.getByText('Deactivated').waitFor();
    await vera.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Activate again' }).click();
    await vera.getByText('Deactivated').waitFor({ state: 'detached' });
    expect(await page.locator('.row-item', { hasText: '(you)' }).getByRole('button').count()).toBe(
      0,
    );
  });

  it('API keys: scopes explained, shown once, works, revoked', async () => {
    const page = await sit(owner, '/settings/keys');
    await page.getByRole('button', { name: 'Make a key' }).click();
    const form = page.getByRole('dialog', { name: 'Make a key' });
    await form.getByLabel('Name').fill('Shop import');
    await form.getByText('read settings').click();
    await form.getByRole('button', { name: 'Make a key' }).click();
    const shown = page.getByRole('alertdialog');
    const key = (await shown.locator('pre').textContent())?.trim() ?? '';
    const call = async () =>
      (await fetch(`${product.url}/v1/tenant`, { headers: { authorization: `Bearer ${key}` } }))
        .status;
    expect(await call()).toBe(200);
    await shown.getByRole('button', { name: 'I have copied it' }).click();
    expect(await page.content()).not.toContain(key);
    await page.getByRole('button', { name: 'Revoke “Shop import”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.getByText('No keys yet').waitFor();
    expect(await call()).toBe(401);
  });

  it('console elsewhere: sites, a secret shown when asked, another one made, samples', async () => {
    const page = await sit(owner, '/settings/embed');
    expect(await page.content()).not.toMatch(/[A-Za-z0-9_-]{43}/u);
    await page.getByRole('textbox').first().fill('https://admin.shop.example');
    await page.keyboard.press('Enter');
    await save(page);
    expect((await settingsNow()).consoleOrigins).toEqual(['https://admin.shop.example']);
    const secrets = await group(page, 'Secret for signing in');
    await secrets.getByRole('button', { name: 'Show the secret' }).click();
    const first = await secrets.locator('pre').textContent();
    await secrets.getByRole('button', { name: 'Make another' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make another' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await secrets.locator('pre').textContent()).not.toBe(first);
    await page.getByRole('tab', { name: 'PHP' }).click();
    await page.locator('pre', { hasText: 'hash_hmac' }).waitFor();
  });

  it('audit log: in words, filtered, the hash on demand, as a file; sign-ins: another one ended', async () => {
    const other = await sitDown(browser, { product, agent: owner });
    const page = await sit(owner, '/settings/audit');
    await page.getByText('made another console secret').first().waitFor();
    const changed = page.locator('.audit-entry', { hasText: 'changed settings' }).first();
    await changed.getByText('Sites with the console').waitFor();
    expect(await changed.locator('code').first().isVisible()).toBe(false);
    await changed.getByText('Details and proof').click();
    await changed.getByText(/^[0-9a-f]{64}$/u).waitFor();
    await page.getByRole('button', { name: /What/u }).click();
    await page.getByRole('option', { name: 'API keys' }).click();
    await page.getByText('revoked an API key').waitFor();
    expect(await page.getByText('changed settings').count()).toBe(0);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('audit.csv');
    const lines = await (await import('node:fs/promises')).readFile(await file.path(), 'utf8');
    expect(lines).toMatch(/^seq,at,.*\r\n.*api-key\.created/su);
    expect(lines).not.toContain('tenant.changed');

    await page.getByRole('link', { name: 'My sign-ins' }).click();
    await page.getByText('This one').waitFor();
    const mine = page.locator('.row-item');
    const before = await mine.count();
    await page
      .getByRole('button', { name: /^End the sign-in/u })
      .first()
      .click();
    await page.getByText('1 sign-in ended').waitFor();
    await page.waitForFunction(`document.querySelectorAll('.row-item').length === ${before - 1}`);
    await other.leave();
  });
});

describe('what is not saved', () => {
  it('stays between sections and over a reload, is counted, and is thrown away only when asked', async () => {
    const page = await sit(owner, '/settings/business');
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
    expect((await product.store.tenants.get(TENANT))?.name).not.toBe('Half a name');
  });

  it('meets what somebody else saved: another setting goes through, the same one is shown and chosen', async () => {
    const page = await sit(owner, '/settings/business');
    const name = page.getByLabel('Name of the business');
    await name.fill('Mine');
    // Saved elsewhere without an event: only the tag can tell.
    await product.store.tenants.update(TENANT, {
      settings: { ...(await settingsNow()), answerAbove: 0.66 },
    });
    await save(page);
    expect(await product.store.tenants.get(TENANT)).toMatchObject({
      name: 'Mine',
      settings: { answerAbove: 0.66 },
    });
    await name.fill('Mine again');
    await product.store.tenants.update(TENANT, { name: HOSTILE });
    await page.keyboard.press('Control+s');
    await page.getByText('Somebody else changed this while you were editing.').waitFor();
    await page.getByText(`“Mine” became “${HOSTILE}”`).waitFor();
    expect(await name.inputValue()).toBe('Mine again');
    expect((await product.store.tenants.get(TENANT))?.name).toBe(HOSTILE);
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await save(page);
    expect((await product.store.tenants.get(TENANT))?.name).toBe('Mine again');
    await name.fill('A third');
    await product.store.tenants.update(TENANT, { name: 'Harbour & Pine' });
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: 'Take theirs' }).click();
    await bar(page).getByText('not saved').waitFor({ state: 'detached' });
    expect(await name.inputValue()).toBe('Harbour & Pine');
  });
});

describe('roles', () => {
  it.each(['agent', 'viewer'] as const)('%s looks and changes nothing', async (role) => {
    const page = await sit(role === 'agent' ? agent : viewer, '/settings/business');
    await page.getByText('Your role may look at this but not change it.').waitFor();
    expect(await page.getByLabel('Name of the business').isDisabled()).toBe(true);
    for (const closed of ['API keys', 'Console in another site', 'Audit log'])
      expect(await page.getByRole('link', { name: closed }).count()).toBe(0);
    for (const section of ['hours', 'escalation', 'handoff', 'look', 'templates', 'retention']) {
      await page.goto(`${product.url}/console/settings/${section}`);
      await page.getByText('Your role may look at this but not change it.').waitFor();
      expect(await page.getByRole('button', { name: /^Add|^Move|^Remove/u }).count()).toBe(0);
    }
    await page.goto(`${product.url}/console/settings/team`);
    await page.getByText('Jon Bell').waitFor();
    expect(await page.getByRole('button', { name: /Invite|^Change/u }).count()).toBe(0);
    await page.goto(`${product.url}/console/settings/audit`);
    await page.getByText('There is no such section, or your role does not open it.').waitFor();
    await page.goto(`${product.url}/console/settings/answering`);
    await page.getByRole('heading', { name: 'Two limits' }).waitFor();
    const tries = await page.getByRole('heading', { name: 'Try a question' }).count();
    expect(tries).toBe(role === 'agent' ? 1 : 0);
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
      const page = await sit(owner, '/settings', { locale, colorScheme });
      for (const section of sections) {
        await page.goto(`${product.url}/console/settings/${section}`);
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
