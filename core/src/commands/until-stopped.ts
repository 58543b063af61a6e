import type { CommandContext } from './command.ts';

/** Waits for Ctrl-C or SIGTERM, then stops in order. A second signal does not wait any longer. */
export async function untilStopped(
  context: Pick<CommandContext, 'stderr'>,
  stop: () => Promise<void>,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const onSignal = () => {
      process.once('SIGINT', () => process.exit(130));
      process.once('SIGTERM', () => process.exit(143));
      resolve();
    };
    process.once('SIGINT', onSignal);
    process.once('SIGTERM', onSignal);
  });
  context.stderr.write('\nStopping …\n');
  await stop();
}
