/**
 * The process that `kill.test.ts` kills: accepts messages and answers them, over one file. Prints the external id of
 * each message once it is accepted, and `idle` when all are answered. Not part of the product.
 */
import { createJobRunner } from '../jobs/run-jobs.ts';
import { isRefused } from './conversations.ts';
import { openDesk } from './test-support.ts';

const [file = '', key = '', conversationId = '', from = '0', count = '0'] = process.argv.slice(2);
const desk = await openDesk({ file, masterKey: Buffer.from(key, 'hex') });
const runner = createJobRunner({
  store: desk.store,
  handlers: { turn: desk.run, 'send-code': desk.run, deliver: desk.run },
  clock: () => new Date(),
  random: Math.random,
  // A killed process's job must be free again within the test.
  leaseMs: 300,
  pollMs: 50,
  log: { warn: () => {}, error: () => {} },
});
// The desk's clock stands still by default; leases need the true one.
const tick = setInterval(() => desk.setNow(new Date().toISOString()), 5);
desk.setNow(new Date().toISOString());
runner.start();
for (let index = Number(from); index < Number(from) + Number(count); index++) {
  const accepted = await desk.conversations.accept(desk.tenant.id, conversationId, {
    text: 'What does delivery cost?',
    externalId: `m${index}`,
  });
  if (isRefused(accepted)) throw new Error(accepted.refused);
  process.stdout.write(`m${index}\n`);
  runner.wake();
}
for (;;) {
  const { waiting, running } = await desk.store.jobs.counts();
  if (waiting + running === 0) break;
  await new Promise((resolve) => setTimeout(resolve, 20));
}
await runner.stop();
clearInterval(tick);
await desk.close();
process.stdout.write('idle\n');
