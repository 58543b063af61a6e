import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chunkMarkdown } from './chunk.ts';

const texts = (body: string, options = {}) =>
  chunkMarkdown(body, options).map(({ start, end, heading }) => [heading, body.slice(start, end)]);
const sentence = 'Returns are free within thirty days of delivery, in the box they came in. ';

describe('chunkMarkdown', () => {
  it('gives an empty body one empty chunk: a FAQ entry is found by its questions', () => {
    expect(chunkMarkdown('')).toEqual([{ start: 0, end: 0, heading: '' }]);
    expect(chunkMarkdown(' \n\n ')).toEqual([{ start: 0, end: 0, heading: '' }]);
  });

  it('keeps the path of headings', () => {
    const body = `# Returns\n\n## Shoes\n\n${sentence.repeat(8)}\n\n## Hats\n\n${sentence.repeat(8)}`;
    expect(texts(body).map(([heading]) => heading)).toEqual(['Returns › Shoes', 'Returns › Hats']);
  });

  it('joins paragraphs of one heading up to the target and no further', () => {
    const body = Array.from({ length: 10 }, () => sentence.repeat(4)).join('\n\n');
    const sizes = chunkMarkdown(body).map(({ start, end }) => end - start);
    expect(sizes.length).toBeGreaterThan(2);
    for (const size of sizes) expect(size).toBeLessThanOrEqual(900);
  });

  it('keeps a table whole when it fits', () => {
    const table = [
      '| size | cm |',
      '|---|---|',
      ...Array.from({ length: 40 }, (_, i) => `| ${i} | ${i * 2} |`),
    ].join('\n');
    const body = `${sentence.repeat(11)}\n\n${table}\n\n${sentence.repeat(11)}`;
    expect(texts(body).map(([, text]) => text)).toContain(table);
  });

  it('cuts a long table between rows', () => {
    const rows = Array.from({ length: 400 }, (_, i) => `| item ${i} | ${i} |`);
    for (const [, text] of texts(rows.join('\n'))) expect(text?.trim().endsWith('|')).toBe(true);
  });

  it('does not take a comment in a code block for a heading', () => {
    expect(texts('```\n# not a heading\n\nx\n```\n\nAfter.')[0]?.[0]).toBe('');
  });

  it('puts very small neighbouring sections together under what they share', () => {
    expect(texts('# Hours\n\n## Monday\n\n9–17\n\n## Tuesday\n\n9–18')).toEqual([
      ['Hours', '9–17\n\n## Tuesday\n\n9–18'],
    ]);
  });

  it('loses no word and never cuts a character in two', () => {
    const word = fc.constantFrom(
      'refund',
      '退货',
      '🙂🙂',
      'a'.repeat(300),
      '\n\n',
      '\n',
      '# Head',
      '| a | b |',
      '```',
      '. ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 300 }), (words) => {
        const body = words.join(' ');
        const chunks = chunkMarkdown(body, { target: 200, longest: 300 });
        let at = 0;
        for (const { start, end } of chunks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(body.slice(start, end).isWellFormed()).toBe(true);
          // What lies between chunks is white space or headings, which go along as the path.
          expect(
            body
              .slice(at, start)
              .replace(/^ {0,3}#.*$/gm, '')
              .trim(),
          ).toBe('');
          at = end;
        }
        expect(
          body
            .slice(at)
            .replace(/^ {0,3}#.*$/gm, '')
            .trim(),
        ).toBe('');
      }),
      { seed: 7 },
    );
  });
});
