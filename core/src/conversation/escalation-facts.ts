/** What is known of a message when the escalation rules are asked, in production and when rules are tried on the past. */
import { nearestLanguage, PHRASE_LANGUAGES } from '../answering/phrases/phrases-for.ts';
import {
  baseOf,
  type ContactFacts,
  type EscalationFacts,
  type OrderValue,
} from '../escalation/conditions.ts';
import { isOpen } from '../escalation/hours.ts';
import type { EscalationRule, Money, Order } from '../model.ts';
import type { Thinking } from './thinking.ts';
import type { ThinkDeps } from './turn.ts';

/** Below this the language is a guess, and nobody is sent away for a guess. */
const SURE = 0.7;

export type Known = Pick<Thinking, 'turn' | 'understanding' | 'moodSoFar' | 'observed'> & {
  readonly deps: Pick<ThinkDeps, 'readOrders' | 'rankOfOrder'>;
};
type Asked = {
  readonly rules: readonly EscalationRule[];
  readonly failures: number;
  readonly confidence: number | null;
};
/** Orders are read only where a rule asks about them: reading costs a call of the host. */
export async function escalationFacts(
  thinking: Known,
  { rules, failures, confidence }: Asked,
): Promise<EscalationFacts> {
  const { turn, understanding, moodSoFar, observed } = thinking;
  const { trouble, risk, outsidePolicy } = observed;
  const orders = asksForOrders(rules, failures) ? await ownOrders(thinking) : null;
  return {
    understanding,
    text: turn.message.text,
    channel: turn.conversation.channel,
    failures,
    confidence,
    moodSoFar,
    languageServed: languageServed(thinking),
    open: isOpen(turn.tenant.settings.hours, turn.now),
    trouble: [...trouble],
    risk,
    outsidePolicy,
    order: orders && (await orderValue(thinking, orders)),
    contact: contactFacts(thinking, orders),
  };
}

/** A rule that needs more failures than there are cannot speak, whatever the orders say. */
function asksForOrders(rules: readonly EscalationRule[], failures: number): boolean {
  const possible = rules.filter(
    ({ when, off }) => off !== true && failures >= (when.failuresAtLeast ?? 0),
  );
  return possible.some(
    ({ when }) =>
      when.valueAbove !== undefined ||
      when.valueRankAbove !== undefined ||
      when.ordersAtLeast !== undefined ||
      when.spentAtLeast !== undefined,
  );
}

/** Only what the contact has proved to own; null: nothing could be read. */
async function ownOrders({ deps, turn }: Known): Promise<readonly Order[] | null> {
  if (turn.conversation.identityLevel === 'anonymous') return null;
  const read = await deps.readOrders();
  return read.kind === 'orders' ? read.orders : null;
}

/** The order the message names, else the proved one, else the only one there is. */
async function orderValue(
  { deps, turn, understanding }: Known,
  orders: readonly Order[],
): Promise<OrderValue | null> {
  const plain = (number: string): string => number.replace(/^#/u, '').toUpperCase();
  const named = understanding.orderNumber ?? turn.conversation.verifiedOrder;
  const found =
    named === null
      ? orders.length === 1
        ? orders[0]
        : undefined
      : orders.find(({ number }) => plain(number) === plain(named));
  if (found === undefined) return null;
  return { total: found.total, rank: (await deps.rankOfOrder?.(found.total)) ?? null };
}

function contactFacts({ turn }: Known, orders: readonly Order[] | null): ContactFacts {
  const spent = new Map<string, number>();
  const kept = (orders ?? []).filter(({ state }) => state !== 'cancelled');
  for (const { total, refunded } of kept) {
    const paid = total.minor - (refunded?.currency === total.currency ? refunded.minor : 0);
    spent.set(total.currency, (spent.get(total.currency) ?? 0) + paid);
  }
  return {
    tags: turn.contactTags ?? [],
    orders: kept.length,
    spent: [...spent].map(([currency, minor]): Money => ({ currency, minor })),
  };
}

/** The tenant serves it, or the assistant itself has words in it. */
function languageServed({ turn, understanding }: Known): boolean {
  const { language, languageConfidence } = understanding;
  if (languageConfidence < SURE) return true;
  const base = baseOf(language);
  return (
    turn.tenant.locales.some((locale) => baseOf(locale) === base) ||
    PHRASE_LANGUAGES.some((known) => baseOf(known) === base) ||
    baseOf(nearestLanguage(language)) === base
  );
}
