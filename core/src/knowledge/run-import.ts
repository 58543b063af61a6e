/** One run of an import's job. */
import { stat } from 'node:fs/promises';
import { AttendantError } from '../errors.ts';
import type { Locale, Tenant } from '../model.ts';
import { slotKey } from '../storage/slot-key.ts';
import type { Job, Store, StoredImport } from '../storage/store.ts';
import type { ImportItem, ImportOptions } from './import/import-item.ts';
import { type ImportReport, importArticles } from './import-articles.ts';
import { importBundle } from './import-bundle.ts';
import type { ImportSummary, ImportTrouble } from './import-jobs.ts';
import { keepTelling, type TellingRun } from './import-progress.ts';
import { createRename, renameItems } from './rename-items.ts';
import type { Uploads } from './uploads.ts';

export type OpenImport = (
  path: string,
  format: string,
  options: ImportOptions,
) => Promise<{ readonly format: string; readonly items: AsyncIterable<ImportItem> }>;
export type ImportSite = (
  url: string,
  options: ImportOptions & {
    readonly signal?: AbortSignal;
    readonly onProgress?: (read: number, total: number | null) => void;
  },
) => AsyncIterable<ImportItem>;
export type RunDeps = {
  readonly store: Store;
  readonly uploads: Uploads;
  readonly openImport: OpenImport;
  readonly importSite: ImportSite;
  /** How often progress is written and a wish to cancel is looked for, in ms. Default 500. */
  readonly tickMs?: number;
};

/** Several files sent as one. */
export const BUNDLE_FORMAT = 'bundle';
const FAULTS_TOLD = 100;

/** Somebody wants it ended; or this process must let go of it. */
class Ended extends Error {}

type Run = TellingRun & {
  readonly deps: RunDeps;
  readonly tenant: Tenant;
  readonly row: StoredImport;
  readonly format: string;
};

export async function runImport(deps: RunDeps, job: Job, lost: AbortSignal): Promise<void> {
  const { store } = deps;
  const { tenantId } = job;
  const importId = String(job.payload.importId);
  const begun = await begin(store, tenantId, importId);
  const tenant = await store.tenants.get(tenantId);
  if (begun === null || tenant === null) {
    await removeFileOf(deps, job);
    return;
  }
  const stop = new AbortController();
  const end = () => stop.abort();
  lost.addEventListener('abort', end);
  if (lost.aborted) end();
  const run: Run = {
    deps,
    tenant,
    row: begun,
    format: typeof job.payload.format === 'string' ? job.payload.format : 'auto',
    stop,
    progress: { read: 0, total: null, told: '', cancelled: begun.cancelAsked },
  };
  if (begun.cancelAsked) end();
  const stopTicking = keepTelling(run);
  let outcome: Outcome;
  try {
    outcome = await read(run);
  } catch (error) {
    outcome = outcomeOf(run, error);
  } finally {
    await stopTicking();
    lost.removeEventListener('abort', end);
  }
  await finish(run, outcome);
  await removeFileOf(deps, job);
}

/** From now on it runs. Null: it is over, or never was. */
async function begin(store: Store, tenantId: string, importId: string) {
  return store.transaction(async (tx) => {
    const row = await tx.imports.update(tenantId, importId, { state: 'running', read: 0 });
    if (row !== null) {
      await tx.events.append(tenantId, { kind: 'import.changed', subject: importId });
    }
    return row;
  });
}

async function removeFileOf(deps: RunDeps, job: Job): Promise<void> {
  const { file } = job.payload;
  if (typeof file === 'string') await deps.uploads.remove(file);
}

type Outcome = {
  readonly state: 'done' | 'failed' | 'cancelled';
  readonly report: ImportSummary | null;
  readonly error?: ImportTrouble;
};

async function read(run: Run): Promise<Outcome> {
  const { row, tenant } = run;
  const locale = Intl.getCanonicalLocales(tenant.locale)[0] ?? tenant.locale;
  const items = await open(run, locale);
  const report = await importArticles(
    { articles: counting(run), slotKey },
    { tenantId: tenant.id, source: row.source, items: watched(run, items), complete: true, locale },
  );
  const summary = summaryOf(row, report);
  const nothing = report.added + report.changed + report.unchanged === 0;
  const [first] = report.faults;
  if (!nothing) return { state: 'done', report: summary };
  return {
    state: 'failed',
    report: summary,
    error:
      first === undefined
        ? {
            code: 'IMPORT_EMPTY',
            detail: 'There is no article in it.',
            wayOut: 'Check that it is the right file or address, and that its format is known.',
          }
        : { code: first.code, detail: `${first.place}: ${first.message}` },
  };
}

async function open(run: Run, locale: Locale): Promise<AsyncIterable<ImportItem>> {
  const { deps, row, tenant, stop, progress } = run;
  if (row.kind === 'site') {
    await deps.store.imports.update(tenant.id, row.id, { format: 'site' });
    return deps.importSite(row.name, {
      locale,
      signal: stop.signal,
      onProgress: (read, total) => {
        progress.read = read;
        progress.total = total;
      },
    });
  }
  const path = deps.uploads.pathOf(row.file ?? '');
  const there = await stat(path).catch(() => null);
  // Another process may have it, or it was lost with a disk: the job is tried again, and given up after a while.
  if (there === null) throw new Error('The uploaded file is not here.');
  if (run.format === BUNDLE_FORMAT) {
    await deps.store.imports.update(tenant.id, row.id, { format: 'folder' });
    const folder = deps.uploads.unpackPathOf(row.file ?? '');
    const { openImport } = deps;
    return importBundle({ path, folder, name: row.name, openImport, options: { locale } });
  }
  const { format, items } = await deps.openImport(path, run.format, { locale });
  await deps.store.imports.update(tenant.id, row.id, { format });
  return renameItems(items, { file: row.file ?? '', name: row.name });
}

/** Counts what comes, and ends between two items when it is to end. A source that ends early has not listed everything. */
async function* watched(run: Run, items: AsyncIterable<ImportItem>): AsyncIterable<ImportItem> {
  const { row, progress, stop } = run;
  const check = () => {
    if (stop.signal.aborted) throw new Ended();
  };
  check();
  for await (const item of items) {
    check();
    if (row.kind === 'file') progress.read += 1;
    yield item;
  }
  check();
}

/** Writing and counting are one: a crash in between leaves both or neither. */
function counting({ deps, tenant, row }: Run): Parameters<typeof importArticles>[0]['articles'] {
  const { store } = deps;
  return {
    versions: (tenantId, articleId) => store.articles.versions(tenantId, articleId),
    retireMissing: (tenantId, source, keep) => store.articles.retireMissing(tenantId, source, keep),
    record: (tenantId, source, inputs, defaults) =>
      store.transaction(async (tx) => {
        const results = await tx.articles.record(tenantId, source, inputs, defaults);
        const of = (what: string) => results.filter((one) => one === what).length;
        await tx.imports.count(tenant.id, row.id, { added: of('added'), changed: of('changed') });
        return results;
      }),
  };
}

/** Of this run and those before it that broke off: what those wrote is unchanged now. */
function summaryOf(before: StoredImport, report: ImportReport): ImportSummary {
  return {
    added: before.added + report.added,
    changed: before.changed + report.changed,
    unchanged: Math.max(0, report.unchanged - before.added - before.changed),
    retired: report.retired,
    faultCount: report.faultCount,
    faults: report.faults
      .slice(0, FAULTS_TOLD)
      .map(({ place, code, message }) => ({ place, code, message })),
  };
}

/** Anything that may pass by itself is thrown on: the job is tried again. */
function outcomeOf(run: Run, error: unknown): Outcome {
  if (run.progress.cancelled) return { state: 'cancelled', report: null };
  if (run.stop.signal.aborted) throw new Error('Another process goes on with this import.');
  if (!(error instanceof AttendantError) || error.status >= 500) throw error;
  return { state: 'failed', report: null, error: troubleOf(run, error) };
}

function troubleOf({ row }: Run, error: AttendantError): ImportTrouble {
  const rename = row.file === null ? String : createRename({ file: row.file, name: row.name });
  // The command line's way out names its own options.
  if (error.code === 'CLI_USAGE') {
    return {
      code: 'IMPORT_FORMAT',
      detail: rename(error.message),
      wayOut: 'Give a file whose ending tells what it is, or name the format.',
    };
  }
  const { wayOut } = error;
  return {
    code: error.code,
    detail: rename(error.message),
    ...(wayOut === '' ? {} : { wayOut: rename(wayOut) }),
  };
}

/** State, report, event and audit entry together. What was written by an import that ended early is told too. */
async function finish(run: Run, outcome: Outcome): Promise<void> {
  const { deps, tenant, row } = run;
  const { read, total } = run.progress;
  await deps.store.transaction(async (tx) => {
    const now = await tx.imports.get(tenant.id, row.id);
    const { added, changed } = now ?? row;
    const report: ImportSummary = outcome.report ?? {
      added,
      changed,
      unchanged: 0,
      retired: 0,
      faultCount: 0,
      faults: [],
    };
    const over = await tx.imports.update(tenant.id, row.id, {
      state: outcome.state,
      read,
      total,
      report,
      ...(outcome.error === undefined ? {} : { error: outcome.error }),
    });
    if (over === null) return;
    await tx.events.append(tenant.id, { kind: 'import.changed', subject: row.id });
    await tx.audit.append(tenant.id, {
      actor: { kind: 'system', id: null },
      action: 'articles.imported',
      subject: row.id,
      detail: {
        state: outcome.state,
        added: report.added,
        changed: report.changed,
        unchanged: report.unchanged,
        retired: report.retired,
        faults: report.faultCount,
      },
    });
  });
}
