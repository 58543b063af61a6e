import type { Words } from '../../words.tsx';

/** What one reply and one conversation may use of a model. */
export const limits: Words['settings']['limits'] = {
  title: 'Límites del modelo',
  hint: 'Para una respuesta y una conversación. Si se pasa alguno, la respuesta llega sin modelo. Vacío: vale lo que está en gris.',
  fields: {
    steps: 'Llamadas al modelo por respuesta',
    seconds: 'Segundos por respuesta',
    tokensPerReply: 'Tokens escritos por respuesta',
    centsPerConversation: 'Centavos de dólar por conversación',
  },
  hints: {
    steps: 'De 1 a 20, con consultas y correcciones.',
    seconds: 'De 1 a 120, nunca más de lo que permite el servicio.',
    tokensPerReply: 'De 50 a 10.000, nunca más de lo que permite el servicio.',
    centsPerConversation: 'En un mes; 0: ningún modelo en las conversaciones.',
  },
  noNumber: (from, to) => `Escriba un número de ${from} a ${to}.`,
  usual: (value) => `Vacío: ${value}`,
};
