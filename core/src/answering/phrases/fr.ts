import type { Words } from './words.ts';

export const fr: Words = {
  notFound:
    "Je n'ai pas trouvé cela dans nos pages. Vous pouvez le demander autrement, ou un collègue peut s'en charger.",
  talkToPerson: 'Parler à une personne',
  firstWords: {
    'asked-for-person': 'Bien sûr.',
    anger: "Je comprends que cela ne vous convienne pas. C'est à une personne de prendre la suite.",
    complaint: "Merci de nous l'avoir dit. Une personne doit regarder cela.",
    'refund-dispute': 'Une personne doit regarder ce paiement avec vous.',
    legal: 'Cette question revient à une personne de notre équipe, pas à un assistant.',
    press: 'Cette question revient à une personne de notre équipe, pas à un assistant.',
    safety:
      "N'utilisez plus le produit pour le moment, s'il vous plaît. Si quelqu'un est blessé ou en danger, appelez d'abord les secours.",
    bereavement: "Nous vous présentons nos condoléances. Une personne va s'en occuper avec vous.",
    'self-harm':
      "Merci de le dire. Vous n'avez pas à rester avec cela sans aide. Si vous êtes en danger maintenant, contactez les secours de votre pays, ou une personne de confiance qui peut être près de vous.",
    'not-answered': "Je n'ai pas pu répondre assez bien.",
    language: 'Une personne pourra mieux vous aider dans votre langue.',
    trouble: 'Je ne peux pas consulter cela pour le moment.',
    other: 'Une personne doit regarder cela.',
  },
  handoffOpen: 'Notre équipe est prévenue et voit cette conversation.',
  handoffNext: (when) =>
    `Notre équipe revient ${when}. Gardez cette conversation ouverte ou laissez votre e-mail : la réponse vous parviendra.`,
  handoffLater:
    "Notre équipe n'est pas là pour le moment. Laissez votre e-mail : la réponse vous parviendra.",
  troubleHandoff:
    "Un problème s'est produit de notre côté. Votre message est conservé, et notre équipe va le lire.",
  clarify: 'Laquelle de ces questions est la vôtre ?',
  nothingAbout: (part) =>
    `Je n'ai rien trouvé dans nos pages au sujet de « ${part} » ; un collègue peut s'en charger.`,
  askOthersAgain:
    'Je réponds à quatre questions à la fois. Les autres sont les bienvenues dans un autre message.',
  smallTalk: {
    greeting: 'Bonjour. Comment puis-je vous aider ?',
    thanks: 'Je vous en prie.',
    goodbye: 'Au revoir.',
    abuse:
      'Je veux bien vous aider pour votre commande ou votre question. Vous pouvez aussi parler à une personne.',
    empty: 'Que souhaitez-vous savoir ?',
    acknowledgement: 'Très bien. Autre chose ?',
  },
  otherLanguage: (language) => `Cette page est en ${language}.`,
  validUntil: (date) => `Valable jusqu'au ${date}.`,
  changesOn: (date) => `À partir du ${date} :`,
  moreOnPage: 'La page donne d’autres étapes.',
  newestOf: (date) => `C’est ce que dit notre page la plus récente à ce sujet, du ${date}.`,
  heldOn: (date) => `Ce sont les conditions du ${date} ; c’est la date de la commande qui compte.`,

  askForOrder: "Indiquez-moi, s'il vous plaît, le numéro de commande et l'e-mail de la commande.",
  askForMissing: {
    orderNumber: "Indiquez-moi aussi le numéro de commande, s'il vous plaît.",
    email: "Indiquez-moi aussi l'e-mail de la commande, s'il vous plaît.",
  },
  codeSent: (validFor) =>
    `Si ce numéro et cet e-mail vont ensemble, un code part maintenant vers cette adresse. Saisissez-le ici. Il est valable ${validFor}.`,
  askForCode: "Saisissez le code reçu par e-mail, s'il vous plaît.",
  codeWrong: "Ce code n'est pas le bon. Vérifiez-le et essayez encore.",
  codeLocked:
    'Il y a eu trop de codes faux. Vous pouvez en demander un autre, ou parler à une personne.',
  codeExpired: "Ce code n'est plus valable. Vous pouvez en demander un autre.",
  verified: "Merci, c'est confirmé.",
  orderNotFound:
    'Je ne trouve pas de commande avec ces indications. Vérifiez le numéro, ou parlez à une personne.',
  noOrders: 'Je ne vois aucune commande à votre nom.',
  whichOrder: 'De quelle commande parlez-vous ?',
  hostTrouble:
    "Je n'arrive pas à joindre le système des commandes pour le moment. Réessayez un peu plus tard, ou parlez à une personne.",
  noOrderAccess: 'Je ne peux pas voir les commandes ici. Notre équipe peut vérifier.',
  flowEnded: 'Très bien, restons-en là. Autre chose ?',
  cannotDo: 'Je ne peux pas le faire moi-même. Notre équipe le peut.',

  orderState: {
    received: (number) =>
      `Nous avons bien votre commande ${number} ; elle n'est pas encore emballée.`,
    'on-hold': (number) =>
      `Votre commande ${number} est en attente. Notre équipe peut vous dire pourquoi.`,
    processing: (number) => `Votre commande ${number} est en préparation.`,
    'partly-shipped': (number) =>
      `Une partie de votre commande ${number} est en route ; le reste suit.`,
    shipped: (number) => `Votre commande ${number} est en route.`,
    'out-for-delivery': (number) => `Votre commande ${number} est en cours de livraison.`,
    delivered: (number) => `Votre commande ${number} est indiquée comme livrée.`,
    cancelled: (number) => `Votre commande ${number} est annulée.`,
    'return-requested': (number) => `Un retour est demandé pour la commande ${number}.`,
    'exchange-requested': (number) => `Un échange est demandé pour la commande ${number}.`,
    returned: (number) => `Votre commande ${number} est retournée.`,
    refunded: (number) => `Votre commande ${number} est remboursée.`,
  },
  shipmentState: {
    'label-created': "Le colis est annoncé au transporteur, mais n'est pas encore scanné.",
    'in-transit': 'Le colis est en route.',
    'out-for-delivery': 'Le colis est en cours de livraison.',
    delivered: 'Le colis est indiqué comme livré.',
    delayed: 'Le colis est en retard.',
    failed: "Le transporteur n'a pas pu le remettre.",
    returning: 'Le colis revient vers nous.',
  },
  placedOn: (date) => `Passée le ${date}.`,
  expectedOn: (date) => `Arrivée prévue : ${date}.`,
  expectedBetween: (from, to) => `Arrivée prévue entre ${from} et ${to}.`,
  deliveredOn: (date) => `Livraison : ${date}.`,
  cancelledOn: (date) => `Annulation : ${date}.`,
  refunded: (amount) => `Remboursement : ${amount}.`,
  lastScan: (date) => `Dernier scan : ${date}.`,
  tracking: (carrier, number) => `Numéro de suivi : ${`${carrier} ${number}`.trim()}.`,

  returnItems: (number, items) => `Commande ${number} : ${items}.`,
  returnNotDelivered: (number) => `La commande ${number} n'est pas encore indiquée comme livrée.`,
  returnNext: 'Je ne peux pas enregistrer un retour moi-même. Dois-je transmettre à notre équipe ?',
  yesPlease: "Oui, s'il vous plaît",
  noThanks: 'Non, merci',

  codeMailSubject: (code) => `Votre code : ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `Votre code pour la commande ${orderNumber} est ${code}. Il est valable ${validFor}.\n\nSi vous ne l'avez pas demandé, vous n'avez rien à faire. Nous ne demandons jamais ce code par téléphone.`,
};
