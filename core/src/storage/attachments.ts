import { contactKey, type Db, holdContact, nowOf } from './db.ts';
import type { AttachmentStore } from './store.ts';

export function createAttachments(db: Db): AttachmentStore {
  return {
    async idsOf(tenantId, contactId) {
      const rows = await db.kysely
        .selectFrom('attachments')
        .select('attachment_id')
        .where('tenant_id', '=', tenantId)
        .where('contact_id', '=', contactId)
        .orderBy('created_at')
        .orderBy('attachment_id')
        .execute();
      return rows.map((row) => row.attachment_id);
    },
    put: (tenantId, contactId, file) =>
      db.atomic(async (tx) => {
        await holdContact(tx, tenantId, contactId);
        const id = tx.newId('att');
        const of = { tenantId, contactId, row: id };
        const key = await contactKey(tx, tenantId, contactId);
        await tx.kysely
          .insertInto('attachments')
          .values({
            tenant_id: tenantId,
            attachment_id: id,
            contact_id: contactId,
            name: tx.keys.seal(key, placeOf(of, 'name'), file.name),
            type: file.type,
            content: tx.keys.seal(key, placeOf(of, 'content'), file.bytes),
            created_at: nowOf(tx),
          })
          .execute();
        return { id, name: file.name, type: file.type, bytes: file.bytes.length };
      }),
    async get(tenantId, attachmentId) {
      const row = await db.kysely
        .selectFrom('attachments')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('attachment_id', '=', attachmentId)
        .executeTakeFirst();
      if (!row) return null;
      const contactId = row.contact_id;
      const key = await contactKey(db, tenantId, contactId);
      const open = (field: 'name' | 'content') =>
        db.keys.open(key, placeOf({ tenantId, contactId, row: attachmentId }, field), row[field]);
      return {
        contactId,
        name: open('name').toString('utf8'),
        type: row.type,
        bytes: new Uint8Array(open('content')),
      };
    },
  };
}

function placeOf(
  of: { readonly tenantId: string; readonly contactId: string; readonly row: string },
  field: string,
) {
  return { ...of, table: 'attachments', field };
}
