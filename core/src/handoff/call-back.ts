/**
 * An agent has answered and the contact is not there to see it: they are written to, with a link that opens this
 * conversation. One mail for what they have not seen, however many messages it is; none while they read along.
 */
import {
  CALL_BACK_DAYS,
  CALL_BACK_FRAGMENT,
  callBackToken,
  giveCallBackLink,
} from '../access/call-back-links.ts';
import { provedIdentities } from '../access/proved-identity.ts';
import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import { add } from '../conversation/say.ts';
import type { Contact, Conversation, Instant, Message, Tenant } from '../model.ts';
import type { Job, Store } from '../storage/store.ts';

/** Kind of the job. */
export const CALL_BACK_JOB = 'call-back';
/** Minutes in which the contact may still come and look, and the agent may write more. */
const CALL_BACK_AFTER_MINUTES = 2;
/** Mails to one address in a day, over all conversations: nobody is flooded by naming another's address. */
const MAILS_PER_DAY = 5;
const DAY_MS = 86_400_000;
/** Messages after the last one seen that are looked through for an agent's. */
const LOOKED_AT = 100;

/** Whom a mail goes to: their address, what a host knows them by, or the order they have proved. */
export type CallBackTo = {
  readonly tenantId: string;
  readonly email: string | null;
  readonly identities: Contact['identities'];
  readonly verifiedOrder: string | null;
};
export type CallBackMail = {
  readonly subject: string;
  readonly text: string;
  readonly key: string;
};
export type CallBackDeps = {
  readonly store: Store;
  readonly clock: () => Date;
  /** Key of the links; from the master key, never stored. */
  readonly secret: Uint8Array;
  /** Where our own pages are, without a slash at the end. */
  readonly publicUrl: () => string;
  /** Is there a way to this contact at all? */
  readonly reaches: (to: CallBackTo) => boolean;
  /** Answers by what it went; null: there is no way to write to them. Throws in trouble, so that it is tried again. */
  readonly send: (to: CallBackTo, mail: CallBackMail) => Promise<'mail' | 'host' | null>;
};

/** Plans the look at whether the contact has seen it. Part of the transaction in which an agent answers. */
export async function callBackLater(
  tx: Pick<Store, 'jobs'>,
  conversation: Pick<Conversation, 'tenantId' | 'id' | 'seenSeq'>,
  now: Instant,
): Promise<void> {
  const { tenantId, id, seenSeq } = conversation;
  await tx.jobs.add(tenantId, {
    kind: CALL_BACK_JOB,
    payload: { conversationId: id, seenSeq, since: now },
    // What follows before the contact has looked again is part of the same mail.
    key: [CALL_BACK_JOB, id, seenSeq].join(':'),
    runAt: new Date(Date.parse(now) + CALL_BACK_AFTER_MINUTES * 60_000).toISOString(),
  });
}

/** The job behind it. At least once, under one key. */
export async function callBack(deps: CallBackDeps, job: Job): Promise<void> {
  const { store } = deps;
  const { tenantId } = job;
  const conversation = await store.conversations.get(tenantId, String(job.payload.conversationId));
  if (conversation === null || !(await isUnseen(store, conversation, job))) return;
  const contact = await store.contacts.get(tenantId, conversation.contactId);
  const tenant = await store.tenants.get(tenantId);
  if (contact === null || contact.erasedAt !== undefined || tenant === null) return;
  const to = addressOf(contact, conversation);
  if (!deps.reaches(to)) return;
  if (job.attempts <= 1 && !(await mayWrite(store, to, contact))) return;
  const by = await deps.send(to, await mailOf(deps, { tenant, conversation, job }));
  if (by !== null) await noteSent(store, conversation, { job, by });
}

function addressOf(contact: Contact, conversation: Conversation): CallBackTo {
  return {
    tenantId: conversation.tenantId,
    email: contact.email ?? null,
    identities: provedIdentities(contact, conversation),
    verifiedOrder: conversation.verifiedOrder,
  };
}

/** Would they be written to? What the chat may promise, and no more. */
export async function callsBack(
  store: Pick<Store, 'contacts'>,
  reaches: (to: CallBackTo) => boolean,
  conversation: Conversation,
): Promise<boolean> {
  if (conversation.channel !== 'widget') return false;
  const contact = await store.contacts.get(conversation.tenantId, conversation.contactId);
  const there = contact !== null && contact.erasedAt === undefined;
  return there && reaches(addressOf(contact, conversation));
}

/** An agent's words stand after what the contact has seen, and they have not looked since the job was planned. */
async function isUnseen(store: Store, of: Conversation, job: Job): Promise<boolean> {
  // Seen further meanwhile: what came after that has a job of its own.
  if (of.seenSeq !== job.payload.seenSeq) return false;
  const after = await store.messages.list(of.tenantId, of.id, {
    after: of.seenSeq,
    limit: LOOKED_AT,
    audience: 'everyone',
  });
  return after.some((one) => one.author === 'agent' || asksForYes(one));
}

/** What an agent has proposed, said by the assistant that holds the conversation: no message of the contact's brought it. */
function asksForYes({ author, inReplyTo, body }: Message): boolean {
  const asks = body.cards?.some((card) => card.kind === 'action' && card.state === 'asked');
  return author === 'assistant' && inReplyTo === null && asks === true;
}

async function mayWrite(store: Store, to: CallBackTo, contact: Contact): Promise<boolean> {
  const who = to.email?.toLowerCase() ?? contact.id;
  const hit = await store.throttles.hit(JSON.stringify(['call-back', to.tenantId, who]), DAY_MS);
  return hit.count <= MAILS_PER_DAY;
}

async function mailOf(
  deps: CallBackDeps,
  of: { readonly tenant: Tenant; readonly conversation: Conversation; readonly job: Job },
): Promise<CallBackMail> {
  const { tenant, conversation, job } = of;
  const token = callBackToken(deps.secret, {
    tenantId: tenant.id,
    conversationId: conversation.id,
    jobId: job.id,
  });
  await giveCallBackLink(deps.store, conversation, { token, since: String(job.payload.since) });
  const mail = phrasesFor(conversation.locale ?? tenant.locale).callBackMail({
    tenantName: tenant.name,
    link: `${pageOf(deps, tenant, conversation)}#${CALL_BACK_FRAGMENT}${token}`,
    days: CALL_BACK_DAYS,
  });
  return { ...mail, key: `${CALL_BACK_JOB}:${job.id}` };
}

/** The page the chat was begun on, while the tenant still allows it to carry the chat; else a page of ours. */
function pageOf(deps: CallBackDeps, tenant: Tenant, conversation: Conversation): string {
  const { page } = conversation;
  const ours = deps.publicUrl().replace(/\/+$/u, '');
  const { allowedOrigins } = tenant.settings;
  if (page !== null && allowedOrigins.includes(new URL(page).origin)) return page;
  const language = encodeURIComponent(conversation.locale ?? tenant.locale);
  return `${ours}/chat/${encodeURIComponent(tenant.widgetKey)}?locale=${language}`;
}

async function noteSent(
  store: Store,
  { tenantId, id }: Conversation,
  of: { readonly job: Job; readonly by: 'mail' | 'host' },
): Promise<void> {
  await store.transaction(async (tx) => {
    const place = { tenantId, conversationId: id };
    const { repeated } = await add(tx, place, {
      author: 'system',
      audience: 'team',
      body: { text: '', teamNotice: { kind: 'called-back', name: null } },
      externalId: `called-back:${of.job.id}`,
    });
    if (repeated) return;
    await tx.audit.append(tenantId, {
      actor: { kind: 'system', id: null },
      action: 'contact.called-back',
      subject: id,
      detail: { by: of.by },
    });
  });
}
