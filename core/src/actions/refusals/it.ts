import type { RefusalWords } from './refusal-words.ts';

const days = (count: number): string => `${count} ${count === 1 ? 'giorno' : 'giorni'}`;

export const itRefusals: RefusalWords = {
  identity:
    'Per questo serve l’accesso, oppure il numero d’ordine, l’e-mail e il codice che inviamo.',
  notTheirOrder: 'Non ho trovato questo ordine a suo nome.',
  state: 'Non è possibile nello stato attuale dell’ordine.',
  windowPlaced: (within, since) =>
    `È possibile entro ${days(within)} dall’ordine; il suo è di ${days(since)} fa.`,
  windowShipped: (within, since) =>
    `È possibile entro ${days(within)} dalla spedizione; la sua è partita ${days(since)} fa.`,
  windowDelivered: (within, since) =>
    `È possibile entro ${days(within)} dalla consegna; la sua è arrivata ${days(since)} fa.`,
  windowGift: (day) => `Il termine per questo regalo è scaduto il ${day}.`,
  windowUnknown: (within) =>
    `È possibile entro ${days(within)}; non vedo quando è iniziato il termine.`,
  itemUnknown: 'Questo articolo non è nell’ordine.',
  tooMany: (most) => `Se ne possono includere al massimo ${most}.`,
  excluded: (item) => `Non è possibile per ${item}.`,
  reason: 'Non è possibile per il motivo indicato.',
  variantUnknown: 'Non ho trovato la variante desiderata.',
  otherProduct: (item) =>
    `${item} si può cambiare solo con un’altra variante dello stesso prodotto.`,
  unavailable: 'La variante desiderata non è disponibile ora.',
  sameVariant: 'È la variante già ordinata.',
  paymentUnknown: 'Non ho trovato questo metodo di pagamento nell’account.',
  paymentNotAllowed: 'Questo metodo di pagamento non si può usare qui.',
  balance: 'Il saldo della carta regalo non basta.',
  amount: (most) => `In questo modo è possibile al massimo ${most}.`,
  currency: 'Gli importi sono in valute diverse.',
  doneBefore: 'È già stato fatto per questo ordine ed è possibile una sola volta.',
  tooOften: (count, within) => `È possibile ${count} volte in ${days(within)}.`,
  invalid: 'Nella richiesta manca qualcosa o qualcosa non è valido.',
  noRule: 'Non posso farlo da solo.',
  person: 'Una persona del team può occuparsene.',
};
