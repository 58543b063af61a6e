/** What a host in memory knows, and how its troubles are played. */
import type { ActionCapability } from '../actions/capability-of.ts';
import type { PaymentMethod } from '../actions/policy.ts';
import type { Instant, Order } from '../model.ts';
import type {
  Capability,
  HostContact,
  OwnAction,
  Product,
  WriteOptions,
  WriteResult,
} from './adapter.ts';
import type { Once } from './idempotent.ts';
import { normaliseOrderNumber } from './order-number.ts';

export type MemoryContact = HostContact & {
  readonly orders?: readonly Order[];
  readonly paymentMethods?: readonly PaymentMethod[];
};
export type MemoryTicket = {
  readonly id: string;
  readonly messages: readonly {
    readonly author: 'contact' | 'agent';
    readonly text: string;
    readonly at: Instant;
  }[];
};
/**
 * `timeout`: never answers, nothing is done. `error`: answers 500, nothing is done. `answer-lost`: it is done, but the
 * answer is lost. `no-effect`: answers success and does nothing. `twice`: does it, and has forgotten the key: the next
 * call with it finds the work as new.
 */
export type MemoryFault = 'timeout' | 'error' | 'answer-lost' | 'no-effect' | 'twice';
/** What the host has truly done, oldest first. */
export type MemoryWrite = {
  readonly kind: 'reply' | 'handOff' | 'notify' | ActionCapability;
  /** Thread, order number or contact. */
  readonly subject: string;
  readonly text: string;
  /** For `notify`: the address on record. */
  readonly email?: string;
  /** Of an action: what was asked for, under which key. */
  readonly call?: object;
  readonly key?: string;
};
export type MemoryState = {
  readonly secret: string;
  readonly contacts: Map<string, MemoryContact>;
  readonly writes: MemoryWrite[];
  readonly answers: Map<string, WriteResult>;
  readonly once: Once<WriteResult>;
  readonly faults: { readonly capability: Capability; readonly fault: MemoryFault }[];
  readonly variants: (ids: readonly string[]) => Promise<readonly Product[]>;
  readonly ownActions: readonly OwnAction[];
  readonly now: () => Instant;
};

/** A change of the host's data: null when it was made, or the reason why not. Reads and writes in one step. */
export type Apply = () => string | null;

/** Does a write once for its key. */
export function write(
  state: MemoryState,
  options: WriteOptions,
  change: MemoryWrite,
  apply: Apply = () => null,
): Promise<WriteResult> {
  const key = `${change.kind}:${options.idempotencyKey}`;
  return faulty(state, change.kind, (fault) =>
    state
      .once(key, async () => {
        if (fault === 'no-effect') return { done: true, reference: `${change.kind}-0` };
        const reason = apply();
        if (reason !== null) return { done: false, reason };
        state.writes.push(change);
        return { done: true, reference: `${change.kind}-${state.writes.length}` };
      })
      .finally(() => {
        if (fault === 'twice') state.answers.delete(key);
      }),
  );
}

export function refuse(
  state: MemoryState,
  capability: Capability,
  reason: string,
): Promise<WriteResult> {
  return faulty(state, capability, async () => ({ done: false, reason }));
}

export function findOrder(
  state: MemoryState,
  number: string,
): { readonly contact: MemoryContact; readonly order: Order } | null {
  const wanted = normaliseOrderNumber(number);
  for (const contact of state.contacts.values()) {
    const order = contact.orders?.find((each) => normaliseOrderNumber(each.number) === wanted);
    if (order !== undefined) return { contact, order };
  }
  return null;
}

export async function faulty<T>(
  state: MemoryState,
  capability: Capability,
  work: (fault: MemoryFault | null) => Promise<T>,
): Promise<T> {
  const fault = takeFault(state, capability);
  if (fault === 'timeout') return new Promise<never>(() => undefined);
  if (fault === 'error') throw new Error('500 Internal Server Error');
  const answer = await work(fault);
  if (fault === 'answer-lost') throw new Error('socket hang up');
  return answer;
}

function takeFault(state: MemoryState, capability: Capability): MemoryFault | null {
  const at = state.faults.findIndex((each) => each.capability === capability);
  return at === -1 ? null : (state.faults.splice(at, 1)[0]?.fault ?? null);
}
