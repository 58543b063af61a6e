/** Says so when what an answer rests on changes soon. */
import type { Citation, Instant } from '../model.ts';
import type { Hit } from '../retrieval/retriever.ts';
import type { DraftRequest, ToolResult } from './draft.ts';
import type { ToPassage } from './passages.ts';
import type { Phrases } from './phrases/phrases-for.ts';
import { createScore } from './relevance.ts';

/** A version's end is told when it is this near. */
const SOON_MS = 60 * 86_400_000;

export type ValidityNotes = {
  readonly lines: readonly string[];
  readonly citations: readonly Citation[];
  readonly facts: readonly ToolResult[];
};

/**
 * For each cited version that ends within 60 days of `at`: what holds from then on, when the hits have the version that
 * follows, else until when it is valid. `validTo` is exclusive, so the day told is the one before. Days are UTC days.
 */
export function validityNotes(
  request: DraftRequest,
  about: {
    readonly hits: readonly Hit[];
    readonly phrases: Phrases;
    readonly toPassage: ToPassage;
    readonly nextMark: number;
  },
): ValidityNotes {
  const lines: string[] = [];
  const citations: Citation[] = [];
  const facts: ToolResult[] = [];
  const told = new Set<string>();
  for (const hit of about.hits) {
    if (hit.validTo === null || !endsSoon(hit.validTo, request.at) || told.has(hit.articleId)) {
      continue;
    }
    told.add(hit.articleId);
    const lastDay = new Date(Date.parse(hit.validTo) - 1).toISOString();
    facts.push({
      name: 'validity',
      value: { articleId: hit.articleId, version: hit.version, lastDay, validTo: hit.validTo },
    });
    const next = successor(request, hit, about.toPassage);
    if (next === null) {
      lines.push(about.phrases.validUntil(lastDay));
      continue;
    }
    const mark = about.nextMark + citations.length;
    citations.push({ ...next, mark });
    lines.push(`${about.phrases.changesOn(hit.validTo)} ${next.quote} [${mark}]`);
  }
  return { lines, citations, facts };
}

function endsSoon(validTo: Instant, at: Instant): boolean {
  const left = Date.parse(validTo) - Date.parse(at);
  return left > 0 && left <= SOON_MS;
}

/** The sentence of the following version that answers the question. */
function successor(
  request: DraftRequest,
  hit: Hit,
  toPassage: ToPassage,
): Omit<Citation, 'mark'> | null {
  const next = request.hits.find(
    (other) =>
      other.articleId === hit.articleId &&
      other.locale === hit.locale &&
      other.validFrom === hit.validTo,
  );
  if (next === undefined || next.validFrom === null) {
    return null;
  }
  const passage = toPassage(next, 0);
  const score = createScore(request.question, [passage]);
  const [best] = passage.units
    .filter((unit) => unit.kind === 'sentence')
    .toSorted((a, b) => score(b, passage) - score(a, passage));
  return best === undefined
    ? null
    : {
        articleId: next.articleId,
        version: next.version,
        title: next.title,
        quote: best.text,
        locale: next.locale,
        validFrom: next.validFrom,
        ...(next.url === null ? {} : { url: next.url }),
      };
}
