/** A policy tried on past requests. */
import type { LateWords } from '../late-words.ts';

export const pastPolicy: LateWords['pastPolicy'] = {
  title: 'An früheren Anfragen ausprobieren',
  hint: 'Vor dem Speichern: welche der letzten 200 vorgeschlagenen Aktionen anders entschieden worden wären, jede mit dem, was damals bekannt war. Was sofort abgelehnt wurde, ist dabei.',
  run: 'Diese Regeln ausprobieren',
  running: 'Wird ausprobiert …',
  none: 'Es gibt noch keine früheren Anfragen, an denen sie ausprobiert werden können.',
  same: (a) => `${a} ausprobiert; alle würden entschieden wie damals.`,
  result: (a, b) => `${a} von ${b} würden anders entschieden.`,
  notTried: (a) =>
    `Nicht ausprobiert: ${a} ältere, zu denen nicht aufbewahrt ist, woraus entschieden wurde.`,
  before: 'War',
  after: 'Wäre',
  refused: 'abgelehnt',
  allowed: 'sofort ausgeführt',
  approval: (who) => `erst genehmigt ${who}`,
  noRule: 'keine Regel',
};
