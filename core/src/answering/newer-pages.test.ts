import { describe, expect, it } from '@jest/globals';
import { checkDraft } from './check-receipts.ts';
import { createExtractiveComposer } from './compose-extractive.ts';
import { toHit } from './policies.fixture.ts';

const compose = createExtractiveComposer();
const page = (id: string, days: string, date: string | null, more: object = {}) =>
  toHit(id, 'Returns', `Shoes can be sent back to us within ${days} of delivery.`, {
    recordedAt: '2026-01-05T10:00:00.000Z',
    validFrom: date,
    ...more,
  });

async function answer(...hits: readonly ReturnType<typeof page>[]): Promise<string> {
  const question = 'How long can I send shoes back?';
  const draft = await compose({ question, language: 'en', hits, at: '2026-11-22T12:00:00.000Z' });
  return draft === null ? '' : checkDraft(draft, []).text;
}

describe('two pages that contradict each other', () => {
  const old = page('faq', '14 days', '2026-03-01T00:00:00.000Z');
  const current = page('returns', 'thirty days', '2026-06-01T00:00:00.000Z');

  it('are answered from the newer one, whichever was found first, and its date is said and proved', async () => {
    for (const hits of [
      [old, current],
      [current, old],
    ]) {
      const text = await answer(...hits);
      expect(text).toContain('thirty days');
      expect(text).not.toContain('14 days');
      expect(text).toContain('of 1 June 2026.');
    }
  });
  it('count from the day they were recorded where they have no date of their own', async () => {
    const undated = page('returns', '30 days', null, { recordedAt: '2026-10-01T08:00:00.000Z' });
    expect(await answer(old, undated)).toContain('30 days');
    expect(await answer(old, undated)).toContain('1 October 2026');
  });
  it('are left as they were found where nothing says which is newer', async () => {
    const [one, other] = [page('faq', '14 days', null), page('returns', '30 days', null)];
    expect(await answer(one, other)).toMatch(/^Shoes .* 14 days [^\n]*$/u);
    const soonAfter = page('returns', '30 days', null, { recordedAt: '2026-01-05T10:02:00.000Z' });
    expect(await answer(one, soonAfter)).toContain('14 days');
  });
  it('that agree need no date', async () => {
    expect(
      await answer(old, page('returns', 'two weeks', '2026-06-01T00:00:00.000Z')),
    ).not.toContain('2026');
  });
});
