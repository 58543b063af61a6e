import type { Words } from '../../words.tsx';

/** Words that mean the same to the business. */
export const synonyms: Words['settings']['synonyms'] = {
  title: 'Mots de même sens',
  hint: 'Une ligne par groupe, les mots séparés par des virgules : baskets, tennis, chaussures de course. Une question avec l’un d’eux est aussi cherchée avec les autres.',
  add: 'Ajouter une ligne',
  placeholder: 'baskets, tennis',
  learnt: 'Trouvés dans vos exemples de questions',
  learntHint:
    'Ils sont à la même place dans des questions d’un même article. Ajoutez ceux qui ont le même sens.',
};
