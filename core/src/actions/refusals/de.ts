import type { RefusalWords } from './refusal-words.ts';

const days = (count: number): string => `${count} ${count === 1 ? 'Tag' : 'Tagen'}`;

export const deRefusals: RefusalWords = {
  identity:
    'Dafür ist eine Anmeldung nötig, oder Bestellnummer, E-Mail-Adresse und der Code, den wir senden.',
  notTheirOrder: 'Ich konnte diese Bestellung für Sie nicht finden.',
  state: 'Das ist beim jetzigen Stand der Bestellung nicht möglich.',
  windowPlaced: (within, since) =>
    `Das ist innerhalb von ${days(within)} nach der Bestellung möglich; bestellt wurde vor ${days(since)}.`,
  windowShipped: (within, since) =>
    `Das ist innerhalb von ${days(within)} nach dem Versand möglich; versandt wurde vor ${days(since)}.`,
  windowDelivered: (within, since) =>
    `Das ist innerhalb von ${days(within)} nach der Lieferung möglich; geliefert wurde vor ${days(since)}.`,
  windowGift: (day) => `Die Frist für dieses Geschenk endete am ${day}.`,
  windowUnknown: (within) =>
    `Das ist innerhalb von ${days(within)} möglich; ich kann nicht sehen, wann die Frist begann.`,
  itemUnknown: 'Dieser Artikel ist nicht in der Bestellung.',
  tooMany: (most) => `Davon sind höchstens ${most} möglich.`,
  excluded: (item) => `Für ${item} ist das nicht möglich.`,
  reason: 'Aus diesem Grund ist das nicht möglich.',
  variantUnknown: 'Ich konnte die gewünschte Variante nicht finden.',
  otherProduct: (item) =>
    `${item} kann nur gegen eine andere Variante desselben Produkts getauscht werden.`,
  unavailable: 'Die gewünschte Variante ist gerade nicht verfügbar.',
  sameVariant: 'Das ist die Variante, die schon bestellt ist.',
  paymentUnknown: 'Ich konnte diese Zahlungsart im Konto nicht finden.',
  paymentNotAllowed: 'Diese Zahlungsart ist hier nicht möglich.',
  balance: 'Das Guthaben der Geschenkkarte reicht dafür nicht.',
  amount: (most) => `Auf diesem Weg sind höchstens ${most} möglich.`,
  currency: 'Die Beträge sind in verschiedenen Währungen.',
  doneBefore: 'Das wurde für diese Bestellung schon gemacht und ist einmal möglich.',
  tooOften: (count, within) => `Das ist ${count} × in ${days(within)} möglich.`,
  invalid: 'In der Anfrage fehlt etwas oder es ist nicht gültig.',
  noRule: 'Das kann ich nicht selbst tun.',
  person: 'Eine Kollegin oder ein Kollege kann es sich ansehen.',
};
