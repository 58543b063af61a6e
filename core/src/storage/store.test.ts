import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import { makeTestSchema, testDatabaseUrl } from './make-test-schema.ts';
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

if (testDatabaseUrl === undefined) {
  describe('store contract: PostgreSQL', () => {
    it.skip('skipped: ATTENDANT_TEST_DATABASE_URL is not set', () => undefined);
  });
} else {
  const base = testDatabaseUrl;
  describeStoreContract('PostgreSQL', async (options) => {
    const own = await makeTestSchema(base);
    return {
      store: await openStore({ ...options, url: own.url, masterKey: MASTER_KEY }),
      remove: own.remove,
    };
  });
}
