/**
 * Everyday questions to plain article bases, by set: right first, answered right and unanswerable answered at a new
 * tenant's threshold.
 *
 *   node core/bench/quality/everyday.ts [--wrong]
 *
 * `--wrong` also lists the mistakes, of the sets that may be looked at only.
 */
import { parseArgs } from 'node:util';
import { defaultSettings } from '../../src/default-settings.ts';
import { readEverydaySets, readShortSets, type ShortSet } from './short-sets.ts';
import { toIndex } from './to-index.ts';

const { values } = parseArgs({ options: { wrong: { type: 'boolean', default: false } } });
const AT = '2026-01-01T00:00:00.000Z';
type Count = { some: number; first: number; right: number; none: number; bold: number };
const nothing = (): Count => ({ some: 0, first: 0, right: 0, none: 0, bold: 0 });

async function countSet(set: ShortSet, tell: (line: string) => void): Promise<Count> {
  const index = await toIndex(set.articles);
  const count = nothing();
  for (const { text, locale = 'en', expect } of set.questions) {
    const found = await index.retrieve({ text, locale, at: AT, audience: 'public' });
    const first = found.articles[0] ?? '–';
    const bold = found.confidence >= defaultSettings.answerAbove;
    const line = `    ${found.confidence.toFixed(2)}  ${text}  → ${first}`;
    if (expect === undefined || 'none' in expect) {
      count.none += 1;
      count.bold += Number(bold);
      if (bold) tell(`${line}, not anything`);
      continue;
    }
    const expected = 'articles' in expect ? expect.articles : [];
    const right = expected.includes(first);
    count.some += 1;
    count.first += Number(right);
    count.right += Number(right && bold);
    if (!right) tell(`${line}, not ${expected.join(' or ')}`);
    else if (!bold) tell(line);
  }
  return count;
}

const tellNothing = () => undefined;
const tellAll = (line: string) => console.log(line);

function print(name: string, { some, first, right, none, bold }: Count): void {
  const percent = (part: number, of: number) => ((100 * part) / of).toFixed(1).padStart(8);
  console.log(
    `${name.padEnd(28)}${percent(first, some)}${percent(right, some)}${percent(bold, none)}`,
  );
}

console.log(`${''.padEnd(28)}   first   right    bold  (% of answerable, of answerable, of none)`);
for (const [half, sets] of [
  ['short', await readShortSets()],
  ['looked-at', readEverydaySets('looked-at')],
  ['held-out', readEverydaySets('held-out')],
] as const) {
  const all = nothing();
  for (const set of sets) {
    const count = await countSet(set, values.wrong && half !== 'held-out' ? tellAll : tellNothing);
    print(`${half} ${set.name}`, count);
    for (const key of Object.keys(all) as (keyof Count)[]) all[key] += count[key];
  }
  print(`${half}, all`, all);
}
