import { describe, expect, it } from '@jest/globals';
import { createTally } from './metrics.ts';
import { toSummaryTable } from './summary-table.ts';

const lineOf = (table: string, name: string) =>
  table.split('\n').find((line) => line.startsWith(name)) ?? '';

describe('toSummaryTable', () => {
  it('says – for what no question could measure', () => {
    const table = toSummaryTable(createTally().summary(), 3);
    for (const name of ['accuracy@1', 'MRR@10', 'AUROC of confidence', 'handoff recall']) {
      expect([name, lineOf(table, name).endsWith(' –')]).toEqual([name, true]);
    }
    expect(table).toContain('– / –');
    expect(table).toMatch(/could not be scored +3\n/u);
  });

  it('gives shares in per cent, ranks with three decimals, times in milliseconds', () => {
    const tally = createTally();
    const outcome = { decision: 'answer', confidence: 0.9, ms: 12.34 };
    tally.add({ ...outcome, expect: { articles: ['a'] }, articles: ['b', 'a'] });
    tally.add({ ...outcome, expect: { articles: ['a'] }, articles: ['a'] });
    const table = toSummaryTable(tally.summary(), 0);
    expect(table).toMatch(/accuracy@1 +50\.0 %\n/u);
    expect(table).toMatch(/recall@5 +100\.0 %\n/u);
    expect(table).toMatch(/MRR@10 +0\.750\n/u);
    expect(table).toMatch(/time p50 \/ p95 +12\.3 ms \/ 12\.3 ms\n/u);
  });
});
