import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import pg from 'pg';
import { openStore } from './open-store.ts';
import { describeStoreContract, MASTER_KEY } from './store.contract.ts';

describeStoreContract('SQLite in memory', async (options) => ({
  store: await openStore({ ...options, file: ':memory:', masterKey: MASTER_KEY }),
  remove: async () => undefined,
}));

describeStoreContract('SQLite file', async (options) => {
  const folder = await mkdtemp(join(tmpdir(), 'attendant-store-'));
  return {
    store: await openStore({ ...options, file: join(folder, 'a.db'), masterKey: MASTER_KEY }),
    remove: () => rm(folder, { recursive: true }),
  };
});

const url = process.env.ATTENDANT_TEST_DATABASE_URL;
if (url === undefined) {
  describe('store contract: PostgreSQL', () => {
    it.skip('skipped: ATTENDANT_TEST_DATABASE_URL is not set', () => undefined);
  });
} else {
  describeStoreContract('PostgreSQL', async (options) => {
    const own = await makeSchema(url);
    return {
      store: await openStore({ ...options, url: own.url, masterKey: MASTER_KEY }),
      remove: own.remove,
    };
  });
}

/** A schema of its own, so that tests do not see each other. */
async function makeSchema(base: string) {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: base });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create schema ${name}`);
  const own = new URL(base);
  own.searchParams.set('options', `-csearch_path=${name}`);
  return { url: own.href, remove: () => run(`drop schema ${name} cascade`) };
}
