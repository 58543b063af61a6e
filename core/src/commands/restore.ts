import { restoreStore } from '../storage/backup.ts';
import { keysFileOf } from './backup.ts';
import type { AddCommand } from './command.ts';

type Options = {
  readonly from: string;
  readonly keys?: string;
  readonly force?: true;
  readonly json?: true;
};

/** `attendant restore --from <file> [--keys <file>] [--force]` */
export const addRestoreCommand: AddCommand = (program, context) => {
  program
    .command('restore')
    .description('put a backup in the place of the database')
    .requiredOption('--from <file>', 'a file written by `attendant backup`')
    .option('--keys <file>', 'the newest keys file (default: the file of --from and .keys)')
    .option('--force', 'replace the data that is there')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Stop Attendant first. Both files are checked whole before anything is touched. Contacts who were erased after the backup
was made have no key in the newest keys file: they stay erased.

Example:
  attendant restore --from backups/2026-11-22.attendant --keys keys/newest.keys`,
    )
    .action(async (options: Options) => {
      const files = { data: options.from, keys: options.keys ?? keysFileOf(options.from) };
      const { header, erased } = await restoreStore(
        await context.storeOptions(),
        files,
        options.force === true,
      );
      context.stdout.write(
        options.json
          ? `${JSON.stringify({ files, ...header, erased })}\n`
          : `Restored the backup of ${header.createdAt} from ${options.from}. Contacts erased since then, and erased again: ${erased}.\n`,
      );
    });
};
