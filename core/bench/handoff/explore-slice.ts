/** Some interleavings of a run, in the process that asks or as a thread of it (`workerData`: the slice). */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type Explored, explore } from '../../src/handoff/explore/explore.fixture.ts';
import { makeTestSchema } from '../../src/storage/make-test-schema.ts';

export type Slice = {
  readonly seed: number;
  readonly from: number;
  readonly count: number;
  /** A PostgreSQL: it gets a schema of its own there. Undefined: SQLite in memory. */
  readonly url: string | undefined;
};

export async function exploreSlice({ url, ...slice }: Slice): Promise<Explored> {
  if (url === undefined) return explore(slice);
  const schema = await makeTestSchema(url);
  try {
    const masterKey = new Uint8Array(32).fill(3);
    return await explore({ ...slice, url: schema.url, masterKey });
  } finally {
    await schema.remove();
  }
}

if (!isMainThread) parentPort?.postMessage(await exploreSlice(workerData as Slice));
