import { describe, expect, it } from '@jest/globals';
import { createFormat } from './format.ts';
import { plural } from './plural.ts';
import { LANGUAGES, preferredLanguage } from './words.tsx';

describe('the language of the console', () => {
  it('is what was chosen, then the first the browser asks for that we speak, then English', () => {
    expect(preferredLanguage(['de-AT', 'en'], null)).toBe('de');
    expect(preferredLanguage(['nl', 'zh-TW'], null)).toBe('zh');
    expect(preferredLanguage(['nl', 'fi'], null)).toBe('en');
    expect(preferredLanguage(['de'], 'ar')).toBe('ar');
    expect(preferredLanguage(['de'], 'nonsense')).toBe('de');
  });

  it('has every text in every language, none of them empty or left in English by chance', async () => {
    const english = await wordsOf('en');
    for (const language of LANGUAGES) {
      const own = await wordsOf(language);
      expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [place, text] of own) {
        if (text.trim() === '') throw new Error(`${language} ${place} is empty`);
      }
      if (language === 'en') continue;
      const same = [...own].filter(
        ([place, text]) => text === english.get(place) && text.length > 24,
      );
      expect(
        same.map(([place]) => place).filter((place) => !/example|format|sample/iu.test(place)),
      ).toEqual([]);
    }
  });
});

/** Those of the first screen and those that come later. */
async function wordsOf(language: string): Promise<Map<string, string>> {
  const { words } = (await import(`./${language}/index.ts`)) as { words: object };
  const { late } = (await import(`./${language}/late.ts`)) as { late: object };
  return flatten({ words, late });
}

/** Path to text; functions are called with what shows itself. */
function flatten(words: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const place = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') texts.set(place, value);
    else if (typeof value === 'function')
      texts.set(place, String((value as (...given: unknown[]) => unknown)(2, 3, 4)));
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, text] of flatten(value as object, place)) texts.set(inner, text);
    }
  }
  return texts;
}

describe('plurals', () => {
  it('take the form of the language and its digits', () => {
    const forms = { one: '# day', other: '# days' };
    expect(plural('en', 1, forms)).toBe('1 day');
    expect(plural('en', 1_200, forms)).toBe('1,200 days');
    expect(plural('de', 1_200, forms)).toBe('1.200 days');
    expect(plural('ar', 3, { few: 'few', other: 'other' })).toBe('few');
    expect(plural('zh', 1, { other: '# 天' })).toBe('1 天');
  });
});

describe('formats', () => {
  const english = createFormat('en-GB', 'UTC');
  it('write amounts by the minor units of their currency', () => {
    expect(english.money({ minor: 2_500, currency: 'EUR' })).toBe('€25.00');
    expect(createFormat('ja', 'UTC').money({ minor: 2_500, currency: 'JPY' })).toMatch(/2,500/u);
  });
  it('write how long in the two largest units', () => {
    expect(english.length(0)).toBe('0m');
    expect(english.length(59_999)).toBe('0m');
    expect(english.length((3 * 1_440 + 4 * 60 + 5) * 60_000)).toBe('3d 4h');
    expect(english.length(60 * 60_000)).toBe('1h');
    expect(english.length(-5)).toBe('0m');
  });
  it('write when, relative to now', () => {
    const now = new Date('2026-11-22T12:00:00.000Z');
    expect(english.ago('2026-11-22T11:57:00.000Z', now)).toBe('3 minutes ago');
    expect(english.ago('2026-11-24T12:00:00.000Z', now)).toBe('in 2 days');
    expect(english.ago('2026-11-22T11:59:59.000Z', now)).toBe('this minute');
  });
  it('name languages, and give back what is none', () => {
    expect(english.language('zh-Hant')).toMatch(/Chinese/u);
    expect(english.language('not a tag')).toBe('not a tag');
  });
});
