import type { RefusalWords } from './refusal-words.ts';

/** After “w ciągu”, the genitive. */
const days = (count: number): string => `${count} ${count === 1 ? 'dnia' : 'dni'}`;

export const plRefusals: RefusalWords = {
  identity:
    'Do tego potrzebne jest zalogowanie albo numer zamówienia, adres e-mail i kod, który wyślemy.',
  notTheirOrder: 'Nie udało mi się znaleźć tego zamówienia.',
  state: 'Przy obecnym stanie zamówienia nie jest to możliwe.',
  windowPlaced: (within, since) =>
    `Jest to możliwe w ciągu ${days(within)} od zamówienia; złożono je ${days(since)} temu.`,
  windowShipped: (within, since) =>
    `Jest to możliwe w ciągu ${days(within)} od wysyłki; wysłano je ${days(since)} temu.`,
  windowDelivered: (within, since) =>
    `Jest to możliwe w ciągu ${days(within)} od dostawy; doręczono je ${days(since)} temu.`,
  windowGift: (day) => `Termin dla tego prezentu minął: ${day}.`,
  windowUnknown: (within) =>
    `Jest to możliwe w ciągu ${days(within)}; nie widzę, kiedy termin się rozpoczął.`,
  itemUnknown: 'Tego artykułu nie ma w zamówieniu.',
  tooMany: (most) => `Można uwzględnić najwyżej ${most}.`,
  excluded: (item) => `Nie jest to możliwe dla: ${item}.`,
  reason: 'Z podanego powodu nie jest to możliwe.',
  variantUnknown: 'Nie udało mi się znaleźć żądanego wariantu.',
  otherProduct: (item) => `${item} można wymienić tylko na inny wariant tego samego produktu.`,
  unavailable: 'Żądany wariant nie jest teraz dostępny.',
  sameVariant: 'To wariant, który już zamówiono.',
  paymentUnknown: 'Nie udało mi się znaleźć tej metody płatności na koncie.',
  paymentNotAllowed: 'Tej metody płatności nie można tu użyć.',
  balance: 'Saldo karty podarunkowej nie wystarcza.',
  amount: (most) => `W ten sposób możliwe jest najwyżej ${most}.`,
  currency: 'Kwoty są w różnych walutach.',
  doneBefore: 'Zrobiono to już dla tego zamówienia, a jest to możliwe raz.',
  tooOften: (count, within) => `Jest to możliwe ${count} razy w ciągu ${days(within)}.`,
  invalid: 'W zgłoszeniu czegoś brakuje lub coś jest nieprawidłowe.',
  noRule: 'Nie mogę zrobić tego samodzielnie.',
  person: 'Ktoś z zespołu może się temu przyjrzeć.',
};
