/**
 * The look at those who wait: has a person come? An agent who never came loses the conversation to everybody; when still
 * nobody comes, the contact is told so, once.
 */
import { roleMay } from '../access/permissions.ts';
import { phrasesFor } from '../answering/phrases/phrases-for.ts';
import { isRefused } from '../conversation/conversations.ts';
import { release } from '../conversation/desk-moves.ts';
import { amend } from '../conversation/move-conversation.ts';
import { deliverLater, type Place, say } from '../conversation/say.ts';
import { addOpenMinutes } from '../escalation/hours.ts';
import type { Conversation, Instant, Tenant } from '../model.ts';
import type { Job, Store } from '../storage/store.ts';
import { attendLater, DEFAULT_MINUTES } from './awaiting.ts';

/** From this look on the contact is told. The one before asks everybody. */
const TELL_AT = 2;

type Look = {
  readonly tx: Store;
  readonly place: Place;
  readonly tenant: Tenant;
  readonly current: Conversation;
  readonly now: Instant;
};

/** The job behind a look. Safe to repeat: each step looks first whether it is needed. */
export async function attend(store: Store, clock: () => Date, job: Job): Promise<void> {
  const place = { tenantId: job.tenantId, conversationId: String(job.payload.conversationId) };
  const stage = Number(job.payload.stage);
  await store.transaction(async (tx) => {
    const current = await tx.conversations.get(place.tenantId, place.conversationId);
    const tenant = await tx.tenants.get(place.tenantId);
    if (current === null || tenant === null || current.awaiting === null) return;
    // What waits since another time has a look of its own.
    if (current.awaiting.since !== job.payload.since || !isAwaited(current)) return;
    const now = clock().toISOString();
    const { settings } = tenant;
    const { awaiting } = current;
    if (now < (firstLook(tenant, awaiting.since) ?? now)) {
      // The clock was set back: it is too early to say that nobody came. The same look once more, later.
      await attendLater(tx, place, {
        settings,
        awaiting,
        stage,
        now: awaiting.since,
        after: job.id,
      });
      return;
    }
    await attendLater(tx, place, { settings, awaiting, stage: stage + 1, now });
    // Put away by an agent who has seen it: theirs to answer when it comes back.
    if (current.status === 'snoozed') return;
    const look: Look = { tx, place, tenant, current, now };
    if (current.agentId !== null) await askEverybody(look, current.agentId);
    else if (stage >= TELL_AT) await tellLate(look);
    else await noteUnattended(look, null);
  });
}

/** The assistant's and what is over waits for nobody. */
function isAwaited({ status }: Conversation): boolean {
  return status === 'open' || status === 'snoozed';
}

function firstLook({ settings }: Tenant, since: Instant): Instant | null {
  const minutes = settings.handoff?.attendMinutes ?? DEFAULT_MINUTES.attend;
  return addOpenMinutes(settings.hours, since, minutes);
}

/** Who is at work keeps what they hold; who is not there, or may not answer any more, does not. */
async function askEverybody(look: Look, agentId: string): Promise<void> {
  const { tx, place, current } = look;
  const agent = await tx.agents.get(place.tenantId, agentId);
  if (agent !== null && (await isAtWork(look, agentId))) return;
  // Who never came has not left either: the contact saw nobody.
  const came = current.handoff === null || current.handoff.joined === true;
  const released = await release(tx, place, { quiet: !came });
  if (isRefused(released)) throw new Error(`A conversation was not released: ${released.refused}.`);
  await noteUnattended(look, agent?.name ?? null);
}

async function isAtWork({ tx, tenant, current, now }: Look, agentId: string): Promise<boolean> {
  const agent = await tx.agents.get(tenant.id, agentId);
  if (agent === null || !agent.active || !roleMay(agent.role, 'conversations:write')) return false;
  if (current.handoff !== null && current.handoff.joined !== true) return false;
  const minutes = tenant.settings.handoff?.attendMinutes ?? DEFAULT_MINUTES.attend;
  const lately = new Date(Date.parse(now) - minutes * 60_000).toISOString();
  const sessions = await tx.credentials.list(tenant.id, 'session');
  const isSignedIn = sessions.some(
    ({ subject, lastUsedAt, createdAt }) =>
      subject === agentId && (lastUsedAt ?? createdAt) >= lately,
  );
  return isSignedIn || worksByApi(tx, { tenantId: tenant.id, agentId, since: lately });
}

/** Entries of API keys that are looked through, the newest. */
const LOOKED_AT = 200;

/** Who answers from a host or a script has no session: what a key did in their name says that they are there. */
async function worksByApi(
  tx: Pick<Store, 'audit'>,
  of: { readonly tenantId: string; readonly agentId: string; readonly since: Instant },
): Promise<boolean> {
  const { items } = await tx.audit.list(of.tenantId, {
    actor: 'api-key',
    from: of.since,
    limit: LOOKED_AT,
    cursor: null,
  });
  return items.some(({ detail }) => detail.agentId === of.agentId);
}

/** The team sees it in the conversation and where they are alerted. */
async function noteUnattended({ tx, place, current }: Look, name: string | null): Promise<void> {
  await say(tx, place, {
    author: 'system',
    audience: 'team',
    body: { text: '', teamNotice: { kind: 'nobody-came', name } },
  });
  const { tenantId, conversationId } = place;
  await tx.events.append(tenantId, { kind: 'conversation.unattended', conversationId });
  await tx.audit.append(tenantId, {
    actor: { kind: 'system', id: null },
    action: 'conversation.unattended',
    subject: conversationId,
    detail: { agentId: current.agentId },
  });
}

/** The truth, once for each handoff. Nothing is promised but that it is kept. */
export async function tellLate(look: Look): Promise<void> {
  const { tx, place, tenant } = look;
  let told = false;
  const changed = await amend(tx, place, ({ handoff }) => {
    told = handoff !== null && handoff.toldLate !== true;
    return told && handoff !== null ? { handoff: { ...handoff, toldLate: true } } : null;
  });
  if (!told || isRefused(changed)) return;
  const contact = await tx.contacts.get(place.tenantId, changed.contactId);
  const offersMail =
    contact !== null && contact.email === undefined && changed.channel === 'widget';
  const message = await say(tx, place, {
    author: 'system',
    audience: 'everyone',
    body: {
      text: phrasesFor(changed.locale ?? tenant.locale).nobodyYet(offersMail),
      ...(offersMail ? { cards: [{ kind: 'form' as const, form: 'email' as const }] } : {}),
    },
  });
  if (changed.channel !== 'widget') await deliverLater(tx, place.tenantId, message.id);
}
