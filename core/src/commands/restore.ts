import { restoreStore } from '../storage/backup.ts';
import type { AddCommand } from './command.ts';

/** `attendant restore --from <file> [--force]` */
export const addRestoreCommand: AddCommand = (program, context) => {
  program
    .command('restore')
    .description('Put a backup in the place of the database')
    .requiredOption('--from <file>', 'a file written by `attendant backup`')
    .option('--force', 'replace the data that is there')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Stop Attendant first. The backup is checked whole before anything is touched.

Example:
  attendant restore --from backups/2026-11-22.attendant`,
    )
    .action(
      async (options: { readonly from: string; readonly force?: true; readonly json?: true }) => {
        const force = options.force === true;
        const header = await restoreStore(await context.storeOptions(), options.from, force);
        context.stdout.write(
          options.json
            ? `${JSON.stringify({ file: options.from, ...header })}\n`
            : `Restored the backup of ${header.createdAt} from ${options.from}.\n`,
        );
      },
    );
};
