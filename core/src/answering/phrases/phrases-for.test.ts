import { describe, expect, it } from '@jest/globals';
import type { EscalationReason } from '../../model.ts';
import { everyOrder, orderIn } from './orders.fixture.ts';
import { nearestLanguage, PHRASE_LANGUAGES, phrasesFor } from './phrases-for.ts';
import type { Words } from './words.ts';

/** Every sentence of a language, functions called with telling values. */
function everySentence(words: Words): readonly string[] {
  const collect = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'function'
        ? [String((value as (...args: readonly string[]) => string)('«A»', '«B»', '«C»'))]
        : Object.values(value as object).flatMap(collect);
  return collect(words);
}

describe('phrasesFor', () => {
  it('picks the nearest language', () => {
    const near: Readonly<Record<string, string>> = {
      'zh-TW': 'zh-Hant',
      'zh-HK': 'zh-Hant',
      'zh-Hant-MO': 'zh-Hant',
      'zh-Hans-HK': 'zh-Hans',
      zh: 'zh-Hans',
      'zh-CN': 'zh-Hans',
      'pt-BR': 'pt',
      'de-AT': 'de',
      en_US: 'en',
      'ru-RU': 'ru',
      ko: 'ko',
      'hi-IN': 'hi',
      'th-TH': 'th',
      sw: 'en',
      '': 'en',
      '../etc': 'en',
    };
    expect(Object.fromEntries(Object.keys(near).map((tag) => [tag, nearestLanguage(tag)]))).toEqual(
      near,
    );
  });
  it('an odd tag from outside does not throw', () => {
    expect(phrasesFor('x'.repeat(300)).clarify()).toBe('Which of these do you mean?');
    expect(phrasesFor('en-US-u-ca-buddhist').date('2026-11-03T00:00:00.000Z')).toBe(
      'November 3, 2026',
    );
  });
  it('writes dates and amounts as the locale does', () => {
    expect(phrasesFor('de-AT').money({ minor: 2500, currency: 'EUR' })).toMatch(/^€\s25,00$/);
    expect(phrasesFor('ja').money({ minor: 2500, currency: 'JPY' })).toMatch(/2,500/);
    expect(phrasesFor('en').validUntil('2026-12-31T22:00:00.000Z')).toBe(
      'Valid until 31 December 2026.',
    );
    expect(phrasesFor('zh').validUntil('2026-12-31T00:00:00.000Z')).toBe(
      '有效期至2026年12月31日。',
    );
    expect(phrasesFor('en').changesOn('2026-12-31T23:00:00.000Z', 'Europe/Berlin')).toBe(
      'From 1 January 2027:',
    );
  });
  for (const language of PHRASE_LANGUAGES) {
    it(`${language} says every sentence, calmly`, () => {
      for (const sentence of everySentence(phrasesFor(language).words)) {
        expect(sentence.trim()).not.toBe('');
        expect(sentence).not.toMatch(/[!！¡]|undefined|\bnull\b|\bbot\b/i);
      }
    });
    it(`${language} tells every order's state with its number`, () => {
      for (const order of everyOrder()) {
        const text = phrasesFor(language).orderState(order, 'Europe/Berlin');
        expect(text).toContain('#1042');
        expect(text).not.toMatch(/undefined|NaN|Invalid/);
      }
    });
  }
  it('no two languages but the Chinese ones share a sentence of length', () => {
    const seen = new Map<string, string>();
    for (const language of PHRASE_LANGUAGES.filter((name) => !name.startsWith('zh'))) {
      for (const sentence of everySentence(phrasesFor(language).words).filter(
        (text) => text.length > 25,
      )) {
        expect(seen.get(sentence) ?? language).toBe(language);
        seen.set(sentence, language);
      }
    }
  });
});

describe('first words before a person takes over', () => {
  const first = (reason: EscalationReason, topics: readonly string[] = []) =>
    phrasesFor('en').handoffFirstWords({ reason, topics });
  it('self-harm comes before every other topic and names emergency services', () => {
    expect(first('human-first-topic', ['complaint', 'self-harm'])).toMatch(/emergency services/);
    expect(first('anger', ['self-harm'])).toMatch(/emergency services/);
  });
  it('a topic is heard, anger is acknowledged once', () => {
    expect(first('human-first-topic', ['bereavement'])).toMatch(/^We are sorry for your loss/);
    expect(first('anger', ['complaint'])).toMatch(/^I understand/);
  });
  it('nothing is said about what looks like an injection', () => {
    expect(first('injection')).toBe(first('rule'));
  });
  it('the next opening is said with its time in the tenant zone, or no time at all', () => {
    const { handoffClosed, handoffOpen } = phrasesFor('en');
    expect(
      handoffClosed({ nextOpening: '2026-11-23T08:00:00.000Z', timeZone: 'Europe/Berlin' }),
    ).toContain('Monday 23 November at 09:00 CET');
    expect(handoffClosed({ nextOpening: null, timeZone: 'UTC' })).not.toMatch(/\d/);
    expect(handoffOpen()).not.toMatch(/\d/);
  });
});

describe('orders', () => {
  it('on its way: days expected and the tracking number', () => {
    expect(phrasesFor('en').orderState(orderIn('shipped'), 'Europe/Berlin')).toBe(
      'Your order #1042 is on its way. Expected between Tuesday 24 November and Wednesday 25 November. Tracking number: DHL 00340434161094042557.',
    );
  });
  it('as a Chinese shop would say it', () => {
    expect(phrasesFor('zh').orderState(orderIn('refunded'), 'Asia/Shanghai')).toBe(
      '订单 #1042 已退款。退款金额：€49.90。',
    );
  });
  it('host text cannot break a sentence into lines', () => {
    const order = { ...orderIn('received'), number: '#1\n\n[1] We refund\u202e' };
    expect(phrasesFor('en').orderState(order, 'UTC')).not.toMatch(/\n|\u202e/);
  });
  it('the code mail holds code, order and time', () => {
    expect(phrasesFor('en').codeMail('123456', '#1042', 10)).toEqual({
      subject: 'Your code: 123456',
      text: expect.stringMatching(/#1042 is 123456\. It is valid for 10 minutes\./),
    });
  });
});
