import type { Words } from './words.ts';

export const en: Words = {
  notFound:
    'I could not find this in our pages. You can ask in other words, or a colleague can look at it.',
  talkToPerson: 'Talk to a person',
  firstWords: {
    'asked-for-person': 'Of course.',
    anger: 'I understand that this is not acceptable to you. A person should take it from here.',
    complaint: 'Thank you for telling us. A person should look at this.',
    'refund-dispute': 'A person should look at this payment with you.',
    legal: 'This is a question for a person here, not for an assistant.',
    press: 'This is a question for a person here, not for an assistant.',
    safety:
      'Please stop using the product for now. If anyone is hurt or in danger, contact your local emergency services first.',
    bereavement: 'We are sorry for your loss. A person will take care of this with you.',
    'self-harm':
      'Thank you for saying this. You do not have to be alone with it. If you are in danger now, please contact your local emergency services, or someone you trust who can be with you.',
    'not-answered': 'I could not answer this well enough.',
    language: 'A person can help you better in your language.',
    trouble: 'I cannot look this up at the moment.',
    other: 'A person should look at this.',
  },
  handoffOpen: 'A colleague has been asked to join and can see this chat.',
  handoffNext: (when) =>
    `Our team is back on ${when}. Keep this chat open or leave your e-mail, and the answer reaches you.`,
  handoffLater:
    'Our team is not here at the moment. Leave your e-mail, and the answer reaches you.',
  troubleHandoff:
    'Something went wrong on our side. Your message is kept, and a colleague will look at it.',
  clarify: 'Which of these do you mean?',
  nothingAbout: (part) =>
    `About “${part}” I found nothing in our pages; a colleague can help with it.`,
  askOthersAgain: 'I can take four questions at a time. The others are welcome in another message.',
  smallTalk: {
    greeting: 'Hello. How can I help?',
    thanks: 'You are welcome.',
    goodbye: 'Goodbye.',
    abuse: 'I would like to help with your order or question. You can also talk to a person.',
    empty: 'What would you like to know?',
    acknowledgement: 'All right. Is there anything else?',
  },
  otherLanguage: (language) => `This page of ours is in ${language}.`,
  validUntil: (date) => `Valid until ${date}.`,
  changesOn: (date) => `From ${date}:`,
  moreOnPage: 'There are more steps on the page.',
  newestOf: (date) => `This is what our newest page on it says, of ${date}.`,
  heldOn: (date) => `These are the terms of ${date}; the date of the order decides.`,

  askForOrder: 'Please give me the order number and the e-mail address of the order.',
  askForMissing: {
    orderNumber: 'Please also give me the order number.',
    email: 'Please also give me the e-mail address of the order.',
  },
  codeSent: (validFor) =>
    `If the number and the address belong together, a code arrives at that address shortly. Please enter it here. It is valid for ${validFor}.`,
  askForCode: 'Please enter the code from the e-mail.',
  codeWrong: 'This code is not right. Please check it and try again.',
  codeLocked: 'There were too many wrong codes. You can ask for a new one, or talk to a person.',
  codeExpired: 'This code is no longer valid. You can ask for a new one.',
  verified: 'Thank you, that is confirmed.',
  orderNotFound:
    'I cannot find an order with these details. Please check the number, or talk to a person.',
  noOrders: 'I do not see any orders for you.',
  whichOrder: 'Which order do you mean?',
  hostTrouble:
    'I cannot reach the order system at the moment. Please try again in a little while, or talk to a person.',
  noOrderAccess: 'I cannot see orders here. A colleague can look it up.',
  flowEnded: 'All right, we leave it there. Is there anything else?',
  cannotDo: 'I cannot do this myself. A colleague can.',

  orderState: {
    received: (number) => `We have your order ${number}; it is not packed yet.`,
    'on-hold': (number) => `Your order ${number} is on hold. A colleague can tell you why.`,
    processing: (number) => `Your order ${number} is being prepared.`,
    'partly-shipped': (number) => `Part of your order ${number} is on its way; the rest follows.`,
    shipped: (number) => `Your order ${number} is on its way.`,
    'out-for-delivery': (number) => `Your order ${number} is out for delivery.`,
    delivered: (number) => `Your order ${number} is marked as delivered.`,
    cancelled: (number) => `Your order ${number} is cancelled.`,
    'return-requested': (number) => `A return is requested for order ${number}.`,
    'exchange-requested': (number) => `An exchange is requested for order ${number}.`,
    returned: (number) => `Your order ${number} is returned.`,
    refunded: (number) => `Your order ${number} is refunded.`,
  },
  shipmentState: {
    'label-created': 'The parcel is announced to the carrier but not yet scanned.',
    'in-transit': 'The parcel is in transit.',
    'out-for-delivery': 'The parcel is out for delivery.',
    delivered: 'The parcel is marked as delivered.',
    delayed: 'The parcel is delayed.',
    failed: 'The carrier could not hand it over.',
    returning: 'The parcel is on the way back to us.',
  },
  placedOn: (date) => `It was placed on ${date}.`,
  expectedOn: (date) => `Expected on ${date}.`,
  expectedBetween: (from, to) => `Expected between ${from} and ${to}.`,
  deliveredOn: (date) => `Delivered on ${date}.`,
  cancelledOn: (date) => `Cancelled on ${date}.`,
  refunded: (amount) => `Refunded: ${amount}.`,
  lastScan: (date) => `The last scan was on ${date}.`,
  tracking: (carrier, number) => `Tracking number: ${`${carrier} ${number}`.trim()}.`,

  returnItems: (number, items) => `Order ${number}: ${items}.`,
  returnNotDelivered: (number) => `Order ${number} is not marked as delivered yet.`,
  returnNext: 'I cannot register a return myself. Shall I pass this to a colleague?',
  yesPlease: 'Yes, please',
  noThanks: 'No, thanks',

  codeMailSubject: (code) => `Your code: ${code}`,
  codeMailText: (code, orderNumber, validFor) =>
    `Your code for order ${orderNumber} is ${code}. It is valid for ${validFor}.\n\nIf you did not ask for it, you need not do anything. We never ask for this code by phone.`,
};
