import type { Variant } from './tones.ts';

/** Per du. What is not here is the same in both. */
export const deFamiliar: Variant = {
  notFound:
    'Das habe ich auf unseren Seiten nicht gefunden. Frag gern mit anderen Worten, oder eine Kollegin oder ein Kollege sieht es sich an.',
  firstWords: {
    anger:
      'Ich verstehe, dass das für dich so nicht in Ordnung ist. Darum sollte sich jetzt ein Mensch kümmern.',
    complaint: 'Danke, dass du uns das sagst. Das sollte sich ein Mensch ansehen.',
    'refund-dispute': 'Diese Zahlung sollte ein Mensch mit dir prüfen.',
    safety:
      'Bitte benutze das Produkt vorerst nicht weiter. Wenn jemand verletzt oder in Gefahr ist, ruf zuerst den Notruf.',
    bereavement: 'Unser aufrichtiges Beileid. Ein Mensch kümmert sich mit dir darum.',
    'self-harm':
      'Danke, dass du das sagst. Du musst damit nicht allein sein. Wenn du jetzt in Gefahr bist, wende dich bitte an den Notruf oder an jemanden, dem du vertraust und der bei dir sein kann.',
    language: 'In deiner Sprache kann dir ein Mensch besser helfen.',
  },
  handoffNext: (when) =>
    `Unser Team ist wieder da: ${when}. Lass den Chat offen oder hinterlass deine E-Mail-Adresse, dann erreicht dich die Antwort.`,
  handoffLater:
    'Unser Team ist gerade nicht da. Hinterlass deine E-Mail-Adresse, dann erreicht dich die Antwort.',
  troubleHandoff:
    'Bei uns ist etwas schiefgegangen. Deine Nachricht ist gespeichert, und unser Team sieht sie sich an.',
  clarify: 'Was davon meinst du?',
  smallTalk: {
    greeting: 'Hallo. Wie kann ich helfen?',
    goodbye: 'Tschüss.',
    abuse:
      'Ich helfe gern bei deiner Bestellung oder Frage. Du kannst auch mit einem Menschen sprechen.',
    empty: 'Was möchtest du wissen?',
  },
  askForOrder: 'Bitte nenn mir die Bestellnummer und die E-Mail-Adresse der Bestellung.',
  askForMissing: {
    orderNumber: 'Bitte nenn mir noch die Bestellnummer.',
    email: 'Bitte nenn mir noch die E-Mail-Adresse der Bestellung.',
  },
  codeSent: (validFor) =>
    `Wenn Bestellnummer und E-Mail-Adresse zusammengehören, ist jetzt ein Code an diese Adresse unterwegs. Bitte gib ihn hier ein. Er gilt ${validFor}.`,
  askForCode: 'Bitte gib den Code aus der E-Mail ein.',
  codeWrong: 'Dieser Code stimmt nicht. Bitte prüf ihn und versuch es noch einmal.',
  codeLocked:
    'Es waren zu viele falsche Codes. Du kannst einen neuen anfordern oder mit einem Menschen sprechen.',
  codeExpired: 'Dieser Code gilt nicht mehr. Du kannst einen neuen anfordern.',
  orderNotFound:
    'Mit diesen Angaben finde ich keine Bestellung. Bitte prüf die Nummer, oder sprich mit einem Menschen.',
  noOrders: 'Ich sehe keine Bestellungen von dir.',
  whichOrder: 'Welche Bestellung meinst du?',
  hostTrouble:
    'Ich erreiche das Bestellsystem im Moment nicht. Bitte versuch es etwas später noch einmal, oder sprich mit einem Menschen.',
  orderState: {
    received: (number) =>
      `Deine Bestellung ${number} ist bei uns eingegangen und noch nicht gepackt.`,
    'on-hold': (number) =>
      `Deine Bestellung ${number} ist angehalten. Unser Team kann dir sagen, warum.`,
    processing: (number) => `Deine Bestellung ${number} ist in Bearbeitung.`,
    'partly-shipped': (number) =>
      `Ein Teil deiner Bestellung ${number} ist unterwegs; der Rest folgt.`,
    shipped: (number) => `Deine Bestellung ${number} ist unterwegs.`,
    'out-for-delivery': (number) => `Deine Bestellung ${number} ist in Zustellung.`,
    delivered: (number) => `Deine Bestellung ${number} ist als zugestellt gemeldet.`,
    cancelled: (number) => `Deine Bestellung ${number} ist storniert.`,
    returned: (number) => `Deine Bestellung ${number} ist retourniert.`,
    refunded: (number) => `Deine Bestellung ${number} ist erstattet.`,
  },
  codeMailSubject: (code) => `Dein Code: ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `Dein Code für Bestellung ${orderNumber} lautet ${code}. Er gilt ${validFor}.\n\nWenn du ihn nicht angefordert hast, musst du nichts tun. Wir fragen nie am Telefon nach diesem Code.`,
};
