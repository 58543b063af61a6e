/**
 * `npm run bench`: the budgets of DESIGN with this machine's figures beside the committed ones, for the customer's side
 * and for the team's, then the quality of search and understanding on the public data sets, when they are there.
 *
 *   node core/bench/run.ts [--only speed|answers|team|quality|understanding|injection|actions] [--data ../shared/data] [--write]
 *
 * `answers` is the part of `speed` that asks a whole service with 1,000, 10,000 and 100,000 articles.
 *
 * Run it on an idle machine. A budget that is missed is marked and ends with exit code 1; `--write` commits new figures.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildWidget, DIST } from '../widget/build.ts';
import type { Figure } from './speed/figure.ts';
import { measureDemo } from './speed/measure-demo.ts';
import { measureIndex } from './speed/measure-index.ts';
import { measureModelOverhead } from './speed/measure-model.ts';
import { measureTurns } from './speed/measure-turns.ts';
import { serverFigures } from './speed/server-figures.ts';
import { teamFigures } from './speed/team-figures.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

const say = (what: string) => process.stderr.write(`measuring ${what} …\n`);

async function measureAll(): Promise<readonly Figure[]> {
  say('the demo shop');
  const demo = await measureDemo();
  const server = await serverFigures(say);
  say('the model call');
  const overhead = await measureModelOverhead();
  say('an index of 100,000 chunks');
  const index = await measureIndex(100_000);
  say('whole turns');
  const turns = await measureTurns();
  say('the chat');
  const chat = await chatBytes();
  return [
    {
      name: 'demo shop, first start (installed and built)',
      value: demo.firstStartSeconds,
      unit: 's',
    },
    { name: 'demo shop, started again', value: demo.startSeconds, unit: 's', bar: { most: 3 } },
    {
      name: 'demo shop, resident memory',
      value: demo.residentMegabytes,
      unit: 'MB',
      bar: { most: 200 },
    },
    ...server,
    { name: 'whole turns a second, SQLite, one after the other', value: turns, unit: '/s' },
    { name: 'overhead of a model call, p95', value: overhead, unit: 'ms', bar: { most: 15 } },
    { name: 'indexing', value: index.chunksPerSecond, unit: 'chunks/s', bar: { least: 5_000 } },
    {
      name: 'restart with 100,000 chunks, to the first answer',
      value: index.restartSeconds,
      unit: 's',
      bar: { most: 3 },
    },
    { name: 'search, 100,000 chunks, p95', value: index.searchP95, unit: 'ms' },
    { name: 'chat, loader', value: chat.loader, unit: 'B gzip', bar: { most: 3 * 1024 } },
    {
      name: 'chat, all before the first message',
      value: chat.before,
      unit: 'B gzip',
      bar: { most: 15 * 1024 },
    },
  ];
}

/** As `core/widget/check-size.ts` counts: with the heaviest language. */
async function chatBytes(): Promise<{ readonly loader: number; readonly before: number }> {
  const manifest = await buildWidget();
  const bytes = (name: string) => gzipSync(readFileSync(`${DIST}/${name}`), { level: 9 }).length;
  const loader = bytes(manifest.loader);
  const panel = manifest.first.reduce((sum, name) => sum + bytes(name), 0);
  return {
    loader,
    before: loader + panel + Math.max(...Object.values(manifest.languages).map(bytes)),
  };
}

function isMet({ value, bar }: Figure): boolean | null {
  if (bar === undefined || Number.isNaN(value)) return null;
  return 'most' in bar ? value <= bar.most : value >= bar.least;
}

function readable(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}

function print(figures: readonly Figure[], committed: Readonly<Record<string, number>>): void {
  const row = (cells: readonly string[]) =>
    `${(cells[0] ?? '').padEnd(52)}${cells
      .slice(1)
      .map((cell) => cell.padStart(12))
      .join('')}\n`;
  process.stdout.write(row(['', 'bar', 'here', 'committed', '']));
  for (const figure of figures) {
    const { bar } = figure;
    const limit =
      bar === undefined
        ? ''
        : 'most' in bar
          ? `≤ ${readable(bar.most)}`
          : `≥ ${readable(bar.least)}`;
    const met = isMet(figure);
    process.stdout.write(
      row([
        `${figure.name} (${figure.unit})`,
        limit,
        readable(figure.value),
        readable(committed[figure.name]),
        met === false ? 'missed' : '',
      ]),
    );
  }
}

function readBaselines(file: URL): Readonly<Record<string, number>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

async function runScript(name: string): Promise<number> {
  const script = fileURLToPath(new URL(`${name}/run.ts`, import.meta.url));
  const args = [
    script,
    ...(values.data === undefined ? [] : ['--data', values.data]),
    ...(values.write ? ['--write'] : []),
  ];
  const child = spawn(process.execPath, ['--no-warnings', ...args], { stdio: 'inherit' });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

/** Prints them beside the committed ones, commits them when asked to. */
function conclude(
  name: 'speed' | 'team',
  figures: readonly Figure[],
  { isPart = false }: { readonly isPart?: boolean } = {},
): void {
  const file = new URL(`baselines/${name}.json`, import.meta.url);
  const committed = readBaselines(file);
  print(figures, committed);
  if (values.write) {
    const rounded = figures.map((one) => [one.name, Number(one.value.toPrecision(4))] as const);
    const all = { ...(isPart ? committed : {}), ...Object.fromEntries(rounded) };
    writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  }
  if (figures.some((figure) => isMet(figure) === false)) process.exitCode = 1;
}

const wanted = (name: string) => values.only === undefined || values.only === name;
if (wanted('speed')) conclude('speed', await measureAll());
if (values.only === 'answers') conclude('speed', await serverFigures(say), { isPart: true });
if (wanted('team')) conclude('team', await teamFigures(say));
const scripts = ['quality', 'quality/fabricated-claims', 'understanding', 'injection'];
for (const name of scripts) {
  if (wanted(name.split('/')[0] ?? name) && (await runScript(name)) !== 0) process.exitCode = 1;
}
// A hundred thousand proposals take the better part of an hour: only when asked for.
if (values.only === 'actions' && (await runScript('actions')) !== 0) process.exitCode = 1;
