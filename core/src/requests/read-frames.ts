/** Sentence by sentence into frames. */
import { clausesOf, isIdle, sentencesOf } from './clauses.ts';
import { readConditional } from './conditional-clause.ts';
import { findProducts, type ProductNames } from './find-products.ts';
import type { State } from './frame-of.ts';
import type { Frame } from './frames.ts';
import { readPlain, refineAll, setTopic, topicOf } from './plain-clause.ts';

export type Reading = {
  readonly frames: readonly Frame[];
  /** Sentences that give no wish but may say how to pay, why, or what is liked. */
  readonly remarks: readonly string[];
};

export function readFrames(text: string, names: ProductNames): Reading {
  const state: State = { frames: [], remarks: [], topic: [], topicText: '', names };
  for (const sentence of sentencesOf(text)) readSentence(sentence, state);
  return { frames: state.frames, remarks: state.remarks };
}

function readSentence(sentence: string, state: State): void {
  if (isIdle(sentence) && !/\bif\b/u.test(sentence)) {
    setTopic(topicOf(sentence, state), sentence, state);
    return;
  }
  const apart =
    /^(?:well,? )?(?:except|apart from|but not|other than)\b[^,.;]*/u.exec(sentence)?.[0] ?? '';
  if (apart !== '') refineAll(apart, findProducts(apart, state.names), state);
  for (const clause of clausesOf(sentence)) {
    if (clause.condition === null) readPlain(clause.main, sentence, state);
    else readConditional({ ...clause, condition: clause.condition }, sentence, state);
  }
}
