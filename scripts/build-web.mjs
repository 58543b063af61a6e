/** Builds the chat's files when their sources changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root, run } from './install.mjs';

function sourceHash(folder) {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort((a, b) =>
    join(a.parentPath, a.name).localeCompare(join(b.parentPath, b.name)),
  )) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !path.includes('/dist/') && !path.includes('/node_modules/'))
      hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex');
}

export async function buildWeb() {
  const folder = join(root, 'core', 'widget');
  const stamp = join(folder, 'dist', '.source-hash');
  const hash = sourceHash(folder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  process.stdout.write('Building the chat …\n');
  const { code, output } = await run(pinnedNode(), ['core/widget/build.ts'], { quiet: true });
  if (code !== 0) {
    process.stderr.write(`${output}\nThe chat could not be built.\n`);
    process.exit(1);
  }
  writeFileSync(stamp, hash);
}
