/** The actions of all tenants: what turns, agents and jobs do with them. */
import type { LoadedTurn } from '../conversation/load-turn.ts';
import type { Job } from '../storage/store.ts';
import { answerOffer } from './answer-offer.ts';
import { executeProposal, giveUpProposal } from './execute-proposal.ts';
import { expireProposal } from './expire-proposal.ts';
import { ANSWER_OFFER_JOB, EXECUTE_JOB, EXPIRE_JOB } from './move-proposal.ts';
import { createReturnShares, type ReturnShares } from './return-shares.ts';
import { createReviews, type Reviews } from './review-proposal.ts';
import type { ActionDeps } from './subject.ts';
import { createTurnActions, type TurnActions } from './turn-actions.ts';

export type Actions = {
  readonly forTurn: (loaded: LoadedTurn) => TurnActions;
  readonly reviews: Reviews;
  /** All orders of a contact whom a host has signed for, as they were read just now. */
  readonly noteOrders: ReturnShares['note'];
  /** By kind of job. */
  readonly handlers: Readonly<Record<string, (job: Job) => Promise<void>>>;
  /** A job that failed for good leaves nobody waiting. Safe to repeat; does nothing for other kinds. */
  readonly giveUp: (job: Job) => Promise<void>;
};

export function createActions(given: Omit<ActionDeps, 'returnShares'>): Actions {
  const returnShares = createReturnShares();
  const deps: ActionDeps = { ...given, returnShares };
  return {
    noteOrders: returnShares.note,
    forTurn: (loaded) => createTurnActions(deps, loaded),
    reviews: createReviews(deps),
    handlers: {
      [EXECUTE_JOB]: (job) => executeProposal(deps, job),
      [EXPIRE_JOB]: (job) => expireProposal(deps, job),
      [ANSWER_OFFER_JOB]: (job) => answerOffer(deps, job),
    },
    async giveUp(job) {
      if (job.kind === EXECUTE_JOB) await giveUpProposal(deps, job);
    },
  };
}
