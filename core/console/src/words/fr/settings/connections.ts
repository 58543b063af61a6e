import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Shops, help desks and the model. */
export const connections: Words['settings']['connections'] = {
  hosts: 'Connexions',
  hostsHint: 'Définies dans la configuration du service.',
  noHosts:
    'Aucune boutique ni service d’aide n’est connecté. La configuration du service les nomme.',
  states: { up: 'Répond', down: 'Ne répond pas', unknown: 'Pas encore interrogé' },
  capabilities: {
    receive: 'messages',
    articles: 'articles',
    products: 'produits',
    contact: 'clients',
    orders: 'commandes',
    orderByNumber: 'commandes par numéro',
    reply: 'réponses',
    handOff: 'transfert',
    createReturn: 'retours',
    cancelOrder: 'annulations',
    notify: 'avis',
    tickets: 'tickets',
  },
  articles: (count) => plural('fr', count, { one: '# article', other: '# articles' }),
  neverSynced: 'pas encore récupéré',
  syncedAt: 'récupéré',
  sync: 'Récupérer maintenant',
  syncAsked: (name) => `${name} est en cours de récupération`,
  model: 'Modèle',
  modelHint:
    'Un modèle écrit seulement avec plus d’aisance. Ce qu’il écrit est vérifié comme toute réponse.',
  modelIs: (name, host) => `${name} chez ${host}`,
  noModel: 'Aucun modèle. Les réponses citent vos pages ; rien d’autre ne manque.',
  budget: 'Budget mensuel en dollars US',
  budgetNone: '0 : aucun modèle n’est appelé.',
  budgetHint: 'Une fois épuisé, les réponses se font sans modèle jusqu’au mois suivant.',
  noAmount: 'Écrivez un montant comme 25 ou 25,50.',
  spent: (spent, budget) => `${spent} sur ${budget} dépensés ce mois-ci`,
};
