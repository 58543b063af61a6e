/** The chat on the site's pages: in the page, by rules, with consent, under a strict policy, and with the service gone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { look, type StartedSite, startSite, until } from './test/start-site.ts';

const from = process.env.ATTENDANT_WORDPRESS ?? '';
const on = from === '' ? describe.skip : describe;
/** A consent plugin of the WP Consent API's shape, and a policy that allows nothing inline of ours. */
const MU_PLUGIN = `<?php
if ( get_option( 'test_consent' ) ) {
  function wp_has_consent( $category ) { return false; }
  add_action( 'wp_head', function () { echo '<script>window.wp_has_consent = () => window.testConsent === true;</script>'; } );
}
defined( 'DISABLE_WP_CRON' ) || define( 'DISABLE_WP_CRON', true );
add_filter( 'rest_authentication_errors', function ( $said ) {
  return get_option( 'test_rest_closed' ) && ! is_user_logged_in() ? new WP_Error( 'closed', 'closed', array( 'status' => 401 ) ) : $said;
} );
add_action( 'send_headers', function () {
  if ( get_option( 'test_csp' ) ) { header( "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' " . get_option( 'test_csp' ) ); }
} );`;
/** What moved, as far as it is ours. Run before the page's own scripts. */
const WATCH = `window.moved = [];
new PerformanceObserver((list) => {
  for (const { sources, hadRecentInput } of list.getEntries())
    for (const { node } of hadRecentInput ? [] : sources)
      if (node?.closest?.('.attendant-inline, attendant-chat') || node?.querySelector?.('.attendant-inline')) moved.push(node.outerHTML.slice(0, 80));
}).observe({ type: 'layout-shift', buffered: true });`;

on('the chat on the site', () => {
  let started: StartedSite;
  let inline = '';
  const php = (code: string) => started.site.php(code);
  const page = async (path: string): Promise<Page> => {
    const context = await started.newContext();
    await context.addInitScript(WATCH);
    return started.open(context, path);
  };
  const ask = async (of: Page, words: string) => {
    await of.locator('attendant-chat textarea').fill(words);
    await of.keyboard.press('Enter');
  };
  beforeAll(async () => {
    started = await startSite(from);
    inline = String(
      await php(`
        file_put_contents( WPMU_PLUGIN_DIR . '/policy.php', ${JSON.stringify(MU_PLUGIN).replaceAll('$', '\\$')} );
        wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Returns', 'post_content' => '<h2>How do I return something?</h2><p>You can send anything back within 30 days of delivery.</p>' ) );
        return wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Ask', 'post_content' => '<p>Before.</p><!-- wp:attendant/inline {"title":"Questions?"} /--><p>After.</p>' ) );`),
    );
    await until(async () =>
      (await started.service.store.knowledge.outlines('main')).some(
        ({ title }) => title === 'Returns',
      ),
    );
  }, 180_000);
  afterAll(() => started?.stop(), 60_000);

  it('is a part of the page by a block, asks nobody before it is used, and moves nothing', async () => {
    const one = await page(`/?page_id=${inline}`);
    const calls: string[] = [];
    one.on('request', (request) => {
      if (request.url().startsWith(started.service.url)) calls.push(request.url());
    });
    const place = one.locator('.attendant-inline');
    const before = await place.boundingBox();
    await one.locator('attendant-chat').waitFor({ state: 'attached' });
    expect(await one.locator('attendant-chat .launcher').isVisible()).toBe(false);
    await look(one, 'inline');
    expect(calls).toEqual([]);
    await one.getByRole('button', { name: 'Write a message' }).click();
    await ask(one, 'Can I send something back?');
    await one.locator('attendant-chat').getByText('30 days').first().waitFor();
    await look(one, 'inline-answer');
    const panel = await one.locator('attendant-chat .panel').boundingBox();
    // The theme's own fonts may move the page; the place keeps its size.
    const after = await place.boundingBox();
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
    expect(Math.abs((panel?.width ?? 0) - (before?.width ?? 9))).toBeLessThan(4);
    expect(await one.evaluate('moved')).toEqual([]);
    await one.locator('attendant-chat').getByRole('button', { name: 'Minimise' }).click();
    await one.getByRole('button', { name: 'Write a message' }).waitFor();
    await one.context().close();
  }, 120_000);

  it('is where the rules say, and nowhere else', async () => {
    await php(
      `Attendant\\Settings::change( array( 'enabled' => true, 'where' => 'only', 'paths' => array( '/?page_id=${inline}' ) ) ); return 1;`,
    );
    const has = async (path: string) =>
      (await (await fetch(`${started.site.url}${path}`)).text()).includes('attendant');
    expect([await has('/'), await has(`/?page_id=${inline}`)]).toEqual([false, true]);
    await php(`Attendant\\Settings::change( array( 'where' => 'everywhere' ) ); return 1;`);
    expect(await has('/')).toBe(true);
  }, 60_000);

  it('keeps nothing before a consent plugin agrees, and for tomorrow after', async () => {
    await php(`update_option( 'test_consent', 1 ); return 1;`);
    const one = await page('/');
    await one.locator('attendant-chat .launcher').click();
    await ask(one, 'Can I send something back?');
    await one.locator('attendant-chat').getByText('30 days').first().waitFor();
    const kept = () =>
      one.evaluate(
        '[sessionStorage, localStorage].map((one) => Object.keys(one).filter((name) => /attendant/.test(name)).length)',
      );
    expect(await kept()).toEqual([0, 0]);
    await one.evaluate(`document.dispatchEvent(
      new CustomEvent('wp_listen_for_consent_change', { detail: { preferences: 'allow' } }))`);
    expect(await kept()).toEqual([0, 1]);
    await one.evaluate(`document.dispatchEvent(
      new CustomEvent('wp_listen_for_consent_change', { detail: { preferences: 'deny' } }))`);
    expect(await kept()).toEqual([0, 0]);
    await php(`delete_option( 'test_consent' ); return 1;`);
    await one.context().close();
  }, 90_000);

  it('works where a policy allows nothing inline', async () => {
    await php(`update_option( 'test_csp', '${started.service.url}' ); return 1;`);
    const context = await started.newContext();
    const one = await context.newPage();
    const blocked: string[] = [];
    one.on('console', (line) => {
      if (/attendant|4321/u.test(line.text()) && /Refused|violates/u.test(line.text()))
        blocked.push(line.text());
    });
    await one.goto(`${started.site.url}/?page_id=${inline}`, { waitUntil: 'domcontentloaded' });
    await one.getByRole('button', { name: 'Write a message' }).click();
    await ask(one, 'Can I send something back?');
    await one.locator('attendant-chat').getByText('30 days').first().waitFor();
    expect(blocked).toEqual([]);
    await php(`delete_option( 'test_csp' ); return 1;`);
    await context.close();
  }, 90_000);

  it('is kept up to date where the REST interface is closed to guests and no task is run', async () => {
    await php(`update_option( 'test_rest_closed', 1 ); return 1;`);
    const users = await fetch(`${started.site.url}/?rest_route=/wp/v2/pages`);
    expect(users.status).toBe(401);
    const identity = await fetch(`${started.site.url}/?rest_route=/attendant/v1/identity`);
    expect([identity.status, await identity.json()]).toEqual([200, { identity: null }]);
    await php(
      `return wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Gift cards', 'post_content' => '<p>Gift cards are valid for three years.</p>' ) );`,
    );
    await until(async () =>
      (await started.service.store.knowledge.outlines('main')).some(
        ({ title }) => title === 'Gift cards',
      ),
    );
    await php(`delete_option( 'test_rest_closed' ); return 1;`);
  }, 90_000);

  it('lets the site be when the service is gone, and says so itself', async () => {
    await started.service.stop();
    const began = Date.now();
    await php(`
      wp_update_post( array( 'ID' => ${inline}, 'post_content' => '<p>Changed.</p><!-- wp:attendant/inline /-->' ) );
      do_action( 'shutdown' );
      return 1;`);
    const html = await (await fetch(`${started.site.url}/`)).text();
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(html).toContain('data-key');
    const one = await page('/');
    await one.locator('attendant-chat .launcher').click();
    await one.locator('attendant-chat').getByRole('button', { name: 'Try again' }).waitFor();
    await look(one, 'service-gone');
    await one.context().close();
  }, 90_000);
});
