import { describe, expect, it } from '@jest/globals';
import type { RetrieveQuery } from '../retrieval/retriever.ts';
import { toHit } from './policies.fixture.ts';
import { endsSoon, findUpcoming } from './upcoming.ts';

const AT = '2026-11-22T00:00:00.000Z';
const query: RetrieveQuery = { text: 'returns', locale: 'en', at: AT, audience: 'public' };

describe('findUpcoming', () => {
  const later = toHit('r', 'Returns', '14 days.', { validFrom: '2027-01-01T00:00:00.000Z' });
  const old = toHit('s', 'Other', 'As ever.', { validFrom: '2020-01-01T00:00:00.000Z' });
  const asked: RetrieveQuery[] = [];
  const retrieve = async (one: RetrieveQuery) => {
    asked.push(one);
    return { hits: [later, old], articles: ['r'], confidence: 1 };
  };
  it('asks again as of the first end, and gives only what begins later', async () => {
    const ending = toHit('r', 'Returns', '30 days.', { validTo: '2027-01-01T00:00:00.000Z' });
    expect(await findUpcoming(retrieve, query, [ending])).toEqual([later]);
    expect(asked).toEqual([{ ...query, at: '2027-01-01T00:00:00.000Z' }]);
  });
  it('does not search when nothing ends within 60 days', async () => {
    asked.length = 0;
    const far = toHit('r', 'Returns', '30 days.', { validTo: '2027-06-01T00:00:00.000Z' });
    expect(await findUpcoming(retrieve, query, [far, old])).toEqual([]);
    expect(asked).toEqual([]);
  });
  it('what has ended does not end soon', () => {
    expect(endsSoon(AT, AT)).toBe(false);
    expect(endsSoon('2027-01-21T00:00:00.000Z', AT)).toBe(true);
    expect(endsSoon('2027-01-21T00:00:00.001Z', AT)).toBe(false);
  });
});
