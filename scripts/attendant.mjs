/** `npm run --silent attendant -- <command>`: the command line from a checkout, on the pinned Node. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { COMPILED, install, pinnedNode, root, toolEnv } from './install.mjs';

await install();
// The caller's folder stays the working folder, so that paths on the command line mean what they say there.
const cwd = process.env.INIT_CWD ?? process.cwd();
const child = spawn(pinnedNode(), [join(root, 'core', 'src', 'cli.ts'), ...process.argv.slice(2)], {
  cwd,
  env: toolEnv({ NODE_COMPILE_CACHE: COMPILED }),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    if (signal === 'SIGTERM') child.kill(signal);
  });
child.on('close', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
