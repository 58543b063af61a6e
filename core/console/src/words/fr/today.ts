import { plural } from '../plural.ts';
import type { Words } from '../words.tsx';

export const today: Words['today'] = {
  title: 'Aujourd’hui',
  needs: 'A besoin d’une personne',
  waiting: (count) => plural('fr', count, { one: '# client attend', other: '# clients attendent' }),
  longest: (length) => `le plus longtemps depuis ${length}`,
  nobodyWaits: 'Personne n’attend',
  nobodyWaitsHint: 'L’assistant répond ; qui a besoin d’une personne apparaît ici aussitôt.',
  openInbox: 'Ouvrir la boîte',
  mine: (count) =>
    plural('fr', count, { one: '# conversation est à vous', other: '# conversations sont à vous' }),
  mentions: (count) =>
    plural('fr', count, { one: '# note vous mentionne', other: '# notes vous mentionnent' }),
  corrections: (count) =>
    plural('fr', count, {
      one: '# réponse signalée comme fausse',
      other: '# réponses signalées comme fausses',
    }),
  waitsSince: (length) => `attend depuis ${length}`,
  next: 'À faire ensuite',
  nextNone:
    'Rien ne ressort. Les réponses viennent de pages en vigueur et aucune n’est signalée comme fausse.',
  share: (percent) => `${percent} des questions`,
  writeArticle: (count) =>
    plural('fr', count, {
      one: '# question est restée sans réponse',
      other: '# questions sont restées sans réponse',
    }),
  writeArticleAction: 'Écrire la page',
  mendArticle: (title) => `« ${title} » est souvent jugée peu utile`,
  mendArticleWhy: (disliked, used) =>
    `${disliked} avis négatifs sur ${used} réponses qui la citent`,
  mendArticleAction: 'Corriger la page',
  reviewArticles: (count) =>
    plural('fr', count, { one: '# page à relire', other: '# pages à relire' }),
  reviewArticlesAction: 'Relire',
  handleTopic: (reason) => `Souvent transmis : ${reason}`,
  handleTopicWhy: (count) =>
    plural('fr', count, {
      one: '# conversation en 14 jours',
      other: '# conversations en 14 jours',
    }),
  handleTopicAction: 'Les regarder',
  finish: {
    articles: 'L’assistant n’a encore rien pour répondre',
    snippet: 'Le chat n’est encore sur aucune page',
    hours: 'Les horaires sont encore ceux par défaut',
    team: 'Vous êtes la seule personne de l’équipe',
  },
  finishAction: {
    articles: 'Importer des pages',
    snippet: 'Copier le code',
    hours: 'Régler les horaires',
    team: 'Inviter quelqu’un',
  },
  changed: 'Ce qui a changé',
  changedNone: 'Rien n’a changé depuis hier.',
  changes: {
    'article-changed': (title) => `Page modifiée : ${title}`,
    'article-began': (title) => `En vigueur : ${title}`,
    'article-ended': (title) => `N’est plus en vigueur : ${title}`,
    'import-ended': (title) => `Import terminé : ${title}`,
    'low-rating': () => 'Un client a mal noté une conversation',
    'host-down': (title) => `La connexion ne répond pas : ${title}`,
    'budget-spent': () =>
      'Le budget du modèle pour ce mois est épuisé ; les réponses viennent sans modèle',
    'settings-changed': () => 'Réglages modifiés',
  },
  by: (name) => `par ${name}`,
  days: 'Les 14 derniers jours',
  daysHint:
    'Chaque question compte une fois, selon la décision prise. La ligne pointillée montre les 14 jours d’avant.',
  questions: (count) => plural('fr', count, { one: '# question', other: '# questions' }),
  answered: 'Répondues',
  asked: 'A redemandé',
  handedOver: 'Transmises',
  foundNothing: 'Rien trouvé',
  before: 'Les 14 jours d’avant',
  liked: 'Avis positifs',
  disliked: 'Avis négatifs',
  conversations: 'Conversations',
  day: 'Jour',
  asTable: 'Voir en tableau',
  asChart: 'Voir en graphique',
  more: (percent) => `${percent} de plus qu’avant`,
  fewer: (percent) => `${percent} de moins qu’avant`,
  noDays: 'Pas encore de questions. Mettez le chat sur une page ou posez-lui une question.',
  tryIt: 'Essayer une question',
};
