/**
 * The process that `kill-actions.fixture.ts` kills: the real engine over one database, proposing, confirming and executing; the
 * host is in the parent, asked by messages. Prints the id of each proposal once its yes is stored, and `idle` when all
 * work is done. Not part of the product.
 */

import type { Capability, HostAdapter } from '../host/adapter.ts';
import { createJobRunner } from '../jobs/run-jobs.ts';
import { openActionsChat, openActionsDesk } from './actions-desk.fixture.ts';
import { ATTACKED_POLICY, randomOf, requestOf, rightRequestOf } from './attack-requests.fixture.ts';
import { CAPABILITY_OF } from './capability-of.ts';
import type { FromChild, KillOrder, ToChild } from './kill-actions.fixture.ts';

/** Between two looks at whether all is done, in ms. */
const LOOK_MS = 20;

const order = JSON.parse(process.argv[2] ?? '{}') as KillOrder;
const random = randomOf(order.seed);
const desk = await openActionsDesk({
  ...order.database,
  masterKey: Buffer.from(order.key, 'hex'),
  adapter: adapterOfParent(),
  policy: ATTACKED_POLICY,
});
/** Time goes on while nobody runs, and faster than ours: leases and waits end within the test. */
const tellTime = () =>
  desk.setNow(new Date(order.start + (Date.now() - order.began) * order.speed).toISOString());
tellTime();
const tick = setInterval(tellTime, 2);
const runner = createJobRunner({
  store: desk.store,
  handlers: Object.fromEntries(
    // Turns are carried out here, with the effects that are given: their jobs are left alone.
    Object.keys(desk.actions.handlers).map((kind) => [kind, desk.run]),
  ),
  clock: () => new Date(order.start + (Date.now() - order.began) * order.speed),
  random,
  leaseMs: order.leaseMs,
  pollMs: 25,
  onDead: desk.actions.giveUp,
  log: { warn: () => {}, error: () => {} },
});
runner.start();
for (let at = 0; at < order.proposals; at += 1) await proposeOnce();
while (!(await isOver())) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
await runner.stop();
clearInterval(tick);
await desk.close();
process.stdout.write('idle\n', () => process.exit(0));

async function isOver(): Promise<boolean> {
  let cursor: string | null = null;
  do {
    const page = await desk.store.proposals.list(desk.tenant.id, 'all', { limit: 500, cursor });
    if (page.items.some(({ state }) => order.over.includes(state))) return false;
    cursor = page.next;
  } while (cursor !== null);
  return true;
}

async function proposeOnce(): Promise<void> {
  const who = 1 + Math.floor(random() * order.contacts);
  const { store, tenant } = desk;
  const known = await store.contacts.byIdentity(tenant.id, {
    host: 'memory',
    externalId: `c${who}`,
  });
  const chat = await openActionsChat(desk, `c${who}`, known ?? undefined);
  const request = (random() < 0.6 ? rightRequestOf : requestOf)(random, who);
  await chat.turn({ kind: 'propose', request }).catch(ignoreTrouble);
  const live = await store.proposals.live(tenant.id, chat.id);
  if (live?.state !== 'proposed' || random() < 0.1) return;
  const yes = { kind: 'confirm-proposal', id: live.id } as const;
  // A double click now and then.
  const answers = random() < 0.3 ? [chat.turn(yes), chat.turn(yes)] : [chat.turn(yes)];
  await Promise.allSettled(answers);
  const after = await store.proposals.get(tenant.id, live.id);
  if (after !== null && after.state !== 'proposed') process.stdout.write(`${live.id}\n`);
  runner.wake();
}

/** A host in trouble while a turn is prepared: the job behind a real turn would try it again. */
function ignoreTrouble(): void {}

function adapterOfParent(): HostAdapter {
  const waiting = new Map<
    number,
    { resolve: (value: never) => void; reject: (why: Error) => void }
  >();
  let calls = 0;
  process.on('message', ({ id, value, error }: ToChild) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(value as never);
    else one?.reject(new Error(error));
  });
  const ask =
    (capability: Capability) =>
    (...given: readonly unknown[]): Promise<never> =>
      new Promise((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve, reject });
        process.send?.({ id: calls, capability, given: given.map(toData) } satisfies FromChild);
      });
  const names = ['contact', 'orders', 'orderByNumber', 'paymentMethods', 'variants'] as const;
  const all = [...names, ...new Set(Object.values(CAPABILITY_OF))];
  return { name: 'memory', ...Object.fromEntries(all.map((name) => [name, ask(name)])) };
}

/** A signal to stop is for this process. */
function toData(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('signal' in given)) return given;
  const { signal: _, ...data } = given;
  return data;
}
