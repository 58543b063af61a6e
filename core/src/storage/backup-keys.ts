/**
 * Contacts' keys are kept apart from the backup of their data: of the data all copies may be kept, of the keys only the
 * newest. A contact who was erased has no key in it, and no older backup can be read any more.
 */
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Readable } from 'node:stream';
import { type Kysely, sql } from 'kysely';
import { AttendantError } from '../errors.ts';
import { eraseContact } from '../privacy/erase-contact.ts';
import { type BackupHeader, checkBackupFile, readBackupContent } from './backup-file.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';

const ROWS = 500;
type KeyLine = { readonly tenant: string; readonly contact: string; readonly wrapped: string };

/** One JSON line for each contact who has a key. */
export async function* keyLines(kysely: Kysely<Schema>): AsyncIterable<string> {
  let last: { readonly tenant_id: string; readonly contact_id: string } | undefined;
  do {
    const from = last;
    const rows = await kysely
      .selectFrom('contact_keys')
      .selectAll()
      .$if(from !== undefined, (query) =>
        query.where((eb) =>
          eb(
            eb.refTuple('tenant_id', 'contact_id'),
            '>',
            eb.tuple(from?.tenant_id ?? '', from?.contact_id ?? ''),
          ),
        ),
      )
      .orderBy('tenant_id')
      .orderBy('contact_id')
      .limit(ROWS)
      .execute();
    for (const row of rows) {
      const wrapped = Buffer.from(row.wrapped).toString('base64');
      const line: KeyLine = { tenant: row.tenant_id, contact: row.contact_id, wrapped };
      yield `${JSON.stringify(line)}\n`;
    }
    last = rows.length === ROWS ? rows.at(-1) : undefined;
  } while (last);
}

/** Random for each installation: a hash of the value its first start sealed. */
export async function installationOf(kysely: Kysely<Schema>): Promise<string> {
  const fact = await kysely
    .selectFrom('store_facts')
    .select('value')
    .where('name', '=', 'master-key-check')
    .executeTakeFirst();
  return createHash('sha256')
    .update(fact?.value ?? '')
    .digest('hex')
    .slice(0, 32);
}

/**
 * Checks that a keys file belongs to a backup and is not older than it: contacts who came between the two would have no key
 * and count as erased.
 */
export async function checkKeysFile(from: string, data: BackupHeader): Promise<BackupHeader> {
  const keys = await checkBackupFile(from, 'keys');
  if (keys.installation !== data.installation) {
    throw new AttendantError('RESTORE_OTHER_KEYS', `${from} holds keys of another installation.`, {
      wayOut: 'Give the keys file written by the same installation; nothing was restored.',
    });
  }
  if (keys.createdAt < data.createdAt) {
    throw new AttendantError(
      'RESTORE_KEYS_OLDER',
      `The keys in ${from} are of ${keys.createdAt}, older than the backup of ${data.createdAt}.`,
      { wayOut: 'Give the newest keys file; nothing was restored.' },
    );
  }
  return keys;
}

/** Puts the keys to the contacts that are there. Others in the file came after the backup. */
export async function loadKeys(kysely: Kysely<Schema>, from: string): Promise<void> {
  for await (const line of createInterface({ input: Readable.from(readBackupContent(from)) })) {
    const { tenant, contact, wrapped } = JSON.parse(line) as KeyLine;
    await sql`insert into contact_keys (tenant_id, contact_id, wrapped)
      select tenant_id, contact_id, ${Buffer.from(wrapped, 'base64')} from contacts
      where tenant_id = ${tenant} and contact_id = ${contact} and erased_at is null
      on conflict do nothing`.execute(kysely);
  }
}

/** Contacts whose key is gone: they were erased after the backup was made. */
export async function contactsWithoutKey(
  kysely: Kysely<Schema>,
): Promise<readonly { readonly tenantId: string; readonly contactId: string }[]> {
  const rows = await kysely
    .selectFrom('contacts as c')
    .select(['c.tenant_id as tenantId', 'c.contact_id as contactId'])
    .where('c.erased_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('contact_keys as k')
            .select('k.contact_id')
            .whereRef('k.tenant_id', '=', 'c.tenant_id')
            .whereRef('k.contact_id', '=', 'c.contact_id'),
        ),
      ),
    )
    .execute();
  return rows;
}

/** They stay erased: their sealed rows go, a tombstone and an audit entry remain. */
export async function eraseAgain(
  store: Pick<Store, 'transaction'>,
  contacts: Awaited<ReturnType<typeof contactsWithoutKey>>,
): Promise<void> {
  for (const of of contacts) {
    await eraseContact(store, { ...of, actor: { kind: 'system', id: 'restore' } });
  }
}
