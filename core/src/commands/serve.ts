import { readConfig } from '../config.ts';
import { startAttendant } from '../main.ts';
import type { AddCommand } from './command.ts';
import { untilStopped } from './until-stopped.ts';

/** `attendant serve`: the service for real tenants. */
export const addServeCommand: AddCommand = (program, context) => {
  program
    .command('serve')
    .description('Run the service: HTTP, the chat, background work')
    .option(
      '--config <file>',
      'configuration file (default: attendant.json in this folder, if there)',
    )
    .option(
      '--port <number>',
      'port to listen on (default: 4321; a taken one is stepped over)',
      Number,
    )
    .option('--data <folder>', 'folder of the database, key and snapshots (default: .attendant)')
    .addHelpText(
      'after',
      '\nExamples:\n  attendant serve\n  attendant serve --config /etc/attendant.json --port 8080\n  DATABASE_URL=postgres://… attendant serve\n',
    )
    .action(async (options: { config?: string; port?: number; data?: string }) => {
      const config = await readConfig({
        cwd: process.cwd(),
        env: context.env,
        ...(options.config === undefined ? {} : { file: options.config }),
        overrides: {
          ...(options.port === undefined ? {} : { port: options.port }),
          ...(options.data === undefined ? {} : { data: options.data }),
        },
      });
      const attendant = await startAttendant(config);
      context.stdout.write(`Attendant listens on ${attendant.url}\n`);
      for (const note of attendant.notes) context.stdout.write(`${note}\n`);
      await untilStopped(context, attendant.stop);
    });
};
