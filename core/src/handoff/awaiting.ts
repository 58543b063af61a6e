/** The clock of those who wait for a person: since when, and by when they are to be answered. */
import { addOpenMinutes } from '../escalation/hours.ts';
import type { Awaiting, Instant, TenantSettings } from '../model.ts';
import type { Store } from '../storage/store.ts';

/** Minutes inside the hours, where a tenant has said nothing. */
export const DEFAULT_MINUTES = { attend: 10, firstReply: 30, nextReply: 60 } as const;
/** Kind of the job that looks whether somebody has come. */
export const ATTEND_JOB = 'attend';
/** The wait between two looks doubles up to so many times. */
const MOST_DOUBLINGS = 6;

type Place = { readonly tenantId: string; readonly conversationId: string };
type Settings = Pick<TenantSettings, 'hours' | 'handoff'>;

/** @param reply The first words of a person after a handoff, or later ones. */
export function awaitingFrom(
  settings: Settings,
  since: Instant,
  reply: 'first' | 'next',
): Awaiting {
  const { firstReplyMinutes, nextReplyMinutes } = settings.handoff ?? {};
  const minutes =
    reply === 'first'
      ? (firstReplyMinutes ?? DEFAULT_MINUTES.firstReply)
      : (nextReplyMinutes ?? DEFAULT_MINUTES.nextReply);
  return { since, dueAt: addOpenMinutes(settings.hours, since, minutes) };
}

/**
 * Plans the next look at a conversation that waits. Part of the transaction that makes it wait, or of the look before.
 * @param stage 1, 2, 3 … the first comes after the tenant's minutes, later ones after twice as long each time.
 */
export async function attendLater(
  tx: Pick<Store, 'jobs'>,
  place: Place,
  look: {
    readonly settings: Settings;
    readonly awaiting: Awaiting;
    readonly stage: number;
    readonly now: Instant;
    /** The look it takes the place of, or the conversation whose wait this one takes over. */
    readonly after?: string;
  },
): Promise<void> {
  const { settings, awaiting, stage, now } = look;
  const minutes = settings.handoff?.attendMinutes ?? DEFAULT_MINUTES.attend;
  const wait = minutes * 2 ** Math.min(Math.max(stage - 2, 0), MOST_DOUBLINGS);
  const runAt = addOpenMinutes(settings.hours, now, wait);
  // Nobody ever works: there is no time at which somebody should have come.
  if (runAt === null) return;
  await tx.jobs.add(place.tenantId, {
    kind: ATTEND_JOB,
    payload: { conversationId: place.conversationId, since: awaiting.since, stage },
    key: [ATTEND_JOB, place.conversationId, awaiting.since, stage, look.after ?? ''].join(':'),
    runAt,
  });
}
