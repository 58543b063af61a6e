import { afterEach, describe, expect, it } from '@jest/globals';
import { answerInThreads, type Threads, toShared } from './answer-in-threads.ts';
import { runEval, type Settle, settleWith } from './run-eval.ts';
import { createEvalIndex, createThinkDecider } from './think-decider.ts';

const NOW = '2026-11-23T10:00:00.000Z';
const KB = Array.from({ length: 12 }, (_, i) => ({
  id: `care-${i}`,
  title: `Caring for fabric number ${i}`,
  body: `Wash fabric ${i} at ${20 + i} degrees. Dry it in the shade for ${i + 2} hours.`,
  questions: [`how do I wash fabric ${i}`, `how warm for fabric ${i}`],
}));
const QUESTIONS = [
  ...Array.from({ length: 60 }, (_, i) => ({ text: `washing fabrik ${i % 14} please` })),
  { text: 'hello' },
  { text: 'I want to talk to a person' },
  { text: 'mail me at mara@example.org' },
  { text: 'wie wasche ich Stoff 3?' },
  { text: '' },
].map((question, i) => JSON.stringify({ id: `q${i}`, ...question }));

let threads: Threads | null = null;
afterEach(async () => {
  await threads?.close();
  threads = null;
});

async function run(settle: Settle, shape: { batch?: number; concurrency?: number }) {
  const written: string[] = [];
  const faults: string[] = [];
  async function* lines() {
    for (const [i, text] of [...QUESTIONS, 'no json'].entries()) yield { number: i + 1, text };
  }
  await runEval({
    lines: lines(),
    settle,
    ...shape,
    write: async (line) => void written.push(line.replace(/"ms":[\d.]+/u, '')),
    onFault: (line, fault) => void faults.push(`${line}: ${fault}`),
  });
  return [...written, ...faults].join('');
}

describe('answerInThreads', () => {
  it('says the same as one thread, byte by byte and in order, however the work is spread', async () => {
    const index = await createEvalIndex(KB);
    const here = settleWith(createThinkDecider(index, { now: NOW, elapsed: () => 0 }));
    const expected = await run(here, {});
    expect(expected).toContain('"decision":"answer"');
    expect(await run(here, { batch: 7, concurrency: 1 })).toBe(expected);
    const copy = { snapshot: toShared([...index.serialiseParts()]), options: { now: NOW } };
    threads = answerInThreads(copy, 2);
    expect(await run(threads.settle, { batch: 2, concurrency: 7 })).toBe(expected);
    expect(await run(threads.settle, { batch: 50, concurrency: 2 })).toBe(expected);
  }, 60_000);

  it('fails with the way out when a thread cannot go on', async () => {
    const copy = { snapshot: new SharedArrayBuffer(64), options: { now: NOW } };
    threads = answerInThreads(copy, 2);
    await expect(run(threads.settle, { concurrency: 4 })).rejects.toMatchObject({
      code: 'EVAL_THREAD_ENDED',
      wayOut: expect.stringContaining('--workers 1'),
    });
  }, 60_000);
});
