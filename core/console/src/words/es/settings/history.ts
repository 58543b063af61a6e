import type { Words } from '../../words.tsx';

/** What a setting was before. */
export const history: Words['settings']['history'] = {
  open: 'Historial',
  hint: 'Cada cambio se conserva. Al recuperar uno se rellena aquí; vale una vez guardado.',
  none: 'Todavía no se ha cambiado nada.',
  first: 'Antes del primer cambio',
  compared: (number) => `Versión ${number} y ahora`,
  putBack: 'Rellenado de nuevo. Vale una vez guardado.',
};
