/**
 * A real WordPress on PHP's own server and a MariaDB of its own, on this machine, in a folder that is thrown away: the
 * one that `WORDPRESS_DIR` names, else the one the plugin's other tests run on.
 */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { shipTo } from '../zip.ts';
import { endProcess, freePort, RUNNER, runnerOf, type WordPress } from './wordpress.ts';

const run = promisify(execFile);
const BOOT_MS = 120_000;

/** What is needed is here (the folder of WordPress), or the one thing that is missing. */
export function findWordPress(): { readonly wordpress: string } | { readonly missing: string } {
  const given =
    process.env.WORDPRESS_DIR ?? join(process.env.ATTENDANT_WORDPRESS ?? '', 'wordpress');
  if (!existsSync(join(given, 'wp-load.php')))
    return { missing: 'neither WORDPRESS_DIR nor ATTENDANT_WORDPRESS names a WordPress' };
  for (const name of ['mariadbd', 'mariadb-install-db', 'php']) {
    const folders = (withSbin().PATH ?? '').split(delimiter);
    if (!folders.some((folder) => existsSync(join(folder, name))))
      return { missing: `${name} is not there (MariaDB and PHP are needed)` };
  }
  try {
    execFileSync('php', ['-r', 'exit( extension_loaded( "mysqli" ) ? 0 : 1 );']);
  } catch {
    return { missing: 'PHP is here without its extension mysqli' };
  }
  return { wordpress: given };
}

export type MariaSite = {
  readonly wordpress: string;
  /** What tests find in `wp-content/attendant-tests`. */
  readonly tests: string;
  /** Other plugins by name: their folders. */
  readonly plugins?: Readonly<Record<string, string>>;
  /** PHP run one after the other once WordPress is installed; each in a process of its own. */
  readonly steps?: readonly string[];
  /** Lines for `wp-config.php`. `host`: address and port of the server. */
  readonly config?: (host: string) => string;
  /** Folder of the site below the server's root, as in `/shop`. */
  readonly path?: string;
};

export type OnMariaDb = WordPress & {
  /** Runs PHP as the site at this address: of a network there are several. */
  readonly at: (url: string) => WordPress['php'];
};

/** Boots it with the plugin's shipped files in place, neither active nor connected. */
export async function startOnMariaDb(of: MariaSite): Promise<OnMariaDb> {
  const folder = await mkdtemp(join(tmpdir(), 'attendant-mariadb-'));
  const root = join(folder, 'site');
  const { path = '', steps = [] } = of;
  const site = join(root, path);
  const children: ChildProcess[] = [];
  const stop = async () => {
    for (const child of children.reverse()) {
      // PHP's server has workers, which do not end with it by themselves.
      await endProcess(child, { group: child.spawnargs[0] === 'php' });
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const key = Math.random().toString(36).slice(2);
    const [port, database] = [await freePort(), await freePort()];
    const url = `http://127.0.0.1:${port}${path}`;
    const [files] = await Promise.all([
      placeFiles(site, { ...of, key, url, database }),
      startDatabase(folder, database, children),
    ]);
    for (const step of [INSTALL, ...steps]) await runPhp(site, step);
    await writeFile(join(folder, 'router.php'), router(path));
    const server = spawn(
      'php',
      [
        '-d',
        'opcache.enable_cli=1',
        '-d',
        'memory_limit=256M',
        '-S',
        `127.0.0.1:${port}`,
        '-t',
        root,
        join(folder, 'router.php'),
      ],
      // The service calls back while the site waits for it: one worker would wait for itself.
      {
        stdio: 'ignore',
        cwd: root,
        detached: true,
        env: { ...process.env, PHP_CLI_SERVER_WORKERS: '6' },
      },
    );
    children.push(server);
    const php = runnerOf(url, key);
    const until = Date.now() + BOOT_MS;
    while ((await php('return PHP_VERSION;').catch(() => null)) === null) {
      if (Date.now() > until || server.exitCode !== null)
        throw new Error(`WordPress did not start within ${BOOT_MS / 1000} s`);
      await wait(200);
    }
    return { url, files, php, at: (other) => runnerOf(other, key), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** In WordPress' folder, from the command line. */
async function runPhp(site: string, code: string): Promise<void> {
  await run('php', ['-d', 'display_errors=0', '-r', code], { cwd: site }).catch(async () => {
    const log = await readFile(join(site, 'wp-content/debug.log'), 'utf8').catch(() => '');
    throw new Error(`The site was not set up: ${log.slice(-2_000)}`);
  });
}

async function placeFiles(
  site: string,
  of: MariaSite & { readonly key: string; readonly url: string; readonly database: number },
): Promise<readonly string[]> {
  const skipped =
    /wp-content\/(?:database|mu-plugins|db\.php|plugins\/(?:woocommerce|sqlite))|wp-config\.php$/u;
  await cp(of.wordpress, site, { recursive: true, filter: (from) => !skipped.test(from) });
  const plugins = join(site, 'wp-content/plugins');
  await mkdir(join(plugins, 'attendant'), { recursive: true });
  await mkdir(join(site, 'wp-content/mu-plugins'), { recursive: true });
  for (const [name, from] of Object.entries(of.plugins ?? {}))
    await symlink(from, join(plugins, name));
  await writeFile(join(site, 'wp-content/mu-plugins/runner.php'), RUNNER(of.key));
  await writeFile(join(site, 'wp-content/mu-plugins/offline.php'), OFFLINE);
  await writeFile(join(site, 'wp-config.php'), config(of));
  await cp(of.tests, join(site, 'wp-content/attendant-tests'), {
    recursive: true,
  });
  return shipTo(join(plugins, 'attendant'));
}

async function startDatabase(
  folder: string,
  port: number,
  children: ChildProcess[],
): Promise<void> {
  const data = join(folder, 'data');
  const env = withSbin();
  const { username } = userInfo();
  await run(
    'mariadb-install-db',
    [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      `--user=${username}`,
    ],
    { env },
  );
  const server = spawn(
    'mariadbd',
    [
      ...['--no-defaults', `--datadir=${data}`, `--user=${username}`, `--port=${port}`],
      ...['--bind-address=127.0.0.1', `--socket=${join(folder, 'db.sock')}`],
      // A test's data is thrown away: no waiting for the disk.
      ...['--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=64M', '--skip-log-bin'],
    ],
    { stdio: 'ignore', env },
  );
  children.push(server);
  const until = Date.now() + BOOT_MS;
  const create = `$db = @new mysqli( '127.0.0.1', 'root', '', '', ${port} ); exit( $db->query( 'CREATE DATABASE IF NOT EXISTS shop' ) ? 0 : 1 );`;
  for (;;) {
    const there = await run('php', ['-r', create]).then(
      () => true,
      () => false,
    );
    if (there) return;
    if (Date.now() > until || server.exitCode !== null) throw new Error('MariaDB did not start');
    await wait(200);
  }
}

/** Debian keeps servers where only root's path leads. */
function withSbin(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/usr/local/sbin` };
}

const config = (of: {
  readonly url: string;
  readonly database: number;
  readonly config?: MariaSite['config'];
}) => `<?php
define( 'DB_NAME', 'shop' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '127.0.0.1:${of.database}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
// The sites of a network have each their own.
if ( ! is_file( __DIR__ . '/network' ) ) { define( 'WP_HOME', '${of.url}' ); define( 'WP_SITEURL', '${of.url}' ); }
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', true );
define( 'WP_DEBUG_DISPLAY', false );
foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $name ) { define( $name, 'test ' . $name ); }
$table_prefix = 'wp_';
${of.config?.(new URL(of.url).host) ?? ''}
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`;

/** No call leaves this machine; mail is kept instead of sent, with what it went to. */
const OFFLINE = `<?php
add_filter( 'pre_http_request', function ( $pre, $args, $url ) { return false !== strpos( $url, '//127.0.0.1:' ) ? $pre : new WP_Error( 'offline', 'offline' ); }, 10, 3 );
add_filter( 'pre_wp_mail', function ( $pre, $mail ) {
	file_put_contents( WP_CONTENT_DIR . '/mails.jsonl', wp_json_encode( array( 'to' => $mail['to'], 'subject' => $mail['subject'], 'text' => $mail['message'] ) ) . "\\n", FILE_APPEND | LOCK_EX );
	return true;
}, 10, 2 );
`;

const INSTALL = `
$_SERVER['HTTP_HOST'] = '127.0.0.1';
define( 'WP_INSTALLING', true );
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Harbour & Pine', 'admin', 'admin@example.com', true, '', 'password' );
update_option( 'permalink_structure', '/%postname%/' );
`;
/** Files as they are, everything else to WordPress: what a web server's rules for pretty addresses do. */
const router = (path: string) => `<?php
$file = $_SERVER['DOCUMENT_ROOT'] . parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( is_file( $file ) || is_file( rtrim( $file, '/' ) . '/index.php' ) ) { return false; }
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '${path}/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '${path}/index.php';
`;
