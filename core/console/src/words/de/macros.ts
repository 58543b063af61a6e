import { plural } from '../plural.ts';
import type { Words } from '../words.tsx';

export const macros: Words['macros'] = {
  found: (count) => plural('de', count, { one: '# passt', other: '# passen' }),
  afterwards: (what) => `danach: ${what}`,
  after: (what) => `Nach dem Senden: ${what}.`,
  without: 'Nur senden',
  done: (what) => `Gesendet, danach erledigt: ${what}`,
  resolve: 'abschließen',
  resolveAs: (reason) => `abschließen als „${reason}“`,
  snooze: (time) => `zurückstellen für ${time}`,
  assign: (name) => `an ${name} geben`,
  release: 'für alle freigeben',
  title: 'Nach dem Senden',
  hint: 'Macht daraus ein Makro: Wer es benutzt, erfährt es vorher und kann es danach zurücknehmen.',
  who: 'Wer es übernimmt',
  stays: 'Bleibt, wie es ist',
  end: 'Wie es weitergeht',
  reason: 'Worum es ging',
  noReason: 'Ohne Grund',
  time: 'Wie lange',
  unknown: ({ line, character, shown }) =>
    `Zeile ${line}, Zeichen ${character}: ${shown} ist keine Variable.`,
};
