/** Policies as shops write them, for tests: English, Chinese, German, Arabic. Original texts. */
import type { Hit } from '../retrieval/retriever.ts';

export function toHit(
  articleId: string,
  title: string,
  text: string,
  more: Partial<Hit> = {},
): Hit {
  return {
    articleId,
    version: 1,
    chunk: 0,
    title,
    heading: '',
    text,
    url: `https://shop.example/help/${articleId}`,
    locale: 'en',
    validFrom: null,
    validTo: null,
    score: 1,
    signals: {},
    ...more,
  };
}

export const returns = toHit(
  'returns',
  'Returns',
  `You can send most items back within 30 days of delivery. They must be unworn and in their original packaging. Swimwear, gift cards and personalised items cannot be returned unless they are faulty.

To start a return:

1. Open the order in **your account**.
2. Choose *Return items* and print the label.
3. Hand the parcel in at any post office within 14 days.

We refund the purchase price in 5–7 business days after the parcel has reached us. However, the original shipping fee is only refunded if the whole order comes back.`,
);
export const shipping = toHit(
  'shipping',
  'Shipping times and costs',
  `Orders placed before 14:00 on a working day leave our warehouse the same day.

| Destination | Cost | Time |
|---|---|---|
| Germany | free | 1–2 days |
| Austria | €4.90 | 2–4 days |
| France | €6.90 | 3–5 days |
| Norway | €14.00 | 5–9 days |
| United States | €29.00 | 7–12 days |
| Japan | €32.00 | 8–14 days |

Express delivery costs €12.50 more. It is not available for furniture.`,
);
export const warranty = toHit(
  'warranty',
  'Warranty',
  `## What is covered

Lamps carry a warranty of two years from the date of purchase. It covers faults of material and manufacture. It does not cover bulbs, glass breakage or damage from wrong voltage.

## How to claim

Send a photo of the fault and your order number to service@shop.example. We answer within 2 working days.`,
);
export const payment = toHit(
  'payment',
  'Ways to pay',
  `We accept:

- Visa, Mastercard and American Express
- PayPal
- Klarna invoice (Germany, Austria, Sweden), up to €1,500
- Apple Pay and Google Pay

Your card is charged when the order ships, not before. Vouchers can be combined with any way to pay, but only one voucher per order.`,
);
export const cancel = toHit(
  'cancel',
  'Cancelling an order',
  `**Can I cancel my order?** Yes, as long as it is not packed. Open the order and press *Cancel*; the button disappears once packing has begun. After that, please refuse the parcel or return it.`,
);
export const storeHours = toHit(
  'store',
  'Our shop in Leipzig',
  `You find us at Karl-Heine-Str. 12, 04229 Leipzig. We are open Monday to Friday from 10:00 to 18:30 and on Saturday from 10:00 to 16:00. On public holidays the shop is closed. Orders can be picked up free of charge, usually 2 hours after you order.`,
);
export const returnsUk = toHit(
  'returns-uk',
  'Returns (United Kingdom)',
  'Customers in the UK can return items within 14 days. The return label costs £5.00.',
);
export const returnsEu = toHit(
  'returns-eu',
  'Returns (EU)',
  'Customers in the EU can return items within 30 days. The return label is free.',
);
export const rueckgabe = toHit(
  'rueckgabe',
  'Rückgabe und Erstattung',
  `Sie können Artikel innerhalb von 30 Tagen nach Erhalt zurückgeben. Ausgenommen sind Unterwäsche, Gutscheine und Maßanfertigungen.

So geht es:

1. Öffnen Sie die Bestellung in Ihrem Konto.
2. Wählen Sie „Artikel zurückgeben“.
3. Geben Sie das Paket z. B. in einer Postfiliale ab.

Die Erstattung erfolgt innerhalb von 14 Tagen nach Eingang der Ware. Die Rücksendung kostet 4,90 €, es sei denn, der Artikel ist fehlerhaft.`,
  { locale: 'de' },
);
export const versand = toHit(
  'versand',
  'Versand',
  'Der Versand innerhalb Deutschlands kostet 3,95 €; ab 50 € Bestellwert ist er kostenlos. Die Lieferzeit beträgt 2 bis 3 Werktage. Möbel liefern wir nach Absprache, in der Regel ab dem 3. Werktag.',
  { locale: 'de' },
);
export const garantie = toHit(
  'garantie',
  'Gewährleistung',
  'Für alle Geräte gilt die gesetzliche Gewährleistung von zwei Jahren. Auf Akkus geben wir nur 12 Monate. Bewahren Sie bitte die Rechnung auf.',
  { locale: 'de' },
);
export const tuihuo = toHit(
  'tuihuo',
  '退换货政策',
  `自签收之日起30天内可以申请退货。商品须未使用、包装完好。内衣、礼品卡和定制商品除外。

退货步骤：

1. 在“我的订单”中找到订单。
2. 点击“申请退货”，填写原因。
3. 在七天内把包裹交给快递。

退款将在收到商品后5至7个工作日内退回原支付方式。退货运费由买家承担，质量问题除外。`,
  { locale: 'zh' },
);
export const peisong = toHit(
  'peisong',
  '配送说明',
  '工作日16:00前付款的订单当天发货。江浙沪地区一般1至2天送达，其他地区3至5天。满199元包邮，未满199元收取运费12元。偏远地区运费另计。',
  { locale: 'zh' },
);
export const irja = toHit(
  'irja',
  'سياسة الإرجاع',
  'يمكنك إرجاع المنتجات خلال ٣٠ يومًا من تاريخ الاستلام. يجب أن تكون المنتجات غير مستخدمة وفي عبوتها الأصلية. لا يشمل ذلك بطاقات الهدايا. يُعاد المبلغ خلال ١٤ يومًا من وصول المنتج إلينا.',
  { locale: 'ar' },
);
export const tawsil = toHit(
  'tawsil',
  'التوصيل',
  'يستغرق التوصيل داخل الرياض من يومين إلى ثلاثة أيام. رسوم التوصيل ٢٥ ريالًا، والتوصيل مجاني للطلبات التي تزيد على ٣٠٠ ريال. لا يتوفر التوصيل يوم الجمعة.',
  { locale: 'ar' },
);
