import { plural } from '../../plural.ts';

/** Words that mean the same to the business. */
export const synonyms = {
  title: 'Words that mean the same',
  hint: 'One line each, words parted by commas: trainers, sneakers, running shoes. A question with one of them is also looked up with the others.',
  add: 'Add a line',
  placeholder: 'trainers, sneakers',
  learnt: 'Offered for the list',
  learntHint:
    'Words that stand at the same place of example questions, and words customers use where your pages use another. Add those that mean the same.',
  customersSay: (one: string, other: string) => `Customers say “${one}”, your pages “${other}”.`,
  helps: (count: number) =>
    plural('en', count, {
      one: '# question finds its article only so.',
      other: '# questions find their article only so.',
    }),
  hurts: (count: number) =>
    plural('en', count, { one: '# question loses it.', other: '# questions lose it.' }),
  examplesSay: (count: number) =>
    plural('en', count, {
      one: '# pair of example questions differs in nothing else.',
      other: '# pairs of example questions differ in nothing else.',
    }),
  evidence: 'Questions behind it',
  differ: 'They differ',
  dismissed: 'Not offered again',
};
