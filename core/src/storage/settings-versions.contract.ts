/** What every store does with the settings of before. Run on each database by `store.test.ts`. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import { openBeforeEach } from './open-before-each.ts';
import type { OpenContractStore } from './store.contract.ts';
import type { SettingsSnapshot, Store } from './store.ts';

const START = Date.parse('2026-11-23T09:00:00.000Z');
const mara = { kind: 'agent', id: 'mara' } as const;

export function describeSettingsVersionsContract(name: string, open: OpenContractStore): void {
  describe(`settings versions contract: ${name}`, () => {
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
    const named = (business: string): SettingsSnapshot => ({
      name: business,
      locale: 'en',
      locales: ['en'],
      settings: defaultSettings,
    });
    const change = (from: string, to: string, changed: readonly string[], tenantId = 'harbour') => {
      now += 1_000;
      return store.settingsVersions.add(tenantId, {
        actor: mara,
        changed,
        before: named(from),
        after: named(to),
      });
    };

    it('keeps what stood there before the first change, and each change after it', async () => {
      expect(await store.settingsVersions.list('harbour', { limit: 10 })).toEqual([]);
      expect(await change('A', 'B', ['name'])).toBe(2);
      expect(await change('B', 'C', ['name', 'templates'])).toBe(3);
      expect(await store.settingsVersions.list('harbour', { limit: 10 })).toEqual([
        {
          version: 3,
          at: '2026-11-23T09:00:02.000Z',
          actor: mara,
          changed: ['name', 'templates'],
        },
        { version: 2, at: '2026-11-23T09:00:01.000Z', actor: mara, changed: ['name'] },
        {
          version: 1,
          at: '2026-11-23T09:00:01.000Z',
          actor: { kind: 'system', id: null },
          changed: [],
        },
      ]);
      const names = await Promise.all(
        [1, 2, 3].map(
          async (version) => (await store.settingsVersions.get('harbour', version))?.snapshot.name,
        ),
      );
      expect(names).toEqual(['A', 'B', 'C']);
    });

    it('finds the versions that changed one setting, and the first', async () => {
      await change('A', 'A', ['templates']);
      await change('A', 'A', ['tone']);
      await change('A', 'A', ['flows']);
      const list = async (changed: string) =>
        (await store.settingsVersions.list('harbour', { changed, limit: 10 })).map(
          ({ version }) => version,
        );
      expect(await list('templates')).toEqual([2, 1]);
      expect(await list('flows')).toEqual([4, 1]);
      expect(await list('template')).toEqual([1]);
      expect(await list('%')).toEqual([1]);
      expect(await store.settingsVersions.list('harbour', { limit: 1 })).toHaveLength(1);
    });

    it('keeps tenants apart', async () => {
      await change('A', 'B', ['name']);
      expect(await change('X', 'Y', ['name'], 'other')).toBe(2);
      expect((await store.settingsVersions.get('other', 1))?.snapshot.name).toBe('X');
      expect(await store.settingsVersions.get('other', 3)).toBeNull();
    });

    it('keeps the newest 500', async () => {
      await store.transaction(async (tx) => {
        for (let at = 0; at < 510; at++) {
          await tx.settingsVersions.add('harbour', {
            actor: mara,
            changed: ['name'],
            before: named('A'),
            after: named(`B${at}`),
          });
        }
      });
      const all = await store.settingsVersions.list('harbour', { limit: 1_000 });
      expect(all).toHaveLength(500);
      expect(all[0]?.version).toBe(511);
      expect(await store.settingsVersions.get('harbour', 11)).toBeNull();
    });
  });
}
