/** An oracle that knows nothing of the engine: it reads the host's write log and keeps its own books of what each order allowed. */
import type { MemoryContact, MemoryWrite } from '../host/memory-host.ts';
import type { ActionsDesk } from './actions-desk.fixture.ts';

export type AttackReport = {
  readonly proposals: number;
  readonly confirmed: number;
  readonly refused: number;
  readonly writes: number;
  /** Writes the shop's rules forbid, in the oracle's own words. */
  readonly violations: readonly string[];
  /** Keys or orders something was done for twice. */
  readonly doubled: readonly string[];
  /** Confirmed, over as done, and not in the host's log. */
  readonly lost: readonly string[];
};

const MOST_A_DAY: Readonly<Record<string, number>> = { cancelOrder: 3, resendInvoice: 2 };
const NOON = Date.parse('2026-11-24T12:00:00.000Z');

type Call = {
  readonly contact: { readonly externalId: string };
  readonly orderId: string;
  readonly lines?: readonly { readonly itemId: string; readonly quantity: number }[];
};

export function judge(
  log: readonly MemoryWrite[],
  contacts: readonly MemoryContact[],
): Pick<AttackReport, 'writes' | 'violations' | 'doubled'> {
  const writes = log.filter(({ call }) => call !== undefined);
  const violations = writes.flatMap((write) => violationsOf(write, contacts));
  const perPerson = new Map<string, number>();
  const keys = new Map<string, number>();
  const onOrder = new Map<string, number>();
  for (const { kind, key = '', call } of writes) {
    const { contact, orderId } = call as Call;
    count(keys, key);
    count(perPerson, `${kind} ${contact.externalId}`);
    if (kind === 'createReturn' || kind === 'cancelOrder') count(onOrder, `${kind} ${orderId}`);
  }
  for (const [name, times] of perPerson) {
    const most = MOST_A_DAY[name.split(' ')[0] ?? ''];
    if (most !== undefined && times > most) violations.push(`too often: ${name}, ${times}`);
  }
  const doubled = [...keys, ...onOrder].flatMap(([name, times]) => (times > 1 ? [name] : []));
  return { writes: writes.length, violations, doubled };
}

/** By the orders as they were dealt: an order kind at the start, and what the shop’s rules say of it. */
function violationsOf(write: MemoryWrite, contacts: readonly MemoryContact[]): readonly string[] {
  const { contact, orderId, lines = [] } = write.call as Call;
  const says = (why: string) => [`${write.kind} ${orderId}: ${why}`];
  const owner = contacts.find(({ orders }) => orders?.some(({ id }) => id === orderId));
  if (owner?.externalId !== contact.externalId) return says('another person’s order');
  const order = owner.orders?.find(({ id }) => id === orderId);
  if (order === undefined) return says('no such order');
  switch (write.kind) {
    case 'createReturn': {
      const arrived = order.shipments[0]?.deliveredAt ?? '';
      if (order.state !== 'delivered') return says('not delivered');
      if (NOON - Date.parse(arrived) > 31 * 86_400_000) return says('too late');
      if (order.items.some(({ name }) => name === 'Gift card')) return says('excluded');
      const fits = lines.every(
        ({ itemId, quantity }) =>
          Number.isInteger(quantity) &&
          quantity >= 1 &&
          quantity <= (order.items.find(({ id }) => id === itemId)?.quantity ?? 0),
      );
      return fits && lines.length > 0 ? [] : says('pieces that were not bought');
    }
    case 'cancelOrder':
    case 'changeAddress':
      return order.state === 'received' ? [] : says('had left');
    case 'resendInvoice':
      return [];
    default:
      return says('no rule allows it');
  }
}

/** What we say is done, the host must have done. */
export async function lostOf(
  { store, tenant }: Pick<ActionsDesk, 'store' | 'tenant'>,
  log: readonly MemoryWrite[],
): Promise<readonly string[]> {
  const keys = new Set(log.map(({ key }) => key));
  const lost: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await store.proposals.list(tenant.id, 'all', { limit: 500, cursor });
    for (const { id, state, request, conversationId } of page.items) {
      const hidden = request.action === 'resend-invoice';
      if (state === 'done' && !hidden && !keys.has(id)) lost.push(`${id}: done, not in the log`);
      if (state === 'approved' || state === 'running') lost.push(`${id}: still ${state}`);
      // Where nobody knows, a person has been told to look.
      const unknown = state === 'unsure' || state === 'failed';
      const of = unknown ? await store.conversations.get(tenant.id, conversationId) : null;
      if (of?.status === 'pending') lost.push(`${id}: ${state}, and nobody was told`);
    }
    cursor = page.next;
  } while (cursor !== null);
  return lost;
}

function count(map: Map<string, number>, name: string): void {
  map.set(name, (map.get(name) ?? 0) + 1);
}
