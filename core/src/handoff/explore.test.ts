/**
 * The promises of DESIGN about conversations, held against random interleavings of everybody and everything, on the real
 * store. `core/bench/handoff` runs a million of them; a broken one is replayed by its number.
 */
import { describe, expect, it } from '@jest/globals';
import { nextStatus, type StatusEvent, statusTable } from '../conversation/status.ts';
import type { ConversationStatus } from '../model.ts';
import { makeTestSchema, testDatabaseUrl } from '../storage/make-test-schema.ts';
import { explore } from './explore/explore.fixture.ts';

const SEED = 20261130;

describe('interleavings of customer, assistant, agents, timers, duplicates, crashes and restarts', () => {
  const promise = 'break no promise and never differ from the reference machine';
  it(promise, async () => {
    const explored = await explore({ seed: SEED, from: 0, count: 700 });
    expect(explored.violations).toEqual([]);
    // All kinds of events were among them.
    expect(Object.keys(explored.counts).length).toBeGreaterThan(28);
  }, 180_000);

  it('look again at one that takes over a wait of the instant its own began at', async () => {
    const explored = await explore({ seed: SEED, from: 25_893, count: 1 });
    expect(explored.violations).toEqual([]);
  }, 60_000);

  const base = testDatabaseUrl;
  if (base === undefined) {
    it.skip(`${promise}, on PostgreSQL (skipped: ATTENDANT_TEST_DATABASE_URL is not set)`, () =>
      undefined);
  } else {
    it(`${promise}, on PostgreSQL`, async () => {
      const { url, remove } = await makeTestSchema(base);
      try {
        const masterKey = new Uint8Array(32).fill(3);
        const explored = await explore({ seed: SEED, from: 0, count: 60, url, masterKey });
        expect(explored.violations).toEqual([]);
      } finally {
        await remove();
      }
    }, 180_000);
  }
});

describe('every sequence of up to six events, through the table', () => {
  const EVENTS: readonly StatusEvent[] = [
    'handed-over',
    'taken',
    'handed-back',
    'resolved',
    'contact-wrote',
    'snoozed',
    'woken',
    'released',
    'merged',
    'reopened',
  ];
  type Walk = { readonly status: ConversationStatus; readonly person: boolean };

  it('hands nothing over that a person has, and leaves a way for the contact at every place', () => {
    let walked = 0;
    const walk = ({ status, person }: Walk, left: number): void => {
      walked++;
      // A contact is never refused, and what waits for a person can always be taken.
      const heard = nextStatus(status, 'contact-wrote') !== null;
      if (!heard || nextStatus(status, 'taken') === null) throw new Error(`Stuck in ${status}.`);
      if (left === 0) return;
      for (const event of EVENTS) {
        const next = nextStatus(status, event);
        if (next === null) continue;
        if (event === 'handed-over' && person) throw new Error('Handed over twice in a row.');
        walk({ status: next, person: next === 'open' || next === 'snoozed' }, left - 1);
      }
    };
    for (const status of Object.keys(statusTable) as ConversationStatus[])
      walk({ status, person: status === 'open' || status === 'snoozed' }, 6);
    expect(walked).toBeGreaterThan(100_000);
  }, 120_000);
});
