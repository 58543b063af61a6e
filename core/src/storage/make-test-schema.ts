/** For tests on PostgreSQL: a schema of its own for each, so that they do not see each other. Not part of the product. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** The database `npm test` starts, or one named by hand. Undefined: those tests are skipped, and say so. */
export const testDatabaseUrl = process.env.ATTENDANT_TEST_DATABASE_URL;

export async function makeTestSchema(
  base: string,
): Promise<{ readonly url: string; readonly remove: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: base });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await run(`create schema ${name}`);
  const own = new URL(base);
  own.searchParams.set('options', `-csearch_path=${name}`);
  return { url: own.href, remove: () => run(`drop schema ${name} cascade`) };
}
