import type { Words } from '../../words.tsx';

/** Words that mean the same to the business. */
export const synonyms: Words['settings']['synonyms'] = {
  title: 'Palabras que significan lo mismo',
  hint: 'Una línea por grupo, palabras separadas por comas: zapatillas, deportivas, tenis. Una pregunta con una de ellas se busca también con las otras.',
  add: 'Añadir una línea',
  placeholder: 'zapatillas, deportivas',
  learnt: 'Encontradas en sus preguntas de ejemplo',
  learntHint:
    'Están en el mismo lugar de preguntas de un mismo artículo. Añada las que significan lo mismo.',
};
