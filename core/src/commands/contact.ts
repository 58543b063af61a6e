import { writeFile } from 'node:fs/promises';
import { AttendantError } from '../errors.ts';
import { eraseContact } from '../privacy/erase-contact.ts';
import { exportContact } from '../privacy/export-contact.ts';
import type { Store } from '../storage/store.ts';
import type { AddCommand, CommandContext } from './command.ts';

const ACTOR = { kind: 'system', id: 'command-line' } as const;
type Of = { readonly tenantId: string; readonly contactId: string };

/** `attendant contact erase <id> [--tenant <id>]`, `attendant contact export <id> [--tenant <id>] [--out <file>]` */
export const addContactCommand: AddCommand = (program, context) => {
  const contact = program.command('contact').description('what is kept about one customer');
  contact
    .command('erase <contactId>')
    .description("destroy a contact's key and everything of theirs, and print the proof")
    .option('--tenant <id>', 'the tenant, when there are several')
    .option('--json', 'print the proof as JSON')
    .addHelpText(
      'after',
      `
There is no way back. Then write the keys file anew and delete older ones: with that, the contact cannot be read in any
backup either.

Example:
  attendant contact erase con_01jd2 --tenant shop
  attendant backup --to backups/2026-11-22.attendant --keys keys/newest.keys --only-keys`,
    )
    .action((contactId: string, options: { readonly tenant?: string; readonly json?: true }) =>
      withStore(context, options.tenant, async (store, tenantId) => {
        const of = { tenantId, contactId };
        const proof = await eraseContact(store, { ...of, actor: ACTOR });
        if (proof === null) throw notFound(of);
        context.stdout.write(
          options.json
            ? `${JSON.stringify({ tenant: tenantId, contact: contactId, erased: proof })}\n`
            : proofText(of, proof),
        );
      }),
    );
  contact
    .command('export <contactId>')
    .description('all that is kept about a contact, as one JSON document')
    .option('--tenant <id>', 'the tenant, when there are several')
    .option('--out <file>', 'write it there, readable by you only (default: standard output)')
    .addHelpText(
      'after',
      `
Profile, conversations with their messages and ratings, and files (base64). Notes of the team are not in it.

Example:
  attendant contact export con_01jd2 --tenant shop --out li-wei.json`,
    )
    .action((contactId: string, options: { readonly tenant?: string; readonly out?: string }) =>
      withStore(context, options.tenant, async (store, tenantId) => {
        const of = { tenantId, contactId };
        const found = await exportContact(store, of);
        if (found === null) throw notFound(of);
        const text = `${JSON.stringify(found, null, 2)}\n`;
        if (options.out === undefined) context.stdout.write(text);
        else {
          await write(options.out, text);
          context.stdout.write(`Everything kept about ${contactId} is in ${options.out}.\n`);
        }
        await store.audit.append(tenantId, {
          actor: ACTOR,
          action: 'contact.exported',
          subject: contactId,
        });
      }),
    );
};

async function withStore(
  context: CommandContext,
  wanted: string | undefined,
  work: (store: Store, tenantId: string) => Promise<void>,
): Promise<void> {
  const store = await context.openStore();
  try {
    await work(store, await context.tenantId(store, wanted));
  } finally {
    await store.close();
  }
}

function proofText(of: Of, proof: Readonly<Record<string, number>>): string {
  const lines = Object.entries(proof).map(([what, count]) => `  ${what}: ${count}\n`);
  return `Contact ${of.contactId} of ${of.tenantId} is erased. Destroyed:\n${lines.join('')}The proof is in the audit log. Now write the keys file anew (attendant backup --only-keys) and delete older ones.\n`;
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600 });
  } catch (cause) {
    throw new AttendantError('EXPORT_CANNOT_WRITE', `The file ${file} cannot be written.`, {
      wayOut: 'Check the name after --out.',
      cause,
    });
  }
}

function notFound(of: Of): AttendantError {
  return new AttendantError(
    'CONTACT_NOT_FOUND',
    `There is no contact ${of.contactId} in ${of.tenantId}, or they were erased.`,
    { wayOut: 'Check the id and --tenant.', status: 404 },
  );
}
