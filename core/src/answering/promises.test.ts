import { describe, expect, it } from '@jest/globals';
import { checkDraft } from './check-receipts.ts';
import { findPromises, findStates } from './promises.ts';

const LANGUAGES = ['it', 'pt', 'nl', 'pl', 'ja', 'ar', 'tr'] as const;
type Language = (typeof LANGUAGES)[number];

/** What a model might make up, beside an article that says nothing of the kind. */
const invented: Readonly<Record<Language, readonly string[]>> = {
  it: [
    'Le rimborseremo l’intero importo.',
    'Abbiamo spedito un nuovo pacco.',
    'Il suo ordine è stato annullato.',
    'Il suo pacco è in consegna.',
  ],
  pt: [
    'Vamos reembolsar o valor total.',
    'Enviaremos um novo pacote.',
    'O seu pedido foi cancelado.',
    'O seu pacote está a caminho.',
  ],
  nl: [
    'Wij zullen het hele bedrag terugbetalen.',
    'We hebben een nieuw pakket verstuurd.',
    'Je bestelling is geannuleerd.',
    'Je pakket is onderweg.',
  ],
  pl: [
    'Zwrócimy całą kwotę.',
    'Wyślemy nową paczkę.',
    'Zamówienie zostało anulowane.',
    'Paczka jest w drodze.',
  ],
  ja: [
    '全額を返金いたします。',
    '新しい商品を発送しました。',
    'ご注文はキャンセルされました。',
    'お荷物は配達中です。',
  ],
  ar: ['سنعيد لك المبلغ كاملا.', 'سنرسل لك طردا جديدا.', 'تم إلغاء طلبك.', 'طلبك قيد التوصيل.'],
  tr: [
    'Tutarın tamamını iade edeceğiz.',
    'Yeni bir paket göndereceğiz.',
    'Siparişiniz iptal edildi.',
    'Siparişiniz dağıtıma çıktı.',
  ],
};
/** What an article says, and a reply may repeat. */
const quoted: Readonly<Record<Language, readonly string[]>> = {
  it: ['I resi sono possibili.', 'Spediamo in tutta Europa.', 'Rimborseremo il prezzo del reso.'],
  pt: ['As devoluções são possíveis.', 'Enviamos para toda a Europa.', 'Reembolsaremos o preço.'],
  nl: ['Retourneren kan.', 'We verzenden naar heel Europa.', 'We zullen de prijs terugbetalen.'],
  pl: ['Zwroty są możliwe.', 'Wysyłamy do całej Europy.', 'Zwrócimy kwotę zakupu.'],
  ja: ['返品できます。', 'ヨーロッパ全域に発送します。', '商品代金を返金します。'],
  ar: ['الإرجاع ممكن.', 'نشحن إلى كل أوروبا.', 'سنعيد المبلغ.'],
  tr: ['İade mümkündür.', 'Tüm Avrupa’ya gönderiyoruz.', 'Tutarı iade edeceğiz.'],
};
const said = (text: string, quote: string) =>
  checkDraft(
    {
      text: `${text} [1]`,
      citations: [{ mark: 1, articleId: 'a', version: 1, title: 'A', quote, locale: 'en' }],
    },
    [],
  ).text;

describe.each(LANGUAGES)('promises and order states in %s', (language) => {
  it.each(invented[language])('what was made up is not said: %s', (text) => {
    expect([...findPromises(text), ...findStates(text)]).not.toEqual([]);
    expect(said(text, quoted[language][0] ?? '')).toBe('');
  });
  it.each(quoted[language])('what the article says is said: %s', (text) => {
    expect(said(text, text)).toBe(`${text} [1]`);
  });
});

describe('a sentence that repeats its quote', () => {
  const receiptsOf = (text: string) =>
    checkDraft(
      {
        text: `${text} [1]`,
        citations: [{ mark: 1, articleId: 'a', version: 1, title: 'A', quote: text, locale: 'en' }],
      },
      [],
    ).receipts;
  it('claims a state only of a certain order', () => {
    expect(receiptsOf('Goods that were delivered can be returned.')).toEqual([]);
    expect(receiptsOf('Your order was delivered.')).toContainEqual(
      expect.objectContaining({ kind: 'order-state', claim: 'Your order was delivered. [1]' }),
    );
  });
});
