import { describe, expect, it } from '@jest/globals';
import { createIndex, loadIndex } from './create-retriever.ts';
import { version } from './example-articles.ts';

const page = (articleId: string, title: string, body: string, questions: readonly string[] = []) =>
  version({ articleId, title, body, questions });
const RETURNS = 'You can return anything within 30 days of delivery.';
const OTHERS = [
  page('b0', 'Delivery', 'Delivery takes a week.'),
  page('b1', 'Gift cards', 'Gift cards are sold here.'),
  page('b2', 'Repairs', 'We repair lamps.'),
];
const copyOf = (number: number) => page(`a${number}`, 'Returns', RETURNS, ['May I return it?']);
const QUERY = {
  text: 'How long do I have to return something?',
  locale: 'en',
  at: '2026-06-01T00:00:00.000Z',
  audience: 'public',
} as const;

function indexOf(copies: number) {
  const index = createIndex();
  for (const one of OTHERS) index.upsert(one);
  for (let number = 0; number < copies; number++) index.upsert(copyOf(number));
  return index;
}

/** What speaks for the first article; what the classifier thinks depends on how many it tells apart. */
async function evidence(index: ReturnType<typeof createIndex>) {
  const [first] = (await index.explain(QUERY)).articles;
  const round = (value = 0) => Math.round(value * 1e6) / 1e6;
  return {
    lexical: round(first?.evidence.lexical),
    question: round(first?.evidence.question),
    title: round(first?.evidence.title),
  };
}

describe('copies of an article', () => {
  it.each([2, 50, 300])('make none of its words commoner: %i', async (copies) => {
    expect(await evidence(indexOf(copies))).toEqual(await evidence(indexOf(1)));
    const many = await indexOf(copies).explain(QUERY);
    expect(many.articles.filter(({ entry }) => entry.version.title === 'Returns')).toHaveLength(1);
  });

  it('may come and go: what is left answers as if it had always been alone', async () => {
    const index = indexOf(6);
    for (const number of [0, 5, 2, 1, 4]) index.remove(`a${number}`, 1);
    expect((await index.explain(QUERY)).articles[0]?.entry.version.articleId).toBe('a3');
    expect(await evidence(index)).toEqual(await evidence(indexOf(1)));
    index.remove('a3', 1);
    const none = createIndex();
    for (const one of OTHERS) none.upsert(one);
    expect((await index.retrieve(QUERY)).confidence).toBeCloseTo(
      (await none.retrieve(QUERY)).confidence,
      6,
    );
  });

  it('are counted once behind a snapshot too, and taken back there', async () => {
    const index = indexOf(20);
    const again = loadIndex(index.serialise());
    expect((await again.retrieve(QUERY)).confidence).toBe((await index.retrieve(QUERY)).confidence);
    for (let number = 1; number < 20; number++) again.remove(`a${number}`, 1);
    expect(await evidence(again)).toEqual(await evidence(indexOf(1)));
  });
});
