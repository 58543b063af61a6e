import { describe, expect, it } from '@jest/globals';
import { PHRASE_LANGUAGES, phrasesFor } from './phrases-for.ts';
import type { Tone } from './tones.ts';

/** Every sentence of a language in a tone, by its place. */
function sentences(language: string, tone: Tone): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const collect = (value: unknown, place: string): void => {
    if (typeof value === 'string') found.set(place, value);
    else if (typeof value === 'function') {
      found.set(place, String((value as (...args: readonly string[]) => string)('1', '2', '3')));
    } else {
      for (const [key, part] of Object.entries(value as object)) collect(part, `${place}.${key}`);
    }
  };
  const own = { settings: { tone }, tenantName: 'Harbour', contactName: null };
  collect(phrasesFor(language, own).words, language);
  return found;
}

/** Words by which a language addresses a person. */
const ADDRESS: Readonly<Record<string, { readonly formal: RegExp; readonly familiar: RegExp }>> = {
  de: {
    formal: /(?<!\p{L})(?:Sie|Ihnen|Ihre?[nrms]?)(?!\p{L})/u,
    familiar: /(?<!\p{L})(?:du|dich|dir|dein\p{L}*)(?!\p{L})/iu,
  },
  fr: {
    formal: /(?<!\p{L})(?:vous|votre|vos)(?!\p{L})/iu,
    familiar: /(?<!\p{L})(?:tu|te|toi|ton|ta|tes)(?!\p{L})/iu,
  },
  es: {
    formal: /(?<!\p{L})(?:usted|suyo|su|sus)(?!\p{L})/iu,
    familiar: /(?<!\p{L})(?:tú|tu|te|tuyo|contigo)(?!\p{L})/iu,
  },
  'zh-Hans': { formal: /您/u, familiar: /你/u },
  'zh-Hant': { formal: /您/u, familiar: /你/u },
};

describe('tone', () => {
  it.each(Object.keys(ADDRESS))('%s is formal or familiar throughout, never both', (language) => {
    const { formal, familiar } = ADDRESS[language] ?? { formal: /$^/u, familiar: /$^/u };
    for (const tone of ['neutral', 'formal'] as const) {
      const said = [...sentences(language, tone).values()];
      expect(said.filter((sentence) => familiar.test(sentence))).toEqual([]);
      expect(said.some((sentence) => formal.test(sentence))).toBe(true);
    }
    const said = [...sentences(language, 'friendly').values()];
    expect(said.filter((sentence) => formal.test(sentence))).toEqual([]);
    expect(said.some((sentence) => familiar.test(sentence))).toBe(true);
  });
  it.each(PHRASE_LANGUAGES)('%s says every sentence in each tone, calmly', (language) => {
    const neutral = sentences(language, 'neutral');
    for (const tone of ['friendly', 'formal'] as const) {
      const toned = sentences(language, tone);
      expect([...toned.keys()]).toEqual([...neutral.keys()]);
      for (const [place, sentence] of toned) {
        expect([place, /[!！¡]|undefined/u.test(sentence)]).toEqual([place, false]);
        // What is written out in one is written out in the other: numbers, names, times.
        const values = (text: string | undefined) => [...(text ?? '').matchAll(/\d+/gu)].join();
        expect([place, values(sentence)]).toEqual([place, values(neutral.get(place))]);
      }
    }
  });
  it('leaves one tenant’s tone with that tenant', () => {
    const friendly = { settings: { tone: 'friendly' as const }, tenantName: '', contactName: null };
    expect(phrasesFor('de', friendly).clarify()).toBe('Was davon meinst du?');
    expect(phrasesFor('de').clarify()).toBe('Was davon meinen Sie?');
    expect(phrasesFor('de', friendly).clarify()).toBe('Was davon meinst du?');
  });
});
