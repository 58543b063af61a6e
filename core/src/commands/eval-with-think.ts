import { createThinkDecider } from '../evaluation/think-decider.ts';
import { addEvalCommand } from './eval.ts';

/** `attendant eval` as customers are answered: with the whole of `think`. */
export const addEvalWithThinkCommand = addEvalCommand((kb) =>
  createThinkDecider(kb, { now: () => new Date().toISOString(), elapsed: () => performance.now() }),
);
