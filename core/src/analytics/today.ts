import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Instant, Tenant } from '../model.ts';
import type { InboxRecord, SpanFigures, Store } from '../storage/store.ts';
import { type Change, type ChangedStore, changedIn } from './changed.ts';
import { type DaySpan, lastDays } from './day-spans.ts';
import { type Suggestion, type SuggestStore, suggest } from './suggest.ts';

export type DayFigures = SpanFigures & {
  /** `YYYY-MM-DD` in the tenant's time zone. */
  readonly day: string;
};
export type Today = {
  readonly at: Instant;
  readonly needs: {
    readonly waiting: number;
    readonly waitingSince: Instant | null;
    readonly mine: number;
    readonly mentions: number;
    readonly corrections: number;
    /** Answers that are overdue. */
    readonly breached: number;
    /** Handoffs that no place outside took. */
    readonly undelivered: number;
    readonly rows: readonly InboxRecord[];
  };
  readonly changed: readonly Change[];
  readonly days: readonly DayFigures[];
  readonly before: readonly DayFigures[];
  readonly next: readonly Suggestion[];
};
export type TodayDeps = {
  readonly store: SuggestStore & ChangedStore & Pick<Store, 'inbox' | 'corrections'>;
  readonly clock: () => Date;
};
type Figures = Pick<Today, 'changed' | 'days' | 'before' | 'next'>;
type Kept = { readonly until: number; readonly figures: Promise<Figures> };

/** Days in a row that are shown, and as many before them to compare. */
const DAYS = 14;
/** Days counted together. */
const SLICE = 4;
const ROWS = 5;
const KEPT_MS = 30_000;
const KEPT_TENANTS = 100;

/**
 * What a team looks at in the morning. What needs a person is read anew each time, for this agent (null: nobody in
 * particular); figures and suggestions are the tenant's, and up to 30 seconds old.
 */
export function createToday(
  deps: TodayDeps,
): (tenant: Tenant, agentId: string | null) => Promise<Today> {
  const { store } = deps;
  const kept = new Map<string, Kept>();
  const figuresOf = (tenant: Tenant, now: Date): Promise<Figures> => {
    const found = kept.get(tenant.id);
    const left = (found?.until ?? 0) - now.getTime();
    if (found !== undefined && left > 0 && left <= KEPT_MS) return found.figures;
    const figures = readFigures(deps, tenant, now.toISOString());
    kept.delete(tenant.id);
    kept.set(tenant.id, { until: now.getTime() + KEPT_MS, figures });
    for (const oldest of kept.keys()) if (kept.size > KEPT_TENANTS) kept.delete(oldest);
    figures.catch(() => kept.delete(tenant.id));
    return figures;
  };
  return async (tenant, agentId) => {
    const now = deps.clock();
    const [counts, waiting, corrections, figures] = await Promise.all([
      store.inbox.counts(tenant.id, agentId),
      store.inbox.list(tenant.id, { view: 'waiting', agentId }, { limit: ROWS }),
      store.corrections.countOpen(tenant.id),
      figuresOf(tenant, now),
    ]);
    return {
      at: now.toISOString(),
      needs: {
        waiting: counts.waiting,
        waitingSince: counts.waitingSince,
        mine: counts.mine,
        mentions: counts.mentions,
        corrections,
        breached: counts.breached,
        undelivered: counts.undelivered,
        rows: waiting.items,
      },
      ...figures,
    };
  };
}

async function readFigures(deps: TodayDeps, tenant: Tenant, now: Instant): Promise<Figures> {
  const { store } = deps;
  const spans = lastDays(tenant.settings.hours.timeZone, now, 2 * DAYS);
  const figures: DayFigures[] = [];
  // A few days at a time, others in between: on SQLite a query holds the process while it runs.
  for (let at = 0; at < spans.length; at += SLICE) {
    const slice = spans.slice(at, at + SLICE);
    figures.push(...(await Promise.all(slice.map((span) => figuresOfDay(store, tenant.id, span)))));
    await nextTurn();
  }
  const days = figures.slice(DAYS);
  const since = spans[DAYS]?.from ?? now;
  const yesterday = spans[2 * DAYS - 2]?.from ?? now;
  const [changed, next] = await Promise.all([
    changedIn(store, tenant.id, { from: yesterday, to: now }),
    suggest(store, { tenant, now, since, figures: sumOf(days) }),
  ]);
  return { changed, days, before: figures.slice(0, DAYS), next };
}

async function figuresOfDay(
  store: Pick<Store, 'figures'>,
  tenantId: string,
  { day, from, to }: DaySpan,
): Promise<DayFigures> {
  return { day, ...(await store.figures.inSpan(tenantId, { from, to })) };
}

function sumOf(days: readonly SpanFigures[]): SpanFigures {
  const sum = (name: keyof SpanFigures) => days.reduce((all, day) => all + day[name], 0);
  return {
    conversations: sum('conversations'),
    answered: sum('answered'),
    asked: sum('asked'),
    handedOver: sum('handedOver'),
    foundNothing: sum('foundNothing'),
    liked: sum('liked'),
    disliked: sum('disliked'),
  };
}
