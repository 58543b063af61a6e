/** A knowledge base as bad as it comes: the assistant answers from it what it can prove, or says that it found nothing. */
import { describe, expect, it } from '@jest/globals';
import { checkDraft } from '../answering/check-receipts.ts';
import { createExtractiveComposer } from '../answering/compose-extractive.ts';
import { defaultSettings } from '../default-settings.ts';
import { createEvalIndex } from '../evaluation/think-decider.ts';
import type { ArticleInput, Decision } from '../model.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { askOnce } from './ask.ts';
import { TENANT } from './think.fixture.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const QUESTION = 'How long do I have to return something?';
const RETURNS = 'You can return anything within 30 days of delivery.';
const article = (id: string, body: string, more: Partial<ArticleInput> = {}): ArticleInput => ({
  id,
  title: 'Returns',
  body,
  locale: 'en',
  ...more,
});
const understand = createUnderstand();

async function ask(articles: readonly ArticleInput[], question = QUESTION): Promise<Decision> {
  const index = await createEvalIndex(articles);
  const parts = {
    understand,
    retrieve: index.retrieve,
    composers: [{ name: 'extractive', compose: createExtractiveComposer() }],
    check: checkDraft,
    elapsed: () => 0,
  };
  const settings = { ...TENANT.settings, answerAbove: 0.05, unknownBelow: 0.01 };
  const tenant = { ...TENANT, settings };
  return askOnce(parts, { tenant, now: NOW, question: { question } });
}
const textOf = (decision: Decision) => (decision.kind === 'silence' ? '' : decision.reply.text);

describe('bad articles', () => {
  it.each<readonly [string, readonly ArticleInput[]]>([
    ['none', []],
    ['one that is empty', [article('a', '', { questions: [QUESTION] })]],
    ['one of spaces', [article('a', ' \n\n\t ', { questions: [QUESTION] })]],
    [
      'one of nothing visible',
      [article('a', '\u200b\u200d\ufeff\u00ad', { questions: [QUESTION] })],
    ],
    [
      'only marks of Markdown',
      [article('a', '# \n\n---\n\n> \n\n- \n\n```\n```', { questions: [QUESTION] })],
    ],
    [
      'only code',
      [article('a', '```js\nif (days > 30) refuse();\n```', { questions: [QUESTION] })],
    ],
  ])('%s: nothing is made up', async (_name, articles) => {
    const decision = await ask(articles);
    expect(['answer', 'clarify', 'handoff']).toContain(decision.kind);
    expect(textOf(decision)).not.toMatch(/\b(?:14|45|60) days\b/u);
    if (decision.kind === 'answer') expect(decision.reply.citations?.length).toBeGreaterThan(0);
  });

  it.each<readonly [string, readonly ArticleInput[]]>([
    ['one article', [article('a', RETURNS)]],
    [
      '100 kB around it',
      [
        article(
          'a',
          `${'Our shop lies at the sea. '.repeat(2_000)}\n\n${RETURNS}\n\n${'We like wood. '.repeat(3_500)}`,
          { questions: [QUESTION] },
        ),
      ],
    ],
    [
      'the same article five times beside others',
      [
        ...Array.from({ length: 5 }, (_, at) => article(`a${at}`, RETURNS)),
        ...[
          'Delivery takes a week.',
          'Gift cards are sold in the shop.',
          'We repair lanterns.',
        ].map((body, at) => article(`b${at}`, body, { title: `Page ${at}` })),
      ],
    ],
    [
      'right-to-left marks and zero widths in it',
      [
        article(
          'a',
          '\u200f\u202bYou can re\u200bturn any\u00adthing within 3\u200b0 days of delivery.\u202c',
        ),
      ],
    ],
    [
      'a table alone',
      [
        article('a', '| Case | Return within |\n|---|---|\n| Anything | 30 days of delivery |', {
          questions: [QUESTION],
        }),
      ],
    ],
    [
      'scripts mixed',
      [article('a', `${RETURNS} 收到货后 30 天内可以退货。 يمكنك الإرجاع خلال 30 يومًا.`)],
    ],
  ])('%s: it is answered once', async (_name, articles) => {
    const said = textOf(await ask(articles));
    expect(said.match(/30 days/gu)).toHaveLength(1);
    expect(said.length).toBeLessThan(1_000);
  });

  it.each([
    ['alone', []],
    ['beside others', ['Delivery takes a week.', 'Gift cards are sold here.', 'We repair lamps.']],
  ])('fifty copies of one, %s, are one answer that is sure enough', async (_name, others) => {
    const index = await createEvalIndex([
      ...Array.from({ length: 50 }, (_, at) => article(`a${at}`, RETURNS)),
      ...others.map((body, at) => article(`b${at}`, body, { title: `Page ${at}` })),
    ]);
    const found = await index.retrieve({
      text: QUESTION,
      locale: 'en',
      at: NOW,
      audience: 'public',
    });
    expect(found.confidence).toBeGreaterThan(defaultSettings.answerAbove);
    expect(found.articles.filter((id) => id.startsWith('a'))).toHaveLength(1);
  });

  it('that contradict each other: never two values in one answer', async () => {
    const others = [
      'You can return anything within 14 days of delivery.',
      'Anything can be returned within 60 days of delivery.',
    ];
    const articles = [RETURNS, ...others].map((body, at) =>
      article(`a${at}`, body, { title: `Returns ${at}`, questions: [QUESTION] }),
    );
    const said = textOf(await ask(articles));
    expect(said.match(/\b\d+ days/gu)?.length ?? 0).toBeLessThan(2);
  });

  it('within one page too', async () => {
    const said = textOf(
      await ask([
        article('a', `${RETURNS}\n\nYou can return anything within 14 days of delivery.`, {
          questions: [QUESTION],
        }),
      ]),
    );
    expect(new Set(said.match(/\b\d+ days/gu)).size).toBeLessThan(2);
  });
});
