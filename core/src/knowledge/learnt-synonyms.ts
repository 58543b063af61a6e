/** Pairs of words the tenant's own pages use for one another, offered for its list of synonyms. */
import type { Locale } from '../model.ts';
import { normalise } from '../retrieval/tokenise.ts';
import type { Store } from '../storage/store.ts';
import { type LearntPair, learnSynonyms, termsOf } from '../understanding/other-words.ts';

export type LearntSynonym = LearntPair & { readonly locale: Locale };

/** Read, for a busy base of 10,000 articles this is some 40,000 example questions. */
const MOST_ARTICLES = 10_000;

/** From titles and example questions of the articles said today; those already in the list are left out. */
export async function learntSynonyms(
  store: Pick<Store, 'tenants' | 'articles'>,
  tenantId: string,
): Promise<readonly LearntSynonym[]> {
  const tenant = await store.tenants.get(tenantId);
  if (tenant === null) return [];
  const byLocale = new Map<Locale, { articleId: string; wordings: readonly string[] }[]>();
  let read = 0;
  for await (const { articleId, locale, title, questions } of store.articles.all(tenantId)) {
    read += 1;
    if (read > MOST_ARTICLES) break;
    const list = byLocale.get(locale) ?? [];
    list.push({ articleId, wordings: [title, ...questions] });
    byLocale.set(locale, list);
  }
  const listed = Object.values(tenant.settings.synonyms ?? {})
    .flat()
    .map((line) => new Set(termsOf(line).map(normalise)));
  return [...byLocale].flatMap(([locale, articles]) =>
    learnSynonyms(articles)
      .filter(({ one, other }) => !listed.some((terms) => terms.has(one) && terms.has(other)))
      .map((pair) => ({ ...pair, locale })),
  );
}
