import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Journeys a business scripts itself. */
export const flows: Words['settings']['flows'] = {
  promise:
    'Un parcours parle avec vos mots. Il peut dire, demander, proposer un choix et passer la main ; il ne change rien dans votre boutique, et une promesse que rien ne prouve est refusée.',
  title: 'Vos parcours',
  order:
    'Ils passent avant ceux intégrés pour les commandes et les retours, et avant les réponses tirées de vos pages.',
  none: 'Aucun pour l’instant. L’assistant répond avec vos pages et connaît les commandes et les retours.',
  add: 'Ajouter un parcours',
  edit: 'Modifier le parcours',
  take: 'Appliquer',
  name: 'Nom, pour l’équipe',
  enabled: 'Utilisé',
  off: 'non utilisé',
  examples: 'Ce que les clients écrivent pour le commencer',
  examplesHint: 'Une ligne par exemple. Ce qui y ressemble beaucoup le commence aussi.',
  steps: (count) => plural('fr', count, { one: '# étape', other: '# étapes' }),
  step: (number) => `Étape ${number}`,
  addStep: 'Ajouter une étape',
  kind: 'Ce qui se passe',
  kinds: {
    say: 'Quelque chose est dit',
    choose: 'Un choix est proposé',
    ask: 'Quelque chose est demandé',
    'hand-over': 'Une personne prend la suite',
  },
  text: 'Texte',
  textHint: '{{contact.name}} et {{tenant.name}} sont remplis, et les réponses avec {{slot.…}}.',
  input: 'Ce qui est attendu',
  inputs: { text: 'N’importe quoi', number: 'Un nombre', email: 'Une adresse e-mail' },
  slot: 'Nom de la réponse',
  choice: (number) => `Choix ${number}`,
  addChoice: 'Ajouter un choix',
  next: 'Ensuite',
  end: 'Le parcours est terminé',
  tryTitle: 'Essayer',
  tryBegin: 'Écrivez ce qu’un client écrirait d’abord',
  tryAnswer: 'Écrivez la réponse suivante',
  tryAgain: 'Depuis le début',
  leaves: 'Le parcours n’a rien à dire à cela ; la réponse vient de vos pages.',
  handsOver: 'Ici, une personne prend la suite.',
  over: 'Le parcours est terminé.',
};
