import { plural } from '../plural.ts';
import type { Words } from '../words.tsx';

export const macros: Words['macros'] = {
  found: (count) => plural('fr', count, { one: '# convient', other: '# conviennent' }),
  afterwards: (what) => `ensuite : ${what}`,
  after: (what) => `Après l’envoi : ${what}.`,
  without: 'Envoyer seulement',
  done: (what) => `Envoyé, puis fait : ${what}`,
  resolve: 'résoudre',
  resolveAs: (reason) => `résoudre comme « ${reason} »`,
  snooze: (time) => `mettre en attente pendant ${time}`,
  assign: (name) => `attribuer à ${name}`,
  release: 'la laisser à qui veut',
  title: 'Après l’envoi',
  hint: 'En fait une macro : qui l’utilise le sait avant et peut l’annuler après.',
  who: 'Qui s’en occupe',
  stays: 'Reste comme elle est',
  end: 'Ce qu’elle devient',
  reason: 'De quoi il s’agissait',
  noReason: 'Sans motif',
  time: 'Pendant combien de temps',
  unknown: ({ line, character, shown }) =>
    `Ligne ${line}, caractère ${character} : ${shown} n’est pas une variable.`,
};
