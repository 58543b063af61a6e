import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { html } from './html.ts';
import { toHtml } from './markdown.ts';

describe('html', () => {
  it('escapes every value, in text and in attributes', () => {
    expect(html`<a title="${'"><script>'}">${"<b>'&"}</a>`.markup).toBe(
      '<a title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&#39;&amp;</a>',
    );
  });

  it('joins lists, keeps numbers and nested html, leaves out nothing-values', () => {
    expect(html`${[1, html`<b>${'x'}</b>`]}${null}${undefined}${false}${''}`.markup).toBe(
      '1<b>x</b>',
    );
  });

  it('drops direction controls', () => {
    expect(html`${'a\u202eb\u2066c\0'}`.markup).toBe('abc');
  });

  it('lets no text become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']/);
      }),
      { seed: 3 },
    );
  });
});

describe('articles as html', () => {
  it('shows headings, lists, steps, tables, bold and links into the shop', () => {
    const shown = toHtml(
      'Intro **now**.\n\n## Part\n1. One\n2. Two\n\nFor:\n- a [page](/help/a)\n\n| A | B |\n| --- | --- |\n| 1 | a cell that is rather long |',
    ).markup;
    expect(shown).toContain('<p>Intro <strong>now</strong>.</p>');
    expect(shown).toContain('<h2>Part</h2><ol><li>One</li><li>Two</li></ol>');
    expect(shown).toContain('<p>For:</p><ul><li>a <a href="/help/a">page</a></li></ul>');
    expect(shown).toContain('<th scope="col" class="short">B</th>');
    expect(shown).toContain('<tr><th scope="row">1</th><td>a cell that is rather long</td></tr>');
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](//evil.example)',
    '[x](https://evil.example)',
    '<img src=x onerror=alert(1)>',
    '**<b>**',
  ])('makes no link and no markup of %s', (hostile) => {
    expect(toHtml(hostile).markup).not.toMatch(/<a |<img|<b>/);
  });

  it('lets no article become script, whatever its text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<script>',
            '[a](',
            ')',
            '**',
            '|',
            '\n\n',
            '- ',
            '1. ',
            '## ',
            '"',
            'x',
            '/',
          ),
        ),
        (parts) => {
          expect(
            toHtml(parts.join('')).markup.replaceAll(
              /<\/?(p|h2|ul|ol|li|strong|table|thead|tbody|tr|div class="table" tabindex="0"|div|th scope="(col|row)"( class="short")?|th|td class="short"|td|a|a href="\/(?!\/)[^"<>]*")>/g,
              '',
            ),
          ).not.toMatch(/[<>]/);
        },
      ),
      { seed: 5 },
    );
  });
});
