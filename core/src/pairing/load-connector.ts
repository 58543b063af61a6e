import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AttendantError } from '../errors.ts';
import type { CreateSiteAdapter } from './sites.ts';

/**
 * The adapters of sites that connect themselves, by kind; core knows none of them. A module is loaded when the first
 * site of its kind comes. Throws `CONFIG_CONNECTOR` when it is not there or exports no `createSiteAdapter`.
 */
export function createConnectors(
  modules: Readonly<Record<string, string>>,
): (kind: string) => Promise<CreateSiteAdapter | null> {
  return async (kind) => {
    const name = Object.hasOwn(modules, kind) ? modules[kind] : undefined;
    if (name === undefined) return null;
    const isPath = name.startsWith('.') || isAbsolute(name);
    const specifier = isPath ? pathToFileURL(resolve(name)).href : name;
    const loaded = (await import(specifier).catch((cause: unknown) => {
      throw broken(kind, name, cause);
    })) as { readonly createSiteAdapter?: CreateSiteAdapter };
    if (typeof loaded.createSiteAdapter !== 'function') throw broken(kind, name);
    return loaded.createSiteAdapter;
  };
}

function broken(kind: string, name: string, cause?: unknown): AttendantError {
  return new AttendantError('CONFIG_CONNECTOR', `The adapter ${name} for ${kind} does not load.`, {
    wayOut: 'Check its path under `connectors`; it exports `createSiteAdapter`.',
    ...(cause === undefined ? {} : { cause }),
  });
}
