import { describe, expect, it } from '@jest/globals';
import {
  askedAt,
  folded,
  mentionsIn,
  openVariables,
  replaceAsked,
  withoutMarks,
} from './suggestions.ts';

describe('what is asked for at the caret', () => {
  it.each([
    ['/ret', 4, '/', 'ret'],
    ['Hello /', 7, '/', ''],
    ['Hello\n/退货', 9, '/', '退货'],
    ['and/or', 6, '/', null],
    ['https://x', 9, '/', null],
    ['/ret done', 9, '/', null],
    ['look @Mara L', 12, '@', 'Mara L'],
    ['mail a@b.example', 16, '@', null],
  ] as const)('%j at %i for %s: %j', (text, caret, sign, query) => {
    expect(askedAt(text, caret, sign)?.query ?? null).toBe(query);
  });
  it('is replaced where it stands, and the caret goes behind it', () => {
    const asked = askedAt('Hi /ret there', 7, '/');
    expect(asked).not.toBeNull();
    if (asked !== null)
      expect(replaceAsked('Hi /ret there', asked, 'RETURNS')).toEqual({
        text: 'Hi RETURNS there',
        caret: 10,
      });
  });
});

describe('mentions', () => {
  const team = [
    { id: '1', name: 'Mara' },
    { id: '2', name: 'Mara Lind' },
    { id: '3', name: '王芳' },
  ];
  it('are those whose whole name stands there', () => {
    expect(mentionsIn('@Mara Lind please', team)).toEqual(['2']);
    expect(mentionsIn('@Mara Lind and @Mara', team).toSorted()).toEqual(['1', '2']);
    expect(mentionsIn('请看 @王芳', team)).toEqual(['3']);
    expect(mentionsIn('Mara', team)).toEqual([]);
  });
});

describe('texts', () => {
  it('name the variables that still stand in them', () => {
    expect(
      openVariables('{{ order.number }} {{x}} {{contact.name}}', ['contact.name', 'order.number']),
    ).toEqual(['contact.name', 'order.number']);
  });
  it('lose the marks of citations when a person sends them', () => {
    expect(withoutMarks('30 days [1]. See [12], not [x].')).toBe('30 days. See, not [x].');
  });
  it('are compared without accents and case', () => {
    expect(folded('Élan')).toBe('elan');
  });
});
