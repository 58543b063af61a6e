import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Limits of confidence for some articles, and what they would change. */
export const topics: Words['settings']['topics'] = {
  title: 'Sujets avec leurs propres limites',
  hint: 'Certains sujets demandent plus de prudence, d’autres moins. La première entrée qui nomme un article vaut ; pour les autres, ce sont les deux limites ci-dessus.',
  none: 'Aucun pour le moment : les deux limites ci-dessus valent pour tous les articles.',
  add: 'Ajouter un sujet',
  edit: 'Modifier le sujet',
  take: 'Reprendre',
  search: 'Chercher des articles par titre ou texte',
  noneFound: 'Aucun article ne correspond.',
  chosen: 'Articles de ce sujet',
  begins: (b) => `tous ceux dont l’identifiant commence par ${b}`,
  above: 'Répond au-dessus de, pour ce sujet',
  below: 'Dit qu’il ne sait pas en dessous de, pour ce sujet',
  asForAll: (p) => `comme pour tous : ${p}`,
  needsArticle: 'Choisissez au moins un article.',
  needsLimit: 'Fixez au moins une limite propre.',
  crossed: 'Cette limite ne peut pas dépasser l’autre.',
  sentence: (a, l) => `${a} : ${l}`,
  answersAbove: (p) => `répond au-dessus de ${p}`,
  unknownBelow: (p) => `ne sait pas en dessous de ${p}`,
  effect: 'Ce que cela changerait',
  effectHint:
    'Repose les dernières questions de vos clients, avec les limites enregistrées puis avec celles d’ici. Rien n’est écrit.',
  tryIt: 'Essayer sur les dernières questions',
  trying: 'Essai en cours …',
  nothingAsked: 'Personne n’a encore rien demandé.',
  allTheSame: (n) =>
    plural('fr', n, {
      one: 'La dernière question finirait comme maintenant.',
      other: 'Les # dernières questions finiraient toutes comme maintenant.',
    }),
  someChange: (c, n) =>
    plural('fr', c, { one: '# question', other: '# questions' }) +
    ` sur les ${new Intl.NumberFormat('fr').format(n)} dernières finiraient autrement`,
  outcomes: {
    answered: 'réponse donnée',
    'asked-back': 'question en retour',
    'found-nothing': 'rien trouvé',
    'handed-over': 'confiée à une personne',
  },
  fromTo: (from, to, count) => `${from} → ${to} : ${count}`,
  examples: 'Par exemple',
};
