/**
 * What the plugin costs a site: processor time and queries of a front page, and a full sync on small hosting (30 s, 128 MB).
 *
 *   node plugins/wordpress/bench/run.ts --wordpress <folder of a WordPress with its wp-config.php> --host <its host:port> [--write]
 *
 * The plugin lies or is linked in that WordPress and is built. 5,000 pages are made there once; its address is served
 * by PHP itself meanwhile, with four workers. `--write` commits the figures. A missed bar ends with exit code 1.
 */
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { defaultSettings, readConfig, startAttendant } from '@attendant/core';

const { values } = parseArgs({
  options: {
    wordpress: { type: 'string' },
    host: { type: 'string', default: '127.0.0.1:8881' },
    write: { type: 'boolean', default: false },
  },
});
const { host } = values;
const folder = values.wordpress ?? '';
const here = import.meta.dirname;
const BASELINE = join(here, 'baseline.json');
const POSTS = 5_000;
const PAGES = 41;
const WARM = 5;
const MOST_SECONDS = 300;
const LIMITS = ['-d', 'max_execution_time=30', '-d', 'memory_limit=128M'];

type Front = { readonly ms: number; readonly queries: number; readonly has: boolean };
type Figure = {
  readonly name: string;
  readonly unit: string;
  readonly bar: number;
  readonly value: number;
};

/** One line of JSON of a script beside this one. Not waited for in this thread: the service runs in it too. */
async function php<T>(script: string, args: readonly string[]): Promise<T> {
  const { stdout } = await promisify(execFile)(
    'php',
    [...LIMITS, join(here, script), folder, ...args],
    { env: { ...process.env, BENCH_HOST: host }, maxBuffer: 1e8 },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
}

/** The median page of many, by a server that has served some before. */
async function front(chat: 'on' | 'off'): Promise<Front> {
  const [name = '', port = '80'] = host.split(':');
  const at = `${name}:${Number(port) + 1}`;
  const server = spawn(
    'php',
    [...LIMITS, '-d', 'opcache.enable_cli=1', '-S', at, join(here, 'front.php')],
    { stdio: 'ignore', env: { ...process.env, BENCH_WORDPRESS: folder, BENCH_HOST: host } },
  );
  try {
    await wait(1_500);
    const pages: Front[] = [];
    for (let page = 0; page < WARM + PAGES; page += 1) {
      const answer = await fetch(`http://${at}/?chat=${chat}`);
      pages.push((await answer.json()) as Front);
    }
    const counted = pages.slice(WARM);
    if (counted.some(({ has }) => has !== (chat === 'on')))
      throw new Error(`This page has the chat ${chat === 'on' ? 'not ' : ''}on it.`);
    return {
      ms: median(counted.map(({ ms }) => ms)),
      queries: Math.max(...counted.map(({ queries }) => queries)),
      has: chat === 'on',
    };
  } finally {
    server.kill();
  }
}

/** Seconds from the code to the last page being an article of the service. */
async function sync(): Promise<{ readonly seconds: number; readonly articles: number }> {
  const data = await mkdtemp(join(tmpdir(), 'attendant-bench-'));
  const config = await readConfig({
    cwd: data,
    env: {
      ATTENDANT_PORT: '0',
      ATTENDANT_LOG: 'silent',
      ATTENDANT_CONNECTORS: `wordpress=${join(here, '../adapter.ts')}`,
    },
  });
  const service = await startAttendant(config, {
    firstTenant: {
      id: 'main',
      name: 'Bench',
      locale: 'en',
      locales: ['en'],
      widgetKey: 'wk_bench',
      settings: defaultSettings,
    },
  });
  const server = spawn('php', [...LIMITS, '-S', host, '-t', folder], {
    stdio: 'ignore',
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    detached: true,
  });
  try {
    await wait(1_500);
    const { code } = await service.sites.createCode('main');
    const began = performance.now();
    await php('site.php', ['connect', service.url, code]);
    for (;;) {
      const articles = (await service.store.knowledge.outlines('main')).length;
      const seconds = (performance.now() - began) / 1_000;
      if (articles >= POSTS) return { seconds, articles };
      if (seconds > MOST_SECONDS) throw new Error(`Only ${articles} after ${MOST_SECONDS} s.`);
      await wait(250);
    }
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid);
    await service.stop();
    await rm(data, { recursive: true, force: true });
  }
}

const seeded = await php<{ readonly posts: number }>('site.php', ['seed', String(POSTS)]);
process.stderr.write(`${seeded.posts} pages; measuring the sync …\n`);
const synced = await sync();
process.stderr.write('measuring pages …\n');
const [on, off] = [await front('on'), await front('off')];
const memory = await php<{ readonly mb: number }>('site.php', ['memory']);
const figures: readonly Figure[] = [
  { name: 'processor time added to a front page with the chat', unit: 'ms', bar: 2, value: on.ms },
  { name: 'queries added to it', unit: 'queries', bar: 2, value: on.queries },
  { name: 'processor time added to a page without the chat', unit: 'ms', bar: 2, value: off.ms },
  { name: 'queries added to it', unit: 'queries', bar: 0, value: off.queries },
  {
    name: `full sync of ${synced.articles} pages`,
    unit: 's',
    bar: 60,
    value: Number(synced.seconds.toFixed(1)),
  },
  { name: 'memory of a request of the sync', unit: 'MB', bar: 128, value: memory.mb },
];
const before = JSON.parse(await readFile(BASELINE, 'utf8').catch(() => '[]')) as readonly Figure[];
for (const [at, { name, unit, bar, value }] of figures.entries()) {
  const committed = before[at]?.value;
  process.stdout.write(
    `${value > bar ? '✗' : '✓'} ${name}: ${value} ${unit} (bar ${bar}, committed ${committed ?? '–'})\n`,
  );
}
if (values.write) await writeFile(BASELINE, `${JSON.stringify(figures, null, 2)}\n`);
process.exitCode = figures.some(({ value, bar }) => value > bar) ? 1 : 0;
