/** Keeps the visitor's token: in memory always, in the browser only as far as allowed (see `StoragePolicy`). */
import { type StoragePolicy, storageName } from '../bridge.ts';

export type Kept = { readonly token: string; readonly open?: boolean };
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export type VaultDeps = {
  readonly key: string;
  readonly policy: StoragePolicy;
  /** Each may throw where the browser forbids storage; then memory has to do. */
  readonly session: () => StorageLike;
  readonly local: () => StorageLike;
};
export type Vault = {
  read(): Kept | null;
  write(kept: Kept): void;
  /** The visitor sent a first message below the privacy note. */
  firstMessage(): void;
  /** What is stored here is found again tomorrow, not only until the tab is closed. */
  lasts(): boolean;
  /** true: may outlive the tab. false: nothing stays in the browser. null: not asked. */
  consent(given: boolean | null): void;
};

export function createVault(deps: VaultDeps): Vault {
  const name = storageName(deps.key);
  const quietly = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  const found = (at: () => StorageLike): Kept | null =>
    quietly(() => {
      const value: unknown = JSON.parse(at().getItem(name) ?? 'null');
      return typeof value === 'object' && value !== null && 'token' in value
        ? (value as Kept)
        : null;
    });
  let agreed = found(deps.local) !== null;
  let wrote = found(deps.session) !== null;
  let refused = false;
  let memory: Kept | null = found(deps.session) ?? found(deps.local);

  const save = () => {
    const text = JSON.stringify(memory);
    const inLocal = agreed && memory !== null;
    const inSession =
      !inLocal && !refused && wrote && deps.policy === 'functional' && memory !== null;
    quietly(() => (inLocal ? deps.local().setItem(name, text) : deps.local().removeItem(name)));
    quietly(() =>
      inSession ? deps.session().setItem(name, text) : deps.session().removeItem(name),
    );
  };
  return {
    read: () => memory,
    write: (kept) => {
      memory = kept;
      save();
    },
    firstMessage: () => {
      wrote = true;
      save();
    },
    lasts: () => agreed,
    consent: (given) => {
      if (given === null) return;
      agreed = given;
      refused = !given;
      save();
    },
  };
}
