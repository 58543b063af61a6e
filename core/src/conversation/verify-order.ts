/**
 * A guest proves an order: its number and e-mail, then a one-time code that the host sends to the e-mail it has on
 * record. Whether an order matches is never told: the same words follow, and without a match every code is wrong.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { normaliseOrderNumber } from '../host/order-number.ts';
import type { Conversation, Order } from '../model.ts';
import type { Job, Store } from '../storage/store.ts';

/** A code is good for this long. */
const CODE_MINUTES = 10;
/** Wrong codes after which a verification is dead and a new code must be asked for. */
const CODE_ATTEMPTS = 5;
/** Codes one conversation may ask for in an hour, and one order in a day: guessing costs time. */
const SENDS_PER_CONVERSATION = 3;
const SENDS_PER_ORDER = 10;
const HOUR = 3_600_000;

export type CodeOutcome = 'passed' | 'wrong' | 'locked' | 'expired';

export type OrderProof = { readonly number: string; readonly email: string };

/** What this asks of the hosts of a tenant. */
export type VerifyHosts = {
  readonly orderByNumber: (tenantId: string, proof: OrderProof) => Promise<Order | null>;
  readonly notifyOrder: (
    tenantId: string,
    orderNumber: string,
    mail: { readonly subject: string; readonly text: string; readonly idempotencyKey: string },
  ) => Promise<void>;
};

export type VerifyDeps = {
  readonly store: Store;
  readonly hosts: VerifyHosts;
  /** Key of the codes; from the master key, never stored. */
  readonly secret: Uint8Array;
  readonly clock: () => Date;
  readonly codeMail: (
    locale: string | null,
    code: string,
    orderNumber: string,
  ) => { readonly subject: string; readonly text: string };
};

/** The code in a contact's words: six digits, spaces and dashes forgiven. Null: there is none. */
export function codeIn(text: string): string | null {
  const match = /(?<![\p{L}\d])\d{3}[ -]?\d{3}(?![\p{L}\d])/u.exec(text.normalize('NFKC'));
  return match === null ? null : match[0].replace(/[ -]/gu, '');
}

function hmac(deps: VerifyDeps, ...parts: readonly string[]): Buffer {
  return createHmac('sha256', deps.secret).update(JSON.stringify(parts)).digest();
}

/**
 * Binds a code to the order and e-mail it was sent for: a code for one's own order, typed after the flow was moved on
 * to somebody else's, is a wrong code.
 */
function codeHash(
  deps: VerifyDeps,
  conversation: Conversation,
  proof: OrderProof,
  code: string,
): string {
  return hmac(
    deps,
    'code-hash',
    conversation.tenantId,
    conversation.id,
    proof.number,
    proof.email.toLowerCase(),
    code,
  ).toString('hex');
}

/**
 * The job behind the effect `send-code`. The code follows from the job's id, so a job run twice sends the same code
 * under the same idempotency key. Number and e-mail come from the conversation's sealed flow, never from the job.
 */
export async function sendCode(deps: VerifyDeps, job: Job): Promise<void> {
  const conversation = await deps.store.conversations.get(
    job.tenantId,
    String(job.payload.conversationId),
  );
  const proof = proofOf(conversation);
  if (conversation === null || proof === null) return;

  const order = await deps.hosts.orderByNumber(job.tenantId, proof);
  const allowed = await maySend(deps, conversation, order === null ? null : proof.number);
  const sends = order !== null && allowed;
  const code = String(
    hmac(deps, 'code', job.tenantId, conversation.id, job.id).readUInt32BE(0) % 1_000_000,
  ).padStart(6, '0');
  await deps.store.verifications.put(job.tenantId, {
    conversationId: conversation.id,
    orderNumber: proof.number,
    codeHash: sends ? codeHash(deps, conversation, proof, code) : null,
    expiresAt: new Date(deps.clock().getTime() + CODE_MINUTES * 60_000).toISOString(),
  });
  if (!sends) return;
  await deps.hosts.notifyOrder(job.tenantId, order.number, {
    ...deps.codeMail(conversation.locale, code, order.number),
    idempotencyKey: `code:${job.id}`,
  });
}

async function maySend(
  deps: VerifyDeps,
  conversation: Conversation,
  matchedOrder: string | null,
): Promise<boolean> {
  const { tenantId } = conversation;
  const byConversation = await deps.store.throttles.hit(
    `code:${tenantId}:c:${conversation.id}`,
    HOUR,
  );
  if (byConversation.count > SENDS_PER_CONVERSATION) return false;
  // Only a match counts against the order, so that a stranger's guesses cannot lock its owner out.
  if (matchedOrder === null) return true;
  const byOrder = await deps.store.throttles.hit(
    `code:${tenantId}:o:${hmac(deps, matchedOrder).toString('hex')}`,
    24 * HOUR,
  );
  return byOrder.count <= SENDS_PER_ORDER;
}

/** Number and e-mail given in the conversation's flow, while it waits for the code. */
function proofOf(conversation: Conversation | null): OrderProof | null {
  const slots = conversation?.flow?.step === 'code' ? conversation.flow.slots : {};
  const { orderNumber, email } = slots;
  return orderNumber && email ? { number: normaliseOrderNumber(orderNumber), email } : null;
}

/**
 * Checks the code in a contact's message and writes what follows — a counted attempt, or the raised identity — in one
 * transaction with the turn's outcome, so that a crash after it neither counts twice nor asks again.
 */
export async function checkCode(
  deps: VerifyDeps,
  conversation: Conversation,
  message: { readonly id: string; readonly code: string },
): Promise<CodeOutcome> {
  const { tenantId } = conversation;
  return deps.store.transaction(async (tx) => {
    const before = await tx.turns.getOutcome(tenantId, message.id);
    if (before !== null) return before as CodeOutcome;
    const outcome = await outcomeOf({ ...deps, store: tx }, conversation, message.code);
    if (outcome === 'passed') await raiseIdentity(tx, conversation);
    return (await tx.turns.setOutcome(tenantId, message.id, outcome)) as CodeOutcome;
  });
}

async function outcomeOf(
  deps: VerifyDeps,
  conversation: Conversation,
  code: string,
): Promise<CodeOutcome> {
  const { tenantId, id: conversationId } = conversation;
  const verification = await deps.store.verifications.get(tenantId, conversationId);
  const proof = proofOf(conversation);
  if (
    verification === null ||
    proof === null ||
    verification.expiresAt <= deps.clock().toISOString()
  )
    return 'expired';
  const attempts = await deps.store.verifications.countAttempt(tenantId, conversationId);
  if (attempts > CODE_ATTEMPTS) return 'locked';
  const given = Buffer.from(codeHash(deps, conversation, proof, code), 'hex');
  // Without a match the same comparison runs against zeros: it takes the same time and is never equal.
  const expected =
    verification.codeHash === null
      ? Buffer.alloc(given.length)
      : Buffer.from(verification.codeHash, 'hex');
  const equal = timingSafeEqual(given, expected) && verification.codeHash !== null;
  if (!equal) return attempts >= CODE_ATTEMPTS ? 'locked' : 'wrong';
  await deps.store.verifications.delete(tenantId, conversationId);
  return 'passed';
}

async function raiseIdentity(tx: Store, conversation: Conversation): Promise<void> {
  const proof = proofOf(conversation);
  const current = await tx.conversations.get(conversation.tenantId, conversation.id);
  if (proof === null || current === null) return;
  await tx.contacts.update(conversation.tenantId, conversation.contactId, { email: proof.email });
  await tx.conversations.update(conversation.tenantId, conversation.id, current.revision, {
    identityLevel: current.identityLevel === 'host' ? 'host' : 'order',
    verifiedOrder: proof.number,
  });
  await tx.audit.append(conversation.tenantId, {
    actor: { kind: 'contact', id: conversation.contactId },
    action: 'contact.verified',
    subject: conversation.id,
    detail: { level: 'order' },
  });
}
