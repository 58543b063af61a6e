/**
 * Kysely on better-sqlite3 with what its own driver lacks: statements are prepared once per text; writers take turns and
 * share commits (`sqlite-writer.ts`), so that a call outside a transaction never slips into another's; reads outside a
 * transaction go through a connection of their own, which sees only what is committed and waits for nobody.
 */
import type Database from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { AttendantError } from '../errors.ts';
import { BatchLost, type SqliteWriter } from './sqlite-writer.ts';

/** Different texts kept prepared; a few dozen are in use, long `in` lists make more. */
const STATEMENTS_KEPT = 500;
/** How often a single statement is run again when the batch it was in went down. */
const REPEATS = 3;

export type SqliteConnections = {
  readonly database: Database.Database;
  readonly writer: SqliteWriter;
  /** Null: reads take their turn with the writers when there are any (a database in memory has one connection). */
  readonly reader: Database.Database | null;
};

type Execute = <R>(query: CompiledQuery) => QueryResult<R>;
type Held = DatabaseConnection & { inTransaction: boolean };

export function createSqliteDialect(connections: SqliteConnections): Dialect {
  return {
    // Kysely's own queue for one connection waits for ever; the writer's does not.
    createAdapter: () =>
      Object.defineProperty(new SqliteAdapter(), 'supportsMultipleConnections', { value: true }),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createDriver: () => createDriver(connections),
  };
}

function createDriver({ database, writer, reader }: SqliteConnections): Driver {
  const onWriter = createExecutor(database);
  const onReader = reader && createExecutor(reader);
  const connect = (): Held => {
    const held: Held = {
      inTransaction: false,
      async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
        if (held.inTransaction) return onWriter.execute<R>(query);
        if (onReader?.isRead(query)) return onReader.execute<R>(query);
        if (onReader === null && writer.isIdle() && onWriter.isRead(query))
          return onWriter.execute<R>(query);
        return alone<R>(writer, onWriter.execute, query);
      },
      // biome-ignore lint/correctness/useYield: lists are paged by key, nothing is streamed by a cursor
      async *streamQuery() {
        throw new AttendantError('STORE_NO_STREAM', 'Streaming a query is not supported.');
      },
    };
    return held;
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => connect(),
    beginTransaction: async (held) => {
      await writer.begin();
      (held as Held).inTransaction = true;
    },
    commitTransaction: (held) => {
      (held as Held).inTransaction = false;
      return writer.commit();
    },
    rollbackTransaction: async (held) => {
      // After a commit that failed there is nothing left to undo, and the turn is another's.
      if (!(held as Held).inTransaction) return;
      (held as Held).inTransaction = false;
      writer.rollback();
    },
    releaseConnection: async () => undefined,
    destroy: () =>
      writer.alone(() => {
        reader?.close();
        if (database.open) database.close();
      }),
  };
}

/** A statement outside a transaction is a transaction of its own. */
async function alone<R>(
  writer: SqliteWriter,
  execute: Execute,
  query: CompiledQuery,
): Promise<QueryResult<R>> {
  for (let repeat = 0; ; repeat += 1) {
    await writer.begin();
    let result: QueryResult<R>;
    try {
      result = execute<R>(query);
    } catch (error) {
      writer.rollback();
      throw error;
    }
    try {
      await writer.commit();
      return result;
    } catch (error) {
      if (!(error instanceof BatchLost) || repeat >= REPEATS) throw error;
    }
  }
}

function createExecutor(database: Database.Database) {
  const statements = new Map<string, Database.Statement<unknown[]>>();
  const prepared = (text: string) => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= STATEMENTS_KEPT) statements.clear();
    const statement = database.prepare<unknown[]>(text);
    statements.set(text, statement);
    return statement;
  };
  const execute: Execute = <R>(query: CompiledQuery): QueryResult<R> => {
    const statement = prepared(query.sql);
    const parameters = query.parameters as unknown[];
    if (statement.reader) return { rows: statement.all(...parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  };
  return { execute, isRead: (query: CompiledQuery) => prepared(query.sql).readonly };
}
