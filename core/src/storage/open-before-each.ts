/** For contract suites: a fresh store with two tenants before each test, and nothing of it left after. */
import { afterEach, beforeEach } from '@jest/globals';
import { defaultSettings } from '../default-settings.ts';
import type { OpenContractStore } from './store.contract.ts';
import type { Store } from './store.ts';

/** `ready` is handed the store, with the tenants `harbour` and `other` in it. */
export function openBeforeEach(
  open: OpenContractStore,
  of: { readonly clock: () => Date; readonly ready: (store: Store) => void },
): void {
  let opened: Awaited<ReturnType<OpenContractStore>>;
  beforeEach(async () => {
    opened = await open({ clock: of.clock });
    for (const id of ['harbour', 'other']) {
      await opened.store.tenants.create({
        id,
        name: id,
        locale: 'en',
        locales: ['en'],
        widgetKey: `key-${id}`,
        settings: defaultSettings,
      });
    }
    of.ready(opened.store);
  });
  afterEach(async () => {
    await opened.store.close();
    await opened.remove();
  });
}
