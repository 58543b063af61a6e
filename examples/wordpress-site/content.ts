/** What stands on the example's site: a small outfitter, with pages a visitor would ask about. */
export type Page = {
  readonly title: string;
  readonly slug: string;
  /** Blocks as WordPress keeps them. */
  readonly content: string;
  readonly status?: 'publish' | 'private' | 'draft';
};

const heading = (text: string) => `<!-- wp:heading --><h2>${text}</h2><!-- /wp:heading -->`;
const paragraph = (text: string) => `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`;
const list = (items: readonly string[]) =>
  `<!-- wp:list --><ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul><!-- /wp:list -->`;
const answers = (pairs: Readonly<Record<string, string>>) =>
  Object.entries(pairs)
    .map(([question, text]) => heading(question) + paragraph(text))
    .join('\n');

export const TITLE = 'Harbour & Pine';
export const TAGLINE = 'Things for wet days and cold evenings';

export const pages: readonly Page[] = [
  {
    title: 'Things that last, from the coast',
    slug: 'home',
    content: [
      paragraph(
        'Boots, jackets, lanterns and wool, made by eleven workshops between here and the fjord. We mend what we sell.',
      ),
      heading('This season'),
      list([
        'Pier boots, resoled as often as you like',
        'Storm jacket, waxed by hand',
        'Skerry lantern, forty hours on one charge',
      ]),
      paragraph(
        'Open today from 10 to 18 at the old rope walk. Questions? Ask in the corner below.',
      ),
    ].join('\n'),
  },
  {
    title: 'Returns',
    slug: 'returns',
    content: answers({
      'How do I return something?':
        'You can send anything back within 30 days of delivery. Write the order number on the slip and put it in the parcel; the label is free inside the country.',
      'When do I get my money back?':
        'The refund takes 5 working days from the day the parcel reaches us, to the card or account you paid with.',
      'Can I return worn shoes?':
        'No. Shoes may be tried on indoors; boots that were worn outside cannot go back, but we resole them for 48 €.',
    }),
  },
  {
    title: 'Delivery',
    slug: 'delivery',
    content: answers({
      'How long does delivery take?':
        'Parcels leave on the day you order when you order before 14:00. They take 2 to 3 working days inside the country and 4 to 7 elsewhere in Europe.',
      'What does delivery cost?': 'Delivery costs 4.90 € and is free from 80 €.',
      'Do you deliver abroad?':
        'Yes, to every country of the European Union, Norway and Switzerland. Duties to Norway and Switzerland are yours to pay.',
    }),
  },
  {
    title: 'Sizes',
    slug: 'sizes',
    content: answers({
      'Which boot size fits me?':
        'Pier boots run small: take one size more than your usual shoe. Measure your foot in the evening, heel to toe, and add 1 cm.',
      'Can I exchange for another size?':
        'Yes, within 30 days and free of charge, as long as the pair was worn indoors only.',
    }),
  },
  {
    title: 'Repairs and warranty',
    slug: 'repairs',
    content: answers({
      'How long is the warranty?': 'Two years on everything, five years on seams and zips.',
      'Do you repair things?':
        'Yes. Bring it to the shop or send it in; a new zip costs 25 €, resoling 48 €, and rewaxing a jacket 30 €.',
    }),
  },
  {
    title: 'Ask us',
    slug: 'ask',
    content: [
      paragraph(
        'The answers come from our own pages. A person of the shop is there from 10 to 18.',
      ),
      '<!-- wp:attendant/inline {"title":"What would you like to know?"} /-->',
    ].join('\n'),
  },
  // Neither of these is ever given to the service.
  {
    title: 'What we pay our workshops',
    slug: 'purchase-prices',
    status: 'private',
    content: paragraph('Pier boots cost us 61 €.'),
  },
  {
    title: 'Returns from next year on',
    slug: 'returns-next-year',
    status: 'draft',
    content: paragraph('Returns will be possible for 14 days.'),
  },
];
