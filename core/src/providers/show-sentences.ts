/** Lets a reply be read while it is written: sentence by sentence, each only when it is whole and checked. */
import type { Draft } from '../answering/draft.ts';
import { splitSentences } from '../answering/sentences.ts';

export type SentenceShow = {
  /** The next piece of the reply; null: what came before was not the reply and is taken back. */
  readonly piece: (piece: string | null) => void;
};

/** Ends of sentences and lines in any script. */
const ENDS = /[.!?。！？؟۔।…\n]/u;

/** A long reply grows by more than one short sentence at a time: all of it is checked each time. */
const GROWTH = 1.1;

/**
 * @param toDraft Makes a draft of the sentences so far; null: they are not fit to be shown, yet or ever.
 * @param show Is given the drafts, each longer than the one before; null takes back what was shown.
 */
export function createSentenceShow(
  toDraft: (text: string) => Draft | null,
  show: (draft: Draft | null) => void,
): SentenceShow {
  let text = '';
  let shown = '';
  return {
    piece(piece) {
      if (piece === null) {
        if (shown !== '') show(null);
        text = '';
        shown = '';
        return;
      }
      const ended = ENDS.test(text.slice(-2) + piece);
      text += piece;
      if (!ended) return;
      const whole = wholeSentences(text);
      if (whole.length <= shown.length * GROWTH) return;
      const draft = toDraft(whole);
      if (draft === null) return;
      shown = whole;
      show(draft);
    },
  };
}

/** All but the last sentence: it may go on, or its marks may still come. */
function wholeSentences(text: string): string {
  const last = splitSentences(text).at(-1) ?? '';
  const at = text.lastIndexOf(last);
  return last === '' || at < 0 ? '' : text.slice(0, at).trimEnd();
}
