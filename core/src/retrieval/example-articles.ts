/** A small shop's help pages, for tests of this folder and of evaluation. */
import type { ArticleVersion } from '../model.ts';

export const AT = '2026-06-01T00:00:00.000Z';

let number = 0;
export function version(
  part: Partial<ArticleVersion> & { readonly articleId: string },
): ArticleVersion {
  number++;
  return {
    tenantId: 't1',
    version: 1,
    source: 'help',
    title: `Untitled ${number}`,
    body: '',
    url: null,
    locale: 'en',
    audience: 'public',
    questions: [],
    validFrom: null,
    validTo: null,
    recordedAt: '2026-01-01T00:00:00.000Z',
    supersededAt: null,
    ...part,
  };
}

export const SHOP: readonly ArticleVersion[] = [
  version({
    articleId: 'returns',
    title: 'Returns policy',
    body: 'You can send any unworn item back within 30 days of delivery.\n\nStart the return from your account, print the label and drop the parcel at a post office. We refund you within 5 business days of its arrival.\n\n## What cannot be returned\n\nGift cards, made-to-measure clothes and opened cosmetics.',
  }),
  version({
    articleId: 'delivery',
    title: 'Delivery times and costs',
    body: 'Standard delivery takes 2 to 4 business days in Germany and 5 to 7 in the rest of Europe.\n\nShipping is free above €50; below it costs €4.90. Express delivery arrives the next working day for €12.',
  }),
  version({
    articleId: 'payment',
    title: 'Ways to pay',
    body: 'We accept Visa, Mastercard, PayPal, Klarna and bank transfer. Your card is charged when the parcel leaves our warehouse.',
  }),
  version({
    articleId: 'sizes',
    title: 'Size guide',
    body: 'Measure your chest at the widest point.\n\n| size | chest | waist |\n|---|---|---|\n| S | 88 cm | 74 cm |\n| M | 96 cm | 82 cm |\n| L | 104 cm | 90 cm |',
  }),
  version({
    articleId: 'care',
    title: 'How to wash wool',
    body: 'Wash wool by hand in cold water with a mild detergent. Dry it flat, never in a tumble dryer.',
  }),
  version({
    articleId: 'warranty',
    title: 'Warranty and repairs',
    body: 'Seams and zips are guaranteed for two years. Send us a photo of the damage and we repair or replace the piece at no cost.',
  }),
  version({
    articleId: 'giftcards',
    title: 'Gift cards',
    body: 'Gift cards are sent by e-mail within minutes and are valid for three years. They cannot be exchanged for cash.',
  }),
  version({
    articleId: 'account',
    title: 'Change your e-mail address or password',
    body: 'Open your account, choose Settings and enter the new address. We send a link to confirm it. Passwords are reset from the sign-in page.',
  }),
  version({
    articleId: 'cancel',
    title: 'Cancel or change an order',
    body: 'An order can be cancelled or changed until it is packed, usually within two hours. Open the order in your account and press Cancel.',
  }),
  version({
    articleId: 'contact',
    title: 'Reach our team',
    body: 'We answer by phone and chat from 9:00 to 18:00 on weekdays.',
  }),
];

/** FAQ entries of a shop that collected how its customers ask. */
export const FAQ: readonly ArticleVersion[] = [
  version({
    articleId: 'faq-lost',
    title: 'Parcel lost',
    body: 'We search for it for three days, then send it again.',
    questions: [
      'My parcel never came',
      'package says delivered but I do not have it',
      'the courier lost my order',
    ],
  }),
  version({
    articleId: 'faq-invoice',
    title: 'Invoice',
    body: 'Invoices are in your account.',
    questions: [
      'I need an invoice for my company',
      'where can I download the bill',
      'receipt with VAT number',
    ],
  }),
  version({
    articleId: 'faq-discount',
    title: 'Discount code',
    body: 'Enter the code in the basket.',
    questions: ['my promo code does not work', 'how do I use a voucher', 'coupon is refused'],
  }),
];
