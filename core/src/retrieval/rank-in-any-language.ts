/** A question that no page of its own language answers may be answered by one in another. */
import { calibrate } from './calibrate.ts';
import { type Across, acrossLanguages } from './languages/across-languages.ts';
import { sameLanguage } from './languages/same-language.ts';
import { type IndexParts, type Ranking, rankArticles, type Similarities } from './rank-articles.ts';
import type { RetrieveQuery } from './retriever.ts';
import { wordsOf } from './tokenise.ts';

/** With such a confidence nothing further is looked for. */
const FOUND = 0.5;

/**
 * `rankArticles`; when nothing is found well, again with what the question's words are called in other languages. That counts
 * only when it finds a page in another language and is surer: the words of a page in the question's own are its best witness.
 */
export function rankInAnyLanguage(
  parts: IndexParts,
  query: RetrieveQuery,
  similarities: Similarities | null,
): Ranking {
  const own = rankArticles(parts, query, similarities);
  if ([...parts.documents.locales()].every((locale) => sameLanguage(locale, query.locale)))
    return own;
  const confidence = calibrate(own.signals);
  if (own.articles.length > 0 && confidence >= FOUND) return own;
  const across = known(parts, acrossLanguages(wordsOf(query.text), query.locale));
  if (across.length === 0) return own;
  const further = rankArticles(parts, query, similarities, across);
  const first = further.articles[0]?.entry.version.locale;
  if (first === undefined || sameLanguage(first, query.locale)) return own;
  return calibrate(further.signals) > confidence ? further : own;
}

/** Of phrases in other languages those whose words some article has. */
function known({ vocabulary }: IndexParts, across: readonly Across[]): readonly Across[] {
  return across.flatMap(({ places, phrases }) => {
    const had = phrases.filter((phrase) =>
      phrase.every((word) => (vocabulary.look(word).ids[0] ?? -1) >= 0),
    );
    return had.length === 0 ? [] : [{ places, phrases: had }];
  });
}
