/** A demo's past: made once, in a folder beside, and taken only when it is whole. */
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Config } from '../config.ts';
import type { Tenant } from '../model.ts';

export type MakePast = (
  order: {
    readonly folder: string;
    /** 32 bytes in base64. */
    readonly masterKey: string;
    readonly tenant: Omit<Tenant, 'createdAt'>;
  },
  progress: (percent: number) => void,
) => Promise<void>;

/** Tell of progress each time so many percent more are done. */
const TELL_EVERY = 25;

/**
 * Makes the past when there is no database yet. A crash in between leaves no database, so the next start makes it anew;
 * when it cannot be made that is said, and the demo begins without one.
 */
export async function providePast(
  config: Config,
  past: { readonly make: MakePast; readonly tenant: Omit<Tenant, 'createdAt'> },
  say: (line: string) => void,
): Promise<void> {
  const file = config.databaseFile;
  if (config.databaseUrl !== undefined || existsSync(file)) return;
  const folder = join(config.data, 'past');
  say('First start: a month of conversations is being made, about 15 seconds …');
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // What a crash left between the two moves below would be taken for the new file's own.
    for (const end of ['-wal', '-shm']) await rm(`${file}${end}`, { force: true });
    let told = 0;
    await past.make(
      {
        folder,
        masterKey: Buffer.from(config.masterKey).toString('base64'),
        tenant: past.tenant,
      },
      (percent) => {
        if (percent < told + TELL_EVERY || percent >= 100) return;
        told = percent - (percent % TELL_EVERY);
        say(`  ${told} %`);
      },
    );
    await take(join(folder, basename(file)), file);
  } catch (error) {
    say(
      `The month could not be made; the shop opens without it. ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  await rm(folder, { recursive: true, force: true });
}

/** Onto the disk first: it was written without waiting for it. The database itself goes last, it is what counts. */
async function take(from: string, to: string): Promise<void> {
  if (existsSync(`${from}-wal`)) await rename(`${from}-wal`, `${to}-wal`);
  const handle = await open(from, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(from, to);
}
