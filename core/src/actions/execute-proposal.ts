/** Does an approved proposal at its host: once, under the proposal's id, whatever crashes or is lost in between. */
import type { PerformAction, WriteResult } from '../host/adapter.ts';
import type { Instant } from '../model.ts';
import type { Job, Store } from '../storage/store.ts';
import type { ActionName } from './action.ts';
import { CAPABILITY_OF } from './capability-of.ts';
import { isAsShown, later } from './confirm-proposal.ts';
import { decideNow } from './decide-now.ts';
import { executeLater, expireLater, moveProposal } from './move-proposal.ts';
import { type PreparedRequest, prepareRequest } from './prepare-request.ts';
import type { Proposal } from './proposal.ts';
import { mayApprove } from './review-rules.ts';
import { type ActionDeps, type ActionSubject, readSubject } from './subject.ts';
import { tellOutcome } from './tell-outcome.ts';
import { type Effect, verifyEffect } from './verify-effect.ts';

const SYSTEM = { kind: 'system', id: null } as const;
/** Between two attempts at a host in trouble, in ms: doubled each time, from the first to the most. */
const WAIT = { first: 2_000, most: 300_000 };
const APPROVE_WITHIN_MS = 72 * 3_600_000;
const LONGEST = 2_000;

/** The job. Safe to run again at any point: what is over is left alone, what is under way goes on. */
export async function executeProposal(deps: ActionDeps, job: Job): Promise<void> {
  const { store } = deps;
  const found = await store.proposals.get(job.tenantId, String(job.payload.proposalId));
  if (found === null || (found.state !== 'approved' && found.state !== 'running')) return;
  const subject = await readSubject(store, found);
  if (subject === null) return;
  const attempt = Number(job.payload.attempt ?? 0);
  const prepared = await prepareRequest(deps, subject, found.request);
  if (prepared === null) return tryLater(deps, found, attempt);
  const running = await begin(deps, { found, subject, prepared });
  if (running === null) return;
  if (running === 'order-busy') return tryLater(deps, found, attempt);
  const result = await send(deps, running);
  if (result === null) return tryLater(deps, running, attempt);
  const after = await prepareRequest(deps, subject, running.request);
  // It answered and cannot be looked at: with the same key it answers the same again, later.
  if (after === null) return tryLater(deps, running, attempt);
  const effect = verifyEffect(running.request, running.before, after.facts.order);
  await conclude(deps, running, { result, effect });
}

type Beginning = {
  readonly found: Proposal;
  readonly subject: ActionSubject;
  readonly prepared: PreparedRequest;
};

/**
 * The last look before the write, written down before it. Null: it is not to be sent. One at a time for one order: while
 * another one is sent and unsettled, what is seen of the order could be the work of either, and the older wish could
 * overtake the newer one.
 */
function begin(deps: ActionDeps, of: Beginning): Promise<Proposal | 'order-busy' | null> {
  return deps.store.transaction(async (tx) => {
    const now = deps.clock().toISOString();
    const proposal = await tx.proposals.get(of.found.tenantId, of.found.id);
    if (proposal === null || proposal.revision !== of.found.revision) return null;
    const order = of.prepared.facts.order;
    // Sent before and seen to be done: the same key gets the same answer, and nothing is done again.
    const sent = proposal.state === 'running';
    if (sent && verifyEffect(proposal.request, proposal.before, order) === 'seen') return proposal;
    await tx.proposals.lockCounts(proposal.tenantId);
    if (!sent && (await isOrderBusy(tx, proposal))) return 'order-busy';
    const stop = await reasonToStop(tx, { ...of, found: proposal }, now);
    if (stop === null) {
      if (sent) return proposal;
      return moveProposal(tx, proposal, {
        patch: { state: 'running', before: order },
        actor: SYSTEM,
        action: 'action.executing',
      });
    }
    // Nobody knows whether the host has it: a person looks, it is never sent again by itself.
    const state = sent ? 'unsure' : stop.state;
    const expiresAt = later(now, APPROVE_WITHIN_MS);
    const moved = await moveProposal(tx, proposal, {
      patch: { ...stop.decided, state, ...(state === 'waiting' ? { expiresAt } : {}) },
      actor: SYSTEM,
      action: `action.${state}`,
    });
    if (state === 'waiting') await expireLater(tx, moved);
    await tellOutcome(tx, moved, { now });
    return null;
  });
}

async function isOrderBusy(tx: Store, { tenantId, id, request }: Proposal): Promise<boolean> {
  if (!('orderId' in request)) return false;
  return tx.proposals.isRunningOn(tenantId, { orderId: request.orderId, except: id });
}

/** Null: it may be sent. The caller has locked the counts. */
async function reasonToStop(tx: Store, { found, subject, prepared }: Beginning, now: Instant) {
  const decided = await decideNow(tx, { subject, prepared, now, except: found.id });
  const { verdict } = decided;
  if (verdict.kind === 'refused') return { state: 'refused', decided } as const;
  const samePlace = prepared.host === found.host && prepared.ownerId === found.ownerId;
  if (!samePlace || prepared.host === null || !isAsShown(found, decided)) {
    return { state: 'refused', decided } as const;
  }
  if (verdict.approval === null) return null;
  const approver =
    found.decidedBy && (await tx.agents.get(found.tenantId, found.decidedBy.agentId));
  return mayApprove(approver, verdict) ? null : ({ state: 'waiting', decided } as const);
}

/** Null: nobody knows whether it was done. */
async function send(deps: ActionDeps, proposal: Proposal): Promise<WriteResult | null> {
  const { tenantId, request, host, ownerId, id } = proposal;
  const adapter = deps.hosts.adapters(tenantId).find(({ name }) => name === host);
  const perform = adapter?.[CAPABILITY_OF[request.action]] as PerformAction<ActionName> | undefined;
  if (adapter === undefined || perform === undefined || ownerId === null) {
    return { done: false, reason: 'no-host' };
  }
  const { action: _, ...values } = request;
  const call = { ...values, contact: { externalId: ownerId } };
  try {
    const result: unknown = await deps.hosts.call(adapter, (signal) =>
      perform(call, { idempotencyKey: id, signal }),
    );
    return readResult(result);
  } catch {
    return null;
  }
}

/** What a host answers is data from outside. Null: it makes no sense, so nobody knows. */
function readResult(value: unknown): WriteResult | null {
  if (typeof value !== 'object' || value === null || !('done' in value)) return null;
  const given = value as Readonly<Record<string, unknown>>;
  const text = (name: string): string | undefined =>
    typeof given[name] === 'string' && given[name] !== ''
      ? given[name].slice(0, LONGEST)
      : undefined;
  if (given.done === false) return { done: false, reason: text('reason') ?? 'no reason given' };
  const reference = text('reference');
  if (given.done !== true || reference === undefined) return null;
  const instructions = text('instructions');
  const labelUrl = text('labelUrl');
  const safe = labelUrl !== undefined && URL.parse(labelUrl)?.protocol === 'https:';
  return {
    done: true,
    reference,
    ...(instructions === undefined ? {} : { instructions }),
    ...(safe ? { labelUrl } : {}),
  };
}

/** A host's yes with nothing to see of it, or its no with the thing done, is for a person to look into. */
export function stateAfter(
  result: WriteResult,
  effect: Effect,
): Extract<Proposal['state'], 'done' | 'failed' | 'unsure'> {
  if (result.done) return effect === 'not-seen' ? 'unsure' : 'done';
  return effect === 'seen' ? 'unsure' : 'failed';
}

async function conclude(
  deps: ActionDeps,
  running: Proposal,
  of: { readonly result: WriteResult; readonly effect: Effect },
): Promise<void> {
  const { result, effect } = of;
  const { done, ...outcome } = result;
  const state = stateAfter(result, effect);
  await deps.store.transaction(async (tx) => {
    const moved = await moveProposal(tx, running, {
      patch: { state, outcome },
      actor: SYSTEM,
      action: `action.${state}`,
    });
    await tellOutcome(tx, moved, { now: deps.clock().toISOString() });
  });
}

/** The host is idempotent: the same key again, later. When its time is over a person looks. */
async function tryLater(deps: ActionDeps, proposal: Proposal, attempt: number): Promise<void> {
  const now = deps.clock().toISOString();
  await deps.store.transaction((tx) => {
    if (proposal.expiresAt <= now) return endUnknown(tx, proposal, { now, reason: 'host-down' });
    const wait = Math.min(WAIT.most, WAIT.first * 2 ** Math.min(attempt, 20));
    return executeLater(tx, proposal, { attempt: attempt + 1, runAt: later(now, wait) });
  });
}

/** The end of a job that failed for good. */
export async function giveUpProposal(deps: ActionDeps, job: Job): Promise<void> {
  const now = deps.clock().toISOString();
  await deps.store.transaction(async (tx) => {
    const proposal = await tx.proposals.get(job.tenantId, String(job.payload.proposalId));
    if (proposal?.state === 'approved' || proposal?.state === 'running')
      await endUnknown(tx, proposal, { now, reason: 'gave-up' });
  });
}

/** One that was never sent has not been done; of one that was sent nobody knows. */
async function endUnknown(
  tx: Store,
  proposal: Proposal,
  { now, reason }: { readonly now: Instant; readonly reason: string },
): Promise<void> {
  const state = proposal.state === 'running' ? 'unsure' : 'failed';
  const moved = await moveProposal(tx, proposal, {
    patch: { state, outcome: { reason } },
    actor: SYSTEM,
    action: `action.${state}`,
  });
  await tellOutcome(tx, moved, { now });
}
