/** What of an article holds when: spans of time for the timeline, and what two statements do to each other. Pure. */
import type { ArticleVersion, Instant, Locale } from '../../../../src/model.ts';

/** A recorded statement of an article, as the server tells it. */
export type Statement = Omit<ArticleVersion, 'tenantId' | 'articleId'> & { readonly id: string };
type Validity = Pick<Statement, 'validFrom' | 'validTo'>;

/** From a time to a time (exclusive); null: no end in that direction. */
export type Span<T> = {
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Null: nothing holds. */
  readonly holds: T | null;
};

function holdsAt(one: Validity, at: Instant): boolean {
  return (
    (one.validFrom === null || one.validFrom <= at) && (one.validTo === null || at < one.validTo)
  );
}

/** Of the statements of one language: the one in force. The latest start wins, then the later version. */
export function inForceAt<T extends Validity & { readonly version: number }>(
  statements: readonly T[],
  at: Instant,
): T | null {
  let best: T | null = null;
  for (const one of statements) {
    if (holdsAt(one, at) && (best === null || wins(one, best))) best = one;
  }
  return best;
}
function wins<T extends Validity & { readonly version: number }>(one: T, other: T): boolean {
  const [ours, theirs] = [one.validFrom ?? '', other.validFrom ?? ''];
  return ours === theirs ? one.version > other.version : ours > theirs;
}

/** What really holds, from always to for ever, without two neighbours that are the same. */
export function spansOf<T extends Validity & { readonly version: number }>(
  statements: readonly T[],
): readonly Span<T>[] {
  const times = new Set<Instant>();
  for (const { validFrom, validTo } of statements) {
    if (validFrom !== null) times.add(validFrom);
    if (validTo !== null) times.add(validTo);
  }
  const bounds: readonly (Instant | null)[] = [null, ...[...times].sort(), null];
  const spans: Span<T>[] = [];
  for (let at = 0; at + 1 < bounds.length; at += 1) {
    const from = bounds[at] ?? null;
    const to = bounds[at + 1] ?? null;
    const holds = inForceAt(statements, from ?? '');
    const before = spans.at(-1);
    if (before !== undefined && before.holds === holds) spans[spans.length - 1] = { ...before, to };
    else spans.push({ from, to, holds });
  }
  return spans.filter((span, at) => span.holds !== null || (at > 0 && at < spans.length - 1));
}

export type StatementState = 'in-force' | 'planned' | 'over' | 'covered';
/** `covered`: it would hold, but a later start wins. */
export function stateOf(
  statement: Statement,
  statements: readonly Statement[],
  now: Instant,
): StatementState {
  if (statement.validFrom !== null && statement.validFrom > now) return 'planned';
  if (statement.validTo !== null && statement.validTo <= now) return 'over';
  return inForceAt(statements, now)?.version === statement.version ? 'in-force' : 'covered';
}

type Overlap = {
  readonly other: Statement;
  readonly from: Instant | null;
  readonly to: Instant;
  /** What is being edited is the one that holds in that time. */
  readonly mine: boolean;
  /** The other one holds again afterwards. */
  readonly returns: boolean;
};
/**
 * Where the text being edited holds at the same time as another statement of its language. A later one that simply
 * follows (the same end) is the usual way to change a text and is not told.
 */
export function overlapsOf(
  draft: Validity,
  others: readonly Statement[],
  now: Instant,
): readonly Overlap[] {
  return others.flatMap((other): Overlap[] => {
    if (other.validTo === draft.validTo) return [];
    const from = later(draft.validFrom, other.validFrom);
    const to = earlier(draft.validTo, other.validTo);
    if (to === null || to <= now || (from !== null && from >= to)) return [];
    const mine = (draft.validFrom ?? '') >= (other.validFrom ?? '');
    const returns = mine && draft.validTo !== null && (other.validTo ?? '\uffff') > draft.validTo;
    return [{ other, from, to, mine, returns }];
  });
}
function later(a: Instant | null, b: Instant | null): Instant | null {
  return (a ?? '') > (b ?? '') ? a : b;
}
function earlier(a: Instant | null, b: Instant | null): Instant | null {
  return (a ?? '\uffff') < (b ?? '\uffff') ? a : b;
}

/** Languages of an article; the wished one first if there is any text in it. */
export function localesOf(statements: readonly Statement[], first?: Locale): readonly Locale[] {
  const all = [...new Set(statements.map(({ locale }) => locale))].sort();
  return first !== undefined && all.includes(first)
    ? [first, ...all.filter((locale) => locale !== first)]
    : all;
}
