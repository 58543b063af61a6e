import { verifyAudit } from '../audit/verify-audit.ts';
import type { AddCommand } from './command.ts';

/** `attendant audit verify [--tenant <id>]` */
export const addAuditCommand: AddCommand = (program, context) => {
  const audit = program.command('audit').description('The log of who did what');
  audit
    .command('verify')
    .description('check that no entry was changed, removed or moved')
    .option('--tenant <id>', 'the tenant, when there are several')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Exit code 1 when the log is broken. Note the count and last hash somewhere else from time to time: entries cut off at
the end can only be noticed by comparing with them.

Example:
  attendant audit verify --tenant shop`,
    )
    .action(async (options: { readonly tenant?: string; readonly json?: true }) => {
      const store = await context.openStore();
      try {
        const tenantId = await context.tenantId(store, options.tenant);
        const verdict = await verifyAudit(store.audit.all(tenantId));
        if (!verdict.ok) context.setExitCode(1);
        const says = verdict.ok
          ? `The audit log of ${tenantId} is whole: ${verdict.count} entries, last hash ${verdict.lastHash ?? 'none'}.`
          : `The audit log of ${tenantId} is broken at entry ${verdict.seq}: ${verdict.reason}.`;
        context.stdout.write(
          `${options.json ? JSON.stringify({ tenant: tenantId, ...verdict }) : says}\n`,
        );
      } finally {
        await store.close();
      }
    });
};
