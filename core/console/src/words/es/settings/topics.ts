import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Limits of confidence for some articles, and what they would change. */
export const topics: Words['settings']['topics'] = {
  title: 'Temas con límites propios',
  hint: 'Algunos temas piden más cuidado y otros menos. Vale la primera entrada que nombra un artículo; para los demás valen los dos límites de arriba.',
  none: 'Ninguno todavía: los dos límites de arriba valen para todos los artículos.',
  add: 'Añadir un tema',
  edit: 'Editar el tema',
  take: 'Aceptar',
  search: 'Buscar artículos por título o texto',
  noneFound: 'Ningún artículo coincide.',
  chosen: 'Artículos de este tema',
  begins: (b) => `todos los que empiezan por ${b}`,
  above: 'Responde por encima de, para este tema',
  below: 'Dice que no lo sabe por debajo de, para este tema',
  asForAll: (p) => `como para todos: ${p}`,
  needsArticle: 'Elija al menos un artículo.',
  needsLimit: 'Ponga al menos un límite propio.',
  crossed: 'Este límite no puede estar por encima del otro.',
  sentence: (a, l) => `${a}: ${l}`,
  answersAbove: (p) => `responde por encima de ${p}`,
  unknownBelow: (p) => `no lo sabe por debajo de ${p}`,
  effect: 'Qué cambiaría',
  effectHint:
    'Vuelve a hacer las últimas preguntas de sus clientes, con los límites guardados y con los de aquí. No se escribe nada.',
  tryIt: 'Probar con las últimas preguntas',
  trying: 'Probando …',
  nothingAsked: 'Nadie ha preguntado nada todavía.',
  allTheSame: (n) =>
    plural('es', n, {
      one: 'La última pregunta acabaría como ahora.',
      other: 'Las últimas # preguntas acabarían como ahora.',
    }),
  someChange: (c, n) =>
    plural('es', c, { one: '# pregunta', other: '# preguntas' }) +
    ` de las últimas ${new Intl.NumberFormat('es').format(n)} acabarían de otro modo`,
  outcomes: {
    answered: 'respondida',
    'asked-back': 'preguntada de vuelta',
    'found-nothing': 'no encontrada',
    'handed-over': 'pasada a una persona',
  },
  fromTo: (from, to, count) => `${from} → ${to}: ${count}`,
  examples: 'Por ejemplo',
};
