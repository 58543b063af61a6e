/** What every language must say: one file per language holds exactly these keys, so a missing one does not compile. */
import type { OrderState, ShipmentState } from '../../model.ts';
import type { SmallTalk } from '../../understanding/understanding.ts';

/** First words before a person takes over, by cause. */
export type FirstWords =
  | 'asked-for-person'
  | 'anger'
  | 'complaint'
  | 'refund-dispute'
  | 'legal'
  | 'press'
  | 'safety'
  | 'bereavement'
  | 'self-harm'
  | 'not-answered'
  | 'language'
  | 'trouble'
  | 'other';

/** Dates, amounts and durations arrive written out in the reader's locale. */
export type Words = {
  readonly notFound: string;
  readonly talkToPerson: string;
  readonly firstWords: Readonly<Record<FirstWords, string>>;
  readonly handoffOpen: string;
  readonly handoffNext: (when: string) => string;
  /** No hours are known, or none lie ahead: no time is promised. */
  readonly handoffLater: string;
  readonly troubleHandoff: string;
  readonly clarify: string;
  /** One of several questions stays without an answer; `part` in the contact's words. */
  readonly nothingAbout: (part: string) => string;
  /** More than four questions in one message. */
  readonly askOthersAgain: string;
  readonly smallTalk: Readonly<Record<SmallTalk, string>>;
  readonly otherLanguage: (language: string) => string;
  readonly validUntil: (date: string) => string;
  /** Stands before the text that holds from then on. */
  readonly changesOn: (date: string) => string;
  /** The steps told go on there; a mark that links the page follows. */
  readonly moreOnPage: string;
  /** Another page says otherwise; the newer one, of this day, is told. */
  readonly newestOf: (date: string) => string;
  /** What is cited held on the day of the order and does not hold any more. */
  readonly heldOn: (date: string) => string;

  readonly askForOrder: string;
  readonly askForMissing: { readonly orderNumber: string; readonly email: string };
  /** The same whether the order exists or not. */
  readonly codeSent: (validFor: string) => string;
  readonly askForCode: string;
  readonly codeWrong: string;
  readonly codeLocked: string;
  readonly codeExpired: string;
  readonly verified: string;
  readonly orderNotFound: string;
  readonly noOrders: string;
  readonly whichOrder: string;
  readonly hostTrouble: string;
  readonly noOrderAccess: string;
  readonly flowEnded: string;
  readonly cannotDo: string;

  readonly orderState: Readonly<Record<OrderState, (number: string) => string>>;
  /** Said only where it adds to the order's state. */
  readonly shipmentState: Readonly<Record<ShipmentState, string>>;
  readonly placedOn: (date: string) => string;
  readonly expectedOn: (date: string) => string;
  readonly expectedBetween: (from: string, to: string) => string;
  readonly deliveredOn: (date: string) => string;
  readonly cancelledOn: (date: string) => string;
  readonly refunded: (amount: string) => string;
  readonly lastScan: (date: string) => string;
  readonly tracking: (carrier: string, number: string) => string;

  readonly returnItems: (number: string, items: string) => string;
  readonly returnNotDelivered: (number: string) => string;
  readonly returnNext: string;
  /** Answer of the contact that has a colleague take over. */
  readonly yesPlease: string;
  readonly noThanks: string;

  readonly codeMailSubject: (code: string) => string;
  readonly codeMailText: (code: string, orderNumber: string, validFor: string) => string;
};
