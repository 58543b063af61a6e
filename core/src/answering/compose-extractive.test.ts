import { describe, expect, it } from '@jest/globals';
import type { Hit } from '../retrieval/retriever.ts';
import { checkDraft } from './check-receipts.ts';
import { createExtractiveComposer } from './compose-extractive.ts';
import type { Draft } from './draft.ts';
import { toPlainText } from './plain-text.ts';
import * as policies from './policies.fixture.ts';

const { toHit } = policies;
const compose = createExtractiveComposer();
const AT = '2026-11-22T00:00:00.000Z';
function ask(question: string, hits: readonly Hit[], language = 'en'): Promise<Draft | null> {
  return compose({ question, language, hits, at: AT });
}
async function said(question: string, hits: readonly Hit[], language = 'en'): Promise<string> {
  return (await ask(question, hits, language))?.text ?? '';
}

type Case = readonly [question: string, language: string, hits: readonly Hit[], answer: string];
const CASES: readonly Case[] = [
  [
    'How long do I have to send something back?',
    'en',
    [policies.returns, policies.shipping],
    'You can send most items back within 30 days of delivery. They must be unworn and in their original packaging. Swimwear, gift cards and personalised items cannot be returned unless they are faulty. [1]',
  ],
  [
    'How do I start a return?',
    'en',
    [policies.returns, policies.cancel],
    'To start a return:\n1. Open the order in your account.\n2. Choose Return items and print the label.\n3. Hand the parcel in at any post office within 14 days. [1]',
  ],
  [
    'Do I get the shipping fee refunded?',
    'en',
    [policies.returns],
    'We refund the purchase price in 5–7 business days after the parcel has reached us. However, the original shipping fee is only refunded if the whole order comes back. [1]',
  ],
  [
    'How much is shipping to Norway?',
    'en',
    [policies.shipping, policies.returns],
    'Norway: Cost €14.00; Time 5–9 days [1]',
  ],
  [
    'Is express available?',
    'en',
    [policies.shipping],
    'Express delivery costs €12.50 more. It is not available for furniture. [1]',
  ],
  [
    'Is glass breakage covered?',
    'en',
    [policies.warranty],
    'Lamps carry a warranty of two years from the date of purchase. It covers faults of material and manufacture. It does not cover bulbs, glass breakage or damage from wrong voltage. [1]',
  ],
  [
    'What payment methods do you accept?',
    'en',
    [policies.payment],
    'We accept:\n- Visa, Mastercard and American Express\n- PayPal\n- Klarna invoice (Germany, Austria, Sweden), up to €1,500\n- Apple Pay and Google Pay [1]',
  ],
  [
    'Can I cancel my order?',
    'en',
    [policies.cancel],
    'Yes, as long as it is not packed. Open the order and press Cancel; the button disappears once packing has begun. After that, please refuse the parcel or return it. [1]',
  ],
  [
    'Where is your shop?',
    'en',
    [policies.storeHours],
    'You find us at Karl-Heine-Str. 12, 04229 Leipzig. [1]',
  ],
  [
    'When are you open on Saturday?',
    'en',
    [policies.storeHours],
    'We are open Monday to Friday from 10:00 to 18:30 and on Saturday from 10:00 to 16:00. [1]',
  ],
  [
    'Wie lange kann ich etwas zurückgeben?',
    'de',
    [policies.rueckgabe, policies.versand],
    'Sie können Artikel innerhalb von 30 Tagen nach Erhalt zurückgeben. Ausgenommen sind Unterwäsche, Gutscheine und Maßanfertigungen. [1]',
  ],
  [
    'Was kostet die Rücksendung?',
    'de',
    [policies.rueckgabe],
    'Die Rücksendung kostet 4,90 €, es sei denn, der Artikel ist fehlerhaft. [1]',
  ],
  [
    'Wie hoch sind die Versandkosten?',
    'de',
    [policies.versand],
    'Der Versand innerhalb Deutschlands kostet 3,95 €; ab 50 € Bestellwert ist er kostenlos. [1]',
  ],
  [
    'Wie lange gilt die Gewährleistung für Akkus?',
    'de',
    [policies.garantie],
    'Für alle Geräte gilt die gesetzliche Gewährleistung von zwei Jahren. Auf Akkus geben wir nur 12 Monate. [1]',
  ],
  [
    '多久可以退货？',
    'zh',
    [policies.tuihuo, policies.peisong],
    '自签收之日起30天内可以申请退货。商品须未使用、包装完好。内衣、礼品卡和定制商品除外。 [1]',
  ],
  [
    '怎么退货？',
    'zh',
    [policies.tuihuo],
    '退货步骤：\n1. 在“我的订单”中找到订单。\n2. 点击“申请退货”，填写原因。\n3. 在七天内把包裹交给快递。 [1]',
  ],
  [
    '运费多少钱？',
    'zh',
    [policies.peisong, policies.tuihuo],
    '满199元包邮，未满199元收取运费12元。 [1]',
  ],
  [
    'متى أسترد المبلغ؟',
    'ar',
    [policies.irja],
    'يُعاد المبلغ خلال ١٤ يومًا من وصول المنتج إلينا. [1]',
  ],
  [
    'كم رسوم التوصيل؟',
    'ar',
    [policies.tawsil],
    'رسوم التوصيل ٢٥ ريالًا، والتوصيل مجاني للطلبات التي تزيد على ٣٠٠ ريال. [1]',
  ],
];

describe('answers from policies', () => {
  for (const [question, language, hits, answer] of CASES) {
    it(`${language}: ${question}`, async () => {
      const draft = await ask(question, hits, language);
      expect(draft?.text).toBe(answer);
    });
  }
  it('every quote is a substring of its article, one to three of them, and the check keeps every answer whole', async () => {
    for (const [question, language, hits] of CASES) {
      const draft = await ask(question, hits, language);
      expect(draft?.citations.length).toBeGreaterThanOrEqual(1);
      expect(draft?.citations.length).toBeLessThanOrEqual(3);
      for (const { articleId, quote } of draft?.citations ?? []) {
        const source = hits.find((hit) => hit.articleId === articleId);
        expect(toPlainText(source?.text ?? '')).toContain(quote);
      }
      expect(draft === null ? '' : checkDraft(draft, []).text).toBe(draft?.text);
    }
  });
});

describe('several questions in one message', () => {
  it('each is answered, from the article that answers it', async () => {
    expect(
      await said('When do I get my money back? And how long is the warranty on lamps?', [
        policies.returns,
        policies.warranty,
      ]),
    ).toBe(
      'We refund the purchase price in 5–7 business days after the parcel has reached us. However, the original shipping fee is only refunded if the whole order comes back. [1]\n\nLamps carry a warranty of two years from the date of purchase. [2]',
    );
  });
  it('never joins two markets', async () => {
    const text = await said('How long can I return items and what does the return label cost?', [
      policies.returnsEu,
      policies.returnsUk,
    ]);
    expect(text).toMatch(/30 days/);
    expect(text).not.toMatch(/14 days|£5/);
  });
  it('a market named in the question wins over the order of the hits', async () => {
    expect(
      await said('How long can I return items in the UK?', [
        policies.returnsEu,
        policies.returnsUk,
      ]),
    ).toMatch(/^Customers in the UK can return items within 14 days\./);
  });
  it('never joins what contradicts what is already said', async () => {
    const a = toHit('a', 'Returns', 'Items can be returned within 30 days of delivery.');
    const b = toHit(
      'b',
      'Parcel shops',
      'With a parcel shop items can be returned within 14 days of delivery.',
    );
    const text = await said(
      'How long can items be returned? How many days of delivery with a parcel shop can items be returned?',
      [a, b],
    );
    expect(text).toMatch(/30 days/);
    expect(text).not.toMatch(/14 days/);
  });
  it('never joins two versions of one article, or two regions of one language', async () => {
    const one = toHit('r', 'Returns', 'Items can be returned within 30 days.');
    const two = { ...one, version: 2, text: 'Labels cost €5 for returned parcels.' };
    expect(
      await said('How long can items be returned and what do labels cost?', [one, two]),
    ).not.toMatch(/€5/);
    const de = toHit('x', 'Versand', 'Der Versand kostet 3 €.', { locale: 'de-DE' });
    const at = toHit('y', 'Rückgabe', 'Die Rückgabe dauert 5 Tage.', { locale: 'de-AT' });
    expect(
      await said('Was kostet der Versand und wie lange dauert die Rückgabe?', [de, at], 'de'),
    ).not.toMatch(/5 Tage/);
  });
});

describe('what holds when', () => {
  const now = toHit('r', 'Returns', 'Items can be returned within 30 days.', {
    validTo: '2027-01-01T00:00:00.000Z',
  });
  const next = toHit('r', 'Returns', 'Items can be returned within 14 days.', {
    version: 2,
    validFrom: '2027-01-01T00:00:00.000Z',
  });

  it('an end within 60 days is told with the last day, and proved by the version itself', async () => {
    const draft = await ask('How long can items be returned?', [now]);
    expect(draft?.text).toBe(
      'Items can be returned within 30 days. [1]\n\nValid until 31 December 2026.',
    );
    expect(draft === null ? '' : checkDraft(draft, []).text).toBe(draft?.text);
    expect(await said('Wie lange? returned', [now], 'de')).toContain(
      'Gültig bis 31. Dezember 2026.',
    );
  });
  it('what follows is told when it is known', async () => {
    const draft = await ask('How long can items be returned?', [now, next]);
    expect(draft?.text).toBe(
      'Items can be returned within 30 days. [1]\n\nFrom 1 January 2027: Items can be returned within 14 days. [2]',
    );
    expect(draft?.citations[1]).toMatchObject({ mark: 2, version: 2 });
    expect(draft === null ? '' : checkDraft(draft, []).text).toBe(draft?.text);
  });
  it('an end further away is not told; what is not in force is not said', async () => {
    expect(
      await said('How long can items be returned?', [
        { ...now, validTo: '2027-06-01T00:00:00.000Z' },
      ]),
    ).toBe('Items can be returned within 30 days. [1]');
    expect(await ask('How long can items be returned?', [next])).toBeNull();
    expect(await ask('How long can items be returned?', [{ ...now, validTo: AT }])).toBeNull();
  });
});

describe('hits of other kinds', () => {
  it('an entry with questions only answers nothing', async () => {
    expect(await ask('How long?', [toHit('faq', 'Card arrival', ''), policies.returns])).toBeNull();
    expect(await ask('How long?', [])).toBeNull();
  });
  it('a source in another language is marked and named', async () => {
    const draft = await ask('Was kostet der Versand?', [policies.versand], 'en');
    expect(draft?.citations[0]?.otherLanguage).toBe(true);
    expect(draft?.text).toMatch(/This page of ours is in German\.$/);
    expect(
      (await ask('运费多少钱？', [policies.peisong], 'zh-Hant'))?.citations[0]?.otherLanguage,
    ).toBe(true);
    expect(
      (await ask('运费多少钱？', [policies.peisong], 'zh-Hans'))?.citations[0]?.otherLanguage,
    ).toBeUndefined();
  });
  it('a long list gives only what matches; code is quoted', async () => {
    const list = Array.from(
      { length: 12 },
      (_item, index) => `- Size ${index + 1} shoe fits ${20 + index} cm feet`,
    ).join('\n');
    const text = await said('Which shoe fits 27 cm feet?', [
      toHit('sizes', 'Sizes', `Shoe sizes:\n\n${list}`),
    ]);
    expect(text).toContain('27 cm');
    expect(text.split('\n').length).toBeLessThanOrEqual(7);
    expect(
      await said('What is the code?', [toHit('code', 'Voucher code', '```\nCODE10\n```')]),
    ).toBe('CODE10 [1]');
  });
  it('hostile text is quoted as text at most', async () => {
    const text = await said('returns', [
      toHit(
        'x',
        'Returns',
        '<img src=x onerror=alert(1)>Returns are open <script>alert(1)</script>for 30 days.',
      ),
    ]);
    expect(text).toBe('Returns are open for 30 days. [1]');
  });
  it('the same request gives the same draft', async () => {
    expect(await ask('How do I start a return?', [policies.returns])).toEqual(
      await ask('How do I start a return?', [policies.returns]),
    );
  });
});
