import { describe, expect, it } from '@jest/globals';
import type { Mistake } from './judge.ts';
import { type ArticleNote, suggestFix } from './suggest-fix.ts';

const RETURNS =
  'Send anything back within thirty days of delivery. Use the printed label from the parcel and drop it at any post office near you.';
const note = (id: string, more: Partial<ArticleNote> = {}): ArticleNote => ({
  id,
  title: id,
  text: id,
  questions: 2,
  isPublic: true,
  times: [{ from: null, to: null }],
  ...more,
});
const known = [
  note('returns', { text: RETURNS }),
  note('sending-back', { text: `${RETURNS} Thank you.` }),
  note('shipping', {
    text: 'Parcels leave our house on working days and reach most of Europe in three to five days.',
  }),
  note('bare', { questions: 0 }),
  note('secret', { isPublic: false }),
  note('later', { times: [{ from: '2027-01-01T00:00:00.000Z', to: null }] }),
];
function fixOf(
  of: {
    mistake: Mistake;
    found?: string;
    expected?: readonly string[];
    confidence?: number;
    suggested?: number | null;
  },
  answerAbove = 0.5,
) {
  return suggestFix(
    {
      mistake: of.mistake,
      expected: of.expected ?? ['returns'],
      at: '2026-11-23T00:00:00.000Z',
      prediction: {
        decision: 'answer',
        reason: 'answered',
        confidence: of.confidence ?? 0.9,
        articles: of.found === undefined ? [] : [of.found],
      },
    },
    {
      article: (id) => known.find((one) => one.id === id),
      answerAbove,
      suggested: of.suggested ?? null,
    },
  );
}

describe('suggestFix', () => {
  it.each([
    [
      'an article nobody wrote',
      { expected: ['nowhere'] },
      { kind: 'write-article', article: 'nowhere' },
    ],
    [
      'two articles that say the same',
      { found: 'sending-back' },
      { kind: 'merge', article: 'returns', other: 'sending-back' },
    ],
    [
      'one without example questions',
      { expected: ['bare'], found: 'shipping' },
      { kind: 'first-example', article: 'bare' },
    ],
    ['another wording', { found: 'shipping' }, { kind: 'add-example', article: 'returns' }],
    [
      'an article for the team only',
      { expected: ['secret'] },
      { kind: 'internal', article: 'secret' },
    ],
    [
      'one that does not hold yet',
      { expected: ['later'] },
      { kind: 'not-in-force', article: 'later' },
    ],
    [
      'of several the one that can be used',
      { expected: ['nowhere', 'later', 'bare'] },
      { kind: 'first-example', article: 'bare' },
    ],
  ])('%s', (_, of, fix) => {
    expect(fixOf({ mistake: 'wrong-answer', ...of })).toMatchObject(fix);
  });

  it('lowers the threshold only where the suggested one would have answered', () => {
    const of = { mistake: 'not-sure', found: 'returns', confidence: 0.4 } as const;
    expect(fixOf({ ...of, suggested: 0.35 })).toMatchObject({
      kind: 'lower-threshold',
      threshold: 0.35,
    });
    expect(fixOf({ ...of, suggested: 0.45 }).kind).toBe('add-example');
    expect(fixOf({ ...of, suggested: 0.6 }).kind).toBe('add-example');
    expect(fixOf(of).kind).toBe('add-example');
    // Sure enough already: something else kept it from answering.
    expect(fixOf({ ...of, confidence: 0.7, suggested: 0.35 }).kind).toBe('add-example');
  });

  it('raises the threshold only where that would have stopped it', () => {
    const of = { mistake: 'answered-unanswerable', found: 'shipping', expected: [] } as const;
    expect(fixOf({ ...of, confidence: 0.6, suggested: 0.8 })).toMatchObject({
      kind: 'raise-threshold',
      threshold: 0.8,
    });
    expect(fixOf({ ...of, confidence: 0.9, suggested: 0.8 })).toMatchObject({
      kind: 'say-limits',
      article: 'shipping',
    });
  });

  it('asks for rules where rules decide', () => {
    expect(fixOf({ mistake: 'missed-handoff' }).kind).toBe('add-rule');
    expect(fixOf({ mistake: 'needless-handoff' }).kind).toBe('narrow-rule');
  });
});
