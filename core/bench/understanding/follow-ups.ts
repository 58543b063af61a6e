/**
 * Follow-ups, end to end on the demo shop's knowledge: how often the right article comes first with what was said before
 * and without; for languages the shop has no pages in, how often the history is used exactly where it must be.
 *
 *   node core/bench/understanding/follow-ups.ts [--wrong]
 *
 * `--wrong` prints every situation that went wrong.
 */
import { parseArgs } from 'node:util';
import { type Situation, situations } from './follow-up-situations.ts';
import { openShop } from './open-shop.ts';

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part} of ${whole})`;

export type Outcome = {
  readonly situation: Situation;
  readonly withHistory: string | undefined;
  readonly without: string | undefined;
  /** The question was made from more than the message. */
  readonly used: boolean;
};

/** Null when the shop does not lie beside core. */
export async function followUps(): Promise<readonly Outcome[] | null> {
  const ask = await openShop();
  if (ask === null) return null;
  const outcomes: Outcome[] = [];
  for (const situation of situations) {
    const { language, earlier, answer, message } = situation;
    const asked = { question: message, locale: language };
    const history = [
      { author: 'contact' as const, text: earlier },
      { author: 'assistant' as const, text: answer },
    ];
    const led = await ask({ ...asked, history });
    const alone = await ask(asked);
    outcomes.push({
      situation,
      withHistory: led.trace.articles[0],
      without: alone.trace.articles[0],
      used: led.trace.question !== alone.trace.question,
    });
  }
  return outcomes;
}

function report(outcomes: readonly Outcome[], wrong: boolean): void {
  const right = ({ articles }: Situation, found: string | undefined) =>
    articles.includes(found ?? '');
  for (const [name, leans] of [
    ['leans on the history', true],
    ['says all by itself', false],
  ] as const) {
    const all = outcomes.filter(({ situation }) => situation.leans === leans);
    const judged = all.filter(({ situation }) => situation.articles.length > 0);
    const rightWith = judged.filter((one) => right(one.situation, one.withHistory)).length;
    const rightWithout = judged.filter((one) => right(one.situation, one.without)).length;
    const other = all.filter(({ situation }) => situation.articles.length === 0);
    const asItShould = other.filter(({ used }) => used === leans).length;
    process.stdout.write(
      `${name.padEnd(22)} right first: with history ${percent(rightWith, judged.length)}, without ${percent(rightWithout, judged.length)}; languages the shop has no pages in: history used as it should ${percent(asItShould, other.length)}\n`,
    );
  }
  if (!wrong) return;
  for (const { situation, withHistory, without, used } of outcomes)
    if (situation.articles.length === 0 ? used !== situation.leans : !right(situation, withHistory))
      process.stdout.write(
        `${situation.language} ${situation.leans ? 'leans' : 'alone'} used=${used} ${situation.earlier} → ${situation.message}: ${situation.articles.join(',')} with ${withHistory}, without ${without}\n`,
      );
}

const { values } = parseArgs({ options: { wrong: { type: 'boolean', default: false } } });
const outcomes = await followUps();
if (outcomes === null) process.stdout.write('The demo shop is not here: nothing was measured.\n');
else report(outcomes, values.wrong);
