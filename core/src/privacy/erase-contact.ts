import type { AuditActor, Store } from '../storage/store.ts';

/** How many rows of what were destroyed. */
export type ErasureProof = Readonly<Record<string, number>>;

/**
 * Destroys a contact's key and everything of theirs, and writes the proof to the audit log in the same transaction.
 * Null when there is no such contact. Erasing again finds nothing more and is recorded too.
 */
export function eraseContact(
  store: Pick<Store, 'transaction'>,
  of: { readonly tenantId: string; readonly contactId: string; readonly actor: AuditActor },
): Promise<ErasureProof | null> {
  return store.transaction(async (tx) => {
    const proof = await tx.contacts.erase(of.tenantId, of.contactId);
    if (proof === null) return null;
    await tx.audit.append(of.tenantId, {
      actor: of.actor,
      action: 'contact.erased',
      subject: of.contactId,
      detail: proof,
    });
    return proof;
  });
}
