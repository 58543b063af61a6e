import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createArticleDocuments } from '../retrieval/article-documents.ts';
import { inForceAt, type Outline, type RowFigures, toKnowledgeRow } from './knowledge-row.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const day = (date: string) => `${date}T00:00:00.000Z`;
function outline(version: number, more: Partial<Outline> = {}): Outline {
  return {
    articleId: 'returns',
    version,
    source: 'api',
    title: `Returns ${version}`,
    url: null,
    locale: 'en',
    audience: 'public',
    validFrom: null,
    validTo: null,
    recordedAt: day(`2026-01-0${version}`),
    questions: version,
    ...more,
  };
}
const none: RowFigures = { used: 0, liked: 0, disliked: 0, reviewBy: null };
const context = { now: NOW, mainLocale: 'en', locale: null };
const rowOf = (outlines: readonly Outline[], figures: Partial<RowFigures> = {}, more = {}) => {
  const made = toKnowledgeRow(outlines, { ...context, ...more }, { ...none, ...figures });
  if (made === null) throw new Error('There is no row.');
  return { ...made.row, states: made.states };
};

describe('a row of the knowledge table', () => {
  it('shows what holds now, and when that changes by itself', () => {
    const base = outline(1);
    const winter = outline(2, { validFrom: day('2026-12-01'), validTo: day('2027-01-15') });
    expect(rowOf([base])).toMatchObject({
      title: 'Returns 1',
      inForce: { version: 1, validFrom: null, validTo: null },
      nextChange: null,
      questions: 1,
      trouble: [],
      states: ['in-force', 'unused'],
    });
    expect(rowOf([base, winter])).toMatchObject({
      inForce: { version: 1 },
      nextChange: day('2026-12-01'),
      states: ['in-force', 'planned', 'unused', 'trouble'],
      changedAt: day('2026-01-02'),
    });
    expect(rowOf([base, winter], {}, { now: day('2026-12-01') })).toMatchObject({
      title: 'Returns 2',
      inForce: { version: 2, validTo: day('2027-01-15') },
      nextChange: day('2027-01-15'),
    });
  });

  it('does not take the end of a text that another has replaced for a change', () => {
    const old = outline(1, { validTo: day('2026-12-31') });
    const next = outline(2, { validFrom: day('2026-12-01') });
    expect(rowOf([old, next]).nextChange).toBe(day('2026-12-01'));
    expect(rowOf([old, next], {}, { now: day('2026-12-02') }).nextChange).toBeNull();
  });

  it('tells trouble: expired, due, disliked, overlapping, untranslated', () => {
    const over = outline(1, { validTo: day('2026-11-01') });
    expect(rowOf([over])).toMatchObject({ inForce: null, trouble: ['expired'] });
    expect(rowOf([over]).states).toEqual(['expired', 'trouble']);
    const soon = outline(2, { validFrom: day('2026-12-01') });
    expect(rowOf([over, soon])).toMatchObject({ inForce: null, trouble: [], states: ['planned'] });

    expect(rowOf([outline(1)], { reviewBy: NOW }).trouble).toEqual(['review-due']);
    expect(rowOf([outline(1)], { reviewBy: day('2026-11-23') }).trouble).toEqual([]);

    expect(rowOf([outline(1)], { liked: 1, disliked: 2 }).trouble).toEqual(['disliked']);
    expect(rowOf([outline(1)], { liked: 0, disliked: 2 }).trouble).toEqual([]);
    expect(rowOf([outline(1)], { liked: 2, disliked: 2 }).trouble).toEqual([]);

    expect(rowOf([outline(1, { locale: 'de' })]).trouble).toEqual(['untranslated']);
    expect(rowOf([outline(1, { locale: 'en-GB' })]).trouble).toEqual([]);
    const hant = rowOf([outline(1, { locale: 'zh-Hant' })], {}, { mainLocale: 'zh-Hans' });
    expect(hant.trouble).toEqual(['untranslated']);
  });

  it('calls it an overlap when two of one language hold at once with different ends, now or later', () => {
    const overlaps = (...outlines: readonly Outline[]) =>
      rowOf(outlines).trouble.includes('overlap');
    const from = (date: string, to: string | null, more = {}) =>
      outline(2, { validFrom: day(date), validTo: to === null ? null : day(to), ...more });
    const base = outline(1);
    expect(overlaps(base, from('2026-12-01', null))).toBe(false);
    expect(overlaps(base, from('2026-12-01', '2027-01-01'))).toBe(true);
    expect(overlaps(base, from('2026-10-01', '2026-11-01'))).toBe(false);
    expect(overlaps(base, from('2026-12-01', '2027-01-01', { locale: 'de' }))).toBe(false);
    const ending = outline(1, { validTo: day('2026-12-01') });
    expect(overlaps(ending, from('2026-12-01', null))).toBe(false);
    expect(overlaps(ending, from('2026-11-30', null))).toBe(true);
  });

  it('is of the language asked for, else of the main one, else of one that holds', () => {
    const german = outline(2, { locale: 'de', title: 'Rückgabe', validTo: day('2026-11-01') });
    const french = outline(3, { locale: 'fr', title: 'Retours' });
    const all = [outline(1), german, french];
    expect(rowOf(all)).toMatchObject({ title: 'Returns 1', locales: ['de', 'en', 'fr'] });
    expect(rowOf(all, {}, { locale: 'de' })).toMatchObject({
      title: 'Rückgabe',
      inForce: null,
      locales: ['de', 'en', 'fr'],
      states: ['expired', 'trouble'],
    });
    expect(toKnowledgeRow(all, { ...context, locale: 'ar' }, none)).toBeNull();
    expect(rowOf([german, french]).title).toBe('Retours');
  });

  it('is unused only when the public could have been told', () => {
    const states = (more: Partial<Outline>, used = 0) => rowOf([outline(1, more)], { used }).states;
    expect(states({})).toContain('unused');
    expect(states({}, 1)).not.toContain('unused');
    expect(states({ audience: 'internal' })).not.toContain('unused');
    expect(states({ validTo: day('2026-11-01') })).not.toContain('unused');
  });

  it('says of what is in force the same as the index does, whatever the windows', () => {
    const time = fc.option(fc.integer({ min: 1, max: 9 }).map((n) => day(`2026-12-0${n}`)));
    const windows = fc.uniqueArray(fc.record({ validFrom: time, validTo: time }), {
      minLength: 1,
      maxLength: 6,
      selector: (one) => one.validFrom,
    });
    fc.assert(
      fc.property(windows, fc.integer({ min: 0, max: 9 }), (made, at) => {
        const outlines = made.map((window, place) => outline(place + 1, window));
        const documents = createArticleDocuments();
        for (const { questions, ...one } of outlines) {
          documents.add({ ...one, tenantId: 't', body: 'x', questions: [], supersededAt: null });
        }
        const now = day(`2026-12-0${at}`.replace('00', '01'));
        const held = [...documents.entries()].filter((entry) =>
          documents.inForce(entry, now, 'public'),
        );
        expect(held.map((entry) => entry.version.version)).toEqual(
          [inForceAt(outlines, now)?.version].filter((one) => one !== undefined),
        );
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
