/** What came of a period's conversations, and how long people waited: counts with their definitions, no verdicts. */
import { addOpenMinutes, dayStarts, localDate } from '../escalation/hours.ts';
import { DEFAULT_MINUTES } from '../handoff/awaiting.ts';
import type { Tenant } from '../model.ts';
import type { HandoffWait, ReportFigures, Span, Store } from '../storage/store.ts';

export type Report = Span &
  ReportFigures & {
    /** Local days, the first and the last of them (`YYYY-MM-DD`). */
    readonly days: number;
    readonly firstDay: string;
    readonly lastDay: string;
    readonly conversations: number;
    /** Outcomes of as many days before. */
    readonly before: ReportFigures['outcomes'];
    readonly waits: {
      /** Turns handed over. */
      readonly handoffs: number;
      /** A person has written since. */
      readonly attended: number;
      /** Nobody has, and the conversation goes on. */
      readonly waiting: number;
      /** Nobody has, and it is over: the customer left, or an agent closed it unanswered. */
      readonly unattended: number;
      /** Minutes by the clock on the wall until the first words of a person; null: nobody has written. */
      readonly p50: number | null;
      readonly p95: number | null;
      /** Minutes inside the hours that the business has set itself, and how many first words came within. */
      readonly targetMinutes: number;
      readonly withinTarget: number;
      /** The newest were looked at, no more than so many. */
      readonly isCut: boolean;
    };
  };
export type ReportDeps = {
  readonly store: Pick<Store, 'figures'>;
  readonly clock: () => Date;
};

/** Handoffs whose waits are read. */
const MOST = 5_000;

/** @param days Local days up to and with today, 1 to 92. */
export async function readReport(
  { store, clock }: ReportDeps,
  tenant: Tenant,
  days: number,
): Promise<Report> {
  const { hours } = tenant.settings;
  const now = clock().toISOString();
  const today = localDate(hours.timeZone, now);
  const starts = dayStarts(hours.timeZone, today, days * 2);
  const middle = starts[days] ?? now;
  const span: Span = { from: middle, to: starts[days * 2] ?? now };
  const earlier: Span = { from: starts[0] ?? middle, to: middle };
  const [figures, before, waits] = await Promise.all([
    store.figures.report(tenant.id, span),
    store.figures.report(tenant.id, earlier),
    store.figures.waits(tenant.id, span, MOST),
  ]);
  const { handedOver, answered, unanswered, nothingAsked } = figures.outcomes;
  return {
    ...span,
    ...figures,
    days,
    firstDay: localDate(hours.timeZone, span.from),
    lastDay: today,
    conversations: handedOver + answered + unanswered + nothingAsked,
    before: before.outcomes,
    waits: waitsOf(tenant, waits),
  };
}

function waitsOf({ settings }: Tenant, all: readonly HandoffWait[]): Report['waits'] {
  const targetMinutes = settings.handoff?.firstReplyMinutes ?? DEFAULT_MINUTES.firstReply;
  const attended = all.flatMap(({ at, answeredAt }) =>
    answeredAt === null ? [] : [{ at, answeredAt }],
  );
  const minutes = attended
    .map(({ at, answeredAt }) => (Date.parse(answeredAt) - Date.parse(at)) / 60_000)
    .toSorted((one, other) => one - other);
  const open = all.filter(({ answeredAt, resolved }) => answeredAt === null && !resolved);
  return {
    handoffs: all.length,
    attended: attended.length,
    waiting: open.length,
    unattended: all.length - attended.length - open.length,
    p50: quantile(minutes, 0.5),
    p95: quantile(minutes, 0.95),
    targetMinutes,
    withinTarget: attended.filter(({ at, answeredAt }) => {
      const due = addOpenMinutes(settings.hours, at, targetMinutes);
      return due !== null && answeredAt <= due;
    }).length,
    isCut: all.length === MOST,
  };
}

/** The smallest value that so large a share does not exceed. */
export function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
}
