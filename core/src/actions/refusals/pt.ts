import type { RefusalWords } from './refusal-words.ts';

const days = (count: number): string => `${count} ${count === 1 ? 'dia' : 'dias'}`;

export const ptRefusals: RefusalWords = {
  identity:
    'Para isto é preciso iniciar sessão, ou indicar o número da encomenda, o e-mail e o código que enviamos.',
  notTheirOrder: 'Não encontrei esta encomenda em seu nome.',
  state: 'Não é possível no estado atual da encomenda.',
  windowPlaced: (within, since) =>
    `É possível até ${days(within)} após a encomenda; a sua foi feita há ${days(since)}.`,
  windowShipped: (within, since) =>
    `É possível até ${days(within)} após o envio; a sua saiu há ${days(since)}.`,
  windowDelivered: (within, since) =>
    `É possível até ${days(within)} após a entrega; a sua chegou há ${days(since)}.`,
  windowGift: (day) => `O prazo para este presente terminou a ${day}.`,
  windowUnknown: (within) =>
    `É possível dentro de ${days(within)}; não consigo ver quando o prazo começou.`,
  itemUnknown: 'Este artigo não está na encomenda.',
  tooMany: (most) => `Podem ser incluídos no máximo ${most}.`,
  excluded: (item) => `Não é possível para ${item}.`,
  reason: 'Não é possível pelo motivo indicado.',
  variantUnknown: 'Não encontrei a variante pretendida.',
  otherProduct: (item) => `${item} só pode ser trocado por outra variante do mesmo produto.`,
  unavailable: 'A variante pretendida não está disponível agora.',
  sameVariant: 'É a variante que já foi encomendada.',
  paymentUnknown: 'Não encontrei este meio de pagamento na conta.',
  paymentNotAllowed: 'Este meio de pagamento não pode ser usado aqui.',
  balance: 'O saldo do cartão-presente não chega.',
  amount: (most) => `Desta forma é possível no máximo ${most}.`,
  currency: 'Os valores estão em moedas diferentes.',
  doneBefore: 'Já foi feito para esta encomenda e só é possível uma vez.',
  tooOften: (count, within) => `É possível ${count} vezes em ${days(within)}.`,
  invalid: 'Falta algo no pedido ou algo não é válido.',
  noRule: 'Não posso fazer isto sozinho.',
  person: 'Uma pessoa da equipa pode ver isto.',
};
