import { describe, expect, it } from '@jest/globals';
import { withoutCurrencies } from './currencies.ts';

const words = (text: string) => withoutCurrencies(text).replace(/\s+/g, ' ').trim();

describe('a figure with its currency', () => {
  it.each([
    'a gift card of €20',
    'a gift card of 20 €',
    'a gift card of EUR 20',
    'a gift card of 20 euros',
    'a gift card of 20EUR',
    'a gift card of 20 bucks',
    'a gift card of $20',
    'a gift card of 20 quid',
    'a gift card of 20欧元',
    'a gift card of 20 евро',
  ])('%s asks for the same as any other', (text) => {
    expect(words(text)).toBe('a gift card of 20');
  });

  it.each([
    ['can I pay in euros', 'no figure is beside it'],
    ['20 Eurostar tickets', 'it is part of a longer word'],
    ['size 20 krona', 'so is this'],
  ])('%s stays (%s)', (text) => {
    expect(words(text)).toBe(text);
  });
});
