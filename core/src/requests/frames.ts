/** What the reader holds of a text before it looks at the contact's orders: who is to do what with which things. */
import type { Mention } from './find-products.ts';

export type Verb = 'return' | 'exchange' | 'change' | 'cancel' | 'move' | 'pay';

/** A thing asked about, with the words before it (which one) and after it (for what). */
export type Target = {
  readonly mention: Mention;
  /** Words that say which of several: `the more expensive`, `17-inch`. */
  readonly which: string;
  /** Words that say what instead. */
  readonly spec: string;
};

/** One wish. Alternatives are tried in their order when it cannot be done. */
export type Frame = {
  readonly verbs: ReadonlySet<Verb>;
  readonly targets: readonly Target[];
  /** Everything, or everything but the targets. */
  readonly scope: 'targets' | 'all' | 'all-but';
  /** The clause, and the sentence around it: hints of orders, payments, reasons and addresses are read from them. */
  readonly text: string;
  readonly around: string;
  readonly alternatives: readonly Alternative[];
  /** Is only the order as a whole meant? (`cancel the order`) */
  readonly wholeOrder: boolean;
};
export type Alternative =
  | { readonly kind: 'frame'; readonly frame: Frame }
  /** Another variant will do. */
  | { readonly kind: 'spec'; readonly text: string; readonly mentions: readonly Mention[] }
  /** Only these. */
  | { readonly kind: 'only'; readonly mentions: readonly Mention[] }
  /** All but these. */
  | { readonly kind: 'without'; readonly mentions: readonly Mention[] }
  | { readonly kind: 'pay'; readonly text: string }
  | { readonly kind: 'drop' };
