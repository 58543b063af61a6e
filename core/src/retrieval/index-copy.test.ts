import { describe, expect, it } from '@jest/globals';
import { createIndex } from './create-retriever.ts';
import { FAQ, SHOP, version } from './example-articles.ts';

const at = '2026-11-22T12:00:00.000Z';
const breathe = async () => undefined;
const ask = (text: string) => ({ text, locale: 'en', at, audience: 'public' }) as const;

const exampleArticles = [...SHOP, ...FAQ];

describe('a copy of an index', () => {
  const texts = exampleArticles.flatMap((one) => [one.title, ...one.questions]);
  const make = async () => {
    const index = createIndex();
    for (const one of exampleArticles) index.upsert(one);
    await index.prepare();
    return index;
  };

  it('answers every question as the index does, and after its own changes leaves the index as it was', async () => {
    const index = await make();
    const before = await Promise.all(texts.map((text) => index.retrieve(ask(text))));
    const copy = await index.copy(breathe);
    expect(await Promise.all(texts.map((text) => copy.retrieve(ask(text))))).toEqual(before);
    expect(copy.stats()).toEqual(index.stats());
    for (const one of exampleArticles) copy.remove(one.articleId, one.version);
    copy.upsert(
      version({
        articleId: 'kayaks',
        title: 'Kayaks',
        body: 'We rent kayaks.',
        questions: ['Do you rent kayaks?'],
      }),
    );
    await copy.prepare();
    expect((await copy.retrieve(ask('Do you rent kayaks?'))).articles).toEqual(['kayaks']);
    expect(await Promise.all(texts.map((text) => index.retrieve(ask(text))))).toEqual(before);
  });

  it('decides with the classifier of the index while a newer one is due: nobody waits for training', async () => {
    const index = await make();
    const { labels } = index.stats();
    expect(labels).toBeGreaterThan(0);
    index.upsert(
      version({
        articleId: 'kayaks',
        title: 'Kayaks',
        body: 'x',
        questions: ['Do you rent kayaks?'],
      }),
    );
    const copy = await index.copy(breathe);
    await copy.retrieve(ask('Do you rent kayaks?'));
    expect([index.stats().labels, copy.stats().labels]).toEqual([labels, labels]);
    await copy.prepare();
    expect([index.stats().labels, copy.stats().labels]).toEqual([labels, labels + 1]);
  });
});
