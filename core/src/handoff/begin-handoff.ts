/** What a handoff is besides words: who gets it, the clock that starts, the jobs that make it come true. */
import { targetFor } from '../conversation/assign-target.ts';
import { firstName } from '../conversation/move-conversation.ts';
import { notice, type Place } from '../conversation/say.ts';
import { nextStatus } from '../conversation/status.ts';
import type { Conversation, Handoff, Instant, Locale, Tenant } from '../model.ts';
import type { ConversationPatch, Store } from '../storage/store.ts';
import { attendLater, awaitingFrom } from './awaiting.ts';

/** Kind of the job that hands the packet to a place outside. */
export const HAND_OFF_JOB = 'hand-off';

export type Beginning = {
  readonly place: Place;
  readonly current: Conversation;
  readonly tenant: Pick<Tenant, 'id' | 'settings'>;
  readonly language: Locale;
  readonly now: Instant;
  readonly handoff: Pick<Handoff, 'reason' | 'rule' | 'expectedAt'> & {
    readonly messageId: string;
  };
};
export type Begun = {
  readonly patch: ConversationPatch;
  /** For the audit: whom it was given to, and where it goes. */
  readonly detail: Readonly<Record<string, string>>;
  /** Writes down, in the same transaction and after the patch, what makes the handoff come true. */
  readonly carryOut: () => Promise<void>;
};

/** Null: the table does not allow a handoff now. Part of the caller's transaction. */
export async function beginHandoff(tx: Store, of: Beginning): Promise<Begun | null> {
  const { place, current, tenant, language, now } = of;
  const status = nextStatus(current.status, 'handed-over');
  if (status === null) return null;
  const target = await targetFor(tx, tenant, {
    reason: of.handoff.reason,
    language,
    channel: current.channel,
    now,
  });
  const awaiting = awaitingFrom(tenant.settings, now, 'first');
  const agentId = target?.agentId ?? null;
  const outside = target?.to;
  return {
    patch: {
      status,
      agentId,
      flow: null,
      awaiting,
      delivery: outside === undefined ? null : 'waiting',
      handoff: {
        ...of.handoff,
        at: now,
        ...(target === null ? {} : { target: target.target }),
      },
    },
    detail: {
      ...(target === null ? {} : { target: target.target }),
      ...(agentId === null ? {} : { agentId }),
    },
    async carryOut() {
      const agent = agentId === null ? null : await tx.agents.get(place.tenantId, agentId);
      await notice(tx, place, {
        kind: 'handed-over',
        expectedAt: of.handoff.expectedAt,
        ...(agent === null ? {} : { name: firstName(agent.name) }),
      });
      const about = { conversationId: place.conversationId };
      await tx.events.append(place.tenantId, { kind: 'conversation.changed', ...about });
      await tx.events.append(place.tenantId, { kind: 'conversation.handed-over', ...about });
      await attendLater(tx, place, { settings: tenant.settings, awaiting, stage: 1, now });
      if (outside === undefined) return;
      await tx.jobs.add(place.tenantId, {
        kind: HAND_OFF_JOB,
        payload: { ...about, messageId: of.handoff.messageId },
        key: [HAND_OFF_JOB, of.handoff.messageId].join(':'),
      });
    },
  };
}
