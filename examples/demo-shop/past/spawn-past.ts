import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PastOrder } from './make-past.ts';

const SCRIPT = fileURLToPath(new URL('make-past.ts', import.meta.url));

/** Makes the past month in a folder. `progress`: percent. Throws with what the process said when it did not succeed. */
export async function spawnPast(
  order: PastOrder,
  progress: (percent: number) => void,
): Promise<void> {
  const child = spawn(process.execPath, ['--max-semi-space-size=4', SCRIPT], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-4_000);
  });
  createInterface({ input: child.stdout }).on('line', (line) => progress(Number(line)));
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${JSON.stringify(order)}\n`);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(said === '' ? `It ended with ${String(code)}.` : said);
}
