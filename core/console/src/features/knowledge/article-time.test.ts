import { describe, expect, it } from '@jest/globals';
import { inForceAt, overlapsOf, type Statement, spansOf, stateOf } from './article-time.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const DEC_1 = '2026-12-01T00:00:00.000Z';
const DEC_24 = '2026-12-24T00:00:00.000Z';
const OCT_1 = '2026-10-01T00:00:00.000Z';

function statement(version: number, validFrom: string | null, validTo: string | null): Statement {
  return {
    id: 'returns',
    version,
    source: 'api',
    title: `Text ${version}`,
    body: 'Words.',
    url: null,
    locale: 'en',
    audience: 'public',
    questions: [],
    validFrom,
    validTo,
    recordedAt: OCT_1,
    supersededAt: null,
  };
}
const always = statement(1, null, null);
const christmas = statement(2, DEC_1, DEC_24);

describe('what is in force', () => {
  it('is the statement that started last; the end is not part of it', () => {
    const both = [always, christmas];
    expect(inForceAt(both, NOW)?.version).toBe(1);
    expect(inForceAt(both, DEC_1)?.version).toBe(2);
    expect(inForceAt(both, DEC_24)?.version).toBe(1);
  });
  it('of two that start together is the later version', () => {
    expect(inForceAt([statement(4, OCT_1, null), statement(3, OCT_1, null)], NOW)?.version).toBe(4);
  });
});

describe('the spans of the timeline', () => {
  it('say what really holds, and that the earlier text comes back', () => {
    expect(
      spansOf([always, christmas]).map(({ from, to, holds }) => [from, to, holds?.version]),
    ).toEqual([
      [null, DEC_1, 1],
      [DEC_1, DEC_24, 2],
      [DEC_24, null, 1],
    ]);
  });
  it('show a gap between two texts, but no nothing before the first or after the last', () => {
    const spans = spansOf([statement(1, null, OCT_1), christmas]);
    expect(spans.map(({ holds }) => holds?.version ?? null)).toEqual([1, null, 2]);
  });
  it('of no statement are none', () => {
    expect(spansOf([])).toEqual([]);
  });
});

describe('the state of a statement', () => {
  it('is told from the time and from what covers it', () => {
    const newer = statement(3, OCT_1, null);
    const all = [always, newer, christmas, statement(4, null, OCT_1)];
    expect(all.map((one) => stateOf(one, all, NOW))).toEqual([
      'covered',
      'in-force',
      'planned',
      'over',
    ]);
  });
});

describe('overlaps', () => {
  it('are told with who wins, until when, and that the other one returns', () => {
    const draft = { validFrom: DEC_1, validTo: DEC_24 };
    expect(overlapsOf(draft, [always], NOW)).toEqual([
      { other: always, from: DEC_1, to: DEC_24, mine: true, returns: true },
    ]);
    expect(overlapsOf({ validFrom: null, validTo: null }, [christmas], NOW)).toMatchObject([
      { mine: false, from: DEC_1, to: DEC_24 },
    ]);
  });
  it('are none when a text simply follows another, or when it is all over', () => {
    expect(overlapsOf({ validFrom: DEC_1, validTo: null }, [always], NOW)).toEqual([]);
    expect(overlapsOf({ validFrom: null, validTo: OCT_1 }, [always], NOW)).toEqual([]);
    expect(overlapsOf({ validFrom: DEC_24, validTo: null }, [christmas], NOW)).toEqual([]);
  });
});
