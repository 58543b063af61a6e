import type { Selectable } from 'kysely';
import { countOf, type Db, nowOf } from './db.ts';
import type { Schema } from './schema.ts';
import { statement } from './statement.ts';
import type { Credential, CredentialStore } from './store.ts';

type Row = Selectable<Schema['credentials']>;

/** The time of last use is kept to the minute: it is not worth a write for each request. */
const TOUCH_MS = 60_000;
const notUsedSince = statement<{ readonly credential_id: string }>(
  `select credential_id from credentials where tenant_id = ? and credential_id = ?
    and (last_used_at is null or last_used_at <= ?)`,
);
const touch = statement(
  `update credentials set last_used_at = ? where tenant_id = ? and credential_id = ?
    and (last_used_at is null or last_used_at <= ?)`,
);
const byHash = statement<Row>(
  `select tenant_id, credential_id, kind, hash, subject, name, scopes, created_at, expires_at, last_used_at
    from credentials where kind = ? and hash = ?`,
);

/** Revoking and consuming delete the row: what is not there opens nothing. */
export function createCredentials(db: Db): CredentialStore {
  return {
    async create(credential) {
      const row: Row = {
        tenant_id: credential.tenantId,
        credential_id: db.newId('crd'),
        kind: credential.kind,
        hash: credential.hash,
        subject: credential.subject,
        name: credential.name,
        scopes: JSON.stringify(credential.scopes),
        created_at: nowOf(db),
        expires_at: credential.expiresAt,
        last_used_at: null,
      };
      await db.kysely.insertInto('credentials').values(row).execute();
      return toCredential(row);
    },
    async byHash(kind, hash) {
      const row = await byHash.first(db, [kind, hash]);
      return row && isLive(row, nowOf(db)) ? toCredential(row) : null;
    },
    async consume(kind, hash) {
      const row = await db.kysely
        .deleteFrom('credentials')
        .where('kind', '=', kind)
        .where('hash', '=', hash)
        .returning('expires_at')
        .executeTakeFirst();
      return row !== undefined && isLive(row, nowOf(db));
    },
    async revoke(tenantId, credentialId) {
      const gone = await db.kysely
        .deleteFrom('credentials')
        .where('tenant_id', '=', tenantId)
        .where('credential_id', '=', credentialId)
        .executeTakeFirstOrThrow();
      return countOf(gone) === 1;
    },
    async revokeAll(tenantId, kind, subject) {
      const gone = await db.kysely
        .deleteFrom('credentials')
        .where('tenant_id', '=', tenantId)
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .executeTakeFirstOrThrow();
      return countOf(gone);
    },
    async touch(tenantId, credentialId) {
      const now = nowOf(db);
      const lately = new Date(Date.parse(now) - TOUCH_MS).toISOString();
      // Looked at first: a read takes no turn among the writers.
      const stale = await notUsedSince.first(db, [tenantId, credentialId, lately]);
      if (stale) await touch.count(db, [now, tenantId, credentialId, lately]);
    },
    async list(tenantId, kind, subject) {
      const rows = await db.kysely
        .selectFrom('credentials')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('kind', '=', kind)
        .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
        .orderBy('created_at')
        .orderBy('credential_id')
        .execute();
      const now = nowOf(db);
      return rows.filter((row) => isLive(row, now)).map(toCredential);
    },
    async markUsed(tenantId, tokenHash, expiresAt) {
      const added = await db.kysely
        .insertInto('used_tokens')
        .values({ tenant_id: tenantId, token_hash: tokenHash, expires_at: expiresAt })
        .onConflict((conflict) => conflict.doNothing())
        .returning('token_hash')
        .executeTakeFirst();
      return added !== undefined;
    },
  };
}

function isLive(row: Pick<Row, 'expires_at'>, now: string): boolean {
  return row.expires_at === null || row.expires_at > now;
}

function toCredential(row: Row): Credential {
  return {
    id: row.credential_id,
    tenantId: row.tenant_id,
    kind: row.kind as Credential['kind'],
    subject: row.subject,
    name: row.name,
    scopes: JSON.parse(row.scopes),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  };
}
