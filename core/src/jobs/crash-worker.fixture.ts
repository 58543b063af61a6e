/** A process that works off jobs until it is killed. Arguments: the database's file or URL. */

import { openStore } from '../storage/open-store.ts';
import { createJobRunner } from './run-jobs.ts';

const where = process.argv[2] ?? '';
const masterKey = new Uint8Array(32).fill(7);
const store = await openStore(
  where.startsWith('postgres') ? { url: where, masterKey } : { file: where, masterKey },
);
const runner = createJobRunner({
  store,
  clock: () => new Date(),
  random: Math.random,
  log: { warn: () => undefined, error: () => undefined },
  leaseMs: 300,
  pollMs: 50,
  maxAttempts: 50,
  handlers: {
    note: async (job) => {
      await store.transaction(async (tx) => {
        await tx.messages.append('harbour', String(job.payload.conversationId), {
          author: 'assistant',
          audience: 'everyone',
          body: { text: String(job.payload.n) },
          externalId: job.id,
        });
        await tx.events.append('harbour', { kind: 'note.added' });
      });
      // Time to be killed between the work and its being done.
      await new Promise((resolve) => setTimeout(resolve, 3));
    },
  },
});
runner.start();
process.stdout.write('ready\n');
