/** Who came when: the stories at their times, and between them customers with everyday questions. */
import type { Random } from '../people/random.ts';
import { line, questions, subjectsIn, words } from '../people/say.ts';
import type { HelpLanguage } from '../shop.ts';
import { shopTime, shopWeekday } from './shop-time.ts';
import { gaps, placed, running } from './stories.ts';
import type { Step, Story } from './story.ts';

export type Planned = { readonly at: number; readonly story: Story };

/** Days that are told, today besides. */
export const DAYS = 30;
/** Everyday conversations besides the stories. */
const EVERYDAY = 120;
/** The last everyday one began so long before now, in minutes: what is under way is told in `running`. */
const SETTLED = 40;
/** Fewer at the weekend, by day of the week from Sunday; and more each week. */
const WEEK = [0.35, 1.1, 1, 0.95, 1, 1.1, 0.5];
const GROWTH = 0.7;
/** When people write, as hours of the shop's day with their weight. */
const HOURS: readonly (readonly [hour: number, weight: number])[] = [
  [7, 1],
  [8, 3],
  [9, 6],
  [10, 9],
  [11, 9],
  [12, 7],
  [13, 6],
  [14, 7],
  [15, 7],
  [16, 7],
  [17, 6],
  [18, 6],
  [19, 5],
  [20, 5],
  [21, 3],
  [22, 1],
];
const LANGUAGES: readonly (readonly [language: HelpLanguage, weight: number])[] = [
  ['en', 40],
  ['zh', 20],
  ['de', 20],
  ['es', 11],
  ['ar', 9],
];

/** The whole month up to now, earliest first. */
export function planPast(now: number, random: Random): readonly Planned[] {
  const told = [...placed, ...gaps].map(({ daysAgo, at, ...story }) => ({
    at: shopTime(now, -workday(now, daysAgo, story), at),
    story,
  }));
  const live = running.map(({ minutesAgo, ...story }) => ({
    at: now - minutesAgo * 60_000,
    story,
  }));
  return [...told, ...everyday(now, random), ...live].sort((a, b) => a.at - b.at);
}

/** Colleagues answer on working days: what fell on a weekend is told of the Friday before. */
function workday(now: number, daysAgo: number, story: Story): number {
  if (!story.steps.some((step) => 'by' in step)) return daysAgo;
  const day = shopWeekday(now, -daysAgo);
  if (day === 6) return daysAgo + 1;
  return day === 0 ? daysAgo + 2 : daysAgo;
}

function everyday(now: number, random: Random): readonly Planned[] {
  const days = Array.from({ length: DAYS + 1 }, (_, at) => at - DAYS);
  const weights = days.map(
    (day) => (WEEK[shopWeekday(now, day)] ?? 1) * (1 + (GROWTH * (DAYS + day)) / DAYS),
  );
  const last = now - SETTLED * 60_000;
  return Array.from({ length: EVERYDAY }, () => {
    const day = choose(
      days.map((one, at) => [one, weights[at] ?? 0] as const),
      random,
    );
    const time = `${choose(HOURS, random)}:${random.between(0, 59)}`;
    const at = shopTime(now, day, time);
    // Of today only what has been; the rest is yesterday's.
    return { at: at < last ? at : shopTime(now, day - 1, time), story: ask(random) };
  });
}

function ask(random: Random): Story {
  const language = choose(LANGUAGES, random);
  const subjects = subjectsIn(language);
  const say = (subject: string) => line(questions, { subject, language, random });
  const steps: Step[] = [{ say: say(random.pick(subjects)) }];
  const judge = () => {
    const mood = random.next();
    if (mood < 0.3) steps.push({ thumb: 'up', after: 1 });
    else if (mood < 0.34) steps.push({ thumb: 'down', after: 1 });
  };
  judge();
  if (random.next() < 0.3) {
    steps.push({ say: say(random.pick(subjects)), after: random.between(1, 4) });
    judge();
  }
  if (random.next() < 0.45)
    steps.push({
      say: line(words, { subject: 'thanks', language, random }),
      after: random.between(1, 3),
    });
  if (random.next() < 0.4) steps.push({ rate: random.pick([3, 4, 4, 5, 5, 5] as const), after: 1 });
  if (random.next() < 0.88) steps.push({ leave: true, after: 1 });
  return { language, steps };
}

function choose<T>(from: readonly (readonly [T, number])[], random: Random): T {
  const sum = from.reduce((all, [, weight]) => all + weight, 0);
  let left = random.next() * sum;
  for (const [value, weight] of from) {
    left -= weight;
    if (left < 0) return value;
  }
  return random.pick(from)[0];
}
