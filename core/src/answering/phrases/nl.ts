import type { Words } from './words.ts';

export const nl: Words = {
  notFound:
    'Dit heb ik niet op onze pagina’s gevonden. Je kunt het anders vragen, of een collega kan ernaar kijken.',
  talkToPerson: 'Met een medewerker praten',
  firstWords: {
    'asked-for-person': 'Natuurlijk.',
    anger: 'Ik begrijp dat dit zo niet goed is voor je. Een medewerker kan het beter overnemen.',
    complaint: 'Bedankt dat je dit laat weten. Een medewerker moet hiernaar kijken.',
    'refund-dispute': 'Een medewerker moet deze betaling met je bekijken.',
    legal: 'Deze vraag is voor een medewerker, niet voor een assistent.',
    press: 'Deze vraag is voor een medewerker, niet voor een assistent.',
    safety:
      'Gebruik het product voorlopig niet meer. Is iemand gewond of in gevaar, bel dan eerst de hulpdiensten.',
    bereavement: 'Gecondoleerd met je verlies. Een medewerker regelt dit met je.',
    'self-harm':
      'Goed dat je dit zegt. Je hoeft er niet alleen mee te zijn. Ben je nu in gevaar, neem dan contact op met de hulpdiensten, of met iemand die je vertrouwt en bij je kan zijn.',
    'not-answered': 'Dit kon ik niet goed genoeg beantwoorden.',
    language: 'Een medewerker kan je beter helpen in jouw taal.',
    trouble: 'Ik kan dit op dit moment niet opzoeken.',
    other: 'Een medewerker moet hiernaar kijken.',
  },
  handoffOpen: 'Een collega is gevraagd en kan deze chat zien.',
  handoffNext: (when) =>
    `Ons team is er weer op ${when}. Laat deze chat open of laat je e-mailadres achter, dan krijg je het antwoord.`,
  handoffLater: 'Ons team is er nu niet. Laat je e-mailadres achter, dan krijg je het antwoord.',
  troubleHandoff:
    'Er ging iets mis aan onze kant. Je bericht is bewaard, en een collega kijkt ernaar.',
  clarify: 'Welke van deze bedoel je?',
  nothingAbout: (part) =>
    `Over ‘${part}’ heb ik niets op onze pagina’s gevonden; een collega kan daarmee helpen.`,
  askOthersAgain:
    'Ik beantwoord vier vragen tegelijk. De andere zijn welkom in een volgend bericht.',
  smallTalk: {
    greeting: 'Hallo. Waarmee kan ik helpen?',
    thanks: 'Graag gedaan.',
    goodbye: 'Tot ziens.',
    abuse: 'Ik help graag met je bestelling of vraag. Je kunt ook met een medewerker praten.',
    empty: 'Wat wil je weten?',
    acknowledgement: 'Goed. Is er nog iets?',
  },
  otherLanguage: (language) => `Deze pagina is in het ${language}.`,
  validUntil: (date) => `Geldig tot en met ${date}.`,
  changesOn: (date) => `Vanaf ${date}:`,
  moreOnPage: 'Op de pagina staan nog meer stappen.',
  newestOf: (date) => `Zo staat het op onze nieuwste pagina hierover, van ${date}.`,
  heldOn: (date) => `Dit zijn de voorwaarden van ${date}; de datum van de bestelling telt.`,

  askForOrder: 'Geef me het bestelnummer en het e-mailadres van de bestelling.',
  askForMissing: {
    orderNumber: 'Geef me ook nog het bestelnummer.',
    email: 'Geef me ook nog het e-mailadres van de bestelling.',
  },
  codeSent: (validFor) =>
    `Als bestelnummer en e-mailadres bij elkaar horen, is er nu een code onderweg naar dat adres. Vul die hier in. De code is ${validFor} geldig.`,
  askForCode: 'Vul de code uit de e-mail in.',
  codeWrong: 'Deze code klopt niet. Kijk hem na en probeer het nog eens.',
  codeLocked:
    'Er waren te veel foute codes. Je kunt een nieuwe aanvragen, of met een medewerker praten.',
  codeExpired: 'Deze code is niet meer geldig. Je kunt een nieuwe aanvragen.',
  verified: 'Bedankt, dat klopt.',
  orderNotFound:
    'Met deze gegevens vind ik geen bestelling. Kijk het nummer na, of praat met een medewerker.',
  noOrders: 'Ik zie geen bestellingen van je.',
  whichOrder: 'Welke bestelling bedoel je?',
  hostTrouble:
    'Ik kan het bestelsysteem nu niet bereiken. Probeer het straks nog eens, of praat met een medewerker.',
  noOrderAccess: 'Ik kan hier geen bestellingen zien. Een collega kan het opzoeken.',
  flowEnded: 'Goed, dan laten we het hierbij. Is er nog iets?',
  cannotDo: 'Dit kan ik niet zelf doen. Een collega wel.',

  orderState: {
    received: (number) => `We hebben je bestelling ${number}; die is nog niet ingepakt.`,
    'on-hold': (number) => `Je bestelling ${number} is aangehouden. Een collega kan zeggen waarom.`,
    processing: (number) => `Je bestelling ${number} wordt klaargemaakt.`,
    'partly-shipped': (number) =>
      `Een deel van je bestelling ${number} is onderweg; de rest volgt.`,
    shipped: (number) => `Je bestelling ${number} is onderweg.`,
    'out-for-delivery': (number) =>
      `Je bestelling ${number} wordt vandaag bezorgd volgens de vervoerder.`,
    delivered: (number) => `Je bestelling ${number} staat als bezorgd gemeld.`,
    cancelled: (number) => `Je bestelling ${number} is geannuleerd.`,
    'return-requested': (number) => `Voor bestelling ${number} is een retour aangevraagd.`,
    'exchange-requested': (number) => `Voor bestelling ${number} is een ruil aangevraagd.`,
    returned: (number) => `Je bestelling ${number} is retour ontvangen.`,
    refunded: (number) => `Je bestelling ${number} is terugbetaald.`,
  },
  shipmentState: {
    'label-created': 'Het pakket is bij de vervoerder aangemeld, maar nog niet gescand.',
    'in-transit': 'Het pakket is onderweg.',
    'out-for-delivery': 'De bezorger is met het pakket op pad.',
    delivered: 'Het pakket staat als bezorgd gemeld.',
    delayed: 'Het pakket is vertraagd.',
    failed: 'De vervoerder kon het niet afgeven.',
    returning: 'Het pakket komt terug naar ons.',
  },
  placedOn: (date) => `Besteld op ${date}.`,
  expectedOn: (date) => `Verwacht op ${date}.`,
  expectedBetween: (from, to) => `Verwacht tussen ${from} en ${to}.`,
  deliveredOn: (date) => `Bezorgd op ${date}.`,
  cancelledOn: (date) => `Geannuleerd op ${date}.`,
  refunded: (amount) => `Terugbetaald: ${amount}.`,
  lastScan: (date) => `Laatste scan: ${date}.`,
  tracking: (carrier, number) => `Volgnummer: ${`${carrier} ${number}`.trim()}.`,

  returnItems: (number, items) => `Bestelling ${number}: ${items}.`,
  returnNotDelivered: (number) => `Bestelling ${number} staat nog niet als bezorgd gemeld.`,
  returnNext: 'Een retour kan ik niet zelf aanmelden. Zal ik het aan een collega doorgeven?',
  yesPlease: 'Ja, graag',
  noThanks: 'Nee, bedankt',

  codeMailSubject: (code) => `Je code: ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `Je code voor bestelling ${orderNumber} is ${code}. De code is ${validFor} geldig.\n\nHeb je hem niet aangevraagd, dan hoef je niets te doen. We vragen nooit telefonisch om deze code.`,
};
