import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Words that mean the same to the business. */
export const synonyms: Words['settings']['synonyms'] = {
  title: 'Palabras que significan lo mismo',
  hint: 'Una línea por grupo, palabras separadas por comas: zapatillas, deportivas, tenis. Una pregunta con una de ellas se busca también con las otras.',
  add: 'Añadir una línea',
  placeholder: 'zapatillas, deportivas',
  learnt: 'Propuestas para la lista',
  learntHint:
    'Palabras que están en el mismo lugar de preguntas de ejemplo, y palabras que usan los clientes donde sus páginas usan otra. Añada las que significan lo mismo.',
  customersSay: (one: string, other: string) =>
    `Los clientes dicen «${one}»; sus páginas, «${other}».`,
  helps: (count: number) =>
    plural('es', count, {
      one: '# pregunta solo así encuentra su artículo.',
      other: '# preguntas solo así encuentran su artículo.',
    }),
  hurts: (count: number) =>
    plural('es', count, { one: '# pregunta lo pierde.', other: '# preguntas lo pierden.' }),
  examplesSay: (count: number) =>
    plural('es', count, {
      one: '# par de preguntas de ejemplo difiere solo en esto.',
      other: '# pares de preguntas de ejemplo difieren solo en esto.',
    }),
  evidence: 'Preguntas en que se basa',
  differ: 'No es lo mismo',
  dismissed: 'No se propondrá de nuevo',
};
