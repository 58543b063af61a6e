/** `attendant demo` as a process of its own, for tests that need the whole product. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Milliseconds until it must have said where it listens. */
const START_MS = 120_000;

export type RunningDemo = {
  readonly shop: string;
  readonly api: string;
  /** The secret of the link that makes the first owner; empty once there is one. */
  readonly setupToken: string;
  /** kill -9, as a crash would be, and a new start on the same data and port. */
  crashAndRestart(): Promise<void>;
  stop(): Promise<void>;
};

/** Two free ports in a row: the shop takes the one after the service's. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}
async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  await new Promise((closed) => server.close(closed));
  return free;
}

/** Starts the process and waits until it has said everything. */
async function run(
  port: number,
  data: string,
  more: readonly string[],
): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(
    process.execPath,
    ['core/src/cli.ts', 'demo', '--data', data, '--port', String(port), ...more],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  const listen = (resolve: () => void) => (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes('Ctrl-C stops it')) resolve();
  };
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', listen(resolve));
      child.stderr?.on('data', listen(resolve));
      child.once('exit', (code) =>
        reject(new Error(`The demo ended with ${String(code)}:\n${said}`)),
      );
      timer = setTimeout(() => reject(new Error(`The demo did not start:\n${said}`)), START_MS);
    });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return { child, said };
}
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const last = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(last);
}

/** The chat as it is now, not as it was last built. */
async function build(): Promise<void> {
  const child = spawn(process.execPath, ['core/widget/build.ts'], { cwd: ROOT, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The chat could not be built: node core/widget/build.ts');
}

/** Starts the demo with a database of its own, on ports nobody uses; with its month of the past only when asked. */
export async function startDemo({ past = false } = {}): Promise<RunningDemo> {
  const more = past ? [] : ['--no-past'];
  await build();
  const data = await mkdtemp(join(tmpdir(), 'attendant-demo-'));
  const port = await freePort();
  let { child, said } = await run(port, data, more);
  const find = (pattern: RegExp) => pattern.exec(said)?.[1] ?? '';
  return {
    shop: find(/The shop, with the chat:\s+(\S+)/),
    api: `http://127.0.0.1:${port}`,
    setupToken: find(/\/setup#(\S+)/),
    crashAndRestart: async () => {
      await end(child, 'SIGKILL');
      ({ child } = await run(port, data, more));
    },
    stop: async () => {
      await end(child, 'SIGTERM');
      await rm(data, { recursive: true, force: true });
    },
  };
}
