import type { Words } from '../../words.tsx';

/** What the assistant says by itself, in the words of the business. */
export const templates: Words['settings']['templates'] = {
  checked:
    'Los números, fechas y promesas de sus textos se comprueban como cualquier respuesta: lo que sus páginas no prueban no se dice.',
  names: {
    greeting: 'Saludo',
    unknown: 'Nada encontrado',
    'handed-over-open': 'Traspaso dentro del horario',
    'handed-over-closed': 'Traspaso fuera del horario',
    'small-talk-thanks': 'Tras un agradecimiento',
  },
  when: {
    greeting: 'Cuando un cliente solo saluda.',
    unknown: 'Cuando nada en sus páginas responde. Se ofrece también una persona.',
    'handed-over-open': 'Cuando se pidió una persona y hay alguien.',
    'handed-over-closed': 'Cuando se pidió una persona y no hay nadie hasta la apertura.',
    'small-talk-thanks': 'Cuando un cliente da las gracias.',
  },
  reset: 'Volver al nuestro',
  oursIsSaid: 'Vacío: se dice el texto gris, el nuestro.',
  variables: 'Insertar una variable',
  variable: {
    'contact.name': 'nombre del cliente',
    'tenant.name': 'su nombre',
    opening: 'próxima apertura',
  },
  preview: 'Se lee así',
  sampleName: 'Li Wei',
  unknownVariable: (names) => `${names} no es una variable aquí. Use los botones de abajo.`,
};
