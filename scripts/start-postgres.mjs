/** A throwaway PostgreSQL cluster for the contract tests: in a temporary folder, on a free port of 127.0.0.1, gone afterwards. */

import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './install.mjs';

function findBin() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const base = '/usr/lib/postgresql';
  if (existsSync(base))
    for (const version of readdirSync(base).sort((a, b) => Number(b) - Number(a)))
      folders.push(join(base, version, 'bin'));
  folders.push('/opt/homebrew/opt/postgresql/bin', '/usr/local/opt/postgresql/bin');
  return (
    folders.find((folder) =>
      ['initdb', 'postgres', 'pg_ctl'].every((name) => existsSync(join(folder, name))),
    ) ?? null
  );
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** PostgreSQL refuses to run as root; there the cluster belongs to the `postgres` account of the package. */
function asServerAccount(command) {
  return process.getuid?.() === 0
    ? ['su', ['postgres', '-s', '/bin/sh', '-c', command]]
    : ['/bin/sh', ['-c', command]];
}

/** @returns {Promise<{ url: string, stop: () => Promise<void> } | { missing: string }>} */
export async function startPostgres() {
  if (process.env.ATTENDANT_TEST_DATABASE_URL)
    return { url: process.env.ATTENDANT_TEST_DATABASE_URL, stop: async () => {} };
  if (process.platform === 'win32')
    return { missing: 'no PostgreSQL: set ATTENDANT_TEST_DATABASE_URL to an empty database' };
  let bin = findBin();
  if (!bin && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('Installing PostgreSQL with apt-get …\n');
    await run('apt-get', ['update', '-qq'], { quiet: true });
    await run('apt-get', ['install', '-y', '-qq', 'postgresql'], {
      quiet: true,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    bin = findBin();
  }
  if (!bin)
    return {
      missing:
        'no PostgreSQL: none is installed and none could be installed; set ATTENDANT_TEST_DATABASE_URL to an empty database',
    };

  const folder = mkdtempSync(join(tmpdir(), 'attendant-pg-'));
  if (process.getuid?.() === 0) {
    const [uid, gid] = execFileSync('sh', ['-c', 'id -u postgres; id -g postgres'], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .map(Number);
    chownSync(folder, uid, gid);
  }
  const port = await freePort();
  const data = join(folder, 'data');
  const step = async (command) => {
    const result = await run(...asServerAccount(command), { quiet: true });
    return result.code === 0 ? null : result.output;
  };
  const trouble =
    (await step(
      `'${join(bin, 'initdb')}' -D '${data}' -U attendant --auth=trust --encoding=UTF8 --locale=C -N`,
    )) ??
    (await step(
      `'${join(bin, 'pg_ctl')}' -D '${data}' -w -l '${folder}/log' -o "-p ${port} -k '${folder}' -c listen_addresses=127.0.0.1 -c max_connections=200" start`,
    ));
  const stop = async () => {
    await step(`'${join(bin, 'pg_ctl')}' -D '${data}' -m immediate stop`);
    rmSync(folder, { recursive: true, force: true });
  };
  if (trouble) {
    await stop();
    return { missing: `PostgreSQL did not start: ${trouble.trim().split('\n').at(-1)}` };
  }
  return { url: `postgres://attendant@127.0.0.1:${port}/postgres`, stop };
}
