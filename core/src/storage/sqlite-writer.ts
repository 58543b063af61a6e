/**
 * The one connection that writes. Transactions run on it strictly one after the other; those that are queued share one
 * COMMIT (group commit), because waiting for the disk is what a small transaction spends its time on. Each is a
 * savepoint: one that fails is rolled back alone. Nobody is answered before the COMMIT that holds their work is on disk,
 * and of a batch all is there after a crash, or nothing.
 */
import type Database from 'better-sqlite3';
import { AttendantError } from '../errors.ts';

export type SqliteWriter = {
  /** Waits for its turn and begins. Throws `STORE_BUSY` when that takes too long. */
  begin(): Promise<void>;
  /** Ends the turn; resolves when it is on disk. Throws `BatchLost` when the batch went down by another's fault. */
  commit(): Promise<void>;
  /** Undoes this one alone and ends the turn. */
  rollback(): void;
  /** Is nothing open and nobody waiting? What is read in the same breath then sees what is committed, and nothing else. */
  isIdle(): boolean;
  /** Runs with nothing else open: no transaction, no batch. For checkpoints and closing. */
  alone<T>(work: () => T): Promise<T>;
};
export type SqliteWriterOptions = {
  /** How long to wait for another process that writes, in ms. */
  readonly waitMs: number;
  /** How long to wait for transactions of ours, in ms. */
  readonly queueMs: number;
  /** Transactions that share a COMMIT at most; 1: each has its own. */
  readonly batch: number;
};

/** A disk that fills up undoes the whole batch. Whoever was not the cause runs again, each with a COMMIT of its own. */
export class BatchLost extends Error {
  override readonly name = 'BatchLost';
  /** Shown as `STORE_BUSY` where it cannot be run again. */
  readonly code = 'SQLITE_BUSY';
}

/** Between two tries when another process holds the database, in ms. */
const RETRY_MS = 5;

type Batch = {
  size: number;
  /** Resolves when the batch is on disk. */
  wait(): Promise<void>;
  settle(error: unknown): void;
};

export function createSqliteWriter(
  database: Database.Database,
  options: SqliteWriterOptions,
): SqliteWriter {
  const turn = createTurns(options.queueMs);
  const statement = prepareControl(database);
  let batch: Batch | null = null;
  /** Transactions that are not grouped, since an earlier batch was lost. */
  let single = 0;

  const end = (lost: Batch | null, error: unknown) => {
    if (lost === null) return;
    if (batch === lost) batch = null;
    lost.settle(error);
  };
  const lose = (lost: Batch | null, cause: unknown) => {
    if (database.inTransaction) statement.rollback();
    single = Math.max(single, lost?.size ?? 0);
    end(lost, new BatchLost('Another transaction of the batch undid it.', { cause }));
  };
  const commitBatch = () => {
    const full = batch;
    if (full === null) return;
    try {
      statement.commit();
      end(full, null);
    } catch (error) {
      if (full.size > 1) return lose(full, error);
      if (database.inTransaction) statement.rollback();
      end(full, error);
    }
  };
  /** The next one, or the disk when there is none: what comes in this round of the event loop still joins. */
  const endTurn = () => {
    const wantsMore = single === 0 && (batch?.size ?? 0) < options.batch;
    if (single > 0 && batch !== null) single -= 1;
    if (!wantsMore) commitBatch();
    else if (batch !== null && !turn.anybody()) setImmediate(() => turn.isFree() && commitBatch());
    turn.give();
  };

  return {
    async begin() {
      await turn.take();
      try {
        if (batch === null) {
          await beginImmediate(statement.begin, options.waitMs);
          batch = openBatch(options.queueMs);
        }
        statement.save();
      } catch (error) {
        endTurn();
        throw error;
      }
    },
    commit() {
      const mine = batch;
      if (mine === null || !database.inTransaction) {
        lose(mine, null);
        endTurn();
        return Promise.reject(new BatchLost('The transaction was undone.'));
      }
      statement.release();
      mine.size += 1;
      const written = mine.wait();
      endTurn();
      return written;
    },
    rollback() {
      try {
        // A full disk or a lost file makes SQLite undo everything by itself.
        if (database.inTransaction) statement.undo();
        else lose(batch, null);
      } finally {
        endTurn();
      }
    },
    isIdle: () => turn.isFree() && batch === null,
    async alone(work) {
      await turn.take();
      try {
        commitBatch();
        return work();
      } finally {
        turn.give();
      }
    },
  };
}

function openBatch(queueMs: number): Batch {
  let waiting: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = [];
  const settle = (error: unknown) => {
    const told = waiting;
    waiting = [];
    for (const one of told) {
      if (error === null) one.resolve();
      else one.reject(error);
    }
  };
  // A transaction that waits for one that waits for this batch would wait for ever. What is told busy here may still be
  // written: whoever wants to know reads.
  const timer = setTimeout(() => settle(tooLong(queueMs)), queueMs);
  return {
    size: 0,
    wait: () => new Promise<void>((resolve, reject) => waiting.push({ resolve, reject })),
    settle(error) {
      clearTimeout(timer);
      settle(error);
    },
  };
}

function prepareControl(database: Database.Database) {
  const run = (text: string) => {
    const statement = database.prepare(text);
    return () => void statement.run();
  };
  const [rollbackTo, release] = [run('rollback to work'), run('release work')];
  return {
    // Immediate: the right to write is taken at the start, or two processes could both read and neither write.
    begin: run('begin immediate'),
    commit: run('commit'),
    rollback: run('rollback'),
    save: run('savepoint work'),
    release,
    undo: () => {
      rollbackTo();
      release();
    },
  };
}

/** Another process may write: try again, and let others work meanwhile (SQLite's own waiting stops the whole process). */
async function beginImmediate(begin: () => void, waitMs: number): Promise<void> {
  const giveUpAt = performance.now() + waitMs;
  for (;;) {
    try {
      return begin();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

function isBusy(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && code.startsWith('SQLITE_BUSY');
}

function tooLong(ms: number): AttendantError {
  return new AttendantError('STORE_BUSY', `A transaction has been open for ${ms} ms.`, {
    wayOut: 'Inside a transaction use the store it hands to you, and call nothing slow there.',
    status: 503,
  });
}

/** First come, first served. A wait longer than `waitMs` throws `STORE_BUSY`. */
function createTurns(waitMs: number) {
  let taken = false;
  const waiting: (() => void)[] = [];
  return {
    isFree: () => !taken,
    anybody: () => waiting.length > 0,
    take(): Promise<void> {
      if (!taken) {
        taken = true;
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const goOn = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(goOn), 1);
          reject(tooLong(waitMs));
        }, waitMs);
        waiting.push(goOn);
      });
    },
    give(): void {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
  };
}
