import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Words that mean the same to the business. */
export const synonyms: Words['settings']['synonyms'] = {
  title: 'Mots de même sens',
  hint: 'Une ligne par groupe, les mots séparés par des virgules : baskets, tennis, chaussures de course. Une question avec l’un d’eux est aussi cherchée avec les autres.',
  add: 'Ajouter une ligne',
  placeholder: 'baskets, tennis',
  learnt: 'Proposés pour la liste',
  learntHint:
    'Des mots à la même place dans des exemples de questions, et des mots que les clients emploient là où vos pages en emploient un autre. Ajoutez ceux qui ont le même sens.',
  customersSay: (one: string, other: string) =>
    `Les clients disent « ${one} », vos pages « ${other} ».`,
  helps: (count: number) =>
    plural('fr', count, {
      one: '# question ne trouve son article qu’ainsi.',
      other: '# questions ne trouvent leur article qu’ainsi.',
    }),
  hurts: (count: number) =>
    plural('fr', count, { one: '# question le perd.', other: '# questions le perdent.' }),
  examplesSay: (count: number) =>
    plural('fr', count, {
      one: '# paire d’exemples ne diffère qu’en cela.',
      other: '# paires d’exemples ne diffèrent qu’en cela.',
    }),
  evidence: 'Questions à l’appui',
  differ: 'Sens différents',
  dismissed: 'Ne sera plus proposé',
};
