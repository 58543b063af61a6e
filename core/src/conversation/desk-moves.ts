/** What the team does with conversations besides taking and resolving: give to somebody, put away, wake, join two. */

import { attendLater } from '../handoff/awaiting.ts';
import type { Agent, Conversation, Instant } from '../model.ts';
import type { Job, Store } from '../storage/store.ts';
import { isRefused, type Refused } from './conversations.ts';
import { amend, firstName, move, take } from './move-conversation.ts';
import { notice, type Place, say } from './say.ts';

/** Conversations that a merged one is followed through at most. */
const CHAIN = 10;
const YEAR_MS = 366 * 86_400_000;
/** Kind of the job that wakes what was put away. */
export const WAKE_JOB = 'wake';

export type Moved = { readonly conversation: Conversation; readonly changed: boolean } | Refused;

/** To an agent, from whoever has it; or to nobody: it waits for anybody. Part of the caller's transaction, as all here. */
export async function assign(
  tx: Store,
  place: Place,
  to: Pick<Agent, 'id' | 'name' | 'tenantId'> | null,
): Promise<Moved> {
  return to === null ? release(tx, place) : take(tx, to, place.conversationId, true);
}

/**
 * Its agent lets go of it. Where nobody holds it nothing changes; the assistant's is not the team's to let go of.
 * `quiet`: the contact never saw them.
 */
export async function release(
  tx: Store,
  place: Place,
  options: { readonly quiet?: boolean } = {},
): Promise<Moved> {
  let holder: string | null = null;
  const released = await move(tx, place, 'released', (current) => {
    holder = current.agentId;
    return holder === null ? null : { agentId: null };
  });
  if (isRefused(released)) return released;
  if (holder === null) return { conversation: released, changed: false };
  const agent = await tx.agents.get(place.tenantId, holder);
  if (agent !== null && options.quiet !== true)
    await notice(tx, place, { kind: 'left', name: firstName(agent.name) });
  return { conversation: released, changed: true };
}

/** Puts it away until a time in the future, a year ahead at most. A colleague's conversation is left alone. */
export async function snooze(
  tx: Store,
  agent: Agent,
  of: { readonly conversationId: string; readonly until: Instant; readonly now: Instant },
): Promise<Moved> {
  const { conversationId, until } = of;
  const ahead = Date.parse(until) - Date.parse(of.now);
  if (!(ahead > 0 && ahead <= YEAR_MS)) return { refused: 'SNOOZE_TIME_INVALID' };
  const place = { tenantId: agent.tenantId, conversationId };
  let changed = true;
  const snoozed = await move(tx, place, 'snoozed', (current) => {
    if (current.agentId !== null && current.agentId !== agent.id)
      return { refused: 'CONVERSATION_TAKEN' };
    changed = current.status !== 'snoozed' || current.snoozedUntil !== until;
    return changed ? { snoozedUntil: until } : null;
  });
  if (isRefused(snoozed)) return snoozed;
  if (changed) await wakeLater(tx, place, until);
  return { conversation: snoozed, changed };
}

async function wakeLater(tx: Store, place: Place, until: Instant, after?: string): Promise<void> {
  const { tenantId, conversationId } = place;
  await tx.jobs.add(tenantId, {
    kind: WAKE_JOB,
    payload: { conversationId },
    key: [WAKE_JOB, conversationId, until, ...(after === undefined ? [] : [after])].join(':'),
    runAt: until,
  });
}

/** Back before its time. One that is not put away stays as it is. */
export async function wake(tx: Store, place: Place): Promise<Moved> {
  const current = await tx.conversations.get(place.tenantId, place.conversationId);
  if (current === null) return { refused: 'CONVERSATION_NOT_FOUND' };
  if (current.status !== 'snoozed') return { conversation: current, changed: false };
  const woken = await move(tx, place, 'woken', () => ({ snoozedUntil: null }));
  return isRefused(woken) ? woken : { conversation: woken, changed: true };
}

/** The job behind a time that has come. What was woken or put away anew meanwhile is left as it is. */
export async function wakeDue(store: Store, clock: () => Date, job: Job): Promise<void> {
  const place = { tenantId: job.tenantId, conversationId: String(job.payload.conversationId) };
  await store.transaction(async (tx) => {
    const current = await tx.conversations.get(place.tenantId, place.conversationId);
    if (current?.status !== 'snoozed' || current.snoozedUntil === null) return;
    if (current.snoozedUntil > clock().toISOString()) {
      // Put away anew, or the clock was set back: this job must not be the last one.
      await wakeLater(tx, place, current.snoozedUntil, job.id);
      return;
    }
    const woken = await wake(tx, place);
    if (isRefused(woken)) throw new Error(`The conversation did not wake: ${woken.refused}.`);
    await tx.audit.append(place.tenantId, {
      actor: { kind: 'system', id: null },
      action: 'conversation.woken',
      subject: place.conversationId,
    });
  });
}

/** All that an agent holds goes back to the queue. Answers which. */
export async function releaseAll(
  tx: Store,
  agent: Pick<Agent, 'tenantId' | 'id'>,
): Promise<readonly string[]> {
  const released: string[] = [];
  for (const conversationId of await tx.inbox.heldBy(agent.tenantId, agent.id)) {
    const done = await release(tx, { tenantId: agent.tenantId, conversationId });
    if (isRefused(done)) throw new Error(`A conversation was not released: ${done.refused}.`);
    released.push(conversationId);
  }
  return released;
}

/** Ends the transaction with a refusal. */
export class MergeRefused extends Error {
  readonly answer: Refused;
  constructor(answer: Refused) {
    super('The conversations were not merged.');
    this.answer = answer;
  }
}

/**
 * Two of one contact become one: the source is resolved and says where it goes on. What the assistant held is now in a
 * person's hands: the target is taken by the agent who merges. Throws `MergeRefused` when somebody was faster.
 */
export async function merge(
  tx: Store,
  agent: Agent,
  of: { readonly source: string; readonly into: string },
): Promise<Moved> {
  const before = await pairOf(tx, agent, of);
  if (isRefused(before)) return before;
  if (before.source.mergedInto === of.into) return { conversation: before.target, changed: false };
  // Both rows are held from here on, always in the same order; what is decided below is decided on what they are now.
  const lines = [
    { conversationId: of.source, kind: 'merged-into', other: of.into },
    { conversationId: of.into, kind: 'merged-from', other: of.source },
  ] as const;
  for (const line of lines.toSorted((a, b) => (a.conversationId < b.conversationId ? -1 : 1))) {
    await say(
      tx,
      { tenantId: agent.tenantId, conversationId: line.conversationId },
      {
        author: 'system',
        audience: 'team',
        body: { text: '', teamNotice: { kind: line.kind, conversationId: line.other } },
      },
    );
  }
  const held = await pairOf(tx, agent, of);
  if (isRefused(held)) throw new MergeRefused(held);
  const source = { tenantId: agent.tenantId, conversationId: of.source };
  const ended = await move(tx, source, 'merged', () => ({
    agentId: null,
    flow: null,
    snoozedUntil: null,
    awaiting: null,
    delivery: null,
    mergedInto: of.into,
  }));
  if (isRefused(ended)) throw new MergeRefused(ended);
  if (held.source.status !== 'resolved') await notice(tx, source, { kind: 'resolved' });
  if (held.target.status === 'pending') {
    const taken = await take(tx, agent, of.into, false);
    if (isRefused(taken)) throw new MergeRefused(taken);
  }
  return { conversation: await waitOn(tx, held), changed: true };
}

/** Who waited in the one waits in the other. */
async function waitOn(tx: Store, held: Pair): Promise<Conversation> {
  const { tenantId, id } = held.target;
  const { awaiting } = held.source;
  const place = { tenantId, conversationId: id };
  const waits = await amend(tx, place, (current) =>
    awaiting === null || current.awaiting !== null ? null : { awaiting },
  );
  if (isRefused(waits)) throw new MergeRefused(waits);
  const tenant = await tx.tenants.get(tenantId);
  if (awaiting !== null && tenant !== null) {
    const { settings } = tenant;
    // Both may wait since the same instant, and the look of that time be over: this one is another.
    const after = held.source.id;
    await attendLater(tx, place, { settings, awaiting, stage: 1, now: awaiting.since, after });
  }
  return waits;
}

type Pair = { readonly source: Conversation; readonly target: Conversation };

async function pairOf(
  tx: Store,
  agent: Agent,
  of: { readonly source: string; readonly into: string },
): Promise<Pair | Refused> {
  const source = await tx.conversations.get(agent.tenantId, of.source);
  const target = await tx.conversations.get(agent.tenantId, of.into);
  if (source === null || target === null) return { refused: 'CONVERSATION_NOT_FOUND' };
  if (source.id === target.id) return { refused: 'MERGE_SAME' };
  if (source.contactId !== target.contactId) return { refused: 'MERGE_OTHER_CONTACT' };
  if (target.status === 'resolved') return { refused: 'CONVERSATION_RESOLVED' };
  if (source.agentId !== null && source.agentId !== agent.id)
    return { refused: 'CONVERSATION_TAKEN' };
  return { source, target };
}

/**
 * Who has the conversation that a merged one goes on in: an agent, or `null` when it waits for one. Undefined: nobody of
 * the team has it, the assistant does or it is over.
 */
export async function heirOf(tx: Store, merged: Conversation): Promise<string | null | undefined> {
  let current: Conversation | null = merged;
  for (let step = 0; step < CHAIN && current?.mergedInto != null; step++) {
    current = await tx.conversations.get(merged.tenantId, current.mergedInto);
  }
  if (current === null || current.id === merged.id) return undefined;
  return current.status === 'open' || current.status === 'snoozed' ? current.agentId : undefined;
}
