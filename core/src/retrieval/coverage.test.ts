import { describe, expect, it } from '@jest/globals';
import { createIndex } from './create-retriever.ts';
import { AT, SHOP, version } from './example-articles.ts';

const LONG = version({
  articleId: 'long',
  title: 'Everything about orders',
  body: 'Cards are charged when a parcel is scarce. Couriers care for years about sellers and the sale of jars.',
});

async function signalsOf(text: string, articles = [LONG], locale = 'en') {
  const index = createIndex();
  for (const article of articles) index.upsert(article);
  await index.prepare();
  const { signals } = await index.explain({ text, locale, at: AT, audience: 'public' });
  return signals;
}

describe('coverage', () => {
  it('does not find a short word in the pieces of others', async () => {
    expect((await signalsOf('cars')).coverage).toBe(0);
  });

  it('finds a word with another ending, or as part of a compound', async () => {
    expect((await signalsOf('parcelled')).coverage).toBeGreaterThan(0.3);
    const pool = version({
      articleId: 'pool',
      body: 'Schwimmkurse beginnen im Mai.',
      locale: 'de',
    });
    expect((await signalsOf('Kurse', [pool], 'de')).coverage).toBeGreaterThan(0.3);
  });

  it('takes one character of two for little in Chinese', async () => {
    const repairs = version({ articleId: 'r', body: '大件商品由汽运送达。', locale: 'zh' });
    const { coverage } = await signalsOf('汽车', [repairs], 'zh');
    expect(coverage).toBeGreaterThan(0);
    expect(coverage).toBeLessThanOrEqual(0.3);
  });
});

describe('coverage of Chinese', () => {
  it('counts what lies across the border of two words found as found', async () => {
    const hours = version({ articleId: 'h', body: '周五营业。开门时间见下。', locale: 'zh' });
    // Between "Friday" and "opens" lies a pair that is no word, and a last character.
    expect((await signalsOf('周五开门', [hours], 'zh')).coverage).toBeGreaterThan(0.99);
    expect((await signalsOf('周五搬家', [hours], 'zh')).coverage).toBeLessThan(0.6);
  });
});

describe('known', () => {
  it('falls with words that no article has, the more the larger the base', async () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      version({ articleId: `filler-${i}`, body: `Filler text number ${i}.` }),
    );
    const strange = 'who won the parcel match';
    const small = await signalsOf(strange, [...SHOP]);
    const large = await signalsOf(strange, [...SHOP, ...many]);
    expect((await signalsOf('parcel', [...SHOP])).known).toBe(1);
    expect(small.known).toBeLessThan(1);
    expect(large.known).toBeLessThan(small.known - 0.1);
    expect(large.known).toBeGreaterThan(0.5);
  });
});
