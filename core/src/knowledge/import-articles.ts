/** Puts what an importer reads into the knowledge base, changing only what changed. */
import { AttendantError } from '../errors.ts';
import type { ArticleInput, ArticleVersion, Instant, Locale } from '../model.ts';
import type { ImportedArticle, ImportFault, ImportItem } from './import/import-item.ts';

/** The part of the article store that is needed here. */
type ArticleWriter = {
  record(
    tenantId: string,
    source: string,
    inputs: readonly ArticleInput[],
    defaults: { readonly locale: Locale },
  ): Promise<readonly ('added' | 'changed' | 'unchanged')[]>;
  retireMissing(tenantId: string, source: string, keep: ReadonlySet<string>): Promise<number>;
  versions(tenantId: string, articleId: string): Promise<readonly ArticleVersion[]>;
};
type Slot = {
  readonly articleId: string;
  readonly locale: Locale;
  readonly validFrom: Instant | null;
};
export type ImportDeps = {
  readonly articles: ArticleWriter;
  /** Key of a version's slot, as the store compares it. */
  readonly slotKey: (slot: Slot) => string;
};
export type ImportRequest = {
  readonly tenantId: string;
  /** Articles are owned by the source that brought them; only its own are retired. */
  readonly source: string;
  readonly items: AsyncIterable<ImportItem>;
  /** The source listed everything it has: what it no longer lists is retired. */
  readonly complete: boolean;
  /** Of articles that do not say theirs. */
  readonly locale: Locale;
  /** Called with each fault as it is found. */
  readonly onFault?: (fault: ImportFault) => void;
};
export type ImportReport = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly retired: number;
  /** Set when nothing was retired although the listing was to be complete. */
  readonly retiredNothing?: 'nothing-read' | 'faults-without-id';
  /** The first 1 000; `faultCount` counts all. */
  readonly faults: readonly ImportFault[];
  readonly faultCount: number;
};

const BATCH = 200;
const FAULTS_KEPT = 1_000;

type Run = {
  readonly deps: ImportDeps;
  readonly request: ImportRequest;
  readonly counts: { added: number; changed: number; unchanged: number };
  readonly keep: Set<string>;
  /** Ids of faulty rows: what is stored under them stays. */
  readonly faultyIds: Set<string>;
  readonly faults: ImportFault[];
  faultCount: number;
  /** A fault of which not even the id is known: anything may be missing from the listing. */
  unknownFaults: boolean;
};

/** Writes in batches of 200. Importing the same again changes nothing. Faults are reported, the rest goes in. */
export async function importArticles(
  deps: ImportDeps,
  request: ImportRequest,
): Promise<ImportReport> {
  const run: Run = {
    deps,
    request,
    counts: { added: 0, changed: 0, unchanged: 0 },
    keep: new Set(),
    faultyIds: new Set(),
    faults: [],
    faultCount: 0,
    unknownFaults: false,
  };
  let batch: ImportedArticle[] = [];
  for await (const item of request.items) {
    if (item.kind === 'fault') addFault(run, item);
    else if (isNewSlot(run, item)) batch.push(item);
    if (batch.length >= BATCH) {
      await recordBatch(run, batch);
      batch = [];
    }
  }
  await recordBatch(run, batch);
  const retirement = await retire(run);
  return { ...run.counts, ...retirement, faults: run.faults, faultCount: run.faultCount };
}

function addFault(run: Run, fault: ImportFault): void {
  run.faultCount += 1;
  if (run.faults.length < FAULTS_KEPT) run.faults.push(fault);
  if (fault.articleId === undefined) run.unknownFaults = true;
  else run.faultyIds.add(fault.articleId);
  run.request.onFault?.(fault);
}

function slotOf(run: Run, article: ArticleInput): string {
  return run.deps.slotKey({
    articleId: article.id,
    locale: article.locale ?? run.request.locale,
    validFrom: article.validFrom ?? null,
  });
}

/** Two statements for one slot would change each other at every import: the first one holds. */
function isNewSlot(run: Run, item: ImportedArticle): boolean {
  const slot = slotOf(run, item.article);
  if (!run.keep.has(slot)) {
    run.keep.add(slot);
    return true;
  }
  addFault(run, {
    kind: 'fault',
    place: item.place,
    code: 'ARTICLE_REPEATED',
    message: `"${item.article.id}" was given before with the same language and validFrom`,
    articleId: item.article.id,
  });
  return false;
}

async function recordBatch(run: Run, batch: readonly ImportedArticle[]): Promise<void> {
  if (batch.length === 0) return;
  const { tenantId, source, locale } = run.request;
  const inputs = batch.map((item) => item.article);
  try {
    const results = await run.deps.articles.record(tenantId, source, inputs, { locale });
    for (const result of results) run.counts[result] += 1;
  } catch (error) {
    if (!isArticleFault(error)) throw error;
    await blame(run, batch, error);
  }
}

/** The store refused the batch for one of its articles: each on its own shows which. */
async function blame(
  run: Run,
  batch: readonly ImportedArticle[],
  error: AttendantError,
): Promise<void> {
  const [only] = batch;
  if (only !== undefined && batch.length === 1) {
    const { code, message } = error;
    addFault(run, { kind: 'fault', place: only.place, code, message, articleId: only.article.id });
    return;
  }
  for (const item of batch) await recordBatch(run, [item]);
}

function isArticleFault(error: unknown): error is AttendantError {
  return error instanceof AttendantError && error.code.startsWith('ARTICLE_');
}

/** In doubt nothing is retired: a half-read folder must not empty the knowledge base. */
async function retire(
  run: Run,
): Promise<Pick<ImportReport, 'retired'> & Pick<Partial<ImportReport>, 'retiredNothing'>> {
  const { tenantId, source, complete } = run.request;
  if (!complete) return { retired: 0 };
  if (run.unknownFaults) return { retired: 0, retiredNothing: 'faults-without-id' };
  if (run.keep.size === 0) return { retired: 0, retiredNothing: 'nothing-read' };
  const keep = new Set(run.keep);
  for (const articleId of run.faultyIds) {
    for (const version of await run.deps.articles.versions(tenantId, articleId)) {
      keep.add(run.deps.slotKey(version));
    }
  }
  return { retired: await run.deps.articles.retireMissing(tenantId, source, keep) };
}
