import type { Selectable } from 'kysely';
import { countOf, type Db, nowOf } from './db.ts';
import type { Schema } from './schema.ts';
import type { Credential, CredentialStore } from './store.ts';

type Row = Selectable<Schema['credentials']>;

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
      const row = await db.kysely
        .selectFrom('credentials')
        .selectAll()
        .where('kind', '=', kind)
        .where('hash', '=', hash)
        .executeTakeFirst();
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
      await db.kysely
        .updateTable('credentials')
        .set({ last_used_at: nowOf(db) })
        .where('tenant_id', '=', tenantId)
        .where('credential_id', '=', credentialId)
        .execute();
    },
    async list(tenantId, kind) {
      const rows = await db.kysely
        .selectFrom('credentials')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('kind', '=', kind)
        .orderBy('created_at')
        .orderBy('credential_id')
        .execute();
      const now = nowOf(db);
      return rows.filter((row) => isLive(row, now)).map(toCredential);
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
