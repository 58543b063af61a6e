/**
 * Random and hostile proposals through the real engine, on SQLite in memory with a host in trouble; an oracle that knows
 * nothing of the engine judges the host's write log (`core/src/actions/attack.fixture.ts`). Before them, the CPU time that
 * a proposal or a yes adds to a turn. `--kills`: the engine in a process of its own that is ended with SIGKILL so often,
 * over a SQLite file or, with `--url`, in a schema of its own of a PostgreSQL.
 *
 *   node core/bench/actions/run.ts [--count 100000] [--kills 0] [--url postgres://…] [--seed 20261130] [--write]
 *
 * `--write` keeps the figures in `baselines/actions.json`, also of a run that is ended before its count. Exit code 1:
 * something was written that the policy forbids, was done twice, or is said to be done and was not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runAttack } from '../../src/actions/attack.fixture.ts';
import type { AttackReport } from '../../src/actions/attack-oracle.fixture.ts';
import { runKills } from '../../src/actions/kill-actions.fixture.ts';
import { ADDS_AT_MOST_MS, measureTurn } from './measure-turn.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    kills: { type: 'string', default: '0' },
    seed: { type: 'string', default: '20261130' },
    url: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const BASELINE = new URL('../baselines/actions.json', import.meta.url);
/** Proposals against one desk; each slice has a seed of its own, counted up. */
const SLICE = 500;
const TURNS = 400;
/** Proposals that a process makes before it is killed, at most. */
const PROPOSALS_EACH = 15;

/** Of an earlier run: what is not measured again stays. */
const before = JSON.parse(readFileSync(BASELINE, 'utf8')) as { readonly kills?: object };
const [count, seed] = [Number(values.count), Number(values.seed)];
const turnCpuMs = await measureTurn(TURNS);
process.stdout.write(table());
const kills =
  values.kills === '0'
    ? null
    : await runKills({
        seed,
        kills: Number(values.kills),
        proposalsEach: PROPOSALS_EACH,
        ...(values.url === undefined ? {} : { url: values.url }),
      });
if (kills !== null) process.stderr.write(`${JSON.stringify(kills)}\n`);
let sum: AttackReport = {
  proposals: 0,
  confirmed: 0,
  refused: 0,
  writes: 0,
  violations: [],
  doubled: [],
  lost: [],
};
for (let slice = 0; sum.proposals < count && isClean(sum); slice += 1) {
  const proposals = Math.min(SLICE, count - sum.proposals);
  sum = add(sum, await runAttack({ seed: seed + slice, proposals }));
  const figures = { seed, slice: SLICE, ...sum, turnCpuMs, kills: kills ?? before.kills };
  process.stderr.write(
    `${sum.proposals} proposals, ${sum.confirmed} confirmed, ${sum.writes} writes, ${sum.violations.length} forbidden, ${sum.doubled.length} doubled, ${sum.lost.length} lost\n`,
  );
  if (values.write) writeFileSync(BASELINE, `${JSON.stringify(figures, null, 2)}\n`);
}
process.stdout.write(`${JSON.stringify({ ...sum, turnCpuMs, kills }, null, 2)}\n`);
process.exitCode = isClean(sum) && (kills === null || isClean(kills)) ? 0 : 1;

function isClean({
  violations,
  doubled,
  lost,
}: Pick<AttackReport, 'violations' | 'doubled' | 'lost'>): boolean {
  return violations.length + doubled.length + lost.length === 0;
}

function add(one: AttackReport, other: AttackReport): AttackReport {
  return {
    proposals: one.proposals + other.proposals,
    confirmed: one.confirmed + other.confirmed,
    refused: one.refused + other.refused,
    writes: one.writes + other.writes,
    violations: [...one.violations, ...other.violations],
    doubled: [...one.doubled, ...other.doubled],
    lost: [...one.lost, ...other.lost],
  };
}

function table(): string {
  const line = (name: string, { p50, p95 }: { p50: number; p95: number }, bar: string) =>
    `${name.padEnd(36)} ${String(p50).padStart(8)} ${String(p95).padStart(8)}   ${bar}\n`;
  const bar = `at most ${ADDS_AT_MOST_MS} ms p95`;
  return [
    `${'CPU time of a turn, ms'.padEnd(36)} ${'p50'.padStart(8)} ${'p95'.padStart(8)}   bar\n`,
    line('without an action', turnCpuMs.without, '–'),
    line('added by a proposal', turnCpuMs.proposeAdds, bar),
    line('added by a yes', turnCpuMs.confirmAdds, bar),
  ].join('');
}
