/**
 * Questions to the demo shop's help pages with what an answer must and must not hold. As of 23 November 2026; the article
 * is given, so that only the choice and the wording of the answer are judged.
 */
export type Expected = {
  readonly article: string;
  readonly question: string;
  /** Every one is in the answer. */
  readonly has: readonly string[];
  /** None is. */
  readonly lacks?: readonly string[];
};

export const ENGLISH: readonly Expected[] = [
  {
    article: 'returns',
    question: 'How long do I have to return something?',
    has: ['30 days', 'unused', '45 days', '15 January 2027'],
    lacks: ['1. '],
  },
  {
    article: 'returns',
    question: 'How do I return an item?',
    has: ['1. Sign in', '2. Choose', '3. Pack'],
    lacks: ['45 days', 'January'],
  },
  {
    article: 'returns',
    question: 'Do I pay for the return from Spain?',
    has: ['€4.90'],
    lacks: ['Germany', 'Outside'],
  },
  {
    article: 'returns',
    question: 'Can I return sale items?',
    has: ['Sale items can'],
    lacks: ['January', 'canvas'],
  },
  { article: 'returns', question: "what's your return policy", has: ['30 days'] },
  {
    article: 'shipping',
    question: 'How much is shipping to Spain?',
    has: ['other EU countries', '€11.90'],
    lacks: ['Germany', 'Norway'],
  },
  {
    article: 'shipping',
    question: 'How long does delivery to Norway take?',
    has: ['Norway', '5–8 business days'],
    lacks: ['Germany', '€180'],
  },
  {
    article: 'shipping',
    question: 'When is delivery free to Germany?',
    has: ['€60'],
    lacks: ['€90', '€9.90'],
  },
  {
    article: 'shipping',
    question: 'how much is express to France',
    has: ['€24.90', '3 business days'],
    lacks: ['€11.90', '€9.90'],
  },
  {
    article: 'shipping',
    question: 'Do you deliver on Saturdays?',
    has: ['Saturday'],
    lacks: ['Gas cartridges'],
  },
  {
    article: 'cancellations',
    question: 'Can I cancel my order?',
    has: ['until we start packing', 'Shipped: it can no longer'],
  },
  {
    article: 'payment',
    question: 'Can I pay by invoice?',
    has: ['14 days of dispatch'],
    lacks: ['declined', 'Gift cards'],
  },
  {
    article: 'warranty',
    question: 'How long is the warranty on tents?',
    has: ['2 years', 'Tents', '5 years'],
    lacks: ['25 years', 'Lanterns'],
  },
  {
    article: 'warranty',
    question: 'What does the warranty cover?',
    has: ['faults of material', 'does not cover normal wear'],
  },
  {
    article: 'sizes-clothing',
    question: 'My chest is 97 cm, which size do I need?',
    has: ['Size M', '94–100'],
    lacks: ['XL'],
  },
  {
    article: 'gift-cards',
    question: 'Do gift cards expire?',
    has: ['3 years'],
    lacks: ['€500', '16 characters'],
  },
  {
    article: 'store-hours',
    question: 'When are you open on Saturday?',
    has: ['10:00–16:00'],
    lacks: ['Dogs'],
  },
  {
    article: 'store-hours',
    question: 'Where is your shop?',
    has: ['Speicherweg 7'],
    lacks: ['Dogs'],
  },
  {
    article: 'assemble-shelf',
    question: 'How do I assemble the Fjord shelf?',
    has: ['1. Lay', '6. Screw the bracket'],
    lacks: ['18 kg'],
  },
  {
    article: 'assemble-shelf',
    question: 'How much weight can the shelf carry?',
    has: ['18 kg'],
    lacks: ['1. '],
  },
  {
    article: 'cast-iron',
    question: 'My pan is rusty, what can I do?',
    has: ['steel wool', '4. Repeat'],
  },
  {
    article: 'cast-iron',
    question: 'Can I use soap on the skillet?',
    has: ['A little soap does no harm; the dishwasher does.'],
    lacks: ['steel wool'],
  },
  {
    article: 'lantern-charging',
    question: 'How long does the lantern last on one charge?',
    has: ['Level 1', '60 hours', '6 hours'],
  },
  {
    article: 'refund-time',
    question: 'When do I get my money back?',
    has: ['- Card, Apple Pay, Google Pay: 5–7 business days', 'Gift card: at once'],
    lacks: ['Paid with:'],
  },
  {
    article: 'damaged-item',
    question: 'The mug arrived broken',
    has: ['7 days', '2 photos', 'or your money back'],
  },
  {
    article: 'failed-delivery',
    question: 'What happens if nobody is at home?',
    has: ['2 times', '7 days', 'ID'],
  },
  {
    article: 'international',
    question: 'Do I pay customs in Switzerland?',
    has: ['paid at checkout'],
    lacks: ['zone E'],
  },
  {
    article: 'flask-cleaning',
    question: 'how do I clean the insulated flask',
    has: ['baking soda'],
  },
  { article: 'wash-wool', question: 'How do I wash a wool jumper?', has: ['1. Turn', '5. Dry'] },
];
