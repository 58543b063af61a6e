import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config, HostConfig } from './config.ts';
import { AttendantError } from './errors.ts';
import type { HostAdapter } from './host/adapter.ts';
import type { HostEntry } from './host/host-registry.ts';
import type { Store } from './storage/store.ts';

type AdapterModule = {
  readonly default?: (
    options: Readonly<Record<string, unknown>>,
  ) => HostAdapter | Promise<HostAdapter>;
};

/** Loads the adapters the configuration names: core knows none of them. */
export async function loadHosts(
  config: Pick<Config, 'hosts'>,
  store: Pick<Store, 'tenants'>,
): Promise<readonly HostEntry[]> {
  const entries: HostEntry[] = [];
  for (const host of config.hosts) {
    entries.push({ tenantId: await tenantOf(host, store), adapter: await loadAdapter(host) });
  }
  return entries;
}

async function tenantOf(host: HostConfig, store: Pick<Store, 'tenants'>): Promise<string> {
  const tenants = await store.tenants.list();
  const found =
    host.tenant === undefined && tenants.length === 1
      ? tenants[0]
      : tenants.find((tenant) => tenant.id === host.tenant);
  if (found !== undefined) return found.id;
  throw new AttendantError(
    'CONFIG_HOST_TENANT',
    `The host ${host.module} names no tenant there is.`,
    {
      wayOut: `Set its "tenant" to one of: ${tenants.map((tenant) => tenant.id).join(', ') || '(none yet)'}.`,
    },
  );
}

/** Makes one adapter from its module's default export. */
export async function loadAdapter(
  host: Pick<HostConfig, 'module' | 'options'>,
): Promise<HostAdapter> {
  const isPath = host.module.startsWith('.') || isAbsolute(host.module);
  const specifier = isPath ? pathToFileURL(resolve(host.module)).href : host.module;
  const loaded = (await import(specifier).catch((cause: unknown) => {
    throw new AttendantError(
      'CONFIG_HOST_MODULE',
      `The adapter ${host.module} could not be loaded.`,
      { wayOut: 'Check its path and that its packages are installed.', cause },
    );
  })) as AdapterModule;
  if (typeof loaded.default !== 'function') {
    throw new AttendantError(
      'CONFIG_HOST_MODULE',
      `${host.module} has no default export that makes an adapter.`,
      { wayOut: 'Export `default function createAdapter(options)`; see examples/custom-host.' },
    );
  }
  return loaded.default(host.options);
}
