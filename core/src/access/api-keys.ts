import type { Credential, Store } from '../storage/store.ts';
import type { Scope } from './permissions.ts';
import { createSecret, hashSecret, type RandomBytes } from './secrets.ts';

/** The last use is written down at most this often: a key in use costs a read, not a write. */
const TOUCH_EVERY_MS = 60_000;
/** `att_<id>_<secret>`: the id names the key in lists and leak reports, the secret opens. */
const KEY = /^att_([0-9a-f]{12})_([\w-]{43})$/u;

export type ApiKeyDeps = {
  readonly store: Pick<Store, 'credentials'>;
  readonly clock: () => Date;
  readonly randomBytes: RandomBytes;
};
export type ApiKeys = {
  /** `key` is shown this once and cannot be read again. `expiresAt` null: until it is revoked. */
  create(of: {
    readonly tenantId: string;
    readonly name: string;
    readonly scopes: readonly Scope[];
    readonly expiresAt: string | null;
  }): Promise<{ readonly key: string; readonly credential: Credential }>;
  find(key: string): Promise<Credential | null>;
};

/** Keys of programs. The hash of the whole key is stored, never the key. */
export function createApiKeys(deps: ApiKeyDeps): ApiKeys {
  return {
    async create(of) {
      const id = Buffer.from(deps.randomBytes(6)).toString('hex');
      const key = `att_${id}_${createSecret(deps.randomBytes)}`;
      const credential = await deps.store.credentials.create({
        tenantId: of.tenantId,
        kind: 'api-key',
        subject: `att_${id}`,
        name: of.name,
        scopes: of.scopes,
        expiresAt: of.expiresAt,
        hash: hashSecret(key),
      });
      return { key, credential };
    },
    async find(key) {
      if (!KEY.test(key)) return null;
      const credential = await deps.store.credentials.byHash('api-key', hashSecret(key));
      if (credential === null) return null;
      const lastUse = credential.lastUsedAt;
      if (lastUse === null || deps.clock().getTime() - Date.parse(lastUse) > TOUCH_EVERY_MS) {
        await deps.store.credentials.touch(credential.tenantId, credential.id);
      }
      return credential;
    },
  };
}
