import type { Words } from './words.ts';

export const de: Words = {
  notFound:
    'Das habe ich auf unseren Seiten nicht gefunden. Fragen Sie gern mit anderen Worten, oder eine Kollegin oder ein Kollege sieht es sich an.',
  talkToPerson: 'Mit einem Menschen sprechen',
  firstWords: {
    'asked-for-person': 'Gern.',
    anger:
      'Ich verstehe, dass das für Sie so nicht in Ordnung ist. Darum sollte sich jetzt ein Mensch kümmern.',
    complaint: 'Danke, dass Sie uns das sagen. Das sollte sich ein Mensch ansehen.',
    'refund-dispute': 'Diese Zahlung sollte ein Mensch mit Ihnen prüfen.',
    legal: 'Diese Frage beantwortet bei uns ein Mensch, nicht der Assistent.',
    press: 'Diese Frage beantwortet bei uns ein Mensch, nicht der Assistent.',
    safety:
      'Bitte benutzen Sie das Produkt vorerst nicht weiter. Wenn jemand verletzt oder in Gefahr ist, rufen Sie zuerst den Notruf.',
    bereavement: 'Unser aufrichtiges Beileid. Ein Mensch kümmert sich mit Ihnen darum.',
    'self-harm':
      'Danke, dass Sie das sagen. Sie müssen damit nicht allein sein. Wenn Sie jetzt in Gefahr sind, wenden Sie sich bitte an den Notruf oder an jemanden, dem Sie vertrauen und der bei Ihnen sein kann.',
    'not-answered': 'Das konnte ich nicht gut genug beantworten.',
    language: 'In Ihrer Sprache kann Ihnen ein Mensch besser helfen.',
    trouble: 'Ich kann das im Moment nicht nachsehen.',
    other: 'Das sollte sich ein Mensch ansehen.',
  },
  handoffOpen: 'Unser Team ist gefragt und kann diesen Chat sehen.',
  handoffNext: (when) =>
    `Unser Team ist wieder da: ${when}. Lassen Sie den Chat offen oder hinterlassen Sie Ihre E-Mail-Adresse, dann erreicht Sie die Antwort.`,
  handoffLater:
    'Unser Team ist gerade nicht da. Hinterlassen Sie Ihre E-Mail-Adresse, dann erreicht Sie die Antwort.',
  troubleHandoff:
    'Bei uns ist etwas schiefgegangen. Ihre Nachricht ist gespeichert, und unser Team sieht sie sich an.',
  clarify: 'Was davon meinen Sie?',
  nothingAbout: (part) =>
    `Zu „${part}“ habe ich auf unseren Seiten nichts gefunden; dabei hilft eine Kollegin oder ein Kollege.`,
  askOthersAgain:
    'Ich beantworte bis zu vier Fragen auf einmal. Die übrigen gern in einer weiteren Nachricht.',
  smallTalk: {
    greeting: 'Guten Tag. Wie kann ich helfen?',
    thanks: 'Gern geschehen.',
    goodbye: 'Auf Wiedersehen.',
    abuse:
      'Ich helfe gern bei Ihrer Bestellung oder Frage. Sie können auch mit einem Menschen sprechen.',
    empty: 'Was möchten Sie wissen?',
    acknowledgement: 'Gut. Gibt es noch etwas?',
  },
  otherLanguage: (language) => `Diese Seite gibt es bei uns auf ${language}.`,
  validUntil: (date) => `Gültig bis ${date}.`,
  changesOn: (date) => `Ab ${date}:`,
  moreOnPage: 'Auf der Seite stehen weitere Schritte.',
  newestOf: (date) => `So steht es auf unserer neuesten Seite dazu, vom ${date}.`,
  heldOn: (date) => `Das sind die Bedingungen vom ${date}; es gilt das Datum der Bestellung.`,

  askForOrder: 'Bitte nennen Sie mir die Bestellnummer und die E-Mail-Adresse der Bestellung.',
  askForMissing: {
    orderNumber: 'Bitte nennen Sie mir noch die Bestellnummer.',
    email: 'Bitte nennen Sie mir noch die E-Mail-Adresse der Bestellung.',
  },
  codeSent: (validFor) =>
    `Wenn Bestellnummer und E-Mail-Adresse zusammengehören, ist jetzt ein Code an diese Adresse unterwegs. Bitte geben Sie ihn hier ein. Er gilt ${validFor}.`,
  askForCode: 'Bitte geben Sie den Code aus der E-Mail ein.',
  codeWrong: 'Dieser Code stimmt nicht. Bitte prüfen Sie ihn und versuchen Sie es noch einmal.',
  codeLocked:
    'Es waren zu viele falsche Codes. Sie können einen neuen anfordern oder mit einem Menschen sprechen.',
  codeExpired: 'Dieser Code gilt nicht mehr. Sie können einen neuen anfordern.',
  verified: 'Danke, das ist bestätigt.',
  orderNotFound:
    'Mit diesen Angaben finde ich keine Bestellung. Bitte prüfen Sie die Nummer, oder sprechen Sie mit einem Menschen.',
  noOrders: 'Ich sehe keine Bestellungen von Ihnen.',
  whichOrder: 'Welche Bestellung meinen Sie?',
  hostTrouble:
    'Ich erreiche das Bestellsystem im Moment nicht. Bitte versuchen Sie es etwas später noch einmal, oder sprechen Sie mit einem Menschen.',
  noOrderAccess: 'Bestellungen kann ich hier nicht sehen. Unser Team kann nachsehen.',
  flowEnded: 'Gut, dann lassen wir das. Gibt es noch etwas?',
  cannotDo: 'Das kann ich nicht selbst tun. Unser Team kann es.',

  orderState: {
    received: (number) =>
      `Ihre Bestellung ${number} ist bei uns eingegangen und noch nicht gepackt.`,
    'on-hold': (number) =>
      `Ihre Bestellung ${number} ist angehalten. Unser Team kann Ihnen sagen, warum.`,
    processing: (number) => `Ihre Bestellung ${number} ist in Bearbeitung.`,
    'partly-shipped': (number) =>
      `Ein Teil Ihrer Bestellung ${number} ist unterwegs; der Rest folgt.`,
    shipped: (number) => `Ihre Bestellung ${number} ist unterwegs.`,
    'out-for-delivery': (number) => `Ihre Bestellung ${number} ist in Zustellung.`,
    delivered: (number) => `Ihre Bestellung ${number} ist als zugestellt gemeldet.`,
    cancelled: (number) => `Ihre Bestellung ${number} ist storniert.`,
    'return-requested': (number) => `Für Bestellung ${number} ist eine Rücksendung angefragt.`,
    'exchange-requested': (number) => `Für Bestellung ${number} ist ein Umtausch angefragt.`,
    returned: (number) => `Ihre Bestellung ${number} ist retourniert.`,
    refunded: (number) => `Ihre Bestellung ${number} ist erstattet.`,
  },
  shipmentState: {
    'label-created': 'Das Paket ist beim Versanddienst angekündigt, aber noch nicht gescannt.',
    'in-transit': 'Das Paket ist unterwegs.',
    'out-for-delivery': 'Das Paket ist in Zustellung.',
    delivered: 'Das Paket ist als zugestellt gemeldet.',
    delayed: 'Das Paket ist verspätet.',
    failed: 'Der Versanddienst konnte es nicht übergeben.',
    returning: 'Das Paket ist auf dem Rückweg zu uns.',
  },
  placedOn: (date) => `Bestellt am ${date}.`,
  expectedOn: (date) => `Voraussichtliche Ankunft: ${date}.`,
  expectedBetween: (from, to) => `Voraussichtliche Ankunft zwischen ${from} und ${to}.`,
  deliveredOn: (date) => `Zugestellt: ${date}.`,
  cancelledOn: (date) => `Storniert: ${date}.`,
  refunded: (amount) => `Erstattet: ${amount}.`,
  lastScan: (date) => `Letzter Scan: ${date}.`,
  tracking: (carrier, number) => `Sendungsnummer: ${`${carrier} ${number}`.trim()}.`,

  returnItems: (number, items) => `Bestellung ${number}: ${items}.`,
  returnNotDelivered: (number) => `Bestellung ${number} ist noch nicht als zugestellt gemeldet.`,
  returnNext:
    'Eine Rücksendung kann ich nicht selbst anlegen. Soll ich das an unser Team weitergeben?',
  yesPlease: 'Ja, bitte',
  noThanks: 'Nein, danke',

  codeMailSubject: (code) => `Ihr Code: ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `Ihr Code für Bestellung ${orderNumber} lautet ${code}. Er gilt ${validFor}.\n\nWenn Sie ihn nicht angefordert haben, müssen Sie nichts tun. Wir fragen nie am Telefon nach diesem Code.`,
};
