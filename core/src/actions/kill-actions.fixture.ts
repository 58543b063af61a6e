/**
 * kill -9 of the action engine: a process of its own proposes, confirms and executes over one SQLite file, or a PostgreSQL, is killed at
 * moments that hurt, and started again; the host lives here and remembers. In the end the oracle judges the host's log and
 * every proposal.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Capability } from '../host/adapter.ts';
import { createMemoryHost, type MemoryFault, type MemoryHost } from '../host/memory-host.ts';
import { makeTestSchema } from '../storage/make-test-schema.ts';
import { openActionsDesk } from './actions-desk.fixture.ts';
import { type AttackReport, judge, lostOf } from './attack-oracle.fixture.ts';
import { contactOf, type Random, randomOf } from './attack-requests.fixture.ts';
import { CAPABILITY_OF } from './capability-of.ts';

/** A life of the child. */
export type KillOrder = {
  /** A SQLite file, or the address of a PostgreSQL. */
  readonly database: { readonly file: string } | { readonly url: string };
  readonly key: string;
  readonly seed: number;
  readonly proposals: number;
  readonly contacts: number;
  /** When the engine's clock began, in ms of its own time and of ours, and how much faster it goes. */
  readonly start: number;
  readonly began: number;
  readonly speed: number;
  /** Of the engine's time, in ms. */
  readonly leaseMs: number;
  /** States in which no proposal may be left when the child is idle. */
  readonly over: readonly string[];
};
export type FromChild = {
  readonly id: number;
  readonly capability: Capability;
  readonly given: readonly unknown[];
};
export type ToChild = { readonly id: number; readonly value?: unknown; readonly error?: string };

export type KillReport = Pick<AttackReport, 'writes' | 'violations' | 'doubled' | 'lost'> & {
  readonly kills: number;
  /** Kills around a write of the host: before it, before its answer was sent, or just after. */
  readonly killsAtHost: number;
  /** Whose yes was stored, as the process said before it was killed. */
  readonly confirmed: number;
  /** How many proposals ended how. */
  readonly ends: Readonly<Record<string, number>>;
};

const CHILD = fileURLToPath(new URL('kill-actions-child.fixture.ts', import.meta.url));
const NOON = Date.parse('2026-11-24T12:00:00.000Z');
/** Past the longest wait for a yes or for an approval. */
const LATER_MS = 80 * 3_600_000;
const SPEED = 20;
const LEASE_MS = 10_000;
/** Of the host for one proposal, about. */
const CALLS_EACH = 4;
/** A life that dies at a write dies at one of its first so many. */
const FIRST_WRITES = 3;
/** A life that has not ended by then, in ms, hangs. */
const LONGEST_LIFE_MS = 200_000;

export type KillOptions = {
  readonly seed: number;
  readonly kills: number;
  /** Proposals made in each life; it is killed before, while or after it makes them. */
  readonly proposalsEach: number;
  /** A PostgreSQL, where a schema of its own is made; default: a SQLite file. */
  readonly url?: string;
};

export async function runKills(options: KillOptions): Promise<KillReport> {
  if (options.url !== undefined) {
    const schema = await makeTestSchema(options.url);
    return killIn({ url: schema.url }, options).finally(schema.remove);
  }
  const folder = await mkdtemp(join(tmpdir(), 'attendant-kill-actions-'));
  return killIn({ file: join(folder, 'attendant.db') }, options).finally(() =>
    rm(folder, { recursive: true, force: true }),
  );
}

async function killIn(database: KillOrder['database'], of: KillOptions): Promise<KillReport> {
  const random = randomOf(of.seed);
  const contacts = Array.from({ length: Math.max(6, of.kills) }, (_, at) => contactOf(at + 1));
  const host = createMemoryHost({ contacts, clock: () => new Date(NOON) });
  const masterKey = randomBytes(32);
  const order: KillOrder = {
    database,
    key: masterKey.toString('hex'),
    seed: of.seed,
    proposals: of.proposalsEach,
    contacts: contacts.length,
    start: NOON,
    began: Date.now(),
    speed: SPEED,
    leaseMs: LEASE_MS,
    over: ['approved', 'running'],
  };
  const promised = new Set<string>();
  let kills = 0;
  let killsAtHost = 0;
  for (let life = 0; kills < of.kills; life += 1) {
    // Every other kill waits until the host has a write: to be caught at it is no matter of luck.
    const end =
      kills % 2 === 0 ? deathAtWrite(random) : deathAtCall(random, of.proposalsEach * CALLS_EACH);
    const its = { ...order, seed: of.seed + 1 + life };
    const ended = await liveOnce({ order: its, host, random, promised, end });
    if (ended !== 'idle') kills += 1;
    if (ended === 'at-host') killsAtHost += 1;
  }
  // One that is left alone; and one after all that waits for somebody has run out.
  await liveOnce({ order: { ...order, proposals: 0 }, host, random, promised, end: null });
  const late = { ...order, proposals: 0, start: NOON + LATER_MS };
  const over = [...order.over, 'proposed', 'waiting'];
  await liveOnce({ order: { ...late, over }, host, random, promised, end: null });
  const judged = judge(host.writes, contacts);
  const after = await stateAfter({ database, masterKey, host, promised });
  return { ...judged, ...after, kills, killsAtHost, confirmed: promised.size };
}

/**
 * Where a process is killed: at a call of the host, counted from its start among all or among the writes: before it is
 * done, when it is done and not answered, or so many ms after its answer.
 */
type Death = {
  readonly of: 'calls' | 'writes';
  readonly number: number;
  readonly at: 'before' | 'done' | number;
};

function deathAtWrite(random: Random): Death {
  return { of: 'writes', number: 1 + Math.floor(random() * FIRST_WRITES), at: momentOf(random) };
}

/** @param most calls of the host that a life makes, about: it dies at one of them. */
function deathAtCall(random: Random, most: number): Death {
  return { of: 'calls', number: 1 + Math.floor(random() * most), at: momentOf(random) };
}

function momentOf(random: Random): Death['at'] {
  const moment = random();
  return moment < 0.3 ? 'before' : moment < 0.6 ? 'done' : Math.floor(random() * 30);
}

type Life = {
  readonly order: KillOrder;
  readonly host: MemoryHost;
  readonly random: Random;
  readonly promised: Set<string>;
  /** Null: until it is idle. */
  readonly end: Death | null;
};

/** Resolves when the process is gone: killed while the host was at work for it, killed elsewhere, or idle. */
function liveOnce(life: Life): Promise<'at-host' | 'killed' | 'idle'> {
  const child = fork(CHILD, [JSON.stringify(life.order)], {
    execArgv: ['--no-warnings'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const seen = { output: '', errors: '', atHost: false };
  serveHost(child, life, () => {
    seen.atHost = true;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    seen.errors += chunk.toString();
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    seen.output += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    const hangs = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The process hangs. ${seen.errors}`));
    }, LONGEST_LIFE_MS);
    child.on('close', (code, signal) => {
      clearTimeout(hangs);
      if (signal === null && code !== 0) return reject(new Error(seen.errors));
      // The last line may be cut off: only whole lines count as promised.
      const lines = seen.output.split('\n').slice(0, -1);
      for (const line of lines) if (line !== 'idle') life.promised.add(line);
      resolve(lines.includes('idle') ? 'idle' : seen.atHost ? 'at-host' : 'killed');
    });
  });
}

const FAULTS: readonly MemoryFault[] = ['error', 'answer-lost', 'no-effect', 'twice'];
const WRITES: ReadonlySet<string> = new Set(Object.values(CAPABILITY_OF));

/** Does what the process asks of its host, in trouble now and then, and kills it at the call it dies at. */
function serveHost(child: ChildProcess, { end, host, random }: Life, caught: () => void): void {
  const count = { calls: 0, writes: 0 };
  child.on('message', async (asked: FromChild) => {
    const { id, capability } = asked;
    const isWrite = WRITES.has(capability);
    count.calls += 1;
    if (isWrite) count.writes += 1;
    const isIts = end !== null && (end.of === 'calls' || isWrite) && count[end.of] === end.number;
    const dies = isIts ? end.at : null;
    const kill = () => {
      if (isWrite) caught();
      child.kill('SIGKILL');
    };
    if (dies === 'before') return kill();
    if (isWrite && random() < 0.25) host.goWrong(capability, faultFor(capability, random));
    const answer = await callHost(host, asked);
    if (dies === 'done') return kill();
    if (child.connected) child.send({ id, ...answer } satisfies ToChild, () => undefined);
    if (dies !== null) setTimeout(kill, dies);
  });
}

/** Nothing can be seen of an invoice that was sent: only the host's memory keeps it from being sent twice. */
function faultFor(capability: Capability, random: Random): MemoryFault {
  const fault = FAULTS[Math.floor(random() * FAULTS.length)] ?? 'error';
  return fault === 'twice' && capability === 'resendInvoice' ? 'error' : fault;
}

async function callHost(
  { adapter }: MemoryHost,
  { capability, given }: FromChild,
): Promise<Omit<ToChild, 'id'>> {
  const call = adapter[capability] as (...given: readonly unknown[]) => Promise<unknown>;
  try {
    return { value: await call(...given) };
  } catch (error) {
    return { error: String(error) };
  }
}

async function stateAfter(of: {
  readonly database: KillOrder['database'];
  readonly masterKey: Uint8Array;
  readonly host: MemoryHost;
  readonly promised: ReadonlySet<string>;
}): Promise<Pick<KillReport, 'lost' | 'ends'>> {
  const desk = await openActionsDesk({ ...of.database, masterKey: of.masterKey });
  try {
    const lost = [...(await lostOf(desk, of.host.writes))];
    const ends: Record<string, number> = {};
    let cursor: string | null = null;
    const known = new Set<string>();
    do {
      const page = await desk.store.proposals.list(desk.tenant.id, 'all', { limit: 500, cursor });
      for (const { id, state } of page.items) {
        known.add(id);
        ends[state] = (ends[state] ?? 0) + 1;
        if (state === 'proposed' || state === 'waiting') lost.push(`${id}: still ${state}`);
      }
      cursor = page.next;
    } while (cursor !== null);
    for (const id of of.promised)
      if (!known.has(id)) lost.push(`${id}: its yes was stored, and it is gone`);
    return { lost, ends };
  } finally {
    await desk.close();
  }
}
