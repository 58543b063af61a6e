/** What every command of `attendant` is given. A command is one file: it adds itself to the program and does its work through these. */
import type { Command } from 'commander';
import type { StoreOptions } from '../storage/open-store.ts';
import type { Store } from '../storage/store.ts';

export type CommandContext = {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  /** Progress and errors; `isTTY` decides whether bars are drawn. */
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Opens the configured store; the caller closes it. */
  readonly openStore: () => Promise<Store>;
  /** What the configured store is opened with, for backup and restore. */
  readonly storeOptions: () => Promise<StoreOptions>;
  /** The tenant a command works on: `--tenant`, or the only one there is; throws `TENANT_UNCLEAR` otherwise. */
  readonly tenantId: (store: Store, wanted?: string) => Promise<string>;
  /** Set to 1 when the work was done but not all of it (a bad line, a failed check). */
  readonly setExitCode: (code: 0 | 1) => void;
};
export type AddCommand = (program: Command, context: CommandContext) => void;
