/**
 * The plugin on a real WordPress, with a real service, in a real browser: installed, connected, read, answered, shown,
 * asked, and gone again. Needs WordPress in ATTENDANT_WORDPRESS (`npm test` fetches it).
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attendant } from '@attendant/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findWordPress, startOnMariaDb } from './test/on-mariadb.ts';
import { startService } from './test/start-service.ts';
import { look, until } from './test/start-site.ts';
import { startWordPress, type WordPress } from './test/wordpress.ts';

const ADMIN = '/wp-admin/admin.php?page=attendant';
const RETURNS = 'You can send anything back within 30 days of delivery. The refund takes 5 days.';
type Start = { readonly missing: string } | (() => Promise<WordPress>);

describeSite('the plugin on a WordPress', playground());
describeSite('the plugin on the newest WordPress', newest());

/** From npm: PHP in WebAssembly, of the oldest version the plugin runs on. */
function playground(): Start {
  const from = process.env.ATTENDANT_WORDPRESS ?? '';
  return from === ''
    ? { missing: 'ATTENDANT_WORDPRESS names no WordPress' }
    : () => startWordPress(from, process.env.ATTENDANT_TEST_PHP ?? '7.4');
}

/** The one in WORDPRESS_DIR, on this machine's own PHP and a MariaDB. */
function newest(): Start {
  if (process.env.WORDPRESS_DIR === undefined) return { missing: 'WORDPRESS_DIR names none' };
  const found = findWordPress();
  const tests = join(import.meta.dirname, 'test/includes');
  return 'missing' in found ? found : () => startOnMariaDb({ ...found, tests });
}

function describeSite(name: string, start: Start): void {
  if ('missing' in start) console.warn(`skipped: ${name} (${start.missing})`);
  const on = 'missing' in start ? describe.skip : describe;
  on(name, () => {
    if (!('missing' in start)) registerTests(start);
  });
}

function registerTests(start: () => Promise<WordPress>): void {
  let site: WordPress;
  let service: Attendant;
  let browser: Browser;
  let admin: Page;
  let stopService: (() => Promise<void>) | undefined;
  const foreign: string[] = [];

  const open = async (context: BrowserContext, path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${site.url}${path}`, { waitUntil: 'domcontentloaded' });
    return page;
  };
  const newContext = async (): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    context.setDefaultNavigationTimeout(60_000);
    context.setDefaultTimeout(30_000);
    // Only this machine: WordPress' own screens ask for avatars elsewhere.
    await context.route(
      (url) => url.hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    context.on('request', (request) => {
      const { hostname, port } = new URL(request.url());
      const isSite = `http://${hostname}:${port}` === site.url;
      if (!isSite && !/gravatar\.com$|\.w\.org$/u.test(hostname)) foreign.push(request.url());
    });
    return context;
  };
  /** Requests that left PHP for elsewhere, as far as any hook sees them. */
  const leftPhp = () => site.php(`return get_option( 'test_left', array() );`);

  beforeAll(async () => {
    [site, { service, stop: stopService }, browser] = await Promise.all([
      start(),
      startService(),
      chromium.launch({
        executablePath: process.env.ATTENDANT_CHROMIUM ?? '',
        args: ['--no-sandbox'],
      }),
    ]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stopService?.();
    await site?.stop();
  }, 60_000);

  it('ships what it needs and nothing else', () => {
    const chat = site.files.filter((name) => name.startsWith('build/chat/'));
    expect(chat).toContain('build/chat/loader.js');
    expect(chat.every((name) => /^build\/chat\/[\w.-]+\.js$/u.test(name))).toBe(true);
    const texts = site.files.filter((name) => name.startsWith('languages/'));
    // A template, and six files for each of five languages.
    expect(texts).toHaveLength(1 + 5 * 6);
    const rest = site.files.filter(
      (name) =>
        !chat.includes(name) &&
        !texts.includes(name) &&
        !/^includes\/class-[a-z-]+\.php$/u.test(name),
    );
    expect(rest).toEqual([
      'admin/admin.css',
      'admin/admin.jsx',
      'admin/block.jsx',
      'admin/connect.jsx',
      'admin/connected.jsx',
      'admin/console.css',
      'admin/console.jsx',
      'admin/moved.jsx',
      'admin/questions.jsx',
      'admin/where.jsx',
      'assets/consent.js',
      'assets/inline-chat.css',
      'assets/inline-chat.js',
      'assets/open-chat.js',
      'attendant.php',
      'blocks/chat/block.json',
      'blocks/inline/block.json',
      'build/admin.css',
      'build/admin.js',
      'build/block.asset.php',
      'build/block.js',
      'build/blocks.php',
      'build/console.css',
      'build/console.js',
      'readme.txt',
      'uninstall.php',
    ]);
  });

  it('is activated without a word on the page and calls nobody', async () => {
    await site.php(`
      update_option( 'blogname', 'Harbour & Pine' );
      wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Returns and refunds', 'post_content' => '<h2>How do I return something?</h2><p>${RETURNS}</p>' ) );
      wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'private', 'post_title' => 'Prices we pay', 'post_content' => '<p>Our supplier takes 12 euros.</p>' ) );
      file_put_contents( WPMU_PLUGIN_DIR . '/watch.php', '<?php add_filter( "pre_http_request", function ( $pre, $args, $url ) { update_option( "test_left", array_merge( get_option( "test_left", array() ), array( $url ) ), false ); return false !== strpos( $url, "//127.0.0.1:" ) ? $pre : new WP_Error( "offline" ); }, 10, 3 );' );
      return true;`);
    const context = await newContext();
    admin = await open(context, '/wp-login.php');
    await admin.fill('#user_login', 'admin');
    await admin.fill('#user_pass', 'password');
    await admin.click('#wp-submit');
    await admin.waitForURL(/wp-admin/u, { waitUntil: 'domcontentloaded' });
    await admin.goto(`${site.url}/wp-admin/plugins.php`, { waitUntil: 'domcontentloaded' });
    await admin.click('#activate-attendant');
    await admin.waitForURL(/plugins\.php/u, { waitUntil: 'domcontentloaded' });
    await admin.goto(`${site.url}${ADMIN}`, { waitUntil: 'domcontentloaded' });
    await admin.getByLabel('Pairing code').waitFor();
    await look(admin, 'connect');
    expect(await leftPhp()).not.toContainEqual(expect.stringContaining(service.url));
    expect(foreign).toEqual([]);
    const front = await (await fetch(site.url)).text();
    expect(front).not.toContain('attendant');
  }, 240_000);

  it('passes its PHP tests', async () => {
    const names = (await readdir(join(import.meta.dirname, 'test/includes'))).sort();
    const failed: unknown[] = [];
    let count = 0;
    for (const name of names) {
      const results = (await site.php(`
        require_once ABSPATH . 'wp-admin/includes/user.php';
        $out = array();
        foreach ( require WP_CONTENT_DIR . '/attendant-tests/${name}' as $what => $test ) {
          try {
            $test( function ( $wanted, $got ) {
              if ( $wanted !== $got ) { throw new RuntimeException( 'wanted ' . var_export( $wanted, true ) . ', got ' . var_export( $got, true ) ); }
            } );
            $out[ $what ] = 'ok';
          } catch ( Throwable $e ) { $out[ $what ] = $e->getMessage() . ' at ' . $e->getTrace()[0]['line']; }
        }
        foreach ( get_posts( array( 'post_type' => 'any', 'post_status' => 'any', 'numberposts' => -1, 's' => 'Page ' ) ) as $post ) { if ( preg_match( '/^(Page \\d+|Fish)/', $post->post_title ) ) { wp_delete_post( $post->ID, true ); } }
        foreach ( get_posts( array( 'post_type' => 'any', 'post_status' => 'any', 'has_password' => null, 'numberposts' => -1, 'title' => 'Fish & Chips' ) ) as $post ) { wp_delete_post( $post->ID, true ); }
        return $out;`)) as Record<string, string>;
      for (const [what, said] of Object.entries(results)) {
        count += 1;
        if (said !== 'ok') failed.push([name, what, said]);
      }
    }
    expect(failed).toEqual([]);
    expect(count).toBeGreaterThan(100);
  }, 300_000);

  it('says what is wrong with a wrong code', async () => {
    await admin.goto(`${site.url}${ADMIN}`, { waitUntil: 'domcontentloaded' });
    await admin.getByLabel('Address of the service').fill(service.url);
    await admin.getByLabel('Pairing code').fill('AAAA-BBBB-CCCC');
    await admin.getByRole('button', { name: 'Connect', exact: true }).click();
    await admin.getByText('This code is wrong').first().waitFor();
  }, 60_000);

  it('connects, reads the site, and shows answers with their pages within a minute', async () => {
    const { code } = await service.sites.createCode('main');
    await admin.getByLabel('Pairing code').fill(code);
    const began = Date.now();
    await admin.getByRole('button', { name: 'Connect', exact: true }).click();
    const source = admin.getByRole('link', { name: 'Returns and refunds' }).first();
    await source.waitFor({ timeout: 60_000 });
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(await source.getAttribute('href')).toContain(site.url);
    await look(admin, 'answers');
    expect(await admin.content()).not.toContain('12 euros');
    const articles = await service.store.knowledge.outlines('main');
    expect(articles.length).toBeGreaterThanOrEqual(2);
  }, 120_000);

  it('reads a page again when it is saved, and forgets one that is made private', async () => {
    const id = await site.php(
      `return wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Opening hours', 'post_content' => '<p>From nine to five.</p>' ) );`,
    );
    const isThere = async () =>
      (await service.store.knowledge.outlines('main')).some(
        ({ articleId }) => articleId === `post:${id}`,
      );
    await until(isThere);
    await site.php(
      `wp_update_post( array( 'ID' => ${id}, 'post_status' => 'private' ) ); return 1;`,
    );
    await until(async () => !(await isThere()));
  }, 120_000);

  it('shows the chat by one switch, and answers a guest from the site', async () => {
    await admin.getByLabel('Show the chat on this site').check();
    await until(async () => (await (await fetch(site.url)).text()).includes('data-key'));
    const html = await (await fetch(site.url)).text();
    // The same for everybody, signed in or not: nothing of a person, no nonce, no remote script.
    expect(html).not.toMatch(/admin@|nonce/u);
    expect(html).not.toContain(`${service.url}/widget`);
    const context = await newContext();
    const page = await open(context, '/');
    await page.locator('attendant-chat .launcher').click();
    await page.locator('attendant-chat textarea').fill('Can I send something back?');
    await page.keyboard.press('Enter');
    await page.locator('attendant-chat').getByText('30 days').first().waitFor();
    await look(page, 'chat');
    await context.close();
  }, 120_000);

  it('knows a signed-in visitor as the site’s own', async () => {
    const page = await open(admin.context(), '/');
    await page.locator('attendant-chat .launcher').click();
    await page.locator('attendant-chat textarea').fill('How long do I have to return it?');
    await page.keyboard.press('Enter');
    await page.locator('attendant-chat').getByText('30 days').first().waitFor();
    const who = { host: 'wordpress', externalId: '1' };
    const contact = await service.store.contacts.byIdentity('main', who);
    expect(contact?.email).toMatch(/^admin@/u);
    await page.close();
  }, 120_000);

  it('leaves nothing when it is deleted, here and at the service', async () => {
    await site.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      deactivate_plugins( 'attendant/attendant.php' );
      uninstall_plugin( 'attendant/attendant.php' );
      return 1;`);
    const left = await site.php(`
      global $wpdb;
      return array(
        $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '%attendant%'" ),
        $wpdb->get_col( "SHOW TABLES LIKE '%attendant%'" ),
        $wpdb->get_col( "SELECT meta_key FROM {$wpdb->usermeta} WHERE meta_key LIKE '%attendant%'" ),
      );`);
    expect(left).toEqual([[], [], []]);
    expect(await service.sites.list('main')).toEqual([]);
    expect(await service.store.knowledge.outlines('main')).toEqual([]);
  }, 60_000);
}
