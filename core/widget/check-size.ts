/**
 * Fails when the chat weighs more than its visitors should pay. Sizes are gzip -9 of what `build.ts` made.
 * `node core/widget/check-size.ts`
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWidget, DIST } from './build.ts';

/** Bytes, gzip: DESIGN §8. */
const LIMITS = { loader: 3 * 1024, beforeFirstMessage: 15 * 1024 };

async function gzipBytes(name: string): Promise<number> {
  return gzipSync(await readFile(join(DIST, name)), { level: 9 }).length;
}
async function sum(names: readonly string[]): Promise<number> {
  const sizes = await Promise.all(names.map(gzipBytes));
  return sizes.reduce((total, size) => total + size, 0);
}

const manifest = await buildWidget();
const loader = await gzipBytes(manifest.loader);
const panel = await sum(manifest.first);
const strings = await Promise.all(
  Object.entries(manifest.languages).map(async ([language, file]) => ({
    language,
    bytes: await gzipBytes(file),
  })),
);
const heaviest = strings.reduce((most, one) => (one.bytes > most.bytes ? one : most), {
  language: '',
  bytes: 0,
});
const before = loader + panel + heaviest.bytes;
const lines = [
  ['loader', loader, LIMITS.loader],
  ['panel with styles', panel, null],
  [`heaviest language (${heaviest.language} of ${strings.length})`, heaviest.bytes, null],
  ['all before the first message', before, LIMITS.beforeFirstMessage],
  ['after it, all languages', await sum(manifest.later), null],
] as const;
let failed = false;
for (const [what, bytes, limit] of lines) {
  const over = limit !== null && bytes > limit;
  failed ||= over;
  const bar = limit === null ? '' : ` of ${limit}${over ? ': too large' : ''}`;
  process.stdout.write(`${what.padEnd(34)} ${String(bytes).padStart(6)} bytes gzip${bar}\n`);
}
if (failed) process.exitCode = 1;
