/** A policy tried on past requests. */
import type { LateWords } from '../late-words.ts';

export const pastPolicy: LateWords['pastPolicy'] = {
  title: 'Essayer sur les demandes passées',
  hint: 'Avant d’enregistrer : lesquelles des 200 dernières actions proposées auraient été décidées autrement, chacune avec ce que l’on savait alors. Celles refusées sur-le-champ en font partie.',
  run: 'Essayer cette politique',
  running: 'Essai …',
  none: 'Il n’y a pas encore de demandes passées.',
  same: (a) => `${a} essayées ; toutes seraient décidées de même.`,
  result: (a, b) => `${a} sur ${b} seraient décidées autrement.`,
  notTried: (a) =>
    `Non essayées : ${a} plus anciennes, dont on n’a pas gardé ce qui a servi à décider.`,
  before: 'Était',
  after: 'Serait',
  refused: 'refusée',
  allowed: 'faite aussitôt',
  approval: (who) => `d’abord approuvée par ${who}`,
  noRule: 'aucune règle',
};
