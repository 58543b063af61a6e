import { describe, expect, it } from '@jest/globals';
import { preparedName, statement } from './statement.ts';

describe('names of prepared statements', () => {
  it('are one for each text, also when a text is written twice', () => {
    const texts = ['select 1 as a', 'select 2 as a', 'select 1 as a', 'select 3 as a'];
    for (const text of texts) statement(text);
    const names = new Set(texts.map((text) => preparedName(text).name));
    expect(names.size).toBe(3);
    expect(names.has(undefined)).toBe(false);
  });

  it('are of the text as PostgreSQL is given it; a text from elsewhere has none', () => {
    statement('select a from b where c = ? and d = ?');
    expect(preparedName('select a from b where c = $1 and d = $2').name).toMatch(
      /^attendant_\d+$/u,
    );
    expect(preparedName('select 4 as a')).toEqual({});
  });
});
