/** The console inside wp-admin: who is let in, as whom, and how it ends. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { look, PASSWORD, type StartedSite, startSite, until } from './test/start-site.ts';

const from = process.env.ATTENDANT_WORDPRESS ?? '';
const on = from === '' ? describe.skip : describe;
const DOM = { waitUntil: 'domcontentloaded' } as const;
const INBOX = '/wp-admin/admin.php?page=attendant-inbox';

on('the console in wp-admin', () => {
  let started: StartedSite;
  const user = (login: string, role: string) =>
    started.site.php(
      `return wp_insert_user( array( 'user_login' => '${login}', 'user_pass' => '${PASSWORD}', 'user_email' => '${login}@example.com', 'display_name' => '${login} of the shop', 'role' => '${role}' ) );`,
    );
  beforeAll(async () => {
    started = await startSite(from);
  }, 180_000);
  afterAll(() => started?.stop(), 60_000);

  it('lets an editor in by their role, and out the moment it is gone', async () => {
    const id = await user('ed', 'editor');
    const context = await started.newContext();
    await started.signIn(context, 'ed');
    const page = await started.open(context, INBOX);
    const frame = page.frameLocator('#attendant-console iframe');
    await frame.getByText('Nobody is waiting').waitFor();
    await look(page, 'inbox');
    const agents = await started.service.store.agents.list('main');
    expect(agents.map(({ email, role, active }) => [email, role, active])).toEqual([
      ['ed@example.com', 'agent', true],
    ]);
    // The plugin's own screen stays closed to them.
    await page.goto(`${started.site.url}/wp-admin/admin.php?page=attendant`, DOM);
    expect(await page.textContent('body')).toContain('not allowed to access this page');
    await page.goto(`${started.site.url}/wp-admin/admin.php?page=attendant-today`, DOM);
    await frame.getByRole('heading', { level: 1 }).waitFor();

    await started.site.php(`get_user_by( 'id', ${id} )->set_role( 'author' ); return 1;`);
    await until(async () => {
      const [agent] = await started.service.store.agents.list('main');
      return agent?.active === false;
    });
    expect(await started.service.store.credentials.list('main', 'session')).toEqual([]);
    await page.goto(`${started.site.url}${INBOX}`, DOM);
    expect(await page.textContent('body')).toContain('not allowed to access this page');
    await context.close();
  }, 120_000);

  it('gives a subscriber no ticket, with a nonce of their own or without', async () => {
    await user('sub', 'subscriber');
    const context = await started.newContext();
    await started.signIn(context, 'sub');
    const page = await started.open(context, '/wp-admin/profile.php');
    const statuses = await page.evaluate(async () => {
      const nonce = await (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
      const ask = async (headers: Record<string, string>) =>
        (await fetch('/?rest_route=/attendant/v1/console', { method: 'POST', headers })).status;
      return [await ask({}), await ask({ 'x-wp-nonce': nonce })];
    });
    expect(statuses).toEqual([401, 403]);
    await context.close();
  }, 120_000);
});
