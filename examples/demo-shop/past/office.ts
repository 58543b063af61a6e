/** What the team wrote besides conversations: pages of its own, canned responses, an import. Told relative to now. */

type Text = {
  readonly title: string;
  readonly body: string;
  readonly locale: string;
  readonly questions?: readonly string[];
  /** Days from now at which it begins or ends to hold, at the start of the shop's day. */
  readonly from?: number;
  readonly to?: number;
};
export type Writing = {
  readonly daysAgo: number;
  readonly at: string;
  readonly id: string;
  readonly text: Text;
};

const tour = {
  title: 'Visiting the workshop',
  locale: 'en',
  questions: ['Can I visit the workshop?', 'What does a tour of the workshop cost?'],
};
const tourBefore =
  'Our workshop in Kiel is open to visitors on Saturdays at 11:00. A tour takes 45 minutes and is free of charge. Sign up by e-mail at least 1 day before.';
const tourNow =
  'Our workshop in Kiel is open to visitors on Saturdays at 11:00. A tour takes 45 minutes and costs €5 per person. Sign up by e-mail at least 1 day before.';
const course = {
  title: 'Boot care evening',
  locale: 'en',
  questions: ['When is the boot care course?', 'How much is the boot care evening?'],
};

export const writings: readonly Writing[] = [
  { daysAgo: 28, at: '09:10', id: 'workshop-visits', text: { ...tour, body: tourBefore } },
  {
    daysAgo: 28,
    at: '09:25',
    id: 'workshop-visits',
    text: {
      title: '参观工坊',
      locale: 'zh',
      questions: ['可以参观工坊吗？', '参观工坊要多少钱？'],
      body: '基尔工坊每周六 11:00 接待参观，参观约 45 分钟，免费。请至少提前 1 天发邮件报名。',
    },
  },
  {
    daysAgo: 27,
    at: '10:00',
    id: 'boot-care-course',
    text: {
      ...course,
      body: 'On the first Thursday of each month at 18:00 we show how to clean, grease and re-lace boots. It costs €12, wax included, and there are 8 places.',
    },
  },
  // The price of the tour: decided two weeks ago, in force since last week.
  { daysAgo: 13, at: '11:40', id: 'workshop-visits', text: { ...tour, body: tourBefore, to: -7 } },
  { daysAgo: 13, at: '11:42', id: 'workshop-visits', text: { ...tour, body: tourNow, from: -7 } },
  // The boot care evening changes next week.
  {
    daysAgo: 1,
    at: '15:20',
    id: 'boot-care-course',
    text: {
      ...course,
      from: 7,
      body: 'Every Thursday at 18:30 we show how to clean, grease and re-lace boots. It costs €15, wax included, and there are 10 places.',
    },
  },
];

const withChildren = (body: string) =>
  body.replace(' Sign up', ' Children under 12 come along with an adult for free. Sign up');
const children = {
  ...tour,
  questions: [...tour.questions, 'Is it possible to bring children on the tour of the workshop?'],
};
/** What mended a correction, by the name a story gives: the text then in force first. */
export const mendings: Readonly<Record<string, readonly Omit<Writing, 'daysAgo' | 'at'>[]>> = {
  'workshop-visits': [
    { id: 'workshop-visits', text: { ...children, body: withChildren(tourBefore), to: -7 } },
    { id: 'workshop-visits', text: { ...children, body: withChildren(tourNow), from: -7 } },
  ],
};

/** Articles to be looked at again; days from now. */
export const reviews: readonly { readonly id: string; readonly inDays: number }[] = [
  { id: 'business-orders', inDays: -2 },
  { id: 'international', inDays: 9 },
  { id: 'newsletter', inDays: -1 },
  { id: 'shipping', inDays: 12 },
  { id: 'payment', inDays: 30 },
  { id: 'warranty', inDays: 75 },
];

/** A file the team imported; two of its lines are faulty. */
export const imported = {
  daysAgo: 15,
  at: '10:10',
  name: 'events-and-services.jsonl',
  lines: [
    JSON.stringify({
      id: 'market-stall',
      title: 'Our stall at the harbour market',
      body: 'Every first Saturday of the month from 8:00 to 13:00 at the fish market in Kiel, stall 14.',
      locale: 'en',
      questions: ['Are you at the market?'],
    }),
    JSON.stringify({
      id: 'knife-sharpening',
      title: 'Knife sharpening',
      body: 'Bring pocket knives and kitchen knives to the shop: €4 per blade, ready in 2 business days.',
      locale: 'en',
      questions: ['Do you sharpen knives?'],
    }),
    JSON.stringify({
      id: 'beach-clean-up',
      title: 'Beach clean-up',
      body: 'We clean the beach at Falckenstein on the last Sunday of March and September at 10:00. Gloves and bags are there.',
      locale: 'en',
    }),
    JSON.stringify({
      id: 'embroidery',
      title: 'Name embroidery',
      body: 'We embroider a name of up to 12 letters on caps and jumpers for €8. It takes 5 business days.',
      locale: 'en',
      valid_from: '2026-01-01',
    }),
    JSON.stringify({
      id: 'photo-wall',
      title: 'Photo wall',
      body: 'Send us a picture of your storm jacket at sea; each month we print one on 1 metre of canvas for the shop.',
      locale: 'en',
    }),
    '{"id": "boat-parking", "title": "Mooring at the shop", "body": "Two berths',
  ].join('\n'),
} as const;

export const canned: readonly {
  readonly name: string;
  readonly shortcut: string;
  readonly texts: Readonly<Record<string, string>>;
}[] = [
  {
    name: 'First words',
    shortcut: 'hello',
    texts: {
      en: 'Hello {{contact.firstName}}, this is {{agent.firstName}} from {{tenant.name}}. I am looking into it now.',
      zh: '您好，我是{{tenant.name}}的{{agent.firstName}}，马上为您查看。',
      de: 'Guten Tag, hier ist {{agent.firstName}} von {{tenant.name}}. Ich sehe es mir gerade an.',
      es: 'Hola, soy {{agent.firstName}} de {{tenant.name}}. Lo estoy mirando ahora mismo.',
      ar: 'مرحبًا، أنا {{agent.firstName}} من {{tenant.name}}. أنظر في الأمر الآن.',
    },
  },
  {
    name: 'Ask for two photos',
    shortcut: 'photos',
    texts: {
      en: 'Could you send me 2 photos, one of the damage and one of the parcel from outside?',
      zh: '请发 2 张照片给我：一张损坏处，一张包裹外观。',
      de: 'Könnten Sie mir 2 Fotos schicken, eines vom Schaden und eines vom Paket von außen?',
      es: '¿Me puedes enviar 2 fotos, una del daño y otra del paquete por fuera?',
      ar: 'هل يمكنك إرسال صورتين (2)، واحدة للتلف وأخرى للطرد من الخارج؟',
    },
  },
  {
    name: 'Search for the parcel',
    shortcut: 'search',
    texts: {
      en: 'I have asked the carrier to search for your order {{order.number}}. It takes up to 5 business days, and I write to you as soon as I know more.',
      zh: '订单 {{order.number}} 已请承运商查找，最多 5 个工作日，有消息马上告诉您。',
      de: 'Ich habe den Paketdienst nach Ihrer Bestellung {{order.number}} suchen lassen. Das dauert bis zu 5 Werktage; ich melde mich, sobald ich mehr weiß.',
      es: 'He pedido al transportista que busque tu pedido {{order.number}}. Tarda hasta 5 días laborables; te escribo en cuanto sepa algo.',
      ar: 'طلبت من شركة النقل البحث عن طلبك {{order.number}}. يستغرق ذلك حتى 5 أيام عمل، وأكتب إليك فور معرفة الجديد.',
    },
  },
  {
    name: 'Label is on its way',
    shortcut: 'label',
    texts: {
      en: 'The return label is in your mailbox within 1 hour. You have 14 days to hand the parcel in.',
      zh: '退货面单 1 小时内发到您的邮箱，请在 14 天内寄出。',
      de: 'Das Rücksendeetikett ist innerhalb von 1 Stunde in Ihrem Postfach. Sie haben 14 Tage Zeit, das Paket abzugeben.',
      es: 'La etiqueta de devolución llega a tu correo en 1 hora. Tienes 14 días para entregar el paquete.',
      ar: 'تصلك بطاقة الإرجاع بالبريد خلال 1 ساعة. لديك 14 يومًا لتسليم الطرد.',
    },
  },
  {
    name: 'Goodbye',
    shortcut: 'bye',
    texts: {
      en: 'You are welcome. Write here whenever something comes up. {{agent.firstName}}',
      zh: '不客气，有需要随时联系我们。{{agent.firstName}}',
      de: 'Gern geschehen. Schreiben Sie jederzeit, wenn etwas ist. {{agent.firstName}}',
      es: 'De nada. Escríbenos cuando quieras. {{agent.firstName}}',
      ar: 'على الرحب والسعة. اكتب لنا متى شئت. {{agent.firstName}}',
    },
  },
];
