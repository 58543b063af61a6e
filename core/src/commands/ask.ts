import { readConfig } from '../config.ts';
import { UsageError } from '../errors.ts';
import { startAttendant } from '../main.ts';
import type { Decision } from '../model.ts';
import type { AddCommand } from './command.ts';

type AskOptions = { tenant?: string; locale?: string; at?: string; data?: string; json?: boolean };

/** `attendant ask "<question>"`: what the assistant would say, and why, without a conversation. Writes nothing. */
export const addAskCommand: AddCommand = (program, context) => {
  program
    .command('ask')
    .argument('<question>', 'the question, as a customer would write it')
    .description('Answer one question from the knowledge, with its sources; writes nothing')
    .option('--tenant <id>', 'tenant to answer for (needed when there are several)')
    .option('--locale <tag>', 'language to prefer, e.g. zh-Hans')
    .option('--at <date>', 'answer as of this date, e.g. 2027-02-01')
    .option('--data <folder>', 'folder of the database (default: .attendant)')
    .option('--json', 'print the whole decision as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  attendant ask "Can I return shoes I have worn?"\n  attendant ask "How long do I have to return?" --at 2027-02-01 --json\n',
    )
    .action(async (question: string, options: AskOptions) => {
      const at = options.at === undefined ? undefined : toInstant(options.at);
      const config = await readConfig({
        cwd: process.cwd(),
        env: { ATTENDANT_LOG: 'silent', ...context.env },
        overrides: options.data === undefined ? {} : { data: options.data },
      });
      const attendant = await startAttendant(config, { listen: false });
      try {
        const tenantId = await context.tenantId(attendant.store, options.tenant);
        const decision = await attendant.ask(tenantId, {
          question,
          ...(options.locale === undefined ? {} : { locale: options.locale }),
          ...(at === undefined ? {} : { at }),
        });
        context.stdout.write(options.json ? `${JSON.stringify(decision)}\n` : toText(decision));
      } finally {
        await attendant.stop();
      }
    });
};

function toInstant(text: string): string {
  const time = Date.parse(text);
  if (Number.isNaN(time))
    throw new UsageError(
      `--at ${text} is not a date.`,
      'Write it as 2027-02-01 or 2027-02-01T09:00:00Z.',
    );
  return new Date(time).toISOString();
}

function toText(decision: Decision): string {
  if (decision.kind === 'silence') return `(silence: ${decision.reason})\n`;
  const sources = (decision.reply.citations ?? []).map(
    (citation) =>
      `  [${citation.mark}] ${citation.title}${citation.url === undefined ? '' : ` — ${citation.url}`}`,
  );
  const choices = (decision.reply.choices ?? []).map((choice) => `  · ${choice.label}`);
  const why = decision.trace.steps.map((step) => `  ${step.step}: ${step.says}`);
  const head = `${decision.kind} (confidence ${decision.confidence.toFixed(2)}, ${decision.trace.milliseconds.toFixed(1)} ms)`;
  return [decision.reply.text, ...choices, ...sources, '', head, ...why, ''].join('\n');
}
