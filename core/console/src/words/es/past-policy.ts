/** A policy tried on past requests. */
import type { LateWords } from '../late-words.ts';

export const pastPolicy: LateWords['pastPolicy'] = {
  title: 'Probar con solicitudes anteriores',
  hint: 'Antes de guardar: cuáles de las últimas 200 acciones propuestas se habrían decidido de otro modo, cada una con lo que se sabía entonces. Las que se rechazaron en el acto están incluidas.',
  run: 'Probar esta política',
  running: 'Probando …',
  none: 'Todavía no hay solicitudes con las que probarla.',
  same: (a) => `${a} probadas; todas se decidirían igual.`,
  result: (a, b) => `${a} de ${b} se decidirían de otro modo.`,
  notTried: (a) => `Sin probar: ${a} más antiguas, de las que no se guarda con qué se decidieron.`,
  before: 'Fue',
  after: 'Sería',
  refused: 'rechazada',
  allowed: 'hecha en el acto',
  approval: (who) => `antes aprueba ${who}`,
  noRule: 'ninguna regla',
};
