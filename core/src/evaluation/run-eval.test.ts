import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { EvalQuestion, Prediction } from './eval-lines.ts';
import { runEval, settleWith } from './run-eval.ts';

const prediction = (id: string): Prediction => ({
  id,
  decision: 'answer',
  reason: 'answered',
  confidence: 1,
  articles: [],
  text: '',
  citations: [],
  mood: null,
  language: 'en',
  ms: 1,
});

async function* lines(count: number) {
  for (let i = 1; i <= count; i++)
    yield { number: i, text: JSON.stringify({ id: `q${i}`, text: 'x' }) };
}

describe('runEval', () => {
  it('keeps the order and never decides more at once than it may', async () => {
    let open = 0;
    let most = 0;
    const written: string[] = [];
    const decide = async ({ id }: EvalQuestion) => {
      open++;
      most = Math.max(most, open);
      // Later questions are quicker than earlier ones.
      for (let i = Number(id.slice(1)) % 7; i < 7; i++) await nextTurn();
      open--;
      return prediction(id);
    };
    const seen: string[] = [];
    const { summary } = await runEval({
      lines: lines(50),
      settle: settleWith(decide),
      write: async (line) => {
        written.push(JSON.parse(line).id);
      },
      onFault: () => {},
      concurrency: 3,
      onScored: ({ id }) => seen.push(id),
    });
    expect(written).toEqual(Array.from({ length: 50 }, (_, i) => `q${i + 1}`));
    expect(most).toBe(3);
    expect(summary.questions).toBe(50);
    expect(seen).toEqual(written);
  });

  it('reads no further ahead than it works: a million lines do not fill memory', async () => {
    let read = 0;
    let written = 0;
    let ahead = 0;
    async function* counted() {
      for await (const line of lines(2_000)) {
        read++;
        ahead = Math.max(ahead, read - written);
        yield line;
      }
    }
    await runEval({
      lines: counted(),
      settle: settleWith(async ({ id }) => prediction(id)),
      batch: 10,
      concurrency: 3,
      write: async () => {
        await nextTurn();
        written++;
      },
      onFault: () => {},
    });
    expect(written).toBe(2_000);
    expect(ahead).toBeLessThanOrEqual(40);
  });

  it('stops when the predictions cannot be written', async () => {
    const run = runEval({
      lines: lines(10),
      settle: settleWith(async ({ id }) => prediction(id)),
      write: () => Promise.reject(new Error('disk full')),
      onFault: () => {},
    });
    await expect(run).rejects.toThrow('disk full');
  });
});
