/**
 * A real WordPress for the plugin's tests, from npm alone: PHP in WebAssembly and WordPress 6.7. Fetched once, outside
 * the lock file, into a cache of this machine; both packages are held to the bytes that were looked at.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './install.mjs';

const cli = '@wp-playground/cli';
const PHP = {
  version: '3.1.33',
  integrity:
    'sha512-LPwtUp1LMJ+uExJ09iM7AJLrQ+0x1IMA2GAjED/ndrWfScKkmsMnGZ5zoam0UZOWDhFa34aKpeuSk1ZfOjCdMg==',
};
const WORDPRESS = {
  name: '@wp-playground/wordpress-builds',
  version: '0.9.19',
  integrity:
    'sha512-dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw==',
};

function holds(folder) {
  return (
    existsSync(join(folder, 'node_modules', cli, 'wp-playground.js')) &&
    existsSync(join(folder, 'wordpress', 'wp-load.php'))
  );
}

/** PHP and its packages; the lock file npm writes says which bytes it took. */
async function installPhp(folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const of = ['install', '--prefix', folder, ...options, `${cli}@${PHP.version}`];
  if ((await run('npm', of, { quiet: true })).code !== 0) return false;
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  return lock.packages[`node_modules/${cli}`]?.integrity === PHP.integrity;
}

async function unpackWordPress(folder) {
  const { name, version, integrity } = WORDPRESS;
  const packing = ['pack', `${name}@${version}`, '--pack-destination', folder, '--loglevel=error'];
  if ((await run('npm', packing, { quiet: true })).code !== 0) return false;
  const file = readdirSync(folder).find((one) => one.endsWith('.tgz')) ?? '';
  const hash = createHash('sha512')
    .update(readFileSync(join(folder, file)))
    .digest('base64');
  if (`sha512-${hash}` !== integrity) return false;
  const parts = ['package/src/wordpress/wp-nightly.zip', 'package/public/wp-nightly'];
  const untar = ['-xzf', join(folder, file), '-C', folder, ...parts];
  if ((await run('tar', untar, { quiet: true })).code !== 0) return false;
  const to = join(folder, 'wordpress');
  const unzip = ['-q', join(folder, parts[0]), '-d', to];
  if ((await run('unzip', unzip, { quiet: true })).code !== 0) return false;
  // Scripts and styles lie apart from the rest.
  cpSync(join(folder, parts[1]), to, { recursive: true });
  rmSync(join(folder, 'package'), { recursive: true });
  rmSync(join(folder, file));
  return true;
}

/** @returns {Promise<{ folder: string } | { missing: string }>} */
export async function findWordPress() {
  const given = process.env.ATTENDANT_WORDPRESS;
  if (given) return holds(given) ? { folder: given } : { missing: `WordPress is not in ${given}` };
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(cache, 'attendant', `wordpress-${WORDPRESS.version}-${PHP.version}`);
  if (holds(folder)) return { folder };
  process.stdout.write('Fetching WordPress and PHP for the plugin’s tests (600 MB, once) …\n');
  // Beside its place and then renamed: half of it is never taken for the whole.
  const part = `${folder}.${process.pid}`;
  try {
    mkdirSync(part, { recursive: true });
    const whole = (await installPhp(part)) && (await unpackWordPress(part));
    if (whole && holds(part)) renameSync(part, folder);
  } catch {
    // A full or read-only disk: the tests are skipped.
  }
  rmSync(part, { recursive: true, force: true });
  if (holds(folder)) return { folder };
  return {
    missing:
      'WordPress: it could not be fetched (npm, tar and unzip are needed); set ATTENDANT_WORDPRESS to a folder that holds it',
  };
}
