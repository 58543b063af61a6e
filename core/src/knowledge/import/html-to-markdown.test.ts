import { describe, expect, it } from '@jest/globals';
import { htmlToMarkdown, readHtml } from './html-to-markdown.ts';

const body = (html: string): string => htmlToMarkdown(html).body;

describe('htmlToMarkdown', () => {
  it.each([
    ['<p>One</p><p>Two<br>three</p>', 'One\n\nTwo\nthree'],
    ['<h2>Sizes\n and  fits</h2>text', '## Sizes and fits\n\ntext'],
    ['<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>', '- a\n  - b\n- c'],
    ['<ol start="3"><li>x</li><li>y</li></ol>', '3. x\n4. y'],
    [
      '<table><thead><tr><th>Zone</th><th>Price</th></tr></thead><tbody><tr><td>EU</td><td>5 | 6</td></tr><tr><td>World</td></tr></tbody></table>',
      '| Zone | Price |\n| --- | --- |\n| EU | 5 \\| 6 |\n| World |  |',
    ],
    ['<table><tr><td>layout</td></tr><tr><td>only</td></tr></table>', 'layout\n\nonly'],
    ['<blockquote><p>a</p><p>b</p></blockquote>', '> a\n> \n> b'],
    ['<pre>  x = 1\n</pre>', '```\n  x = 1\n```'],
    [
      '<p><a href="/r">Returns</a> <a href="javascript:alert(1)">x</a> <a href="//evil.example">y</a></p>',
      '[Returns](/r) x y',
    ],
    ['<p>a <em> b </em>c <code>d`e</code><img alt="a lamp" src=x></p>', "a *b* c `d'e`a lamp"],
    ['<dl><dt>Term</dt><dd>Meaning</dd></dl>', '**Term**\n\nMeaning'],
    ['<span><p>inside</p></span>', 'inside'],
    ['<p># no heading</p><p>1. no list</p>', '\\# no heading\n\n\\1. no list'],
    ['5 &lt; 6 &amp; 7&nbsp;€', '5 < 6 & 7\u00a0€'],
    [
      '<p hidden>a</p><p aria-hidden="true">b</p><div style="display: none">c</div><aside>d</aside>e',
      'e',
    ],
    ['a<hr>b', 'a\n\n---\n\nb'],
    ['<div role="navigation">x</div><form><p>y</p></form><p>z</p>', 'z'],
    ['unclosed <b>bold <p>new', 'unclosed\n\nbold\n\nnew'],
  ])('%j', (html, markdown) => {
    expect(body(html)).toBe(markdown);
  });

  it('takes main before article before body', () => {
    expect(body('<body>x<article>y<header>h</header></article></body>')).toBe('y\n\nh');
    expect(body('<body>x<article>y</article><main>z</main></body>')).toBe('z');
    expect(body('<body><header>menu</header>x<footer>© us</footer></body>')).toBe('x');
  });

  it('takes the title from the heading, else from the page, and only safe canonical links', () => {
    expect(htmlToMarkdown('<title> A\nB </title><p>x</p>').title).toBe('A B');
    expect(htmlToMarkdown('<p>x</p>')).toEqual({ body: 'x', title: '' });
    expect(htmlToMarkdown('<link rel=canonical href="javascript:1"><p>x</p>').url).toBeUndefined();
  });

  it('stands pages made to overflow or to take for ever', () => {
    expect(body(`${'<div>'.repeat(2_900)}end`)).toBe('end');
    expect(body(`${'<ul><li>'.repeat(1_000)}end`)).toContain('end');
    expect(readHtml('<div>'.repeat(3_000_000), 'x.html:1')).toMatchObject({
      place: 'x.html:1',
      code: 'IMPORT_HTML_TOO_DEEP',
    });
    expect(body(`${'<blockquote>'.repeat(2_500)}${'<p>x</p>'.repeat(5_000)}`).length).toBeLessThan(
      2_000_000,
    );
    expect(body('<p>x</p>'.repeat(140_000)).length).toBe(3 * 140_000 - 2);
    expect(body(`<table>${'<tr><td>a<td>b'.repeat(40_000)}</table>`)).toContain('| a | b |');
    expect(body(`a${'<br>'.repeat(30_000)}b`)).toContain('b');
    expect(body(`a${'<b> </b>'.repeat(30_000)}b`)).toContain('b');
  });
});
