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
    ['We will refund you.', 'Refunds are paid to your card.'],
    ['You have one hundred and twenty days.', 'You have 120 days.'],
    ['Vous avez quatre-vingt-dix jours.', 'You have 90 days.'],
  ];
  for (const [reply, quote] of same) {
    it(`"${reply}" is borne out by "${quote}"`, () => {
      expect(kept(reply, quote)).toBe(reply);
    });
  }

  const other: readonly (readonly [string, string])[] = [
    ['You have one month.', 'You have 30 days.'],
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
  it('takes less than 5 ms a check', () => {
    const source = answers.slice(0, 8).join('\n');
    const times = changes.slice(0, 200).map(({ text }) => {
      const started = performance.now();
      checkDraft({ text: `${text} [1]`, citations: [cite(source)] }, []);
      return performance.now() - started;
    });
    const [median = 0] = times.toSorted((a, b) => a - b).slice(100);
    expect(median).toBeLessThan(5);
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
