#!/usr/bin/env node
/** The `attendant` command. Exit codes: 0 done, 1 it failed (or not all of it was done), 2 wrong usage. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import type { AddCommand, CommandContext } from './commands/command.ts';
import { createCommandContext } from './commands/create-command-context.ts';
import { AttendantError, UsageError } from './errors.ts';
import { readVersion } from './version.ts';

/** One file a command; only the one asked for is loaded, so that `inspect` does not pay for the server. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  serve: async () => (await import('./commands/serve.ts')).addServeCommand,
  demo: async () => (await import('./commands/demo.ts')).addDemoCommand,
  import: async () => (await import('./commands/import.ts')).addImportCommand,
  ask: async () => (await import('./commands/ask.ts')).addAskCommand,
  eval: async () => (await import('./commands/eval-with-think.ts')).addEvalWithThinkCommand,
  inspect: async () => (await import('./commands/inspect.ts')).addInspectCommand,
  pair: async () => (await import('./commands/pair.ts')).addPairCommand,
  contact: async () => (await import('./commands/contact.ts')).addContactCommand,
  audit: async () => (await import('./commands/audit.ts')).addAuditCommand,
  backup: async () => (await import('./commands/backup.ts')).addBackupCommand,
  restore: async () => (await import('./commands/restore.ts')).addRestoreCommand,
  doctor: async () => (await import('./commands/doctor.ts')).addDoctorCommand,
};

export async function runCli(argv: readonly string[], context: CommandContext): Promise<0 | 1 | 2> {
  const program = new Command('attendant')
    .description('The customer-service assistant that answers from your own content and orders.')
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError('(attendant --help lists the commands)')
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    });
  const asked = commands[argv[0] ?? ''];
  for (const load of asked ? [asked] : Object.values(commands)) (await load())(program, context);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return 0;
  } catch (error) {
    return report(error, context);
  }
}

function report(error: unknown, context: CommandContext): 0 | 1 | 2 {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof AttendantError) {
    context.stderr.write(
      `${error.message} [${error.code}]\n${error.wayOut === '' ? '' : `${error.wayOut}\n`}`,
    );
    return error instanceof UsageError ? 2 : 1;
  }
  context.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return 1;
}

if (import.meta.main) {
  // Sources run unbuilt: what was stripped and compiled once is kept, which halves the start. In our own folder, because
  // a shared temporary one could be written by others.
  enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compile', import.meta.url)));
  const { context, exitCode } = createCommandContext(process);
  // A reader that closes early (`| head`) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? 0 : 1),
  );
  const code = await runCli(process.argv.slice(2), context);
  process.exitCode = code === 0 ? exitCode() : code;
}
