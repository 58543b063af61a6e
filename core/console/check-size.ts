/**
 * Fails when the console's first screen weighs more than it may. Sizes are gzip -9 of what `build.ts` made.
 * `node core/console/check-size.ts`
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildConsole, DIST } from './build.ts';

/** Bytes, gzip: DESIGN, budgets. */
const FIRST_SCREEN = 200 * 1024;

const manifest = await buildConsole();
let total = 0;
for (const name of manifest.first) {
  const { length } = gzipSync(await readFile(join(DIST, name)), { level: 9 });
  total += length;
  process.stdout.write(`${name.padEnd(40)} ${String(length).padStart(7)} bytes gzip\n`);
}
const over = total > FIRST_SCREEN;
process.stdout.write(`first screen ${total} of ${FIRST_SCREEN}${over ? ': too large' : ''}\n`);
if (over) process.exitCode = 1;
