/**
 * Random and hostile proposals against one desk, with hosts in trouble and work that dies half-way, judged by the oracle
 * (`attack-oracle.fixture.ts`).
 */
import type { MemoryFault } from '../host/memory-host.ts';
import type { Contact } from '../model.ts';
import type { ActionRequest } from './action.ts';
import {
  type ActionsChat,
  type ActionsDesk,
  openActionsChat,
  openActionsDesk,
} from './actions-desk.fixture.ts';
import { type AttackReport, judge, lostOf } from './attack-oracle.fixture.ts';
import {
  ATTACKED_POLICY,
  contactOf,
  type Random,
  randomOf,
  requestOf,
} from './attack-requests.fixture.ts';
import { CAPABILITY_OF } from './capability-of.ts';

const NOON = Date.parse('2026-11-24T12:00:00.000Z');

/** @param proposals how many are made; a tenth as many contacts share them. */
export async function runAttack(of: {
  readonly seed: number;
  readonly proposals: number;
}): Promise<AttackReport> {
  const random = randomOf(of.seed);
  const contacts = Array.from({ length: Math.max(4, Math.ceil(of.proposals / 15)) }, (_, at) =>
    contactOf(at + 1),
  );
  const desk = await openActionsDesk({ host: { contacts }, policy: ATTACKED_POLICY });
  try {
    const counts = { proposals: 0, confirmed: 0, refused: 0 };
    const chats = new Map<number, ActionsChat>();
    const people = new Map<number, Contact>();
    for (let at = 0; at < of.proposals; at += 1) {
      const who = 1 + Math.floor(random() * contacts.length);
      const chat = chats.get(who) ?? (await openActionsChat(desk, `c${who}`, people.get(who)));
      chats.set(who, chat);
      people.set(who, chat.contact);
      if ((await chat.current()).status !== 'pending') chats.delete(who);
      else await attackOnce({ desk, chat, who, random, counts });
    }
    await settle(desk);
    return {
      ...counts,
      ...judge(desk.memory.writes, contacts),
      lost: await lostOf(desk, desk.memory.writes),
    };
  } finally {
    await desk.close();
  }
}

type Attack = {
  readonly desk: ActionsDesk;
  readonly chat: ActionsChat;
  readonly who: number;
  readonly random: Random;
  readonly counts: { proposals: number; confirmed: number; refused: number };
};

async function attackOnce({ desk, chat, who, random, counts }: Attack): Promise<void> {
  counts.proposals += 1;
  const request = requestOf(random, who);
  await chat.turn({ kind: 'propose', request });
  const live = await desk.store.proposals.live(desk.tenant.id, chat.id);
  if (live?.state !== 'proposed') {
    counts.refused += 1;
    return;
  }
  trouble(desk, request, random);
  if (random() < 0.1) return;
  const yes = { kind: 'confirm-proposal', id: live.id } as const;
  // A double click, a replayed yes, both at once.
  const answers = random() < 0.3 ? [chat.turn(yes), chat.turn(yes)] : [chat.turn(yes)];
  await Promise.allSettled(answers);
  counts.confirmed += 1;
  if (random() < 0.2) await moveOrderMeanwhile(desk, request, who);
  if (random() < 0.7) await drainHalfWay(desk, random);
}

const FAULTS: readonly MemoryFault[] = ['error', 'answer-lost', 'no-effect', 'twice', 'error'];

function trouble(desk: ActionsDesk, { action }: ActionRequest, random: Random): void {
  if (random() > 0.4) return;
  const fault = FAULTS[Math.floor(random() * FAULTS.length)] ?? 'error';
  desk.memory.goWrong(CAPABILITY_OF[action], fault, 1 + Math.floor(random() * 3));
}

/** The shop itself moves an order between the yes and the doing. */
async function moveOrderMeanwhile(
  desk: ActionsDesk,
  request: ActionRequest,
  who: number,
): Promise<void> {
  if (!('orderId' in request)) return;
  const externalId = `c${who}`;
  const orders = await desk.memory.adapter.orders({ externalId }).catch(() => null);
  if (orders === null) return;
  const moved = orders.map(({ ownerId: _, ...order }) =>
    order.id === request.orderId && order.state === 'received'
      ? ({ ...order, state: 'shipped' } as const)
      : order,
  );
  desk.memory.setOrders(externalId, moved);
}

/** Runs jobs; some die before they are closed and are run again by another, as after a crash. */
async function drainHalfWay(desk: ActionsDesk, random: Random): Promise<void> {
  for (let at = 0; at < 6; at += 1) {
    const [job] = await desk.store.jobs.claim('one', { limit: 1, leaseMs: 60_000 });
    if (job === undefined) return;
    const work = desk.run(job).catch(() => undefined);
    // Two at work on one job: the lease had ended.
    await Promise.all(random() < 0.2 ? [work, desk.run(job).catch(() => undefined)] : [work]);
    if (random() < 0.15) await desk.run(job).catch(() => undefined);
    await desk.store.jobs.done('one', job.id);
  }
}

/** Until nothing is left to be tried again. */
async function settle(desk: ActionsDesk): Promise<void> {
  for (let minutes = 0; minutes <= 26 * 60; minutes += 10) {
    desk.setNow(new Date(NOON + minutes * 60_000).toISOString());
    if (minutes > 60 && minutes % 60 !== 0) continue;
    await desk.drain();
  }
}
