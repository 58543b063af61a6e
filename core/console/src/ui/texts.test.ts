import { describe, expect, it } from '@jest/globals';
import { safeHref } from './markdown.tsx';
import { toBlocks } from './message-text.tsx';
import { initials } from './words-with-shape.tsx';

describe('the text of a message', () => {
  it('is paragraphs and lists, in order', () => {
    expect(toBlocks('First.\nSame.\n\nThen:\n- one\n- two\nAfter.\n\n3. three\n4. four')).toEqual([
      { kind: 'paragraph', lines: ['First.', 'Same.'] },
      { kind: 'paragraph', lines: ['Then:'] },
      { kind: 'list', ordered: false, start: 1, items: ['one', 'two'] },
      { kind: 'paragraph', lines: ['After.'] },
      { kind: 'list', ordered: true, start: 3, items: ['three', 'four'] },
    ]);
  });

  it('of nothing is nothing', () => {
    expect(toBlocks(' \n\n ')).toEqual([]);
  });
});

describe('an address in an article', () => {
  it.each(['https://a.example/x', 'http://a.example', 'mailto:a@b.example', 'tel:+491', '/help'])(
    '%s may be opened',
    (href) => expect(safeHref(href)).toBe(href),
  );
  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'http://[::',
  ])('%s may not', (href) => expect(safeHref(href)).toBeNull());
});

describe('initials', () => {
  it.each([
    ['Mara Lindqvist', 'ML'],
    ['李伟', '李'],
    ['  ', '?'],
    ['👩‍🚀 Ada', '👩A'],
    ['jean luc de la tour', 'JT'],
  ])('of %s are %s', (name, letters) => expect(initials(name)).toBe(letters));
});
