import { describe, expect, it } from '@jest/globals';
import type { Citation } from '../model.ts';
import { checkDraft } from './check-receipts.ts';
import type { ToolResult } from './draft.ts';
import { phrasesFor } from './phrases/phrases-for.ts';

function cite(quote: string, mark = 1): Citation {
  return { mark, articleId: `a${mark}`, version: 1, title: 'Policy', quote, locale: 'en' };
}
/** What is left of a reply whose one source says `quote`. */
function kept(reply: string, quote: string, tools: readonly ToolResult[] = []): string {
  return checkDraft({ text: `${reply} [1]`, citations: [cite(quote)] }, tools).text.replace(
    / ?\[1\]/g,
    '',
  );
}

describe('a value is traced across formats and languages', () => {
  const same: readonly (readonly [string, string])[] = [
    ['You have 30 days.', 'Returns: thirty days.'],
    ['You have thirty days.', 'Sie haben 30 Tage Zeit.'],
    ['您有30天时间。', 'You have thirty days.'],
    ['三十天内可以退货。', 'Rückgabe binnen dreißig Tagen.'],
    ['Sie haben dreißig Tage Zeit.', 'Vous avez trente jours.'],
    ['Tiene treinta días.', '三十天内可以退货。'],
    ['لديك ٣٠ يومًا.', 'You have 30 days.'],
    ['आपके पास ३० दिन हैं।', 'You have 30 days.'],
    ['It costs €25.00.', 'Der Preis beträgt 25,00 €.'],
    ['费用为25欧元。', 'It costs EUR 25.'],
    ['It costs $1,250.50.', 'Cuesta 1.250,50 USD.'],
    ['It starts on 3 November 2026.', 'Ab 03.11.2026 gilt die neue Regel.'],
    ['It starts on 2026-11-03.', '自2026年11月3日起生效。'],
    ['Es beginnt am 3. November 2026.', 'It starts on November 3rd, 2026.'],
    ['Empieza el 3 de noviembre de 2026.', 'It starts on 3 Nov 2026.'],
    ['It starts on 03/11/2026.', 'It starts on 3 November 2026.'],
    ['You have 2 weeks.', 'You have 14 days.'],
    ['Wait 48 hours.', 'Warten Sie 2 Tage.'],
    ['The warranty is 24 months.', 'The warranty is two years.'],
    ['It takes 5 to 7 business days.', 'Es dauert 5–7 Werktage.'],
    ['5至7个工作日到账。', 'It takes 5-7 working days.'],
    ['We close at 6 pm.', 'Wir schließen um 18 Uhr.'],
    ['It is on Tuesday.', 'It is on 24 November 2026.'],
    ['It takes 20 %.', 'The fee is 20 percent.'],
    ['See shop.example/returns.', 'Go to https://shop.example/returns/.'],
    ['Write to Help@shop.example.', 'E-mail: help@shop.example'],
    ['We will refund you to your card.', 'Refunds are paid to your card.'],
    ['Ha trenta giorni.', 'You have 30 days.'],
    ['У вас есть тридцать дней.', 'You have 30 days.'],
    ['Você tem vinte e quatro horas.', 'Wait 24 hours.'],
    ['لديك يومان.', 'You have 2 days.'],
    ['De 5 a 7 días hábiles.', 'It takes 5–7 working days.'],
    ['It takes up to 7 days.', 'It takes 5–7 days.'],
    ['Call +49 30 1234567.', 'Telephone: 030 1234567'],
    ['Vous avez jusqu’à 15 h.', 'It closes at 15:00.'],
    ['You have 3\u200b0 days.', 'You have ３０ days.'],
    ['Closed on Sundays.', 'Open Monday to Saturday, closed on Sundays.'],
    ['You have one hundred and twenty days.', 'You have 120 days.'],
    ['It carries 5 kg.', 'It carries 5kg.'],
    ['It carries 5 kilograms.', 'Es trägt 5.000 g.'],
    ['它能承重5公斤。', 'It carries 5 kg.'],
    ['Она выдерживает 5 кг.', 'It carries 5,000 grams.'],
    ['The shelf is 120 cm wide.', 'The shelf is 1.2 m wide.'],
    ['The blade is 254 mm long.', 'The blade is 10 inches long.'],
    ['It holds 0.5 l.', 'Fassungsvermögen: 500 ml.'],
    ['Wash at 30 °C.', 'Wash at 86 °F.'],
    ['Vous avez quatre-vingt-dix jours.', 'You have 90 days.'],
    ['It weighs about 0.9 kg.', 'It weighs 2 lb.'],
    ['Es trägt etwa 11 lb.', 'It carries 5 kg.'],
    ['它重约0.9公斤。', 'It weighs 2 lb.'],
    ['Le tapis fait environ 47 pouces.', 'The mat is 120 cm long.'],
    ['Wash at 30 °C, which is 86 °F.', 'Wash at 30 °C.'],
    ['It costs 25 bucks.', 'It costs $25.'],
    ['It costs twenty-five euros.', '费用为25欧元。'],
  ];
  for (const [reply, quote] of same) {
    it(`"${reply}" is borne out by "${quote}"`, () => {
      expect(kept(reply, quote)).toBe(reply);
    });
  }

  const other: readonly (readonly [string, string])[] = [
    ['You have one month.', 'You have 30 days.'],
    ['It carries 11 lb.', 'It carries 5 kg.'],
    ['It carries 5 g.', 'It carries 5 kg.'],
    // A conversion is rounded as far as it is written, no farther, and said to be one.
    ['It weighs about 0.8 kg.', 'It weighs 2 lb.'],
    ['It weighs about 1 kg.', 'It weighs 2 lb.'],
    ['It carries about 6 kg.', 'It carries 5.9 kg.'],
    ['Wash at about 90 °F.', 'Wash at 30 °C.'],
    ['It costs about $22.', 'It costs €20.'],
    ['It costs €20, which is $22.', 'It costs €20.'],
    ['It costs 20 quid.', 'It costs €20.'],
    ['It holds 5 l.', 'It carries 5 kg.'],
    ['The blade is 25 cm long.', 'The blade is 10 inches long.'],
    ['Wash at 30 °C.', 'Wash at 30 °F.'],
    ['Wash at 30 °C.', 'It takes 30 days.'],
    ['We will refund you.', 'Refunds are paid to your card.'],
    ['It takes 5 days.', 'It takes 5–7 days.'],
    ['It takes at least 7 days.', 'It takes up to 7 days.'],
    ['Free from €50 on.', 'Free up to €50.'],
    ['14:00以后的订单当天发货。', '14:00之前的订单当天发货。'],
    ['Call +49 30 1234568.', 'Telephone: 030 1234567'],
    ['See shoр.example/returns.', 'See shop.example/returns.'],
    ['See [shop.example](https://evil.example).', 'See https://shop.example.'],
    ['See javascript:alert(1) now.', 'See https://shop.example.'],
    ['It costs UK£25.', 'It costs €25.'],
    ['It costs ₿25.', 'It costs €25.'],
    ['Open on Sundays.', 'Open Monday to Saturday, closed on Sundays.'],
    ['Your order has shipped.', 'Orders that have shipped cannot be changed.'],
    ['Your refund has been approved.', 'Refunds take 5 days.'],
    ['Votre remboursement a été approuvé.', 'Le remboursement prend 5 jours.'],
    ['You have 30 days.', 'You have one month.'],
    ['You have 30 business days.', 'You have 30 days.'],
    ['You have 2 months.', 'You have 2 business days.'],
    ['You have 31 days.', 'You have 30 days.'],
    ['It costs $25.', 'It costs €25.'],
    ['It costs €250.', 'It costs €25.0.'],
    ['It starts on 4 November 2026.', 'It starts on 3 November 2026.'],
    ['It starts on 3 November 2027.', 'It starts on 3 November 2026.'],
    ['It starts on 03.11.2026.', 'It starts on 11 March 2026.'],
    ['It starts on 3 November 2026.', 'It starts in November 2026.'],
    ['It takes 5–8 days.', 'It takes 5–7 days.'],
    ['See https://evil.example/returns.', 'See https://shop.example/returns.'],
    ['See http://shop.example/returns.', 'See https://shop.example/returns.'],
    ['Write to help@evil.example.', 'Write to help@shop.example.'],
    ['We have refunded your order.', 'Refunds are paid to your card.'],
    ['We will send you a voucher.', 'Returns are possible.'],
    ['Returns are free of charge.', 'Returns are possible.'],
    ['Your order has been cancelled.', 'You can cancel an order in your account.'],
    ['Your order is on its way.', 'Orders are packed daily.'],
    ['你们的订单已退款。', '退款将退回原支付方式。'],
    ['It is on Wednesday.', 'It is on 24 November 2026.'],
    ['We close at 7 pm.', 'We close at 18:00.'],
    ['Worn items can be returned.', 'Worn items cannot be returned.'],
    ['已使用的商品可以退货。', '已使用的商品不可以退货。'],
  ];
  for (const [reply, quote] of other) {
    it(`"${reply}" is not borne out by "${quote}"`, () => {
      expect(kept(reply, quote)).toBe('');
    });
  }

  it('figures swapped inside a quoted sentence are noticed although both occur', () => {
    const quote = 'Return within 30 days and get your money within 14 days.';
    expect(kept('Return within 14 days and get your money within 30 days.', quote)).toBe('');
    expect(kept(quote, quote)).toBe(quote);
  });

  it('a mark is proved by its own quote, not by another', () => {
    const draft = {
      text: 'Returns take 30 days. [1] Shipping takes 3 days. [1]',
      citations: [cite('Returns: 30 days.', 1), cite('Shipping: 3 days.', 2)],
    };
    expect(checkDraft(draft, []).text).toBe('Returns take 30 days. [1]');
  });
});

describe('a value belongs to what it is said of', () => {
  const policy = (
    reply: string,
    quotes: readonly string[] = [
      'Items can be returned within 30 days of delivery.',
      'Refunds arrive within 5 days.',
      'Standard shipping costs €4.90.',
    ],
  ) =>
    checkDraft({ text: reply, citations: quotes.map((quote, at) => cite(quote, at + 1)) }, []).text;

  it('another subject’s value is not said, in the same language or in another', () => {
    expect(policy('You get your refund in 30 days.')).toBe('');
    expect(policy('You get your refund in 5 days.')).not.toBe('');
    expect(policy('Für die Rückgabe haben Sie 5 Tage Zeit.')).toBe('');
    expect(policy('Für die Rückgabe haben Sie 30 Tage Zeit.')).not.toBe('');
  });
  it('nor one added from an article about something else', () => {
    expect(policy('Items can be returned within 30 days of delivery, and it costs €4.90.')).toBe(
      '',
    );
  });
  it('a time is of the day it is said of', () => {
    const hours = ['Open Monday to Friday 10:00–19:00, Saturday 10:00–16:00.'];
    expect(policy('On Saturday we close at 19:00.', hours)).toBe('');
    expect(policy('On Saturday we close at 16:00.', hours)).not.toBe('');
  });
});

describe('conditions and denials', () => {
  const rule = 'You can return items within 30 days of delivery, unless they were worn.';
  it('a condition may be said in other words, and in another language, but not left out', () => {
    expect(kept('You have 30 days from delivery to return items.', rule)).toBe('');
    expect(kept('Sie haben 30 Tage für die Rückgabe.', rule)).toBe('');
    expect(kept('You have 30 days from delivery, provided nothing was worn.', rule)).not.toBe('');
    expect(
      kept('Sie haben 30 Tage für die Rückgabe, außer bei getragenen Artikeln.', rule),
    ).not.toBe('');
  });
  it('a paraphrase that turns a denial round is not said, in the same language or in another', () => {
    const denial = 'Swimwear and gift cards cannot be returned.';
    expect(kept('It is possible to return swimwear and gift cards.', denial)).toBe('');
    expect(kept('Los bañadores y las tarjetas regalo se pueden devolver.', denial)).toBe('');
    expect(kept('It is not possible to return swimwear and gift cards.', denial)).not.toBe('');
    expect(kept('No, gift cards and swimwear cannot be sent back.', denial)).not.toBe('');
  });
  it('"no more than" denies nothing', () => {
    expect(
      kept(
        'Vouchers count for no more than €50 an order.',
        'Vouchers count for up to €50 an order.',
      ),
    ).not.toBe('');
  });
});

describe('hostile text', () => {
  it.each([
    '1,',
    '9 ',
    'a.',
    'x@',
    '(',
    'unless ',
    '除外',
    '+4 ',
    'http://',
    '[1]',
    'لا ',
    '\u200b1',
    'two hundred and ',
  ])('100 kB of %p ends soon', (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const started = process.cpuUsage();
    checkDraft({ text, citations: [cite(text)] }, []);
    const { user } = process.cpuUsage(started);
    expect(user / 1e6).toBeLessThan(20);
  });
});

describe('what is left of a draft', () => {
  it('drops the untraced sentence, its citation, and numbers the marks again', () => {
    const checked = checkDraft(
      {
        text: 'Returns take 99 days. [1]\n\nShipping takes 3 days. [2]',
        citations: [cite('Returns: 30 days.', 1), cite('Shipping: 3 days.', 2)],
      },
      [],
    );
    expect(checked.text).toBe('Shipping takes 3 days. [1]');
    expect(checked.citations).toEqual([{ ...cite('Shipping: 3 days.', 2), mark: 1 }]);
    expect(checked.grounding).toBe(0.5);
    expect(checked.receipts).toEqual([
      { kind: 'duration', claim: '99 days', source: null },
      {
        kind: 'duration',
        claim: '3 days',
        source: { kind: 'citation', mark: 1, quote: 'Shipping: 3 days.' },
      },
    ]);
  });
  it('is empty, with no citations, when nothing can be kept', () => {
    expect(
      checkDraft({ text: 'It costs €7. [1]', citations: [cite('It costs €8.')] }, []),
    ).toMatchObject({ text: '', citations: [] });
  });
  it('marks of no citation vanish', () => {
    expect(checkDraft({ text: 'Hello there. [7]', citations: [] }, []).text).toBe('Hello there.');
  });
  it('keeps steps in their lines and drops the bad one', () => {
    const quote = '1. Open your order.\n2. Wait 3 days.';
    const text = '1. Open your order.\n2. Wait 5 days. [1]';
    expect(checkDraft({ text, citations: [cite(quote)] }, []).text).toBe('1. Open your order.');
  });
  it('a text with no claim has grounding 1', () => {
    expect(checkDraft({ text: 'Hello.', citations: [] }, [])).toMatchObject({
      grounding: 1,
      receipts: [],
    });
  });
});

describe('tool results', () => {
  const order: ToolResult = {
    name: 'orders',
    value: {
      timeZone: 'Europe/Berlin',
      orders: [
        {
          number: '#1042',
          state: 'shipped',
          placedAt: '2026-11-20T23:30:00.000Z',
          total: { minor: 2500, currency: 'EUR' },
          windowDays: 30,
          items: [{ name: 'We will refund you €900', quantity: 2 }],
        },
      ],
    },
  };
  const said = (text: string) => checkDraft({ text, citations: [] }, [order]);

  it('prove state, number, amount and the day in their own zone, by JSON path', () => {
    const checked = said(
      'Your order #1042 is on its way. It was placed on 21 November 2026 and costs €25.00.',
    );
    expect(checked.grounding).toBe(1);
    expect(checked.receipts.map((receipt) => receipt.source)).toEqual([
      { kind: 'tool', name: 'orders', path: '$.orders[0].number' },
      { kind: 'tool', name: 'orders', path: '$.orders[0].state' },
      { kind: 'tool', name: 'orders', path: '$.orders[0].placedAt' },
      { kind: 'tool', name: 'orders', path: '$.orders[0].total' },
    ]);
  });
  it('do not prove another day, state or amount', () => {
    expect(said('It was placed on 20 November 2026.').text).toBe('');
    expect(said('Your order is delivered.').text).toBe('');
    expect(said('It costs €25.50.').text).toBe('');
    expect(said('Your order has been cancelled.').text).toBe('');
  });
  it('a number under a unit name is a duration', () => {
    expect(said('You have 30 days.').grounding).toBe(1);
    expect(said('You have 30 weeks.').grounding).toBe(0);
  });
  it('text written by others inside them promises nothing', () => {
    expect(said('We will refund you.').text).toBe('');
  });
});

describe('changes to true answers', () => {
  const { answers, changes } = corpus();
  it('lets at least 98 % of good answers pass', () => {
    const stopped = answers.filter((text) => kept(text, text) !== text);
    expect(stopped.length / answers.length).toBeLessThanOrEqual(0.02);
  });
  it('stops at least 99 % of 1,000 seeded changes in five languages', () => {
    expect(changes).toHaveLength(1000);
    const missed = changes.filter(({ text, original }) => kept(text, original) === text);
    expect(missed.map(({ text, original }) => `${original} → ${text}`).slice(0, 20)).toEqual(
      missed.length <= 10 ? expect.anything() : [],
    );
    expect(missed.length).toBeLessThanOrEqual(10);
  });
});

/** True answers in five languages with drawn values, and seeded changes of exactly one value each. */
function corpus(): {
  readonly answers: readonly string[];
  readonly changes: readonly { readonly text: string; readonly original: string }[];
} {
  let seed = 20261122;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const int = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const date = (locale: string, at: number): string =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(at);
  const money = (locale: string, cents: number): string =>
    new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(cents / 100);
  type Values = {
    days: number;
    cents: number;
    at: number;
    low: number;
    high: number;
    percent: number;
  };
  const templates: readonly (readonly [string, (v: Values) => string])[] = [
    ['en', (v) => `You can return items within ${v.days} days of delivery unless they were worn.`],
    [
      'en',
      (v) =>
        `Refunds arrive in ${v.low}–${v.high} business days; the return costs ${money('en', v.cents)}.`,
    ],
    ['en', (v) => `From ${date('en', v.at)} a restocking fee of ${v.percent}% applies.`],
    ['de', (v) => `Sie können Artikel innerhalb von ${v.days} Tagen nach Erhalt zurückgeben.`],
    [
      'de',
      (v) =>
        `Die Rücksendung kostet ${money('de', v.cents)}, die Erstattung dauert ${v.low} bis ${v.high} Werktage.`,
    ],
    ['de', (v) => `Ab dem ${date('de', v.at)} gilt ein Abzug von ${v.percent} %.`],
    ['es', (v) => `Puede devolver los artículos en un plazo de ${v.days} días.`],
    [
      'es',
      (v) =>
        `La devolución cuesta ${money('es', v.cents)} y tarda de ${v.low} a ${v.high} días hábiles.`,
    ],
    ['es', (v) => `A partir del ${date('es', v.at)} se aplica un ${v.percent} %.`],
    ['fr', (v) => `Vous pouvez retourner les articles sous ${v.days} jours.`],
    [
      'fr',
      (v) => `Le retour coûte ${money('fr', v.cents)} et prend ${v.low} à ${v.high} jours ouvrés.`,
    ],
    ['fr', (v) => `À partir du ${date('fr', v.at)}, des frais de ${v.percent} % s'appliquent.`],
    ['zh', (v) => `自签收之日起${v.days}天内可以退货。`],
    ['zh', (v) => `退货运费为${money('zh', v.cents)}，退款需要${v.low}至${v.high}个工作日。`],
    ['zh', (v) => `自${date('zh', v.at)}起收取${v.percent}%的费用。`],
  ];
  const draw = (): Values => {
    const low = int(2, 9);
    return {
      days: int(3, 90),
      cents: int(100, 99999),
      at: Date.UTC(2026, int(0, 11), int(1, 28)),
      low,
      high: low + int(2, 9),
      percent: int(5, 60),
    };
  };
  const vary: readonly (readonly [keyof Values, (v: Values) => Values])[] = [
    ['days', (v) => ({ ...v, days: v.days + int(1, 30) })],
    ['cents', (v) => ({ ...v, cents: v.cents + int(1, 5000) })],
    ['at', (v) => ({ ...v, at: v.at + int(1, 300) * 86_400_000 })],
    ['low', (v) => ({ ...v, low: v.low + 1 })],
    ['high', (v) => ({ ...v, high: v.high + int(1, 5) })],
    ['percent', (v) => ({ ...v, percent: v.percent + int(1, 20) })],
  ];
  const answers: string[] = [];
  const changes: { text: string; original: string }[] = [];
  const inserted: Readonly<Record<string, string>> = {
    en: ' We will also send you a voucher.',
    de: ' Wir werden Ihnen einen Gutschein schicken.',
    es: ' También le enviaremos un cupón.',
    fr: " Nous allons aussi vous envoyer un bon d'achat.",
    zh: '我们会再送您一张优惠券。',
  };
  while (changes.length < 1000) {
    const [language, write] = templates[int(0, templates.length - 1)] ??
      templates[0] ?? ['en', () => ''];
    const values = draw();
    const original = write(values);
    answers.push(original);
    const [, change] = vary[int(0, vary.length - 1)] ?? vary[0] ?? ['days', (v: Values) => v];
    const changed = write(change(values));
    const text = changed !== original ? changed : `${original}${inserted[language] ?? ''}`;
    changes.push({ text, original });
  }
  return { answers, changes };
}

describe('the phrases of an order in every language', () => {
  it('come through the check whole, whatever the state', async () => {
    const { everyOrder } = await import('./phrases/orders.fixture.ts');
    const { PHRASE_LANGUAGES } = await import('./phrases/phrases-for.ts');
    const lost: string[] = [];
    for (const language of PHRASE_LANGUAGES) {
      for (const order of everyOrder()) {
        const tool: ToolResult = {
          name: 'orders',
          value: { timeZone: 'Europe/Berlin', orders: [order] },
        };
        const phrases = phrasesFor(language);
        for (const text of [
          phrases.orderState(order, 'Europe/Berlin'),
          phrases.returnInfo(order, 'Europe/Berlin'),
        ]) {
          const checked = checkDraft({ text, citations: [] }, [tool]);
          if (checked.text !== text) {
            lost.push(`${language} ${order.state}: ${text} → ${checked.text}`);
          }
        }
      }
      const code = phrasesFor(language).codeSent(10);
      const checked = checkDraft({ text: code, citations: [] }, [
        { name: 'verification', value: { validMinutes: 10 } },
      ]);
      if (checked.text !== code) {
        lost.push(`${language}: ${code} → ${checked.text}`);
      }
    }
    expect(lost).toEqual([]);
  });
});
