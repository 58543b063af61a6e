import type { RefusalWords } from './refusal-words.ts';

const days = (count: number): string => `${count} ${count === 1 ? 'dag' : 'dagen'}`;

export const nlRefusals: RefusalWords = {
  identity:
    'Hiervoor is inloggen nodig, of het bestelnummer, het e-mailadres en de code die we sturen.',
  notTheirOrder: 'Ik kon deze bestelling niet voor u vinden.',
  state: 'Dit kan niet in de huidige staat van de bestelling.',
  windowPlaced: (within, since) =>
    `Dit kan binnen ${days(within)} na de bestelling; die is ${days(since)} geleden geplaatst.`,
  windowShipped: (within, since) =>
    `Dit kan binnen ${days(within)} na verzending; die was ${days(since)} geleden.`,
  windowDelivered: (within, since) =>
    `Dit kan binnen ${days(within)} na levering; die was ${days(since)} geleden.`,
  windowGift: (day) => `De termijn voor dit cadeau eindigde op ${day}.`,
  windowUnknown: (within) =>
    `Dit kan binnen ${days(within)}; ik kan niet zien wanneer de termijn begon.`,
  itemUnknown: 'Dit artikel zit niet in de bestelling.',
  tooMany: (most) => `Er kunnen er hoogstens ${most} mee.`,
  excluded: (item) => `Dit kan niet voor ${item}.`,
  reason: 'Dit kan niet om de opgegeven reden.',
  variantUnknown: 'Ik kon de gewenste variant niet vinden.',
  otherProduct: (item) =>
    `${item} kan alleen worden geruild voor een andere variant van hetzelfde product.`,
  unavailable: 'De gewenste variant is nu niet beschikbaar.',
  sameVariant: 'Dat is de variant die al besteld is.',
  paymentUnknown: 'Ik kon deze betaalmethode niet in het account vinden.',
  paymentNotAllowed: 'Deze betaalmethode kan hier niet worden gebruikt.',
  balance: 'Het saldo van de cadeaukaart is niet voldoende.',
  amount: (most) => `Op deze manier kan hoogstens ${most}.`,
  currency: 'De bedragen zijn in verschillende valuta.',
  doneBefore: 'Dit is al gedaan voor deze bestelling en kan één keer.',
  tooOften: (count, within) => `Dit kan ${count} keer in ${days(within)}.`,
  invalid: 'Er ontbreekt iets in de aanvraag of iets is niet geldig.',
  noRule: 'Dit kan ik niet zelf doen.',
  person: 'Een collega kan ernaar kijken.',
};
