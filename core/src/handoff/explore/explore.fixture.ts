/** Drives interleavings through the real store and the real functions, and holds the promises of DESIGN against each. */
import { createChance, seedOf } from './chance.fixture.ts';
import { drain, refresh, step } from './events.fixture.ts';
import { openGround, openWorld, type Side, type World, whoIs } from './world.fixture.ts';

export type Explored = {
  readonly interleavings: number;
  readonly events: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly violations: readonly Violation[];
};
export type Violation = {
  readonly number: number;
  readonly says: string;
  readonly steps: readonly string[];
};
export type Exploring = {
  readonly seed: number;
  /** The first interleaving; one alone is replayed by its number. */
  readonly from: number;
  readonly count: number;
  readonly url?: string;
  readonly masterKey?: Uint8Array;
  readonly onProgress?: (done: number) => void;
};

/** Interleavings that share a store: old rows must not slow new ones down. */
const PER_STORE = 200;
const MOST_VIOLATIONS = 20;

export async function explore(of: Exploring): Promise<Explored> {
  const counts = new Map<string, number>();
  const violations: Violation[] = [];
  let events = 0;
  // A schema of PostgreSQL is the caller's, and lasts for all of them.
  const perStore = of.url === undefined ? PER_STORE : of.count;
  for (let at = of.from; at < of.from + of.count; at += perStore) {
    const ground = await openGround(of);
    try {
      const end = Math.min(at + perStore, of.from + of.count);
      for (let number = at; number < end; number++) {
        const chance = createChance(seedOf(of.seed, number));
        const world = await openWorld(ground, chance, counts);
        try {
          events += await live(world);
        } catch (error) {
          violations.push({ number, says: String(error), steps: world.steps });
          if (violations.length >= MOST_VIOLATIONS) return toExplored();
        }
        await rehire(world);
      }
      of.onProgress?.(end - of.from);
    } finally {
      await ground.store.close();
    }
  }
  return toExplored();

  function toExplored(): Explored {
    return {
      interleavings: of.count,
      events,
      counts: Object.fromEntries([...counts].sort()),
      violations,
    };
  }
}

async function live(world: World): Promise<number> {
  const { chance, ground } = world;
  const length = 4 + chance.below(13);
  for (let at = 0; at < length; at++) {
    world.isTouched = false;
    await step(world);
    // Where nothing of the product was called there is nothing new to compare.
    if (!world.isTouched) continue;
    await refresh(world);
    hold(world);
  }
  // A healthy process for long enough: nothing may be left unsaid.
  const holding = () => hold(world);
  for (const minutes of [11, 60 * 24 * 3, 60 * 24 * 3]) {
    ground.passMinutes(minutes);
    await drain(world, holding);
  }
  await refresh(world, true);
  hold(world);
  for (const side of world.sides) holdAtEnd(world, side);
  return world.steps.length;
}

async function rehire(world: World): Promise<void> {
  for (const [who, agent] of world.business.agents.entries()) {
    if (world.active[who] === true) continue;
    await world.ground.store.agents.update(agent.tenantId, agent.id, { active: true });
  }
}

function must(holds: boolean, says: string): void {
  if (!holds) throw new Error(says);
}

/** What must hold after every event. */
function hold(world: World): void {
  for (const side of world.sides) {
    sameAsReference(world, side);
    oneReplyEach(side);
    neverOverAPerson(side);
    noLoop(side);
    toldOnce(side);
  }
  for (const [key, times] of world.outside) must(times >= 1, `nothing came outside for ${key}`);
}

function sameAsReference(world: World, { ref, row }: Side): void {
  const real = {
    status: row.status,
    holder: whoIs(world, row.agentId),
    owed: row.awaiting !== null,
    handoff: row.handoff && {
      joined: row.handoff.joined === true,
      told: row.handoff.toldLate === true,
    },
    outside: row.delivery,
    merged: row.mergedInto !== null,
  };
  const [one, other] = [JSON.stringify(real), JSON.stringify({ ...ref })];
  must(one === other, `the store says ${one}, the reference ${other}`);
}

function oneReplyEach({ messages }: Side): void {
  const replies = messages.filter(({ author }) => author === 'assistant');
  const to = new Set(replies.map(({ inReplyTo }) => inReplyTo));
  must(to.size === replies.length, 'a message was answered twice');
}

/** Between somebody of the team having it and its going back, the assistant says nothing. */
function neverOverAPerson({ messages }: Side): void {
  let theirs = false;
  for (const { author, body } of messages) {
    const kind = body.notice?.kind;
    if (kind === 'handed-over' || kind === 'joined') theirs = true;
    else if (kind === 'handed-back' || kind === 'resolved') theirs = false;
    else if (author === 'assistant') must(!theirs, 'the assistant talked over a person');
  }
}

function noLoop({ messages }: Side): void {
  let waiting = false;
  for (const { body } of messages) {
    const kind = body.notice?.kind;
    if (kind === 'handed-over') {
      must(!waiting, 'it was handed over twice with nobody in between');
      waiting = true;
    }
    // Only whoever has it can hand it back: that is a person in between.
    if (kind === 'joined' || kind === 'handed-back' || kind === 'resolved') waiting = false;
  }
}

/** That nobody has come is said at most once for each handoff. */
function toldOnce({ messages }: Side): void {
  let told = 0;
  for (const { author, audience, body } of messages) {
    if (body.notice?.kind === 'handed-over') told = 0;
    const says = author === 'system' && audience === 'everyone' && body.text.startsWith('Nobody');
    if (says) told++;
    must(told <= 1, 'it was said twice that nobody has come');
  }
}

/** What must hold when a healthy process has had its time. */
function holdAtEnd(world: World, side: Side): void {
  const { row, messages, ours } = side;
  for (const message of messages.filter(({ id }) => ours.has(id))) {
    const answered = messages.some(({ inReplyTo }) => inReplyTo === message.id);
    const withPeople = messages.some(
      ({ seq, body }) =>
        seq > message.seq &&
        ['joined', 'handed-over', 'resolved'].includes(body.notice?.kind ?? ''),
    );
    must(answered || withPeople, `${message.body.text} was neither answered nor handed over`);
  }
  must(row.status !== 'snoozed', 'what was put away did not come back');
  if (row.status === 'open' && row.awaiting !== null) {
    must(row.agentId === null, 'somebody who does not come still has it');
    const said = row.handoff === null || row.handoff.toldLate === true;
    must(said, 'nobody came, and the contact was not told');
  }
  must(row.delivery !== 'waiting', 'it is still waiting to be handed outside');
  if (row.delivery === 'delivered')
    must(world.outside.size > 0, 'it is called delivered, and nobody outside has it');
}
