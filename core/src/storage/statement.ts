/**
 * A statement written once in both dialects' words, for the paths every message takes: nothing is built or compiled when
 * it runs. `?` stands for a parameter. Columns are named, never `*`, so that a migration does not change what it gives.
 */
import type { QueryResult } from 'kysely';
import { type CompiledQuery, createQueryId, RawNode } from 'kysely';
import type { Db } from './db.ts';
import type { Dialect } from './migrations/migration.ts';

type Parameter = string | number | Uint8Array | null;
export type Statement<R> = {
  /** All rows. */
  all(db: Db, parameters: readonly Parameter[]): Promise<readonly R[]>;
  /** The first row, undefined when there is none. */
  first(db: Db, parameters: readonly Parameter[]): Promise<R | undefined>;
  /** How many rows it wrote. */
  count(db: Db, parameters: readonly Parameter[]): Promise<number>;
};

const NODE = RawNode.createWithSql('');
const QUERY_ID = createQueryId();

/** Names by text, for databases that prepare by name. Filled while modules load, never afterwards but for lists. */
const names = new Map<string, string>();
/** The name of a statement made here, nothing for any other. */
export function preparedName(text: string): { readonly name?: string } {
  const name = names.get(text);
  return name === undefined ? {} : { name };
}

export function statement<R = never>(text: string): Statement<R> {
  const sql: Readonly<Record<Dialect, string>> = { sqlite: text, postgres: withNumbers(text) };
  // Written twice, it has one name: a second would be the next statement's too.
  if (!names.has(sql.postgres)) names.set(sql.postgres, `attendant_${names.size + 1}`);
  const run = (db: Db, parameters: readonly Parameter[]): Promise<QueryResult<R>> => {
    const query: CompiledQuery<R> = {
      sql: sql[db.dialect],
      parameters,
      query: NODE,
      queryId: QUERY_ID,
    };
    return db.kysely.executeQuery<R>(query);
  };
  return {
    all: async (db, parameters) => (await run(db, parameters)).rows,
    first: async (db, parameters) => (await run(db, parameters)).rows[0],
    count: async (db, parameters) => Number((await run(db, parameters)).numAffectedRows ?? 0n),
  };
}

/** No text of ours has a question mark of its own. */
function withNumbers(text: string): string {
  let number = 0;
  return text.replaceAll('?', () => {
    number += 1;
    return `$${number}`;
  });
}
