import { policy } from './policy.ts';

/** The tenant `attendant demo` makes for this shop. */
export const tenant = {
  name: 'Harbour & Pine',
  locale: 'en',
  locales: ['en', 'zh', 'de', 'es', 'ar'],
  settings: {
    brand: {
      colour: '#1f5c66',
      greeting: {
        en: 'How can we help?',
        zh: '有什么可以帮您？',
        de: 'Wie können wir helfen?',
        es: '¿En qué podemos ayudarte?',
        ar: 'كيف يمكننا مساعدتك؟',
      },
    },
    // The colleagues of the demo have no browser open: after the usual minutes all they hold would go back to everybody.
    handoff: { attendMinutes: 10_080 },
    hours: {
      timeZone: 'Europe/Berlin',
      week: {
        mon: [{ from: '09:00', to: '18:00' }],
        tue: [{ from: '09:00', to: '18:00' }],
        wed: [{ from: '09:00', to: '18:00' }],
        thu: [{ from: '09:00', to: '18:00' }],
        fri: [{ from: '09:00', to: '18:00' }],
        sat: [{ from: '10:00', to: '14:00' }],
      },
      exceptions: [
        { date: '2026-12-25', spans: [], name: 'Christmas Day' },
        { date: '2026-12-26', spans: [], name: 'Boxing Day' },
        { date: '2027-01-01', spans: [], name: "New Year's Day" },
      ],
    },
    actionPolicy: policy,
    privacyUrl: '/help/privacy',
    suggestions: {
      en: [
        'How long do I have to return something?',
        'What does delivery cost?',
        'Which boot size fits me?',
      ],
      zh: ['退货期限是多少天？', '运费是多少？', '靴子尺码怎么选？'],
      de: [
        'Wie lange kann ich etwas zurückschicken?',
        'Was kostet der Versand?',
        'Wie lange gilt die Garantie?',
      ],
      es: [
        '¿Cuánto tiempo tengo para devolver algo?',
        '¿Cuánto cuesta el envío?',
        '¿Cuánto dura la garantía?',
      ],
      ar: ['كم يومًا لدي لإرجاع منتج؟', 'كم تكلفة الشحن؟', 'كم مدة الضمان؟'],
    },
    // The built-in rules, and three of the shop's own: whoever sets rules sets all of them.
    escalation: [
      {
        name: 'self-harm-or-safety',
        reason: 'human-first-topic',
        when: { topics: ['self-harm', 'safety'] },
      },
      { name: 'asked-for-person', reason: 'asked-for-person', when: { wantsPersonAbove: 0.5 } },
      {
        name: 'human-first-topic',
        reason: 'human-first-topic',
        when: { topics: ['bereavement', 'legal', 'press', 'refund-dispute', 'complaint'] },
      },
      { name: 'anger', reason: 'anger', when: { angerAbove: 0.8 } },
      { name: 'injection', reason: 'injection', when: { injectionAbove: 0.8 } },
      {
        name: 'french-and-italian',
        reason: 'unsupported-language',
        when: { languages: ['fr', 'it'] },
      },
      {
        name: 'wholesale',
        reason: 'rule',
        when: { words: ['wholesale', 'resale', 'Großhandel', 'mayorista', '批发', 'الجملة'] },
      },
      { name: 'repeated-failure', reason: 'repeated-failure', when: { failuresAtLeast: 2 } },
    ],
  },
} as const;
