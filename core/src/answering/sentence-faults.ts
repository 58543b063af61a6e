/** What is wrong with a sentence whose values may all be right: it denies what the quote says, or leaves its condition out. */
import type { Context } from './claim-context.ts';
import { coverage, type Evidence, known, type QuoteSentence, shared } from './evidence.ts';
import { claimProves } from './prove-value.ts';
import type { ReadSentence } from './read-sentence.ts';

/** How much of a sentence a quoted one must cover to be the one it retells. */
const RETELLS = 0.6;
/** How close another one must come to be as good. */
const AS_GOOD = 0.15;
/** Things in common, words, topics or values, to compare denials at all. */
const COMMON = 2;

type Given = {
  readonly quotes: readonly QuoteSentence[];
  readonly evidence: Evidence;
  /** All sentences of the draft. */
  readonly draft: readonly ReadSentence[];
};

/** Does a sentence of the draft turn the quoted one it retells into its opposite? */
export function deniesItsQuote(said: ReadSentence, { quotes, evidence }: Given): boolean {
  return statementsOf(said.context).some(({ features, denies }) => {
    const asked = known(features, evidence);
    const retold = quotes
      .flatMap((quote) => {
        const values = said.claims.filter((claim) => isBorneOut(claim, quote)).length;
        return partsOf(quote.context).map((part) => ({
          denies: part.denies,
          common: shared(asked, part.features).length + values,
          cover: coverage(asked, { title: NO_FEATURES, features: part.features }, { evidence }),
        }));
      })
      .filter(({ cover, common }) => cover >= RETELLS && common >= COMMON);
    const best = Math.max(0, ...retold.map(({ cover }) => cover));
    const close = retold.filter(({ cover }) => cover >= best - AS_GOOD);
    return close.length > 0 && close.every((one) => one.denies !== denies);
  });
}

type Part = { readonly features: ReadonlySet<string>; readonly denies: boolean };
const NO_FEATURES: ReadonlySet<string> = new Set();

/** Each statement that says enough to be compared; the whole sentence when it has one only. */
function statementsOf({ statements, ...whole }: Context): readonly Part[] {
  return statements.length > 1
    ? statements.filter(({ features }) => features.size >= COMMON)
    : [whole];
}
/** All that a sentence may be read as saying. */
function partsOf(context: Context): readonly Part[] {
  return [context, ...context.statements, ...context.clauses];
}

function isBorneOut(claim: ReadSentence['claims'][number], quote: QuoteSentence): boolean {
  return (
    claim.start >= 0 &&
    quote.claims.some(
      (source) =>
        source.start >= 0 && claim.values.every((value) => claimProves(source, claim, value)),
    )
  );
}

/**
 * Does a sentence give the values of a quoted one, or retell it, without its condition? A condition is said when the sentence has one of
 * its own or denies something, or when any sentence of the draft speaks of what the condition is about.
 */
export function dropsACondition(said: ReadSentence, { quotes, evidence, draft }: Given): boolean {
  const { context } = said;
  if (
    context.conditions.length > 0 ||
    context.denies ||
    context.clauses.some(({ denies }) => denies)
  )
    return false;
  const claims = said.claims.filter(({ start }) => start >= 0);
  const asked = known(context.features, evidence);
  const fit = (quote: QuoteSentence): number => coverage(asked, quote, { evidence });
  const sources = quotes.filter((quote) =>
    claims.length > 0
      ? claims.every((claim) => isBorneOut(claim, quote))
      : shared(asked, quote.features).length > COMMON && fit(quote) >= RETELLS,
  );
  if (sources.length === 0) return false;
  const best = Math.max(...sources.map(fit));
  return sources
    .filter((quote) => fit(quote) >= best - AS_GOOD)
    .every((quote) =>
      quote.context.conditions.some((condition) => !isSaid(condition, { quote, said, draft })),
    );
}

function isSaid(
  condition: Context['conditions'][number],
  by: {
    readonly quote: QuoteSentence;
    readonly said: ReadSentence;
    readonly draft: readonly ReadSentence[];
  },
): boolean {
  const next = by.draft[by.draft.indexOf(by.said) + 1];
  if (next !== undefined && next.context.conditions.length > 0 && next.claims.length === 0)
    return true;
  // A value inside the condition, said too, says it: "orders over 50 €".
  const inside = by.quote.claims.filter(
    ({ start }) => condition.start <= start && start < condition.end,
  );
  if (
    inside.some((source) =>
      by.said.claims.some(
        (claim) =>
          claim.start >= 0 && claim.values.every((value) => claimProves(source, claim, value)),
      ),
    )
  ) {
    return true;
  }
  const main = new Set(
    by.quote.context.clauses
      .filter(({ start, end }) => end <= condition.start || start >= condition.end)
      .flatMap(({ features }) => [...features]),
  );
  const only = [...condition.features].filter((feature) => !main.has(feature));
  const topics = only.filter((feature) => feature.startsWith('#'));
  const own = topics.length > 0 ? topics : only;
  return (
    own.length > 0 &&
    by.draft.some(({ context }) => own.some((feature) => context.features.has(feature)))
  );
}
