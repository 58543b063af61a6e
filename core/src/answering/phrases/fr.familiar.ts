import type { Variant } from './tones.ts';

/** On se tutoie. What is not here is the same in both. */
export const frFamiliar: Variant = {
  notFound:
    "Je n'ai pas trouvé cela dans nos pages. Tu peux le demander autrement, ou un collègue peut s'en charger.",
  firstWords: {
    anger: "Je comprends que cela ne te convienne pas. C'est à une personne de prendre la suite.",
    'refund-dispute': 'Une personne doit regarder ce paiement avec toi.',
    safety:
      "N'utilise plus le produit pour le moment, s'il te plaît. Si quelqu'un est blessé ou en danger, appelle d'abord les secours.",
    bereavement: "Nous te présentons nos condoléances. Une personne va s'en occuper avec toi.",
    'self-harm':
      "Merci de le dire. Tu n'as pas à rester avec cela sans aide. Si tu es en danger maintenant, contacte les secours de ton pays, ou une personne de confiance qui peut être près de toi.",
    language: "Une personne pourra mieux t'aider dans ta langue.",
  },
  handoffNext: (when) =>
    `Notre équipe revient ${when}. Garde cette conversation ouverte ou laisse ton e-mail : la réponse te parviendra.`,
  handoffLater:
    "Notre équipe n'est pas là pour le moment. Laisse ton e-mail : la réponse te parviendra.",
  troubleHandoff:
    "Un problème s'est produit de notre côté. Ton message est conservé, et notre équipe va le lire.",
  clarify: 'Laquelle de ces questions est la tienne ?',
  smallTalk: {
    greeting: "Bonjour. Comment puis-je t'aider ?",
    thanks: 'Avec plaisir.',
    abuse:
      "Je veux bien t'aider pour ta commande ou ta question. Tu peux aussi parler à une personne.",
    empty: 'Que souhaites-tu savoir ?',
  },
  askForOrder: "Indique-moi, s'il te plaît, le numéro de commande et l'e-mail de la commande.",
  askForMissing: {
    orderNumber: "Indique-moi aussi le numéro de commande, s'il te plaît.",
    email: "Indique-moi aussi l'e-mail de la commande, s'il te plaît.",
  },
  codeSent: (validFor) =>
    `Si ce numéro et cet e-mail vont ensemble, un code part maintenant vers cette adresse. Saisis-le ici. Il est valable ${validFor}.`,
  askForCode: "Saisis le code reçu par e-mail, s'il te plaît.",
  codeWrong: "Ce code n'est pas le bon. Vérifie-le et essaie encore.",
  codeLocked:
    'Il y a eu trop de codes faux. Tu peux en demander un autre, ou parler à une personne.',
  codeExpired: "Ce code n'est plus valable. Tu peux en demander un autre.",
  orderNotFound:
    'Je ne trouve pas de commande avec ces indications. Vérifie le numéro, ou parle à une personne.',
  noOrders: 'Je ne vois aucune commande à ton nom.',
  whichOrder: 'De quelle commande parles-tu ?',
  hostTrouble:
    "Je n'arrive pas à joindre le système des commandes pour le moment. Réessaie un peu plus tard, ou parle à une personne.",
  orderState: {
    received: (number) => `Nous avons bien ta commande ${number} ; elle n'est pas encore emballée.`,
    'on-hold': (number) =>
      `Ta commande ${number} est en attente. Notre équipe peut te dire pourquoi.`,
    processing: (number) => `Ta commande ${number} est en préparation.`,
    'partly-shipped': (number) =>
      `Une partie de ta commande ${number} est en route ; le reste suit.`,
    shipped: (number) => `Ta commande ${number} est en route.`,
    'out-for-delivery': (number) => `Ta commande ${number} est en cours de livraison.`,
    delivered: (number) => `Ta commande ${number} est indiquée comme livrée.`,
    cancelled: (number) => `Ta commande ${number} est annulée.`,
    returned: (number) => `Ta commande ${number} est retournée.`,
    refunded: (number) => `Ta commande ${number} est remboursée.`,
  },
  yesPlease: "Oui, s'il te plaît",
  codeMailSubject: (code) => `Ton code : ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `Ton code pour la commande ${orderNumber} est ${code}. Il est valable ${validFor}.\n\nSi tu ne l'as pas demandé, tu n'as rien à faire. Nous ne demandons jamais ce code par téléphone.`,
};
