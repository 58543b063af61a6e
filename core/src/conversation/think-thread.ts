/** The thread that `createThinker` starts: thinks about turns; what it has to read it asks of the thread that started it. */
import { parentPort } from 'node:worker_threads';
import { checkDraft } from '../answering/check-receipts.ts';
import { createExtractiveComposer } from '../answering/compose-extractive.ts';
import type { RetrieveQuery } from '../retrieval/retriever.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { think } from './think.ts';
import type { FromThread, ToThread } from './thinker.ts';
import type { ThinkDeps, Turn } from './turn.ts';

const understand = createUnderstand();
const composers = [{ name: 'extractive', compose: createExtractiveComposer() }];
const reading = new Map<number, PromiseWithResolvers<unknown>>();
let reads = 0;

const tell = (message: FromThread) => parentPort?.postMessage(message);

function read<Value>(turn: number, query: RetrieveQuery | null): Promise<Value> {
  const waiting = Promise.withResolvers<unknown>();
  const number = reads++;
  reading.set(number, waiting);
  tell({ kind: 'read', turn, number, query });
  return waiting.promise as Promise<Value>;
}

async function decide(number: number, turn: Turn, before: number): Promise<void> {
  const started = performance.now();
  const deps: ThinkDeps = {
    understand,
    composers,
    check: checkDraft,
    retrieve: (query) => read(number, query),
    readOrders: () => read(number, null),
    elapsed: () => before + performance.now() - started,
  };
  try {
    tell({ kind: 'decided', turn: number, decision: await think(deps, turn) });
  } catch {
    // Thought about again where the error can be told as what it is.
    tell({ kind: 'decided', turn: number, decision: null });
  }
}

parentPort?.on('message', async (message: ToThread) => {
  if (message.kind === 'think') return decide(message.number, message.turn, message.elapsed);
  const waiting = reading.get(message.number);
  reading.delete(message.number);
  if (message.kind === 'read') waiting?.resolve(message.found);
  else waiting?.reject(new Error('It could not be read.'));
});
tell({ kind: 'ready' });
