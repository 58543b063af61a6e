/** Conditions on time, and on what was done before. */
import type { Instant } from '../model.ts';
import type { ActionName } from './action.ts';
import { linesOf } from './check-items.ts';
import type { PastAction, PolicyRule } from './policy.ts';
import { type Checked, type PolicyCheck, refuse } from './policy-check.ts';
import { windowState } from './policy-window.ts';

const DAY = 86_400_000;
/** Without a word of the rule these are done once to one order. */
const ONCE: ReadonlySet<ActionName> = new Set(['exchange-items', 'change-items', 'cancel-order']);

export const isInWindow: PolicyCheck = ({ request, facts, rule }) => {
  if (rule.window === undefined || facts.order === null) return null;
  const itemIds = linesOf(request).map(({ itemId }) => itemId);
  const state = windowState(rule.window, { order: facts.order, itemIds }, facts);
  if (state.kind === 'open') return null;
  const { days, from } = rule.window;
  return state.kind === 'unknown'
    ? refuse('WINDOW_UNKNOWN', { days, from })
    : refuse('WINDOW_OVER', {
        days,
        from,
        since: state.since,
        lastDay: state.lastDay,
        ...(state.ofGift ? { gift: 'yes' } : {}),
      });
};

/** The host's own record and ours: what either of them knows to be done is done. */
export const isNotDoneBefore: PolicyCheck = ({ request, facts, rule }) => {
  if (!('orderId' in request)) return null;
  const bars = rule.notAfter ?? (ONCE.has(request.action) ? [request.action] : []);
  const done = (action: ActionName) =>
    facts.order?.changed?.includes(action) ||
    facts.past.some((one) => one.action === action && one.orderId === request.orderId);
  const before = bars.find(done);
  return before === undefined ? null : refuse('DONE_BEFORE', { action: before });
};

export const isNotTooOften: PolicyCheck = (checked) => {
  const { facts, rule } = checked;
  const own = facts.past.filter(({ contactId }) => contactId === facts.contactId);
  return tooOften(checked, rule.perContact, own) ?? tooOften(checked, rule.perTenant, facts.past);
};

function tooOften(
  { request, facts }: Checked,
  limit: PolicyRule['perContact'],
  past: readonly PastAction[],
) {
  if (limit === undefined) return null;
  const since: Instant = new Date(Date.parse(facts.now) - limit.days * DAY).toISOString();
  const before = past.filter(({ action, at }) => action === request.action && at > since).length;
  return before + 1 > limit.count
    ? refuse('TOO_OFTEN', { count: limit.count, days: limit.days })
    : null;
}
