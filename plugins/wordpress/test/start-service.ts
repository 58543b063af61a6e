/** A service on this machine that speaks with WordPress sites, with one tenant, in a folder that is thrown away. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Attendant, defaultSettings, readConfig, startAttendant } from '@attendant/core';

export type Service = { readonly service: Attendant; readonly stop: () => Promise<void> };

export async function startService(): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), 'attendant-service-'));
  const config = await readConfig({
    cwd: folder,
    env: {
      ATTENDANT_PORT: '0',
      ATTENDANT_LOG: 'silent',
      ATTENDANT_CONNECTORS: `wordpress=${join(import.meta.dirname, '../adapter.ts')}`,
    },
  });
  const service = await startAttendant(config, {
    firstTenant: {
      id: 'main',
      name: 'Harbour & Pine',
      locale: 'en',
      locales: ['en'],
      widgetKey: 'wk_site_test',
      settings: defaultSettings,
    },
  });
  return {
    service,
    async stop() {
      await service.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
