/**
 * Where and how sites are installed: below a folder, in a network with a mapped domain, with nobody who calls
 * WP-Cron. On PHP's own server and MariaDB, see `test/on-mariadb.ts` for what that needs.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  findWordPress,
  type MariaSite,
  type OnMariaDb,
  startOnMariaDb,
} from './test/on-mariadb.ts';
import { type Service, startService } from './test/start-service.ts';
import { until } from './test/start-site.ts';
import type { WordPress } from './test/wordpress.ts';

const found = findWordPress();
if ('missing' in found) console.warn(`skipped: places of sites (${found.missing})`);
const on = 'missing' in found ? describe.skip : describe;
const tests = join(import.meta.dirname, 'test/includes');
const ACTIVATE = `
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
exit( is_wp_error( activate_plugin( 'attendant/attendant.php', '', is_multisite() ) ) ? 1 : 0 );
`;
/** A network whose second site is known by a domain of its own. */
const NETWORK = `
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) { $wpdb->$name = $table; }
install_network();
populate_network( 1, HOST, 'admin@example.com', 'Harbour', '/', false );
touch( ABSPATH . 'network' );
`;
const SECOND = `
require 'wp-load.php';
exit( is_wp_error( wp_insert_site( array( 'domain' => MAPPED, 'path' => '/', 'title' => 'Pine', 'user_id' => 1 ) ) ) ? 1 : 0 );
`;
const networkConfig = (host: string) => `
define( 'HOST', '${host}' );
define( 'MAPPED', '${host.replace('127.0.0.1', 'localhost')}' );
if ( is_file( __DIR__ . '/network' ) ) {
	if ( 'cli' === PHP_SAPI ) { $_SERVER['HTTP_HOST'] = HOST; }
	define( 'MULTISITE', true ); define( 'SUBDOMAIN_INSTALL', false ); define( 'DOMAIN_CURRENT_SITE', HOST );
	define( 'PATH_CURRENT_SITE', '/' ); define( 'SITE_ID_CURRENT_SITE', 1 ); define( 'BLOG_ID_CURRENT_SITE', 1 ); define( 'COOKIE_DOMAIN', '' );
}
`;

on('a site', () => {
  let service: Service;
  let site: OnMariaDb | undefined;
  beforeAll(async () => {
    service = await startService();
  }, 60_000);
  afterAll(async () => {
    await service?.stop();
  }, 60_000);

  const boot = async (of: Partial<MariaSite>): Promise<OnMariaDb> => {
    await site?.stop();
    site = await startOnMariaDb({ ...(found as MariaSite), tests, steps: [ACTIVATE], ...of });
    return site;
  };
  afterAll(() => site?.stop(), 60_000);
  const page = (title: string) =>
    `wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => '${title}', 'post_content' => '<p>${title}: from nine to five.</p>' ) );`;
  const connect = async (php: WordPress['php']) => {
    const { code } = await service.service.sites.createCode('main');
    return php(
      `$done = Attendant\\Connection::begin( '${service.service.url}', '${code}' ); return is_wp_error( $done ) ? $done->get_error_message() : $done;`,
    );
  };
  const titles = async () =>
    (await service.service.store.knowledge.outlines('main')).map(({ title }) => title);

  it('below a folder is read, carries the chat and says who visits', async () => {
    const shop = await boot({ path: '/shop' });
    expect(shop.url).toMatch(/\/shop$/u);
    await shop.php(page('Hours of the shop'));
    expect(await connect(shop.php)).toBe(true);
    await until(async () => (await titles()).includes('Hours of the shop'));
    await shop.php(`return Attendant\\Settings::change( array( 'enabled' => true ) );`);
    const html = await (await fetch(`${shop.url}/`)).text();
    const script = /src="([^"]+build\/chat\/loader\.js[^"]*)"/u.exec(html)?.[1] ?? '';
    expect(script.startsWith(`${shop.url}/wp-content/plugins/attendant/`)).toBe(true);
    expect((await fetch(script)).status).toBe(200);
    await shop.php(page('Hours on holidays'));
    await until(async () => (await titles()).includes('Hours on holidays'));
  }, 180_000);

  it('of a network is one of its own, by the domain it is mapped to', async () => {
    const first = await boot({ steps: [NETWORK, SECOND, ACTIVATE], config: networkConfig });
    const mapped = first.url.replace('127.0.0.1', 'localhost');
    const second = first.at(mapped);
    expect(await second('return array( get_current_blog_id(), home_url() );')).toEqual([2, mapped]);
    for (const [php, title] of [
      [first.php, 'Hours of Harbour'],
      [second, 'Hours of Pine'],
    ] as const) {
      await php(page(title));
      expect(await connect(php)).toBe(true);
      await until(async () => (await titles()).includes(title));
    }
    const sites = await service.service.sites.list('main');
    expect(sites.map((one) => one.url)).toEqual(expect.arrayContaining([first.url, mapped]));
    // One is switched on and says nothing of the other.
    await second(`return Attendant\\Settings::change( array( 'enabled' => true ) );`);
    expect(await (await fetch(`${mapped}/`)).text()).toContain('data-key');
    expect(await (await fetch(`${first.url}/`)).text()).not.toContain('data-key');
    // One is disconnected, the other goes on.
    await second('Attendant\\Connection::end(); return 1;');
    await until(async () => !(await titles()).includes('Hours of Pine'));
    await first.php(page('More of Harbour'));
    await until(async () => (await titles()).includes('More of Harbour'));
    // A site that is deleted takes along its tables and what the service has of it.
    expect(await connect(second)).toBe(true);
    const tables = `return count( $GLOBALS['wpdb']->get_col( "SHOW TABLES LIKE '%_2_attendant_%'" ) );`;
    expect(await first.php(tables)).toBe(3);
    await first.php(
      `require_once ABSPATH . 'wp-admin/includes/ms.php'; wp_delete_site( 2 ); return 1;`,
    );
    expect(await first.php(tables)).toBe(0);
    const left = await service.service.sites.list('main');
    expect(left.map((one) => one.url)).not.toContain(mapped);
  }, 240_000);

  it('with nobody who calls WP-Cron does what is overdue when the service calls', async () => {
    const { php } = await boot({});
    expect(await connect(php)).toBe(true);
    await php(
      `wp_clear_scheduled_hook( 'attendant_reconcile' ); wp_schedule_event( time() - DAY_IN_SECONDS, 'daily', 'attendant_reconcile' ); return 1;`,
    );
    const [known] = (await service.service.sites.list('main')).slice(-1);
    const adapter = service.service.hosts.adapters('main').find(({ name }) => name === known?.name);
    for await (const _ of adapter?.articles?.(null) ?? []) break;
    await until(
      async () =>
        (await php(`return wp_next_scheduled( 'attendant_reconcile' ) > time();`)) === true,
    );
  }, 180_000);
});
