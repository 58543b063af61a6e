import { describe, expect, it } from '@jest/globals';
import { orderNumberGiven } from './own-words.ts';

describe('the order number of a message', () => {
  const given = (text: string, awaited = true) =>
    orderNumberGiven({ text, fields: {} }, null, awaited);

  it('is the whole of an answer, however short, also beside the address', () => {
    expect(given('22')).toBe('22');
    expect(given('22, [EMAIL_1]')).toBe('22');
    expect(given('[EMAIL_1]; W-1042.')).toBe('W-1042');
    expect(given('it is #7 and [EMAIL_1]')).toBe('7');
  });

  it('is none in other words, nor where none was asked for', () => {
    expect(given('I bought 2 blankets')).toBeNull();
    expect(given('[EMAIL_1]')).toBeNull();
    expect(given('22', false)).toBeNull();
  });
});
