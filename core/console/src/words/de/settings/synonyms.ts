import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Words that mean the same to the business. */
export const synonyms: Words['settings']['synonyms'] = {
  title: 'Wörter, die dasselbe meinen',
  hint: 'Je Zeile Wörter, durch Kommas getrennt: Turnschuhe, Sneaker, Laufschuhe. Eine Frage mit einem davon wird auch mit den anderen gesucht.',
  add: 'Zeile hinzufügen',
  placeholder: 'Turnschuhe, Sneaker',
  learnt: 'Vorgeschlagen',
  learntHint:
    'Wörter, die in Beispielfragen an derselben Stelle stehen, und Wörter, die Kunden sagen, wo Ihre Seiten ein anderes haben. Fügen Sie hinzu, was dasselbe meint.',
  customersSay: (one: string, other: string) => `Kunden sagen „${one}“, Ihre Seiten „${other}“.`,
  helps: (count: number) =>
    plural('de', count, {
      one: '# Frage findet nur so ihren Artikel.',
      other: '# Fragen finden nur so ihren Artikel.',
    }),
  hurts: (count: number) =>
    plural('de', count, { one: '# Frage verliert ihn.', other: '# Fragen verlieren ihn.' }),
  examplesSay: (count: number) =>
    plural('de', count, {
      one: '# Paar von Beispielfragen unterscheidet sich nur darin.',
      other: '# Paare von Beispielfragen unterscheiden sich nur darin.',
    }),
  evidence: 'Fragen dahinter',
  differ: 'Nicht dasselbe',
  dismissed: 'Wird nicht wieder vorgeschlagen',
};
