import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultSettings } from '../default-settings.ts';
import { openStore } from '../storage/open-store.ts';
import { createModelBudget, spentThisMonth } from './model-budget.ts';

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
    alerts,
    reserve: (cents: number, conversationId: string | null = null, centsPerConversation = 1e9) =>
      make().reserve({ cents, conversationId, centsPerConversation }),
    spent: () => spentThisMonth(store.values, { tenantId: 't', now }),
    setNow: (text: string) => {
      now = new Date(text);
    },
  };
}

describe('the model budget', () => {
  it('lets no model be called while none is set', async () => {
    const { store, reserve } = await open(0);
    expect(await reserve(0)).toBeNull();
    await store.close();
  });

  it('ends at the limit, says so once, outlives a restart and begins anew with the month', async () => {
    const { store, reserve, alerts, setNow, spent } = await open(10);
    await (await reserve(6))?.settle(6, 100);
    expect(await reserve(6)).toBeNull();
    expect(alerts).toEqual(['t']);
    await (await reserve(4))?.settle(4, 100);
    expect(await reserve(0)).toBeNull();
    expect(await reserve(1)).toBeNull();
    expect(alerts).toEqual(['t']);
    expect(await spent()).toBe(10);
    setNow('2026-12-01T00:00:00.000Z');
    expect(await spent()).toBe(0);
    expect(await reserve(6)).not.toBeNull();
    await store.close();
  });

  it('gives back what a call did not cost, once; what is never settled stays spent', async () => {
    const { store, reserve, spent } = await open(10);
    const call = await reserve(8);
    expect(await spent()).toBe(8);
    await call?.settle(2, 10);
    await call?.settle(0, 10);
    expect(await spent()).toBe(2);
    await reserve(5);
    expect(await spent()).toBe(7);
    await store.close();
  });

  it('holds each conversation to its own limit, and counts a call that cost more than was set aside', async () => {
    const { store, reserve, alerts } = await open(100);
    await (await reserve(3, 'a', 5))?.settle(4, 1);
    expect(await reserve(2, 'a', 5)).toBeNull();
    expect(await reserve(1, 'a', 5)).not.toBeNull();
    expect(await reserve(2, 'b', 5)).not.toBeNull();
    expect(await reserve(2, null, 5)).not.toBeNull();
    await (await reserve(1, 'c', 5))?.settle(9, 1);
    expect(await reserve(0.1, 'c', 5)).toBeNull();
    expect(alerts).toEqual([]);
    await store.close();
  });

  it('is exact however many calls run at once: never above the limit, and the sum of what was settled', async () => {
    const calls = fc.array(
      fc.record({
        most: fc.integer({ min: 0, max: 9 }),
        share: fc.integer({ min: 0, max: 100 }),
        conversation: fc.constantFrom('a', 'b', null),
      }),
      { minLength: 1, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(calls, async (all) => {
        const { store, reserve, spent, alerts } = await open(30);
        const costs = await Promise.all(
          all.map(async ({ most, share, conversation }) => {
            const call = await reserve(most, conversation, 12);
            if (call === null) return { conversation, cents: 0 };
            expect(await spent()).toBeLessThanOrEqual(30);
            const cents = (most * share) / 100;
            await call.settle(cents, 1);
            return { conversation, cents };
          }),
        );
        const sum = (of: typeof costs) => of.reduce((total, { cents }) => total + cents, 0);
        expect(await spent()).toBeCloseTo(sum(costs), 6);
        expect(sum(costs.filter(({ conversation }) => conversation === 'a'))).toBeLessThanOrEqual(
          12 + 1e-6,
        );
        expect(alerts.length).toBeLessThanOrEqual(1);
        await store.close();
      }),
      { numRuns: 15 },
    );
  });
});
