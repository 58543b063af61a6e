/** The same questions as on the demo shop, on the shop of 1,000 orders, in a real Chromium. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findShopFolder } from './shop-file.ts';

const CLI = join(import.meta.dirname, '..', '..', 'core', 'src', 'cli.ts');
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const folder = findShopFolder();

type Shop = {
  readonly orders: Record<
    string,
    { readonly order_id: string; readonly user_id: string; readonly status: string }
  >;
  readonly users: Record<string, { readonly email: string; readonly orders: readonly string[] }>;
};

if (folder === null || !existsSync(join(folder, 'db.json'))) {
  describe('the shop of 1,000 orders', () => {
    it.skip('skipped: its data is not in shared/data/shop beside the checkout', () => undefined);
  });
} else {
  const shop = JSON.parse(readFileSync(join(folder, 'db.json'), 'utf8')) as Shop;
  // A customer with one order that was delivered, as the file has it: nothing here is written down by hand.
  const order = Object.values(shop.orders).find(
    ({ status, user_id }) => status === 'delivered' && shop.users[user_id]?.orders.length === 1,
  );
  const email = shop.users[order?.user_id ?? '']?.email ?? '';

  describe('the shop of 1,000 orders', () => {
    let data = '';
    let service: ChildProcess;
    let browser: Browser;
    let url = '';

    beforeAll(async () => {
      data = await mkdtemp(join(tmpdir(), 'attendant-custom-host-'));
      const args = [
        '--no-warnings',
        CLI,
        'demo',
        '--shop',
        import.meta.dirname,
        '--data',
        data,
        '--port',
        '46120',
        '--options',
        JSON.stringify({ folder }),
      ];
      service = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      url = await new Promise<string>((resolve, reject) => {
        let said = '';
        service.stdout?.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          const address = /with the chat:\s+(\S+)/u.exec(said)?.[1];
          if (address !== undefined && said.includes('Ctrl-C')) resolve(address);
        });
        service.once('close', () => reject(new Error(`The service ended early:\n${said}`)));
      });
      browser = await chromium.launch({
        executablePath: process.env.ATTENDANT_CHROMIUM ?? '/usr/bin/chromium',
        args: FLAGS.split(' '),
      });
    });
    afterAll(async () => {
      await browser?.close();
      if (service?.exitCode === null) {
        const closed = new Promise((resolve) => service.once('close', resolve));
        service.kill('SIGTERM');
        await closed;
      }
      await rm(data, { recursive: true, force: true });
    });

    async function openChat(as = ''): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 420, height: 800 } });
      const page = await context.newPage();
      await page.goto(as === '' ? url : `${url}/?as=${as}`);
      await page.getByRole('button', { name: /chat/iu }).first().click();
      return page;
    }
    async function say(page: Page, text: string): Promise<void> {
      const box = page.getByRole('textbox', { name: /message/iu });
      await box.fill(text);
      await box.press('Enter');
    }

    it('answers a question about returns from its written policy, with a citation', async () => {
      const page = await openChat();
      await say(page, 'Can a delivered order be returned, and who gets the refund?');
      await page
        .getByText(/original payment method|returned if its status/u)
        .first()
        .waitFor();
      await page.getByText('Return delivered order').first().waitFor();
      await page.context().close();
    });

    it('tells a signed-in customer the true state of their order', async () => {
      const page = await openChat(order?.user_id);
      await say(page, 'Where is my order?');
      await page
        .getByText(order?.order_id ?? 'no order')
        .first()
        .waitFor();
      await page
        .getByText(/delivered/iu)
        .first()
        .waitFor();
      await page.context().close();
    });

    it('tells a guest the same after the code from the mail, and nothing after a wrong one', async () => {
      const page = await openChat();
      await say(page, 'Where is my order?');
      await say(page, `${order?.order_id} ${email}`);
      await page.getByText('Enter the code').waitFor();
      const mail = await (await fetch(`${url}/mail`)).text();
      const code = /\b\d{6}\b/u.exec(mail)?.[0] ?? '';
      expect(code).toMatch(/^\d{6}$/u);
      await say(page, code === '000000' ? '000001' : '000000');
      await page
        .getByText(/not right/u)
        .first()
        .waitFor();
      expect(await page.getByText(/delivered/iu).count()).toBe(0);
      await say(page, code);
      await page
        .getByText(/delivered/iu)
        .first()
        .waitFor();
      await page.context().close();
    });
  });
}
