import { readConfig } from '../config.ts';
import { AttendantError } from '../errors.ts';
import { openStore } from '../storage/open-store.ts';
import type { CommandContext } from './command.ts';

type Process = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr' | 'env'>;

/** The context of a real process. `exitCode` is what the commands have set. */
export function createCommandContext(process: Process): {
  readonly context: CommandContext;
  readonly exitCode: () => 0 | 1;
} {
  let code: 0 | 1 = 0;
  const context: CommandContext = {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    openStore: async () => openStore(await context.storeOptions()),
    async storeOptions() {
      const config = await readConfig({ cwd: globalThis.process.cwd(), env: process.env });
      return {
        masterKey: config.masterKey,
        ...(config.databaseUrl === undefined
          ? { file: config.databaseFile }
          : { url: config.databaseUrl }),
      };
    },
    async tenantId(store, wanted) {
      const tenants = await store.tenants.list();
      const found =
        wanted === undefined && tenants.length === 1
          ? tenants[0]
          : tenants.find((tenant) => tenant.id === wanted);
      if (found !== undefined) return found.id;
      const names = tenants.map((tenant) => tenant.id).join(', ');
      if (wanted !== undefined) {
        throw new AttendantError('TENANT_NOT_FOUND', `There is no tenant ${wanted}.`, {
          wayOut:
            names === ''
              ? 'Start the service once; it makes the first tenant.'
              : `There are: ${names}.`,
        });
      }
      throw new AttendantError(
        'TENANT_UNCLEAR',
        names === '' ? 'There is no tenant yet.' : 'There are several tenants.',
        {
          wayOut:
            names === ''
              ? 'Run `attendant serve` or `attendant demo` once; it makes the first tenant.'
              : `Say which with --tenant: ${names}.`,
        },
      );
    },
    setExitCode(next) {
      code = next;
    },
  };
  return { context, exitCode: () => code };
}
