/** Whole turns over a SQLite file with synchronous=FULL: a message accepted, thought about, answered, committed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChat, openDesk } from '../../src/conversation/test-support.ts';

/** Turns a second, one after the other. */
export async function measureTurns(count = 500): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'attendant-bench-turns-'));
  const desk = await openDesk({ file: join(folder, 'attendant.db') });
  try {
    const chats = await Promise.all(Array.from({ length: 50 }, () => openChat(desk)));
    await chats[0]?.says('What does delivery cost?');
    const started = performance.now();
    for (let turn = 0; turn < count; turn++)
      await chats[turn % chats.length]?.says('What does delivery cost?');
    return count / ((performance.now() - started) / 1_000);
  } finally {
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  }
}
