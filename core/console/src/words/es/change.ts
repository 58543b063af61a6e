/** What an approver writes in place of a customer's request. */
import type { LateWords } from '../late-words.ts';

export const change: LateWords['change'] = {
  title: 'Cambiar la solicitud',
  problem: 'Problema',
  reason: 'Motivo',
  refundTo: 'El dinero va a',
  payWith: 'Pagado con',
  asPaid: 'Como se pagó el pedido',
  amount: (currency) => `Importe (${currency})`,
  noAmount: 'Escriba un importe mayor que cero.',
  piecesOf: (item) => `Unidades de ${item}`,
  insteadOf: (item) => `En lugar de ${item}`,
  address: {
    name: 'Nombre',
    line1: 'Calle y número',
    line2: 'Complemento',
    postcode: 'Código postal',
    city: 'Ciudad',
    region: 'Región',
    country: 'País',
  },
  needsYes:
    'El cliente no ha dicho que sí a esto. Se le pregunta en el chat; se hace cuando diga que sí, sin que usted decida otra vez.',
  covered: 'Esto solo quita algo de lo que el cliente aceptó: sigue esperando y puede aprobarlo.',
  refused: 'La política no lo permite.',
  incomplete: 'Falta algo o no puede ser.',
  ask: 'Preguntar al cliente',
  take: 'Cambiar',
};
