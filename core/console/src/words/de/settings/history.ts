import type { Words } from '../../words.tsx';

/** What a setting was before. */
export const history: Words['settings']['history'] = {
  open: 'Verlauf',
  hint: 'Jede Änderung bleibt erhalten. Zurückgeholtes steht hier im Formular und gilt, sobald es gespeichert ist.',
  none: 'Noch ist nichts geändert worden.',
  first: 'Vor der ersten Änderung',
  compared: (number) => `Version ${number} und jetzt`,
  putBack: 'Wieder eingesetzt. Es gilt, sobald es gespeichert ist.',
};
