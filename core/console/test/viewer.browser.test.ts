/** Who may only look: offered nothing that writes, and refused at every door that does. */
import { describe, expect, it } from '@jest/globals';
import { findAxeFaults, TENANT } from './product.ts';
import { seatTeam } from './seat-team.ts';

const RETURNS = '/knowledge/a/returns';
const team = seatTeam();

describe('a viewer', () => {
  /** Their own affairs, and questions that write nothing. */
  const OWN =
    /^\/v1\/(session|sessions\/|me\/preferences|conversations\/[^/]+\/(read|unread|presence)$|articles\/preview$|tenant\/flows\/preview$|likely-questions$|messages\/[^/]+\/replay$)/u;
  /** Doors that ask for no session: a code or a signature opens them. */
  const DOORS = /^\/v1\/(widget|setup|session|pair|hosts\/[^/]+\/webhooks|sites\/[^/]+\/calls)\b/u;

  it('opens every screen, meets nothing to write with, and is offered nothing that is refused', async () => {
    const vera = await team.product.hire('Vera View', 'viewer');
    const li = await team.waiting('Seen by Vera');
    await li.say('And this too');
    const v = await team.sit(vera);
    const { page } = v;
    const writes: string[] = [];
    page.on('response', (answer) => {
      const { pathname } = new URL(answer.url());
      const method = answer.request().method();
      if (method !== 'GET' && pathname.startsWith('/v1/') && !OWN.test(pathname))
        writes.push(`${method} ${pathname} ${answer.status()}`);
    });
    const sections = ['business', 'hours', 'team', 'answering', 'tone', 'templates', 'escalation'];
    const more = ['handoff', 'look', 'connections', 'retention', 'sessions'];
    const places = [
      '/',
      '/inbox',
      `/inbox/waiting/${li.id}`,
      '/knowledge',
      RETURNS,
      '/knowledge/try',
      '/knowledge/imports',
      '/knowledge/new',
      '/review',
      '/welcome',
      ...[...sections, ...more].map((name) => `/settings/${name}`),
    ];
    for (const place of places) {
      await v.go(place);
      await page
        .locator('main')
        .getByRole('heading')
        .first()
        .waitFor()
        .catch(() => {
          throw new Error(`${place} has no heading.`);
        });
      await page.waitForLoadState('networkidle', { timeout: 1_000 }).catch(() => undefined);
      expect([place, await findAxeFaults(page)]).toEqual([place, []]);
      expect(await page.getByText('This screen stopped working').count()).toBe(0);
      const buttons = page.locator('main').getByRole('button', { disabled: false });
      const names = await buttons.allTextContents();
      for (let at = 0; at < names.length; at++) {
        const one = buttons.nth(at);
        if (!(await one.isVisible())) continue;
        await one.click({ timeout: 1_000 }).catch(() => undefined);
        await page.keyboard.press('Escape');
        if (!page.url().endsWith(place)) await v.go(place);
      }
      for (const field of await page.locator('main input:enabled, main textarea:enabled').all()) {
        if (!(await field.isVisible())) continue;
        await field.press('Control+s').catch(() => undefined);
      }
      await page.keyboard.press('Control+s');
    }
    await page.waitForTimeout(500);
    expect(writes).toEqual([]);
  }, 240_000);

  it('is refused at every door that writes', async () => {
    const vera = (await team.product.store.agents.list(TENANT)).find(
      ({ role, active }) => role === 'viewer' && active,
    );
    const v = await team.sit(vera ?? (await team.product.hire('Vera Door', 'viewer')));
    await v.go('/');
    const described = (await (await fetch(`${team.product.url}/openapi.json`)).json()) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    };
    const doors = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => ['post', 'put', 'patch', 'delete'].includes(method))
        .map((method) => [method.toUpperCase(), path.replaceAll(/\{[^}]+\}/gu, 'x')] as const)
        .filter(([, real]) => real.startsWith('/v1/') && !DOORS.test(real) && !OWN.test(real)),
    );
    expect(doors.length).toBeGreaterThan(30);
    const answers = await v.page.evaluate(
      (all) =>
        Promise.all(
          all.map(async ([method, path]) => {
            const { status } = await fetch(path ?? '', {
              method: method ?? '',
              headers: { 'content-type': 'application/json', 'x-attendant-request': '1' },
              ...(method === 'DELETE' ? {} : { body: '{}' }),
            });
            return `${status} ${method} ${path}`;
          }),
        ),
      doors.map(([method, path]) => [method, path]),
    );
    expect(answers.filter((answer) => !answer.startsWith('403 '))).toEqual([]);
    // With the right they would have been read: the refusal is the role's.
    const m = await team.sit(team.mara);
    await m.go('/');
    const owner = await m.page.evaluate(
      async () =>
        (
          await fetch('/v1/agents', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-attendant-request': '1' },
            body: '{}',
          })
        ).status,
    );
    expect(owner).toBe(400);
  });
});
