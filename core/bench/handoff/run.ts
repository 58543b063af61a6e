/**
 * Drives random interleavings of customer, assistant, agents, timers, duplicates, crashes and restarts through the real
 * store, and compares each step with the reference machine (`core/src/handoff/explore`).
 *
 *   node core/bench/handoff/run.ts [--count 1000000] [--seed 20261130] [--from 0] [--url postgres://…] [--write]
 *
 * `--from 4711 --count 1` replays one. On a PostgreSQL it makes a schema of its own and removes it. `--write` keeps the
 * figures in `baselines/handoff.json`, also of a run that is ended before its count. Exit code 1: a promise was broken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Explored, explore } from '../../src/handoff/explore/explore.fixture.ts';
import { makeTestSchema } from '../../src/storage/make-test-schema.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20261130' },
    from: { type: 'string', default: '0' },
    url: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const BASELINE = new URL('../baselines/handoff.json', import.meta.url);
/** Interleavings after which the figures so far are written. */
const SLICE = 5_000;

const [seed, from, count] = [values.seed, values.from, values.count].map(Number) as [
  number,
  number,
  number,
];
const started = process.cpuUsage();
let sum: Explored = { interleavings: 0, events: 0, counts: {}, violations: [] };
for (let done = 0; done < count && sum.violations.length === 0; done += SLICE) {
  const slice = await exploreSlice(from + done, Math.min(SLICE, count - done));
  sum = add(sum, slice);
  const { user, system } = process.cpuUsage(started);
  const figures = { seed, from, ...sum, cpuSeconds: Math.round((user + system) / 1e6) };
  process.stderr.write(
    `${sum.interleavings} interleavings, ${sum.events} events, ${sum.violations.length} broken promises, ${figures.cpuSeconds} s of CPU\n`,
  );
  if (values.write) keep(values.url === undefined ? 'sqlite' : 'postgres', figures);
}
process.stdout.write(`${JSON.stringify(sum, null, 2)}\n`);
process.exitCode = sum.violations.length === 0 ? 0 : 1;

async function exploreSlice(at: number, most: number): Promise<Explored> {
  if (values.url === undefined) return explore({ seed, from: at, count: most });
  const schema = await makeTestSchema(values.url);
  try {
    const masterKey = new Uint8Array(32).fill(3);
    return await explore({ seed, from: at, count: most, url: schema.url, masterKey });
  } finally {
    await schema.remove();
  }
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

function keep(database: 'sqlite' | 'postgres', figures: object): void {
  const before: Record<string, unknown> = readBaseline();
  writeFileSync(BASELINE, `${JSON.stringify({ ...before, [database]: figures }, null, 2)}\n`);
}

function readBaseline(): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(BASELINE, 'utf8'));
  } catch {
    return {};
  }
}
