import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AttendantError } from '../errors.ts';
import { readQuestions } from './read-questions.ts';

const read = (text: string, most = 100) => readQuestions(Buffer.from(text), most);

describe('readQuestions', () => {
  it('takes JSON lines as the command line does', () => {
    const { questions, faults } = read(
      '{"id":"a","text":"why","expect":{"none":true}}\n\n{"id":"a","text":"again"}\n{"text":1}\n',
    );
    expect(questions).toEqual([
      { id: 'a', text: 'why', expect: { none: true } },
      // Runs are compared by id: two must not be one.
      { id: 'a (3)', text: 'again' },
    ]);
    expect(faults.map(({ line }) => line)).toEqual([4]);
  });

  it.each([
    ['commas', 'question,expected\n"Why, really?",a|b\n'],
    ['semicolons, another order and capitals', 'Expected;Question\na | b;"Why, really?"\n'],
    ['tabs', 'question\texpected\nWhy, really?\ta|b\n'],
  ])('takes a table with %s', (_, text) => {
    expect(read(text).questions).toEqual([
      { id: '2', text: 'Why, really?', expect: { articles: ['a', 'b'] } },
    ]);
  });

  it('knows what is expected where nothing or somebody should answer', () => {
    const { questions } = read('question,expected\na,none\nb,person\nc,\nd,-\n');
    expect(questions.map(({ expect: expected }) => expected)).toEqual([
      { none: true },
      { handoff: true },
      undefined,
      { none: true },
    ]);
  });

  it('takes one question a line, also one with a comma in the first', () => {
    const { questions } = read(
      '\uFEFFHi, is the question of returns open?\r\n\r\n  and shoes? \r\n',
    );
    expect(questions).toEqual([
      { id: '1', text: 'Hi, is the question of returns open?' },
      { id: '3', text: 'and shoes?' },
    ]);
  });

  it('takes as many as it may, and no more', () => {
    expect(read('why\n'.repeat(3), 3).questions).toHaveLength(3);
    for (const text of ['why\n'.repeat(4), `question,id\n${'why,\n'.repeat(4)}`]) {
      expect(() => read(text, 3)).toThrow('more than 3 questions');
    }
  });

  it('either reads or says why not, whatever comes; ids are never the same', () => {
    const piece = fc.constantFrom(
      'question',
      ',',
      ';',
      '"',
      '\n',
      '{',
      '}',
      '"text":',
      'é',
      '\t',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        try {
          const { questions } = read(pieces.join(''), 10);
          expect(questions.length).toBeGreaterThan(0);
          expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
        } catch (error) {
          expect(error).toBeInstanceOf(AttendantError);
          expect((error as AttendantError).wayOut).not.toBe('');
        }
      }),
    );
  });
});
