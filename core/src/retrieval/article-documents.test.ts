import { describe, expect, it } from '@jest/globals';
import type { ArticleVersion } from '../model.ts';
import { createArticleDocuments } from './article-documents.ts';
import { version } from './example-articles.ts';

const article = (more: Partial<ArticleVersion> = {}) => ({
  ...version({ articleId: 'a', title: 'Red hat', body: 'Red.' }),
  ...more,
});

function alwaysOf(...versions: readonly ArticleVersion[]) {
  const documents = createArticleDocuments();
  const entries = versions.flatMap((each) => documents.add(each) ?? []);
  return {
    documents,
    always: entries.map(({ firstChunk }) => documents.alwaysInForce(firstChunk)),
  };
}

describe('alwaysInForce', () => {
  it('is true of a public version alone, without limits', () => {
    expect(alwaysOf(article()).always).toEqual([true]);
  });

  it('is false of an internal version and of one with a limit of time', () => {
    expect(alwaysOf(article({ audience: 'internal' })).always).toEqual([false]);
    expect(alwaysOf(article({ validFrom: '2026-01-01T00:00:00.000Z' })).always).toEqual([false]);
    expect(alwaysOf(article({ validTo: '2026-01-01T00:00:00.000Z' })).always).toEqual([false]);
  });

  it('follows other versions as they come and go, and ends with the version', () => {
    const { documents, always } = alwaysOf(article({ version: 1 }), article({ version: 2 }));
    expect(always).toEqual([false, false]);
    documents.remove('a', 2);
    expect([0, 1].map(documents.alwaysInForce)).toEqual([true, false]);
    documents.remove('a', 1);
    expect(documents.alwaysInForce(0)).toBe(false);
    expect(documents.alwaysInForce(99_999)).toBe(false);
  });
});
