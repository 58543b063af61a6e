import type { RefusalWords } from './refusal-words.ts';

/** After “в течение”, the genitive; after “назад”, the accusative, which only differs for one to four. */
const within = (count: number): string => `${count} ${isOne(count) ? 'дня' : 'дней'}`;
const ago = (count: number): string => {
  const few = count % 10 >= 2 && count % 10 <= 4 && !(count % 100 >= 12 && count % 100 <= 14);
  if (isOne(count)) return `${count} день`;
  return `${count} ${few ? 'дня' : 'дней'}`;
};
const isOne = (count: number): boolean => count % 10 === 1 && count % 100 !== 11;

export const ruRefusals: RefusalWords = {
  identity:
    'Для этого нужно войти или указать номер заказа, его e-mail и код, который мы отправим.',
  notTheirOrder: 'Мне не удалось найти этот заказ.',
  state: 'При нынешнем состоянии заказа это невозможно.',
  windowPlaced: (days, since) =>
    `Это возможно в течение ${within(days)} после заказа; заказ сделан ${ago(since)} назад.`,
  windowShipped: (days, since) =>
    `Это возможно в течение ${within(days)} после отправки; заказ отправлен ${ago(since)} назад.`,
  windowDelivered: (days, since) =>
    `Это возможно в течение ${within(days)} после доставки; заказ доставлен ${ago(since)} назад.`,
  windowGift: (day) => `Срок для этого подарка закончился: ${day}.`,
  windowUnknown: (days) =>
    `Это возможно в течение ${within(days)}; мне не видно, когда срок начался.`,
  itemUnknown: 'Этого товара в заказе нет.',
  tooMany: (most) => `Можно указать не больше ${most} шт.`,
  excluded: (item) => `Для товара «${item}» это невозможно.`,
  reason: 'По указанной причине это невозможно.',
  variantUnknown: 'Мне не удалось найти нужный вариант.',
  otherProduct: (item) => `«${item}» можно обменять только на другой вариант того же товара.`,
  unavailable: 'Нужного варианта сейчас нет в наличии.',
  sameVariant: 'Этот вариант уже заказан.',
  paymentUnknown: 'Мне не удалось найти этот способ оплаты в аккаунте.',
  paymentNotAllowed: 'Этот способ оплаты здесь использовать нельзя.',
  balance: 'Остатка на подарочной карте не хватает.',
  amount: (most) => `Таким способом возможно не больше ${most}.`,
  currency: 'Суммы указаны в разных валютах.',
  doneBefore: 'Для этого заказа это уже сделано, а возможно это один раз.',
  tooOften: (count, days) => `Это возможно ${count} раз за ${ago(days)}.`,
  invalid: 'В запросе чего-то не хватает или что-то указано неверно.',
  noRule: 'Это я не могу сделать без коллеги.',
  person: 'Коллега может это посмотреть.',
};
