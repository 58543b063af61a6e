import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkArticle, type RawArticle } from './check-article.ts';

const good = { id: 'a', title: 'A', body: 'x' };

function codeOf(raw: RawArticle): string {
  const checked = checkArticle(raw);
  return checked.ok ? 'ok' : checked.code;
}

describe('checkArticle', () => {
  it.each<[string, RawArticle]>([
    ['ARTICLE_FIELD_MISSING', { title: 'A', body: 'x' }],
    ['ARTICLE_FIELD_MISSING', { ...good, id: '  ' }],
    ['ARTICLE_FIELD_MISSING', { ...good, title: null }],
    ['ARTICLE_FIELD_TYPE', { ...good, id: 'two\nlines' }],
    ['ARTICLE_FIELD_TYPE', { ...good, id: { toString: () => 'a' } }],
    ['ARTICLE_FIELD_TYPE', { ...good, body: ['x'] }],
    ['ARTICLE_FIELD_TYPE', { ...good, questions: { a: 1 } }],
    ['ARTICLE_FIELD_TYPE', { ...good, questions: [null] }],
    ['ARTICLE_TOO_LONG', { ...good, id: 'a'.repeat(301) }],
    ['ARTICLE_TOO_LONG', { ...good, questions: Array(2_001).fill('q') }],
    ['ARTICLE_EMPTY', { ...good, body: '', questions: [' '] }],
    ['ARTICLE_NUL', { ...good, body: 'a\0b' }],
    ['ARTICLE_BROKEN_UNICODE', { ...good, title: '\ud800' }],
    ['ARTICLE_URL', { ...good, url: '//evil.example' }],
    ['ARTICLE_URL', { ...good, url: '/\\evil.example' }],
    ['ARTICLE_URL', { ...good, url: 'https://me:secret@shop.example' }],
    ['ARTICLE_URL', { ...good, url: 'data:text/html,x' }],
    ['ARTICLE_LOCALE', { ...good, locale: 'english please' }],
    ['ARTICLE_NUL', { ...good, locale: 'e\0n' }],
    ['ARTICLE_AUDIENCE', { ...good, audience: 'everyone' }],
    ['ARTICLE_TIME', { ...good, validTo: 5 }],
    ['ARTICLE_APPLIES_BY', { ...good, appliesBy: 'delivery' }],
    ['ARTICLE_FIELD_TYPE', { ...good, appliesBy: true }],
    ['ARTICLE_TIME', { ...good, validFrom: 'soon' }],
    ['ARTICLE_WINDOW_EMPTY', { ...good, validFrom: '2026-01-01', validTo: '2026-01-01' }],
  ])('refuses with %s: %j', (code, raw) => {
    expect(codeOf(raw)).toBe(code);
  });

  it('takes numbers as ids, Dates as times, one question as a list, and paths as addresses', () => {
    const raw = { ...good, id: 1042, url: '/help', questions: 'Why?', validFrom: new Date(0) };
    expect(checkArticle(raw)).toEqual({
      ok: true,
      article: {
        id: '1042',
        title: 'A',
        body: 'x',
        url: '/help',
        questions: ['Why?'],
        validFrom: '1970-01-01T00:00:00.000Z',
      },
    });
  });

  it('keeps the id of what is otherwise wrong', () => {
    expect(checkArticle({ id: 'a' })).toMatchObject({ ok: false, articleId: 'a' });
    expect(checkArticle({ title: 'A' })).not.toHaveProperty('articleId');
  });

  it('never throws, and what it passes it passes again unchanged', () => {
    const field = fc.oneof(fc.anything(), fc.string(), fc.constant(undefined));
    const raw = fc.record({
      id: field,
      title: field,
      body: field,
      url: field,
      locale: fc.oneof(field, fc.constantFrom('en', 'zh_hant')),
      questions: field,
      audience: field,
      validFrom: field,
      validTo: field,
    });
    const likely = fc.record({
      id: fc.string(),
      title: fc.string(),
      body: fc.string(),
      questions: fc.array(fc.string()),
    });
    fc.assert(
      fc.property(fc.oneof(raw, likely), (value) => {
        const checked = checkArticle(value);
        if (checked.ok) expect(checkArticle(checked.article)).toEqual(checked);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
