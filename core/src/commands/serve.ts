import { randomBytes } from 'node:crypto';
import { readConfig } from '../config.ts';
import { defaultSettings } from '../default-settings.ts';
import { type Attendant, startAttendant } from '../main.ts';
import type { Tenant } from '../model.ts';
import type { AddCommand } from './command.ts';
import { untilStopped } from './until-stopped.ts';

/** The first tenant, to be named by its owner. Its public key is random: it goes into web pages. */
function newTenant(): Omit<Tenant, 'createdAt'> {
  return {
    id: 'main',
    name: 'My business',
    locale: 'en',
    locales: ['en'],
    widgetKey: `wk_${randomBytes(12).toString('base64url')}`,
    settings: defaultSettings,
  };
}

/** What its owner needs next, as long as nobody is there: no default password, a link that opens once. */
async function introduce(
  attendant: Attendant,
  tenant: Tenant,
  say: (line: string) => void,
): Promise<void> {
  const agents = await attendant.store.agents.list(tenant.id);
  if (agents.some((agent) => agent.active)) return;
  const link = await attendant.access.links.setup(tenant.id);
  say(`\n  Tenant ${tenant.id} has no owner yet. Become it (once): ${link.url}`);
  say(`  Fill its knowledge:  attendant import <folder> --tenant ${tenant.id}`);
  say(
    `  Put the chat on a page: <script src="${attendant.url}/widget/loader.js" data-key="${tenant.widgetKey}" defer></script>\n`,
  );
}

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
      const attendant = await startAttendant(config, { firstTenant: newTenant() });
      const say = (line: string) => context.stdout.write(`${line}\n`);
      for (const note of attendant.notes) say(note);
      say(`Attendant listens on ${attendant.url}`);
      if (attendant.hasConsole) say(`Open the console: ${attendant.url}/console/`);
      for (const tenant of await attendant.store.tenants.list())
        await introduce(attendant, tenant, say);
      await untilStopped(context, attendant.stop);
    });
};
