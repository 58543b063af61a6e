import { describe, expect, it } from '@jest/globals';
import {
  cleanQuestions,
  emptyDraft,
  faultsOf,
  readKept,
  sameDraft,
  toArticleId,
  toWrite,
} from './draft.ts';

const draft = { ...emptyDraft('en'), title: 'Returns', body: 'Within 30 days.' };

describe('what is sent', () => {
  it('leaves out what is empty and names the version it replaces', () => {
    expect(toWrite({ ...draft, title: '  Returns ', url: ' ' }, 3)).toEqual({
      title: 'Returns',
      body: 'Within 30 days.',
      locale: 'en',
      audience: 'public',
      questions: [],
      ifVersion: 3,
    });
  });
});

describe('faults', () => {
  it('are found before the server is asked', () => {
    const at = '2026-12-01T00:00:00.000Z';
    const wrong = { ...emptyDraft('en'), url: 'javascript:alert(1)', validFrom: at, validTo: at };
    expect([...faultsOf(wrong)]).toEqual(['title', 'body', 'url', 'times']);
    expect(faultsOf({ ...draft, url: 'https://shop.example/returns' }).size).toBe(0);
  });
});

describe('pasted questions', () => {
  it('lose their bullets and numbers, and stand there once', () => {
    expect(
      cleanQuestions([
        '- How long?',
        '2. What does it cost?',
        '',
        'how long?',
        '• Wie lange?',
        '3、多久？',
      ]),
    ).toEqual(['How long?', 'What does it cost?', 'Wie lange?', '3、多久？']);
  });
  it('are one line each and not longer than the server takes', () => {
    expect(cleanQuestions([`a\u0000b\tc`, 'x'.repeat(600)])).toEqual(['a b c', 'x'.repeat(500)]);
  });
});

describe('a kept text', () => {
  it('is read back as it was', () => {
    expect(readKept(JSON.stringify({ base: 2, draft }))).toEqual({ base: 2, draft });
  });
  it('is nothing when it is broken or of somebody else', () => {
    for (const text of ['', '{', 'null', '[]', '{"draft":{"title":1,"body":""}}'])
      expect(readKept(text)).toBeNull();
  });
});

describe('sameness', () => {
  it('counts every field and the order of the questions', () => {
    expect(sameDraft(draft, { ...draft })).toBe(true);
    expect(sameDraft(draft, { ...draft, audience: 'internal' })).toBe(false);
    expect(
      sameDraft({ ...draft, questions: ['a', 'b'] }, { ...draft, questions: ['b', 'a'] }),
    ).toBe(false);
  });
});

describe('the id of a new article', () => {
  it('can be recognised in any script and is never empty', () => {
    expect(toArticleId('How to return?', 'abcdef12')).toBe('how-to-return-abcdef');
    expect(toArticleId('退货政策', 'abcdef12')).toBe('退货政策-abcdef');
    expect(toArticleId('../../..', 'abcdef12')).toBe('abcdef');
  });
});
