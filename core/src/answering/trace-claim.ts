/** Finds what bears a claim out: a quoted sentence that is about the same, or a tool's fact. */
import type { Receipt } from '../model.ts';
import { clauseAt, featuresOf } from './claim-context.ts';
import type { Claim, ClaimValue } from './claims.ts';
import { coverage, type Evidence, known, type QuoteSentence, shared } from './evidence.ts';
import { isInCase, mentions, withoutPromise } from './promises.ts';
import { claimProves, proves } from './prove-value.ts';
import type { ReadSentence } from './read-sentence.ts';

type Source = NonNullable<Receipt['source']>;
/** By how much another value's surroundings must fit better, to say that the claim has the wrong one. */
const MARGIN = 0.3;
/** How much of a sentence must be about something, to say what it is about. */
const ABOUT = 0.5;
const ADDRESSES: ReadonlySet<string> = new Set(['url', 'email', 'phone']);

/** `quotes`: those the sentence may rest on. Null: nothing bears the claim out. */
export function traceClaim(
  claim: Claim,
  said: ReadSentence,
  of: { readonly quotes: readonly QuoteSentence[]; readonly evidence: Evidence },
): Source | null {
  const { quotes, evidence } = of;
  const proving = quotes.filter((quote) =>
    claim.values.every((value) => quoteProves(quote, { value, claim, said })),
  );
  const best = claim.start < 0 ? proving[0] : aboutTheSame(claim, said, { proving, evidence });
  if (best !== undefined) {
    return { kind: 'citation', mark: best.mark, quote: best.text };
  }
  const [first] = claim.values;
  const fact =
    first === undefined ? undefined : evidence.facts.find(({ value }) => proves(value, first));
  const rest = claim.values
    .slice(1)
    .every((other) => evidence.facts.some(({ value }) => proves(value, other)));
  return fact !== undefined && rest ? { kind: 'tool', name: fact.name, path: fact.path } : null;
}

type Asked = { readonly value: ClaimValue; readonly claim: Claim; readonly said: ReadSentence };

function quoteProves(quote: QuoteSentence, { value, claim, said }: Asked): boolean {
  if (value.type === 'state') {
    // What policies say of states holds for any order, so it proves nothing of this one, unless it is said as a case.
    return (
      isInCase(said.text) &&
      quote.claims.some(({ values }) => values.some((other) => proves(other, value)))
    );
  }
  if (value.type === 'promise') {
    return promiseProved(quote, value, said);
  }
  return quote.claims.some(
    (source) =>
      claimProves(source, claim, value) &&
      (value.type !== 'weekday' || isOpen(quote, source) === isOpen(said, claim)),
  );
}

/** "Closed on Sundays" bears out no "open on Sundays". */
function isOpen({ context }: ReadSentence, { start }: Claim): boolean {
  const clause = context.clauses.find((one) => one.start <= start && start < one.end);
  // "Sunday: closed" has the day in a part of its own.
  const { features, denies } =
    clause === undefined || context.clauses.length <= 2 ? context : clause;
  return !denies && !features.has('#closed');
}

/**
 * "Refunds are made to your card within …" bears out "we will refund you to your card", never "we have refunded", and a
 * bare "we will refund you" stays unproved: something beside the promise must be in the quote too, a word or a value. What
 * the quote gives from an amount on is not given without it.
 */
function promiseProved(
  quote: QuoteSentence,
  value: Extract<ClaimValue, { type: 'promise' }>,
  said: ReadSentence,
): boolean {
  const promised = quote.claims.some(({ values }) => values.some((other) => proves(other, value)));
  const mentioned =
    !value.done &&
    value.negated === quote.context.denies &&
    mentions(quote.text).includes(value.what);
  if (!promised && !mentioned) return false;
  const amounts = quote.claims.filter(({ kind }) => kind === 'amount');
  if (value.what === 'free' && amounts.length > 0 && !sharesValue(said, amounts)) return false;
  return (
    sharesValue(said, quote.claims) ||
    shared(featuresOf(withoutPromise(said.text, value.what)), quote.context.features).length > 0
  );
}

function sharesValue(said: ReadSentence, claims: readonly Claim[]): boolean {
  return said.claims.some(
    (claim) =>
      claim.start >= 0 &&
      claims.some(
        (other) =>
          other.start >= 0 && claim.values.every((value) => claimProves(other, claim, value)),
      ),
  );
}

type Candidates = { readonly proving: readonly QuoteSentence[]; readonly evidence: Evidence };

/**
 * The proving sentence whose value stands in the most similar surroundings; undefined when another value of the same kind
 * fits them clearly better ("30 days" of returns said of refunds), or when the sentence is about another quoted one and
 * shares nothing with any that proves it.
 */
function aboutTheSame(
  claim: Claim,
  said: ReadSentence,
  { proving, evidence }: Candidates,
): QuoteSentence | undefined {
  // An address is the same whatever is said around it.
  if (proving.length === 0 || ADDRESSES.has(claim.values[0]?.type ?? '')) return proving[0];
  const near = telling(known(clauseAt(said.context, claim.start)?.features ?? new Set(), evidence));
  const all = known(said.context.features, evidence);
  if (all.size === 0) return proving[0];
  const rivals = evidence.sentences.flatMap((quote) =>
    quote.claims
      .filter((other) => isRival(other, claim))
      .map((other) => ({ quote, clause: clauseAt(quote.context, other.start) })),
  );
  const own = proving.map((quote) => ({
    quote,
    clauses: quote.claims
      .filter((source) => claim.values.some((value) => claimProves(source, claim, value)))
      .map((source) => clauseAt(quote.context, source.start)),
  }));
  for (const features of near.size > 0 ? [near, all] : [all]) {
    const best = Math.max(
      ...own.flatMap(({ quote, clauses }) =>
        clauses.map((clause) => coverage(features, quote, { evidence, clause })),
      ),
    );
    const rival = Math.max(
      0,
      ...rivals.map(({ quote, clause }) => coverage(features, quote, { evidence, clause })),
    );
    if (rival > best + MARGIN) return undefined;
    if (best === 0 && isAboutAnother(features, { proving, evidence })) return undefined;
  }
  // "… and it costs 5 €": the value's own clause names nothing, so it is of what the sentence is about.
  if (near.size === 0 && isTold(all, { proving, evidence })) return undefined;
  const fit = (quote: QuoteSentence): number => coverage(all, quote, { evidence });
  return proving.reduce((one, other) => (fit(other) > fit(one) ? other : one));
}

/** A clause with one common word says nothing about what it is about. */
function telling(features: ReadonlySet<string>): ReadonlySet<string> {
  return features.size > 1 || [...features].some((feature) => feature.startsWith('#'))
    ? features
    : new Set();
}

/** Nothing that proves the claim shares a topic with it, and another quoted sentence does. */
function isAboutAnother(features: ReadonlySet<string>, { proving, evidence }: Candidates): boolean {
  return (
    evidence.sentences.some((quote) => coverage(features, quote, { evidence }) >= ABOUT) &&
    proving.every(({ context, title }) =>
      [...context.features, ...title].some((feature) => feature.startsWith('#')),
    )
  );
}

/** Another quoted sentence is told here, far more than any that proves the claim. */
function isTold(features: ReadonlySet<string>, { proving, evidence }: Candidates): boolean {
  const of = (quotes: readonly QuoteSentence[]): number =>
    Math.max(0, ...quotes.map((quote) => coverage(features, quote, { evidence })));
  return of(evidence.sentences) > of(proving) + ABOUT;
}

/** A value of the same kind that does not bear the claim out. */
function isRival(other: Claim, claim: Claim): boolean {
  const type = claim.values[0]?.type;
  return (
    other.start >= 0 &&
    other.values[0]?.type === type &&
    !claim.values.every((value) => claimProves(other, claim, value))
  );
}
