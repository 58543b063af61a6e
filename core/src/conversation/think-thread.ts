/** The thread that `createThinker` starts: thinks about turns; what it has to read it asks of the thread that started it. */
import { parentPort } from 'node:worker_threads';
import { checkDraft } from '../answering/check-receipts.ts';
import { createExtractiveComposer } from '../answering/compose-extractive.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { think } from './think.ts';
import type { Asks, FromThread, ToThread } from './thinker.ts';
import type { ThinkDeps } from './turn.ts';

const understand = createUnderstand();
const composers = [{ name: 'extractive', compose: createExtractiveComposer() }];
const reading = new Map<number, PromiseWithResolvers<unknown>>();
let reads = 0;

const tell = (message: FromThread) => parentPort?.postMessage(message);

function read<Value>(turn: number, asks: Asks): Promise<Value> {
  const waiting = Promise.withResolvers<unknown>();
  const number = reads++;
  reading.set(number, waiting);
  tell({ kind: 'read', turn, number, asks });
  return waiting.promise as Promise<Value>;
}

async function decide({
  number,
  turn,
  elapsed: before,
  acts,
}: Extract<ToThread, { readonly kind: 'think' }>): Promise<void> {
  const started = performance.now();
  const deps: ThinkDeps = {
    understand,
    composers,
    check: checkDraft,
    retrieve: (query) => read(number, { kind: 'hits', query }),
    readOrders: () => read(number, { kind: 'orders' }),
    ...(acts ? { previewAction: (request) => read(number, { kind: 'preview', request }) } : {}),
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
  if (message.kind === 'think') return decide(message);
  const waiting = reading.get(message.number);
  reading.delete(message.number);
  if (message.kind === 'read') waiting?.resolve(message.found);
  else waiting?.reject(new Error('It could not be read.'));
});
tell({ kind: 'ready' });
