/** Articles with the same words: fifty copies of a page make none of its words commoner. */
import { createHash } from 'node:crypto';
import type { Entry } from './article-documents.ts';

export type Copies = {
  /** True: another entry with the same title, text and examples is held already. */
  readonly add: (entry: Entry) => boolean;
  /** True: another one stays. */
  readonly remove: (entry: Entry) => boolean;
};

export function createCopies(): Copies {
  const held = new Map<string, number>();
  return {
    add: (entry) => {
      const key = wordsKey(entry);
      const before = held.get(key) ?? 0;
      held.set(key, before + 1);
      return before > 0;
    },
    remove: (entry) => {
      const key = wordsKey(entry);
      const left = (held.get(key) ?? 1) - 1;
      if (left > 0) held.set(key, left);
      else held.delete(key);
      return left > 0;
    },
  };
}

/** A hash of all that is indexed: the texts themselves would be held twice. */
function wordsKey({ version: { title, body, questions } }: Entry): string {
  return createHash('sha1')
    .update(JSON.stringify([title, body, questions]))
    .digest('base64');
}
