/**
 * A customer of a real WooCommerce asks in the chat, in a real browser: signed in, and as a guest with a code. Needs
 * what `woo-contract.browser.test.ts` needs, and a Chromium.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openShop, type Shop } from './test/open-shop.ts';
import { findWooCommerce } from './test/woocommerce.ts';

/** Entries for `$make['order']`: of a new customer. */
const OF_MARA = `'customer' => $id = $make['customer']( 'mara' ), 'email' => ( new WC_Customer( $id ) )->get_email()`;
const found = findWooCommerce();
const pictures = process.env.ATTENDANT_PICTURES ?? '';
const on = 'missing' in found ? describe.skip : describe;
if ('missing' in found) console.warn(`skipped: the tests on WooCommerce (${found.missing})`);

on('a customer of a WooCommerce shop', () => {
  let shop: Shop;
  let browser: Browser;

  beforeAll(async () => {
    if ('missing' in found) return;
    shop = await openShop({ ...found, hpos: true });
    const { store } = shop.service;
    const tenant = await store.tenants.get('main');
    if (tenant === null) throw new Error('no tenant');
    await store.tenants.update('main', {
      settings: {
        ...tenant.settings,
        actionPolicy: [
          { id: 'returns', action: 'create-return', orderStates: ['delivered'] },
          { id: 'exchanges', action: 'exchange-items', orderStates: ['delivered'] },
        ],
      },
    });
    await shop.php(`Attendant\\Settings::change( array( 'enabled' => true ) ); return 1;`);
    browser = await chromium.launch({
      executablePath: process.env.ATTENDANT_CHROMIUM ?? '',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await shop?.stop();
  }, 60_000);

  const place = (of: string) =>
    shop.php<{ readonly id: number; readonly login: string }>(
      `$blanket = $make['product']( array( 'name' => 'Wool blanket' ) );
      $order = $make['order']( array( ${of} ) + array( 'status' => 'completed', 'paid' => true, 'items' => array( $blanket => 1 ) ) );
      $user = get_user_by( 'id', $order->get_customer_id() );
      return array( 'id' => $order->get_id(), 'login' => $user ? $user->user_login : '' );`,
    );
  const notesOf = (id: number) =>
    shop.php<readonly string[]>(
      `return array_values( array_filter( array_map( function ( $n ) { return $n->content; }, wc_get_order_notes( array( 'order_id' => ${id} ) ) ), function ( $n ) { return false !== strpos( $n, 'in the chat' ); } ) );`,
    );
  const newPage = async (): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    context.setDefaultTimeout(45_000);
    await context.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    return context.newPage();
  };
  const signIn = async (login: string): Promise<Page> => {
    const page = await newPage();
    await page.goto(`${shop.site.url}/wp-login.php`, { waitUntil: 'domcontentloaded' });
    await page.fill('#user_login', login);
    await page.fill('#user_pass', 'password');
    await page.click('#wp-submit');
    await page.waitForURL((url) => !url.pathname.includes('wp-login'), {
      waitUntil: 'domcontentloaded',
    });
    return page;
  };
  const openChat = async (page: Page) => {
    await page.goto(`${shop.site.url}/`, { waitUntil: 'domcontentloaded' });
    await page.locator('attendant-chat .launcher').click();
    const chat = page.locator('attendant-chat');
    return {
      chat,
      says: async (text: string) => {
        await chat.locator('textarea').fill(text);
        await page.keyboard.press('Enter');
      },
      shows: (text: string | RegExp) => chat.getByText(text).last().waitFor(),
    };
  };

  it('who is signed in asks where it is, sends it back, and the team’s order says so once', async () => {
    const { id, login } = await place(OF_MARA);
    const page = await signIn(login);
    const { chat, says, shows } = await openChat(page);
    await says(`Where is my order ${id}?`);
    await shows(`Your order #${id} is marked as delivered.`);
    await look(page, 'order');
    await says(`I want to send back the wool blanket from order ${id}`);
    await shows('What is the reason?');
    await says('It is too small');
    const yes = chat.getByRole('button', { name: 'Yes, do it' });
    await yes.waitFor();
    expect(await notesOf(id)).toEqual([]);
    await look(page, 'return');
    // Twice as fast as anybody: the second may find it gone.
    await yes.dblclick().catch(() => undefined);
    await shows(new RegExp(`R-${id}-1`, 'u'));
    await look(page, 'returned');
    const notes = await notesOf(id);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('send back: 1 × Wool blanket');
    await page.context().close();
  }, 180_000);

  it('who is signed in exchanges a size that is there for one that does not fit', async () => {
    const { id, login } = await place(
      `${OF_MARA}, 'items' => array( ( $coat = $make['variable']( 'Felt coat', array( 'S' => array(), 'M' => array() ) ) )['variations']['S'] => 1 )`,
    );
    const page = await signIn(login);
    const { chat, says, shows } = await openChat(page);
    await says(`I want to exchange the felt coat from order ${id} for size M`);
    const yes = chat.getByRole('button', { name: 'Yes, do it' });
    await yes.waitFor();
    await look(page, 'exchange');
    expect(await notesOf(id)).toEqual([]);
    await yes.click();
    await shows(new RegExp(`X-${id}-1`, 'u'));
    await look(page, 'exchanged');
    const notes = await notesOf(id);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('exchange: 1 × Felt coat - S for Felt coat - M');
    await page.context().close();
  }, 180_000);

  it('a guest sees an order with its number, its e-mail and the code that was mailed, and not before', async () => {
    const email = 'gast@example.com';
    const { id } = await place(`'customer' => 0, 'email' => '${email}'`);
    const page = await newPage();
    const { chat, says, shows } = await openChat(page);
    await says('Where is my order?');
    await chat.locator('form input').first().waitFor();
    await says(`${id}, ${email}`);
    const mails = () =>
      shop.php<readonly { to: string; text: string }[]>(
        `return array_values( array_filter( $make['mails'](), function ( $m ) { return '${email}' === $m['to'] && preg_match( '/\\\\d{3}/', $m['subject'] . $m['text'] ) && false === strpos( $m['text'], '<' ); } ) );`,
      );
    let code = '';
    const end = Date.now() + 45_000;
    while (code === '' && Date.now() < end) {
      const mail = (await mails()).at(-1);
      code = /\b\d{3}[ -]?\d{3}\b/u.exec(mail?.text ?? '')?.[0] ?? '';
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(code).toMatch(/\d{3}/);
    expect(await chat.getByText('Wool blanket').count()).toBe(0);
    await says('000 001');
    await shows(/not right|wrong|does not/u);
    await says(code);
    await shows(`Your order #${id} is marked as delivered.`);
    await look(page, 'guest');
    await page.context().close();
  }, 180_000);
});

async function look(page: Page, name: string): Promise<void> {
  if (pictures !== '') await page.screenshot({ path: join(pictures, `woo-${name}.png`) });
}
