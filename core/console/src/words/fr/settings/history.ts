import type { Words } from '../../words.tsx';

/** What a setting was before. */
export const history: Words['settings']['history'] = {
  open: 'Historique',
  hint: 'Chaque modification est conservée. En rétablir une la remet ici ; elle vaut une fois enregistrée.',
  none: 'Rien n’a encore été modifié.',
  first: 'Avant la première modification',
  compared: (number) => `Version ${number} et maintenant`,
  putBack: 'Remis dans le formulaire. Cela vaut une fois enregistré.',
};
