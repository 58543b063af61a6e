import type { RefusalWords } from './refusal-words.ts';

const days = (count: number): string => `${count} ${count === 1 ? 'jour' : 'jours'}`;

export const frRefusals: RefusalWords = {
  identity:
    'Pour cela, il faut se connecter, ou indiquer le numéro de commande, l’adresse e-mail et le code que nous envoyons.',
  notTheirOrder: 'Je n’ai pas trouvé cette commande pour vous.',
  state: 'Ce n’est pas possible dans l’état actuel de la commande.',
  windowPlaced: (within, since) =>
    `C’est possible dans les ${days(within)} suivant la commande ; la vôtre date d’il y a ${days(since)}.`,
  windowShipped: (within, since) =>
    `C’est possible dans les ${days(within)} suivant l’expédition ; la vôtre est partie il y a ${days(since)}.`,
  windowDelivered: (within, since) =>
    `C’est possible dans les ${days(within)} suivant la livraison ; la vôtre est arrivée il y a ${days(since)}.`,
  windowGift: (day) => `Le délai pour ce cadeau a pris fin le ${day}.`,
  windowUnknown: (within) =>
    `C’est possible dans un délai de ${days(within)} ; je ne vois pas quand il a commencé.`,
  itemUnknown: 'Cet article ne fait pas partie de la commande.',
  tooMany: (most) => `${most} au maximum peuvent être inclus.`,
  excluded: (item) => `Ce n’est pas possible pour ${item}.`,
  reason: 'Ce n’est pas possible pour ce motif.',
  variantUnknown: 'Je n’ai pas trouvé la variante souhaitée.',
  otherProduct: (item) =>
    `${item} ne peut être échangé que contre une autre variante du même produit.`,
  unavailable: 'La variante souhaitée n’est pas disponible actuellement.',
  sameVariant: 'C’est la variante déjà commandée.',
  paymentUnknown: 'Je n’ai pas trouvé ce moyen de paiement dans le compte.',
  paymentNotAllowed: 'Ce moyen de paiement ne peut pas être utilisé ici.',
  balance: 'Le solde de la carte cadeau ne suffit pas.',
  amount: (most) => `${most} au maximum sont possibles de cette façon.`,
  currency: 'Les montants sont dans des devises différentes.',
  doneBefore: 'Cela a déjà été fait pour cette commande et n’est possible qu’une fois.',
  tooOften: (count, within) => `C’est possible ${count} fois en ${days(within)}.`,
  invalid: 'Il manque quelque chose dans la demande, ou ce n’est pas valable.',
  noRule: 'Je ne peux pas le faire moi-même.',
  person: 'Un collègue peut s’en occuper.',
};
