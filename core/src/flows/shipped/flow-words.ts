/**
 * What journeys that read and propose say by themselves, in every language: one file per language holds exactly these
 * keys. `steps` are the words of the shipped journeys' own steps, by `journey.step`, which a tenant may replace.
 */
import type { FlowAction } from '../flow-steps.ts';

export type FlowWords = {
  readonly yes: string;
  readonly no: string;
  /** Heading of what would be done; `order` is the order's number. */
  readonly titles: Readonly<Record<FlowAction, (order: string) => string>>;
  readonly lines: {
    readonly items: string;
    readonly instead: string;
    readonly amount: string;
    /** Kept of what goes back. */
    readonly fee: string;
    readonly refundTo: string;
    readonly toPay: string;
    readonly toReceive: string;
    readonly address: string;
    readonly reason: string;
    readonly problem: string;
    readonly next: string;
    /** The host's number of what was made. */
    readonly reference: string;
  };
  /** Where money goes back to when nothing else was agreed. */
  readonly originalPayment: string;
  readonly shallI: string;
  readonly nothingYet: string;
  /** What happens after the yes. */
  readonly afterwards: {
    readonly atOnce: string;
    readonly colleagueFirst: string;
    readonly byHand: string;
  };
  /** After the yes. Nothing is said to be done before it is. */
  readonly doing: string;
  readonly waiting: string;
  /** `when`: the next opening. */
  readonly waitingUntil: (when: string) => string;
  readonly byHand: string;
  readonly withdrawn: string;
  readonly nothingToConfirm: string;
  readonly whichItems: string;
  readonly itemsUnknown: string;
  readonly allItems: string;
  readonly whichVariant: (item: string) => string;
  readonly addressUnclear: string;
  readonly next: string;
  /** What an agent proposes in place of what was asked for: said before it, and where no journey has words for the action. */
  readonly offer: {
    readonly lead: string;
    readonly title: string;
    readonly details: string;
    readonly payment: string;
  };
  readonly steps: Readonly<Record<FlowText, string>>;
};

/** Texts and labels of the shipped journeys. */
export type FlowText =
  | 'no-variant'
  | 'return.reason'
  | 'reason.fit'
  | 'reason.different'
  | 'reason.damaged'
  | 'reason.mind'
  | 'reason.other'
  | 'cancel.reason'
  | 'reason.mistake'
  | 'reason.not-needed'
  | 'reason.late'
  | 'address.ask'
  | 'damaged.problem'
  | 'damaged.want'
  | 'damaged.replacement'
  | 'damaged.money'
  | 'missing.delivered'
  | 'missing.found'
  | 'missing.not-found'
  | 'missing.person'
  | 'missing.look'
  | 'warranty.problem'
  | 'advice.ask'
  | 'advice.none';
