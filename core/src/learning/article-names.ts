import type { ArticleVersion, Citation, HitTrace, Instant, Locale } from '../model.ts';
import type { Store } from '../storage/store.ts';

/** What a version was called when it was used: the panel shows titles, not ids. */
export type ArticleName = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly url: string | null;
  readonly locale: Locale;
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
  /** The text has been superseded since. */
  readonly superseded: boolean;
};
type Used = Pick<HitTrace | Citation, 'articleId' | 'version'>;

/** The names of all versions used, each once, in the order given. A version is never deleted, so each has one. */
export async function articleNames(
  store: Pick<Store, 'articles'>,
  tenantId: string,
  used: readonly Used[],
): Promise<readonly ArticleName[]> {
  const distinct = new Map(
    used.map(({ articleId, version }) => [
      JSON.stringify([articleId, version]),
      [articleId, version],
    ]),
  ) as ReadonlyMap<string, readonly [string, number]>;
  const versions = await Promise.all(
    [...distinct.values()].map(([id, version]) => store.articles.version(tenantId, id, version)),
  );
  return versions.flatMap((version) => (version === null ? [] : [toArticleName(version)]));
}

function toArticleName(of: ArticleVersion): ArticleName {
  return {
    id: of.articleId,
    version: of.version,
    title: of.title,
    url: of.url,
    locale: of.locale,
    validFrom: of.validFrom,
    validTo: of.validTo,
    superseded: of.supersededAt !== null,
  };
}
