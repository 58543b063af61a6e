/** `npm start`: installs, builds the web parts, then runs the demo shop until Ctrl-C. */
import { spawn } from 'node:child_process';
import { buildWeb } from './build-web.mjs';
import { COMPILED, install, pinnedNode, root, toolEnv } from './install.mjs';

if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write(
    `Node ${process.versions.node} is too old: Attendant needs Node 20 or newer to start (it brings Node 24 along itself).\n`,
  );
  process.exit(1);
}
await install();
await buildWeb();

// A small young generation: the demo is one person's, and memory matters more than throughput there.
const child = spawn(
  pinnedNode(),
  ['--max-semi-space-size=2', 'core/src/cli.ts', 'demo', ...process.argv.slice(2)],
  {
    cwd: root,
    // Two arenas of the allocator are enough for one person, and 10 MB smaller.
    env: toolEnv({ MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: COMPILED }),
    stdio: 'inherit',
  },
);
// Ctrl-C reaches the whole group; the server closes in order and we leave with its exit code.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    if (signal === 'SIGTERM') child.kill(signal);
  });
child.on('close', (code) => process.exit(code ?? 0));
