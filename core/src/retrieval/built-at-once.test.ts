/** What an index remembers between questions never outlives what it was made of. */
import { expect, it } from '@jest/globals';
import type { ArticleVersion } from '../model.ts';
import { createIndex } from './create-retriever.ts';
import { AT, FAQ, SHOP, version } from './example-articles.ts';

const KAYAKS = version({
  articleId: 'kayaks',
  title: 'Renting kayaks and paddles',
  body: 'Kayaks are rented by the hour. Return wet paddles to the boathouse.',
});
const NEWS = [KAYAKS, ...FAQ];
const questions = [...SHOP, ...NEWS].flatMap((one) => [one.title, ...one.questions]);

async function answersOf(index: ReturnType<typeof createIndex>) {
  await index.prepare();
  return Promise.all(
    questions.map((text) => index.retrieve({ text, locale: 'en', at: AT, audience: 'public' })),
  );
}

async function builtAtOnce(articles: readonly ArticleVersion[]) {
  const index = createIndex();
  for (const one of articles) index.upsert(one);
  return answersOf(index);
}

it('answers as an index built at once, whatever was asked before articles came and went', async () => {
  const index = createIndex();
  for (const one of SHOP) index.upsert(one);
  const before = await answersOf(index);
  for (const one of NEWS) index.upsert(one);
  expect(await answersOf(index)).toEqual(await builtAtOnce([...SHOP, ...NEWS]));
  for (const one of NEWS) index.remove(one.articleId, one.version);
  expect((await answersOf(index)).map(({ articles }) => articles[0])).toEqual(
    before.map(({ articles }) => articles[0]),
  );
});
