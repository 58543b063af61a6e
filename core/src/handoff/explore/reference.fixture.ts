/**
 * What DESIGN promises of a conversation, as a small machine of its own: it shares no code and no table with the product.
 * Each function says what must be true after an event; what it answers is compared with the store's row.
 */
export type Who = 0 | 1;
export type Ref = {
  readonly status: 'pending' | 'open' | 'snoozed' | 'resolved';
  readonly holder: Who | null;
  /** A person's words are owed to the contact. */
  readonly owed: boolean;
  /** Handed over, and nobody has handed it back since. */
  readonly handoff: { readonly joined: boolean; readonly told: boolean } | null;
  readonly outside: 'waiting' | 'delivered' | 'failed' | null;
  readonly merged: boolean;
};
export const NEW: Ref = {
  status: 'pending',
  holder: null,
  owed: false,
  handoff: null,
  outside: null,
  merged: false,
};

/** @param heir Who has the other half of a merged one; undefined: nobody of the team. */
export function wrote(ref: Ref, heir: Who | null | undefined): Ref {
  if (ref.status === 'pending') return ref;
  if (ref.status !== 'resolved') return { ...ref, status: 'open', owed: true };
  return ref.merged && heir !== undefined
    ? { ...NEW, status: 'open', holder: heir, owed: true }
    : NEW;
}

export function handedOver(holder: Who | null, outside: boolean): Ref {
  return {
    status: 'open',
    holder,
    owed: true,
    handoff: { joined: false, told: false },
    outside: outside ? 'waiting' : null,
    merged: false,
  };
}

/** What the assistant left to a person; `spoken`: an agent has written since. */
export function leftToPerson(ref: Ref, spoken: boolean): Ref {
  return ref.status === 'open' && !spoken ? { ...ref, owed: true } : ref;
}

/** Null: refused. */
export function taken(ref: Ref, by: Who, force: boolean): Ref | null {
  if (ref.holder !== null && ref.holder !== by && !force) return null;
  return {
    ...ref,
    status: 'open',
    holder: by,
    merged: false,
    outside: already(ref, by) ? ref.outside : null,
    handoff: ref.handoff && { ...ref.handoff, joined: true },
  };
}
function already(ref: Ref, by: Who): boolean {
  return ref.holder === by && ref.status === 'open' && ref.handoff?.joined !== false;
}

export function replied(ref: Ref, by: Who): Ref | null {
  const held = taken(ref, by, false);
  return held && { ...held, owed: false };
}

export function handedBack(ref: Ref, by: Who): Ref | null {
  const held = ref.status === 'open' || ref.status === 'snoozed';
  return held && ref.holder === by ? { ...NEW, merged: ref.merged } : null;
}

export function resolved(ref: Ref): Ref {
  if (ref.status === 'resolved') return ref;
  return { ...ref, status: 'resolved', holder: null, owed: false, outside: null };
}

export function released(ref: Ref): Ref | null {
  return ref.status === 'open' || ref.status === 'snoozed' ? { ...ref, holder: null } : null;
}

export function snoozed(ref: Ref, by: Who): Ref | null {
  if (ref.status !== 'open' && ref.status !== 'snoozed') return null;
  if (ref.holder !== null && ref.holder !== by) return null;
  return { ...ref, status: 'snoozed' };
}

export function woken(ref: Ref): Ref {
  return ref.status === 'snoozed' ? { ...ref, status: 'open' } : ref;
}

/** Null: refused. `[source, target]` */
export function joined(source: Ref, target: Ref, by: Who): readonly [Ref, Ref] | null {
  if (target.status === 'resolved') return null;
  if (source.holder !== null && source.holder !== by) return null;
  const into = target.status === 'pending' ? taken(target, by, false) : target;
  if (into === null) return null;
  return [
    { ...source, status: 'resolved', holder: null, owed: false, outside: null, merged: true },
    { ...into, owed: into.owed || source.owed },
  ];
}

/** Nobody has come by the time of a look. Agents of these worlds are never seen at work elsewhere. */
export function looked(ref: Ref, stage: number): Ref {
  if (ref.status !== 'open' || !ref.owed) return ref;
  if (ref.holder !== null) return { ...ref, holder: null };
  return stage >= 2 ? told(ref) : ref;
}

function told(ref: Ref): Ref {
  return ref.handoff === null ? ref : { ...ref, handoff: { ...ref.handoff, told: true } };
}

export function settled(ref: Ref, outcome: 'delivered' | 'failed'): Ref {
  const waits = ref.status === 'open' || ref.status === 'snoozed';
  if (ref.outside !== 'waiting' || !waits || ref.handoff?.joined !== false) return ref;
  const after = { ...ref, outside: outcome };
  return outcome === 'delivered' ? { ...after, owed: false } : told(after);
}
