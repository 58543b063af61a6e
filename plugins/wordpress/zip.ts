/**
 * Makes `dist/attendant.zip`, as the plugin directory takes it. The build is made anew; what goes in is listed here, so
 * that nothing comes along by itself. `node zip.ts`
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPlugin } from './build.ts';

const here = import.meta.dirname;
/** `admin` is the readable source of `build/*.js`, which the directory asks for. */
const PARTS = [
  'attendant.php',
  'uninstall.php',
  'readme.txt',
  'includes',
  'assets',
  'blocks',
  'languages',
];
const SOURCES = ['admin'];

/** Copies what is shipped into a folder, which must be there; gives the relative names of the files, sorted. */
export async function shipTo(folder: string): Promise<readonly string[]> {
  await buildPlugin();
  for (const part of [...PARTS, ...SOURCES, 'build']) {
    await cp(join(here, part), join(folder, part), { recursive: true });
  }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

if (import.meta.main) {
  const scratch = await mkdtemp(join(tmpdir(), 'attendant-zip-'));
  try {
    const folder = join(scratch, 'attendant');
    await mkdir(folder);
    const files = await shipTo(folder);
    const to = join(here, 'dist', 'attendant.zip');
    await mkdir(join(here, 'dist'), { recursive: true });
    await rm(to, { force: true });
    execFileSync('zip', ['-q', '-X', '-r', to, 'attendant'], { cwd: scratch });
    process.stdout.write(`${files.length} files in ${to}\n`);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
