import { describe, expect, it } from '@jest/globals';
import { createIndex } from './create-retriever.ts';
import { version } from './example-articles.ts';

const TEXTS = {
  de: ['Versand', 'Der Express Versand nach Frankreich kostet 9,90 €.'],
  en: ['Shipping', 'Faster delivery abroad costs €9.90.'],
  es: ['Envío', 'El envío rápido al extranjero cuesta 9,90 €.'],
  'zh-Hant': ['運費', '運費為9.90歐元，寄往國外需要三天。'],
} as const;

async function languageFor(
  text: string,
  of: { locale: string; pages: readonly (keyof typeof TEXTS)[]; otherLocales?: readonly string[] },
) {
  const index = createIndex();
  for (const [at, locale] of of.pages.entries()) {
    const [title, body] = TEXTS[locale];
    index.upsert(version({ articleId: 'shipping', version: at + 1, title, body, locale }));
  }
  const { locale, otherLocales } = of;
  const { hits } = await index.retrieve({
    text,
    locale,
    at: '2026-12-01T00:00:00.000Z',
    audience: 'public',
    ...(otherLocales === undefined ? {} : { otherLocales }),
  });
  return hits[0]?.locale;
}

describe('an article without a version in the reader\u2019s language', () => {
  const question = 'Express vers France, versand ?';
  it('is shown in English rather than in the language its words happen to match', async () => {
    expect(await languageFor(question, { locale: 'fr', pages: ['de', 'en', 'es'] })).toBe('en');
  });
  it('is shown in the business\u2019s own language before English', async () => {
    expect(
      await languageFor(question, {
        locale: 'fr',
        pages: ['de', 'en', 'es'],
        otherLocales: ['es'],
      }),
    ).toBe('es');
  });
  it('is shown as it was found where it has neither', async () => {
    expect(await languageFor(question, { locale: 'fr', pages: ['de', 'es'] })).toBe('de');
  });
  it('stays in the reader\u2019s own where it has that', async () => {
    expect(
      await languageFor('Express Versand', {
        locale: 'de',
        pages: ['en', 'de'],
        otherLocales: ['en'],
      }),
    ).toBe('de');
  });
  it('simplified and traditional Chinese are two, and either is found by who reads the other', async () => {
    expect(await languageFor('需要三天', { locale: 'zh-Hans', pages: ['zh-Hant'] })).toBe(
      'zh-Hant',
    );
  });
});
