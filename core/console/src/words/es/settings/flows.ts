import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Journeys a business scripts itself. */
export const flows: Words['settings']['flows'] = {
  promise:
    'Un recorrido habla con sus palabras. Puede decir, preguntar, ofrecer opciones y pasar a una persona; no cambia nada en su tienda, y se rechaza toda promesa que nada demuestre.',
  title: 'Sus recorridos',
  order:
    'Van antes que los integrados de pedidos y devoluciones, y antes que las respuestas de sus páginas.',
  none: 'Todavía no hay ninguno. El asistente responde con sus páginas y sabe de pedidos y devoluciones.',
  add: 'Añadir un recorrido',
  edit: 'Editar el recorrido',
  take: 'Aplicar',
  name: 'Nombre, para el equipo',
  enabled: 'En uso',
  off: 'sin usar',
  examples: 'Qué escriben los clientes para empezarlo',
  examplesHint: 'Una línea por ejemplo. Lo que se parezca mucho también lo empieza.',
  steps: (count) => plural('es', count, { one: '# paso', other: '# pasos' }),
  step: (number) => `Paso ${number}`,
  addStep: 'Añadir un paso',
  kind: 'Qué ocurre',
  kinds: {
    say: 'Se dice algo',
    choose: 'Se elige algo',
    ask: 'Se pregunta algo',
    'hand-over': 'Sigue una persona',
  },
  text: 'Texto',
  textHint: '{{contact.name}} y {{tenant.name}} se rellenan, y las respuestas como {{slot.…}}.',
  input: 'Qué se espera',
  inputs: { text: 'Cualquier cosa', number: 'Un número', email: 'Una dirección de correo' },
  slot: 'Nombre de la respuesta',
  choice: (number) => `Opción ${number}`,
  addChoice: 'Añadir una opción',
  next: 'Después',
  end: 'Termina el recorrido',
  tryTitle: 'Probarlo',
  tryBegin: 'Escriba lo primero que diría un cliente',
  tryAnswer: 'Escriba la siguiente respuesta',
  tryAgain: 'Desde el principio',
  leaves: 'El recorrido no tiene nada que decir a esto; la respuesta sale de sus páginas.',
  handsOver: 'Aquí sigue una persona.',
  over: 'El recorrido ha terminado.',
};
