/** Everything that can happen to a conversation: done for real, and told to the reference. */
import { act } from '../../conversation/act.ts';
import { isRefused } from '../../conversation/conversations.ts';
import { releaseAll, WAKE_JOB, wakeDue } from '../../conversation/desk-moves.ts';
import { giveUp } from '../../conversation/give-up.ts';
import { type LoadedTurn, loadTurn, type TurnPlace } from '../../conversation/load-turn.ts';
import type { Agent, Conversation, Decision, Trace } from '../../model.ts';
import type { Job, Store } from '../../storage/store.ts';
import { attend } from '../attend.ts';
import { ATTEND_JOB } from '../awaiting.ts';
import { HAND_OFF_JOB } from '../begin-handoff.ts';
import { giveUpHandOff, handOff } from '../deliver-handoff.ts';
import { createReadPacket } from '../read-packet.ts';
import { Crash, crashing } from './crash.fixture.ts';
import type { Ref, Who } from './reference.fixture.ts';
import * as reference from './reference.fixture.ts';
import { claimJob, type Side, serviceOf, type World, whoIs } from './world.fixture.ts';

type Told = readonly (readonly [Side, Ref])[];
/** Calls in a transaction among which a crash is placed. */
const MOST_CALLS = 14;

/** Does it for real; what the reference says holds only when the process lived. */
async function happen(
  world: World,
  name: string,
  work: (store: Store) => Promise<Told>,
): Promise<void> {
  const { chance, ground } = world;
  const dies = !world.isHealthy && chance.below(12) === 0;
  const store = dies ? crashing(ground.store, chance.below(MOST_CALLS)) : ground.store;
  world.isTouched = true;
  world.steps.push(dies ? `${name} †` : name);
  world.counts.set(name, (world.counts.get(name) ?? 0) + 1);
  try {
    for (const [side, ref] of await work(store)) side.ref = ref;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    world.counts.set('crash', (world.counts.get('crash') ?? 0) + 1);
  }
}

const sideOf = (world: World): Side => world.sides[world.chance.below(4) === 0 ? 1 : 0];
const otherOf = (world: World, side: Side): Side => world.sides[side === world.sides[0] ? 1 : 0];

// ── The customer ────────────────────────────────────────────────────────────────────────────────

async function write(world: World, how: 'words' | 'again' | 'button' | 'mail'): Promise<void> {
  const side = sideOf(world);
  const number = how === 'again' ? Math.max(0, world.written - 1) : world.written++;
  const externalId = `${side.id}:${number}`;
  await happen(world, `contact ${how}`, async (store) => {
    const service = serviceOf(world, store);
    const { id: tenantId } = world.business.tenant;
    const accepted =
      how === 'button'
        ? await service.askForPerson(tenantId, side.id, externalId)
        : await service.accept(tenantId, side.id, {
            text: `words ${number}`,
            externalId,
            ...(how === 'mail' ? { fields: { email: 'li@example.com' } } : {}),
          });
    if (isRefused(accepted)) throw new Error(`A contact was refused: ${accepted.refused}.`);
    if (accepted.repeated) return [];
    const other = otherOf(world, side).ref;
    const heir = other.status === 'open' || other.status === 'snoozed' ? other.holder : undefined;
    const after = reference.wrote(side.ref, heir);
    if (after.status === 'pending') side.ours.add(accepted.message.id);
    return [[side, after]];
  });
}

async function contactResolves(world: World): Promise<void> {
  const side = sideOf(world);
  await happen(world, 'contact resolves', async (store) => {
    const contact = await store.contacts.get(world.business.tenant.id, world.contactId);
    if (contact === null) return [];
    const done = await serviceOf(world, store).resolve(contact, side.id);
    return isRefused(done) ? [] : [[side, reference.resolved(side.ref)]];
  });
}

// ── Agents ──────────────────────────────────────────────────────────────────────────────────────

const MOVES = [
  'take',
  'take by force',
  'reply',
  'reply',
  'note',
  'hand back',
  'resolve',
  'assign',
  'release',
  'snooze',
  'wake',
  'merge',
] as const;
type Move = (typeof MOVES)[number];

/** What must come of it; null: refused. */
function expected(world: World, side: Side, of: { move: Move; who: Who }): Ref | null {
  const { ref } = side;
  const { who } = of;
  const colleague: Who = who === 0 ? 1 : 0;
  const wanted: Readonly<Record<Move, () => Ref | null>> = {
    take: () => reference.taken(ref, who, false),
    'take by force': () => reference.taken(ref, who, true),
    reply: () => reference.replied(ref, who),
    note: () => ref,
    'hand back': () => reference.handedBack(ref, who),
    resolve: () => reference.resolved(ref),
    assign: () => (world.active[colleague] ? reference.taken(ref, colleague, true) : null),
    release: () => reference.released(ref),
    snooze: () => reference.snoozed(ref, who),
    wake: () => reference.woken(ref),
    merge: () => reference.joined(ref, otherOf(world, side).ref, who)?.[0] ?? null,
  };
  return wanted[of.move]();
}

async function agentMoves(world: World): Promise<void> {
  const { chance, business, ground } = world;
  const who: Who = chance.below(2) === 0 ? 0 : 1;
  // Who lost their role is turned away before anything of this is called.
  if (!world.active[who]) return regain(world, who);
  const side = sideOf(world);
  const move = chance.pick(MOVES);
  const agent = business.agents[who];
  const soon = new Date(ground.clock().getTime() + 5 * 60_000).toISOString();
  await happen(world, move, async (store) => {
    const service = serviceOf(world, store);
    const work: Readonly<Record<Move, () => Promise<object>>> = {
      take: () => service.take(agent, side.id),
      'take by force': () => service.take(agent, side.id, { force: true }),
      reply: () =>
        service.reply(agent, side.id, { text: 'A person.' }, { externalId: `r${world.written++}` }),
      note: () => service.note(agent, side.id, 'For us.'),
      'hand back': () => service.handBack(agent, side.id),
      resolve: () => service.resolve(agent, side.id),
      assign: () => service.assign(agent, side.id, business.agents[who === 0 ? 1 : 0].id),
      release: () => service.assign(agent, side.id, null),
      snooze: () => service.snooze(agent, side.id, soon),
      wake: () => service.wake(agent, side.id),
      merge: () => service.merge(agent, side.id, otherOf(world, side).id),
    };
    const wanted = expected(world, side, { move, who });
    const done = await work[move]();
    if (isRefused(done)) {
      const allowed = wanted === null || move === 'merge';
      if (!allowed) throw new Error(`${move} was refused: ${JSON.stringify(done)}`);
      return [];
    }
    if (wanted === null) throw new Error(`${move} was not refused.`);
    if (move !== 'merge') return [[side, wanted]];
    const other = otherOf(world, side);
    // Merged before, into the same one: nothing moves.
    if (side.row.mergedInto === other.id) return [];
    const pair = reference.joined(side.ref, other.ref, who);
    return pair === null
      ? []
      : [
          [side, pair[0]],
          [other, pair[1]],
        ];
  });
}

/** As the team's page does it: deactivated, and all that they hold goes back. */
async function loseRole(world: World): Promise<void> {
  const { business } = world;
  const who: Who = world.chance.below(2) === 0 ? 0 : 1;
  if (!world.active[who]) return regain(world, who);
  await happen(world, 'loses role', async (store) => {
    const agent: Agent = business.agents[who];
    await store.transaction(async (tx) => {
      await tx.agents.holdTeam(agent.tenantId);
      await tx.agents.update(agent.tenantId, agent.id, { active: false });
      await releaseAll(tx, agent);
    });
    world.active[who] = false;
    return world.sides
      .filter(({ ref }) => ref.holder === who && ref.status !== 'resolved')
      .map((side) => [side, { ...side.ref, holder: null }] as const);
  });
}

async function regain(world: World, who: Who): Promise<void> {
  const { id, tenantId } = world.business.agents[who];
  await world.ground.store.agents.update(tenantId, id, { active: true });
  world.active[who] = true;
}

// ── The assistant and the clock ─────────────────────────────────────────────────────────────────

const TRACE: Trace = {
  question: 'q',
  language: 'en',
  mood: null,
  steps: [],
  hits: [],
  receipts: [],
  articles: [],
  milliseconds: 0,
};

function decide(world: World, loaded: LoadedTurn): Decision {
  const { chance, ground } = world;
  if (loaded.conversation.status !== 'pending')
    return { kind: 'silence', reason: 'agent-holds', trace: TRACE };
  const kind = chance.below(10);
  if (kind < 4) {
    return {
      kind: 'handoff',
      reason: chance.pick(['asked-for-person', 'anger', 'low-confidence'] as const),
      rule: 'explored',
      reply: { text: 'A person comes.' },
      expectedAt: ground.clock().toISOString(),
      confidence: 0,
      trace: TRACE,
    };
  }
  const reply = { text: 'An answer.' };
  return kind < 7
    ? {
        kind: 'answer',
        reason: 'answered',
        reply,
        confidence: 1,
        grounding: 1,
        flow: null,
        trace: TRACE,
      }
    : { kind: 'clarify', reason: 'unknown', reply, confidence: 0, flow: null, trace: TRACE };
}

type How = 'run' | 'crash before' | 'crash after' | 'give up';

/** One job of a worker that may die at any point; what it left is claimed again when its lease has ended. */
async function work(world: World, how: How): Promise<void> {
  const job = await claimJob(world);
  if (job === null) return;
  const side = world.sides.find(({ id }) => id === job.payload.conversationId);
  if (side === undefined) return;
  if (how !== 'crash before') {
    const before = world.counts.get('crash') ?? 0;
    if (how === 'give up') await surrender(world, side, job);
    else await runJob(world, side, job);
    const died = (world.counts.get('crash') ?? 0) > before;
    if (!died && how !== 'crash after') {
      await world.ground.store.jobs.done(`worker-${world.worker}`, job.id);
      return;
    }
  }
  // The next worker starts when the lease of this one has ended.
  world.steps.push(how === 'run' ? 'restart' : how);
  world.worker++;
  world.ground.passMinutes(1);
}

async function runJob(world: World, side: Side, job: Job): Promise<void> {
  const { clock } = world.ground;
  if (job.kind === 'turn') return runTurn(world, side, job);
  if (job.kind === WAKE_JOB) {
    return happen(world, 'wakes', async (store) => {
      const due = (side.row.snoozedUntil ?? '9') <= clock().toISOString();
      await wakeDue(store, clock, job);
      return due ? [[side, reference.woken(side.ref)]] : [];
    });
  }
  if (job.kind === ATTEND_JOB) {
    return happen(world, 'looks', async (store) => {
      const mine = side.row.awaiting?.since === job.payload.since;
      await attend(store, clock, job);
      return mine ? [[side, reference.looked(side.ref, Number(job.payload.stage))]] : [];
    });
  }
  if (job.kind === HAND_OFF_JOB) return sendOutside(world, side, job);
}

/** The place outside: takes it, takes it twice, is in trouble, or says yes and does nothing. */
async function sendOutside(world: World, side: Side, job: Job): Promise<void> {
  const how = world.chance.pick([
    'takes',
    'takes',
    'trouble',
    'lost answer',
    'did nothing',
  ] as const);
  await happen(world, `outside ${how}`, async (store) => {
    const same = side.row.handoff?.messageId === job.payload.messageId;
    const deps = {
      store,
      clock: world.ground.clock,
      readPacket: createReadPacket({
        store,
        ordersOf: async () => ({ kind: 'no-host' }),
        draft: async () => Promise.reject(new Error('There is no draft here.')),
      }),
      send: async (_to: unknown, _packet: unknown, key: string) => {
        if (how === 'trouble') throw new Error('503');
        if (how === 'did nothing') return '';
        world.outside.set(key, (world.outside.get(key) ?? 0) + 1);
        if (how === 'lost answer') throw new Error('timeout');
        return 'T-1';
      },
    };
    try {
      await handOff(deps, job);
    } catch (error) {
      if (error instanceof Crash) throw error;
      await world.ground.store.jobs.add(job.tenantId, { kind: job.kind, payload: job.payload });
      return [];
    }
    return same ? [[side, reference.settled(side.ref, 'delivered')]] : [];
  });
}

async function surrender(world: World, side: Side, job: Job): Promise<void> {
  const { clock } = world.ground;
  if (job.kind === HAND_OFF_JOB) {
    return happen(world, 'outside given up', async (store) => {
      const same = side.row.handoff?.messageId === job.payload.messageId;
      await giveUpHandOff(store, clock, job);
      return same ? [[side, reference.settled(side.ref, 'failed')]] : [];
    });
  }
  if (job.kind !== 'turn') return runJob(world, side, job);
  await happen(world, 'turn given up', async (store) => {
    const given = await giveUp(store, placeOf(job), clock);
    return given ? [[side, await handedOverNow(world, side)]] : [];
  });
}

/** Whom it was given to is the target's choice: it must be an agent who can, or nobody. */
async function handedOverNow(world: World, side: Side): Promise<Ref> {
  const { store } = world.ground;
  const { tenant } = world.business;
  const row = await store.conversations.get(tenant.id, side.id);
  const holder = whoIs(world, row?.agentId ?? null);
  if (holder !== null && (tenant.id !== 'agents' || !world.active[holder]))
    throw new Error('It was given to somebody who cannot have it.');
  if (holder === null && tenant.id === 'agents' && world.active.includes(true))
    throw new Error('It was given to nobody though somebody is there.');
  return reference.handedOver(holder, tenant.id === 'webhook');
}

function placeOf(job: Job): TurnPlace {
  return {
    tenantId: job.tenantId,
    conversationId: String(job.payload.conversationId),
    messageId: String(job.payload.messageId),
  };
}

/** load → something else happens → act; when it was stale, once more. */
async function runTurn(world: World, side: Side, job: Job): Promise<void> {
  const place = placeOf(job);
  const { ground, chance } = world;
  const verify = {
    store: ground.store,
    clock: ground.clock,
    hosts: NO_HOSTS,
    secret: new Uint8Array(32),
    codeMail: () => ({ subject: '', text: '' }),
  };
  for (let attempt = 0; attempt < 3; attempt++) {
    world.isTouched = true;
    const loaded = await loadTurn(verify, place);
    if (loaded === null) return;
    const decision = decide(world, loaded);
    if (chance.below(4) === 0) {
      await anybody(world);
      await refresh(world);
    }
    let stale = false;
    await happen(world, decision.kind, async (store) => {
      const spoken = spokenAfter(side, place.messageId);
      const acted = await act(store, loaded, decision);
      stale = acted === 'stale';
      if (acted === 'replied')
        return decision.kind === 'handoff' ? [[side, await handedOverNow(world, side)]] : [];
      return acted === 'silent' ? [[side, reference.leftToPerson(side.ref, spoken)]] : [];
    });
    if (!stale) return;
  }
  throw new Error('A turn was stale three times.');
}

function spokenAfter(side: Side, messageId: string): boolean {
  const at = side.messages.findIndex(({ id }) => id === messageId);
  return side.messages
    .slice(at + 1)
    .some(({ author, audience }) => author === 'agent' && audience === 'everyone');
}

const NO_HOSTS = {
  orderByNumber: async () => null,
  notifyOrder: async () => undefined,
} as never;

/** Reads what has changed: every row, and the messages that an event tells of (all of them at the end, `fully`). */
export async function refresh(world: World, fully = false): Promise<void> {
  const { store } = world.ground;
  const { id: tenantId } = world.business.tenant;
  const news = await store.events.after(tenantId, world.seenEvent, { limit: 500 });
  world.seenEvent = news.at(-1)?.seq ?? world.seenEvent;
  for (const side of world.sides) {
    const row: Conversation | null = await store.conversations.get(tenantId, side.id);
    if (row === null) throw new Error('A conversation is gone.');
    side.row = row;
    if (!fully && !news.some(({ conversationId }) => conversationId === side.id)) continue;
    const after = side.messages.at(-1)?.seq ?? 0;
    side.messages.push(...(await store.messages.list(tenantId, side.id, { after, limit: 100 })));
  }
}

/** Something that a person does. */
async function anybody(world: World): Promise<void> {
  const kind = world.chance.below(20);
  if (kind < 6) return write(world, 'words');
  if (kind === 6) return write(world, 'button');
  if (kind === 7) return write(world, 'again');
  if (kind === 8) return write(world, 'mail');
  if (kind === 9) return contactResolves(world);
  if (kind === 10) return loseRole(world);
  return agentMoves(world);
}

/** One event, of any kind. */
export async function step(world: World): Promise<void> {
  const { chance, ground } = world;
  const kind = chance.below(20);
  if (kind < 10) return anybody(world);
  if (kind < 16) return work(world, 'run');
  if (kind === 16) return work(world, chance.pick(['crash before', 'crash after', 'give up']));
  const minutes = chance.pick([1, 6, 11, 25, 60 * 24 * 3]);
  world.steps.push(`+${minutes} min`);
  ground.passMinutes(minutes);
}

/** Works all that is due, as a healthy process would. */
export async function drain(world: World, promises: () => void): Promise<void> {
  world.isHealthy = true;
  for (let most = 0; most < 200; most++) {
    const job = await claimJob(world);
    if (job === null) return;
    const side = world.sides.find(({ id }) => id === job.payload.conversationId);
    if (side !== undefined) await runJob(world, side, job);
    await world.ground.store.jobs.done(`worker-${world.worker}`, job.id);
    await refresh(world);
    promises();
  }
  throw new Error('There is always another job.');
}
