import { createInterface } from 'node:readline/promises';
import { Readable } from 'node:stream';
import { type Kysely, sql } from 'kysely';
import { AttendantError } from '../errors.ts';
import { createKeyring } from '../privacy/keyring.ts';
import {
  type BackupFiles,
  type BackupHeaders,
  readBackupContent,
  writeBackup,
} from './backup-file.ts';
import { installationOf, keyLines } from './backup-keys.ts';
import { checkMasterKey } from './check-master-key.ts';
import { openDatabase, type StoreOptions } from './open-store.ts';
import { putKeys } from './put-keys.ts';
import type { Schema } from './schema.ts';

/** Every table, parents before children, each with what orders its rows. */
const TABLES = {
  store_facts: ['name'],
  tenants: ['tenant_id'],
  contacts: ['tenant_id', 'contact_id'],
  contact_keys: ['tenant_id', 'contact_id'],
  contact_identities: ['tenant_id', 'host', 'lookup'],
  conversations: ['tenant_id', 'conversation_id'],
  messages: ['tenant_id', 'message_id'],
  reading_positions: ['tenant_id', 'agent_id', 'conversation_id'],
  mentions: ['tenant_id', 'agent_id', 'conversation_id', 'seq'],
  search_filters: ['tenant_id', 'last_message_at', 'conversation_id'],
  canned_responses: ['tenant_id', 'canned_id'],
  turns: ['tenant_id', 'message_id'],
  corrections: ['tenant_id', 'correction_id'],
  uses: ['tenant_id', 'reply_id', 'article_id'],
  proposals: ['tenant_id', 'proposal_id'],
  article_versions: ['tenant_id', 'article_id', 'version'],
  article_changes: ['tenant_id', 'cursor'],
  article_texts: ['tenant_id', 'article_id', 'version'],
  article_reviews: ['tenant_id', 'article_id'],
  imports: ['tenant_id', 'import_id'],
  evaluations: ['tenant_id', 'evaluation_id'],
  events: ['seq'],
  jobs: ['seq'],
  audit_entries: ['tenant_id', 'seq'],
  agents: ['tenant_id', 'agent_id'],
  agent_preferences: ['tenant_id', 'agent_id'],
  settings_versions: ['tenant_id', 'version'],
  credentials: ['tenant_id', 'credential_id'],
  used_tokens: ['tenant_id', 'token_hash'],
  verifications: ['tenant_id', 'conversation_id'],
  throttles: ['throttle_key'],
  attachments: ['tenant_id', 'attachment_id'],
  idempotency_keys: ['tenant_id', 'request_key'],
  tenant_values: ['tenant_id', 'name'],
} as const satisfies { readonly [T in keyof Schema]: readonly (keyof Schema[T] & string)[] };

const NAMES = Object.keys(TABLES) as (keyof Schema)[];
const ROWS = 200;
/** Keys have a file of their own; search filters are hashes of contacts' words, which no old backup keeps beyond an erasure. */
const LEFT_OUT: readonly (keyof Schema)[] = ['contact_keys', 'search_filters'];

/** All tables but the contacts' keys as of one moment (one repeatable-read transaction), one JSON line per row. */
export async function dumpPostgres(
  url: string,
  to: BackupFiles,
  now: Date,
): Promise<BackupHeaders> {
  const { kysely } = openDatabase({ url });
  try {
    return await kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        const about = {
          dialect: 'postgres',
          createdAt: now.toISOString(),
          migration: await migrationOf(tx),
          installation: await installationOf(tx),
        } as const;
        return writeBackup(to, about, { data: () => linesOf(tx), keys: () => keyLines(tx) });
      });
  } finally {
    await kysely.destroy();
  }
}

async function* linesOf(tx: Kysely<Schema>): AsyncIterable<string> {
  for (const table of NAMES.filter((name) => !LEFT_OUT.includes(name))) {
    const order = TABLES[table];
    let last: Record<string, unknown> | undefined;
    do {
      const found: { readonly rows: readonly Record<string, unknown>[] } = await sql<
        Record<string, unknown>
      >`select * from ${sql.table(table)} ${last ? after(order, last) : sql``}
        order by ${sql.join(order.map((column) => sql.ref(column)))} limit ${ROWS}`.execute(tx);
      for (const row of found.rows) yield `${JSON.stringify({ table, row: toJson(row) })}\n`;
      last = found.rows.length === ROWS ? found.rows.at(-1) : undefined;
    } while (last);
  }
}

function after(order: readonly string[], last: Record<string, unknown>) {
  const columns = sql.join(order.map((column) => sql.ref(column)));
  return sql`where (${columns}) > (${sql.join(order.map((column) => last[column]))})`;
}

export async function isPostgresEmpty(url: string): Promise<boolean> {
  const { kysely } = openDatabase({ url });
  try {
    const there = await sql`select 1 where to_regclass('tenants') is not null`.execute(kysely);
    if (there.rows.length === 0) return true;
    const tenants = await kysely.selectFrom('tenants').select('tenant_id').limit(1).execute();
    return tenants.length === 0;
  } finally {
    await kysely.destroy();
  }
}

/** Replaces everything, in one transaction: it is all there afterwards, or nothing has changed. */
export async function loadPostgres(
  options: StoreOptions,
  from: Required<BackupFiles>,
): Promise<number> {
  const { kysely } = openDatabase(options);
  try {
    return await kysely.transaction().execute(async (tx) => {
      await sql`truncate ${sql.join(NAMES.map((name) => sql.table(name)))}`.execute(tx);
      const lines = createInterface({ input: Readable.from(readBackupContent(from.data)) });
      let batch: { readonly table: keyof Schema; readonly rows: Record<string, unknown>[] } | null =
        null;
      for await (const line of lines) {
        const { table, row } = toRow(line);
        if (batch && (batch.table !== table || batch.rows.length >= ROWS)) {
          await insert(tx, batch);
          batch = null;
        }
        batch ??= { table, rows: [] };
        batch.rows.push(row);
      }
      if (batch) await insert(tx, batch);
      await deriveInbox(tx);
      for (const table of ['events', 'jobs'] as const) {
        await sql`select setval(pg_get_serial_sequence(${table}, 'seq'),
          (select coalesce(max(seq), 1) from ${sql.table(table)}))`.execute(tx);
      }
      const keys = createKeyring(options.masterKey);
      await checkMasterKey({ dialect: 'postgres', kysely: tx, keys }, 'if-kept');
      return putKeys(tx, { ...options, dialect: 'postgres', keys, from: from.keys });
    });
  } finally {
    await kysely.destroy();
  }
}

/** What rows of an older backup do not say of themselves, and filters that have to be made again. */
async function deriveInbox(tx: Kysely<Schema>): Promise<void> {
  await sql`update conversations c set indexed_seq = -1,
    waiting_since = case when c.status = 'open' and c.agent_id is null
      then coalesce(c.waiting_since, c.handoff::json ->> 'at', c.last_message_at) else null end,
    last_contact_seq = coalesce((select max(m.seq) from messages m where m.tenant_id = c.tenant_id
      and m.conversation_id = c.conversation_id and m.author = 'contact'), 0)`.execute(tx);
}

async function insert(
  tx: Kysely<Schema>,
  batch: { readonly table: keyof Schema; readonly rows: readonly Record<string, unknown>[] },
): Promise<void> {
  const columns = Object.keys(batch.rows[0] ?? {});
  const values = batch.rows.map((row) => sql`(${sql.join(columns.map((name) => row[name]))})`);
  await sql`insert into ${sql.table(batch.table)} (${sql.join(columns.map((name) => sql.ref(name)))})
    values ${sql.join(values)}`.execute(tx);
}

async function migrationOf(tx: Kysely<Schema>): Promise<number> {
  const found = await sql<{ readonly number: number | null }>`
    select max(number) as number from schema_migrations`.execute(tx);
  return found.rows[0]?.number ?? 0;
}

/** Bytes are the only values JSON cannot hold. */
function toJson(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    ]),
  );
}

function toRow(line: string): {
  readonly table: keyof Schema;
  readonly row: Record<string, unknown>;
} {
  const { table, row } = JSON.parse(line) as { table: string; row: Record<string, unknown> };
  const known = NAMES.find((name) => name === table);
  if (!known) {
    throw new AttendantError('BACKUP_INVALID', `The backup has a table ${table} we do not know.`, {
      wayOut: 'Restore it with the version of Attendant that made it.',
    });
  }
  const values = Object.entries(row).map(([name, value]): [string, unknown] => [
    name,
    isBytes(value) ? Buffer.from(value.base64, 'base64') : value,
  ]);
  return { table: known, row: Object.fromEntries(values) };
}

function isBytes(value: unknown): value is { readonly base64: string } {
  return typeof value === 'object' && value !== null && 'base64' in value;
}
