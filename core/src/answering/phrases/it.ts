import type { Words } from './words.ts';

export const it: Words = {
  notFound:
    'Non ho trovato questo nelle nostre pagine. Può chiederlo con altre parole, oppure può guardarlo una persona del team.',
  talkToPerson: 'Parlare con una persona',
  firstWords: {
    'asked-for-person': 'Certo.',
    anger: 'Capisco che per Lei non vada bene così. È meglio che prosegua una persona.',
    complaint: 'Grazie di avercelo detto. È bene che lo guardi una persona.',
    'refund-dispute': 'È bene che una persona guardi questo pagamento con Lei.',
    legal: 'A questa domanda deve rispondere una persona, non un assistente.',
    press: 'A questa domanda deve rispondere una persona, non un assistente.',
    safety:
      'Per ora non usi più il prodotto, per favore. Se qualcuno è ferito o in pericolo, chiami prima i servizi di emergenza.',
    bereavement: 'Le porgiamo le nostre condoglianze. Se ne occupa una persona insieme a Lei.',
    'self-harm':
      'Grazie di averlo detto. Non deve affrontarlo in solitudine. Se è in pericolo adesso, chiami i servizi di emergenza del Suo Paese, o una persona di fiducia che possa starLe vicino.',
    'not-answered': 'Non ho saputo rispondere abbastanza bene.',
    language: 'Una persona può aiutarLa meglio nella Sua lingua.',
    trouble: 'Al momento non riesco a consultarlo.',
    other: 'È bene che lo guardi una persona.',
  },
  handoffOpen: 'Il nostro team è avvisato e vede questa chat.',
  handoffNext: (when) =>
    `Il nostro team torna ${when}. Lasci aperta la chat o il Suo indirizzo e-mail: riceverà la risposta.`,
  handoffLater:
    'Il nostro team al momento non c’è. Lasci il Suo indirizzo e-mail: riceverà la risposta.',
  troubleHandoff:
    'Qualcosa non ha funzionato da parte nostra. Il Suo messaggio è salvato e il nostro team lo leggerà.',
  clarify: 'Quale di queste intende?',
  nothingAbout: (part) =>
    `Su «${part}» non ho trovato nulla nelle nostre pagine; può occuparsene una persona del team.`,
  askOthersAgain:
    'Rispondo a quattro domande alla volta. Le altre sono benvenute in un altro messaggio.',
  smallTalk: {
    greeting: 'Buongiorno. Come posso aiutarLa?',
    thanks: 'Prego.',
    goodbye: 'Arrivederci.',
    abuse: 'Posso aiutarLa con il Suo ordine o la Sua domanda. Può anche parlare con una persona.',
    empty: 'Che cosa desidera sapere?',
    acknowledgement: 'Va bene. C’è altro?',
  },
  otherLanguage: (language) => `Questa pagina è in ${language}.`,
  validUntil: (date) => `Valido fino al ${date}.`,
  changesOn: (date) => `Dal ${date}:`,
  moreOnPage: 'Sulla pagina ci sono altri passaggi.',
  newestOf: (date) => `È quanto dice la nostra pagina più recente al riguardo, del ${date}.`,
  heldOn: (date) => `Sono le condizioni del ${date}; conta la data dell’ordine.`,

  askForOrder: 'Mi indichi, per favore, il numero d’ordine e l’e-mail dell’ordine.',
  askForMissing: {
    orderNumber: 'Mi indichi anche il numero d’ordine, per favore.',
    email: 'Mi indichi anche l’e-mail dell’ordine, per favore.',
  },
  codeSent: (validFor) =>
    `Se il numero e l’e-mail corrispondono, ora parte un codice verso quell’indirizzo. Lo inserisca qui. Vale ${validFor}.`,
  askForCode: 'Inserisca il codice ricevuto per e-mail, per favore.',
  codeWrong: 'Questo codice non è giusto. Lo controlli e riprovi.',
  codeLocked:
    'Ci sono stati troppi codici errati. Può chiederne un altro, o parlare con una persona.',
  codeExpired: 'Questo codice non vale più. Può chiederne un altro.',
  verified: 'Grazie, è confermato.',
  orderNotFound:
    'Non trovo un ordine con questi dati. Controlli il numero, o parli con una persona.',
  noOrders: 'Non vedo Suoi ordini.',
  whichOrder: 'Quale ordine intende?',
  hostTrouble:
    'Al momento non raggiungo il sistema degli ordini. Riprovi tra un po’, o parli con una persona.',
  noOrderAccess: 'Qui non posso vedere gli ordini. Il nostro team può controllare.',
  flowEnded: 'Va bene, lasciamo così. C’è altro?',
  cannotDo: 'Non posso farlo io. Il nostro team sì.',

  orderState: {
    received: (number) => `Abbiamo il Suo ordine ${number}; non è ancora imballato.`,
    'on-hold': (number) => `Il Suo ordine ${number} è sospeso. Il nostro team può dirLe perché.`,
    processing: (number) => `Il Suo ordine ${number} è in preparazione.`,
    'partly-shipped': (number) =>
      `Una parte del Suo ordine ${number} è in viaggio; il resto segue.`,
    shipped: (number) => `Il Suo ordine ${number} è in viaggio.`,
    'out-for-delivery': (number) => `Il Suo ordine ${number} è in consegna.`,
    delivered: (number) => `Il Suo ordine ${number} risulta consegnato.`,
    cancelled: (number) => `Il Suo ordine ${number} è annullato.`,
    'return-requested': (number) => `Per l’ordine ${number} è richiesto un reso.`,
    'exchange-requested': (number) => `Per l’ordine ${number} è richiesto un cambio.`,
    returned: (number) => `Il Suo ordine ${number} è stato reso.`,
    refunded: (number) => `Il Suo ordine ${number} è rimborsato.`,
  },
  shipmentState: {
    'label-created': 'Il pacco è annunciato al corriere, ma non ancora scansionato.',
    'in-transit': 'Il pacco è in viaggio.',
    'out-for-delivery': 'Il pacco è in consegna.',
    delivered: 'Il pacco risulta consegnato.',
    delayed: 'Il pacco è in ritardo.',
    failed: 'Il corriere non è riuscito a consegnarlo.',
    returning: 'Il pacco sta tornando da noi.',
  },
  placedOn: (date) => `Data dell’ordine: ${date}.`,
  expectedOn: (date) => `Arrivo previsto: ${date}.`,
  expectedBetween: (from, to) => `Arrivo previsto tra ${from} e ${to}.`,
  deliveredOn: (date) => `Consegna: ${date}.`,
  cancelledOn: (date) => `Annullamento: ${date}.`,
  refunded: (amount) => `Rimborso: ${amount}.`,
  lastScan: (date) => `Ultima scansione: ${date}.`,
  tracking: (carrier, number) => `Numero di tracciamento: ${`${carrier} ${number}`.trim()}.`,

  returnItems: (number, items) => `Ordine ${number}: ${items}.`,
  returnNotDelivered: (number) => `L’ordine ${number} non risulta ancora consegnato.`,
  returnNext: 'Non posso registrare io un reso. Lo passo al nostro team?',
  yesPlease: 'Sì, grazie',
  noThanks: 'No, grazie',

  codeMailSubject: (code) => `Il Suo codice: ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `Il codice per l’ordine ${orderNumber} è ${code}. Vale ${validFor}.\n\nSe non l’ha chiesto, non deve fare nulla. Non chiediamo mai questo codice per telefono.`,
};
