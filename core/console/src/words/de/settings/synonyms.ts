import type { Words } from '../../words.tsx';

/** Words that mean the same to the business. */
export const synonyms: Words['settings']['synonyms'] = {
  title: 'Wörter, die dasselbe meinen',
  hint: 'Je Zeile Wörter, durch Kommas getrennt: Turnschuhe, Sneaker, Laufschuhe. Eine Frage mit einem davon wird auch mit den anderen gesucht.',
  add: 'Zeile hinzufügen',
  placeholder: 'Turnschuhe, Sneaker',
  learnt: 'In Ihren Beispielfragen gefunden',
  learntHint:
    'Sie stehen in Beispielfragen eines Artikels an derselben Stelle. Fügen Sie hinzu, was dasselbe meint.',
};
