import { plural } from '../plural.ts';
import type { Words } from '../words.tsx';

export const macros: Words['macros'] = {
  found: (count) => plural('es', count, { one: '# coincide', other: '# coinciden' }),
  afterwards: (what) => `después: ${what}`,
  after: (what) => `Después de enviar: ${what}.`,
  without: 'Solo enviar',
  done: (what) => `Enviado y hecho después: ${what}`,
  resolve: 'resolver',
  resolveAs: (reason) => `resolver como «${reason}»`,
  snooze: (time) => `posponer ${time}`,
  assign: (name) => `asignar a ${name}`,
  release: 'dejarla para cualquiera',
  title: 'Después de enviar',
  hint: 'La convierte en una macro: quien la usa lo sabe antes y puede deshacerlo después.',
  who: 'Quién la lleva',
  stays: 'Queda como está',
  end: 'Qué pasa con ella',
  reason: 'De qué se trataba',
  noReason: 'Sin motivo',
  time: 'Durante cuánto tiempo',
  unknown: ({ line, character, shown }) =>
    `Línea ${line}, carácter ${character}: ${shown} no es una variable.`,
};
