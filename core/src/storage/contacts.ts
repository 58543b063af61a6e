import type { Selectable } from 'kysely';
import { AttendantError } from '../errors.ts';
import type { Contact, ContactIdentity } from '../model.ts';
import { contactKey, type Db, holdContact, nowOf, openJson, sealJson } from './db.ts';
import { eraseContactRows } from './erase-contact-rows.ts';
import type { Schema } from './schema.ts';
import { statement } from './statement.ts';
import type { ContactProfile, ContactStore } from './store.ts';

type Row = Selectable<Schema['contacts']>;
type IdentityRow = Pick<
  Selectable<Schema['contact_identities']>,
  'host' | 'lookup' | 'external_id'
>;

const byId = statement<Row>(
  `select tenant_id, contact_id, profile, created_at, erased_at from contacts
    where tenant_id = ? and contact_id = ?`,
);
const identitiesById = statement<IdentityRow>(
  `select host, lookup, external_id from contact_identities where tenant_id = ? and contact_id = ?
    order by added, host`,
);

/** @param afterErasure called once an erasure is committed. */
export function createContacts(db: Db, afterErasure: () => void | Promise<void>): ContactStore {
  return {
    create: (tenantId, profile, identities = []) =>
      db.atomic((tx) => createContact(tx, tenantId, { profile, identities })),
    get: (tenantId, contactId) => getContact(db, tenantId, contactId),
    async byIdentity(tenantId, identity) {
      const owner = await ownerOf(db, tenantId, identity);
      return owner === null ? null : getContact(db, tenantId, owner);
    },
    update: (tenantId, contactId, patch) =>
      db.atomic((tx) => updateContact(tx, { tenantId, contactId }, patch)),
    addIdentity: (tenantId, contactId, identity) =>
      db.atomic(async (tx) => {
        await holdContact(tx, tenantId, contactId);
        if (await insertIdentity(tx, { tenantId, contactId }, identity)) return 'added';
        return (await ownerOf(tx, tenantId, identity)) === contactId ? 'had' : 'taken';
      }),
    erase: (tenantId, contactId) => eraseContactRows(db, { tenantId, contactId }, afterErasure),
  };
}

async function createContact(
  tx: Db,
  tenantId: string,
  of: { readonly profile: ContactProfile; readonly identities: readonly ContactIdentity[] },
): Promise<Contact> {
  for (const identity of of.identities) {
    if ((await ownerOf(tx, tenantId, identity)) !== null) throw identityTaken();
  }
  const contactId = tx.newId('con');
  const createdAt = nowOf(tx);
  const wrapped = tx.keys.createContactKey(tenantId, contactId);
  const key = await contactKey(tx, tenantId, contactId);
  const profile = toProfile(of.profile);
  await tx.kysely
    .insertInto('contacts')
    .values({
      tenant_id: tenantId,
      contact_id: contactId,
      profile: sealJson(tx, key, profilePlace(tenantId, contactId), profile),
      created_at: createdAt,
      erased_at: null,
    })
    .execute();
  await tx.kysely
    .insertInto('contact_keys')
    .values({ tenant_id: tenantId, contact_id: contactId, wrapped })
    .execute();
  for (const identity of of.identities) {
    if (!(await insertIdentity(tx, { tenantId, contactId }, identity))) {
      if ((await ownerOf(tx, tenantId, identity)) !== contactId) throw identityTaken();
    }
  }
  const identities = await identitiesOf(tx, tenantId, contactId);
  return { ...profile, tenantId, id: contactId, identities, createdAt };
}

async function updateContact(
  tx: Db,
  of: { readonly tenantId: string; readonly contactId: string },
  patch: ContactProfile,
): Promise<Contact | null> {
  const row = await rowToWrite(tx, of.tenantId, of.contactId);
  if (!row || row.erased_at !== null) return null;
  const contact = await toContact(tx, row);
  const profile = toProfile({ ...contact, ...patch });
  const key = await contactKey(tx, of.tenantId, of.contactId);
  await tx.kysely
    .updateTable('contacts')
    .set({ profile: sealJson(tx, key, profilePlace(of.tenantId, of.contactId), profile) })
    .where('tenant_id', '=', of.tenantId)
    .where('contact_id', '=', of.contactId)
    .execute();
  // Conversations are searched by the contact's name and addresses too: their filters are made again.
  await tx.kysely
    .updateTable('conversations')
    .set({ indexed_seq: -1 })
    .where('tenant_id', '=', of.tenantId)
    .where('contact_id', '=', of.contactId)
    .execute();
  const { tenantId, id, identities, createdAt } = contact;
  return { ...profile, tenantId, id, identities, createdAt };
}

async function getContact(db: Db, tenantId: string, contactId: string): Promise<Contact | null> {
  const row = await byId.first(db, [tenantId, contactId]);
  return row ? toContact(db, row) : null;
}

function rowToWrite(db: Db, tenantId: string, contactId: string): Promise<Row | undefined> {
  return db.kysely
    .selectFrom('contacts')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('contact_id', '=', contactId)
    .$if(db.dialect === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst();
}

async function toContact(db: Db, row: Row): Promise<Contact> {
  const { tenant_id: tenantId, contact_id: id, created_at: createdAt } = row;
  if (row.erased_at !== null || row.profile === null) {
    const erasedAt = row.erased_at === null ? {} : { erasedAt: row.erased_at };
    return { tenantId, id, identities: [], createdAt, ...erasedAt };
  }
  const key = await contactKey(db, tenantId, id);
  const profile = openJson<ContactProfile>(db, key, profilePlace(tenantId, id), row.profile);
  return { ...profile, tenantId, id, identities: await identitiesOf(db, tenantId, id), createdAt };
}

async function identitiesOf(
  db: Db,
  tenantId: string,
  contactId: string,
): Promise<readonly ContactIdentity[]> {
  const rows = await identitiesById.all(db, [tenantId, contactId]);
  if (rows.length === 0) return [];
  const key = await contactKey(db, tenantId, contactId);
  return rows.map((row) => ({
    host: row.host,
    externalId: db.keys
      .open(key, identityPlace(tenantId, contactId, row), row.external_id)
      .toString('utf8'),
  }));
}

/** False when the identity is there already, whoever's it is. */
async function insertIdentity(
  db: Db,
  of: { readonly tenantId: string; readonly contactId: string },
  identity: ContactIdentity,
): Promise<boolean> {
  const lookup = lookupOf(db, of.tenantId, identity);
  const key = await contactKey(db, of.tenantId, of.contactId);
  const place = identityPlace(of.tenantId, of.contactId, { host: identity.host, lookup });
  const added = await db.kysely
    .insertInto('contact_identities')
    .values({
      tenant_id: of.tenantId,
      host: identity.host,
      lookup,
      contact_id: of.contactId,
      external_id: db.keys.seal(key, place, identity.externalId),
      added: db.clock().getTime(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('contact_id')
    .executeTakeFirst();
  return added !== undefined;
}

async function ownerOf(
  db: Db,
  tenantId: string,
  identity: ContactIdentity,
): Promise<string | null> {
  const row = await db.kysely
    .selectFrom('contact_identities')
    .select('contact_id')
    .where('tenant_id', '=', tenantId)
    .where('host', '=', identity.host)
    .where('lookup', '=', lookupOf(db, tenantId, identity))
    .executeTakeFirst();
  return row?.contact_id ?? null;
}

/** A host's id of a person can be their e-mail: it is looked up by a keyed hash and readable only under their key. */
function lookupOf(db: Db, tenantId: string, identity: ContactIdentity): Uint8Array {
  return db.keys.blindIndex('identity', tenantId, identity.host, identity.externalId);
}

function identityPlace(
  tenantId: string,
  contactId: string,
  row: Pick<IdentityRow, 'host' | 'lookup'>,
) {
  const id = JSON.stringify([row.host, Buffer.from(row.lookup).toString('hex')]);
  return { tenantId, contactId, table: 'contact_identities', row: id, field: 'external_id' };
}

export function profilePlace(tenantId: string, contactId: string) {
  return { tenantId, contactId, table: 'contacts', row: contactId, field: 'profile' };
}

/** Only the profile's own fields, and of those only the given ones. */
function toProfile(from: ContactProfile): ContactProfile {
  return {
    ...(from.name !== undefined && { name: from.name }),
    ...(from.email !== undefined && { email: from.email }),
    ...(from.phone !== undefined && { phone: from.phone }),
    ...(from.locale !== undefined && { locale: from.locale }),
    ...(from.tags !== undefined && from.tags.length > 0 && { tags: from.tags }),
  };
}

function identityTaken(): AttendantError {
  return new AttendantError('STORE_CONFLICT', 'Another contact has this identity.', {
    wayOut: 'Look the contact up by the identity instead of making a new one.',
    status: 409,
  });
}
