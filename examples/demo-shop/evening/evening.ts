/** An evening in the shop: simulated customers at the public chat API, as long as somebody wants to watch. */
import { randomUUID } from 'node:crypto';
import type { DemoShopAdapter } from '../adapter.ts';
import { enterChat } from '../people/chat.ts';
import { createCustomer } from '../people/customer.ts';
import { createRandom, type Random } from '../people/random.ts';
import type { HelpLanguage } from '../shop.ts';
import { signIdentity } from '../storefront/identity.ts';
import { type Visit, visit } from './visit.ts';

/** How much faster than life. */
export const speeds = [1, 5, 20] as const;
export type Speed = (typeof speeds)[number];
export type EveningState = {
  readonly on: boolean;
  readonly speed: Speed;
  /** Customers in the chat now, and since it was switched on. */
  readonly here: number;
  readonly come: number;
  /** What went wrong last; null when nothing did. */
  readonly trouble: string | null;
};
export type Evening = {
  state(): EveningState;
  /** Switches it on, or changes the speed of the one that goes on. */
  start(speed: Speed): void;
  /** Nobody comes any more, and who is there goes without a word. Resolves when nothing runs. */
  stop(): Promise<void>;
};
export type EveningDeps = {
  readonly adapter: Pick<DemoShopAdapter, 'shop' | 'mailbox'>;
  readonly attendantUrl: string;
  readonly widgetKey: string;
  readonly identitySecret: () => Promise<string>;
  /** The same seed sends the same customers. Default: by chance. */
  readonly seed?: number;
};

/** Seconds between two customers, before the speed. */
const BETWEEN = [12, 35] as const;
/** In the chat at once: a small shop. */
const MOST = 8;
/** Ms between two looks for a reply. */
const LOOK_MS = 250;
const LANGUAGES: readonly HelpLanguage[] = ['en', 'en', 'en', 'zh', 'zh', 'de', 'de', 'es', 'ar'];

type Run = {
  readonly random: Random;
  readonly abort: AbortController;
  readonly visits: Set<Promise<void>>;
  speed: Speed;
  come: number;
  trouble: string | null;
};

export function createEvening(deps: EveningDeps): Evening {
  let run: Run | null = null;
  let door: Promise<void> = Promise.resolve();
  return {
    state: () => ({
      on: run !== null,
      speed: run?.speed ?? 1,
      here: run?.visits.size ?? 0,
      come: run?.come ?? 0,
      trouble: run?.trouble ?? null,
    }),
    start(speed) {
      if (run !== null) {
        run.speed = speed;
        return;
      }
      run = {
        random: createRandom(deps.seed ?? Math.floor(Math.random() * 2 ** 32)),
        abort: new AbortController(),
        visits: new Set(),
        speed,
        come: 0,
        trouble: null,
      };
      door = keepDoor(deps, run);
    },
    async stop() {
      const ended = run;
      run = null;
      ended?.abort.abort();
      await door;
      await Promise.all(ended?.visits ?? []);
    },
  };
}

/** Lets one in after the other until it is closed. */
async function keepDoor(deps: EveningDeps, run: Run): Promise<void> {
  const { random, abort, visits } = run;
  while (!abort.signal.aborted) {
    if (visits.size < MOST) {
      run.come += 1;
      const one = spend(deps, run)
        .catch((error: unknown) => {
          if (!abort.signal.aborted)
            run.trouble = error instanceof Error ? error.message : String(error);
        })
        .finally(() => visits.delete(one));
      visits.add(one);
    }
    await wait(run, random.between(...BETWEEN));
  }
}

async function spend(deps: EveningDeps, run: Run): Promise<void> {
  for await (const seconds of visit(await enter(deps, run))) {
    if (run.abort.signal.aborted) return;
    await wait(run, seconds);
    if (run.abort.signal.aborted) return;
  }
}

/** Seconds of the evening; ends early when it is switched off. */
function wait(run: Run, seconds: number): Promise<void> {
  return sleep((seconds * 1_000) / run.speed, run.abort.signal);
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

async function enter(deps: EveningDeps, run: Run): Promise<Visit> {
  const { adapter, attendantUrl: url, widgetKey } = deps;
  const random = createRandom(run.random.between(0, 2 ** 31));
  const { signal } = run.abort;
  const { shop } = adapter;
  const { customerId, order } = random.pick(shop.orders.slice(-20));
  const owner = shop.customers.find(({ id }) => id === customerId);
  const known = owner !== undefined && random.next() < 0.4;
  const language = known ? owner.locale : random.pick(LANGUAGES);
  const identity = known
    ? signIdentity(owner, { secret: await deps.identitySecret(), widgetKey, now: new Date() })
    : undefined;
  const chat = await enterChat(
    { url, widgetKey, newId: randomUUID, signal },
    { locale: language, ...(identity !== undefined && { identity }) },
  );
  const came = new Date().toISOString();
  const customer = createCustomer({
    chat,
    codeFor: (email) => codeSince(adapter, email, came),
    async pause() {
      await sleep(LOOK_MS, signal);
      signal.throwIfAborted();
    },
  });
  return {
    customer,
    language,
    random,
    known,
    order: { number: order.number, email: owner?.email ?? '' },
    typing: chat.typing,
  };
}

function codeSince(adapter: EveningDeps['adapter'], email: string, since: string): string | null {
  const mail = adapter.mailbox().find(({ to, at }) => to === email && at >= since);
  return /\b(\d{6})\b/.exec(mail?.text ?? '')?.[1] ?? null;
}
