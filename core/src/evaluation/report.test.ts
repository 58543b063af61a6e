import { describe, expect, it } from '@jest/globals';
import { toArticleNotes } from './article-notes.ts';
import type { EvalQuestion, Prediction } from './eval-lines.ts';
import { createTally } from './metrics.ts';
import { createReportTally } from './report.ts';
import { toReportHtml } from './report-html.ts';

const KB = [
  { id: 'wool', title: 'How to wash wool', body: 'By hand.', questions: [] },
  { id: 'pay', title: 'Ways to pay', body: 'Visa.', questions: ['can I pay by card'] },
];
const NOW = '2026-11-23T00:00:00.000Z';

function makeReport(pairs: readonly (readonly [Partial<EvalQuestion>, Partial<Prediction>])[]) {
  const tally = createReportTally({ answerAbove: 0.5, now: NOW });
  const figures = createTally();
  for (const [i, [question, prediction]] of pairs.entries()) {
    const asked: EvalQuestion = { id: `q${i}`, text: `question ${i}`, ...question };
    const said: Prediction = {
      id: asked.id,
      decision: 'answer',
      reason: 'answered',
      confidence: 0.8,
      articles: ['wool'],
      text: 'By hand.',
      citations: [{ article: 'wool', quote: 'By hand.' }],
      mood: null,
      language: 'en',
      ms: 1,
      ...prediction,
    };
    tally.add(asked, said);
    figures.add({ ...said, expect: asked.expect });
  }
  return tally.report(figures.summary(), (ids) => toArticleNotes(KB, ids));
}
const expectWool = { expect: { articles: ['wool'] } };

describe('createReportTally', () => {
  it('counts what went right and each kind of mistake', async () => {
    const report = await makeReport([
      [expectWool, {}],
      [expectWool, { articles: ['pay'] }],
      [expectWool, { decision: 'clarify', reason: 'several-possible' }],
      [{ expect: { none: true } }, {}],
      [{ expect: { handoff: true } }, { decision: 'handoff', reason: 'anger' }],
      [{}, {}],
    ]);
    expect(report).toMatchObject({ right: 2, judged: 5 });
    expect(report.mistakes).toEqual({
      'wrong-answer': 1,
      'answered-unanswerable': 1,
      'missed-handoff': 0,
      'needless-handoff': 0,
      'not-found': 0,
      'not-sure': 1,
    });
  });

  it('puts the surest wrong answer first and keeps no more than fifty', async () => {
    const report = await makeReport([
      ...Array.from(
        { length: 500 },
        (_, i) => [expectWool, { articles: ['pay'], confidence: (i % 100) / 100 }] as const,
      ),
      [
        { id: 'sure', ...expectWool },
        { articles: ['pay'], confidence: 0.999 },
      ],
      [{ id: 'open' }, { articles: ['pay'], confidence: 1 }],
      [{ id: 'person', expect: { handoff: true } }, { confidence: 1 }],
    ]);
    expect(report.worst).toHaveLength(50);
    expect(report.worst[0]).toMatchObject({
      id: 'sure',
      expected: ['wool'],
      found: 'pay',
      fix: { kind: 'first-example', article: 'wool' },
    });
    expect(report.worst.every(({ mistake }) => mistake === 'wrong-answer')).toBe(true);
    expect(report.confusions).toEqual([
      { expected: 'wool', found: 'pay', questions: 501, examples: expect.any(Array) },
    ]);
    expect(report.confusions[0]?.examples).toHaveLength(3);
    expect(report.titles).toEqual({ wool: 'How to wash wool', pay: 'Ways to pay' });
  });

  it('tells languages apart only when there are several', async () => {
    const one = await makeReport([[expectWool, {}]]);
    expect(one.languages).toEqual([]);
    const five = <T>(one: T) => Array.from({ length: 5 }, () => one);
    const two = await makeReport([
      ...five([expectWool, {}] as const),
      ...five([{ ...expectWool, locale: 'de' }, {}] as const),
      [{ ...expectWool, locale: 'de' }, { articles: ['pay'] }],
      [{ ...expectWool, locale: 'pt' }, {}],
    ]);
    expect(two.languages).toEqual([
      { language: 'de', questions: 6, judged: 6, right: 5 },
      { language: 'en', questions: 5, judged: 5, right: 5 },
    ]);
  });

  it('suggests a threshold that holds with a margin, and none where nothing can be promised', async () => {
    const suggested = async (confidences: readonly number[]) => {
      const unanswerable = { expect: { none: true } } as const;
      const report = await makeReport(
        confidences.map((confidence) => [unanswerable, { confidence }] as const),
      );
      return report.threshold.suggested;
    };
    // Of 100, one may pass: with two the upper limit of Clopper and Pearson is 5.2 %.
    expect(await suggested(Array.from({ length: 100 }, (_, i) => i / 100))).toBe(0.981);
    expect(await suggested(Array.from({ length: 44 }, (_, i) => i / 100))).toBeNull();
    expect(await suggested(Array.from({ length: 100 }, () => 1))).toBeNull();
  });

  it('keeps little of a long text, and whole characters of it', async () => {
    const report = await makeReport([
      [{ ...expectWool, text: `x${'😀'.repeat(50_000)}` }, { articles: ['pay'] }],
    ]);
    const kept = report.worst[0]?.question ?? '';
    expect(kept.length).toBeLessThan(700);
    expect(kept.isWellFormed()).toBe(true);
  });
});

describe('toReportHtml', () => {
  const about = { kb: 'kb.jsonl', questions: 'questions.jsonl', badLines: 0 };

  it('lets no text out of its place', async () => {
    const evil =
      '</style></title><script>alert(1)</script><img src=x onerror="a()"> \' & \u202E\u0007';
    const report = await makeReport([
      [
        { id: evil, text: evil, locale: 'en', expect: { articles: [evil] } },
        {
          articles: ['constructor'],
          text: evil,
          citations: [{ article: '__proto__', quote: evil }],
        },
      ],
    ]);
    const page = toReportHtml(report, { kb: evil, questions: evil, badLines: 1 });
    expect(page).not.toMatch(/<(script|img)/iu);
    expect(page).not.toContain('\u202E');
    expect(page).not.toContain('\u0007');
    expect(page.match(/<\/style>/gu)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('constructor');
  });

  it('says what was asked, said, expected and what would mend it', async () => {
    const page = toReportHtml(
      await makeReport([
        [{ ...expectWool, text: 'is it safe to machine wash?' }, { articles: ['pay'] }],
        [expectWool, {}],
      ]),
      about,
    );
    for (const words of [
      'is it safe to machine wash?',
      'Answered from another article',
      'How to wash wool',
      'Add a few ways customers ask it',
      '50.0 %',
      '<svg',
      'too few unanswerable questions',
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/https?:|<script|undefined|NaN/u);
  });

  it('says so when nothing was expected, and when all went well', async () => {
    expect(toReportHtml(await makeReport([[{}, {}]]), about)).toContain('nothing could be judged');
    expect(toReportHtml(await makeReport([]), about)).toContain('nothing could be judged');
    expect(toReportHtml(await makeReport([[expectWool, {}]]), about)).toContain('Nothing: every');
  });
});
