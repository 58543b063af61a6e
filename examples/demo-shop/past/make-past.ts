/**
 * A process of its own that writes the past month into a folder, so that its memory is gone with it. Its order comes on
 * stdin as one line of JSON; when stdin ends, whoever wanted it is gone, and it ends too.
 */
import { createInterface } from 'node:readline';
import { readConfig, type StartOptions } from '@attendant/core';
import { playPast } from './play-past.ts';

export type PastOrder = {
  readonly folder: string;
  /** 32 bytes in base64. */
  readonly masterKey: string;
  readonly tenant: NonNullable<StartOptions['firstTenant']>;
  /** When the month ends, in milliseconds. */
  readonly now: number;
  /** Of the shop. */
  readonly shop: { readonly folder?: string };
};

const lines = createInterface({ input: process.stdin });
lines.once('line', (line) => {
  make(JSON.parse(line) as PastOrder).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
lines.once('close', () => process.exit(2));

async function make({ folder, masterKey, tenant, now, shop }: PastOrder): Promise<void> {
  const config = await readConfig({
    cwd: folder,
    env: { ATTENDANT_MASTER_KEY: masterKey, ATTENDANT_LOG: 'error' },
    overrides: { data: folder, host: '127.0.0.1', port: 0 },
  });
  await playPast({
    config,
    tenant,
    now,
    shop,
    progress: (begun, all) => process.stdout.write(`${Math.round((begun / all) * 100)}\n`),
  });
}
