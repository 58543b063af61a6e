import { describe, expect, it } from '@jest/globals';
import type { Citation } from '../../../src/model.ts';
import { quotesOf, toSources } from './sources.ts';

const cite = (mark: number, more: Partial<Citation> = {}): Citation => ({
  mark,
  articleId: 'returns',
  version: 1,
  title: 'Returns',
  quote: `Quote ${mark}`,
  locale: 'en',
  ...more,
});
const marks = (citations: readonly Citation[]) =>
  toSources(citations).map((source) => source.citations.map(({ mark }) => mark));

describe('the sources below an answer', () => {
  it('name a page once, with all its marks, in the order of the first', () => {
    expect(marks([cite(1), cite(2, { articleId: 'sizes' }), cite(3)])).toEqual([[1, 3], [2]]);
  });
  it('keep versions and languages of one article apart', () => {
    expect(marks([cite(1), cite(2, { version: 2 }), cite(3, { locale: 'de' })])).toEqual([
      [1],
      [2],
      [3],
    ]);
  });
  it('quote nothing twice', () => {
    const [source] = toSources([cite(1), cite(2, { quote: 'Quote 1' }), cite(3)]);
    expect(source && quotesOf(source)).toEqual(['Quote 1', 'Quote 3']);
  });
});
