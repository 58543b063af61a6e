/** What the team's screens ask the server for, over HTTP from this process, one request after the other. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstLine, residentMegabytes } from './measure-server.ts';
import { percentile } from './percentile.ts';
import { type Seeded, seedTeam } from './seed-team.ts';
import {
  ABSENT_WORDS,
  CHINESE_WORD,
  COMMON_WORD,
  CONVERSATIONS,
  RARE_WORDS,
  syntheticConversation,
} from './synthetic-conversations.ts';

type Times = { readonly p50: number; readonly p95: number };
export type TeamFigures = {
  readonly seeded: Seeded;
  readonly inbox: Times;
  readonly counts: Times;
  /** By what is looked for. */
  readonly searches: ReadonlyMap<string, Times>;
  readonly longConversation: Times;
  /** The first request after a start. */
  readonly todayFirst: number;
  /** After a minute in which nobody looked: its figures are made anew. */
  readonly todayAnew: Times;
  readonly today: Times;
  /** The first look at it after a start. */
  readonly knowledgeFirst: number;
  readonly knowledge: Times;
  readonly residentMegabytes: number;
};
type Page = {
  readonly items: readonly { readonly conversation?: { readonly id: string } }[];
  readonly next?: string | null;
};
type Client = {
  readonly get: (path: string) => Promise<Page>;
  readonly later: (milliseconds: number) => Promise<void>;
};
/** Conversations on the first page that has any. */
type Expected = { readonly least: number; readonly most: number };
type Search = Expected & { readonly queries: readonly string[] };

const VIEWS = 'waiting mine team mentions assistant snoozed resolved all'.split(' ');
/** As many as a page of the console asks for. */
const PAGE = 50;
const SEARCHES = 30;
/** Figures and suggestions are kept for half of it. */
const MINUTE_MS = 60_000;

export async function measureTeam(): Promise<TeamFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'attendant-bench-team-'));
  try {
    const masterKey = randomBytes(32);
    const seeded = await seedTeam({ file: join(folder, 'attendant.db'), masterKey });
    const script = fileURLToPath(new URL('serve-team.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      [script, folder, masterKey.toString('hex'), seeded.agentId],
      { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
    );
    try {
      return await measure(await createClient(child), { seeded, pid: child.pid ?? 0 });
    } finally {
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function createClient(child: ChildProcess): Promise<Client> {
  const { url, cookie } = await firstLine<{ readonly url: string; readonly cookie: string }>(child);
  return {
    async get(path) {
      const response = await fetch(`${url}/v1${path}`, { headers: { cookie } });
      if (response.status !== 200) throw new Error(`${path} was answered ${response.status}.`);
      return (await response.json()) as Page;
    },
    async later(milliseconds) {
      const done = once(child, 'message');
      child.send(milliseconds);
      await done;
    },
  };
}

async function measure(
  client: Client,
  of: { readonly seeded: Seeded; readonly pid: number },
): Promise<TeamFigures> {
  const { get, later } = client;
  const read = (path: string, least: number) => async () => {
    const { length } = (await get(path)).items;
    if (length < least) throw new Error(`${path} holds ${length} rows, not ${least}.`);
  };
  const today = () => get('/today');
  const [todayFirst = Number.NaN] = await listOf(1, today);
  const knowledge = read(`/knowledge?limit=${PAGE}`, PAGE);
  const [knowledgeFirst = Number.NaN] = await listOf(1, knowledge);
  const views = VIEWS.map((view) => read(`/inbox?view=${view}&limit=${PAGE}`, PAGE));
  const long = `/conversations/${of.seeded.longConversationId}/messages`;
  const pages = ['', '&before=1000', '&before=300'].map((query) =>
    read(`${long}?limit=${PAGE}${query}`, PAGE),
  );
  return {
    seeded: of.seeded,
    todayFirst,
    knowledgeFirst,
    todayAnew: await timesOf(20, today, () => later(MINUTE_MS)),
    today: await timesOf(50, today),
    inbox: await timesOf(10 * VIEWS.length, inTurn(views)),
    counts: await timesOf(50, () => get('/inbox/counts')),
    searches: await measureSearches(client),
    longConversation: await timesOf(51, inTurn(pages)),
    knowledge: await timesOf(50, knowledge),
    residentMegabytes: await residentMegabytes(of.pid),
  };
}

async function measureSearches({ get }: Client): Promise<ReadonlyMap<string, Times>> {
  // All over the month, so that some are near and some at the end of the way.
  const some = Array.from({ length: SEARCHES }, (_, at) =>
    syntheticConversation(Math.floor((at * CONVERSATIONS) / SEARCHES / 3) * 3),
  );
  const one = { least: 1, most: 1 };
  const many = { least: 1, most: PAGE };
  const kinds: Readonly<Record<string, Search>> = {
    'a rare word': { queries: RARE_WORDS, ...one },
    'a common word': { queries: [COMMON_WORD], ...many },
    'an e-mail address': { queries: some.map(({ email }) => email), ...one },
    'an order number': { queries: some.map(({ orderNumber }) => orderNumber ?? ''), ...one },
    'two Chinese characters': { queries: [CHINESE_WORD], ...many },
    'an absent word': { queries: ABSENT_WORDS, least: 0, most: 0 },
  };
  const times = new Map<string, Times>();
  for (const [name, { queries, ...expected }] of Object.entries(kinds)) {
    const searches = queries.map((query) => () => search(get, query, expected));
    times.set(name, await timesOf(SEARCHES, inTurn(searches)));
  }
  return times;
}

/** To the first page with something on it, or to the end: a search that takes long answers in parts. */
async function search(get: Client['get'], query: string, { least, most }: Expected): Promise<void> {
  const path = `/inbox/search?limit=${PAGE}&q=${encodeURIComponent(query)}`;
  for (let cursor: string | null = null; ; ) {
    const page: Page = await get(
      cursor === null ? path : `${path}&cursor=${encodeURIComponent(cursor)}`,
    );
    cursor = page.next ?? null;
    const { length } = page.items;
    if (length === 0 && cursor !== null) continue;
    if (length < least || length > most) throw new Error(`${length} were found for ${query}.`);
    return;
  }
}

function inTurn(works: readonly (() => Promise<unknown>)[]): () => Promise<unknown> {
  let next = 0;
  return async () => {
    next += 1;
    return works[(next - 1) % works.length]?.();
  };
}

/** Milliseconds of so many runs, `before` each of them untimed. */
async function listOf(
  count: number,
  work: () => Promise<unknown>,
  before?: () => Promise<void>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < count; run++) {
    await before?.();
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times;
}

async function timesOf(...of: Parameters<typeof listOf>): Promise<Times> {
  const times = await listOf(...of);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
