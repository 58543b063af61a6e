/** The demo shop as a newcomer runs it: time to its second start, memory after some questions. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { residentMegabytes } from './measure-server.ts';

const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/compile', import.meta.url));
const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
export type DemoFigures = {
  readonly firstStartSeconds: number;
  readonly startSeconds: number;
  readonly residentMegabytes: number;
};

export async function measureDemo(): Promise<DemoFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'attendant-bench-demo-'));
  try {
    const first = await startDemo(folder);
    const firstStartSeconds = first.seconds;
    await first.stop();
    const second = await startDemo(folder);
    try {
      for (let asked = 0; asked < 200; asked++)
        await (await fetch(`${second.url}/v1/widget/config?key=wk_demo&locale=en`)).arrayBuffer();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return {
        firstStartSeconds,
        startSeconds: second.seconds,
        residentMegabytes: await residentMegabytes(second.pid),
      };
    } finally {
      await second.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startDemo(folder: string) {
  const started = performance.now();
  // As `npm start` starts it.
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=2', CLI, 'demo', '--data', folder, '--port', '45321'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, MALLOC_ARENA_MAX: '2', NODE_COMPILE_CACHE: COMPILED },
    },
  );
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const api = /(http:\/\/\S+)\/openapi\.json/u.exec(output)?.[1];
      if (api !== undefined && output.includes('Ctrl-C')) resolve(api);
    });
    child.once('close', () => reject(new Error(`The demo ended early:\n${output}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    seconds: (performance.now() - started) / 1_000,
    stop: () =>
      new Promise<void>((resolve) => {
        child.once('close', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
