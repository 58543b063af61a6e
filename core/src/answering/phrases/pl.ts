import type { Words } from './words.ts';

export const pl: Words = {
  notFound:
    'Nie ma tego na naszych stronach. Można zapytać innymi słowami albo poprosić o pomoc pracownika.',
  talkToPerson: 'Rozmowa z pracownikiem',
  firstWords: {
    'asked-for-person': 'Oczywiście.',
    anger: 'Rozumiem, że tak być nie powinno. Lepiej, żeby dalej zajął się tym człowiek.',
    complaint: 'Dziękujemy za tę wiadomość. Powinien się temu przyjrzeć człowiek.',
    'refund-dispute': 'Tej płatności powinien przyjrzeć się człowiek.',
    legal: 'Na to pytanie powinien odpowiedzieć człowiek, nie asystent.',
    press: 'Na to pytanie powinien odpowiedzieć człowiek, nie asystent.',
    safety:
      'Prosimy na razie nie używać produktu. Jeśli ktoś jest ranny lub w niebezpieczeństwie, proszę najpierw wezwać służby ratunkowe.',
    bereavement: 'Prosimy przyjąć wyrazy współczucia. Zajmie się tym człowiek.',
    'self-harm':
      'Dziękujemy, że o tym mowa. Nie trzeba być z tym w samotności. W razie zagrożenia teraz prosimy skontaktować się ze służbami ratunkowymi albo z kimś zaufanym, kto może być obok.',
    'not-answered': 'Nie udało mi się odpowiedzieć wystarczająco dobrze.',
    language: 'W tym języku lepiej pomoże człowiek.',
    trouble: 'W tej chwili nie mogę tego sprawdzić.',
    other: 'Powinien się temu przyjrzeć człowiek.',
  },
  handoffOpen: 'Nasz zespół ma już tę rozmowę przed sobą.',
  handoffNext: (when) =>
    `Nasz zespół wraca: ${when}. Proszę zostawić otwarty czat lub adres e-mail, a odpowiedź dotrze.`,
  handoffLater: 'Naszego zespołu teraz nie ma. Proszę zostawić adres e-mail, a odpowiedź dotrze.',
  troubleHandoff: 'Coś się u nas nie powiodło. Wiadomość jest zapisana i przeczyta ją nasz zespół.',
  clarify: 'O które z tych pytań chodzi?',
  nothingAbout: (part) =>
    `Na temat „${part}” nie ma nic na naszych stronach; może w tym pomóc pracownik.`,
  askOthersAgain:
    'Odpowiadam na cztery pytania naraz. Pozostałe proszę przysłać w kolejnej wiadomości.',
  smallTalk: {
    greeting: 'Dzień dobry. W czym pomóc?',
    thanks: 'Proszę bardzo.',
    goodbye: 'Do widzenia.',
    abuse: 'Chętnie pomogę w sprawie zamówienia lub pytania. Można też porozmawiać z pracownikiem.',
    empty: 'O co chodzi?',
    acknowledgement: 'Dobrze. Czy coś jeszcze?',
  },
  otherLanguage: (language) => `Język tej strony: ${language}.`,
  validUntil: (date) => `Ważne do ${date}.`,
  changesOn: (date) => `Od ${date}:`,
  moreOnPage: 'Na stronie są dalsze kroki.',
  newestOf: (date) => `Tak podaje nasza najnowsza strona na ten temat, z dnia ${date}.`,
  heldOn: (date) => `To warunki z dnia ${date}; liczy się data zamówienia.`,

  askForOrder: 'Proszę podać numer zamówienia i adres e-mail z zamówienia.',
  askForMissing: {
    orderNumber: 'Proszę podać jeszcze numer zamówienia.',
    email: 'Proszę podać jeszcze adres e-mail z zamówienia.',
  },
  codeSent: (validFor) =>
    `Jeśli numer i adres e-mail do siebie pasują, kod jest już w drodze na ten adres. Proszę wpisać go tutaj. Ważność kodu: ${validFor}.`,
  askForCode: 'Proszę wpisać kod z wiadomości e-mail.',
  codeWrong: 'Ten kod się nie zgadza. Proszę sprawdzić i spróbować ponownie.',
  codeLocked:
    'Było zbyt wiele błędnych kodów. Można poprosić o nowy albo porozmawiać z pracownikiem.',
  codeExpired: 'Ten kod stracił ważność. Można poprosić o nowy.',
  verified: 'Dziękujemy, potwierdzone.',
  orderNotFound:
    'Nie znajduję zamówienia z tymi danymi. Proszę sprawdzić numer albo porozmawiać z pracownikiem.',
  noOrders: 'Nie widzę żadnych zamówień.',
  whichOrder: 'O które zamówienie chodzi?',
  hostTrouble:
    'System zamówień jest teraz niedostępny. Proszę spróbować nieco później albo porozmawiać z pracownikiem.',
  noOrderAccess: 'Nie widzę tu zamówień. Nasz zespół może to sprawdzić.',
  flowEnded: 'Dobrze, zostawmy to. Czy coś jeszcze?',
  cannotDo: 'Tego nie mogę zrobić samodzielnie. Nasz zespół może.',

  orderState: {
    received: (number) => `Mamy zamówienie ${number}; nie jest jeszcze spakowane.`,
    'on-hold': (number) =>
      `Zamówienie ${number} jest wstrzymane. Nasz zespół może powiedzieć dlaczego.`,
    processing: (number) => `Zamówienie ${number} jest w przygotowaniu.`,
    'partly-shipped': (number) => `Część zamówienia ${number} jest w drodze; reszta później.`,
    shipped: (number) => `Zamówienie ${number} jest w drodze.`,
    'out-for-delivery': (number) => `Zamówienie ${number} jest w doręczeniu.`,
    delivered: (number) => `Zamówienie ${number} ma status: doręczone.`,
    cancelled: (number) => `Zamówienie ${number} jest anulowane.`,
    'return-requested': (number) => `Dla zamówienia ${number} zgłoszono zwrot.`,
    'exchange-requested': (number) => `Dla zamówienia ${number} zgłoszono wymianę.`,
    returned: (number) => `Zamówienie ${number} zostało zwrócone.`,
    refunded: (number) => `Pieniądze za zamówienie ${number} zostały zwrócone.`,
  },
  shipmentState: {
    'label-created': 'Paczka jest zgłoszona przewoźnikowi, ale jeszcze niezeskanowana.',
    'in-transit': 'Paczka jest w drodze.',
    'out-for-delivery': 'Paczka jest w doręczeniu.',
    delivered: 'Paczka ma status: doręczona.',
    delayed: 'Paczka jest opóźniona.',
    failed: 'Przewoźnik nie mógł jej przekazać.',
    returning: 'Paczka wraca do nas.',
  },
  placedOn: (date) => `Data zamówienia: ${date}.`,
  expectedOn: (date) => `Przewidywane doręczenie: ${date}.`,
  expectedBetween: (from, to) => `Przewidywane doręczenie: ${from} – ${to}.`,
  deliveredOn: (date) => `Doręczono: ${date}.`,
  cancelledOn: (date) => `Anulowano: ${date}.`,
  refunded: (amount) => `Zwrócono: ${amount}.`,
  lastScan: (date) => `Ostatni skan: ${date}.`,
  tracking: (carrier, number) => `Numer przesyłki: ${`${carrier} ${number}`.trim()}.`,

  returnItems: (number, items) => `Zamówienie ${number}: ${items}.`,
  returnNotDelivered: (number) => `Zamówienie ${number} nie ma jeszcze statusu: doręczone.`,
  returnNext: 'Zwrotu nie mogę zgłosić samodzielnie. Czy przekazać to naszemu zespołowi?',
  yesPlease: 'Tak, proszę',
  noThanks: 'Nie, dziękuję',

  codeMailSubject: (code) => `Kod: ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `Kod dla zamówienia ${orderNumber}: ${code}. Ważność kodu: ${validFor}.\n\nJeśli nikt o niego nie prosił, nic nie trzeba robić. Nigdy nie pytamy o ten kod przez telefon.`,
};
