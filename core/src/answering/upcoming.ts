/** What comes after a policy that is about to end. */
import type { Instant } from '../model.ts';
import type { Hit, Retrieve, RetrieveQuery } from '../retrieval/retriever.ts';

/** A version's end is told when it is this near. */
const SOON_MS = 60 * 86_400_000;
/** Hits an answer may rest on. */
const LOOKED_AT = 6;

/** Does a version end within 60 days after `at`? */
export function endsSoon(validTo: Instant | null, at: Instant): validTo is Instant {
  if (validTo === null) {
    return false;
  }
  const left = Date.parse(validTo) - Date.parse(at);
  return left > 0 && left <= SOON_MS;
}

/**
 * Pieces of the versions that follow the hits' own: the same question asked again as of the day the first of them ends.
 * No search when none ends soon. For `DraftRequest.upcoming`.
 */
export async function findUpcoming(
  retrieve: Retrieve,
  query: RetrieveQuery,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  const ends = hits
    .slice(0, LOOKED_AT)
    .map(({ validTo }) => validTo)
    .filter((validTo) => endsSoon(validTo, query.at))
    .toSorted();
  const [at] = ends;
  if (at === undefined || at === null) {
    return [];
  }
  const later = await retrieve({ ...query, at });
  return later.hits.filter(({ validFrom }) => validFrom !== null && validFrom > query.at);
}
