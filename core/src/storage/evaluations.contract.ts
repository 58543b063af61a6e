/** Evaluations: what every store does. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { openBeforeEach } from './open-before-each.ts';
import type { OpenContractStore } from './store.contract.ts';
import type { Store } from './store.ts';

const START = Date.parse('2026-11-23T09:00:00.000Z');

export function describeEvaluationsContract(name: string, open: OpenContractStore): void {
  describe(`evaluations contract: ${name}`, () => {
    let store: Store;
    let now: number;
    beforeEach(() => {
      now = START;
    });
    openBeforeEach(open, {
      clock: () => new Date(now),
      ready: (fresh) => {
        store = fresh;
      },
    });
    const make = (id: string, tenantId = 'harbour') => {
      now += 1_000;
      const questions = `{"id":"q1","text":"words of ${id}"}`;
      return store.evaluations.create(tenantId, {
        id,
        name: `${id}.jsonl`,
        total: 1,
        agentId: null,
        questions,
      });
    };

    it('goes from waiting over running to done, and then stays as it is', async () => {
      expect(await make('e1')).toEqual({
        id: 'e1',
        name: 'e1.jsonl',
        state: 'waiting',
        done: 0,
        total: 1,
        error: null,
        agentId: null,
        createdAt: '2026-11-23T09:00:01.000Z',
        endedAt: null,
      });
      const { evaluations } = store;
      expect(await evaluations.outcome('harbour', 'e1')).toBeNull();
      await evaluations.update('harbour', 'e1', { state: 'running', done: 1 });
      now += 5_000;
      const ended = await evaluations.update('harbour', 'e1', {
        state: 'done',
        outcome: '{"n":1}',
      });
      expect(ended).toMatchObject({ state: 'done', done: 1, endedAt: '2026-11-23T09:00:06.000Z' });
      expect(await evaluations.update('harbour', 'e1', { state: 'failed' })).toBeNull();
      expect(await evaluations.get('harbour', 'e1')).toEqual(ended);
      expect(await evaluations.outcome('harbour', 'e1')).toBe('{"n":1}');
      expect(await evaluations.questions('harbour', 'e1')).toContain('words of e1');
    });

    it('keeps why it failed', async () => {
      await make('e1');
      const error = { code: 'X', detail: 'why' };
      const failed = await store.evaluations.update('harbour', 'e1', { state: 'failed', error });
      expect(failed).toMatchObject({ state: 'failed', error });
    });

    it('keeps tenants apart in every call', async () => {
      await make('e1');
      const { evaluations } = store;
      expect(await evaluations.get('other', 'e1')).toBeNull();
      expect(await evaluations.list('other', 10)).toEqual([]);
      expect(await evaluations.questions('other', 'e1')).toBeNull();
      expect(await evaluations.outcome('other', 'e1')).toBeNull();
      expect(await evaluations.update('other', 'e1', { state: 'done' })).toBeNull();
      expect(await evaluations.remove('other', 'e1')).toBe(false);
      await store.evaluations.update('harbour', 'e1', { state: 'done' });
      expect(await evaluations.removeOld('other', 0)).toBe(0);
      // The same id with another tenant is another one.
      await make('e1', 'other');
      expect((await evaluations.get('harbour', 'e1'))?.state).toBe('done');
    });

    it('lists the newest first, and forgets the oldest that are over', async () => {
      for (const id of ['e1', 'e2', 'e3', 'e4']) await make(id);
      const { evaluations } = store;
      const ids = async () => (await evaluations.list('harbour', 3)).map(({ id }) => id);
      expect(await ids()).toEqual(['e4', 'e3', 'e2']);
      for (const id of ['e2', 'e3', 'e4']) {
        await evaluations.update('harbour', id, { state: 'done' });
      }
      // e1 still waits: however old it is, it stays.
      expect(await evaluations.removeOld('harbour', 1)).toBe(2);
      expect(await ids()).toEqual(['e4', 'e1']);
      expect(await evaluations.remove('harbour', 'e4')).toBe(true);
      expect(await evaluations.questions('harbour', 'e4')).toBeNull();
    });
  });
}
