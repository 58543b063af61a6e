/** For tests on PostgreSQL: a schema of its own for each, so that they do not see each other. Not part of the product. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** The database `npm test` starts, or one named by hand. Undefined: those tests are skipped, and say so. */
export const testDatabaseUrl = process.env.ATTENDANT_TEST_DATABASE_URL;

/** `base`: address of a database. `url` names the schema; it and all in it are gone after `remove`. */
export async function makeTestSchema(
  base: string,
): Promise<{ readonly url: string; readonly remove: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = (statement: string) =>
    withClient(base, async (client) => void (await client.query(statement)));
  await run(`create schema ${name}`);
  const own = new URL(base);
  own.searchParams.set('options', `-csearch_path=${name}`);
  return { url: own.href, remove: () => run(`drop schema ${name} cascade`) };
}

/** A connection of its own, closed afterwards. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
