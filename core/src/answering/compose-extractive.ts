/** Writes an answer from the articles' own sentences, quoted exactly, with no model. */
import type { Citation } from '../model.ts';
import { sameLanguage } from '../retrieval/languages/same-language.ts';
import type { Hit } from '../retrieval/retriever.ts';
import { chooseSpans } from './choose-spans.ts';
import { extractClaims } from './claims.ts';
import { differentMarkets, labelOf, marketsOf } from './compatible.ts';
import type { Compose, Draft, DraftRequest, ToolResult } from './draft.ts';
import { joinChunks } from './join-chunks.ts';
import { type Differing, findDiffering } from './newer-pages.ts';
import { createToPassage, type Passage, type ToPassage } from './passages.ts';
import { type Phrases, phrasesFor } from './phrases/phrases-for.ts';
import { placeFit, placesIn } from './places.ts';
import { validityNotes } from './validity.ts';
import { type Span, writeSpans } from './write-answer.ts';

/** Hits looked at. */
const HITS = 6;

export type ExtractiveDeps = {
  /** The assistant's own words around the quotes. Default `phrasesFor`. */
  readonly phrases?: (locale: string) => Phrases;
};

/**
 * Composes from sentences, list items and table rows of the hits. Each question in the message is answered by the piece
 * that matches it best and all that must be said with it. Null: the best hit has no text of its own (a FAQ entry with
 * questions only), it lists countries and the one that is asked for is not among them, or no hit is in force at `at`. Same request, same draft; takes about a millisecond.
 */
export function createExtractiveComposer(deps: ExtractiveDeps = {}): Compose {
  const phrases = deps.phrases ?? phrasesFor;
  const toPassage = createToPassage();
  // The tables of month names and number words are made on first use: here, not in the first customer's answer.
  extractClaims('30 days');
  return (request) =>
    Promise.resolve(compose(request, { phrases: phrases(request.language), toPassage }));
}

type Tools = { readonly phrases: Phrases; readonly toPassage: ToPassage };

function compose(request: DraftRequest, { phrases, toPassage }: Tools): Draft | null {
  const hits = joinChunks(request.hits.filter((hit) => inForce(hit, request.at))).slice(0, HITS);
  if (hits[0] === undefined || hits[0].text.trim() === '') {
    return null;
  }
  const passages = forMarket(
    request.question,
    hits.filter((hit) => hit.text.trim() !== '').map((hit, rank) => toPassage(hit, rank)),
  );
  if (leavesOut(request.question, passages)) {
    return null;
  }
  const { spans, newest } = chooseNewest(request, passages);
  if (spans.length === 0) {
    return null;
  }
  const citations = spans.map((span, index) => toCitation(span, index + 1, request.language));
  const body = writeSpans(spans);
  const notes = validityNotes(request, {
    spans,
    phrases,
    toPassage,
    nextMark: spans.length + 1,
  });
  const facts = [...(newest === null ? [] : [toFact(newest)]), ...notes.facts];
  const foreign = citations.find((citation) => citation.otherLanguage === true);
  const parts = [
    body,
    newest === null ? '' : phrases.newestOf(newest.of),
    ...moreOf(spans).map((mark) => `${phrases.moreOnPage()} [${mark}]`),
    ...notes.lines,
    foreign === undefined ? '' : phrases.otherLanguage(foreign.locale),
  ];
  return {
    text: parts.filter((part) => part !== '').join('\n\n'),
    citations: [...citations, ...notes.citations],
    ...(facts.length === 0 ? {} : { facts }),
  };
}

/** Marks of steps that end where no more was read, not where the page ends them. */
function moreOf(spans: readonly Span[]): readonly number[] {
  return spans.flatMap(({ passage, units }, at) => {
    const last = units.at(-1);
    const isLast = last?.kind === 'item' && last === passage.units.findLast(({ aside }) => !aside);
    return passage.hit.goesOn === true && isLast ? [at + 1] : [];
  });
}

type Chosen = { readonly spans: readonly Span[]; readonly newest: Differing | null };

/** The answer's pieces; none of a page whose figure a newer page gives otherwise. */
function chooseNewest(request: DraftRequest, passages: readonly Passage[]): Chosen {
  const spans = chooseSpans(request.question, passages, request.language);
  const differing = findDiffering(spans, passages);
  if (differing === null) return { spans, newest: null };
  const { older, newer } = differing;
  if (!spans.some(({ passage }) => isOf(passage, older))) return { spans, newest: differing };
  const left = passages.filter((passage) => !isOf(passage, older));
  const again = chooseNewest(
    request,
    left.map((passage) => ({
      ...passage,
      another: left[0] !== undefined && !isOf(passage, left[0]),
    })),
  );
  const said = again.spans.some(({ passage }) => isOf(passage, newer));
  return { spans: again.spans, newest: again.newest ?? (said ? differing : null) };
}

function isOf(one: Passage, other: Passage): boolean {
  return one.hit.articleId === other.hit.articleId;
}

function toFact({ newer: { hit }, of }: Differing): ToolResult {
  return { name: 'newest', value: { articleId: hit.articleId, version: hit.version, asOf: of } };
}

function inForce(hit: Hit, at: string): boolean {
  return (
    (hit.validFrom === null || hit.validFrom <= at) && (hit.validTo === null || at < hit.validTo)
  );
}

/** When the question names a market, articles for another one are left out, unless nothing else is there. */
function forMarket(question: string, passages: readonly Passage[]): readonly Passage[] {
  const asked = marketsOf(question);
  const fitting = passages.filter(
    (passage) => !differentMarkets(asked, marketsOf(labelOf(passage))),
  );
  const kept = fitting.length > 0 ? fitting : passages;
  return kept.map((passage) => ({
    ...passage,
    another: passage.hit.articleId !== kept[0]?.hit.articleId,
  }));
}

/** So many places an article names before one that is not among them is one it leaves out. */
const LISTS_PLACES = 3;

/** Does the question name a country that the first article, which lists countries, says nothing of, nor of its region? */
function leavesOut(question: string, passages: readonly Passage[]): boolean {
  const asked = placesIn(question);
  if (asked.length === 0) return false;
  const units = passages
    .filter(({ another }) => another !== true)
    .flatMap((passage) => passage.units.filter(({ aside, refers }) => !aside && !refers));
  const covered = asked.some((place) => units.some(({ text }) => placeFit(text, place) > 0));
  if (covered) return false;
  const listed = new Set<string>();
  for (const { text } of units) for (const { code } of placesIn(text)) listed.add(code);
  return listed.size >= LISTS_PLACES;
}

function toCitation({ passage, units }: Span, mark: number, language: string): Citation {
  const { hit, plain } = passage;
  const quote = plain.slice(units[0]?.start ?? 0, units.at(-1)?.end ?? 0);
  return {
    mark,
    articleId: hit.articleId,
    version: hit.version,
    title: hit.title,
    quote,
    locale: hit.locale,
    ...(hit.url === null ? {} : { url: hit.url }),
    ...(hit.validFrom === null ? {} : { validFrom: hit.validFrom }),
    ...(sameLanguage(hit.locale, language) ? {} : { otherLanguage: true }),
  };
}
