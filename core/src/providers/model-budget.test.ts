import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import { openStore } from '../storage/open-store.ts';
import { createModelBudget } from './model-budget.ts';

async function open(modelBudgetCents: number) {
  let now = new Date('2026-11-24T12:00:00.000Z');
  const store = await openStore({ file: ':memory:', masterKey: randomBytes(32), clock: () => now });
  await store.tenants.create({
    id: 't',
    name: 'T',
    locale: 'en',
    locales: ['en'],
    widgetKey: 'wk_t',
    settings: { ...defaultSettings, modelBudgetCents },
  });
  const alerts: string[] = [];
  const make = () =>
    createModelBudget(
      { store, clock: () => now, onSpent: (tenantId) => alerts.push(tenantId) },
      't',
    );
  return {
    store,
    make,
    alerts,
    setNow: (text: string) => {
      now = new Date(text);
    },
  };
}

describe('the model budget', () => {
  it('lets no model be called while none is set', async () => {
    const { store, make } = await open(0);
    expect(await make().maySpend()).toBe(false);
    await store.close();
  });

  it('ends at the limit, says so once, outlives a restart and begins anew with the month', async () => {
    const { store, make, alerts, setNow } = await open(10);
    await make().spent(6, 100);
    expect(await make().maySpend()).toBe(true);
    await make().spent(6, 100);
    await make().spent(1, 10);
    expect(await make().maySpend()).toBe(false);
    expect(alerts).toEqual(['t']);
    setNow('2026-12-01T00:00:00.000Z');
    expect(await make().maySpend()).toBe(true);
    await store.close();
  });

  it('counts what two calls spend at once', async () => {
    const { store, make } = await open(10);
    await Promise.all(Array.from({ length: 10 }, () => make().spent(1, 1)));
    expect(await make().maySpend()).toBe(false);
    await store.close();
  });
});
