/** Which canned responses fit what is typed, the likeliest first. Pure. */
import type { CannedResponse } from '../../../../src/server/console-api.ts';
import { folded } from './suggestions.ts';

/**
 * By how well they fit: a shortcut or a name that begins so, then a word of the name, then any part of either, then a
 * word of a text. Several words may fit in different places; the worst of them counts. Of those that fit alike the most
 * used comes first, then by shortcut. Nothing typed: all of them.
 */
export function findCanned(
  all: readonly CannedResponse[],
  query: string,
): readonly CannedResponse[] {
  const words = folded(query)
    .split(/[\s_-]+/u)
    .filter(Boolean);
  return all
    .map((one) => ({ one, fit: fitOf(one, folded(query).trim(), words) }))
    .filter(({ fit }) => fit < NONE)
    .sort(
      (a, b) =>
        a.fit - b.fit ||
        b.one.uses - a.one.uses ||
        (folded(a.one.shortcut) < folded(b.one.shortcut) ? -1 : 1),
    )
    .map(({ one }) => one);
}

const NONE = 4;

function fitOf(one: CannedResponse, whole: string, words: readonly string[]): number {
  const [shortcut, name] = [folded(one.shortcut), folded(one.name)];
  if (shortcut.startsWith(whole) || name.startsWith(whole)) return 0;
  const texts = folded(Object.values(one.texts).join('\n'));
  return Math.max(
    ...words.map((word) => {
      if (beginsWord(name, word) || beginsWord(shortcut, word)) return 1;
      if (name.includes(word) || shortcut.includes(word)) return 2;
      return beginsWord(texts, word) ? 3 : NONE;
    }),
  );
}

/** In scripts without spaces a word begins anywhere. */
function beginsWord(text: string, word: string): boolean {
  const anywhere = /^[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/u.test(word);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (anywhere || at === 0 || !/[\p{L}\p{M}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  return false;
}
