/** Away and called back, through the whole product: the form, the mail by SMTP, its link in another browser. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { readConfig } from '../../src/config.ts';
import { isRefused } from '../../src/conversation/conversations.ts';
import { defaultSettings } from '../../src/default-settings.ts';
import { type Attendant, startAttendant } from '../../src/main.ts';
import { launch, until } from './browser.ts';

const TENANT = 'harbour';
const PICTURES = process.env.ATTENDANT_PICTURES ?? '';
const HOURS = { timeZone: 'UTC', week: { wed: [{ from: '09:00', to: '17:00' }] }, exceptions: [] };
const mails: string[] = [];
let now = Date.parse('2026-11-24T22:00:00.000Z');
let browser: Browser;
let smtp: SMTPServer;
let attendant: Attendant;
let data: string;

beforeAll(async () => {
  browser = await launch();
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const pieces: string[] = [];
      stream.on('data', (piece) => pieces.push(String(piece)));
      stream.on('end', () => {
        mails.push(decode(pieces.join('')));
        done();
      });
    },
  });
  await new Promise<void>((done) => {
    smtp.listen(0, '127.0.0.1', done);
  });
  const { port } = smtp.server.address() as AddressInfo;
  data = await mkdtemp(join(tmpdir(), 'attendant-call-back-'));
  const config = await readConfig({
    cwd: data,
    env: { ATTENDANT_LOG: 'silent', ATTENDANT_MASTER_KEY: randomBytes(32).toString('base64') },
    overrides: { data, port: 0 },
  });
  attendant = await startAttendant(
    {
      ...config,
      mail: {
        host: '127.0.0.1',
        port,
        secure: false,
        from: 'help@harbour.example',
        timeoutMs: 5_000,
      },
    },
    {
      clock: () => new Date(now),
      firstTenant: {
        id: TENANT,
        name: 'Harbour & Pine',
        locale: 'en',
        locales: ['en', 'ar'],
        widgetKey: 'wk_harbour',
        settings: { ...defaultSettings, hours: HOURS },
      },
    },
  );
}, 60_000);
afterAll(async () => {
  await attendant.stop();
  await browser.close();
  await new Promise<void>((done) => smtp.close(() => done()));
  await rm(data, { recursive: true, force: true });
});

/** The words of a mail, in whichever of the two codes it was sent. */
function decode(mail: string): string {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/encoding: base64/iu.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  return body
    .replace(/=\r\n/gu, '')
    .replace(/=([0-9A-F]{2})/gu, (_all, hex) => String.fromCharCode(Number(`0x${hex}`)));
}

const chatOf = (page: Page) => (selector: string) =>
  page.locator('attendant-chat').locator(selector);
async function come(url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(url);
  return { context, page, chat: chatOf(page) };
}
async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === '') return;
  for (const width of [360, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 760 });
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`) });
    }
}
/** Asks for a person in the evening, leaves an address, closes the browser; an agent answers. Answers the mail's link. */
async function leaveAndBeAnswered(locale: string, words: readonly [person: RegExp, go: string]) {
  const before = mails.length;
  const { context, page, chat } = await come(`${attendant.url}/chat/wk_harbour?locale=${locale}`);
  await chat('.launcher').click();
  await chat('.rows button').filter({ hasText: words[0] }).click();
  await chat('.standing').waitFor();
  const alone = await chat('.standing').textContent();
  await chat('form input').fill('li@example.test');
  await chat(`form button:has-text("${words[1]}")`).click();
  await until(async () => (await chat('.standing').textContent()) !== alone);
  const told = await chat('.standing').textContent();
  await picture(page, `away-${locale}`);
  await context.close();
  const { items } = await attendant.store.conversations.list(TENANT, {}, { limit: 1 });
  const [conversation] = items;
  if (conversation === undefined) throw new Error('no conversation');
  const agent = await attendant.store.agents.create(TENANT, {
    email: `mara-${locale}@harbour.example`,
    name: 'Mara Lind',
    role: 'agent',
    passwordHash: null,
  });
  for (const text of ['Your parcel is in Leipzig.', 'It comes on Thursday.']) {
    const said = await attendant.conversations.reply(agent, conversation.id, { text });
    if (isRefused(said)) throw new Error(said.refused);
  }
  now += 3 * 60_000;
  await until(() => mails.length > before);
  const link = /https?:\S+#attendant=[\w-]+/u.exec(mails.at(-1) ?? '')?.[0] ?? '';
  return { alone, told, link, conversation, before };
}

describe('a customer who has left', () => {
  it('is told what becomes of the chat, gets one mail, and is back in the very conversation', async () => {
    const left = await leaveAndBeAnswered('en', [/Talk to a person/u, 'Send']);
    expect(left.alone).toContain('closed, this chat cannot be found again');
    expect(left.told).toContain('we e-mail you when there is an answer');
    expect(left.told).toContain('This chat waits for a person.');
    expect(mails).toHaveLength(left.before + 1);
    expect(mails.at(-1)).not.toContain('Leipzig');

    // What scans links only fetches them.
    for (const method of ['HEAD', 'GET', 'GET']) await fetch(left.link, { method });
    const scanner = await come(left.link);
    await scanner.chat('.main >> text=Continue your conversation').waitFor();
    await scanner.context.close();

    const { page, chat, context } = await come(left.link);
    await chat('.main >> text=Continue your conversation').waitFor();
    expect(page.url()).not.toContain('attendant=');
    await picture(page, 'back-home');
    await chat('.main >> text=Continue your conversation').click();
    await chat('text=It comes on Thursday.').waitFor();
    expect(await chat('.since').textContent()).toBe('New since you left');
    expect(await chat('.who').textContent()).toContain('Mara is here');
    await until(async () => {
      const { tenantId, id } = left.conversation;
      return ((await attendant.store.conversations.get(tenantId, id))?.seenSeq ?? 0) >= 5;
    });
    await picture(page, 'back');
    await chat('textarea').fill('Thank you, Mara');
    await chat('textarea').press('Enter');
    await chat('article.mine[data-seq] >> text=Thank you, Mara').waitFor();
    const { items } = await attendant.store.conversations.list(TENANT, {}, { limit: 9 });
    expect(items.map(({ id }) => id)).toEqual([left.conversation.id]);
    // Found again after a reload, though the link is used.
    await page.reload();
    await chat('text=Thank you, Mara').waitFor();
    await context.close();

    const late = await come(left.link);
    await late.chat('.main >> text=Continue your conversation').click();
    await late.chat('.banner >> text=This link was used already').waitFor();
    await picture(late.page, 'used');
    await late.context.close();
  }, 240_000);

  it('reads all of it from right to left in Arabic', async () => {
    const left = await leaveAndBeAnswered('ar', [/التحدث|شخص/u, 'إرسال']);
    expect(left.told).toContain('سنراسلك');
    const { page, chat, context } = await come(left.link, { locale: 'ar' });
    await chat('.main').first().click();
    await chat('text=It comes on Thursday.').waitFor();
    await picture(page, 'back-ar');
    expect(await page.locator('attendant-chat').getAttribute('dir')).toBe('rtl');
    await context.close();
  }, 240_000);
});
