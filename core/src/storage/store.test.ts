import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from '@jest/globals';
import { describeEvaluationsContract } from './evaluations.contract.ts';
import { describeInboxContract } from './inbox.contract.ts';
import { describeLearningContract } from './learning.contract.ts';
import { makeTestSchema, testDatabaseUrl } from './make-test-schema.ts';
import { openStore } from './open-store.ts';
import { describeProposalsContract } from './proposals.contract.ts';
import { describeSettingsVersionsContract } from './settings-versions.contract.ts';
import { describeStoreContract, MASTER_KEY, type OpenContractStore } from './store.contract.ts';
import { describeTeamContract } from './team.contract.ts';

/** Every suite a store passes, on every database. */
const contracts = [
  describeInboxContract,
  describeStoreContract,
  describeLearningContract,
  describeTeamContract,
  describeEvaluationsContract,
  describeSettingsVersionsContract,
  describeProposalsContract,
] as const;
function describeContracts(name: string, open: OpenContractStore): void {
  for (const describeContract of contracts) describeContract(name, open);
}

describeContracts('SQLite in memory', async (options) => ({
  store: await openStore({ ...options, file: ':memory:', masterKey: MASTER_KEY }),
  remove: async () => undefined,
}));

describeContracts('SQLite file', async (options) => {
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
  describeContracts('PostgreSQL', async (options) => {
    const own = await makeTestSchema(base);
    return {
      store: await openStore({ ...options, url: own.url, masterKey: MASTER_KEY }),
      remove: own.remove,
    };
  });
}
