import { answerInThreads, toShared } from '../evaluation/answer-in-threads.ts';
import { createEvalIndex, createThinkDecider } from '../evaluation/think-decider.ts';
import { addEvalCommand } from './eval.ts';

/** `attendant eval` as customers are answered: with the whole of `think`. */
export const addEvalWithThinkCommand = addEvalCommand(async (kb, { now }) => {
  const index = await createEvalIndex(kb);
  return {
    decide: createThinkDecider(index, { now, elapsed: () => performance.now() }),
    spread: (count) =>
      answerInThreads({ snapshot: toShared([...index.serialiseParts()]), options: { now } }, count),
  };
});
