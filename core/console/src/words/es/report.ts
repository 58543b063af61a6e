/** What came of the conversations of a period, and what each figure counts. */

import type { LateWords } from '../late-words.ts';
import { plural } from '../plural.ts';

export const report: LateWords['report'] = {
  title: 'Informe',
  period: 'Periodo',
  lastDays: (count) => plural('es', count, { one: '# día', other: 'Últimos # días' }),
  begun: (count) =>
    plural('es', count, {
      one: 'Se inició # conversación.',
      other: 'Se iniciaron # conversaciones.',
    }),
  outcomesTitle: 'En qué quedaron',
  outcomesMeans:
    'Cada conversación cuenta una vez, tal como está ahora. «Respondida» no significa resuelta: quien se fue no lo dijo.',
  before: (a) => `${a} en otros tantos días anteriores.`,
  noConversations: 'No se inició ninguna conversación en estos días.',
  waitsTitle: 'Espera hasta una persona',
  waitsMeans:
    'Desde el traspaso hasta las primeras palabras de una persona, por el reloj de pared, con noches y festivos. El objetivo cuenta minutos dentro de su horario.',
  waitsCut: (a) => `Solo se miraron los ${a} traspasos más recientes.`,
  p50: 'La mitad esperó como mucho',
  p95: 'El 95 % esperó como mucho',
  within: (a) => `Dentro del objetivo de ${a}`,
  ofAll: (a, b) => `${a} de ${b}`,
  attended: 'Escribió una persona',
  waiting: 'Sigue esperando',
  unattended: 'Terminada sin que nadie escribiera',
  noHandoffs: 'No se pasó nada a una persona.',
  reasonsTitle: 'Por qué se pasó',
  reasonsMeans: 'Traspasos de estos días, por el motivo dado entonces.',
  wrapUpsTitle: 'De qué trataban',
  wrapUpsMeans: 'De las conversaciones resueltas, según se dijo al cerrarlas.',
  notSaid: 'Sin indicar',
  noneResolved: 'Todavía no hay ninguna resuelta.',
  setWrapUps: 'Definir motivos para elegir',
  csatTitle: 'Satisfacción',
  csatMeans: (a) =>
    `Solo cuenta quien fue preguntado y respondió; ${a} conversaciones no se valoraron.`,
  csat: (a, b) => `${a} dieron 4 o 5, de ${b} valoraciones`,
  noneRated: 'Nadie ha valorado todavía.',
  stars: (count) => plural('es', count, { one: '# estrella', other: '# estrellas' }),
  thumbs: (a, b) => `Respuestas marcadas como útiles: ${a}; no útiles: ${b}.`,
  outcomes: {
    answered: 'Respondida por el asistente',
    handedOver: 'Pasada a una persona',
    unanswered: 'Sin respuesta',
    nothingAsked: 'No se preguntó nada',
  },
  means: {
    answered: 'Nadie intervino y la última pregunta tuvo respuesta.',
    handedOver: 'Se llamó a una persona, o escribió.',
    unanswered: 'Nadie intervino y la última pregunta quedó sin respuesta.',
    nothingAsked: 'Un saludo, o ninguna respuesta del asistente.',
  },
};
