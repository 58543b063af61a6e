/** The thread that `answerInThreads` starts: answers batches of lines, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadIndex } from '../retrieval/create-retriever.ts';
import type { AssistantCopy, ThreadAnswer } from './answer-in-threads.ts';
import { type Line, settleWith } from './run-eval.ts';
import { createThinkDecider } from './think-decider.ts';

const { snapshot, options } = workerData as AssistantCopy;
const decide = createThinkDecider(loadIndex(new Uint8Array(snapshot)), {
  ...options,
  elapsed: () => performance.now(),
});
const settle = settleWith(decide);
parentPort?.on('message', async (asked: { number: number; lines: readonly Line[] }) => {
  const answer: ThreadAnswer = { number: asked.number, settled: await settle(asked.lines) };
  parentPort?.postMessage(answer);
});
