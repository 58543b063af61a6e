/**
 * The runtime of in-process embeddings for its tests: an optional package of 470 MB that no start and no install of the
 * workspace brings. Installed once, outside the lock file, into a cache of this machine.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './install.mjs';

/** A later one may differ in what it is asked here. */
const version = '4.3.1';
const name = '@huggingface/transformers';

function holds(folder) {
  return existsSync(join(folder, 'node_modules', name, 'package.json'));
}

/** @returns {Promise<{ folder: string } | { missing: string }>} */
export async function findTransformers() {
  const given = process.env.ATTENDANT_TRANSFORMERS;
  if (given) return holds(given) ? { folder: given } : { missing: `${name} is not in ${given}` };
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(cache, 'attendant', `transformers-${version}`);
  if (holds(folder)) return { folder };
  process.stdout.write(`Installing ${name} (470 MB, once) …\n`);
  // Beside its place and then renamed: half an install is never taken for one.
  const part = `${folder}.${process.pid}`;
  try {
    mkdirSync(part, { recursive: true });
    writeFileSync(join(part, 'package.json'), '{ "private": true }\n');
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code } = await run(
      'npm',
      ['install', '--prefix', part, ...options, `${name}@${version}`],
      {
        quiet: true,
      },
    );
    if (code === 0 && holds(part)) renameSync(part, folder);
  } catch {
    // A full or read-only disk: the tests are skipped.
  }
  rmSync(part, { recursive: true, force: true });
  if (holds(folder)) return { folder };
  return {
    missing: `${name}: it could not be installed; set ATTENDANT_TRANSFORMERS to a folder that holds it`,
  };
}
