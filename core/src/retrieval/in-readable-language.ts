/** Which version of an article is shown to a reader of whose language it has none. */
import type { Entry } from './article-documents.ts';
import { sameLanguage } from './languages/same-language.ts';
import type { IndexParts, RankedArticle } from './rank-articles.ts';
import type { RetrieveQuery } from './retriever.ts';

/** Most can read something of it. */
const LINGUA_FRANCA = 'en';
/** Pieces of the version that is shown instead. */
const CHUNKS = 3;

/** How gladly a version in a locale is read: 0 in the reader's own language, more the less likely they read it. */
function distanceOf(locale: string, query: RetrieveQuery): number {
  const preferred = [query.locale, ...(query.otherLocales ?? []), LINGUA_FRANCA];
  const place = preferred.findIndex((one) => sameLanguage(one, locale));
  return place < 0 ? preferred.length : place;
}

/**
 * The article in the language its reader most likely reads. Words are shared between languages by chance ("Restaurant",
 * "Express"): which of several foreign versions was found says nothing of which of them can be read.
 */
export function inReadableLanguage(
  { documents }: Pick<IndexParts, 'documents'>,
  query: RetrieveQuery,
  found: RankedArticle,
): RankedArticle {
  const { version } = found.entry;
  if (sameLanguage(version.locale, query.locale)) return found;
  const nearest = documents
    .ofArticle(version.articleId)
    .filter((entry) => documents.inForce(entry, query.at, query.audience))
    .reduce<Entry>(
      (best, entry) =>
        distanceOf(entry.version.locale, query) < distanceOf(best.version.locale, query)
          ? entry
          : best,
      found.entry,
    );
  return nearest === found.entry
    ? found
    : { ...found, entry: nearest, chunks: sameChunks(found, nearest) };
}

/** Translations are mostly cut alike; where not, the article is read from its beginning. */
function sameChunks({ entry, chunks }: RankedArticle, other: Entry): RankedArticle['chunks'] {
  if (entry.chunks.length === other.chunks.length) return chunks;
  const lexical = chunks[0]?.lexical ?? 0;
  return other.chunks.slice(0, CHUNKS).map((_, chunk) => ({ chunk, lexical }));
}
