/** What the team did besides conversations, through the console's API. */
import type { Attendant } from '@attendant/core';
import { atOnce, type Begun } from './in-order.ts';
import { canned, imported, reviews, type Writing, writings } from './office.ts';
import { shopTime } from './shop-time.ts';
import type { Team } from './team.ts';

export type Save = { readonly version: number };
type Office = {
  /** What is there before the first customer comes. */
  begin(): Promise<void>;
  readonly later: readonly Begun[];
};
type OfficeDeps = {
  readonly team: Team;
  readonly now: number;
  readonly store: Pick<Attendant['store'], 'articles'>;
  readonly tenantId: string;
  /** Name of the host whose pages are fetched. */
  readonly host: string;
};
/** Looks, 20 ms apart, before work in the background counts as lost. */
const LOOKS = 1_500;

export function officeWork(deps: OfficeDeps): Office {
  const { team, now } = deps;
  return {
    async begin() {
      const ines = await team.desk('ines');
      await ines.call('POST', `/connections/${deps.host}/sync`, {});
      await until(async () => {
        const { items } = await ines.call<{ items: readonly Connection[] }>('GET', '/connections');
        return items.some(({ lastSyncAt }) => lastSyncAt !== null);
      });
      for (const one of canned) await ines.call('PUT', '/canned-responses/new', one);
    },
    later: [
      ...writings.map(({ daysAgo, at, ...writing }) => ({
        at: shopTime(now, -daysAgo, at),
        doing: atOnce(() => write(deps, writing)),
      })),
      { at: shopTime(now, -imported.daysAgo, imported.at), doing: atOnce(() => bringIn(deps)) },
      { at: shopTime(now, -20, '09:05'), doing: atOnce(() => setReviews(deps)) },
    ],
  };
}

type Connection = { readonly lastSyncAt: string | null };

/** What the console would send to save this text. */
export function toWrite({ from, to, ...text }: Writing['text'], now: number): object {
  const at = (days: number) => new Date(shopTime(now, days)).toISOString();
  return {
    ...text,
    ...(from !== undefined && { validFrom: at(from) }),
    ...(to !== undefined && { validTo: at(to) }),
  };
}

async function write(
  deps: OfficeDeps,
  { id, text }: Omit<Writing, 'daysAgo' | 'at'>,
): Promise<void> {
  const ines = await deps.team.desk('ines');
  await ines.call('PUT', `/articles/${id}`, toWrite(text, deps.now));
}

async function setReviews({ team, now }: OfficeDeps): Promise<void> {
  const ines = await team.desk('ines');
  for (const { id, inDays } of reviews) {
    const reviewBy = new Date(shopTime(now, inDays, '09:00')).toISOString();
    await ines.call('PUT', `/articles/${id}/review`, { reviewBy });
  }
}

async function bringIn({ team }: OfficeDeps): Promise<void> {
  const ines = await team.desk('ines');
  const name = encodeURIComponent(imported.name);
  const { id } = await ines.call<{ id: string }>('POST', `/imports?name=${name}`, imported.lines);
  await until(async () => {
    const { endedAt } = await ines.call<{ endedAt: string | null }>('GET', `/imports/${id}`);
    return endedAt !== null;
  });
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (await done()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Work in the background did not end.');
}
