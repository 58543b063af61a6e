import type { Words } from '../../words.tsx';

/** What the assistant says by itself, in the words of the business. */
export const templates: Words['settings']['templates'] = {
  checked:
    'Zahlen, Daten und Zusagen in Ihren Texten werden wie jede Antwort geprüft: Was Ihre Seiten nicht belegen, wird nicht gesagt.',
  names: {
    greeting: 'Begrüßung',
    unknown: 'Nichts gefunden',
    'handed-over-open': 'Übergabe während der Öffnungszeiten',
    'handed-over-closed': 'Übergabe außerhalb der Öffnungszeiten',
    'small-talk-thanks': 'Nach einem Dank',
  },
  when: {
    greeting: 'Wenn ein Kunde nur grüßt.',
    unknown: 'Wenn nichts auf Ihren Seiten die Frage beantwortet. Dazu wird ein Mensch angeboten.',
    'handed-over-open': 'Wenn nach einem Menschen gefragt wurde und jemand da ist.',
    'handed-over-closed':
      'Wenn nach einem Menschen gefragt wurde und bis zur Öffnung niemand da ist.',
    'small-talk-thanks': 'Wenn ein Kunde sich bedankt.',
  },
  reset: 'Zurück zu unserem Text',
  oursIsSaid: 'Leer: gesagt wird der graue Text, der unsere.',
  variables: 'Platzhalter einfügen',
  variable: {
    'contact.name': 'Name des Kunden',
    'tenant.name': 'Ihr Name',
    opening: 'nächste Öffnung',
  },
  preview: 'Liest sich so',
  sampleName: 'Li Wei',
  unknownVariable: (names) =>
    `${names} ist hier kein Platzhalter. Verwenden Sie die Knöpfe darunter.`,
};
