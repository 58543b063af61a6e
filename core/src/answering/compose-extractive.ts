/** Writes an answer from the articles' own sentences, quoted exactly, with no model. */
import type { Citation } from '../model.ts';
import type { Hit } from '../retrieval/retriever.ts';
import { extractClaims } from './claims.ts';
import { contradicts, differentMarkets, labelOf, marketsOf, mayJoin } from './compatible.ts';
import type { Compose, Draft, DraftRequest } from './draft.ts';
import { createToPassage, type Passage, type ToPassage, type Unit } from './passages.ts';
import { type Phrases, phrasesFor } from './phrases/phrases-for.ts';
import { createScore, questionParts, type Score } from './relevance.ts';
import { selectUnits } from './select-units.ts';
import { splitSentences } from './sentences.ts';
import { validityNotes } from './validity.ts';

/** Hits looked at. */
const HITS = 6;
const CITATIONS = 3;

export type ExtractiveDeps = {
  /** The assistant's own words around the quotes. Default `phrasesFor`. */
  readonly phrases?: (locale: string) => Phrases;
};
/** Pieces of one passage that stand together; becomes one citation. */
type Span = { readonly passage: Passage; readonly units: readonly Unit[] };

/**
 * Composes from sentences, list items and table rows of the hits. Each question in the message is answered by the piece
 * that matches it best and all that must be said with it. Null: the best hit has no text of its own (a FAQ entry with
 * questions only), or no hit is in force at `at`. Same request, same draft; takes about a millisecond.
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
  const hits = request.hits.filter((hit) => inForce(hit, request.at)).slice(0, HITS);
  if (hits[0] === undefined || hits[0].text.trim() === '') {
    return null;
  }
  const passages = forMarket(
    request.question,
    hits
      .filter((hit) => hit.text.trim() !== '')
      .map((hit, rank) => ({
        ...toPassage(hit, rank),
        another: hit.articleId !== hits[0]?.articleId,
      })),
  );
  const spans = chooseSpans(request.question, passages);
  if (spans.length === 0) {
    return null;
  }
  const citations = spans.map((span, index) => toCitation(span, index + 1, request.language));
  const body = writeSpans(spans);
  const notes = validityNotes(request, {
    hits: spans.map((span) => span.passage.hit),
    phrases,
    toPassage,
    nextMark: spans.length + 1,
  });
  const foreign = citations.find((citation) => citation.otherLanguage === true);
  const parts = [
    body,
    ...notes.lines,
    foreign === undefined ? '' : phrases.otherLanguage(foreign.locale),
  ];
  return {
    text: parts.filter((part) => part !== '').join('\n\n'),
    citations: [...citations, ...notes.citations],
    ...(notes.facts.length === 0 ? {} : { facts: notes.facts }),
  };
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
  return fitting.length > 0 ? fitting : passages;
}

function chooseSpans(question: string, passages: readonly Passage[]): readonly Span[] {
  const spans: Span[] = [];
  for (const part of questionParts(question, splitSentences)) {
    const score = createScore(part, passages);
    const best = bestUnit(passages, score, spans);
    if (best === null) {
      continue;
    }
    const said = new Set(spans.flatMap((span) => span.units));
    const units = selectUnits(best.passage, best.unit, score).filter((unit) => !said.has(unit));
    for (const run of runs(units)) {
      spans.push({ passage: best.passage, units: run });
    }
  }
  return withinLimit(spans);
}

/** The best piece for a question among the passages that may stand beside what is already chosen. */
function bestUnit(
  passages: readonly Passage[],
  score: Score,
  chosen: readonly Span[],
): { passage: Passage; unit: Unit } | null {
  const first = chosen[0]?.passage;
  let best: { passage: Passage; unit: Unit; score: number } | null = null;
  for (const passage of passages) {
    if (first !== undefined && !mayJoin(first, passage)) {
      continue;
    }
    for (const unit of passage.units) {
      const value = score(unit, passage);
      if (value > (best?.score ?? 0) && !contradictsChosen(passage, unit, chosen)) {
        best = { passage, unit, score: value };
      }
    }
  }
  return best;
}

function contradictsChosen(passage: Passage, unit: Unit, chosen: readonly Span[]): boolean {
  return chosen.some(
    (span) =>
      span.passage.hit.articleId !== passage.hit.articleId &&
      span.units.some((other) => contradicts(unit, other)),
  );
}

/** Neighbouring pieces share one quote. */
function runs(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const found: Unit[][] = [];
  for (const unit of units) {
    const last = found.at(-1);
    if (last !== undefined && last.at(-1)?.index === unit.index - 1) {
      last.push(unit);
    } else {
      found.push([unit]);
    }
  }
  return found;
}

/** More than three: the last ones of a passage are merged into one quote, which then spans what lies between. */
function withinLimit(spans: readonly Span[]): readonly Span[] {
  const kept = [...spans];
  while (kept.length > CITATIONS) {
    const at = kept.findLastIndex(
      (span, index) => index > 0 && kept[index - 1]?.passage === span.passage,
    );
    const [before, after] = [kept[at - 1], kept[at]];
    if (before === undefined || after === undefined) {
      kept.pop();
    } else {
      kept.splice(at - 1, 2, {
        passage: after.passage,
        units: [...before.units, ...after.units].toSorted((a, b) => a.index - b.index),
      });
    }
  }
  return kept;
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

/** Simplified and traditional Chinese count as two; regions do not. */
export function sameLanguage(one: string, other: string): boolean {
  return writtenLanguage(one) === writtenLanguage(other);
}
/** Locales come from outside: only so many are kept. */
const written = new Map<string, string>();
function writtenLanguage(locale: string): string {
  const known = written.get(locale) ?? readLanguage(locale);
  if (written.size < 200) {
    written.set(locale, known);
  }
  return known;
}
function readLanguage(locale: string): string {
  try {
    const { language, script } = new Intl.Locale(locale).maximize();
    return language === 'zh' ? `zh-${script ?? 'Hans'}` : language;
  } catch {
    return locale.toLowerCase();
  }
}

function writeSpans(spans: readonly Span[]): string {
  return spans.reduce((text, span, index) => {
    const written = `${writeUnits(span.units)} [${index + 1}]`;
    const before = spans[index - 1];
    const sameParagraph =
      before !== undefined &&
      before.passage === span.passage &&
      before.units.at(-1)?.block === span.units[0]?.block;
    const inList = span.units[0]?.kind === 'item' || span.units[0]?.kind === 'row';
    return text === ''
      ? written
      : `${text}${sameParagraph ? (inList ? '\n' : ' ') : '\n\n'}${written}`;
  }, '');
}

/** Sentences of a paragraph run on; list items and rows have a line each. */
function writeUnits(units: readonly Unit[]): string {
  return units.reduce((text, unit, index) => {
    const before = units[index - 1];
    if (before === undefined) {
      return unit.text;
    }
    if (unit.kind === 'item' || unit.kind === 'row') {
      return `${text}\n${unit.text}`;
    }
    const joint = before.block !== unit.block ? '\n\n' : /[。！？]$/.test(before.text) ? '' : ' ';
    return `${text}${joint}${unit.text}`;
  }, '');
}
