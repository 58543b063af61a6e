import { plural } from '../../plural.ts';
import type { Words } from '../../words.tsx';

/** Journeys a business scripts itself. */
export const flows: Words['settings']['flows'] = {
  promise:
    'Ein Ablauf spricht mit Ihren Worten. Er kann sagen, fragen, wählen lassen und übergeben; er ändert nichts in Ihrem Shop, und ein Versprechen, das nichts belegt, wird abgelehnt.',
  title: 'Ihre Abläufe',
  order:
    'Sie kommen vor den eingebauten für Bestellungen und Rückgaben und vor den Antworten aus Ihren Seiten.',
  none: 'Noch keine. Der Assistent antwortet aus Ihren Seiten und kennt sich mit Bestellungen und Rückgaben aus.',
  add: 'Ablauf hinzufügen',
  edit: 'Ablauf bearbeiten',
  take: 'Übernehmen',
  name: 'Name, für das Team',
  enabled: 'In Gebrauch',
  off: 'nicht in Gebrauch',
  examples: 'Was Kunden schreiben, um ihn zu beginnen',
  examplesHint: 'Eine Zeile je Beispiel. Was einem sehr ähnlich ist, beginnt ihn auch.',
  steps: (count) => plural('de', count, { one: '# Schritt', other: '# Schritte' }),
  step: (number) => `Schritt ${number}`,
  addStep: 'Schritt hinzufügen',
  kind: 'Was geschieht',
  kinds: {
    say: 'Es wird etwas gesagt',
    choose: 'Es wird gewählt',
    ask: 'Es wird gefragt',
    'hand-over': 'Ein Mensch übernimmt',
  },
  text: 'Text',
  textHint: '{{contact.name}} und {{tenant.name}} werden eingesetzt, Antworten als {{slot.…}}.',
  input: 'Was erwartet wird',
  inputs: { text: 'Beliebiges', number: 'Eine Zahl', email: 'Eine E-Mail-Adresse' },
  slot: 'Name der Antwort',
  choice: (number) => `Wahl ${number}`,
  addChoice: 'Wahl hinzufügen',
  next: 'Danach',
  end: 'Der Ablauf ist zu Ende',
  tryTitle: 'Ausprobieren',
  tryBegin: 'Schreiben Sie, was ein Kunde zuerst schriebe',
  tryAnswer: 'Nächste Antwort schreiben',
  tryAgain: 'Von vorn',
  leaves: 'Der Ablauf hat dazu nichts zu sagen; die Antwort kommt aus Ihren Seiten.',
  handsOver: 'Hier übernimmt ein Mensch.',
  over: 'Der Ablauf ist zu Ende.',
};
