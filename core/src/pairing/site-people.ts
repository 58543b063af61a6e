/**
 * Who of the team came through a site, and from which. Kept when the site goes: they stay in the list of the team,
 * deactivated, and were never invited by anybody.
 */
import type { Store } from '../storage/store.ts';
import type { Site } from './sites.ts';

const VALUE = 'site-people';

/** Agent's id → address of the site as people write it: `shop.example.com`. */
export async function readSitePeople(
  store: Pick<Store, 'values'>,
  tenantId: string,
): Promise<ReadonlyMap<string, string>> {
  const text = await store.values.get(tenantId, VALUE);
  return new Map(text === null ? [] : (JSON.parse(text) as [string, string][]));
}

/** Part of the transaction that makes the agent. */
export async function noteSitePerson(
  tx: Pick<Store, 'values'>,
  site: Pick<Site, 'tenantId' | 'url'>,
  agentId: string,
): Promise<void> {
  const people = new Map(await readSitePeople(tx, site.tenantId));
  people.set(agentId, new URL(site.url).host);
  await tx.values.set(site.tenantId, VALUE, JSON.stringify([...people]));
}
