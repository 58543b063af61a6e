import type { Typing } from './server-deps.ts';
import type { ProgressEvent } from './widget-api.ts';

/** A set of listeners per key; a key without listeners takes no memory. */
function createListeners<T>() {
  const byKey = new Map<string, Set<(value: T) => void>>();
  return {
    tell(key: string, value: T): void {
      for (const listener of byKey.get(key) ?? []) listener(value);
    },
    listen(key: string, listener: (value: T) => void): () => void {
      const listeners = byKey.get(key) ?? new Set();
      byKey.set(key, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) byKey.delete(key);
      };
    },
  };
}

export type ProgressHub = {
  publish(tenantId: string, conversationId: string, event: ProgressEvent): void;
  subscribe(
    tenantId: string,
    conversationId: string,
    listener: (event: ProgressEvent) => void,
  ): () => void;
};

/** How the assistant's work reaches the streams of this process. */
export function createProgress(): ProgressHub {
  const listeners = createListeners<ProgressEvent>();
  const key = (tenantId: string, conversationId: string) =>
    JSON.stringify([tenantId, conversationId]);
  return {
    publish: (tenantId, conversationId, event) =>
      listeners.tell(key(tenantId, conversationId), event),
    subscribe: (tenantId, conversationId, listener) =>
      listeners.listen(key(tenantId, conversationId), listener),
  };
}

/** Who is typing, within this process. */
export function createTyping(): Typing {
  const listeners = createListeners<{ conversationId: string; who: 'agent' | 'contact' }>();
  return {
    notify: (tenantId, conversationId, who) => listeners.tell(tenantId, { conversationId, who }),
    subscribe: (tenantId, listener) =>
      listeners.listen(tenantId, ({ conversationId, who }) => listener(conversationId, who)),
  };
}
