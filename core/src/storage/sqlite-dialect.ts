/**
 * Kysely on better-sqlite3 with two things its own driver lacks: statements are prepared once per text, and the one
 * connection is handed to one caller at a time, so that a call outside a transaction never slips into another's.
 */
import type Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { AttendantError } from '../errors.ts';

/** Different texts kept prepared; a few dozen are in use, long `in` lists make more. */
const STATEMENTS_KEPT = 500;
/** Between two tries when another process holds the database. */
const RETRY_MS = 5;

/** @param options how long a call waits at most: `waitMs` for other processes, `queueMs` for calls of ours before it. */
export function createSqliteDialect(
  database: Database.Database,
  options: { readonly waitMs: number; readonly queueMs: number },
): Dialect {
  return {
    // Kysely's own queue for one connection waits for ever; ours below does not.
    createAdapter: () =>
      Object.defineProperty(new SqliteAdapter(), 'supportsMultipleConnections', { value: true }),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createDriver: () => createDriver(database, options),
  };
}

function createDriver(
  database: Database.Database,
  options: { readonly waitMs: number; readonly queueMs: number },
): Driver {
  const connection = createConnection(database, options.waitMs);
  const turn = createTurns(options.queueMs);
  const run = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      await turn.take();
      return connection;
    },
    // Immediate: the right to write is taken at the start, or two processes could both read and neither write.
    beginTransaction: async () => void (await run('begin immediate')),
    commitTransaction: async () => void (await run('commit')),
    rollbackTransaction: async () => {
      // A full disk or a lost file makes SQLite roll back by itself.
      if (database.inTransaction) await run('rollback');
    },
    releaseConnection: async () => turn.give(),
    destroy: async () => {
      await turn.take();
      if (database.open) database.close();
      turn.give();
    },
  };
}

function createConnection(database: Database.Database, waitMs: number): DatabaseConnection {
  const statements = new Map<string, Database.Statement<unknown[]>>();
  const prepared = (text: string) => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= STATEMENTS_KEPT) statements.clear();
    const statement = database.prepare<unknown[]>(text);
    statements.set(text, statement);
    return statement;
  };
  const execute = <R>(query: CompiledQuery): QueryResult<R> => {
    const statement = prepared(query.sql);
    const parameters = query.parameters as unknown[];
    if (statement.reader) return { rows: statement.all(...parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  };
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const giveUpAt = performance.now() + waitMs;
      for (;;) {
        try {
          return execute<R>(query);
        } catch (error) {
          // Another process writes. Outside a transaction nothing has been done yet: try again, and let others work
          // meanwhile (SQLite's own waiting would stop the whole process).
          const mayWait = isBusy(error) && !database.inTransaction && performance.now() < giveUpAt;
          if (!mayWait) throw error;
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        }
      }
    },
    // biome-ignore lint/correctness/useYield: lists are paged by key, nothing is streamed by a cursor
    async *streamQuery() {
      throw new AttendantError('STORE_NO_STREAM', 'Streaming a query is not supported.');
    },
  };
}

function isBusy(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && code.startsWith('SQLITE_BUSY');
}

/** First come, first served. A wait longer than `waitMs` throws `STORE_BUSY`. */
function createTurns(waitMs: number) {
  let taken = false;
  const waiting: (() => void)[] = [];
  return {
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
          reject(
            new AttendantError('STORE_BUSY', `A transaction has been open for ${waitMs} ms.`, {
              wayOut:
                'Inside a transaction use the store it hands to you, and call nothing slow there.',
              status: 503,
            }),
          );
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
