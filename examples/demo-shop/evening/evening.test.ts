/** Simulated customers at the real service: they come when asked, and nobody is left when told to go. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Attendant, defaultSettings, readConfig, startAttendant } from '@attendant/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAdapter } from '../adapter.ts';
import { tenant } from '../tenant.ts';
import { createEvening, type Evening } from './evening.ts';

const adapter = createAdapter();
let data: string;
let attendant: Attendant;
let evening: Evening;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'attendant-evening-'));
  const config = await readConfig({
    cwd: data,
    env: { ATTENDANT_LOG: 'silent' },
    overrides: { data, port: 0 },
  });
  attendant = await startAttendant(config, {
    hosts: [{ tenantId: 'demo', adapter }],
    firstTenant: {
      ...tenant,
      id: 'demo',
      widgetKey: 'wk_demo',
      settings: { ...defaultSettings, ...tenant.settings },
    },
  });
  await attendant.store.articles.record('demo', 'api', adapter.shop.articles, { locale: 'en' });
  evening = createEvening({
    adapter,
    attendantUrl: attendant.url,
    widgetKey: 'wk_demo',
    identitySecret: () => attendant.access.visitors.identitySecret('demo'),
    seed: 4,
  });
}, 60_000);
afterAll(async () => {
  await evening?.stop();
  await attendant?.stop();
  await rm(data, { recursive: true, force: true });
});

const conversations = async () =>
  (await attendant.store.conversations.list('demo', {}, { limit: 100, cursor: null })).items;

describe('an evening', () => {
  it('does nothing unless it is switched on', async () => {
    expect(evening.state()).toEqual({ on: false, speed: 1, here: 0, come: 0, trouble: null });
    await evening.stop();
    expect(await conversations()).toEqual([]);
  });
  it('brings customers who ask and are answered, and stops cleanly', async () => {
    evening.start(1);
    expect(evening.state()).toMatchObject({ on: true, speed: 1 });
    evening.start(20);
    const deadline = Date.now() + 60_000;
    const answered = async () => {
      const found = await conversations();
      const messages = await Promise.all(
        found.map(({ id }) => attendant.store.messages.list('demo', id, { limit: 50, after: 0 })),
      );
      return messages.filter((all) => all.some(({ author }) => author === 'assistant')).length;
    };
    while ((await answered()) < 3 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await answered()).toBeGreaterThanOrEqual(3);
    expect(evening.state()).toMatchObject({ on: true, speed: 20, trouble: null });
    await evening.stop();
    expect(evening.state()).toMatchObject({ on: false, here: 0 });
    const left = (await conversations()).map(({ id, lastMessageAt }) => [id, lastMessageAt]);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const now = (await conversations()).map(({ id, lastMessageAt }) => [id, lastMessageAt]);
    expect(now.length).toBe(left.length);
  }, 90_000);
  it('says what went wrong when the service is gone', async () => {
    const lost = createEvening({
      adapter,
      attendantUrl: 'http://127.0.0.1:9',
      widgetKey: 'wk_demo',
      identitySecret: async () => 'x',
      seed: 1,
    });
    lost.start(20);
    while (lost.state().trouble === null) await new Promise((resolve) => setTimeout(resolve, 20));
    await lost.stop();
    expect(lost.state().on).toBe(false);
  }, 20_000);
});
