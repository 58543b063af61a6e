/** What an approver writes in place of a customer's request. */
import type { LateWords } from '../late-words.ts';

export const change: LateWords['change'] = {
  title: 'Anfrage ändern',
  problem: 'Problem',
  reason: 'Grund',
  refundTo: 'Geld geht an',
  payWith: 'Bezahlt mit',
  asPaid: 'Wie die Bestellung bezahlt wurde',
  amount: (currency) => `Betrag (${currency})`,
  noAmount: 'Schreiben Sie einen Betrag über null.',
  piecesOf: (item) => `Stückzahl ${item}`,
  insteadOf: (item) => `Statt ${item}`,
  address: {
    name: 'Name',
    line1: 'Straße und Hausnummer',
    line2: 'Zusatz',
    postcode: 'Postleitzahl',
    city: 'Ort',
    region: 'Region',
    country: 'Land',
  },
  needsYes:
    'Dazu hat der Kunde nicht Ja gesagt. Er wird im Chat gefragt; nach seinem Ja wird es ausgeführt, ohne dass Sie noch einmal entscheiden.',
  covered:
    'Das nimmt nur etwas weg von dem, wozu der Kunde Ja gesagt hat: Es wartet weiter, und Sie können es genehmigen.',
  refused: 'Die Regeln lassen das nicht zu.',
  incomplete: 'Etwas fehlt oder kann nicht sein.',
  ask: 'Kunden fragen',
  take: 'Ändern',
};
