import type { Words } from '../../words.tsx';

/** What one reply and one conversation may use of a model. */
export const limits: Words['settings']['limits'] = {
  title: 'Limites du modèle',
  hint: 'Pour une réponse et une conversation. Au-delà de l’une d’elles, la réponse vient sans modèle. Vide : la valeur en gris vaut.',
  fields: {
    steps: 'Appels du modèle par réponse',
    seconds: 'Secondes par réponse',
    tokensPerReply: 'Jetons écrits par réponse',
    centsPerConversation: 'Cents américains par conversation',
  },
  hints: {
    steps: 'De 1 à 20, recherches et corrections comprises.',
    seconds: 'De 1 à 120, jamais plus que le service ne permet.',
    tokensPerReply: 'De 50 à 10 000, jamais plus que le service ne permet.',
    centsPerConversation: 'Par mois ; 0 : pas de modèle dans les conversations.',
  },
  noNumber: (from, to) => `Écrivez un nombre de ${from} à ${to}.`,
  usual: (value) => `Vide : ${value}`,
};
