import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toPlainText } from './plain-text.ts';

describe('toPlainText', () => {
  it('keeps words, drops the signs of emphasis', () => {
    expect(toPlainText('# Returns\n\nYou have **30 days**, *not* `31`.')).toBe(
      'Returns\n\nYou have 30 days, not 31.',
    );
  });
  it('writes steps with their numbers, nested items indented', () => {
    expect(toPlainText('3. Open\n4. Choose\n   - one\n   - two')).toBe(
      '3. Open\n4. Choose\n  - one\n  - two',
    );
  });
  it('reads table rows as header: value', () => {
    expect(toPlainText('| Region | Cost |\n|---|---|\n| EU | €4.90 |\n| CH | |')).toBe(
      'Region: EU; Cost: €4.90\nRegion: CH',
    );
  });
  it('follows a link with its https address and no other', () => {
    expect(toPlainText('See [the portal](https://shop.example/r).')).toBe(
      'See the portal (https://shop.example/r).',
    );
    expect(toPlainText('See [the portal](http://shop.example/r).')).toBe('See the portal.');
    expect(toPlainText('[x](javascript:alert(1)) [y](/relative)')).toBe('x y');
    expect(toPlainText('[Write](mailto:help@shop.example?subject=x)')).toBe(
      'Write (help@shop.example)',
    );
    expect(toPlainText('<https://shop.example/r>')).toBe('https://shop.example/r');
  });
  it('an image is its text', () => {
    expect(toPlainText('![Size chart](https://x.example/a.png)')).toBe('Size chart');
  });
  it('quotes and code are read', () => {
    expect(toPlainText('> Only unworn.\n\n```\nCODE10\n```')).toBe('Only unworn.\n\nCODE10');
  });
  it('HTML goes, its text stays, scripts go whole', () => {
    expect(
      toPlainText(
        '<div>Hello <b>you</b></div>\n\n<script>alert(1)</script>\n\nA &lt;b&gt;c&lt;/b&gt; d',
      ),
    ).toBe('Hello you\n\nA c d');
  });
  it('entities are read; a comparison stays', () => {
    expect(toPlainText('Fish &amp; chips &#8364;5 if a < b')).toBe('Fish & chips €5 if a < b');
  });
  it('leaves no tag of any input', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      'script',
      '/',
      '&lt;',
      '&#60;',
      'b',
      ' ',
      '**',
      '[',
      '](',
      ')',
      '\n',
      '<!--',
      '`',
      '&amp;lt;',
      '|',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(toPlainText(parts.join(''))).not.toMatch(/<[a-z/!?]/i);
      }),
      { seed: 7, numRuns: 1500 },
    );
  });
});
