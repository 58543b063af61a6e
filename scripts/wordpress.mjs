/** `npm run wordpress`: installs, builds, finds WordPress, then runs the example site until Ctrl-C. */
import { spawn } from 'node:child_process';
import { buildWeb } from './build-web.mjs';
import { findWordPress } from './find-wordpress.mjs';
import { COMPILED, install, pinnedNode, root, toolEnv } from './install.mjs';

await install();
await buildWeb();
const wordpress = await findWordPress();
if ('missing' in wordpress) {
  process.stderr.write(`${wordpress.missing}\n`);
  process.exit(1);
}
const child = spawn(pinnedNode(), ['examples/wordpress-site/start.ts', ...process.argv.slice(2)], {
  cwd: root,
  env: toolEnv({ ATTENDANT_WORDPRESS: wordpress.folder, NODE_COMPILE_CACHE: COMPILED }),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    if (signal === 'SIGTERM') child.kill(signal);
  });
child.on('close', (code) => process.exit(code ?? 0));
