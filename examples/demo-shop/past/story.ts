/** A conversation as it is told: who did what, and how long after. */
import type { CustomerStep } from '../people/customer.ts';
import type { HelpLanguage } from '../shop.ts';

/** The colleagues of the demo's team. */
export type Colleague = 'ines' | 'jonas' | 'lin';
export type CorrectionKind =
  | 'wrong-article'
  | 'outdated'
  | 'incomplete'
  | 'should-have-answered'
  | 'should-have-handed-over'
  | 'wording';

export type ColleagueStep = { readonly by: Colleague } & (
  | { readonly reply: string }
  | { readonly note: string; readonly mention?: Colleague }
  | { readonly take: true }
  | { readonly back: true }
  | { readonly resolve: true }
  | { readonly assign: Colleague }
  /** Hours from then. */
  | { readonly snooze: number }
  /** About the assistant's last reply. `mendedBy`: the text in `office.ts` that made it right, the same day. */
  | {
      readonly correct: CorrectionKind;
      readonly because: string;
      readonly articleId?: string;
      readonly mendedBy?: string;
    }
);
/** `after`: minutes since the step before. Default 1. */
export type Step = (CustomerStep | ColleagueStep) & { readonly after?: number };

export type Story = {
  readonly language: HelpLanguage;
  /** A customer of the shop who is signed in; a guest without. */
  readonly customer?: string;
  /** The shop does not answer about orders while this is told. */
  readonly shopDown?: true;
  readonly steps: readonly Step[];
};
