import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { harmless, parseInline, parseText } from './format.ts';

const marks = new Set([1, 2]);

describe('parseText', () => {
  it('makes paragraphs, line breaks and both kinds of list', () => {
    expect(parseText('One\nline\n\nTwo\n- a\n* b\n3. c\n4) d')).toEqual([
      {
        kind: 'paragraph',
        lines: [[{ kind: 'text', text: 'One' }], [{ kind: 'text', text: 'line' }]],
      },
      { kind: 'paragraph', lines: [[{ kind: 'text', text: 'Two' }]] },
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]],
      },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [[{ kind: 'text', text: 'c' }], [{ kind: 'text', text: 'd' }]],
      },
    ]);
  });
  it('keeps a list together over blank lines', () => {
    expect(parseText('- a\n\n- b')).toHaveLength(1);
  });
  it('makes marks only of citations that exist', () => {
    expect(parseInline('Yes [1], no [9]', marks)).toEqual([
      { kind: 'text', text: 'Yes ' },
      { kind: 'mark', mark: 1 },
      { kind: 'text', text: ', no [9]' },
    ]);
  });
  it('sets bold and links, without the full stop behind a link', () => {
    expect(parseInline('**Now** see https://shop.example/a?b=1.', marks)).toEqual([
      { kind: 'bold', text: 'Now' },
      { kind: 'text', text: ' see ' },
      { kind: 'link', url: 'https://shop.example/a?b=1' },
      { kind: 'text', text: '.' },
    ]);
  });
  it('stops a link at Chinese punctuation', () => {
    expect(parseInline('见https://shop.example/a。谢谢', marks)[1]).toEqual({
      kind: 'link',
      url: 'https://shop.example/a',
    });
  });
  it.each([
    'http://shop.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pass@evil.example',
    '<img onerror=1>',
  ])('leaves %s as text', (text) => {
    expect(parseInline(text, marks).every(({ kind }) => kind === 'text')).toBe(true);
  });
  it('drops direction overrides and control characters, and keeps Arabic', () => {
    expect(harmless('a\u202egpj.exe\u2066\u0007 مرحبا\u200f\tb\r\nc')).toBe(
      'agpj.exe مرحبا\u200f\tb\nc',
    );
  });
  it('loses no letter of any text, whatever it is', () => {
    const flat = (text: string) =>
      parseText(text, marks)
        .flatMap((block) => (block.kind === 'list' ? block.items : block.lines))
        .flat()
        .map((part) =>
          'text' in part ? part.text : part.kind === 'link' ? part.url : `[${part.mark}]`,
        )
        .join('');
    const bare = (text: string) => text.replace(/[\s*•\-.)\d[\]]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(bare(flat(text))).toBe(bare(harmless(text)));
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});
