import { describe, expect, it } from '@jest/globals';
import type { ArticleVersion } from '../model.ts';
import { createIndex } from './create-retriever.ts';
import { version } from './example-articles.ts';

const PAGES: readonly (readonly [id: string, title: string, body: string])[] = [
  ['returns', 'Returns', 'You can send back what you do not like within 30 days of delivery.'],
  ['shipping', 'Delivery times and prices', 'Delivery takes 3 days and costs €4.90.'],
  ['cancel', 'Cancelling an order', 'An order can be cancelled until it is packed.'],
  ['students', 'Student discount', 'Students get a discount of 10 %, all year.'],
  ['hours', 'Opening hours of our store', 'The store is open from 10:00 to 18:00.'],
  ['invoice', 'Invoices', 'The invoice comes by e-mail with the parcel.'],
  ['repairs', 'Repairs', 'We repair boots and lamps in our own workshop.'],
  ['pets', 'Dogs', 'Dogs may come in on a lead.'],
];
const english = PAGES.map(([id, title, body]) => version({ articleId: id, title, body }));

async function ask(text: string, locale: string, more: readonly ArticleVersion[] = []) {
  const index = createIndex();
  for (const version of [...english, ...more]) index.upsert(version);
  const { articles, hits, confidence } = await index.retrieve({
    text,
    locale,
    at: '2026-12-01T00:00:00.000Z',
    audience: 'public',
  });
  return { first: articles[0], language: hits[0]?.locale, confidence };
}

describe('a page in another language', () => {
  it.each([
    ['fr', 'Puis-je annuler ma commande ?', 'cancel'],
    ['fr', 'Y a-t-il une réduction pour les étudiants ?', 'students'],
    ['de', 'Wie kann ich etwas zurückschicken?', 'returns'],
    ['es', '¿Cuánto tarda el envío?', 'shipping'],
    ['ru', 'Сколько стоит доставка?', 'shipping'],
    ['it', 'Avete una fattura?', 'invoice'],
    ['tr', 'Siparişimi iptal etmek istiyorum', 'cancel'],
    ['zh-Hans', '营业时间是几点？', 'hours'],
    ['ko', '환불과 반품', 'returns'],
    ['ar', 'أين الفاتورة؟', 'invoice'],
  ])('is found for a question in %s: %s', async (locale, text, expected) => {
    expect((await ask(text, locale)).first).toBe(expected);
  });

  it('is not taken where one in the own language answers', async () => {
    const german = version({
      articleId: 'rückgabe',
      title: 'Rückgabe',
      body: 'Was nicht gefällt, können Sie innerhalb von 30 Tagen zurückschicken.',
      locale: 'de',
    });
    const { first, language } = await ask('Kann ich etwas zurückschicken?', 'de', [german]);
    expect([first, language]).toEqual(['rückgabe', 'de']);
  });

  it('is not sure of what no page says', async () => {
    expect((await ask("Quelle est la capitale de l'Italie ?", 'fr')).confidence).toBeLessThan(0.3);
    expect((await ask('Vendez-vous des voitures ?', 'fr')).confidence).toBeLessThan(0.3);
  });

  it('is surer than without knowing the words: the answer is not only first by chance', async () => {
    expect(
      (await ask('Y a-t-il une réduction pour les étudiants ?', 'fr')).confidence,
    ).toBeGreaterThan(0.4);
  });
});
