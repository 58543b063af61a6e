import type { Words } from './words.ts';

export const es: Words = {
  notFound:
    'No lo he encontrado en nuestras páginas. Puede preguntarlo de otra forma, o un compañero puede mirarlo.',
  talkToPerson: 'Hablar con una persona',
  firstWords: {
    'asked-for-person': 'Por supuesto.',
    anger: 'Entiendo que esto no le parezca aceptable. Es mejor que siga una persona.',
    complaint: 'Gracias por decírnoslo. Conviene que lo mire una persona.',
    'refund-dispute': 'Conviene que una persona mire este pago con usted.',
    legal: 'A esta pregunta debe responder una persona, no un asistente.',
    press: 'A esta pregunta debe responder una persona, no un asistente.',
    safety:
      'Por favor, no siga usando el producto por ahora. Si alguien está herido o en peligro, llame primero a los servicios de emergencia.',
    bereavement: 'Le damos nuestro pésame. Una persona se ocupa de esto con usted.',
    'self-harm':
      'Gracias por decirlo. No tiene que pasar por esto a solas. Si está en peligro ahora, llame a los servicios de emergencia de su país, o a alguien de confianza que pueda estar con usted.',
    'not-answered': 'No he podido responder bastante bien.',
    language: 'Una persona puede ayudarle mejor en su idioma.',
    trouble: 'No puedo consultarlo en este momento.',
    other: 'Conviene que lo mire una persona.',
  },
  handoffOpen: 'Nuestro equipo tiene el aviso y ve este chat.',
  handoffNext: (when) =>
    `Nuestro equipo vuelve el ${when}. Deje este chat abierto o su correo, y le llegará la respuesta.`,
  handoffLater:
    'Nuestro equipo no está en este momento. Deje su correo, y le llegará la respuesta.',
  troubleHandoff:
    'Algo ha fallado por nuestra parte. Su mensaje está guardado, y nuestro equipo lo mirará.',
  clarify: '¿A cuál de estas se refiere?',
  nothingAbout: (part) =>
    `Sobre «${part}» no he encontrado nada en nuestras páginas; un compañero puede ayudar con eso.`,
  askOthersAgain: 'Respondo a cuatro preguntas a la vez. Las demás, con gusto en otro mensaje.',
  smallTalk: {
    greeting: 'Hola. ¿En qué puedo ayudarle?',
    thanks: 'De nada.',
    goodbye: 'Hasta luego.',
    abuse: 'Puedo ayudarle con su pedido o su pregunta. También puede hablar con una persona.',
    empty: '¿Qué desea saber?',
    acknowledgement: 'De acuerdo. ¿Algo más?',
  },
  otherLanguage: (language) => `Esta página está en ${language}.`,
  validUntil: (date) => `Válido hasta el ${date}.`,
  changesOn: (date) => `A partir del ${date}:`,
  moreOnPage: 'En la página hay más pasos.',
  newestOf: (date) => `Es lo que dice nuestra página más reciente al respecto, del ${date}.`,
  heldOn: (date) => `Son las condiciones del ${date}; cuenta la fecha del pedido.`,

  askForOrder: 'Indíqueme, por favor, el número de pedido y el correo del pedido.',
  askForMissing: {
    orderNumber: 'Indíqueme también el número de pedido, por favor.',
    email: 'Indíqueme también el correo del pedido, por favor.',
  },
  codeSent: (validFor) =>
    `Si el número y el correo corresponden, ahora sale un código a esa dirección. Escríbalo aquí. Vale ${validFor}.`,
  askForCode: 'Escriba el código del correo, por favor.',
  codeWrong: 'Este código no es correcto. Compruébelo e inténtelo de nuevo.',
  codeLocked:
    'Ha habido demasiados códigos incorrectos. Puede pedir otro, o hablar con una persona.',
  codeExpired: 'Este código ya no vale. Puede pedir otro.',
  verified: 'Gracias, queda confirmado.',
  orderNotFound:
    'No encuentro un pedido con estos datos. Compruebe el número, o hable con una persona.',
  noOrders: 'No veo ningún pedido suyo.',
  whichOrder: '¿De qué pedido se trata?',
  hostTrouble:
    'No puedo acceder al sistema de pedidos en este momento. Inténtelo un poco más tarde, o hable con una persona.',
  noOrderAccess: 'Aquí no puedo ver pedidos. Nuestro equipo puede consultarlo.',
  flowEnded: 'De acuerdo, lo dejamos. ¿Algo más?',
  cannotDo: 'No puedo hacerlo yo. Nuestro equipo sí.',

  orderState: {
    received: (number) => `Tenemos su pedido ${number}; todavía no está embalado.`,
    'on-hold': (number) =>
      `Su pedido ${number} está en espera. Nuestro equipo puede decirle por qué.`,
    processing: (number) => `Estamos preparando su pedido ${number}.`,
    'partly-shipped': (number) =>
      `Una parte de su pedido ${number} está en camino; el resto sale después.`,
    shipped: (number) => `Su pedido ${number} está en camino.`,
    'out-for-delivery': (number) => `Su pedido ${number} está en reparto.`,
    delivered: (number) => `Su pedido ${number} consta como entregado.`,
    cancelled: (number) => `Su pedido ${number} está cancelado.`,
    'return-requested': (number) => `Hay una devolución solicitada para el pedido ${number}.`,
    'exchange-requested': (number) => `Hay un cambio solicitado para el pedido ${number}.`,
    returned: (number) => `Su pedido ${number} está devuelto.`,
    refunded: (number) => `Su pedido ${number} está reembolsado.`,
  },
  shipmentState: {
    'label-created': 'El transportista tiene el aviso del paquete, pero aún no lo ha escaneado.',
    'in-transit': 'El paquete está en camino.',
    'out-for-delivery': 'El paquete está en reparto.',
    delivered: 'El paquete consta como entregado.',
    delayed: 'El paquete va retrasado.',
    failed: 'El transportista no pudo dejarlo.',
    returning: 'El paquete vuelve hacia nosotros.',
  },
  placedOn: (date) => `Fecha del pedido: ${date}.`,
  expectedOn: (date) => `Llegada prevista: ${date}.`,
  expectedBetween: (from, to) => `Llegada prevista entre el ${from} y el ${to}.`,
  deliveredOn: (date) => `Entrega: ${date}.`,
  cancelledOn: (date) => `Cancelación: ${date}.`,
  refunded: (amount) => `Reembolso: ${amount}.`,
  lastScan: (date) => `Último escaneo: ${date}.`,
  tracking: (carrier, number) => `Número de seguimiento: ${`${carrier} ${number}`.trim()}.`,

  returnItems: (number, items) => `Pedido ${number}: ${items}.`,
  returnNotDelivered: (number) => `El pedido ${number} todavía no consta como entregado.`,
  returnNext: 'No puedo registrar una devolución yo. ¿Se lo paso a nuestro equipo?',
  yesPlease: 'Sí, por favor',
  noThanks: 'No, gracias',

  codeMailSubject: (code) => `Su código: ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `Su código para el pedido ${orderNumber} es ${code}. Vale ${validFor}.\n\nSi no lo ha pedido, no tiene que hacer nada. Nunca pedimos este código por teléfono.`,
};
