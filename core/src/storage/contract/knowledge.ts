/** Articles in two times, lists of them, and imports. */
import type { ArticleInput, ArticleVersion, Instant } from '../../model.ts';
import type { Page, PageRequest } from './page.ts';

export type ArticleStore = {
  /** Records inputs of one source. Unchanged inputs write nothing. Returns what happened to each, in order. */
  record(
    tenantId: string,
    source: string,
    inputs: readonly ArticleInput[],
    defaults: { readonly locale: string },
  ): Promise<readonly ('added' | 'changed' | 'unchanged')[]>;
  /** Supersedes with nothing: the slots of this source not in `keep` (`slotKey`) are gone from now on. Returns how many. */
  retireMissing(tenantId: string, source: string, keep: ReadonlySet<string>): Promise<number>;
  retire(tenantId: string, articleId: string): Promise<number>;
  /** Supersedes one current statement with nothing. False: it is not current, or never was. */
  retireVersion(tenantId: string, articleId: string, version: number): Promise<boolean>;
  /** Nobody else changes articles of this tenant until the transaction ends: what was looked at stays true. */
  hold(tenantId: string): Promise<void>;
  /** Current statements (not superseded) of an article, all validities, or one version. */
  versions(
    tenantId: string,
    articleId: string,
    options?: { readonly superseded?: boolean },
  ): Promise<readonly ArticleVersion[]>;
  version(tenantId: string, articleId: string, version: number): Promise<ArticleVersion | null>;
  list(tenantId: string, page: PageRequest): Promise<Page<ArticleVersion>>;
  /** Every current statement, or with `knownAt` those known then; streamed. */
  all(tenantId: string, options?: { readonly knownAt?: Instant }): AsyncIterable<ArticleVersion>;
  /** The change log: what was recorded or superseded after `cursor` (0: from the start), in order. */
  changes(
    tenantId: string,
    cursor: number,
    limit: number,
  ): Promise<{
    readonly items: readonly {
      readonly cursor: number;
      readonly articleId: string;
      readonly version: number;
      readonly kind: 'recorded' | 'superseded';
    }[];
    readonly cursor: number;
  }>;
  /** Highest cursor of the change log. */
  head(tenantId: string): Promise<number>;
};

/** A current statement without its text, for lists. */
export type ArticleOutline = Pick<
  ArticleVersion,
  | 'articleId'
  | 'version'
  | 'source'
  | 'title'
  | 'url'
  | 'locale'
  | 'audience'
  | 'validFrom'
  | 'validTo'
  | 'recordedAt'
> & {
  /** Number of example questions. */
  readonly questions: number;
};
export type KnowledgeStore = {
  /** All current statements, or those of these articles (at most 500), by article and version. */
  outlines(tenantId: string, articleIds?: readonly string[]): Promise<readonly ArticleOutline[]>;
  /** Articles one of whose current statements has all of these words in its id, title, questions or text. */
  matching(tenantId: string, words: readonly string[]): Promise<ReadonlySet<string>>;
  /** When articles are to be looked at again. Those without a time are not in it. */
  reviews(tenantId: string): Promise<ReadonlyMap<string, Instant>>;
  review(tenantId: string, articleId: string): Promise<Instant | null>;
  setReview(tenantId: string, articleId: string, reviewBy: Instant | null): Promise<void>;
};

export type ImportState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
/** Reading articles from a file or a web site, as work with a state. JSON-safe; holds nothing of contacts. */
export type StoredImport = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'file' | 'site';
  readonly format: string | null;
  /** Source under which its articles are kept. */
  readonly source: string;
  /** Name of the uploaded file in the folder of uploads; null for a site, and once the import is over. */
  readonly file: string | null;
  readonly state: ImportState;
  /** Somebody wants it ended. */
  readonly cancelAsked: boolean;
  readonly read: number;
  readonly total: number | null;
  /** Written so far, over all its runs. */
  readonly added: number;
  readonly changed: number;
  readonly report: Readonly<Record<string, unknown>> | null;
  readonly error: Readonly<Record<string, unknown>> | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
};
export type ImportStore = {
  create(
    tenantId: string,
    of: Pick<StoredImport, 'id' | 'name' | 'kind' | 'source' | 'file'>,
  ): Promise<StoredImport>;
  get(tenantId: string, importId: string): Promise<StoredImport | null>;
  /** Newest first. */
  list(tenantId: string, limit: number): Promise<readonly StoredImport[]>;
  /** Null when it is over already, or absent: what is over stays as it is. */
  update(
    tenantId: string,
    importId: string,
    patch: Partial<
      Pick<StoredImport, 'format' | 'cancelAsked' | 'read' | 'total' | 'report' | 'error'>
    > & { readonly state?: ImportState },
  ): Promise<StoredImport | null>;
  /** Adds to what was written; part of the transaction that writes it. */
  count(
    tenantId: string,
    importId: string,
    written: { readonly added: number; readonly changed: number },
  ): Promise<void>;
  /** Files of imports that are not over, of all tenants: others in the folder are nobody's. */
  files(): Promise<ReadonlySet<string>>;
};
