import type { Words } from '../../words.tsx';

/** What one reply and one conversation may use of a model. */
export const limits: Words['settings']['limits'] = {
  title: 'Grenzen des Modells',
  hint: 'Für eine Antwort und ein Gespräch. Wird eine überschritten, kommt die Antwort ohne Modell. Leer: Es gilt, was grau dasteht.',
  fields: {
    steps: 'Aufrufe des Modells je Antwort',
    seconds: 'Sekunden je Antwort',
    tokensPerReply: 'Geschriebene Token je Antwort',
    centsPerConversation: 'US-Cent je Gespräch',
  },
  hints: {
    steps: '1 bis 20, Nachschlagen und Berichtigungen eingeschlossen.',
    seconds: '1 bis 120, nie länger, als der Dienst erlaubt.',
    tokensPerReply: '50 bis 10.000, nie mehr, als der Dienst erlaubt.',
    centsPerConversation: 'In einem Monat; 0: in keinem Gespräch ein Modell.',
  },
  noNumber: (from, to) => `Schreiben Sie eine Zahl von ${from} bis ${to}.`,
  usual: (value) => `Leer: ${value}`,
};
