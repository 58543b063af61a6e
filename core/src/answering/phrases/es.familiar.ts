import type { Variant } from './tones.ts';

/** De tú. What is not here is the same in both. */
export const esFamiliar: Variant = {
  notFound:
    'No lo he encontrado en nuestras páginas. Puedes preguntarlo de otra forma, o un compañero puede mirarlo.',
  firstWords: {
    anger: 'Entiendo que esto no te parezca aceptable. Es mejor que siga una persona.',
    'refund-dispute': 'Conviene que una persona mire este pago contigo.',
    safety:
      'Por favor, no sigas usando el producto por ahora. Si alguien está herido o en peligro, llama primero a los servicios de emergencia.',
    bereavement: 'Te damos nuestro pésame. Una persona se ocupa de esto contigo.',
    'self-harm':
      'Gracias por decirlo. No tienes que pasar por esto a solas. Si estás en peligro ahora, llama a los servicios de emergencia de tu país, o a alguien de confianza que pueda estar contigo.',
    language: 'Una persona puede ayudarte mejor en tu idioma.',
  },
  handoffNext: (when) =>
    `Nuestro equipo vuelve el ${when}. Deja este chat abierto o tu correo, y te llegará la respuesta.`,
  handoffLater:
    'Nuestro equipo no está en este momento. Deja tu correo, y te llegará la respuesta.',
  troubleHandoff:
    'Algo ha fallado por nuestra parte. Tu mensaje está guardado, y nuestro equipo lo mirará.',
  clarify: '¿A cuál de estas te refieres?',
  smallTalk: {
    greeting: 'Hola. ¿En qué puedo ayudarte?',
    abuse: 'Puedo ayudarte con tu pedido o tu pregunta. También puedes hablar con una persona.',
    empty: '¿Qué quieres saber?',
  },
  askForOrder: 'Dime, por favor, el número de pedido y el correo del pedido.',
  askForMissing: {
    orderNumber: 'Dime también el número de pedido, por favor.',
    email: 'Dime también el correo del pedido, por favor.',
  },
  codeSent: (validFor) =>
    `Si el número y el correo corresponden, ahora sale un código a esa dirección. Escríbelo aquí. Vale ${validFor}.`,
  askForCode: 'Escribe el código del correo, por favor.',
  codeWrong: 'Este código no es correcto. Compruébalo e inténtalo de nuevo.',
  codeLocked:
    'Ha habido demasiados códigos incorrectos. Puedes pedir otro, o hablar con una persona.',
  codeExpired: 'Este código ya no vale. Puedes pedir otro.',
  orderNotFound:
    'No encuentro un pedido con estos datos. Comprueba el número, o habla con una persona.',
  noOrders: 'No veo ningún pedido tuyo.',
  hostTrouble:
    'No puedo acceder al sistema de pedidos en este momento. Inténtalo un poco más tarde, o habla con una persona.',
  orderState: {
    received: (number) => `Tenemos tu pedido ${number}; todavía no está embalado.`,
    'on-hold': (number) =>
      `Tu pedido ${number} está en espera. Nuestro equipo puede decirte por qué.`,
    processing: (number) => `Estamos preparando tu pedido ${number}.`,
    'partly-shipped': (number) =>
      `Una parte de tu pedido ${number} está en camino; el resto sale después.`,
    shipped: (number) => `Tu pedido ${number} está en camino.`,
    'out-for-delivery': (number) => `Tu pedido ${number} está en reparto.`,
    delivered: (number) => `Tu pedido ${number} consta como entregado.`,
    cancelled: (number) => `Tu pedido ${number} está cancelado.`,
    returned: (number) => `Tu pedido ${number} está devuelto.`,
    refunded: (number) => `Tu pedido ${number} está reembolsado.`,
  },
  codeMailSubject: (code) => `Tu código: ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `Tu código para el pedido ${orderNumber} es ${code}. Vale ${validFor}.\n\nSi no lo has pedido, no tienes que hacer nada. Nunca pedimos este código por teléfono.`,
};
