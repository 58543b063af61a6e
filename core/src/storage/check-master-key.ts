import { type Kysely, sql } from 'kysely';
import { AttendantError } from '../errors.ts';
import type { Keyring } from '../privacy/keyring.ts';
import type { Dialect } from './migrations/migration.ts';
import type { Schema } from './schema.ts';

const NAME = 'master-key-check';
const PLAIN = 'attendant';
const PLACE = { tenantId: '', contactId: '', table: 'store_facts', row: NAME, field: 'value' };

type Deps = {
  readonly dialect: Dialect;
  readonly kysely: Kysely<Schema>;
  readonly keys: Keyring;
};

/**
 * A known text sealed under the first master key: another key does not open it, and is refused with `STORE_WRONG_KEY`
 * before anything is read or written with it.
 * @param how `if-kept`: check it if there is one already; `keep`: make it if there is none.
 */
export async function checkMasterKey(deps: Deps, how: 'if-kept' | 'keep'): Promise<void> {
  if (how === 'if-kept' && !(await hasFacts(deps))) return;
  if (how === 'keep') {
    await deps.kysely
      .insertInto('store_facts')
      .values({ name: NAME, value: deps.keys.seal(null, PLACE, PLAIN) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const fact = await deps.kysely
    .selectFrom('store_facts')
    .select('value')
    .where('name', '=', NAME)
    .executeTakeFirst();
  if (fact && !opens(deps.keys, fact.value)) {
    throw new AttendantError(
      'STORE_WRONG_KEY',
      'This database was made with another master key; nothing in it can be read with this one.',
      { wayOut: 'Give the master key the database was made with.' },
    );
  }
}

function opens(keys: Keyring, sealed: Uint8Array): boolean {
  try {
    return keys.open(null, PLACE, sealed).toString('utf8') === PLAIN;
  } catch {
    return false;
  }
}

async function hasFacts({ dialect, kysely }: Deps): Promise<boolean> {
  const found =
    dialect === 'sqlite'
      ? await sql`select 1 from sqlite_master where type = 'table' and name = 'store_facts'`.execute(
          kysely,
        )
      : await sql`select 1 where to_regclass('store_facts') is not null`.execute(kysely);
  return found.rows.length > 0;
}
