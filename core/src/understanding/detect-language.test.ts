import { describe, expect, it } from '@jest/globals';
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
    ['返品方法', 'zh-Hans'],
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
  ])('%p is %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });
  it('takes hints for what says nothing by itself, and words over hints', () => {
    expect(detectLanguage('#1042', { locale: 'fr' })).toEqual({ language: 'fr', confidence: 0 });
    expect(detectLanguage('???', { history: ['wo ist mein Paket'] }).language).toBe('de');
    expect(detectLanguage('!!!').language).toBe('en');
    expect(detectLanguage('客服', { locale: 'zh-TW' }).language).toBe('zh-Hant');
    expect(detectLanguage('客服', { history: ['我還沒收到貨'] }).language).toBe('zh-Hant');
    expect(detectLanguage('返品方法', { locale: 'ja' }).language).toBe('ja');
    expect(detectLanguage('where is my order please', { locale: 'de' }).language).toBe('en');
    expect(detectLanguage('info', { history: ['dónde está mi paquete'] }).language).toBe('es');
  });
});
