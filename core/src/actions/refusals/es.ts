import type { RefusalWords } from './refusal-words.ts';

const days = (count: number): string => `${count} ${count === 1 ? 'día' : 'días'}`;

export const esRefusals: RefusalWords = {
  identity:
    'Para esto hay que iniciar sesión, o dar el número de pedido, el correo y el código que enviamos.',
  notTheirOrder: 'No he encontrado este pedido a su nombre.',
  state: 'No es posible en el estado actual del pedido.',
  windowPlaced: (within, since) =>
    `Es posible en los ${days(within)} siguientes al pedido; el suyo se hizo hace ${days(since)}.`,
  windowShipped: (within, since) =>
    `Es posible en los ${days(within)} siguientes al envío; el suyo salió hace ${days(since)}.`,
  windowDelivered: (within, since) =>
    `Es posible en los ${days(within)} siguientes a la entrega; el suyo llegó hace ${days(since)}.`,
  windowGift: (day) => `El plazo para este regalo terminó el ${day}.`,
  windowUnknown: (within) =>
    `Es posible en un plazo de ${days(within)}; no puedo ver cuándo empezó.`,
  itemUnknown: 'Este artículo no está en el pedido.',
  tooMany: (most) => `Se pueden incluir ${most} como máximo.`,
  excluded: (item) => `No es posible para ${item}.`,
  reason: 'No es posible por el motivo indicado.',
  variantUnknown: 'No he encontrado la variante deseada.',
  otherProduct: (item) => `${item} solo puede cambiarse por otra variante del mismo producto.`,
  unavailable: 'La variante deseada no está disponible ahora.',
  sameVariant: 'Es la variante que ya está pedida.',
  paymentUnknown: 'No he encontrado este medio de pago en la cuenta.',
  paymentNotAllowed: 'Este medio de pago no se puede usar aquí.',
  balance: 'El saldo de la tarjeta regalo no alcanza.',
  amount: (most) => `Por esta vía es posible un máximo de ${most}.`,
  currency: 'Los importes están en monedas distintas.',
  doneBefore: 'Ya se hizo para este pedido y es posible una sola vez.',
  tooOften: (count, within) => `Es posible ${count} veces en ${days(within)}.`,
  invalid: 'En la solicitud falta algo o algo no es válido.',
  noRule: 'No puedo hacerlo por mi cuenta.',
  person: 'Una persona del equipo puede mirarlo.',
};
