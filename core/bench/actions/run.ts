/**
 * Random and hostile proposals through the real engine, on SQLite in memory with a host in trouble; an oracle that knows
 * nothing of the engine judges the host's write log (`core/src/actions/attack.fixture.ts`). Then the CPU time of a turn
 * that proposes or confirms.
 *
 *   node core/bench/actions/run.ts [--count 100000] [--seed 20261130] [--write]
 *
 * `--write` keeps the figures in `baselines/actions.json`, also of a run that is ended before its count. Exit code 1:
 * something was written that the policy forbids, was done twice, or is said to be done and was not.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  openActionsChat,
  openActionsDesk,
  returnOf,
} from '../../src/actions/actions-desk.fixture.ts';
import { type AttackReport, runAttack } from '../../src/actions/attack.fixture.ts';
import { percentile } from '../speed/percentile.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20261130' },
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const BASELINE = new URL('../baselines/actions.json', import.meta.url);
/** Proposals against one desk; each slice has a seed of its own, counted up. */
const SLICE = 500;
const TURNS = 200;

const [count, seed] = [Number(values.count), Number(values.seed)];
const turn = await turnCpu();
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
  const figures = { seed, slice: SLICE, ...sum, turnCpuMs: turn };
  process.stderr.write(
    `${sum.proposals} proposals, ${sum.confirmed} confirmed, ${sum.writes} writes, ${sum.violations.length} forbidden, ${sum.doubled.length} doubled, ${sum.lost.length} lost\n`,
  );
  if (values.write) writeFileSync(BASELINE, `${JSON.stringify(figures, null, 2)}\n`);
}
process.stdout.write(`${JSON.stringify({ ...sum, turnCpuMs: turn }, null, 2)}\n`);
process.exitCode = isClean(sum) ? 0 : 1;

function isClean({ violations, doubled, lost }: AttackReport): boolean {
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

/** Of the whole process, in ms: loading, deciding and the transaction of one turn, without the jobs it leaves. */
async function turnCpu(): Promise<{ readonly propose: number; readonly confirm: number }> {
  const desk = await openActionsDesk();
  const spent = { propose: [] as number[], confirm: [] as number[] };
  try {
    const { contact } = await openActionsChat(desk);
    for (let at = 0; at < TURNS; at += 1) {
      // A new conversation of one person: what is counted of their past grows with each.
      const chat = await openActionsChat(desk, 'mara', contact);
      spent.propose.push(
        await cpuOf(() => chat.turn({ kind: 'propose', request: returnOf(1041) })),
      );
      const { id } = await chat.live();
      spent.confirm.push(await cpuOf(() => chat.turn({ kind: 'confirm-proposal', id })));
    }
  } finally {
    await desk.close();
  }
  return { propose: p95(spent.propose), confirm: p95(spent.confirm) };
}

async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1_000;
}

function p95(all: readonly number[]): number {
  return Number(percentile(all, 0.95).toPrecision(3));
}
