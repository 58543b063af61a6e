/** What a turn does with actions: THINK looks, ACT proposes, confirms and withdraws in its own transaction. */
import { isDeepStrictEqual } from 'node:util';
import type { LoadedTurn } from '../conversation/load-turn.ts';
import type { ThinkDeps } from '../conversation/turn.ts';
import type { Decision, Effect } from '../model.ts';
import { unmask } from '../privacy/mask.ts';
import type { Store } from '../storage/store.ts';
import type { ActionRequest } from './action.ts';
import { confirmProposal, later } from './confirm-proposal.ts';
import { type DecidedRequest, decideNow } from './decide-now.ts';
import { changeTexts, maskDifference } from './mask-request.ts';
import { expireLater, moveProposal, noteProposal } from './move-proposal.ts';
import { type PreparedRequest, prepareRequest } from './prepare-request.ts';
import type { PreviewAction, Proposal } from './proposal.ts';
import { takeApart } from './read-address.ts';
import { readSoldProducts } from './sold-products.ts';
import { type ActionDeps, type ActionSubject, readSubject } from './subject.ts';
import { tellOutcome } from './tell-outcome.ts';

/** How long a contact may take to say yes: prices and stock move on. */
const CONFIRM_WITHIN_MS = 30 * 60_000;
const ASSISTANT = { kind: 'assistant', id: null } as const;

/** Part of ACT's transaction, after the reply. Null: the decision has nothing of this to do. */
export type CarryOut = (tx: Store) => Promise<void>;
export type TurnActions = {
  readonly previewAction: PreviewAction;
  readonly productsOf: NonNullable<ThinkDeps['productsOf']>;
  /** Asks hosts what it needs before the transaction. Throws when a host is in trouble: the turn is tried again. */
  readonly prepare: (decision: Decision) => Promise<CarryOut | null>;
};

/** For one turn: what THINK was shown is what ACT decides from, unless the store says otherwise by then. */
export function createTurnActions(deps: ActionDeps, loaded: LoadedTurn): TurnActions {
  const subject: ActionSubject = loaded;
  const known = new Map<string, Promise<PreparedRequest | null>>();
  const prepared = (request: ActionRequest): Promise<PreparedRequest | null> => {
    const key = JSON.stringify(request);
    const asked = known.get(key) ?? prepareRequest(deps, subject, request);
    known.set(key, asked);
    return asked;
  };
  const opened = (request: ActionRequest): ActionRequest =>
    takeApart(changeTexts(request, (text) => unmask(text, loaded.vault)));
  const now = () => deps.clock().toISOString();
  return {
    productsOf: (ids) => readSoldProducts(deps, subject.tenant.id, ids),
    async previewAction(request) {
      const ready = await prepared(opened(request));
      if (ready === null) return { kind: 'unavailable' };
      const live = await deps.store.proposals.live(subject.tenant.id, subject.conversation.id);
      const decided = await decideNow(deps.store, {
        subject,
        prepared: ready,
        now: now(),
        ...(live === null ? {} : { except: live.id }),
      });
      return {
        kind: 'preview',
        verdict: decided.verdict,
        difference: maskDifference(decided.difference, loaded.mask),
        doneBy: ready.host === null ? 'person' : 'host',
      };
    },
    async prepare(decision) {
      const effect = decision.kind === 'answer' ? decision.effect : undefined;
      if (effect === undefined || effect.kind === 'send-code') return null;
      const request = await requestOf(deps.store, subject, effect);
      if (request === null) return null;
      const ready =
        effect.kind === 'withdraw-proposal'
          ? null
          : await prepared(openedOf(effect, request, opened));
      // What was refused is kept where it can be: nobody waits for it.
      if (ready === null && effect.kind === 'note-refused') return null;
      if (ready === null && effect.kind !== 'withdraw-proposal') {
        throw new Error('A host did not answer what an action needs to know.');
      }
      return (tx) => carryOut(tx, { deps, subject, effect, ready, now: now() });
    },
  };
}

/** A request of THINK's holds masks; a stored one holds what it says. */
function openedOf(
  effect: ActionEffect,
  request: ActionRequest,
  open: (request: ActionRequest) => ActionRequest,
): ActionRequest {
  return isAsked(effect) ? open(request) : request;
}

type ActionEffect = Exclude<Effect, { readonly kind: 'send-code' }>;
type AskedEffect = Extract<ActionEffect, { readonly request: ActionRequest }>;

/** It brings the request itself; the others name a proposal. */
function isAsked(effect: ActionEffect): effect is AskedEffect {
  return effect.kind === 'propose' || effect.kind === 'note-refused';
}

async function requestOf(
  store: Pick<Store, 'proposals'>,
  subject: ActionSubject,
  effect: ActionEffect,
): Promise<ActionRequest | null> {
  if (isAsked(effect)) return effect.request;
  return (await ownProposal(store, subject, effect.id))?.request ?? null;
}

/** Of this conversation and contact, whatever id THINK came up with. */
async function ownProposal(
  store: Pick<Store, 'proposals'>,
  { tenant, conversation, contact }: ActionSubject,
  id: string,
): Promise<Proposal | null> {
  const found = await store.proposals.get(tenant.id, id);
  const own = found?.conversationId === conversation.id && found.contactId === contact.id;
  return own ? found : null;
}

type Carrying = {
  readonly deps: ActionDeps;
  readonly subject: ActionSubject;
  readonly effect: ActionEffect;
  readonly ready: PreparedRequest | null;
  readonly now: string;
};

async function carryOut(tx: Store, of: Carrying): Promise<void> {
  const { effect, ready, now } = of;
  // What was proved may have been taken back while hosts were asked.
  const subject = await readSubject(tx, {
    tenantId: of.subject.tenant.id,
    conversationId: of.subject.conversation.id,
  });
  if (subject === null) return;
  if (isAsked(effect)) {
    if (ready === null) return;
    const asked = { subject, ready, now };
    return effect.kind === 'propose' ? propose(tx, asked) : keepRefused(tx, asked);
  }
  const proposal = await ownProposal(tx, subject, effect.id);
  if (effect.kind === 'withdraw-proposal') {
    if (proposal?.state !== 'proposed' && proposal?.state !== 'waiting') return;
    const patch = { state: 'withdrawn' } as const;
    await moveProposal(tx, proposal, { patch, actor: ASSISTANT, action: 'action.withdrawn' });
    return;
  }
  if (proposal?.state !== 'proposed' || ready === null) return;
  if (proposal.expiresAt <= now) {
    const patch = { state: 'expired' } as const;
    const over = await moveProposal(tx, proposal, {
      patch,
      actor: ASSISTANT,
      action: 'action.expired',
    });
    return tellOutcome(tx, over, { now });
  }
  const confirmed = await confirmProposal(tx, proposal, {
    subject,
    prepared: ready,
    now,
    actor: ASSISTANT,
  });
  if (confirmed.state === 'refused') await tellOutcome(tx, confirmed, { now });
}

type Asked = {
  readonly subject: ActionSubject;
  readonly ready: PreparedRequest;
  readonly now: string;
};

async function propose(tx: Store, of: Asked): Promise<void> {
  const { subject, ready, now } = of;
  const { tenant, conversation } = subject;
  const before = await tx.proposals.live(tenant.id, conversation.id);
  if (before?.state === 'proposed') {
    const patch = { state: 'withdrawn' } as const;
    await moveProposal(tx, before, { patch, actor: ASSISTANT, action: 'action.withdrawn' });
  }
  const decided = await decideNow(tx, { subject, prepared: ready, now });
  if (decided.verdict.kind === 'refused') return noteRefusal(tx, of, decided);
  const proposal = await tx.proposals.create(tenant.id, {
    conversationId: conversation.id,
    state: 'proposed',
    request: ready.request,
    host: ready.host,
    ownerId: ready.ownerId,
    ...decided,
    proposedBy: 'flow',
    expiresAt: later(now, CONFIRM_WITHIN_MS),
  });
  if (proposal === 'taken') throw new Error('Two proposals of one conversation at once.');
  await noteProposal(tx, proposal, { actor: ASSISTANT, action: 'action.proposed' });
  await expireLater(tx, proposal);
}

/** Allowed by now: the contact was told no, so nothing is proposed. */
async function keepRefused(tx: Store, of: Asked): Promise<void> {
  const { subject, ready, now } = of;
  const decided = await decideNow(tx, { subject, prepared: ready, now });
  if (decided.verdict.kind === 'refused') await noteRefusal(tx, of, decided);
}

/** Kept once in a conversation, as a proposal that came to nothing: a changed policy is tried on it. */
async function noteRefusal(
  tx: Store,
  { subject, ready, now }: Asked,
  decided: DecidedRequest,
): Promise<void> {
  const { tenant, conversation } = subject;
  const { request, host, ownerId } = ready;
  const before = await tx.proposals.ofConversation(tenant.id, conversation.id);
  const isKnown = before.some(
    (one) => one.state === 'refused' && isDeepStrictEqual(one.request, request),
  );
  if (isKnown) return;
  const refused = await tx.proposals.create(tenant.id, {
    conversationId: conversation.id,
    state: 'refused',
    request,
    host,
    ownerId,
    ...decided,
    proposedBy: 'flow',
    expiresAt: now,
  });
  if (refused === 'taken') throw new Error('What was refused was taken for what is proposed.');
  await noteProposal(tx, refused, { actor: ASSISTANT, action: 'action.refused' });
}
