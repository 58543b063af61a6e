/**
 * How many changes to true answers the receipts stop, and how many true answers they let pass.
 *
 *   node core/bench/quality/fabricated-claims/run.ts [--count 1000] [--seed 20261123] [--show 0] [--write]
 *
 * Cases are drawn from templates in ten languages and from the demonstration shop's own articles. At least 99 % of the
 * changed answers must be stopped, at most 2 % of the good ones, each in less than 5 ms (median); else exit code 1.
 * `--show` prints that many wrong ones. `--data` is taken and not needed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkDraft } from '../../../src/answering/check-receipts.ts';
import { ARTICLE_CHANGES, drawArticleCases } from './article-cases.ts';
import { type Case, drawCases, GOOD } from './cases.ts';
import { CHANGES } from './plan-change.ts';
import { LANGUAGES } from './texts.ts';

const BARS = { stopped: 99, wronglyStopped: 2, milliseconds: 5 };
const BASELINES = new URL('../../baselines/fabricated-claims.json', import.meta.url);
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '20261123' },
    show: { type: 'string', default: '0' },
    data: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});

/** Without spaces and the numbers of marks, which the check may change. */
const bare = (text: string): string => text.replace(/\[\d\]/g, '[]').replace(/\s/g, '');

type Judged = {
  readonly of: Case;
  readonly stopped: boolean;
  readonly milliseconds: number;
  readonly said: string;
};
/** Processor time, so that a busy machine does not look like a slow check. */
function judge(of: Case): Judged {
  const before = process.cpuUsage();
  const { text } = checkDraft(of.draft, of.tools);
  const { user, system } = process.cpuUsage(before);
  const stopped =
    of.lie === null ? bare(text) !== bare(of.draft.text) : !bare(text).includes(bare(of.lie));
  return { of, stopped, milliseconds: (user + system) / 1000, said: text };
}

const share = (all: readonly Judged[]): number =>
  Math.round((1000 * all.filter(({ stopped }) => stopped).length) / Math.max(1, all.length)) / 10;

type Figures = Record<string, number>;
/** All of them, then by kind, by language of the answer, and by whether the articles are in the same one. */
function figuresOf(name: string, all: readonly Judged[], kinds: readonly string[]): Figures {
  const parts: readonly (readonly [string, (of: Case) => boolean])[] = [
    ['', () => true],
    ...kinds.map((kind) => [kind, (of: Case) => of.kind === kind] as const),
    ...LANGUAGES.map((language) => [language, (of: Case) => of.language === language] as const),
    ['same language', (of) => of.language === of.from],
    ['other language', (of) => of.language !== of.from],
  ];
  return Object.fromEntries(
    parts
      .map(([part, isIn]) => [part, all.filter(({ of }) => isIn(of))] as const)
      .filter(([, some]) => some.length > 0)
      .map(([part, some]) => [`${name} stopped${part === '' ? '' : `, ${part}`} %`, share(some)]),
  );
}

const [count, seed] = [Number(values.count), Number(values.seed)];
const drawn = drawCases(count, seed);
const fromArticles = drawArticleCases(count, seed);
const [lies, truths, articleLies, articleTruths] = [
  drawn.changed,
  drawn.good,
  fromArticles.changed,
  fromArticles.good,
].map((cases) => cases.map(judge)) as [Judged[], Judged[], Judged[], Judged[]];
const all = [...lies, ...truths, ...articleLies, ...articleTruths];
const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
const now: Figures = {
  ...figuresOf('changed', lies, CHANGES),
  ...figuresOf('good', truths, GOOD),
  ...figuresOf('changed articles', articleLies, ARTICLE_CHANGES),
  ...figuresOf('good articles', articleTruths, ['verbatim', 'tone']),
  'processor ms a check, median':
    Math.round((times[Math.floor(times.length / 2)] ?? 0) * 100) / 100,
};

const before: Figures = existsSync(BASELINES)
  ? (JSON.parse(readFileSync(BASELINES, 'utf8')) as Figures)
  : {};
for (const [name, value] of Object.entries(now)) {
  process.stdout.write(
    `${name.padEnd(48)}${String(value).padStart(8)}   baseline ${before[name] ?? '–'}\n`,
  );
}
const wrong = all.filter(({ of, stopped }) => (of.lie === null) === stopped);
for (const { of, said } of wrong.slice(0, Number(values.show))) {
  const quotes = of.draft.citations.map(({ quote }) => quote).join(' | ');
  process.stdout.write(
    `\n${of.kind} ${of.from}→${of.language}\n  quotes ${quotes}\n  draft  ${of.draft.text}\n  said   ${said}\n`,
  );
}
if (values.write) writeFileSync(BASELINES, `${JSON.stringify(now, null, 2)}\n`);
const isMissed =
  [lies, articleLies].some((some) => some.length > 0 && share(some) < BARS.stopped) ||
  [truths, articleTruths].some((some) => share(some) > BARS.wronglyStopped) ||
  (now['processor ms a check, median'] ?? 0) >= BARS.milliseconds;
if (isMissed) process.exitCode = 1;
