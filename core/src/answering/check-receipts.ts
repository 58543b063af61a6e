/** Traces every claim of a draft to a cited quote or a tool's result, by plain code; what cannot be traced is not said. */
import type { Citation, Receipt } from '../model.ts';
import { type Claim, type ClaimValue, extractClaims, repeatedClaims } from './claims.ts';
import { weekdayOf } from './dates.ts';
import type { CheckDraft, Checked, Draft, ToolResult } from './draft.ts';
import { normaliseText } from './normalise-text.ts';
import { countNegations, mentions, withoutNegations } from './promises.ts';
import { createRecent } from './recent.ts';
import { splitSentences } from './sentences.ts';
import { type ToolFact, toToolFacts } from './tool-facts.ts';

type Source = NonNullable<Receipt['source']>;
type ReadSentence = {
  readonly text: string;
  readonly claims: readonly Claim[];
  /** The sentence without its claims, denials, case and punctuation. */
  readonly skeleton: string;
  readonly denials: number;
};
type QuoteSentence = ReadSentence & { readonly mark: number };
type Evidence = {
  readonly sentences: readonly QuoteSentence[];
  readonly facts: readonly ToolFact[];
  readonly marks: ReadonlySet<number>;
  readonly byText: ReadonlyMap<string, QuoteSentence>;
};

/** Quotes whose claims are remembered, together, in UTF-16 units. They are text of articles, never of contacts. */
const REMEMBERED = 400_000;
const recentQuotes = createRecent<readonly ReadSentence[]>(REMEMBERED);

/**
 * Keeps the sentences all of whose claims are traced. A sentence with marks is proved by the quotes of those marks
 * (and by tools), one without by any quote. A sentence that repeats a quoted one with other values, or denies what the
 * quote says, is dropped even if its values occur elsewhere. Citations no longer referred to are dropped and the marks
 * numbered again from 1.
 */
export const checkDraft: CheckDraft = (draft, tools) => {
  const evidence = gather(draft, tools);
  const receipts: Receipt[] = [];
  const lines: string[] = [];
  for (const line of draft.text.split('\n')) {
    const { marker, content } = withoutListMarker(line);
    const kept = splitSentences(content).filter((sentence) => {
      const checked = checkSentence(sentence, evidence);
      receipts.push(...checked);
      return checked.every((receipt) => receipt.source !== null);
    });
    lines.push(kept.length === 0 && line.trim() !== '' ? '\u0000' : marker + joinSentences(kept));
  }
  return finish(draft, lines, receipts);
};

function withoutListMarker(line: string): { readonly marker: string; readonly content: string } {
  const marker = /^\s*(?:[-*•]|\d{1,2}[.)]) /.exec(line)?.[0] ?? '';
  return { marker, content: line.slice(marker.length) };
}

/** Sentences that end in a full-width stop are joined as their script does, with no space. */
function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce(
    (text, sentence) =>
      text === '' ? sentence : /[。！？]$/.test(text) ? text + sentence : `${text} ${sentence}`,
    '',
  );
}

function gather(draft: Draft, tools: readonly ToolResult[]): Evidence {
  const sentences = draft.citations.flatMap((citation) =>
    recentQuotes(citation.quote, citation.quote.length, () =>
      splitSentences(citation.quote).map(readSentence),
    ).map((sentence): QuoteSentence => ({ ...sentence, mark: citation.mark })),
  );
  return {
    sentences,
    byText: new Map(
      sentences.flatMap((sentence) => [
        [sentence.text, sentence],
        // In the draft the marker of a list is the line's, not the sentence's.
        [withoutListMarker(sentence.text).content, sentence],
      ]),
    ),
    facts: [...tools, ...(draft.facts ?? [])].flatMap(toToolFacts),
    marks: new Set(draft.citations.map((citation) => citation.mark)),
  };
}

function readSentence(text: string): ReadSentence {
  const claims = extractClaims(text, { source: true });
  return { text, claims, skeleton: skeletonOf(text, claims), denials: countNegations(text) };
}

/** A sentence of the draft. */
function readDraftSentence(text: string): ReadSentence {
  const claims = extractClaims(text);
  return { text, claims, skeleton: skeletonOf(text, claims), denials: countNegations(text) };
}

const MARKS_AT_END = /(?:\s{0,3}\[\d{1,2}\])+$/;

function skeletonOf(sentence: string, claims: readonly Claim[]): string {
  let text = normaliseText(sentence);
  for (const claim of claims.filter((item) => item.start >= 0).toReversed()) {
    text = `${text.slice(0, claim.start)} # ${text.slice(claim.end)}`;
  }
  return withoutNegations(text.replace(/\[\d{1,2}\]/g, ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}#]+/gu, '');
}

function checkSentence(sentence: string, evidence: Evidence): readonly Receipt[] {
  const repeated = evidence.byText.get(sentence.replace(MARKS_AT_END, ''));
  const said =
    repeated === undefined
      ? readDraftSentence(sentence)
      : { ...repeated, claims: repeatedClaims(sentence, repeated.claims) };
  const { claims } = said;
  const marks = [...sentence.matchAll(/\[(\d{1,2})\]/g)]
    .map((match) => Number(match[1]))
    .filter((mark) => evidence.marks.has(mark));
  const quotes = evidence.sentences.filter(
    (quote) => marks.length === 0 || marks.includes(quote.mark),
  );
  const twins = twinsOf(said, quotes);
  if (twins.length > 0 && !twins.some((twin) => saysTheSame(said, twin))) {
    return claims.length > 0
      ? claims.map((claim) => ({ kind: claim.kind, claim: claim.text, source: null }))
      : [{ kind: 'promise', claim: sentence, source: null }];
  }
  return claims.map((claim) => ({
    kind: claim.kind,
    claim: claim.text,
    source: trace(claim, quotes, evidence.facts),
  }));
}

/** Quoted sentences that differ from this one in values and denials only. Very short ones are left out: they fit anything. */
function twinsOf(
  { skeleton }: ReadSentence,
  quotes: readonly QuoteSentence[],
): readonly QuoteSentence[] {
  return skeleton.replace(/#/g, '').length < 6
    ? []
    : quotes.filter((quote) => quote.skeleton === skeleton);
}

function saysTheSame(said: ReadSentence, twin: QuoteSentence): boolean {
  if (said.denials % 2 !== twin.denials % 2) {
    return false;
  }
  const mine = said.claims.filter((claim) => claim.start >= 0);
  const theirs = twin.claims.filter((claim) => claim.start >= 0);
  return (
    mine.length === theirs.length &&
    mine.every((claim, index) =>
      claim.values.every((value) => theirs[index]?.values.some((other) => proves(other, value))),
    )
  );
}

function trace(
  claim: Claim,
  quotes: readonly QuoteSentence[],
  facts: readonly ToolFact[],
): Source | null {
  for (const quote of quotes) {
    const all = quote.claims.flatMap((item) => item.values);
    const proved = claim.values.every(
      (value) => all.some((other) => proves(other, value)) || mentionProves(quote, value),
    );
    if (proved) {
      return { kind: 'citation', mark: quote.mark, quote: quote.text };
    }
  }
  for (const value of claim.values.slice(0, 1)) {
    const fact = facts.find((item) => proves(item.value, value));
    const rest = claim.values
      .slice(1)
      .every((other) => facts.some((item) => proves(item.value, other)));
    if (fact !== undefined && rest) {
      return { kind: 'tool', name: fact.name, path: fact.path };
    }
  }
  return null;
}

/** "Refunds are made within …" bears out "we will refund", never "we have refunded". */
function mentionProves(quote: QuoteSentence, value: ClaimValue): boolean {
  return (
    value.type === 'promise' &&
    !value.done &&
    value.negated === quote.denials > 0 &&
    mentions(quote.text).includes(value.what)
  );
}

/** Does this value bear out that one? Exact conversions only. */
export function proves(source: ClaimValue, claim: ClaimValue): boolean {
  switch (claim.type) {
    case 'number':
      return numberProves(source, claim.number);
    case 'percent':
      return source.type === 'percent' && source.number === claim.number;
    case 'amount':
      return (
        source.type === 'amount' &&
        source.number === claim.number &&
        source.currencies.some((code) => claim.currencies.includes(code))
      );
    case 'duration':
      return (
        source.type === 'duration' &&
        source.family === claim.family &&
        Math.abs(source.length - claim.length) < 1e-6
      );
    case 'date':
      return (
        source.type === 'date' &&
        source.readings.some((a) => claim.readings.some((b) => dateProves(a, b)))
      );
    case 'weekday':
      return (
        (source.type === 'weekday' && source.day === claim.day) ||
        (source.type === 'date' && source.readings.some((date) => weekdayOf(date) === claim.day))
      );
    case 'time':
      return source.type === 'time' && source.minutes % 1440 === claim.minutes % 1440;
    case 'url':
    case 'email':
      return source.type === claim.type && bare(source.address) === bare(claim.address);
    case 'state':
      return (
        source.type === 'state' && source.state === claim.state && source.negated === claim.negated
      );
    case 'promise':
      return (
        source.type === 'promise' &&
        source.what === claim.what &&
        source.negated === claim.negated &&
        (source.done || !claim.done)
      );
  }
}

/** The same page with or without `https://` and `www.`; plain `http:` is another. */
function bare(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/^www\./, '');
}

/** A bare number is borne out by the same number with a unit; a bare year by a date in it. */
function numberProves(source: ClaimValue, number: string): boolean {
  switch (source.type) {
    case 'number':
    case 'percent':
    case 'amount':
    case 'duration':
      return source.number === number;
    case 'date':
      return source.readings.some((date) => date.year === Number(number));
    default:
      return false;
  }
}

type Reading = { readonly year?: number; readonly month: number; readonly day?: number };
/** What the claim leaves open may be open; what it says the source must say. */
function dateProves(source: Reading, claim: Reading): boolean {
  return (
    source.month === claim.month &&
    (claim.day === undefined || source.day === claim.day) &&
    (claim.year === undefined || source.year === claim.year)
  );
}

function finish(draft: Draft, lines: readonly string[], receipts: readonly Receipt[]): Checked {
  const text = lines
    .filter((line) => line !== '\u0000')
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const hadMarks = /\[\d{1,2}\]/.test(draft.text);
  const used = hadMarks
    ? new Set([...text.matchAll(/\[(\d{1,2})\]/g)].map((match) => Number(match[1])))
    : null;
  const kept =
    text === ''
      ? []
      : draft.citations.filter((citation) => used === null || used.has(citation.mark));
  const renumbered = new Map(kept.map((citation, index) => [citation.mark, index + 1]));
  const claims = receipts.length;
  const traced = receipts.filter((receipt) => receipt.source !== null).length;
  return {
    text: renumber(text, renumbered),
    citations: kept.map(
      (citation): Citation => ({
        ...citation,
        mark: renumbered.get(citation.mark) ?? citation.mark,
      }),
    ),
    receipts: receipts.map((receipt) => renumberReceipt(receipt, renumbered)),
    grounding: claims === 0 ? 1 : traced / claims,
  };
}

/** Marks of no citation vanish. */
function renumber(text: string, marks: ReadonlyMap<number, number>): string {
  return text.replace(/ ?\[(\d{1,2})\]/g, (whole, mark: string) => {
    const next = marks.get(Number(mark));
    return next === undefined ? '' : whole.replace(mark, String(next));
  });
}

function renumberReceipt(receipt: Receipt, marks: ReadonlyMap<number, number>): Receipt {
  return receipt.source?.kind === 'citation'
    ? {
        ...receipt,
        source: { ...receipt.source, mark: marks.get(receipt.source.mark) ?? receipt.source.mark },
      }
    : receipt;
}
