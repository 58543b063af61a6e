import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { detectLanguage } from './detect-language.ts';

describe('detectLanguage', () => {
  it.each([
    ['where is my parcel', 'en'],
    ['wo ist mein Paket', 'de'],
    ['où est mon colis', 'fr'],
    ['dónde está mi paquete', 'es'],
    ['dove si trova il pacco', 'it'],
    ['onde está a minha encomenda', 'pt'],
    ['waar is mijn pakje', 'nl'],
    ['gdzie jest moja paczka', 'pl'],
    ['где моя посылка', 'ru'],
    ['де моя посилка', 'uk'],
    ['kargom nerede kaldı', 'tr'],
    ['أين طلبي', 'ar'],
    ['איפה ההזמנה שלי', 'he'],
    ['मेरा ऑर्डर कहाँ है', 'hi'],
    ['พัสดุของฉันอยู่ที่ไหน', 'th'],
    ['荷物はどこですか', 'ja'],
    ['退货方法', 'zh-Hans'],
    ['返品方法', 'ja'],
    ['제 주문은 어디에 있나요', 'ko'],
    ['我的包裹在哪里', 'zh-Hans'],
    ['我的包裹在哪裡，還沒收到', 'zh-Hant'],
    ['gói hàng của tôi ở đâu', 'vi'],
    ['di mana paket saya', 'id'],
    ['var är mitt paket', 'sv'],
    ['kann ich das zuruckschicken', 'de'],
    ['iPhone 15 Pro Max 有货吗', 'zh-Hans'],
    ['πού είναι η παραγγελία μου', 'el'],
    ['سفارش من کجاست؟ چرا نرسیده', 'fa'],
    ['میرا آرڈر کہاں ہے', 'ur'],
    ['注文発送', 'ja'],
    ['unde este coletul meu', 'ro'],
    ['Câți oameni locuiau în oraș?', 'ro'],
    ['hvor er pakken min, jeg venter ennå', 'nb'],
    ['missä pakettini on', 'fi'],
    ['hol van a csomagom', 'hu'],
    ['kde je můj balík', 'cs'],
    ['къде е моята пратка, кога ще дойде', 'bg'],
    ['كجاست سفارش من', 'fa'],
    ['আমার অর্ডার কোথায়', 'bn'],
    ['என் ஆர்டர் எங்கே', 'ta'],
    ['სად არის ჩემი შეკვეთა', 'ka'],
    // Without accents, as hurried people type.
    ['como puedo devolver', 'es'],
    ['rucksendung', 'de'],
    ['siparisim nerede kaldi', 'tr'],
    ['meu pedido nao chegou', 'pt'],
    ['ou est ma commande svp', 'fr'],
    ['gdzie jest moje zamowienie', 'pl'],
    // Names do not decide: the words around them do.
    ['Wann war das Sundance Film Festival', 'de'],
    ['¿Qué Los Angeles Times', 'es'],
    ['Где iPhone 15 Pro Max?', 'ru'],
    ['wo kaufe ich science', 'de'],
    ['wann ist prime day', 'de'],
    ['Où est Black Beauty', 'fr'],
    ['Qué es Public Health', 'es'],
    ['Wann kommt Love Story', 'de'],
    // A letter or a mark that one alphabet alone has.
    ['¿Final?', 'es'],
    ['¿Es original?', 'es'],
    ['Київ', 'uk'],
    ['Когда снимали Doctor Who', 'ru'],
    ['Doctor Who का', 'hi'],
    ['Super Bowl คือ', 'th'],
    ['Куда устраивал Тураби близких студентов', 'ru'],
    ['В какой английской колонии обещали земли', 'ru'],
    ['配達日', 'ja'],
    // Written Cantonese goes with the characters it is written in.
    ['我嘅貨去咗邊', 'zh-Hant'],
    ['佢哋幾時有貨', 'zh-Hant'],
  ])('%p is %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });
  it('takes hints for what says nothing by itself, and words over hints', () => {
    expect(detectLanguage('#1042', { locale: 'fr' })).toEqual({ language: 'fr', confidence: 0 });
    expect(detectLanguage('???', { history: ['wo ist mein Paket'] }).language).toBe('de');
    expect(detectLanguage('!!!').language).toBe('en');
    expect(detectLanguage('客服', { locale: 'zh-TW' }).language).toBe('zh-Hant');
    expect(detectLanguage('客服', { history: ['我還沒收到貨'] }).language).toBe('zh-Hant');
    expect(detectLanguage('変更方法', { locale: 'ja' }).language).toBe('ja');
    expect(detectLanguage('where is my order please', { locale: 'de' }).language).toBe('en');
    expect(detectLanguage('info', { history: ['dónde está mi paquete'] }).language).toBe('es');
  });
  it.each(['ok', 'Hotel?', 'OK 👍', 'iPhone 15', 'PayPal', 'taxi', 'info', 'XJ-400', 'hi'])(
    'is unsure of %p, so that the hint wins',
    (text) => {
      expect(detectLanguage(text).confidence).toBeLessThan(0.6);
      for (const locale of ['de', 'fr', 'tr'])
        expect(detectLanguage(text, { locale }).language).toBe(locale);
    },
  );
  it('reads both spellings of Romanian as one', () => {
    for (const text of ['mulțumesc', 'țară și oraș', 'comanda și plata', 'vești'])
      expect(detectLanguage(text.replaceAll('ș', 'ş').replaceAll('ț', 'ţ'))).toEqual(
        detectLanguage(text),
      );
  });
  it('takes a mixed message for one of its languages, and an English product name for none', () => {
    expect(['de', 'en']).toContain(detectLanguage('Wo ist my order?').language);
    expect(detectLanguage('Habt ihr die Trail Runner Pro auch in blau?').language).toBe('de');
    expect(detectLanguage('有没有 Trail Runner Pro 蓝色的').language).toBe('zh-Hans');
  });
  it('has a confidence between 0 and 1 and a tag, whatever is typed and hinted', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.option(fc.string({ maxLength: 12 })),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 3 }),
        (text, locale, history) => {
          const { language, confidence } = detectLanguage(text, { locale, history });
          expect(typeof language).toBe('string');
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });
});
