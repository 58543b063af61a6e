import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import type { HostAdapter } from '../host/adapter.ts';
import { createHostRegistry, type HostRegistry } from '../host/host-registry.ts';
import { createMemoryHost } from '../host/memory-host.ts';
import { openStore } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';
import { syncHostJob } from './sync-host-job.ts';
import { createTestKnowledge, type TestKnowledge } from './test-support.ts';

const log = { warn: () => undefined };
let store: Store;
let now: Date;
let hosts: HostRegistry;
let knowledge: TestKnowledge;
let failing: boolean;
beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00.000Z');
  failing = false;
  const clock = () => now;
  store = await openStore({ file: ':memory:', masterKey: new Uint8Array(32).fill(7), clock });
  for (const id of ['shop', 'other']) {
    await store.tenants.create({
      id,
      name: id,
      locale: 'en',
      locales: ['en'],
      widgetKey: `key-${id}`,
      settings: { ...defaultSettings, modelBudgetCents: 500 },
    });
  }
  const { adapter } = createMemoryHost({
    name: 'harbour',
    articles: [{ id: 'returns', title: 'Returns', body: 'x' }],
  });
  const shop: HostAdapter = {
    ...adapter,
    articles: (since) => {
      if (failing) throw new Error('Mrs. Li Wei is not at home');
      return adapter.articles(since);
    },
  };
  const mail: HostAdapter = { name: 'mail', receive: adapter.receive };
  hosts = createHostRegistry(
    [
      { tenantId: 'shop', adapter: shop },
      { tenantId: 'shop', adapter: mail },
    ],
    { clock, log },
  );
  const model = {
    baseUrl: 'https://key:secret@llm.example:8443/v1?token=x',
    model: 'small',
    timeoutMs: 8_000,
    maxOutputTokens: 300,
  };
  knowledge = createTestKnowledge({ store, clock, hosts, model });
});
afterEach(() => store.close());

const ask = (host: string, tenantId = 'shop') =>
  store.transaction((tx) => knowledge.connections.sync(tx, tenantId, host));
const pull = async () => {
  const kinds = ['sync-host'];
  const jobs = await store.jobs.claim('w', { limit: 9, leaseMs: 60_000, kinds });
  for (const job of jobs) {
    await syncHostJob({ store, hosts, clock: () => now, log }, job).catch(() => undefined);
    await store.jobs.done('w', job.id);
  }
  return jobs.length;
};

describe('connections', () => {
  it('tell what each host can do, when it was fetched and how it does', async () => {
    const before = await knowledge.connections.all('shop');
    expect(before.items.map(({ name, state }) => [name, state])).toEqual([
      ['harbour', 'unknown'],
      ['mail', 'unknown'],
    ]);
    expect(before.items[1]).toEqual({
      name: 'mail',
      capabilities: ['receive'],
      state: 'unknown',
      lastSyncAt: null,
      articles: 0,
      trouble: null,
    });
    expect(before.items[0]?.capabilities).toContain('orders');
    expect(await ask('harbour')).toBe('asked');
    await pull();
    expect((await knowledge.connections.all('shop')).items[0]).toMatchObject({
      state: 'up',
      lastSyncAt: now.toISOString(),
      articles: 1,
      trouble: null,
    });
    expect((await knowledge.connections.all('other')).items).toEqual([]);
  });

  it('in trouble say since when, in our own words, until they are well again', async () => {
    await ask('harbour');
    await pull();
    const well = now.toISOString();
    failing = true;
    now = new Date('2026-11-22T12:10:00.000Z');
    await pull();
    now = new Date('2026-11-22T12:20:00.000Z');
    await pull();
    const { items } = await knowledge.connections.all('shop');
    expect(items[0]).toMatchObject({
      state: 'down',
      lastSyncAt: well,
      trouble: 'Articles could not be fetched since 2026-11-22T12:10:00.000Z.',
    });
    expect(JSON.stringify(items)).not.toContain('Li Wei');
    failing = false;
    now = new Date('2026-11-22T12:30:00.000Z');
    await pull();
    expect((await knowledge.connections.all('shop')).items[0]).toMatchObject({
      state: 'up',
      lastSyncAt: now.toISOString(),
      trouble: null,
    });
  });

  it('whose last call failed are down, whatever the sync says', async () => {
    const [adapter] = hosts.adapters('shop');
    if (adapter === undefined) throw new Error('There is no host.');
    await ask('harbour');
    await pull();
    await expect(
      hosts.call(adapter, async () => {
        throw new Error('no');
      }),
    ).rejects.toMatchObject({ code: 'HOST_UNAVAILABLE' });
    expect((await knowledge.connections.all('shop')).items[0]?.state).toBe('down');
    await hosts.call(adapter, async () => 'fine');
    expect((await knowledge.connections.all('shop')).items[0]?.state).toBe('up');
  });

  it('are fetched when asked, once for presses in a row, and only if there is something', async () => {
    expect([await ask('harbour'), await ask('harbour')]).toEqual(['asked', 'asked']);
    expect(await pull()).toBe(1);
    // The next pull, planned in ten minutes, is the one that is brought forward; the series goes on.
    now = new Date('2026-11-22T12:00:30.000Z');
    await ask('harbour');
    expect([await pull(), await pull()]).toEqual([1, 0]);
    now = new Date('2026-11-22T12:10:30.000Z');
    expect([await pull(), await pull()]).toEqual([1, 0]);
    expect(await ask('mail')).toBe('unable');
    expect(await ask('nobody')).toBe('absent');
    expect(await ask('harbour', 'other')).toBe('absent');
  });

  it('name the model, never its key', async () => {
    const spending = { month: '2026-11', cents: 12.5, tokens: 9 };
    await store.values.set('shop', 'model-spending', JSON.stringify(spending));
    const { model } = await knowledge.connections.all('shop');
    expect(model).toEqual({
      configured: true,
      name: 'small',
      host: 'llm.example',
      spentCents: 12.5,
      budgetCents: 500,
      limits: { steps: 4, seconds: 8, tokensPerReply: 300, centsPerConversation: 50 },
    });
    now = new Date('2026-12-01T00:00:00.000Z');
    expect((await knowledge.connections.all('shop')).model.spentCents).toBe(0);
  });
});
