/** Who of the team looks at a conversation right now. In this process only, forgotten after a while, never stored. */
import type { Agent } from '../model.ts';

/** Milliseconds without a sign of life after which somebody is gone. */
export const PRESENCE_MS = 45_000;

export type Present = {
  readonly agentId: string;
  readonly name: string;
  readonly state: 'viewing' | 'typing';
};
export type Presence = {
  set(
    agent: Pick<Agent, 'tenantId' | 'id' | 'name'>,
    conversationId: string,
    state: 'viewing' | 'typing' | 'away',
  ): void;
  /** By name. */
  of(tenantId: string, conversationId: string): readonly Present[];
  /** Gone from everywhere: the agent was deactivated. */
  forget(tenantId: string, agentId: string): void;
  /** Hears of each change in the tenant's conversations. Returns a function that ends it. */
  subscribe(
    tenantId: string,
    listener: (conversationId: string, agents: readonly Present[]) => void,
  ): () => void;
};
type Entry = { readonly present: Present; readonly timer: NodeJS.Timeout };
type Listener = Parameters<Presence['subscribe']>[1];

export function createPresence(options: { readonly forMs?: number } = {}): Presence {
  const forMs = options.forMs ?? PRESENCE_MS;
  /** By tenant and conversation, then by agent; nobody there takes no memory. */
  const places = new Map<string, Map<string, Entry>>();
  const listeners = new Map<string, Set<Listener>>();
  const keyOf = (tenantId: string, conversationId: string) =>
    JSON.stringify([tenantId, conversationId]);

  const agentsAt = (key: string): readonly Present[] =>
    [...(places.get(key)?.values() ?? [])]
      .map(({ present }) => present)
      .sort((a, b) => (a.name < b.name || (a.name === b.name && a.agentId < b.agentId) ? -1 : 1));
  const tell = (key: string): void => {
    const [tenantId = '', conversationId = ''] = JSON.parse(key) as readonly string[];
    for (const listener of listeners.get(tenantId) ?? []) listener(conversationId, agentsAt(key));
  };
  const remove = (key: string, agentId: string): boolean => {
    const there = places.get(key);
    const entry = there?.get(agentId);
    if (there === undefined || entry === undefined) return false;
    clearTimeout(entry.timer);
    there.delete(agentId);
    if (there.size === 0) places.delete(key);
    tell(key);
    return true;
  };
  return {
    set(agent, conversationId, state) {
      const key = keyOf(agent.tenantId, conversationId);
      if (state === 'away') {
        remove(key, agent.id);
        return;
      }
      const there = places.get(key) ?? new Map<string, Entry>();
      const before = there.get(agent.id);
      clearTimeout(before?.timer);
      const timer = setTimeout(() => remove(key, agent.id), forMs);
      timer.unref();
      const present = { agentId: agent.id, name: agent.name, state };
      places.set(key, there.set(agent.id, { present, timer }));
      // A sign of life that says nothing new is told to nobody.
      if (before?.present.state !== state || before.present.name !== agent.name) tell(key);
    },
    of: (tenantId, conversationId) => agentsAt(keyOf(tenantId, conversationId)),
    forget(tenantId, agentId) {
      for (const key of [...places.keys()]) {
        if ((JSON.parse(key) as readonly string[])[0] === tenantId) remove(key, agentId);
      }
    },
    subscribe(tenantId, listener) {
      const all = listeners.get(tenantId) ?? new Set<Listener>();
      listeners.set(tenantId, all.add(listener));
      return () => {
        all.delete(listener);
        if (all.size === 0 && listeners.get(tenantId) === all) listeners.delete(tenantId);
      };
    },
  };
}
