/**
 * Imports as work with a state: asked for, run as a job, told as they go, ended in words. One at a time per tenant.
 * A run that dies is begun again by the next claim of its job; articles it had written are then unchanged, and what it
 * had counted is kept, so that the report tells of all runs as of one.
 */
import type { Job, NewJob, Store, StoredImport } from '../storage/store.ts';
import { type RunDeps, runImport } from './run-import.ts';
import type { Uploads } from './uploads.ts';

export const IMPORT_JOB = 'import';
/** Imports told in a list. */
const LISTED = 50;

export type NewImport =
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly file: string;
      readonly format?: string;
    }
  | { readonly kind: 'site'; readonly url: string };
export type ImportView = Omit<
  StoredImport,
  'source' | 'file' | 'cancelAsked' | 'added' | 'changed' | 'report' | 'error'
> & {
  readonly report: ImportSummary | null;
  readonly error: ImportTrouble | null;
};
export type ImportSummary = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly retired: number;
  readonly faultCount: number;
  readonly faults: readonly {
    readonly place: string;
    readonly code: string;
    readonly message: string;
  }[];
};
export type ImportTrouble = {
  readonly code: string;
  readonly detail: string;
  readonly wayOut?: string;
};
export type ImportJobs = {
  /** Part of the transaction: row, job and event, or nothing. Call `wake` after the commit. */
  readonly add: (tx: Store, tenantId: string, of: NewImport) => Promise<ImportView>;
  readonly list: (tenantId: string) => Promise<readonly ImportView[]>;
  readonly get: (tenantId: string, importId: string) => Promise<ImportView | null>;
  /** A waiting one is over at once, a running one within a second or with its next item. Null: there is none. */
  readonly cancel: (tx: Store, tenantId: string, importId: string) => Promise<ImportView | null>;
  readonly wake: () => void;
  /** The job's handler. */
  readonly run: (job: Job, lost: AbortSignal) => Promise<void>;
  /** The job was given up: the import says so. */
  readonly giveUp: (job: Job) => Promise<void>;
  /** Removes files a crash has left. */
  readonly sweep: () => Promise<number>;
  /** Lets go of running imports; they go on at the next start. */
  readonly stop: () => void;
};
export type ImportJobsDeps = RunDeps & {
  readonly uploads: Uploads;
  readonly newId: () => string;
  readonly wakeJobs: () => void;
};

export function createImportJobs(deps: ImportJobsDeps): ImportJobs {
  const { store, uploads } = deps;
  const stopping = new AbortController();
  return {
    async add(tx, tenantId, of) {
      const id = deps.newId();
      const made = await tx.imports.create(tenantId, { id, ...placeOf(of) });
      if (of.kind === 'file' && of.format !== undefined) {
        await tx.imports.update(tenantId, id, { format: of.format });
      }
      const job: NewJob = {
        kind: IMPORT_JOB,
        group: IMPORT_JOB,
        payload: { importId: id, ...(of.kind === 'file' ? fileOf(of) : {}) },
        key: `${IMPORT_JOB}:${id}`,
      };
      await tx.jobs.add(tenantId, job);
      await tx.events.append(tenantId, { kind: 'import.changed', subject: id });
      return toImportView(made);
    },
    list: async (tenantId) => (await store.imports.list(tenantId, LISTED)).map(toImportView),
    async get(tenantId, importId) {
      const found = await store.imports.get(tenantId, importId);
      return found && toImportView(found);
    },
    async cancel(tx, tenantId, importId) {
      const before = await tx.imports.get(tenantId, importId);
      if (before === null) return null;
      const waiting = before.state === 'waiting';
      const after = await tx.imports.update(tenantId, importId, {
        cancelAsked: true,
        ...(waiting ? { state: 'cancelled' } : {}),
      });
      if (after === null) return toImportView(before);
      await tx.events.append(tenantId, { kind: 'import.changed', subject: importId });
      // The file of one that never ran is removed by its job, which finds it over.
      return toImportView(after);
    },
    wake: deps.wakeJobs,
    run: (job, lost) => runImport(deps, job, AbortSignal.any([lost, stopping.signal])),
    async giveUp(job) {
      const importId = String(job.payload.importId);
      const error: ImportTrouble = {
        code: 'IMPORT_GIVEN_UP',
        detail: 'The import broke off several times and was given up.',
        wayOut: 'Import it again; if it goes on, look in the log.',
      };
      await store.transaction(async (tx) => {
        const over = await tx.imports.update(job.tenantId, importId, { state: 'failed', error });
        if (over === null) return;
        await tx.events.append(job.tenantId, { kind: 'import.changed', subject: importId });
      });
      if (typeof job.payload.file === 'string') await uploads.remove(job.payload.file);
    },
    sweep: async () => uploads.sweep(await store.imports.files()),
    stop: () => stopping.abort(),
  };
}

/** The row forgets the file when the import is over; the job knows it until it is done. */
function fileOf(of: NewImport & { readonly kind: 'file' }): Job['payload'] {
  return { file: of.file, ...(of.format === undefined ? {} : { format: of.format }) };
}

/** One source per name: importing again updates and retires its own articles and nobody else's. */
function placeOf(of: NewImport): Pick<StoredImport, 'name' | 'kind' | 'source' | 'file'> {
  if (of.kind === 'site') {
    return { name: of.url, kind: 'site', source: `site:${of.url}`, file: null };
  }
  return { name: of.name, kind: 'file', source: `import:${of.name}`, file: of.file };
}

/** What is told of an import: not where its file lies. */
function toImportView(stored: StoredImport): ImportView {
  const { id, name, kind, format, state, read, total, report, error, createdAt, endedAt } = stored;
  return {
    id,
    name,
    kind,
    format,
    state,
    read,
    total,
    report: report as ImportSummary | null,
    error: error as ImportTrouble | null,
    createdAt,
    endedAt,
  };
}
