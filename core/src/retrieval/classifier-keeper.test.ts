import { describe, expect, it } from '@jest/globals';
import { createArticleDocuments } from './article-documents.ts';
import { createClassifierKeeper, fewer } from './classifier-keeper.ts';
import { version } from './example-articles.ts';

const ENTRIES = Array.from({ length: 20 }, (_, entry) =>
  version({
    articleId: `entry-${entry}`,
    title: `Topic t${entry}x`,
    questions: Array.from({ length: 6 }, (_, i) => `ask ${i} about t${entry}x`),
  }),
);

function keeperOf(entries: readonly ReturnType<typeof version>[]) {
  const documents = createArticleDocuments();
  for (const entry of entries) documents.add(entry);
  const logged: string[] = [];
  const log = (message: string) => logged.push(message);
  const keeper = createClassifierKeeper({
    documents,
    log,
    trained: null,
    due: false,
    inFullUpTo: 100,
  });
  return { documents, keeper, logged };
}
const sure = (keeper: ReturnType<typeof keeperOf>['keeper'], text: string, label: string) => {
  const classifier = keeper.current();
  return classifier?.predict(text)[classifier.placeOf(label) ?? -1] ?? 0;
};

describe('createClassifierKeeper', () => {
  it('trains on from what it has when one entry of many comes, and knows it', async () => {
    const { documents, keeper } = keeperOf(ENTRIES.slice(1));
    await keeper.train();
    const columns = keeper.current()?.state.slots ?? new Uint32Array();
    documents.add(ENTRIES[0] as (typeof ENTRIES)[0]);
    keeper.changed();
    await keeper.train();
    // Full training sorts its columns anew; training on keeps them and puts new ones behind.
    expect(keeper.current()?.state.slots.subarray(0, columns.length)).toEqual(columns);
    expect(sure(keeper, 'ask about t0x', 'entry-0')).toBeGreaterThan(0.5);
    expect(sure(keeper, 'ask about t7x', 'entry-7')).toBeGreaterThan(0.5);
  });

  it('trains in full once a tenth of the examples has changed', async () => {
    const { documents, keeper } = keeperOf(ENTRIES.slice(3));
    await keeper.train();
    for (const entry of ENTRIES.slice(0, 3)) documents.add(entry);
    keeper.changed();
    await keeper.train();
    const fresh = keeperOf(ENTRIES).keeper;
    await fresh.train();
    expect(keeper.current()?.state).toEqual(fresh.current()?.state);
  });

  it('trains a small base in full at every change: nothing depends on what was there before', async () => {
    const small = ENTRIES.slice(0, 3);
    const { documents, keeper } = keeperOf(small.slice(1));
    await keeper.train();
    documents.add(small[0] as (typeof small)[0]);
    keeper.changed();
    await keeper.train();
    const fresh = keeperOf(small).keeper;
    await fresh.train();
    expect(keeper.current()?.state).toEqual(fresh.current()?.state);
  });

  it('is crowded when there are more entries than can have enough examples each', async () => {
    const { keeper, logged } = keeperOf(
      Array.from({ length: 2001 }, (_, i) =>
        version({
          articleId: `e${i}`,
          questions: Array.from({ length: 6 }, (_, j) => `q${j} of ${i}`),
        }),
      ),
    );
    expect(keeper.isCrowded()).toBe(true);
    await keeper.train();
    expect(keeper.current()).toBeNull();
    expect(logged.join()).toContain('too many');
    expect(keeperOf(ENTRIES).keeper.isCrowded()).toBe(false);
  });
});

describe('fewer', () => {
  const examples = Array.from({ length: 100 }, (_, i) => ({
    label: i < 90 ? 'many' : 'few',
    text: `${i}`,
  }));

  it('keeps all that a training may take', () => {
    expect(fewer(examples, 2, 200)).toBe(examples);
  });

  it('takes equally many of each entry beyond that, spread over what it has', () => {
    const kept = fewer(examples, 2, 80) ?? [];
    expect(kept.filter(({ label }) => label === 'few')).toHaveLength(10);
    const many = kept.filter(({ label }) => label === 'many').map(({ text }) => Number(text));
    expect(many).toHaveLength(20);
    expect(Math.max(...many)).toBeGreaterThan(80);
  });

  it('says when too few would be left', () => {
    expect(fewer(examples, 2, 19)).toBeNull();
  });
});
