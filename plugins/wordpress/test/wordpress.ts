/** A real WordPress in this process' children: PHP in WebAssembly over a copy of WordPress that is thrown away. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { shipTo } from '../zip.ts';

export type WordPress = {
  readonly url: string;
  /** What the plugin's zip would hold. */
  readonly files: readonly string[];
  /** Runs PHP inside WordPress, as nobody, and gives what it returns (as JSON). */
  php(code: string): Promise<unknown>;
  stop(): Promise<void>;
};

const BOOT_MS = 120_000;
/** Runs a file beside it for whoever knows the key. Only ever in a test's own copy. */
export const RUNNER = (key: string) => `<?php
add_action( 'wp_loaded', function () {
	if ( ( $_SERVER['HTTP_X_TEST_KEY'] ?? '' ) !== '${key}' ) { return; }
	$code = file_get_contents( 'php://input' );
	try { $out = array( 'value' => eval( $code ) ); } catch ( \\Throwable $e ) { $out = array( 'error' => $e->getMessage() . ' at ' . $e->getLine() . ' ' . $e->getTraceAsString() ); }
	while ( ob_get_level() ) { ob_end_clean(); }
	header( 'Content-Type: application/json' );
	echo wp_json_encode( $out );
	exit;
} );
`;

/** Boots WordPress with the plugin's shipped files in place, not activated. `php`: `7.4` … `8.5`. */
export async function startWordPress(from: string, php: string): Promise<WordPress> {
  const folder = await mkdtemp(join(tmpdir(), 'attendant-wordpress-'));
  const site = join(folder, 'site');
  const key = Math.random().toString(36).slice(2);
  await cp(join(from, 'wordpress'), site, { recursive: true });
  const plugin = join(site, 'wp-content/plugins/attendant');
  await mkdir(plugin, { recursive: true });
  const files = await shipTo(plugin);
  await mkdir(join(site, 'wp-content/mu-plugins'), { recursive: true });
  await writeFile(join(site, 'wp-content/mu-plugins/runner.php'), RUNNER(key));
  await cp(join(import.meta.dirname, 'includes'), join(site, 'wp-content/attendant-tests'), {
    recursive: true,
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [
      join(from, 'node_modules/@wp-playground/cli/wp-playground.js'),
      ...['server', '--php', php, '--port', String(port), '--verbosity', 'quiet'],
      ...['--mount-before-install', `${site}:/wordpress`],
      ...['--wordpress-install-mode', 'install-from-existing-files-if-needed'],
    ],
    { stdio: 'ignore' },
  );
  const stop = async () => {
    await endProcess(child);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const run = runnerOf(url, key);
  const until = Date.now() + BOOT_MS;
  for (;;) {
    const version = await run('return PHP_VERSION;').catch(() => null);
    if (version !== null) return { url, files, php: run, stop };
    if (Date.now() > until || child.exitCode !== null) {
      await stop();
      throw new Error(`WordPress did not start within ${BOOT_MS / 1000} s`);
    }
    await wait(500);
  }
}

/** Runs PHP by what `RUNNER` listens to. */
export function runnerOf(url: string, key: string): WordPress['php'] {
  return async (code) => {
    const answer = await fetch(`${url}/`, {
      method: 'POST',
      headers: { 'x-test-key': key },
      body: code,
    });
    const text = await answer.text();
    if (!text.startsWith('{')) throw new Error(`PHP said: ${text.slice(0, 500)}`);
    const { value, error } = JSON.parse(text) as { value?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  };
}

/** `group`: those it has started too; it must be the first of a group. */
export async function endProcess(
  child: ChildProcess,
  { group = false }: { readonly group?: boolean } = {},
): Promise<void> {
  const isOver = child.exitCode !== null || child.signalCode !== null;
  const kill = (signal: 'SIGTERM' | 'SIGKILL'): void => {
    try {
      if (group && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // All of them have gone meanwhile.
    }
  };
  if (isOver) {
    // Those it has started may outlive it.
    if (group) kill('SIGKILL');
    return;
  }
  const gone = new Promise((resolve) => child.once('exit', resolve));
  kill('SIGTERM');
  const late = setTimeout(() => kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(late);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
