/** Says so when what an answer rests on changes soon, or has changed since. */
import type { Citation } from '../model.ts';
import type { Hit } from '../retrieval/retriever.ts';
import type { DraftRequest, ToolResult } from './draft.ts';
import type { Passage, ToPassage, Unit } from './passages.ts';
import type { Phrases } from './phrases/phrases-for.ts';
import { questionTerms } from './question-terms.ts';
import { createScore } from './relevance.ts';
import { endsSoon } from './upcoming.ts';
import { type Span, writeSpan } from './write-answer.ts';

/** Share of a piece's words, figures aside, that the piece in its place has too. */
const IN_ITS_PLACE = 0.5;
/** Sentences said of the following version. */
const MOST = 3;

export type ValidityNotes = {
  readonly lines: readonly string[];
  readonly citations: readonly Citation[];
  readonly facts: readonly ToolResult[];
};
type About = {
  readonly spans: readonly Span[];
  readonly phrases: Phrases;
  readonly toPassage: ToPassage;
  readonly nextMark: number;
};

/**
 * For each cited version that ends within 60 days of `at`: what holds from then on, if that is other than what the answer
 * says; until when it holds, if nothing follows. For one that has ended since (the answer is as of an order's date): the
 * date it is of. `validTo` is exclusive, so the day told is the one before. Days are UTC days.
 */
export function validityNotes(request: DraftRequest, about: About): ValidityNotes {
  const now = request.now ?? request.at;
  const notes: Note[] = [];
  const told = new Set<string>();
  for (const span of about.spans) {
    const { articleId, validTo } = span.passage.hit;
    if (validTo === null || told.has(articleId)) {
      continue;
    }
    const mark = about.nextMark + notes.filter(({ citation }) => citation !== undefined).length;
    const note =
      validTo <= now
        ? heldThen(span.passage.hit, request, about)
        : endsSoon(validTo, now) && !heldByOrder(span.passage.hit, request)
          ? changesSoon(span, request, { ...about, validTo, mark })
          : null;
    if (note !== null) {
      told.add(articleId);
      notes.push(note);
    }
  }
  return {
    lines: notes.map(({ line }) => line),
    citations: notes.flatMap(({ citation }) => citation ?? []),
    facts: notes.map(({ fact }) => fact),
  };
}

type Note = { readonly line: string; readonly citation?: Citation; readonly fact: ToolResult };

/** Only where the order's date decides is a policy of the past an answer for today. */
function heldThen(hit: Hit, request: DraftRequest, about: About): Note | null {
  return hit.appliesBy === 'order-date'
    ? { line: about.phrases.heldOn(request.at), fact: toFact(hit, { asOf: request.at }) }
    : null;
}

/** The order asked about keeps the terms of its day: what changes for later orders is not said to it. */
function heldByOrder(hit: Hit, request: DraftRequest): boolean {
  return hit.appliesBy === 'order-date' && request.at < (request.now ?? request.at);
}

function changesSoon(
  span: Span,
  request: DraftRequest,
  about: About & { readonly validTo: string; readonly mark: number },
): Note | null {
  const { phrases, validTo, mark } = about;
  const lastDay = lastDayOf(validTo);
  const fact = toFact(span.passage.hit, { lastDay });
  const next = whatFollows(request, { spans: about.spans, span, toPassage: about.toPassage });
  if (next === 'the same') {
    return null;
  }
  if (next === null) {
    return { line: phrases.validUntil(lastDay), fact };
  }
  const from = phrases.changesOn(validTo);
  return {
    line: `${from}${from.endsWith('：') ? '' : ' '}${writeSpan(next)} [${mark}]`,
    citation: { ...toCitation(next), mark },
    fact,
  };
}

function lastDayOf(validTo: string): string {
  return new Date(Date.parse(validTo) - 1).toISOString();
}

function toFact(hit: Hit, more: Readonly<Record<string, string>>): ToolResult {
  const { articleId, version, validTo } = hit;
  return { name: 'validity', value: { articleId, version, validTo, ...more } };
}

/** Null: nothing follows that is known. The same: what was said stays as it is. */
function whatFollows(
  request: DraftRequest,
  of: { readonly spans: readonly Span[]; readonly span: Span; readonly toPassage: ToPassage },
): Span | 'the same' | null {
  const { hit } = of.span.passage;
  const next = [...(request.upcoming ?? []), ...request.hits]
    .filter(
      (other) =>
        other.articleId === hit.articleId &&
        other.locale === hit.locale &&
        other.validFrom === hit.validTo,
    )
    .map((other) => of.toPassage(other, 0));
  const said = of.spans
    .filter((span) => span.passage.hit.articleId === hit.articleId)
    .flatMap((span) => span.units);
  const texts = new Set(next.flatMap(({ units }) => units.map(({ text }) => text)));
  const changed = said.filter(({ text }) => !texts.has(text));
  const [first] = next;
  if (first === undefined || changed.length === 0) {
    return first === undefined ? null : 'the same';
  }
  return inTheirPlace(changed, { next, before: of.span.passage, request }) ?? null;
}

/** The pieces of the following version that stand where the changed ones stood, with what is new beside them. */
function inTheirPlace(
  changed: readonly Unit[],
  of: {
    readonly next: readonly Passage[];
    readonly before: Passage;
    readonly request: DraftRequest;
  },
): Span | undefined {
  const score = createScore(of.request.question, of.next);
  const old = new Set(of.before.units.map(({ text }) => text));
  for (const passage of of.next) {
    const found = changed.flatMap((unit) => placeOf(unit, passage) ?? []);
    const blocks = new Set(found.map(({ block }) => block));
    const beside = passage.units.filter(
      (unit) => blocks.has(unit.block) && unit.kind === 'sentence' && !old.has(unit.text),
    );
    const units = [...new Set([...found, ...beside])]
      .toSorted((a, b) => a.index - b.index)
      .slice(0, MOST);
    if (units.length > 0) {
      return { passage, units, score };
    }
  }
  return undefined;
}

/** The piece of a passage with most of the same words. */
function placeOf(unit: Unit, passage: Passage): Unit | undefined {
  const words = wordsAlone(unit);
  let best: { readonly unit: Unit; readonly share: number } | undefined;
  for (const other of passage.units) {
    const theirs = wordsAlone(other);
    const shared = words.filter((word) => theirs.includes(word)).length;
    const share = shared / Math.max(words.length, theirs.length, 1);
    if (other.kind === unit.kind && share >= IN_ITS_PLACE && share > (best?.share ?? 0)) {
      best = { unit: other, share };
    }
  }
  return best?.unit;
}

function wordsAlone({ text }: Unit): readonly string[] {
  return questionTerms(text).filter((term) => !/^\p{N}/u.test(term));
}

function toCitation({ passage, units }: Span): Omit<Citation, 'mark'> {
  const { hit, plain } = passage;
  return {
    articleId: hit.articleId,
    version: hit.version,
    title: hit.title,
    quote: plain.slice(units[0]?.start ?? 0, units.at(-1)?.end ?? 0),
    locale: hit.locale,
    ...(hit.validFrom === null ? {} : { validFrom: hit.validFrom }),
    ...(hit.url === null ? {} : { url: hit.url }),
  };
}
