import type { Subscribe } from './events.ts';

export type Subscriptions = {
  readonly subscribe: Subscribe;
  /** Calls this tenant's subscribers. */
  readonly announce: (tenantId: string) => void;
  readonly close: () => void;
};

/**
 * @param deps `headOf` is asked for each subscribed tenant every `pollMs`, to notice what other processes wrote;
 *   null: no other process can write.
 */
export function createSubscriptions(deps: {
  readonly headOf: ((tenantId: string) => Promise<number>) | null;
  readonly pollMs: number;
}): Subscriptions {
  const byTenant = new Map<string, Set<() => void>>();
  const heads = new Map<string, number>();
  const { headOf } = deps;
  let timer: NodeJS.Timeout | undefined;
  let polling = false;

  const announce = (tenantId: string) => {
    for (const onNews of [...(byTenant.get(tenantId) ?? [])]) callSafely(onNews);
  };
  const poll = async (ask: (tenantId: string) => Promise<number>) => {
    if (polling) return;
    polling = true;
    for (const tenantId of [...byTenant.keys()]) {
      // The database may be away for a while; the next look finds what was missed.
      const head = await ask(tenantId).catch(() => heads.get(tenantId));
      if (head === undefined || heads.get(tenantId) === head) continue;
      heads.set(tenantId, head);
      announce(tenantId);
    }
    polling = false;
  };
  const setTimer = () => {
    if (headOf === null || byTenant.size === 0) {
      clearInterval(timer);
      timer = undefined;
    } else if (timer === undefined) {
      timer = setInterval(() => void poll(headOf), deps.pollMs);
      timer.unref();
    }
  };
  return {
    announce,
    subscribe(tenantId, onNews) {
      // A wrapper of its own, so that one function may be given twice.
      const own = () => onNews();
      const subscribers = byTenant.get(tenantId) ?? new Set();
      byTenant.set(tenantId, subscribers.add(own));
      setTimer();
      return () => {
        subscribers.delete(own);
        if (subscribers.size === 0 && byTenant.get(tenantId) === subscribers) {
          byTenant.delete(tenantId);
          heads.delete(tenantId);
        }
        setTimer();
      };
    },
    close() {
      byTenant.clear();
      setTimer();
    },
  };
}

/** What one subscriber does wrong is neither the writer's fault nor another subscriber's. */
function callSafely(onNews: () => void): void {
  try {
    onNews();
  } catch {
    // The subscriber reads the feed itself and will be called again.
  }
}
