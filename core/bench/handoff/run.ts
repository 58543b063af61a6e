/**
 * Drives random interleavings of customer, assistant, agents, timers, duplicates, crashes and restarts through the real
 * store, and compares each step with the reference machine (`core/src/handoff/explore`).
 *
 *   node core/bench/handoff/run.ts [--count 1000000] [--seed 20261130] [--from 0] [--url postgres://…] [--workers 1] [--write] [--go-on]
 *
 * `--from 4711 --count 1` replays one. `--workers 2` uses two cores. On a PostgreSQL it makes a schema of its own and removes it. `--write` keeps the
 * figures in `baselines/handoff.json`, also of a run that is ended before its count. `--go-on` begins behind those kept there,
 * of the same seed, and adds to them: a million takes hours, and need not be one run. Exit code 1: a promise was broken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Explored } from '../../src/handoff/explore/explore.fixture.ts';
import { exploreSlice, type Slice } from './explore-slice.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20261130' },
    from: { type: 'string', default: '0' },
    url: { type: 'string' },
    workers: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
    'go-on': { type: 'boolean', default: false },
  },
});
const BASELINE = new URL('../baselines/handoff.json', import.meta.url);
/** Interleavings after which the figures so far are written. */
const SLICE = 5_000;

type Kept = Explored & {
  readonly seed: number;
  readonly from: number;
  readonly cpuSeconds: number;
};
const database = values.url === undefined ? 'sqlite' : 'postgres';
const [seed, first, count, workers] = [values.seed, values.from, values.count, values.workers].map(
  Number,
) as [number, number, number, number];
const kept = values['go-on'] ? readKept() : null;
const from = kept === null ? first : kept.from + kept.interleavings;
const started = process.cpuUsage();
let sum: Explored = kept ?? { interleavings: 0, events: 0, counts: {}, violations: [] };
let next = 0;
await Promise.all(Array.from({ length: workers }, workOff));
process.stdout.write(`${JSON.stringify(sum, null, 2)}\n`);
process.exitCode = sum.violations.length === 0 ? 0 : 1;

/** Slice after slice, until there are none or a promise was broken. */
async function workOff(): Promise<void> {
  while (next < count && sum.violations.length === 0) {
    const slice = {
      seed,
      from: from + next,
      count: Math.min(SLICE, count - next),
      url: values.url,
    };
    next += slice.count;
    // Named first: `add(sum, await …)` would read the sum as it was before the wait, and drop what another thread added.
    const explored = workers === 1 ? await exploreSlice(slice) : await inThread(slice);
    sum = add(sum, explored);
    report();
  }
}

function inThread(slice: Slice): Promise<Explored> {
  return new Promise((resolve, reject) => {
    new Worker(new URL('explore-slice.ts', import.meta.url), { workerData: slice })
      .once('message', resolve)
      .once('error', reject);
  });
}

function report(): void {
  const { user, system } = process.cpuUsage(started);
  const cpuSeconds = (kept?.cpuSeconds ?? 0) + Math.round((user + system) / 1e6);
  process.stderr.write(
    `${sum.interleavings} interleavings, ${sum.events} events, ${sum.violations.length} broken promises, ${cpuSeconds} s of CPU\n`,
  );
  if (values.write) keep({ ...sum, seed, from: kept?.from ?? from, cpuSeconds });
}

function add(one: Explored, other: Explored): Explored {
  const counts: Record<string, number> = { ...one.counts };
  for (const [name, times] of Object.entries(other.counts))
    counts[name] = (counts[name] ?? 0) + times;
  return {
    interleavings: one.interleavings + other.interleavings,
    events: one.events + other.events,
    counts,
    violations: [...one.violations, ...other.violations],
  };
}

function keep(figures: Kept): void {
  writeFileSync(
    BASELINE,
    `${JSON.stringify({ ...readBaseline(), [database]: figures }, null, 2)}\n`,
  );
}

/** @throws when nothing of this seed is kept. */
function readKept(): Kept {
  const found = readBaseline()[database];
  if (found?.seed !== seed)
    throw new Error(`No figures of seed ${seed} are kept for ${database}: leave out --go-on.`);
  return found;
}

function readBaseline(): Readonly<Record<string, Kept | undefined>> {
  try {
    return JSON.parse(readFileSync(BASELINE, 'utf8'));
  } catch {
    return {};
  }
}
