import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Limits of confidence for some articles, and what they would change. */
export const topics: Words['settings']['topics'] = {
  title: 'Themen mit eigenen Grenzen',
  hint: 'Manche Themen brauchen mehr Sorgfalt, manche weniger. Der erste Eintrag, der einen Artikel nennt, gilt; für alle anderen gelten die beiden Grenzen oben.',
  none: 'Noch keine: Für alle Artikel gelten die beiden Grenzen oben.',
  add: 'Thema hinzufügen',
  edit: 'Thema ändern',
  take: 'Übernehmen',
  search: 'Artikel nach Titel oder Text suchen',
  noneFound: 'Kein Artikel passt dazu.',
  chosen: 'Artikel dieses Themas',
  begins: (b) => `alle, deren Kennung mit ${b} beginnt`,
  above: 'Antwortet ab, für dieses Thema',
  below: 'Weiß es nicht unter, für dieses Thema',
  asForAll: (p) => `wie für alle: ${p}`,
  needsArticle: 'Wählen Sie mindestens einen Artikel.',
  needsLimit: 'Setzen Sie mindestens eine eigene Grenze.',
  crossed: 'Diese Grenze kann nicht über der anderen liegen.',
  sentence: (a, l) => `${a}: ${l}`,
  answersAbove: (p) => `antwortet ab ${p}`,
  unknownBelow: (p) => `weiß es nicht unter ${p}`,
  effect: 'Was sich ändern würde',
  effectHint:
    'Stellt die letzten Fragen Ihrer Kundschaft noch einmal, mit den gespeicherten Grenzen und mit den hier eingestellten. Es wird nichts geschrieben.',
  tryIt: 'An den letzten Fragen ausprobieren',
  trying: 'Wird ausprobiert …',
  nothingAsked: 'Es wurde noch nichts gefragt.',
  allTheSame: (n) =>
    plural('de', n, {
      one: 'Die letzte Frage würde enden wie jetzt.',
      other: 'Alle der letzten # Fragen würden enden wie jetzt.',
    }),
  someChange: (c, n) =>
    plural('de', c, { one: '# Frage', other: '# Fragen' }) +
    ` der letzten ${new Intl.NumberFormat('de').format(n)} würden anders enden`,
  outcomes: {
    answered: 'beantwortet',
    'asked-back': 'zurückgefragt',
    'found-nothing': 'nichts gefunden',
    'handed-over': 'an einen Menschen übergeben',
  },
  fromTo: (from, to, count) => `${from} → ${to}: ${count}`,
  examples: 'Zum Beispiel',
};
