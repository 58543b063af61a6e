import { backupStore } from '../storage/backup.ts';
import type { AddCommand } from './command.ts';

/** `attendant backup --to <file>` */
export const addBackupCommand: AddCommand = (program, context) => {
  program
    .command('backup')
    .description('Copy the database to one file, while it is in use')
    .requiredOption('--to <file>', 'the file to write; one that is there is replaced')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Contacts' data stays sealed in the backup: keep the master key, and keep it elsewhere.

Example:
  attendant backup --to backups/2026-11-22.attendant`,
    )
    .action(async (options: { readonly to: string; readonly json?: true }) => {
      const header = await backupStore(await context.storeOptions(), options.to);
      context.stdout.write(
        options.json
          ? `${JSON.stringify({ file: options.to, ...header })}\n`
          : `Backup written to ${options.to} (${header.bytes} bytes, SHA-256 ${header.sha256}).\n`,
      );
    });
};
