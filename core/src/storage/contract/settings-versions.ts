/** What a tenant's settings were: each change kept whole, so that an earlier text can be looked at and brought back. */
import type { Instant, Tenant } from '../../model.ts';
import type { AuditActor } from './audit.ts';

export type SettingsSnapshot = Pick<Tenant, 'name' | 'locale' | 'locales' | 'settings'>;
export type SettingsVersion = {
  /** Counts from 1 for each tenant. */
  readonly version: number;
  readonly at: Instant;
  readonly actor: AuditActor;
  /** Names of the settings that this version changed. */
  readonly changed: readonly string[];
};
export type SettingsVersionStore = {
  /** Keeps the settings as they are after a change, and before the first one as they were until then. Answers its number. */
  add(
    tenantId: string,
    of: Pick<SettingsVersion, 'actor' | 'changed'> & {
      readonly before: SettingsSnapshot;
      readonly after: SettingsSnapshot;
    },
  ): Promise<number>;
  /** Newest first. `changed`: only versions that changed this setting, and the first of all. */
  list(
    tenantId: string,
    of: { readonly changed?: string; readonly limit: number },
  ): Promise<readonly SettingsVersion[]>;
  get(
    tenantId: string,
    version: number,
  ): Promise<(SettingsVersion & { readonly snapshot: SettingsSnapshot }) | null>;
};
