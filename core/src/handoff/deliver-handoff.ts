/** Hands a conversation's packet to the place outside that its target names. */
import { isRefused } from '../conversation/conversations.ts';
import { amend } from '../conversation/move-conversation.ts';
import { type Place, say } from '../conversation/say.ts';
import { AttendantError } from '../errors.ts';
import type { Conversation, Delivery, HandoffPlace, Instant } from '../model.ts';
import type { Job, Store } from '../storage/store.ts';
import { tellLate } from './attend.ts';
import type { Packet } from './packet.ts';
import type { ReadPacket } from './read-packet.ts';

/**
 * Gives the packet to a place and answers what it calls it (a ticket's number). Throws when it was not taken for certain,
 * so that the job is tried again under the same key.
 */
export type SendPacket = (
  of: { readonly tenantId: string; readonly to: HandoffPlace; readonly threadId: string },
  packet: Packet,
  key: string,
) => Promise<string>;
export type HandOffDeps = {
  readonly store: Store;
  readonly clock: () => Date;
  readonly readPacket: ReadPacket;
  readonly send: SendPacket;
};

/** The job behind it. At least once, under one key; what has changed hands meanwhile is not sent any more. */
export async function handOff(deps: HandOffDeps, job: Job): Promise<void> {
  const { store, clock } = deps;
  const place = placeOf(job);
  const settleAs = (outcome: Outcome) =>
    settle(store, { place, job, outcome, now: clock().toISOString() });
  const conversation = await store.conversations.get(place.tenantId, place.conversationId);
  if (conversation === null || !isWaiting(conversation, job)) return;
  const to = await targetOf(store, conversation);
  // The target was taken away meanwhile: no place outside is promised any more.
  if (to === null) return settleAs({ delivery: 'failed' });
  const packet = await deps.readPacket(conversation);
  if (packet === null) return;
  const threadId = await threadOf(store, conversation, to);
  const key = ['handoff', String(job.payload.messageId)].join(':');
  const reference = await deps.send({ tenantId: place.tenantId, to, threadId }, packet, key);
  if (reference.trim() === '') {
    throw new AttendantError('HANDOFF_NOT_TAKEN', 'The place said yes and named nothing it did.', {
      wayOut: 'Look in the host whether it makes tickets; the handoff is tried again.',
    });
  }
  await settleAs({ delivery: 'delivered', reference });
}

/** The end of one that failed for good: the team sees it, and the contact is told the truth. Safe to repeat. */
export async function giveUpHandOff(store: Store, clock: () => Date, job: Job): Promise<void> {
  const now = clock().toISOString();
  await settle(store, { place: placeOf(job), job, outcome: { delivery: 'failed' }, now });
}

function placeOf(job: Job): Place {
  return { tenantId: job.tenantId, conversationId: String(job.payload.conversationId) };
}

function isWaiting({ status, handoff, delivery }: Conversation, job: Job): boolean {
  // One message of the contact is handed over once: it names the handoff, whatever the clock says.
  const same = handoff?.messageId === job.payload.messageId;
  // Whom an agent has taken meanwhile waits for nobody outside.
  const unheld = handoff?.joined !== true;
  return same && unheld && delivery === 'waiting' && (status === 'open' || status === 'snoozed');
}

async function targetOf(store: Store, of: Conversation): Promise<HandoffPlace | null> {
  const tenant = await store.tenants.get(of.tenantId);
  const targets = tenant?.settings.handoffTargets ?? [];
  return targets.find(({ name }) => name === of.handoff?.target)?.to ?? null;
}

/** A host's own thread where the conversation came from it; else the conversation's id. */
async function threadOf(store: Store, of: Conversation, to: HandoffPlace): Promise<string> {
  if (to.kind !== 'host' || of.channel !== to.host) return of.id;
  return (await store.values.get(of.tenantId, `thread-of:${of.id}`)) ?? of.id;
}

type Outcome = { readonly delivery: Delivery; readonly reference?: string };

async function settle(
  store: Store,
  of: {
    readonly place: Place;
    readonly job: Job;
    readonly outcome: Outcome;
    readonly now: Instant;
  },
): Promise<void> {
  const { place, job, outcome, now } = of;
  const { delivery, reference } = outcome;
  await store.transaction(async (tx) => {
    let target: string | null = null;
    let settled = false;
    const changed = await amend(tx, place, (current) => {
      settled = isWaiting(current, job);
      if (!settled || current.handoff === null) return null;
      target = current.handoff.target ?? null;
      return {
        delivery,
        // A ticket's clock is the host's, until the contact writes here again.
        ...(delivery === 'delivered' ? { awaiting: null } : {}),
        handoff: { ...current.handoff, ...(reference === undefined ? {} : { reference }) },
      };
    });
    if (!settled || isRefused(changed)) return;
    const failed = delivery === 'failed';
    const { tenantId, conversationId } = place;
    await say(tx, place, {
      author: 'system',
      audience: 'team',
      body: {
        text: '',
        teamNotice: { kind: failed ? 'undelivered' : 'delivered', name: target },
      },
    });
    await tx.audit.append(tenantId, {
      actor: { kind: 'system', id: null },
      action: failed ? 'handoff.undelivered' : 'handoff.delivered',
      subject: conversationId,
      detail: { target, reference: reference ?? null },
    });
    const tenant = await tx.tenants.get(tenantId);
    if (failed && tenant !== null) {
      await tx.events.append(tenantId, { kind: 'conversation.unattended', conversationId });
      await tellLate({ tx, place, tenant, current: changed, now });
    }
  });
}
