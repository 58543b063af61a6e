/** The team's side as rows of the table: what was measured, and the bars of DESIGN. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildConsole, DIST } from '../../console/build.ts';
import type { Figure } from './figure.ts';
import { measureTeam, type TeamFigures } from './measure-team.ts';
import { CONVERSATIONS, LONG } from './synthetic-conversations.ts';

/** In the browser; here it is the server's part of it. */
const INBOX_MS = 300;
const SEARCH_MS = 500;
const FIRST_SCREEN_BYTES = 200 * 1024;

/** @param say told what is done next, as it may take a minute. */
export async function teamFigures(say: (what: string) => void): Promise<readonly Figure[]> {
  say('the console');
  const bytes = await firstScreenBytes();
  say(`a team with ${CONVERSATIONS.toLocaleString('en')} conversations`);
  const team = await measureTeam();
  return [
    {
      name: 'console, first screen',
      value: bytes,
      unit: 'B gzip',
      bar: { most: FIRST_SCREEN_BYTES },
    },
    ...toRows(team),
  ];
}

function toRows(team: TeamFigures): readonly Figure[] {
  const searches = [...team.searches].flatMap(([name, times]) =>
    both(`search for ${name}`, times, SEARCH_MS),
  );
  const { messages, seconds } = team.seeded;
  const seeded = [CONVERSATIONS, messages].map((count) => count.toLocaleString('en'));
  return [
    {
      name: `${seeded[0]} conversations, ${seeded[1]} messages: seeding`,
      value: seconds,
      unit: 's',
    },
    ...both('inbox, first page of each view', team.inbox, INBOX_MS),
    ...both('inbox, counts', team.counts),
    ...searches,
    ...both(`50 messages of ${LONG.toLocaleString('en')}`, team.longConversation),
    { name: 'Today, first look after a start', value: team.todayFirst, unit: 'ms' },
    ...both('Today, figures made anew', team.todayAnew),
    ...both('Today, figures at hand', team.today),
    {
      name: 'knowledge, first look after a start',
      value: team.knowledgeFirst,
      unit: 'ms',
    },
    ...both('knowledge, 10,000 articles', team.knowledge),
    { name: 'the team’s service, resident memory', value: team.residentMegabytes, unit: 'MB' },
  ];
}

function both(
  name: string,
  { p50, p95 }: TeamFigures['inbox'],
  mostMs?: number,
): readonly Figure[] {
  const bar = mostMs === undefined ? {} : { bar: { most: mostMs } };
  return [
    { name: `${name}, p50`, value: p50, unit: 'ms' },
    { name: `${name}, p95`, value: p95, unit: 'ms', ...bar },
  ];
}

/** As `core/console/check-size.ts` counts: all that Today needs, in English. */
async function firstScreenBytes(): Promise<number> {
  const { first } = await buildConsole();
  const files = await Promise.all(first.map((name) => readFile(join(DIST, name))));
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}
