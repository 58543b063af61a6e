import { describe, expect, it } from '@jest/globals';
import { createArticleDocuments } from './article-documents.ts';
import { FAQ, SHOP } from './example-articles.ts';
import { nearestSay } from './probabilities.ts';

describe('nearestSay', () => {
  const documents = createArticleDocuments();
  const entries = [...FAQ, ...SHOP.slice(0, 1)].flatMap((version) => documents.add(version) ?? []);
  const [lost, invoice, , article] = entries;
  const docs = [0, 1, 3];
  const say = (nearness: readonly number[]) =>
    nearestSay(documents, docs, (doc) => nearness[docs.indexOf(doc)] ?? 0);

  it('gives an entry whose examples are near most of the probability', () => {
    const said = say([0.9, 0.8, 0.3]);
    const sure = lost && said.of(lost);
    const less = invoice && said.of(invoice);
    expect(sure).toBeGreaterThan(0.9);
    expect(less).toBeLessThan(0.05);
    expect((sure ?? 0) + (less ?? 0)).toBeLessThan(1);
  });

  it('gives none much when no example is near', () => {
    const said = say([0.2, 0.1, 0.1]);
    for (const entry of entries.slice(0, 3)) expect(said.of(entry)).toBeLessThan(0.3);
  });

  it('says nothing of an article without examples', () => {
    expect(article && say([0.9, 0.8, 0.3]).of(article)).toBeNull();
  });
});
