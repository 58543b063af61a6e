/** What changed between two texts: unchanged lines are folded, changed ones are compared word by word. */
import { diffArrays, diffWordsWithSpace } from 'diff';

export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };
export type Block =
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'same'; readonly lines: readonly string[] };

/** Beyond this a comparison is given up and the whole stands as removed and added. */
const MOST_MILLISECONDS = 1_500;
/** Longer changed passages are shown line by line: word by word nobody could read them. */
const MOST_WORDS_OF = 20_000;

/** @param locale of the texts: Chinese and the like have no spaces between words. */
export function differenceOf(before: string, after: string, locale: string): readonly Block[] {
  const parts = diffArrays(before.split('\n'), after.split('\n'), { timeout: MOST_MILLISECONDS });
  if (parts === undefined) {
    return [{ kind: 'changed', pieces: [piece('removed', before), piece('added', after)] }];
  }
  const blocks: Block[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) continue;
    if (!part.added && !part.removed) {
      blocks.push({ kind: 'same', lines: part.value });
      continue;
    }
    const next = parts[at + 1];
    const pair = next !== undefined && (next.added || next.removed) && next.added !== part.added;
    const [removed, added] = pair
      ? part.removed
        ? [part.value, next.value]
        : [next.value, part.value]
      : part.removed
        ? [part.value, []]
        : [[], part.value];
    if (pair) at += 1;
    blocks.push({ kind: 'changed', pieces: words(removed.join('\n'), added.join('\n'), locale) });
  }
  return blocks;
}

function words(removed: string, added: string, locale: string): readonly Piece[] {
  const whole = [piece('removed', removed), piece('added', added)].filter(
    ({ text }) => text !== '',
  );
  if (whole.length < 2 || removed.length + added.length > MOST_WORDS_OF) return whole;
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const parts = diffWordsWithSpace(removed, added, {
    intlSegmenter: segmenter,
    timeout: MOST_MILLISECONDS,
  });
  if (parts === undefined) return whole;
  return parts.map((part) =>
    piece(part.added ? 'added' : part.removed ? 'removed' : 'same', part.value),
  );
}

function piece(kind: Piece['kind'], text: string): Piece {
  return { kind, text };
}

/** Counts of words put in and taken out, for those who do not look at colours. */
export function countChanges(blocks: readonly Block[]): {
  readonly added: number;
  readonly removed: number;
} {
  const counts = { added: 0, removed: 0 };
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const block of blocks) {
    if (block.kind === 'same') continue;
    for (const { kind, text } of block.pieces) {
      if (kind === 'same') continue;
      for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) counts[kind] += 1;
    }
  }
  return counts;
}
