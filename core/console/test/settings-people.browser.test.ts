/** Who works here, with which keys, and what each role may do. */
import { describe, expect, it } from '@jest/globals';
import { noteSitePerson } from '../../src/pairing/site-people.ts';
import { sitDown, TENANT, takePictures } from './product.ts';
import { group, openSettings, save } from './settings-desk.ts';

const HOSTILE = '<img src=x onerror="document.title=1"> & "Jon" \u202Egnp.exe';
const desk = openSettings();

describe('people and keys', () => {
  it('team: a link to hand over, a hostile name, a new role, deactivated and back; nobody changes themselves', async () => {
    const page = await desk.sit(desk.owner, '/settings/team');
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
    expect((await desk.product.store.agents.get(TENANT, desk.viewer.id))?.role).toBe('admin');
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

  it('team: somebody a site vouches for is from there, and nobody has invited them', async () => {
    const { store } = desk.product;
    const sam = await store.agents.create(TENANT, {
      email: 'sam@shop.example',
      name: 'Sam Site',
      role: 'agent',
      passwordHash: null,
    });
    const site = { tenantId: TENANT, url: 'https://shop.example/blog' };
    await noteSitePerson(store, site, sam.id);
    const page = await desk.sit(desk.owner, '/settings/team');
    const row = page.locator('.row-item', { hasText: 'Sam Site' });
    await row.getByText('From shop.example', { exact: true }).waitFor();
    await row.getByText('the site says who they are').waitFor();
    expect(await row.getByText('Invited', { exact: true }).count()).toBe(0);
    await takePictures(page, 'team-from-site');
    await row.getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Deactivate' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Take the invite back' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await store.agents.removeInvited(TENANT, sam.id);
  });

  it('API keys: scopes explained, shown once, works, revoked', async () => {
    const page = await desk.sit(desk.owner, '/settings/keys');
    await page.getByRole('button', { name: 'Make a key' }).click();
    const form = page.getByRole('dialog', { name: 'Make a key' });
    await form.getByLabel('Name').fill('Shop import');
    await form.getByText('read settings').click();
    await form.getByRole('button', { name: 'Make a key' }).click();
    const shown = page.getByRole('alertdialog');
    const key = (await shown.locator('pre').textContent())?.trim() ?? '';
    const call = async () =>
      (
        await fetch(`${desk.product.url}/v1/tenant`, {
          headers: { authorization: `Bearer ${key}` },
        })
      ).status;
    expect(await call()).toBe(200);
    await shown.getByRole('button', { name: 'I have copied it' }).click();
    expect(await page.content()).not.toContain(key);
    await page.getByRole('button', { name: 'Revoke “Shop import”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
    await page.getByText('No keys yet').waitFor();
    expect(await call()).toBe(401);
  });

  it('console elsewhere: sites, a secret shown when asked, another one made, samples', async () => {
    const page = await desk.sit(desk.owner, '/settings/embed');
    expect(await page.content()).not.toMatch(/[A-Za-z0-9_-]{43}/u);
    await page.getByRole('textbox').first().fill('https://admin.shop.example');
    await page.keyboard.press('Enter');
    await save(page);
    expect((await desk.settingsNow()).consoleOrigins).toEqual(['https://admin.shop.example']);
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
    const other = await sitDown(desk.browser, { product: desk.product, agent: desk.owner });
    const page = await desk.sit(desk.owner, '/settings/audit');
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

describe('roles', () => {
  it.each(['agent', 'viewer'] as const)('%s looks and changes nothing', async (role) => {
    const page = await desk.sit(role === 'agent' ? desk.agent : desk.viewer, '/settings/business');
    await page.getByText('Your role may look at this but not change it.').waitFor();
    expect(await page.getByLabel('Name of the business').isDisabled()).toBe(true);
    for (const closed of ['API keys', 'Console in another site', 'Audit log'])
      expect(await page.getByRole('link', { name: closed }).count()).toBe(0);
    for (const section of ['hours', 'escalation', 'handoff', 'look', 'templates', 'retention']) {
      await page.goto(`${desk.product.url}/console/settings/${section}`);
      await page.getByText('Your role may look at this but not change it.').waitFor();
      expect(await page.getByRole('button', { name: /^Add|^Move|^Remove/u }).count()).toBe(0);
    }
    await page.goto(`${desk.product.url}/console/settings/team`);
    await page.getByText('Jon Bell').waitFor();
    expect(await page.getByRole('button', { name: /Invite|^Change/u }).count()).toBe(0);
    await page.goto(`${desk.product.url}/console/settings/audit`);
    await page.getByText('There is no such section, or your role does not open it.').waitFor();
    await page.goto(`${desk.product.url}/console/settings/answering`);
    await page.getByRole('heading', { name: 'Two limits' }).waitFor();
    const tries = await page.getByRole('heading', { name: 'Try a question' }).count();
    expect(tries).toBe(role === 'agent' ? 1 : 0);
  });
});
