/** Worlds for exploring: a real store with four businesses, each handing over in another way, and one customer at a time. */
import { randomBytes } from 'node:crypto';
import { createConversations } from '../../conversation/create-conversations.ts';
import { defaultSettings } from '../../default-settings.ts';
import type { Agent, Conversation, HandoffTarget, Message, Tenant } from '../../model.ts';
import { openStore } from '../../storage/open-store.ts';
import type { Job, Store } from '../../storage/store.ts';
import type { Chance } from './chance.fixture.ts';
import { NEW, type Ref, type Who } from './reference.fixture.ts';

const START = '2026-11-24T12:00:00.000Z';
const MINUTE = 60_000;
/** Longer than any interleaving takes, and whole weeks: each begins at the same hour of the same weekday. */
const EPOCH = 9 * 7 * 24 * 60 * MINUTE;
const ALWAYS = { timeZone: 'UTC', week: {}, exceptions: [] };

export type Business = { readonly tenant: Tenant; readonly agents: readonly [Agent, Agent] };
export type Ground = {
  readonly store: Store;
  readonly clock: () => Date;
  readonly passMinutes: (minutes: number) => void;
  /** On to where the next interleaving begins: whatever was before it, alone it goes the same way. */
  readonly nextEpoch: () => void;
  readonly businesses: readonly Business[];
};

export async function openGround(
  options: { readonly url?: string; readonly masterKey?: Uint8Array } = {},
): Promise<Ground> {
  let now = Date.parse(START);
  const clock = () => new Date(now);
  const store = await openStore({
    masterKey: options.masterKey ?? randomBytes(32),
    clock,
    ...(options.url === undefined ? { file: ':memory:' } : { url: options.url }),
  });
  const businesses: Business[] = [];
  for (const kind of ['queue', 'agents', 'webhook', 'hours'] as const) {
    businesses.push(await openBusiness(store, kind));
  }
  return {
    store,
    clock,
    passMinutes: (minutes) => {
      now += minutes * MINUTE;
    },
    nextEpoch: () => {
      now += EPOCH - ((now - Date.parse(START)) % EPOCH);
    },
    businesses,
  };
}

async function openBusiness(
  store: Store,
  kind: 'queue' | 'agents' | 'webhook' | 'hours',
): Promise<Business> {
  const tenant = await store.tenants.create({
    id: kind,
    name: kind,
    locale: 'en',
    locales: ['en'],
    widgetKey: `wk_${kind}`,
    settings: { ...defaultSettings, ...(kind === 'hours' ? {} : { hours: ALWAYS }) },
  });
  const hire = (name: string) =>
    store.agents.create(tenant.id, {
      email: `${name}@${kind}.example`,
      name,
      role: 'agent',
      passwordHash: null,
    });
  const agents = [await hire('Mara'), await hire('Ben')] as const;
  const targets: Readonly<Record<typeof kind, readonly HandoffTarget[]>> = {
    queue: [],
    hours: [],
    agents: [{ name: 'team', when: {}, agentIds: agents.map(({ id }) => id) }],
    webhook: [
      {
        name: 'desk',
        when: {},
        agentIds: [],
        to: { kind: 'webhook', url: 'https://desk.example' },
      },
    ],
  };
  await store.tenants.update(tenant.id, {
    settings: { ...tenant.settings, handoffTargets: targets[kind] },
  });
  return { tenant: (await store.tenants.get(tenant.id)) ?? tenant, agents };
}

/** One conversation, as it is and as the reference says it must be. */
export type Side = {
  readonly id: string;
  ref: Ref;
  /** As last read and compared. */
  row: Conversation;
  readonly messages: Message[];
  /** What was lost of an answer would be a wrong model: messages of the contact that the assistant has to see to. */
  readonly ours: Set<string>;
};
export type World = {
  readonly ground: Ground;
  readonly business: Business;
  readonly chance: Chance;
  readonly contactId: string;
  readonly sides: readonly [Side, Side];
  readonly active: [boolean, boolean];
  /** What the place outside has got, by key: how often. */
  readonly outside: Map<string, number>;
  /** How often each thing happened, in this and other worlds. */
  readonly counts: Map<string, number>;
  worker: number;
  /** No crash from here on. */
  isHealthy: boolean;
  written: number;
  /** The product was called, so that something may have changed. */
  isTouched: boolean;
  /** Events up to here were looked at. */
  seenEvent: number;
  steps: string[];
};

export async function openWorld(
  ground: Ground,
  chance: Chance,
  counts: Map<string, number>,
): Promise<World> {
  ground.nextEpoch();
  const business = chance.pick(ground.businesses);
  const { store } = ground;
  const { tenant } = business;
  const contact = await store.contacts.create(tenant.id, {});
  const openSide = async (): Promise<Side> => {
    const row = await store.conversations.create(tenant.id, {
      contactId: contact.id,
      channel: 'widget',
    });
    return { id: row.id, ref: NEW, row, messages: [], ours: new Set() };
  };
  return {
    ground,
    business,
    chance,
    contactId: contact.id,
    sides: [await openSide(), await openSide()],
    active: [true, true],
    outside: new Map(),
    counts,
    worker: 0,
    isHealthy: false,
    written: 0,
    isTouched: false,
    seenEvent: await store.events.head(tenant.id),
    steps: [],
  };
}

export function serviceOf(world: World, store: Store) {
  return createConversations({
    store,
    wakeJobs: () => {},
    clock: world.ground.clock,
    askForPersonText: () => 'A person, please.',
  });
}

export function whoIs(world: World, agentId: string | null): Who | null {
  const at = world.business.agents.findIndex(({ id }) => id === agentId);
  return at === 0 || at === 1 ? at : null;
}

/** The next job of this world that is due. Those of worlds that are over are thrown away. */
export async function claimJob(world: World): Promise<Job | null> {
  const { store } = world.ground;
  const worker = `worker-${world.worker}`;
  for (;;) {
    const [job] = await store.jobs.claim(worker, { limit: 1, leaseMs: 30_000 });
    if (job === undefined) return null;
    const id = String(job.payload.conversationId);
    if (world.sides.some((side) => side.id === id)) return job;
    await store.jobs.done(worker, job.id);
  }
}
