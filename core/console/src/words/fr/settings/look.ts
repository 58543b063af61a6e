import type { Words } from '../../words.tsx';

/** The chat on the pages of the business. */
export const look: Words['settings']['look'] = {
  appearance: 'Apparence',
  pick: 'Choisir',
  colour: 'Couleur',
  noColour: 'Écrivez une couleur comme #1f5c66.',
  fine: (ratio) => `Le texte blanc s’y lit bien (contraste ${ratio} pour 1).`,
  changed: (ratio, shown) =>
    `Le texte blanc s’y lirait mal (contraste ${ratio} pour 1). Le chat montre ${shown} à la place.`,
  side: 'Côté de la page',
  sides: { start: 'Début (gauche en français)', end: 'Fin (droite en français)' },
  words: 'Textes',
  wordsHint: 'Dans chacune de vos langues.',
  greeting: 'Accueil',
  greetingHint: 'La première ligne à l’ouverture. Vide : la nôtre.',
  label: 'Étiquette à côté du bouton rond',
  labelHint: '24 caractères au plus. Vide : le bouton seul.',
  suggestions: 'Questions proposées',
  addSuggestion: 'Une question fréquente',
  privacy: 'Confidentialité',
  privacyUrl: 'Adresse de votre page de confidentialité',
  privacyHint: 'En lien sous le chat. Vide : pas de lien.',
  preview: 'Aperçu',
  previewHint:
    'Votre chat, tel qu’il est. Couleur et côté tout de suite ; textes une fois enregistrés.',
  pages: 'Pages qui peuvent montrer le chat',
  pagesHint: 'L’adresse d’un site, sans chemin. Le chat ne s’ouvre pas ailleurs.',
  addPage: 'Adresse d’un site',
  noPages: 'Aucun site ne peut encore montrer le chat.',
  snippet: 'Le mettre sur une page',
  snippetHint: 'Copiez cette ligne dans chaque page, avant </body>. Elle ne contient aucun secret.',
  snippetUnsaved: 'Le côté ou l’étiquette n’est pas enregistré ; la ligne changera ensuite.',
};
