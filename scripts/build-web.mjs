/** Builds the chat and the console when their sources changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root, run } from './install.mjs';

const PARTS = [
  { name: 'widget', called: 'chat' },
  { name: 'console', called: 'console' },
];

function sourceHash(folder) {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort((a, b) =>
    join(a.parentPath, a.name).localeCompare(join(b.parentPath, b.name)),
  )) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !/\/(?:dist|node_modules|test)\//.test(path))
      hash.update(path).update(readFileSync(path));
  }
  // The libraries inside are part of what is built.
  return hash.update(readFileSync(join(root, 'pnpm-lock.yaml'))).digest('hex');
}

export async function buildWeb() {
  for (const { name, called } of PARTS) {
    const folder = join(root, 'core', name);
    const stamp = join(folder, 'dist', '.source-hash');
    const hash = sourceHash(folder);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    process.stdout.write(`Building the ${called} …\n`);
    const { code, output } = await run(pinnedNode(), [`core/${name}/build.ts`], { quiet: true });
    if (code !== 0) {
      process.stderr.write(`${output}\nThe ${called} could not be built.\n`);
      process.exit(1);
    }
    writeFileSync(stamp, hash);
  }
}
