import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { openChat, openDesk } from './test-support.ts';

const CHILD = fileURLToPath(new URL('kill-child.ts', import.meta.url));
const ROUNDS = 6;
const MESSAGES = 30;

/** Runs the child until it is idle, or kills it (SIGKILL) some milliseconds after its first accepted message. */
function runChild(
  args: readonly string[],
  killAfterMs: number | null,
): Promise<{ readonly accepted: readonly string[]; readonly idle: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', CHILD, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    let armed = false;
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (killAfterMs !== null && !armed) {
        armed = true;
        setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      }
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('close', (code, signal) => {
      if (code !== 0 && signal === null) reject(new Error(errors));
      // The last line may be cut off: only whole lines count as promised.
      const lines = output.split('\n').slice(0, -1);
      resolve({
        accepted: lines.filter((line) => line.startsWith('m')),
        idle: lines.includes('idle'),
      });
    });
  });
}

describe('kill -9 at any point', () => {
  it('loses no accepted message and answers none twice', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attendant-kill-'));
    const file = join(folder, 'attendant.db');
    const masterKey = randomBytes(32);
    try {
      const first = await openDesk({ file, masterKey });
      const chat = await openChat(first);
      await first.close();

      const promised = new Set<string>();
      for (let round = 0; round < ROUNDS; round++) {
        const args = [
          file,
          masterKey.toString('hex'),
          chat.id,
          String(round * MESSAGES),
          String(MESSAGES),
        ];
        const { accepted } = await runChild(args, 3 + round * 9);
        for (const id of accepted) promised.add(id);
      }
      const last = await runChild([file, masterKey.toString('hex'), chat.id, '0', '0'], null);
      expect(last.idle).toBe(true);

      const desk = await openDesk({ file, masterKey });
      const messages = await desk.store.messages.list(desk.tenant.id, chat.id, { limit: 1_000 });
      await desk.close();
      const asked = messages.filter((one) => one.author === 'contact');
      const replies = messages
        .filter((one) => one.author === 'assistant')
        .map((one) => one.inReplyTo);
      expect(promised.size).toBeGreaterThan(ROUNDS);
      for (const id of promised) expect(asked.map((one) => one.externalId)).toContain(id);
      expect([...replies].sort()).toEqual(asked.map((one) => one.id).sort());
      expect(messages.map((one) => one.seq)).toEqual(messages.map((_, index) => index + 1));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
