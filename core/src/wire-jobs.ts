/** The background work: which job is done by whom, and what happens to one that fails for good. */
import type { Actions } from './actions/create-actions.ts';
import { deliver, noteUndelivered, replyThrough } from './conversation/deliver.ts';
import { WAKE_JOB, wakeDue } from './conversation/desk-moves.ts';
import { giveUp } from './conversation/give-up.ts';
import { ORDER_NEWS_JOB, tellOrderNews } from './conversation/order-news.ts';
import { type RunTurnDeps, runTurn } from './conversation/run-turn.ts';
import { sendCode } from './conversation/verify-order.ts';
import { EVALUATION_JOB, type TeamEvaluations } from './evaluation/team-evaluations.ts';
import { attend } from './handoff/attend.ts';
import { ATTEND_JOB } from './handoff/awaiting.ts';
import { HAND_OFF_JOB } from './handoff/begin-handoff.ts';
import { CALL_BACK_JOB, type CallBackDeps, callBack } from './handoff/call-back.ts';
import { giveUpHandOff, type HandOffDeps, handOff } from './handoff/deliver-handoff.ts';
import { createPruneHandler, PRUNE_JOB } from './jobs/prune.ts';
import { createRetentionHandler, RETENTION_JOB } from './jobs/retention.ts';
import { createJobRunner, type JobRunner } from './jobs/run-jobs.ts';
import { IMPORT_JOB, type ImportJobs } from './knowledge/import-jobs.ts';
import { syncHostJob } from './knowledge/sync-host-job.ts';
import type { Job } from './storage/store.ts';
import type { Base } from './wire.ts';

export function createJobs(
  base: Base,
  work: {
    readonly imports: ImportJobs;
    readonly evaluations: TeamEvaluations;
    readonly handOffs: Omit<HandOffDeps, 'store' | 'clock'>;
    readonly actions: Actions;
    readonly callBacks: Omit<CallBackDeps, 'store' | 'clock'>;
  },
  turnDeps: RunTurnDeps,
): JobRunner {
  const { imports, evaluations, handOffs, actions, callBacks } = work;
  const { store, hosts, sites, clock, log } = base;
  const placeOf = (job: Job) => ({
    tenantId: job.tenantId,
    conversationId: String(job.payload.conversationId),
    messageId: String(job.payload.messageId),
  });
  return createJobRunner({
    store,
    clock,
    log,
    random: Math.random,
    handlers: {
      turn: async (job) => {
        await runTurn(turnDeps, placeOf(job));
      },
      [WAKE_JOB]: (job) => wakeDue(store, clock, job),
      [ATTEND_JOB]: (job) => attend(store, clock, job),
      [HAND_OFF_JOB]: (job) => handOff({ store, clock, ...handOffs }, job),
      [CALL_BACK_JOB]: (job) => callBack({ store, clock, ...callBacks }, job),
      [ORDER_NEWS_JOB]: (job) => tellOrderNews({ store, hosts, clock }, job),
      [PRUNE_JOB]: createPruneHandler({ store, clock, log }),
      [RETENTION_JOB]: createRetentionHandler({ store, clock, log }),
      [IMPORT_JOB]: (job, lost) => imports.run(job, lost),
      [EVALUATION_JOB]: (job, lost) => evaluations.run(job, lost),
      ...actions.handlers,
      'sync-host': async (job) => {
        // Another process may have paired the site.
        const isHere = hosts.adapters(job.tenantId).some(({ name }) => name === job.payload.host);
        if (!isHere) await sites.load();
        await syncHostJob({ store, hosts, clock, log }, job);
      },
      'send-code': (job) => sendCode(turnDeps.verify, job),
      deliver: (job) =>
        deliver({ store, reply: (to, text, key) => replyThrough(hosts, to, text, key) }, job),
    },
    onDead: async (job) => {
      if (job.kind === 'turn') await giveUp(store, placeOf(job), clock);
      if (job.kind === HAND_OFF_JOB) await giveUpHandOff(store, clock, job);
      if (job.kind === IMPORT_JOB) await imports.giveUp(job);
      if (job.kind === EVALUATION_JOB) await evaluations.giveUp(job);
      await actions.giveUp(job);
      if (job.kind === 'deliver') await noteUndelivered(store, job);
    },
  });
}
