/**
 * Why a request is refused, in one sentence each; one file per language holds exactly these keys. They state the rule and
 * never blame. A colleague is offered by `person`, which follows where one can help.
 */
export type RefusalWords = {
  readonly identity: string;
  /** The same whether the order exists or not. */
  readonly notTheirOrder: string;
  readonly state: string;
  /** `days` the window has, `since` how many days ago it began. */
  readonly windowPlaced: (days: number, since: number) => string;
  readonly windowShipped: (days: number, since: number) => string;
  readonly windowDelivered: (days: number, since: number) => string;
  /** `lastDay`: a date. */
  readonly windowGift: (lastDay: string) => string;
  readonly windowUnknown: (days: number) => string;
  readonly itemUnknown: string;
  readonly tooMany: (most: number) => string;
  readonly excluded: (item: string) => string;
  readonly reason: string;
  readonly variantUnknown: string;
  readonly otherProduct: (item: string) => string;
  readonly unavailable: string;
  readonly sameVariant: string;
  readonly paymentUnknown: string;
  readonly paymentNotAllowed: string;
  readonly balance: string;
  readonly amount: (most: string) => string;
  readonly currency: string;
  readonly doneBefore: string;
  readonly tooOften: (count: number, days: number) => string;
  readonly invalid: string;
  readonly noRule: string;
  readonly person: string;
};
