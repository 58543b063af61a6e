import { backupStore } from '../storage/backup.ts';
import type { AddCommand } from './command.ts';

/** Where the keys of a backup are unless something else is said. */
export function keysFileOf(backup: string): string {
  return `${backup}.keys`;
}

type Options = {
  readonly to: string;
  readonly keys?: string;
  readonly onlyKeys?: true;
  readonly json?: true;
};

/** `attendant backup --to <file> [--keys <file>] [--only-keys]` */
export const addBackupCommand: AddCommand = (program, context) => {
  program
    .command('backup')
    .description(
      'copy the database to one file, and the keys of contacts to another, while it is in use',
    )
    .requiredOption('--to <file>', 'the file to write; one that is there is replaced')
    .option(
      '--keys <file>',
      'where to write the keys of contacts (default: the file of --to and .keys)',
    )
    .option('--only-keys', 'write the keys alone: after a contact was erased')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Contacts' data is sealed in the backup. To read it takes the keys file and the master key: keep the three apart.
Keep all backups you like, but only the newest keys file, and delete older ones: whoever has an older one can still read
contacts who were erased since. The newest keys file opens all older backups.

Examples:
  attendant backup --to backups/2026-11-22.attendant --keys keys/newest.keys
  attendant backup --to backups/2026-11-22.attendant --keys keys/newest.keys --only-keys`,
    )
    .action(async (options: Options) => {
      const keys = options.keys ?? keysFileOf(options.to);
      const files = options.onlyKeys === true ? { keys } : { data: options.to, keys };
      const written = await backupStore(await context.storeOptions(), files);
      if (options.json) {
        context.stdout.write(`${JSON.stringify({ files, ...written })}\n`);
        return;
      }
      const { data } = written;
      if (data !== null) {
        context.stdout.write(
          `Backup written to ${options.to} (${data.bytes} bytes, SHA-256 ${data.sha256}).\n`,
        );
      }
      context.stdout.write(
        `Keys written to ${keys}. Keep only this newest keys file, apart from the backups, and delete older ones.\n`,
      );
    });
};
