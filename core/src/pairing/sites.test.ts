import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import { createHostRegistry } from '../host/host-registry.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { createSites } from './sites.ts';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const SITE = {
  kind: 'wordpress',
  title: 'Shop',
  url: 'https://shop.example',
  callUrl: 'https://shop.example/?rest_route=/attendant/v1/service',
};
let store: Store | null = null;
afterEach(async () => {
  await store?.close();
});

async function open(file = ':memory:'): Promise<Store> {
  store = await openStore({
    masterKey: new Uint8Array(32).fill(7),
    clock: () => NOW,
    file,
  });
  await store.tenants.create({
    id: 'acme',
    name: 'Acme',
    locale: 'en',
    locales: ['en'],
    widgetKey: 'wk_1',
    settings: defaultSettings,
  });
  return store;
}
/** What a start makes, over a store that may hold sites of an earlier one. */
function start(of: Store) {
  const clock = () => NOW;
  const hosts = createHostRegistry([], { clock, log: { warn: () => undefined } });
  const sites = createSites({
    store: of,
    hosts,
    connector: async (kind) =>
      kind === 'wordpress'
        ? ({ name, features }) => ({
            name,
            async *articles() {},
            ...(features.includes('orders') ? { orders: async () => [] } : {}),
          })
        : null,
    callSite: () => async () => ({}),
    clock,
  });
  const names = () => hosts.adapters('acme').map(({ name }) => name);
  return { sites, names, hosts };
}

describe('sites', () => {
  it('are hosts at once, and again after a restart, until they are removed', async () => {
    const of = await open();
    const before = start(of);
    const { code } = await before.sites.createCode('acme');
    const result = await before.sites.pair({ ...SITE, code });
    expect([result.kind, before.names()]).toEqual(['paired', ['wordpress']]);
    expect((await of.jobs.counts()).waiting).toBe(1);

    const after = start(of);
    expect(after.names()).toEqual([]);
    await after.sites.load();
    expect(after.names()).toEqual(['wordpress']);
    const [site] = await after.sites.list('acme');
    expect(await after.sites.remove('acme', site?.id ?? '')).toBe(true);
    expect([after.names(), await after.sites.list('acme')]).toEqual([[], []]);
    expect(await after.sites.remove('acme', site?.id ?? '')).toBe(false);
    // The process that paired it learns so when it looks.
    await before.sites.load();
    expect(before.names()).toEqual([]);
  });

  it('keep their secrets sealed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sites-'));
    try {
      const file = join(folder, 'attendant.db');
      const of = await open(file);
      const { sites } = start(of);
      const { code } = await sites.createCode('acme');
      const result = await sites.pair({ ...SITE, code });
      const secret = result.kind === 'paired' ? result.site.secret : '';
      expect(secret).toHaveLength(43);
      expect((await sites.list('acme'))[0]?.secret).toBe(secret);
      await of.close();
      store = null;
      const bytes = await readFile(file);
      // Both are in the file's tables; only one of them may be readable.
      expect([bytes.includes('paired-sites'), bytes.includes(secret)]).toEqual([true, false]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('declare what they say they can do, in every process', async () => {
    const of = await open();
    const one = start(of);
    const { code } = await one.sites.createCode('acme');
    await one.sites.pair({ ...SITE, code, features: ['orders'] });
    expect(one.hosts.has('acme', 'orders')).toBe(true);
    const other = start(of);
    await other.sites.load();
    expect(other.hosts.has('acme', 'orders')).toBe(true);
    const [site] = await one.sites.list('acme');
    await one.sites.setFeatures('acme', site?.id ?? '', []);
    expect(one.hosts.has('acme', 'orders')).toBe(false);
    // Learns so when the site calls it.
    expect((await other.sites.find(site?.id ?? ''))?.features).toEqual([]);
    expect(other.hosts.has('acme', 'orders')).toBe(false);
  });

  it('take the code of one of two that come at once', async () => {
    const of = await open();
    const { sites } = start(of);
    const { code } = await sites.createCode('acme');
    const kinds = await Promise.all([1, 2].map(() => sites.pair({ ...SITE, code })));
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['paired', 'refused']);
  });
});
