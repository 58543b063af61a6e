/** Two agents and their customers, in three places at once, on the whole product. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createMemoryHost } from '../../src/host/memory-host.ts';
import type { Agent } from '../../src/model.ts';
import {
  findAxeFaults,
  launch,
  PASSWORD,
  type Person,
  type Product,
  sitDown,
  startProduct,
  TENANT,
  takePictures,
} from './product.ts';
import { enter, enterWaiting, PERSON, until } from './visitors.ts';

const euros = (minor: number) => ({ minor, currency: 'EUR' });
const shop = createMemoryHost({
  contacts: [
    {
      externalId: 'wang',
      name: '王小明',
      orders: [
        {
          id: 'o1',
          number: '#1042',
          state: 'shipped',
          placedAt: '2026-11-16T09:00:00.000Z',
          total: euros(8_900),
          items: [
            { id: 'i1', name: 'Fjord boots', variant: '42', quantity: 1, price: euros(8_900) },
          ],
          shipments: [
            {
              carrier: 'DHL',
              trackingNumber: 'JD01 4600',
              trackingUrl: 'https://parcels.example/JD014600',
              state: 'delayed',
              expectedFrom: '2026-11-24T00:00:00.000Z',
              expectedTo: '2026-11-25T00:00:00.000Z',
              itemIds: ['i1'],
              events: [{ at: '2026-11-19T10:00:00.000Z', text: 'At the depot', place: 'Bremen' }],
            },
          ],
        },
      ],
    },
  ],
});

let browser: Browser;
let product: Product;
let mara: Agent;
let jon: Agent;
let vera: Agent;
const there: Person[] = [];

beforeAll(async () => {
  const hosts = [{ tenantId: TENANT, adapter: shop.adapter }];
  [browser, product] = await Promise.all([launch(), startProduct({ hosts })]);
  mara = await product.hire('Mara Lindqvist', 'owner');
  jon = await product.hire('Jon Berg', 'agent');
  vera = await product.hire('Vera View', 'viewer');
}, 90_000);
afterEach(async () => {
  for (const { faults, leave } of there.splice(0)) {
    await leave();
    expect(faults).toEqual([]);
  }
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function sit(agent: Agent, options?: BrowserContextOptions): Promise<Person> {
  const person = await sitDown(browser, {
    product,
    agent,
    ...(options === undefined ? {} : { options }),
  });
  there.push(person);
  return person;
}

const visitor = (name: string) => enter(product, name);
const waiting = (name: string) => enterWaiting(product, name);
async function texts(id: string): Promise<readonly string[]> {
  const all = await product.store.messages.list(TENANT, id, { after: 0, limit: 200 });
  return all.map(({ body }) => body.text);
}
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply', exact: true });
const note = (page: Page) => page.getByRole('textbox', { name: 'Note, team only' });
const send = (page: Page) => page.keyboard.press('Control+Enter');

describe('a busy evening', () => {
  it('brings whoever waits without a reload, shows colleagues, keeps both answers, and hands back', async () => {
    const [m, j] = [await sit(mara), await sit(jon)];
    await m.go('/inbox');
    await m.page.getByText('Nobody is waiting').waitFor();
    expect(await findAxeFaults(m.page)).toEqual([]);
    await takePictures(m.page, 'inbox-empty');
    const li = await waiting('<img src=x onerror=alert(1)> Li Wei');
    const row = m.page.getByRole('link', { name: /Li Wei/u });
    await row.waitFor();
    await row.getByText('Asked for a person').waitFor();
    await until(async () => (await m.page.title()).startsWith('(1)'));
    await row.click();
    await m.page
      .getByRole('heading', { name: /Li Wei/u, level: 2 })
      .first()
      .waitFor();
    await m.page.locator('main').press('t');
    await m.page.getByText('Mara joined').waitFor();
    await m.page.locator('.conversation .badge').getByText('Yours').waitFor();

    await j.go(`/inbox/all/${li.id}`);
    await j.page.getByText('Mara Lindqvist is looking at this too').waitFor();
    await m.page.getByText('Jon Berg is looking at this too').waitFor();
    await j.page.locator('main').press('r');
    await j.page.keyboard.type('Jon knows it too.');
    await m.page.getByText('Jon Berg is writing a reply').waitFor();
    await m.page.locator('main').press('r');
    await m.page.keyboard.type('Mara answers.');
    await j.page.getByText('Mara Lindqvist is writing a reply').waitFor();
    await send(m.page);
    await m.page.locator('.message.agent').getByText('Mara answers.').waitFor();
    expect(await reply(m.page).inputValue()).toBe('');
    await j.page.locator('.message.agent').getByText('Mara answers.').waitFor();
    await send(j.page);
    await j.page.getByText('Mara Lindqvist answered meanwhile.', { exact: false }).waitFor();
    expect(await j.page.locator('.between').textContent()).toContain('Mara answers.');
    expect(await reply(j.page).inputValue()).toBe('Jon knows it too.');
    expect(await texts(li.id)).not.toContain('Jon knows it too.');
    expect(await findAxeFaults(j.page)).toEqual([]);
    await takePictures(j.page, 'inbox-collision');
    await j.page.getByRole('button', { name: 'Send anyway' }).click();
    await j.page.getByText('Mara Lindqvist holds this conversation.', { exact: false }).waitFor();
    expect(await reply(j.page).inputValue()).toBe('Jon knows it too.');
    await j.page.getByRole('button', { name: 'Take over and send' }).click();
    await m.page.locator('.message.agent').getByText('Jon knows it too.').waitFor();
    expect((await texts(li.id)).filter((text) => text === 'Jon knows it too.')).toHaveLength(1);

    await j.page.locator('.conversation-head h2').click();
    await j.page.locator('main').press('b');
    await j.page.getByText('Handed back to the assistant').waitFor();
    await li.say('How long do I have to return something?');
    await j.page.locator('.message.assistant').getByText('within 30 days').waitFor();
    await j.page.getByRole('button', { name: 'Source 1' }).first().click();
    await j.page.locator('.quote blockquote').getByText('30 days').waitFor();
    await takePictures(j.page, 'inbox-conversation');
    expect(await findAxeFaults(j.page)).toEqual([]);
  });

  it('keeps what is typed when the session ends, and goes on after signing in over it', async () => {
    const li = await waiting('Ada Byron');
    const j = await sit(jon);
    await j.go(`/inbox/waiting/${li.id}`);
    await reply(j.page).fill('Half an answer');
    await product.store.credentials.revokeAll(TENANT, 'session', jon.id);
    await send(j.page);
    const dialog = j.page.getByRole('alertdialog', { name: 'Sign in again' });
    await dialog.waitFor();
    expect(await texts(li.id)).not.toContain('Half an answer');
    await dialog.getByLabel('Password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await reply(j.page).inputValue()).toBe('Half an answer');
    await reply(j.page).press('Control+Enter');
    await j.page.locator('.message.agent').getByText('Half an answer').waitFor();
    expect((await texts(li.id)).filter((text) => text === 'Half an answer')).toHaveLength(1);
  });

  it('tells an agent who was removed while typing, and gives their conversations back', async () => {
    const li = await waiting('Grace');
    const gone = await product.hire('Gus Gone', 'agent');
    const [g, m] = [await sit(gone), await sit(mara)];
    await g.go(`/inbox/waiting/${li.id}`);
    await g.page.getByRole('button', { name: 'Take', exact: false }).first().click();
    await g.page.getByText('Gus joined').waitFor();
    await reply(g.page).fill('I was about to say');
    await m.go('/inbox/waiting');
    const answer = await m.page.evaluate(
      async ([id]) =>
        (
          await fetch(`/v1/agents/${id}`, {
            method: 'PATCH',
            headers: { 'content-type': 'application/json', 'x-attendant-request': '1' },
            body: JSON.stringify({ active: false }),
          })
        ).status,
      [gone.id],
    );
    expect(answer).toBe(200);
    await m.page.getByRole('link', { name: /Grace/u }).waitFor();
    await send(g.page);
    const dialog = g.page.getByRole('alertdialog', { name: 'Sign in again' });
    await dialog.getByLabel('Password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await reply(g.page).inputValue()).toBe('I was about to say');
    expect(await texts(li.id)).not.toContain('I was about to say');
  });

  it('waits for the line to come back, and sends once', async () => {
    const li = await waiting('Offline Otto');
    const m = await sit(mara);
    await m.go(`/inbox/waiting/${li.id}`);
    await reply(m.page).fill('After the tunnel');
    await m.context.setOffline(true);
    await send(m.page);
    await m.page
      .getByText('It is sent as soon as the server answers.', { exact: false })
      .first()
      .waitFor();
    expect(await reply(m.page).inputValue()).toBe('After the tunnel');
    await m.context.setOffline(false);
    await m.page.locator('.message.agent').getByText('After the tunnel').waitFor();
    expect((await texts(li.id)).filter((text) => text === 'After the tunnel')).toHaveLength(1);
  });
});

describe('working together', () => {
  it('mentions a colleague in a note that only the team sees', async () => {
    const li = await waiting('Mina');
    const [m, j] = [await sit(mara), await sit(jon)];
    await j.go('/inbox/mentions');
    await j.page.getByText('Nobody has mentioned you').waitFor();
    await m.go(`/inbox/waiting/${li.id}`);
    await reply(m.page).waitFor();
    await m.page.locator('.conversation-head h2').click();
    await m.page.locator('main').press('n');
    await m.page.keyboard.type('Please look, @jo');
    await m.page.getByRole('option', { name: /Jon Berg/u }).waitFor();
    expect(await findAxeFaults(m.page)).toEqual([]);
    await m.page.keyboard.press('Enter');
    expect(await note(m.page).inputValue()).toBe('Please look, @Jon Berg ');
    await send(m.page);
    await m.page.locator('.message.note').getByText('@Jon Berg').waitFor();
    await j.page.getByRole('link', { name: /Mina/u }).getByText('Mentions you').waitFor();
    const everyone = await product.store.messages.list(TENANT, li.id, {
      after: 0,
      limit: 50,
      audience: 'everyone',
    });
    expect(everyone.some(({ body }) => body.text.includes('Please look'))).toBe(false);
  });

  it('answers with a canned response, and does not send what is not filled in', async () => {
    const li = await waiting('Nora Quick');
    const m = await sit(mara);
    await m.go(`/inbox/waiting/${li.id}`);
    await reply(m.page).waitFor();
    await m.page.keyboard.press('Control+k');
    await m.page.getByRole('searchbox', { name: 'Go to or do anything' }).fill('canned');
    await m.page.getByRole('option', { name: 'Manage canned responses' }).click();
    await m.page.getByRole('button', { name: 'New response' }).click();
    await m.page.getByLabel('Name', { exact: true }).fill('Late parcel');
    await m.page.getByLabel('Shortcut').fill('late');
    await m.page.getByLabel('Text in English').fill('Hello ');
    await m.page.getByRole('button', { name: 'Customer’s first name' }).click();
    await m.page.getByLabel('Text in English').press('End');
    await m.page.keyboard.type(', about {{order.number}}.');
    await m.page.locator('.canned .panel').getByText('Hello Li, about #1042.').waitFor();
    expect(await findAxeFaults(m.page)).toEqual([]);
    await takePictures(m.page, 'inbox-canned');
    await m.page.getByRole('button', { name: 'Save' }).click();
    await m.page.getByText('Saved', { exact: true }).waitFor();
    await m.page.keyboard.press('Escape');
    await reply(m.page).fill('');
    // By a word of its text as well.
    await reply(m.page).pressSequentially('/about');
    await m.page.getByRole('option', { name: /late/u }).waitFor();
    await reply(m.page).fill('');
    await reply(m.page).pressSequentially('/la');
    await m.page.getByRole('option', { name: /late/u }).waitFor();
    await m.page.keyboard.press('Enter');
    await m.page.getByText('Not known here: Order number.', { exact: false }).waitFor();
    expect(await reply(m.page).inputValue()).toBe('Hello Nora, about {{order.number}}.');
    await send(m.page);
    expect((await texts(li.id)).some((text) => text.includes('{{'))).toBe(false);
    await reply(m.page).fill('Hello Nora, about your order.');
    await send(m.page);
    await m.page.locator('.message.agent').getByText('about your order').waitFor();
  });

  it('drafts what the assistant would say, with its proof, and sends nothing of it by itself', async () => {
    const li = await visitor('Dora Draft');
    await product.conversations.take(mara, li.id);
    await li.say('How long do I have to return something?');
    const m = await sit(mara);
    // Whoever holds it and owes an answer finds the draft there.
    await m.go(`/inbox/mine/${li.id}`);
    const draft = m.page.getByRole('region', { name: 'Draft by the assistant' });
    await draft.locator('blockquote').getByText('30 days').waitFor();
    expect(await findAxeFaults(m.page)).toEqual([]);
    await takePictures(m.page, 'inbox-draft');
    await draft.getByRole('button', { name: 'Insert' }).click();
    expect(await reply(m.page).inputValue()).toMatch(/within 30 days of delivery/u);
    expect(await reply(m.page).inputValue()).not.toContain('[1]');
    expect(await texts(li.id)).toHaveLength(2);
  });

  it('sends a picture, shows it from memory, and refuses what only says it is one', async () => {
    const li = await waiting('Pia');
    const m = await sit(mara);
    await m.go(`/inbox/waiting/${li.id}`);
    await reply(m.page).waitFor();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const chooser = m.page.locator('input[type=file]');
    await chooser.setInputFiles({
      name: '"><svg onload=alert(1)>.png',
      mimeType: 'image/png',
      buffer: png,
    });
    await chooser.setInputFiles({
      name: 'fake.png',
      mimeType: 'image/png',
      buffer: Buffer.from('<svg/>'),
    });
    await m.page.getByText('Files of this kind are not taken.').waitFor();
    expect(await m.page.getByRole('button', { name: /^Send/u }).isDisabled()).toBe(true);
    await m.page.getByRole('button', { name: 'Remove fake.png' }).click();
    await send(m.page);
    await reply(m.page).press('Control+Enter');
    await m.page.locator('.attachment-picture img').waitFor();
    expect(await m.page.locator('.attachment-picture img').getAttribute('src')).toMatch(/^blob:/u);
    await m.page.locator('.attachment-picture').click();
    await m.page.getByRole('dialog').locator('.attachment-large').waitFor();
    expect(await findAxeFaults(m.page)).toEqual([]);
    await m.page.keyboard.press('Escape');
  });

  it('assigns, snoozes, merges and takes it back', async () => {
    const one = await waiting('Sam Twice');
    const m = await sit(mara);
    await m.go(`/inbox/waiting/${one.id}`);
    await reply(m.page).waitFor();
    await m.page.locator('.conversation-head h2').click();
    await m.page.locator('main').press('a');
    await m.page.getByRole('option', { name: 'Jon Berg' }).click();
    await m.page.getByText('Assigned to Jon Berg').waitFor();
    expect((await product.store.conversations.get(TENANT, one.id))?.agentId).toBe(jon.id);
    await m.page.getByRole('button', { name: 'Undo' }).click();
    await until(
      async () => (await product.store.conversations.get(TENANT, one.id))?.agentId === null,
    );
    await m.page.locator('.conversation .badge').getByText('Waiting').waitFor();
    await m.page.locator('main').press('z');
    const snooze = m.page.getByRole('dialog', { name: 'Snooze until' });
    await snooze.getByRole('button', { name: /In 1 hour/u }).waitFor();
    expect(await findAxeFaults(m.page)).toEqual([]);
    await snooze.getByRole('button', { name: /In 1 hour/u }).click();
    await until(
      async () => (await product.store.conversations.get(TENANT, one.id))?.status === 'snoozed',
    );
    // Pressed before the page knows, it would ask again until when.
    await m.page.locator('.conversation .badge').getByText(/until/u).waitFor();
    await m.page.locator('main').press('z');
    await until(
      async () => (await product.store.conversations.get(TENANT, one.id))?.status === 'open',
    );

    const other = await product.conversations.open(TENANT, {
      contactId: one.contactId,
      channel: 'widget',
      locale: 'en',
    });
    await product.conversations.accept(TENANT, other.id, { text: PERSON });
    await until(
      async () => (await product.store.conversations.get(TENANT, other.id))?.status === 'open',
    );
    await m.page.getByRole('button', { name: 'More actions' }).click();
    await m.page.getByRole('menuitem', { name: 'Merge' }).click();
    const merge = m.page.getByRole('dialog', { name: 'Merge into another conversation' });
    await merge.getByRole('radio').first().check({ force: true });
    expect(await findAxeFaults(m.page)).toEqual([]);
    await merge.getByRole('button', { name: 'Merge' }).click();
    await m.page.waitForURL(`**/inbox/all/${other.id}`);
    await m.page.getByText('Another conversation was merged into this one').waitFor();
    expect(await product.store.conversations.get(TENANT, one.id)).toMatchObject({
      status: 'resolved',
      mergedInto: other.id,
    });
    await m.page
      .locator('.toast', { hasText: 'Merged' })
      .getByRole('button', { name: 'Undo' })
      .press('Enter');
    await until(
      async () => (await product.store.conversations.get(TENANT, one.id))?.status === 'open',
    );
    await until(
      async () => (await product.store.conversations.get(TENANT, one.id))?.agentId === null,
    );
    expect((await product.store.conversations.get(TENANT, one.id))?.mergedInto).toBeNull();
    expect((await product.store.conversations.get(TENANT, other.id))?.status).toBe('open');
  });

  it('does one thing with many, and says what was refused', async () => {
    const [a, b] = [await waiting('Bulk Anna'), await waiting('Bulk Bert')];
    await product.conversations.take(jon, b.id);
    const m = await sit(mara);
    await m.go('/inbox/all');
    await m.page.getByRole('checkbox', { name: /Bulk Anna/u }).check();
    await m.page.getByRole('checkbox', { name: /Bulk Bert/u }).check();
    await m.page.getByText('2 selected').waitFor();
    expect(await findAxeFaults(m.page)).toEqual([]);
    await takePictures(m.page, 'inbox-bulk');
    await m.page
      .getByRole('toolbar', { name: '2 selected' })
      .getByRole('button', { name: 'Snooze' })
      .click();
    await m.page.getByRole('button', { name: /In 1 hour/u }).click();
    await m.page.getByText('1 conversation done · 1 not: a colleague holds it').waitFor();
    expect((await product.store.conversations.get(TENANT, a.id))?.status).toBe('snoozed');
    expect((await product.store.conversations.get(TENANT, b.id))?.status).toBe('open');
    await m.page
      .locator('.toast', { hasText: '1 conversation done' })
      .getByRole('button', { name: 'Undo' })
      .press('Enter');
    const now = () => product.store.conversations.get(TENANT, a.id);
    await until(async () => (await now())?.status === 'open');
    expect((await now())?.agentId).toBeNull();
  });

  it('marks many as read, and unread again', async () => {
    const names = ['Unread Una', 'Unread Udo'] as const;
    const made = await Promise.all(names.map(waiting));
    const m = await sit(mara);
    await m.go('/inbox/all');
    const row = (name: string) => m.page.locator('.inbox-row', { hasText: name });
    for (const name of names) {
      await row(name).and(m.page.locator('.unread')).waitFor();
      await m.page.getByRole('checkbox', { name: new RegExp(name, 'u') }).check();
    }
    await m.page.getByRole('toolbar').getByRole('button', { name: 'Mark as read' }).click();
    for (const name of names)
      await m.page.locator('.inbox-row:not(.unread)', { hasText: name }).waitFor();
    await m.page
      .locator('.toast', { hasText: '2 conversations done' })
      .getByRole('button', { name: 'Undo' })
      .press('Enter');
    for (const name of names) await row(name).and(m.page.locator('.unread')).waitFor();
    // Nobody waits any longer: the list of those who wait is short for what comes after.
    for (const { id } of made) await product.conversations.resolve(mara, id);
  });
});

describe('finding and reading', () => {
  it('searches words, marks them, and opens at the message', async () => {
    const li = await visitor('Zoe Search');
    await li.say('The harmonica in my parcel is broken');
    for (let at = 0; at < 120; at++)
      await product.store.messages.append(TENANT, li.id, {
        author: at % 2 === 0 ? 'contact' : 'agent',
        authorId: at % 2 === 0 ? null : mara.id,
        audience: 'everyone',
        body: { text: `Message number ${at} of a long evening` },
      });
    const m = await sit(mara);
    await m.go('/inbox');
    await m.page.locator('.inbox-list-pane').waitFor();
    await m.page.locator('main').press('/');
    await m.page.keyboard.type('harmonica');
    await m.page.getByText('1 conversation found').waitFor({ timeout: 20_000 });
    expect(await m.page.locator('.inbox-row mark').textContent()).toBe('harmonica');
    await takePictures(m.page, 'inbox-search');
    await m.page.getByRole('link', { name: /Zoe Search/u }).click();
    await m.page.locator('.thread-item[data-found]').getByText('harmonica').waitFor();
    expect(
      await m.page.locator('.thread-item[data-found]').evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    await m.page.locator('main').press('Escape');
    await m.page.locator('.inbox-search input').fill('nothing like this');
    await m.page.getByText('Nothing was found for', { exact: false }).waitFor();
  });

  it('follows what is read in another tab, and what is marked unread', async () => {
    const li = await waiting('Tab Tina');
    const m = await sit(mara);
    await m.go('/inbox');
    const row = m.page.locator('.inbox-row', { hasText: 'Tab Tina' });
    await row.and(m.page.locator('.unread')).waitFor();
    const second = await m.context.newPage();
    await second.goto(`${product.url}/console/inbox/waiting/${li.id}`);
    await second.locator('.message.contact').waitFor();
    await m.page.locator('.inbox-row:not(.unread)', { hasText: 'Tab Tina' }).waitFor();
    await second.locator('.conversation-head h2').click();
    await second.locator('main').press('u');
    await m.page.locator('.inbox-row.unread', { hasText: 'Tab Tina' }).waitFor();
    await second.close();
  });

  it('goes through the list by keyboard alone', async () => {
    await waiting('Key One');
    const m = await sit(mara);
    await m.go('/inbox');
    await m.page.locator('.inbox-row').first().waitFor();
    await m.page.keyboard.press('j');
    await m.page.waitForURL(/inbox\/waiting\/.+/u);
    await m.page.locator('.inbox-row[data-open]').waitFor();
    const first = m.page.url();
    await m.page.keyboard.press('j');
    await m.page.waitForURL((url) => url.href !== first);
    await m.page.waitForTimeout(300);
    await m.page.keyboard.press('k');
    await m.page.waitForURL(first);
    await m.page.waitForTimeout(300);
    await m.page.keyboard.press('x');
    await m.page.getByText('1 selected').waitFor();
    await m.page.keyboard.press('Escape');
    await m.page.keyboard.press('r');
    expect(await reply(m.page).evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await m.page.keyboard.press('Escape');
    await m.page.keyboard.press('Escape');
    await m.page.waitForURL(/inbox\/waiting$/u);
    // Whoever was looked at has the focus again.
    expect(await m.page.evaluate(() => document.activeElement?.className)).toBe('inbox-row-link');
    await m.page.keyboard.press('ArrowDown');
    await m.page.keyboard.press('Enter');
    await m.page.waitForURL((url) => /inbox\/waiting\/.+/u.test(url.href) && url.href !== first);
  });
});

describe('the customer beside it', () => {
  it('shows orders to whom the shop vouches for, and what came before', async () => {
    const contact = await product.store.contacts.create(
      TENANT,
      { name: '王小明', email: 'wang@example.com', locale: 'zh' },
      [{ host: 'memory', externalId: 'wang' }],
    );
    const open = async (text: string): Promise<string> => {
      const { id } = await product.conversations.open(TENANT, {
        contactId: contact.id,
        channel: 'widget',
        locale: 'zh',
      });
      await product.conversations.accept(TENANT, id, { text });
      return id;
    };
    await open('How long does delivery take?');
    const id = await open(PERSON);
    await until(async () => (await product.store.conversations.get(TENANT, id))?.status === 'open');
    const m = await sit(mara);
    await m.go(`/inbox/waiting/${id}`);
    const pane = m.page.getByRole('complementary', { name: 'Customer' });
    await pane.getByText('Verified by the shop').first().waitFor();
    const card = pane.locator('.order-card');
    await card.getByRole('heading', { name: 'Order #1042' }).waitFor();
    for (const words of ['On its way', 'Delayed', '€89.00', 'Fjord boots', 'DHL'])
      expect(await card.textContent()).toContain(words);
    expect(await card.getByRole('link', { name: /Track/u }).getAttribute('rel')).toContain(
      'noopener',
    );
    await pane.locator('.earlier').getByText('Standard delivery takes').waitFor();
    expect(await findAxeFaults(m.page)).toEqual([]);
    await takePictures(m.page, 'inbox-orders');
  });
});

describe('an alert', () => {
  const heard = (page: Page) =>
    page.evaluate<string[]>("JSON.parse(localStorage.getItem('heard') ?? '[]')");

  it('comes once for all tabs, only when it is wanted, and never for what is in front', async () => {
    const m = await sit(mara);
    await m.context.grantPermissions(['notifications']);
    // What would be shown by the desktop, for all tabs together.
    await m.context.addInitScript(`{
      class Heard { constructor(title, { body }) {
        localStorage.setItem('heard', JSON.stringify([...JSON.parse(localStorage.getItem('heard') ?? '[]'), body]));
      } close() {} static permission = 'granted'; }
      globalThis.Notification = Heard;
    }`);
    await m.go('/');
    const second = await m.context.newPage();
    await second.goto(`${product.url}/console/inbox/waiting`);
    await second.locator('main').waitFor();
    await m.page.waitForTimeout(2_500);
    await waiting('Silent Sid');
    await second.getByRole('link', { name: /Silent Sid/u }).waitFor();
    await m.page.waitForTimeout(2_500);
    expect(await heard(m.page)).toEqual([]);
    await m.page.getByRole('button', { name: /Account of/u }).click();
    await m.page.getByRole('menuitem', { name: 'Desktop notifications: No' }).click();
    await m.page.keyboard.press('Escape');
    await until(
      async () =>
        (await product.store.preferences.get(TENANT, mara.id))?.desktopNotifications === true,
    );
    await second.reload();
    await second.locator('.inbox-row').first().waitFor();
    await m.page.waitForTimeout(2_500);
    const loud = await waiting('Loud Lou');
    await until(async () => (await heard(m.page)).length > 0);
    await m.page.waitForTimeout(2_500);
    expect(await heard(m.page)).toEqual(['A customer is waiting for a person']);
    await second.goto(`${product.url}/console/inbox/waiting/${loud.id}`);
    await second.locator('.message.contact').waitFor();
    await m.page.waitForTimeout(4_500);
    await loud.say('Are you there?');
    await second.locator('.message.contact').getByText('Are you there?').waitFor();
    await m.page.waitForTimeout(3_000);
    expect(await heard(m.page)).toHaveLength(1);
    await second.close();
  });
});

describe('who may not', () => {
  it('a viewer reads, and sees no way to answer', async () => {
    const li = await waiting('Seen by Vera');
    const v = await sit(vera);
    await v.go(`/inbox/waiting/${li.id}`);
    await v.page.getByText('Your role may read conversations', { exact: false }).waitFor();
    expect(await v.page.getByRole('textbox', { name: 'Reply' }).count()).toBe(0);
    expect(await v.page.getByRole('toolbar').count()).toBe(0);
    expect(await v.page.getByRole('checkbox').count()).toBe(0);
    expect(await findAxeFaults(v.page)).toEqual([]);
    await takePictures(v.page, 'inbox-viewer');
  });

  it('an absent conversation and another tenant’s are told in the same words', async () => {
    await product.store.tenants.create({
      ...((await product.store.tenants.get(TENANT)) as NonNullable<
        Awaited<ReturnType<Product['store']['tenants']['get']>>
      >),
      id: 'other',
      widgetKey: 'wk_other',
    });
    const contact = await product.store.contacts.create('other', { name: 'Hidden' });
    const theirs = await product.conversations.open('other', {
      contactId: contact.id,
      channel: 'widget',
    });
    const m = await sit(mara);
    for (const id of [theirs.id, 'never-was']) {
      await m.go(`/inbox/all/${id}`);
      await m.page.getByText('There is no such conversation').waitFor();
      expect(await m.page.getByText('Hidden').count()).toBe(0);
    }
  });

  it('an erased customer is gone from the screen, asked twice', async () => {
    const li = await waiting('Erase Erik');
    const m = await sit(mara);
    await m.go(`/inbox/waiting/${li.id}`);
    await m.page.getByRole('button', { name: 'Erase this customer' }).click();
    await m.page.getByRole('button', { name: 'Go on' }).click();
    const erase = m.page.getByRole('button', { name: 'Erase for good' });
    expect(await erase.isDisabled()).toBe(true);
    await m.page.getByLabel('Type ERASE', { exact: false }).fill('ERASE');
    expect(await findAxeFaults(m.page)).toEqual([]);
    await erase.click();
    await m.page.getByText('The customer is erased').waitFor();
    await until(async () => (await m.page.getByText('Erase Erik').count()) === 0);
    expect((await product.store.contacts.get(TENANT, li.contactId))?.name).toBeUndefined();
  });
});

describe('on a phone', () => {
  it('shows one pane at a time and nothing wider than the screen', async () => {
    const li = await waiting(
      'Phone Fay with a very long name that nobody could ever read in one line of a phone',
    );
    const m = await sit(mara, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await m.go('/inbox');
    const wide = () => m.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    await m.page.getByRole('link', { name: /Phone Fay/u }).click();
    await m.page.waitForURL(`**/inbox/waiting/${li.id}`);
    await reply(m.page).waitFor();
    expect(await m.page.locator('.inbox-list-pane').count()).toBe(0);
    expect(await wide()).toBe(false);
    expect(await findAxeFaults(m.page)).toEqual([]);
    await m.page.getByRole('button', { name: 'Show the customer' }).click();
    await m.page.getByRole('dialog', { name: 'Customer' }).getByText('What was checked').waitFor();
    expect(await wide()).toBe(false);
    await m.page.keyboard.press('Escape');
    await m.page.getByRole('button', { name: 'Back to the list' }).click();
    await m.page.locator('.inbox-list-pane').waitFor();
    expect(await wide()).toBe(false);
  });
});
