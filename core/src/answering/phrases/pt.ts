import type { Words } from './words.ts';

export const pt: Words = {
  notFound:
    'Não encontrei isso nas nossas páginas. Pode perguntar de outra forma, ou uma pessoa da equipe pode ver.',
  talkToPerson: 'Falar com uma pessoa',
  firstWords: {
    'asked-for-person': 'Claro.',
    anger: 'Entendo que isso não seja aceitável para você. É melhor que uma pessoa continue.',
    complaint: 'Obrigado por nos dizer. É melhor que uma pessoa veja isto.',
    'refund-dispute': 'É melhor que uma pessoa veja este pagamento com você.',
    legal: 'Quem deve responder a esta pergunta é uma pessoa, não um assistente.',
    press: 'Quem deve responder a esta pergunta é uma pessoa, não um assistente.',
    safety:
      'Por favor, não use mais o produto por enquanto. Se alguém estiver ferido ou em perigo, ligue primeiro para os serviços de emergência.',
    bereavement: 'Os nossos sentimentos. Uma pessoa cuida disto com você.',
    'self-harm':
      'Obrigado por dizer isso. Não precisa passar por isso sem apoio. Se estiver em perigo agora, ligue para os serviços de emergência do seu país, ou para alguém de confiança que possa ficar com você.',
    'not-answered': 'Não consegui responder bem o bastante.',
    language: 'Uma pessoa pode ajudar melhor no seu idioma.',
    trouble: 'Não consigo consultar isso no momento.',
    other: 'É melhor que uma pessoa veja isto.',
  },
  handoffOpen: 'Nossa equipe foi avisada e vê esta conversa.',
  handoffNext: (when) =>
    `Nossa equipe volta ${when}. Deixe a conversa aberta ou o seu e-mail, e a resposta chega até você.`,
  handoffLater:
    'Nossa equipe não está no momento. Deixe o seu e-mail, e a resposta chega até você.',
  troubleHandoff:
    'Algo deu errado do nosso lado. A sua mensagem está guardada, e nossa equipe vai ver.',
  clarify: 'Qual destas é a sua pergunta?',
  nothingAbout: (part) =>
    `Sobre “${part}” não encontrei nada nas nossas páginas; uma pessoa da equipe pode ajudar.`,
  askOthersAgain: 'Respondo a quatro perguntas de cada vez. As outras podem vir em outra mensagem.',
  smallTalk: {
    greeting: 'Olá. Como posso ajudar?',
    thanks: 'De nada.',
    goodbye: 'Até logo.',
    abuse: 'Posso ajudar com o seu pedido ou a sua pergunta. Também pode falar com uma pessoa.',
    empty: 'O que gostaria de saber?',
    acknowledgement: 'Certo. Mais alguma coisa?',
  },
  otherLanguage: (language) => `Esta página está em ${language}.`,
  validUntil: (date) => `Válido até ${date}.`,
  changesOn: (date) => `A partir de ${date}:`,
  moreOnPage: 'A página tem mais passos.',
  newestOf: (date) => `É o que diz a nossa página mais recente sobre isto, de ${date}.`,
  heldOn: (date) => `São as condições de ${date}; vale a data da encomenda.`,

  askForOrder: 'Por favor, informe o número do pedido e o e-mail do pedido.',
  askForMissing: {
    orderNumber: 'Por favor, informe também o número do pedido.',
    email: 'Por favor, informe também o e-mail do pedido.',
  },
  codeSent: (validFor) =>
    `Se o número e o e-mail corresponderem, um código segue agora para esse endereço. Digite-o aqui. Vale por ${validFor}.`,
  askForCode: 'Por favor, digite o código do e-mail.',
  codeWrong: 'Este código não está certo. Confira e tente de novo.',
  codeLocked: 'Houve códigos errados demais. Pode pedir outro, ou falar com uma pessoa.',
  codeExpired: 'Este código não vale mais. Pode pedir outro.',
  verified: 'Obrigado, está confirmado.',
  orderNotFound:
    'Não encontro um pedido com estes dados. Confira o número, ou fale com uma pessoa.',
  noOrders: 'Não vejo pedidos seus.',
  whichOrder: 'De qual pedido se trata?',
  hostTrouble:
    'Não consigo acessar o sistema de pedidos no momento. Tente um pouco mais tarde, ou fale com uma pessoa.',
  noOrderAccess: 'Não consigo ver pedidos aqui. Nossa equipe pode consultar.',
  flowEnded: 'Certo, deixamos assim. Mais alguma coisa?',
  cannotDo: 'Isso eu não posso fazer. Nossa equipe pode.',

  orderState: {
    received: (number) => `Temos o seu pedido ${number}; ainda não está embalado.`,
    'on-hold': (number) => `O seu pedido ${number} está suspenso. Nossa equipe pode dizer por quê.`,
    processing: (number) => `O seu pedido ${number} está em preparação.`,
    'partly-shipped': (number) =>
      `Uma parte do seu pedido ${number} está a caminho; o restante segue depois.`,
    shipped: (number) => `O seu pedido ${number} está a caminho.`,
    'out-for-delivery': (number) => `O seu pedido ${number} saiu para entrega.`,
    delivered: (number) => `O seu pedido ${number} consta como entregue.`,
    cancelled: (number) => `O seu pedido ${number} está cancelado.`,
    'return-requested': (number) => `Há uma devolução solicitada para o pedido ${number}.`,
    'exchange-requested': (number) => `Há uma troca solicitada para o pedido ${number}.`,
    returned: (number) => `O seu pedido ${number} está devolvido.`,
    refunded: (number) => `O seu pedido ${number} está reembolsado.`,
  },
  shipmentState: {
    'label-created': 'O pacote foi anunciado à transportadora, mas ainda não foi escaneado.',
    'in-transit': 'O pacote está a caminho.',
    'out-for-delivery': 'O pacote saiu para entrega.',
    delivered: 'O pacote consta como entregue.',
    delayed: 'O pacote está atrasado.',
    failed: 'A transportadora não conseguiu entregar.',
    returning: 'O pacote está voltando para nós.',
  },
  placedOn: (date) => `Data do pedido: ${date}.`,
  expectedOn: (date) => `Chegada prevista: ${date}.`,
  expectedBetween: (from, to) => `Chegada prevista entre ${from} e ${to}.`,
  deliveredOn: (date) => `Entrega: ${date}.`,
  cancelledOn: (date) => `Cancelamento: ${date}.`,
  refunded: (amount) => `Reembolso: ${amount}.`,
  lastScan: (date) => `Última leitura: ${date}.`,
  tracking: (carrier, number) => `Código de rastreio: ${`${carrier} ${number}`.trim()}.`,

  returnItems: (number, items) => `Pedido ${number}: ${items}.`,
  returnNotDelivered: (number) => `O pedido ${number} ainda não consta como entregue.`,
  returnNext: 'Não posso registrar uma devolução. Passo para a nossa equipe?',
  yesPlease: 'Sim, por favor',
  noThanks: 'Não, obrigado',

  codeMailSubject: (code) => `O seu código: ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `O código para o pedido ${orderNumber} é ${code}. Vale por ${validFor}.\n\nSe não foi você que pediu, não precisa fazer nada. Nunca pedimos este código por telefone.`,
};
