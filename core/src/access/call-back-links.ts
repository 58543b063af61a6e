/**
 * Links by which a contact comes back to one conversation. The secret follows from the job that mails it, so that a job run
 * twice mails the same link; stored is its hash alone. It stands after `#`: no server and no scanner that only fetches the
 * page ever sees it, and only the page's POST uses it up.
 */
import { createHmac } from 'node:crypto';
import type { Contact, Conversation } from '../model.ts';
import type { Credential, Store } from '../storage/store.ts';
import { hashSecret } from './secrets.ts';

/** Days a link is good for. */
export const CALL_BACK_DAYS = 7;
const DAY_MS = 86_400_000;

/** The name before the secret in a page's address. The chat's loader looks for it. */
export const CALL_BACK_FRAGMENT = 'attendant=';

/** @param secret from the master key, never stored. */
export function callBackToken(
  secret: Uint8Array,
  of: { readonly tenantId: string; readonly conversationId: string; readonly jobId: string },
): string {
  const parts = JSON.stringify([of.tenantId, of.conversationId, of.jobId]);
  return createHmac('sha256', secret).update(parts).digest('base64url');
}

/** Makes the link live until `CALL_BACK_DAYS` after `since`; one that is live already, or was used, stays as it is. */
export async function giveCallBackLink(
  tx: Pick<Store, 'credentials'>,
  conversation: Pick<Conversation, 'tenantId' | 'id' | 'contactId'>,
  of: { readonly token: string; readonly since: string },
): Promise<void> {
  const hash = hashSecret(of.token);
  if ((await tx.credentials.byHash('call-back', hash)) !== null) return;
  await tx.credentials.create({
    tenantId: conversation.tenantId,
    kind: 'call-back',
    subject: conversation.contactId,
    name: null,
    scopes: [conversation.id],
    expiresAt: new Date(Date.parse(of.since) + CALL_BACK_DAYS * DAY_MS).toISOString(),
    hash,
  });
}

export type CalledBack = { readonly contact: Contact; readonly conversation: Conversation };

/**
 * Uses a link up, once for all: of two racing calls one wins, and a link made anew by a repeated job is known as used.
 * Null: used, expired, another tenant's or never given out, all alike.
 */
export async function redeemCallBackLink(
  tx: Store,
  tenantId: string,
  token: string,
): Promise<CalledBack | null> {
  const hash = hashSecret(token);
  const link = await tx.credentials.byHash('call-back', hash);
  if (link === null || link.tenantId !== tenantId || link.expiresAt === null) return null;
  const { credentials } = tx;
  if (!(await credentials.markUsed(tenantId, hash, link.expiresAt))) return null;
  if (!(await credentials.consume('call-back', hash))) return null;
  return readOpened(tx, link);
}

async function readOpened(tx: Store, link: Credential): Promise<CalledBack | null> {
  const conversation = await tx.conversations.get(link.tenantId, link.scopes[0] ?? '');
  if (conversation === null || conversation.contactId !== link.subject) return null;
  const contact = await tx.contacts.get(link.tenantId, conversation.contactId);
  return contact === null || contact.erasedAt !== undefined ? null : { contact, conversation };
}
