/** What came of the conversations of a period, and what each figure counts. */

import type { LateWords } from '../late-words.ts';
import { plural } from '../plural.ts';

export const report: LateWords['report'] = {
  title: 'Rapport',
  period: 'Période',
  lastDays: (count) => plural('fr', count, { one: '# jour', other: '# derniers jours' }),
  begun: (count) =>
    plural('fr', count, {
      one: '# conversation a commencé.',
      other: '# conversations ont commencé.',
    }),
  outcomesTitle: 'Ce qu’il en est advenu',
  outcomesMeans:
    'Chaque conversation compte une fois, telle qu’elle est maintenant. « Répondue » ne veut pas dire résolue : un client parti ne l’a pas dit.',
  before: (a) => `${a} sur autant de jours avant.`,
  noConversations: 'Aucune conversation n’a commencé ces jours-ci.',
  waitsTitle: 'Attente d’une personne',
  waitsMeans:
    'Du passage de relais aux premiers mots d’une personne, à l’horloge, nuits et jours fériés compris. L’objectif compte les minutes de vos horaires.',
  waitsCut: (a) => `Seuls les ${a} derniers passages ont été regardés.`,
  p50: 'La moitié a attendu au plus',
  p95: '95 % ont attendu au plus',
  within: (a) => `Dans l’objectif de ${a}`,
  ofAll: (a, b) => `${a} sur ${b}`,
  attended: 'Une personne a écrit',
  waiting: 'Attend encore',
  unattended: 'Terminée sans que personne n’écrive',
  noHandoffs: 'Rien n’a été passé à une personne.',
  reasonsTitle: 'Pourquoi le relais',
  reasonsMeans: 'Passages de ces jours, selon la raison donnée alors.',
  wrapUpsTitle: 'De quoi il s’agissait',
  wrapUpsMeans: 'Des conversations résolues, comme dit à leur clôture.',
  notSaid: 'Non indiqué',
  noneResolved: 'Aucune n’est encore résolue.',
  setWrapUps: 'Définir des motifs à choisir',
  csatTitle: 'Satisfaction',
  csatMeans: (a) =>
    `Seuls comptent ceux à qui l’on a demandé et qui ont répondu ; ${a} conversations n’ont pas été notées.`,
  csat: (a, b) => `${a} ont donné 4 ou 5, sur ${b} notes`,
  noneRated: 'Personne n’a encore noté.',
  stars: (count) => plural('fr', count, { one: '# étoile', other: '# étoiles' }),
  thumbs: (a, b) => `Réponses marquées utiles : ${a} ; pas utiles : ${b}.`,
  outcomes: {
    answered: 'Répondue par l’assistant',
    handedOver: 'Passée à une personne',
    unanswered: 'Sans réponse',
    nothingAsked: 'Rien demandé',
  },
  means: {
    answered: 'Personne n’a pris le relais et la dernière question a eu une réponse.',
    handedOver: 'Une personne a été appelée, ou a écrit.',
    unanswered: 'Personne n’a pris le relais et la dernière question est restée sans réponse.',
    nothingAsked: 'Un bonjour, ou aucune réponse de l’assistant.',
  },
};
