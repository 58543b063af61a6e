/** A day on which everything goes wrong at once: ended sessions, lost lines, two owners at odds, hostile files. */
import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Agent, ArticleInput } from '../../src/model.ts';
import { findAxeFaults, PASSWORD, type Person, TENANT, takePictures } from './product.ts';
import { seatTeam } from './seat-team.ts';
import { messagesOf, until } from './visitors.ts';

const ARTICLES: readonly ArticleInput[] = [
  {
    id: 'help/returns',
    title: 'Returns',
    body: 'You can send anything back within 30 days of delivery.',
    questions: ['How long do I have to return something?'],
    locale: 'en',
  },
  {
    id: 'delivery',
    title: 'Delivery time and cost',
    body: 'Standard delivery takes 2–4 business days and costs €4.90.',
    locale: 'en',
  },
];
const RETURNS = `/knowledge/a/${encodeURIComponent('help/returns')}`;

const team = seatTeam(() => ({ articles: ARTICLES }));
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply', exact: true });
const articleText = (page: Page) => page.getByLabel('Text (Markdown)');
const saveArticle = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const endSession = (agent: Agent) =>
  team.product.store.credentials.revokeAll(agent.tenantId, 'session', agent.id);

async function times(id: string, text: string): Promise<number> {
  return (await messagesOf(team.product, id)).filter(({ body }) => body.text === text).length;
}
async function bodyOf(articleId: string): Promise<string | undefined> {
  const texts = await team.product.store.articles.versions(TENANT, articleId);
  return texts.find(({ locale }) => locale === 'en')?.body;
}
describe('a session that ends while an article is written', () => {
  const signIn = async (within: Locator | Page): Promise<void> => {
    await within.getByLabel('Password').fill(PASSWORD);
    await within.getByRole('button', { name: 'Sign in' }).click();
  };

  it('asks to sign in over the text, which is still team.there, and saves it after', async () => {
    const { page, go } = await team.sit(team.mara);
    await go(RETURNS);
    await articleText(page).fill('You have 45 days, whatever happens.');
    await endSession(team.mara);
    await saveArticle(page).click();
    const again = page.getByRole('alertdialog', { name: 'Sign in again' });
    await again.waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    expect(await articleText(page).inputValue()).toBe('You have 45 days, whatever happens.');
    // Nobody gets rid of it without signing in.
    await page.keyboard.press('Escape');
    await again.waitFor();
    await signIn(again);
    await again.waitFor({ state: 'detached' });
    expect(await articleText(page).inputValue()).toBe('You have 45 days, whatever happens.');
    await saveArticle(page).click();
    await page.locator('.toast').getByText('Saved').waitFor();
    expect(await bodyOf('help/returns')).toBe('You have 45 days, whatever happens.');
  });

  it('keeps the text over a reload as well, and whoever signs in goes on where they were', async () => {
    const { page, go, context } = await team.sit(team.mara);
    await go(RETURNS);
    await articleText(page).fill('You have 60 days and a night.');
    await endSession(team.mara);
    await saveArticle(page).click();
    await page.getByRole('alertdialog', { name: 'Sign in again' }).waitFor();
    await context.clearCookies();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in to Attendant' }).waitFor();
    await page.getByLabel('E-mail').fill(team.mara.email);
    await signIn(page);
    await page.getByText('Your unsaved changes are back.').waitFor();
    expect(await articleText(page).inputValue()).toBe('You have 60 days and a night.');
    expect(await findAxeFaults(page)).toEqual([]);
    await saveArticle(page).click();
    await page.locator('.toast').getByText('Saved').waitFor();
    expect(await bodyOf('help/returns')).toBe('You have 60 days and a night.');
  });

  it('does not show the text to another agent who signs in at the same screen', async () => {
    const { page, go, context } = await team.sit(team.mara);
    await go(RETURNS);
    await articleText(page).fill('Only Mara has written this.');
    await page.waitForTimeout(500);
    await context.clearCookies();
    await page.reload();
    await page.getByLabel('E-mail').fill(team.noah.email);
    await signIn(page);
    await articleText(page).waitFor();
    expect(await articleText(page).inputValue()).not.toContain('Only Mara');
  });
});

describe('a line that is lost while a reply goes out', () => {
  it('keeps the text, says so, and the customer gets it once although the first answer was lost', async () => {
    const otto = await team.waiting('Offline Otto');
    const { page, go, context } = await team.sit(team.mara);
    await go(`/inbox/waiting/${otto.id}`);
    await reply(page).fill('After the tunnel');
    // The server takes it; nobody hears that it did. Once: later attempts meet a line that is gone.
    let taken = false;
    await page.route(`**/v1/conversations/${otto.id}/messages`, async (route) => {
      if (taken || route.request().method() !== 'POST') return route.fallback();
      taken = true;
      await route.fetch();
      await context.setOffline(true);
      await route.abort('internetdisconnected');
    });
    await page.keyboard.press('Control+Enter');
    await page
      .getByText('It is sent as soon as the server answers.', { exact: false })
      .first()
      .waitFor();
    expect(await reply(page).inputValue()).toBe('After the tunnel');
    await page.getByText('No connection', { exact: false }).waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'inbox-offline');
    await page.unroute(`**/v1/conversations/${otto.id}/messages`);
    // Longer than one attempt: all of them fail.
    await page.waitForTimeout(5_000);
    await context.setOffline(false);
    await page.locator('.message.agent').getByText('After the tunnel').waitFor();
    await until(async () => (await reply(page).inputValue()) === '');
    await page.waitForTimeout(5_000);
    expect(await times(otto.id, 'After the tunnel')).toBe(1);
    expect(await page.locator('.message.agent').getByText('After the tunnel').count()).toBe(1);
    expect((await otto.read()).filter(({ text }) => text === 'After the tunnel')).toHaveLength(1);
    await page.getByText('No connection', { exact: false }).waitFor({ state: 'detached' });
  });
});

describe('two owners who remove each other', () => {
  it('leaves one: the second is refused, in words, and nobody is without an owner', async () => {
    const rival = await team.product.hire('Olga Owner', 'owner');
    const [m, o] = [await team.sit(team.mara), await team.sit(rival)];
    for (const { go } of [m, o]) await go('/settings/team');
    const open = async ({ page }: Person, name: string): Promise<void> => {
      await page
        .getByRole('button', { name: new RegExp(`${name}`, 'u') })
        .last()
        .click();
    };
    // Both have the menu of the other open before either of them chooses.
    await open(m, 'Olga Owner');
    await open(o, 'Mara Lindqvist');
    await m.page.getByRole('menuitemradio', { name: 'Admin' }).click();
    await until(
      async () => (await team.product.store.agents.get(TENANT, rival.id))?.role === 'admin',
    );
    await o.page.getByRole('menuitemradio', { name: 'Viewer' }).click();
    await o.page
      .getByRole('alert')
      .getByText('Only an owner may make or change an owner.')
      .waitFor();
    expect(await findAxeFaults(o.page)).toEqual([]);
    expect((await team.product.store.agents.get(TENANT, team.mara.id))?.role).toBe('owner');

    // At the same moment: exactly one of the two comes through.
    await team.product.store.agents.update(TENANT, rival.id, { role: 'owner' });
    const change = (by: Person, of: Agent) =>
      by.page.evaluate(
        async ([id, kind]) => {
          const answer = await fetch(`/v1/agents/${id}`, {
            method: 'PATCH',
            headers: {
              'content-type': 'application/json',
              'x-attendant-request': '1',
              'idempotency-key': crypto.randomUUID(),
            },
            body: JSON.stringify(kind === 'off' ? { active: false } : { role: 'agent' }),
          });
          return answer.status;
        },
        [of.id, of === team.mara ? 'off' : 'role'],
      );
    const answers = await Promise.all([change(m, rival), change(o, team.mara)]);
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    const left = (await team.product.store.agents.list(TENANT)).filter(
      ({ role, active }) => role === 'owner' && active,
    );
    expect(left).toHaveLength(1);
    await team.product.store.agents.update(TENANT, team.mara.id, { role: 'owner', active: true });
    await team.product.store.agents.update(TENANT, rival.id, { role: 'viewer', active: false });
  });

  it('tells the last owner who would demote themselves why not', async () => {
    const m = await team.sit(team.mara);
    await m.go('/settings/team');
    await m.page.getByText('Olga Owner').first().waitFor();
    expect(await m.page.getByRole('button', { name: /Mara Lindqvist/u }).count()).toBe(1);
    const said = await m.page.evaluate(
      async (id) =>
        (
          await fetch(`/v1/agents/${id}`, {
            method: 'PATCH',
            headers: { 'content-type': 'application/json', 'x-attendant-request': '1' },
            body: JSON.stringify({ role: 'agent' }),
          })
        ).text(),
      team.mara.id,
    );
    expect(said).toContain('Nobody changes their own role or deactivates themselves.');
  });
});

describe('files nobody should open', () => {
  const PNG =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const SVG =
    '<svg xmlns="http://www.w3.org/2000/svg" onload="window.__pwned=1"><script>window.__pwned=1</script></svg>';
  const HOSTILE = '<img src=x onerror=window.__pwned=1;alert(1)>.png';
  type Given = { readonly name: string; readonly type: string; readonly base64: string };
  /** As a team.browser tells it when somebody drops or pastes a file team.there. */
  const give = (field: Locator, how: 'drop' | 'paste', file: Given) =>
    field.evaluate(
      (element, [kind, name, type, base64]) => {
        const bytes = Uint8Array.from(atob(base64 ?? ''), (one) => one.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], name ?? '', { type: type ?? '' }));
        const event =
          kind === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        element.dispatchEvent(event);
        // What nobody takes the team.browser opens in place of the console.
        return event.defaultPrevented;
      },
      [how, file.name, file.type, file.base64],
    );
  const base64 = (text: string): string => Buffer.from(text).toString('base64');

  it('are named as text, refused in words, and run nothing', async () => {
    const pia = await team.waiting('Pia Drops');
    const { page, go } = await team.sit(team.mara);
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await go(`/inbox/waiting/${pia.id}`);
    const field = reply(page);
    await field.waitFor();
    expect(await give(field, 'drop', { name: HOSTILE, type: 'image/png', base64: PNG })).toBe(true);
    await page.locator('.upload-name').getByText(HOSTILE, { exact: true }).waitFor();
    // Not taken at all: its kind is none of those.
    await give(field, 'paste', { name: 'logo.svg', type: 'image/svg+xml', base64: base64(SVG) });
    await page.locator('.toast').getByText('Pictures (PNG, JPEG', { exact: false }).waitFor();
    expect(await page.locator('.upload-name').count()).toBe(1);
    // It says that it is a picture; the server looks at the bytes.
    await give(field, 'paste', { name: 'logo.png', type: 'image/png', base64: base64(SVG) });
    await page.getByText('Files of this kind are not taken.').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await takePictures(page, 'inbox-hostile-files');
    await page.getByRole('button', { name: 'Remove logo.png' }).click();
    await field.press('Control+Enter');
    await page.locator('.attachment-picture img').waitFor();
    await page.locator('.attachment-picture').click();
    // The server keeps no sign that a file system or a page could stumble over.
    const kept = HOSTILE.replaceAll(/[<>]/gu, '');
    const shown = page.getByRole('dialog', { name: kept });
    await shown.locator('.attachment-large').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const [sent] = (await messagesOf(team.product, pia.id)).flatMap(
      ({ body }) => body.attachments ?? [],
    );
    expect(sent).toMatchObject({ name: kept, type: 'image/png' });
    expect(dialogs).toBe(0);
    expect(await page.evaluate('window.__pwned')).toBeUndefined();
  });

  it('dropped beside the field do not replace the console', async () => {
    const pia = await team.waiting('Pia Misses');
    const { page, go } = await team.sit(team.mara);
    await go(`/inbox/waiting/${pia.id}`);
    await reply(page).waitFor();
    const file = { name: 'a.png', type: 'image/png', base64: PNG };
    expect(await give(page.locator('.thread'), 'drop', file)).toBe(true);
  });
});
