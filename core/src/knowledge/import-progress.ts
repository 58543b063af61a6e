/** How a running import tells how far it is, and hears that it is to end. */
import type { Store, StoredImport } from '../storage/store.ts';

const TICK_MS = 500;

export type TellingRun = {
  readonly deps: { readonly store: Store; readonly tickMs?: number };
  readonly tenant: { readonly id: string };
  readonly row: Pick<StoredImport, 'id'>;
  /** Aborted when the import is cancelled or not ours any more. */
  readonly stop: AbortController;
  readonly progress: { read: number; total: number | null; told: string; cancelled: boolean };
};

/** Writes progress while there is some, and hears whether it is to end. Answers what ends it, after the last write. */
export function keepTelling(run: TellingRun): () => Promise<void> {
  let telling: Promise<void> | null = null;
  const timer = setInterval(() => {
    telling ??= tell(run)
      // The database may be away for a moment; the next tick tells.
      .catch(() => undefined)
      .finally(() => {
        telling = null;
      });
  }, run.deps.tickMs ?? TICK_MS);
  return async () => {
    clearInterval(timer);
    await telling;
  };
}

async function tell(run: TellingRun): Promise<void> {
  const { deps, tenant, row, progress } = run;
  const { read, total } = progress;
  const now = JSON.stringify([read, total]);
  const told =
    now === progress.told
      ? await deps.store.imports.get(tenant.id, row.id)
      : await deps.store.transaction(async (tx) => {
          await tx.events.append(tenant.id, { kind: 'import.changed', subject: row.id });
          return tx.imports.update(tenant.id, row.id, { read, total });
        });
  progress.told = now;
  if (told === null || !told.cancelAsked) return;
  progress.cancelled = true;
  run.stop.abort();
}
