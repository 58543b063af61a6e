import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Keyring } from '../privacy/keyring.ts';
import { contactsWithoutKey, eraseAgain, loadKeys } from './backup-keys.ts';
import { storeWithin } from './create-store.ts';
import type { Dialect } from './migrations/migration.ts';
import type { Schema } from './schema.ts';

/**
 * Puts the keys of a keys file to restored data, in the transaction given; contacts without one are erased.
 * @returns how many were erased.
 */
export async function putKeys(
  tx: Kysely<Schema>,
  options: {
    readonly dialect: Dialect;
    readonly keys: Keyring;
    readonly from: string;
    readonly clock?: () => Date;
  },
): Promise<number> {
  await loadKeys(tx, options.from);
  const gone = await contactsWithoutKey(tx);
  const store = storeWithin(tx, {
    dialect: options.dialect,
    keys: options.keys,
    clock: options.clock ?? (() => new Date()),
    newId: (prefix) => `${prefix}_${randomUUID()}`,
    shared: false,
    afterErasure: () => undefined,
  });
  await eraseAgain(store, gone);
  return gone.length;
}
