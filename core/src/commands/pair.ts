import { createPairingCode } from '../pairing/sites.ts';
import type { AddCommand } from './command.ts';

/** `attendant pair [--tenant <id>]`: a code for a site that wants to connect. */
export const addPairCommand: AddCommand = (program, context) => {
  program
    .command('pair')
    .description('make a code that connects one site (WordPress), once, within half an hour')
    .option('--tenant <id>', 'the tenant, when there are several')
    .option('--json', 'print the code as JSON')
    .addHelpText(
      'after',
      '\nEnter it in the plugin of the site, with the address of this service.\n\nExample:\n  attendant pair --tenant shop\n',
    )
    .action(async (options: { readonly tenant?: string; readonly json?: true }) => {
      const store = await context.openStore();
      try {
        const tenantId = await context.tenantId(store, options.tenant);
        const { code, expiresAt } = await createPairingCode(
          { store, clock: () => new Date() },
          tenantId,
        );
        context.stdout.write(
          options.json
            ? `${JSON.stringify({ tenant: tenantId, code, expiresAt })}\n`
            : `${code}\nGood once, until ${expiresAt}. A code made before ends.\n`,
        );
      } finally {
        await store.close();
      }
    });
};
