/** Pieces of one article that follow each other are read as one: steps that were cut for the index are whole again. */
import type { Hit } from '../retrieval/retriever.ts';

/** A joined piece is no longer than this, in UTF-16 units: a procedure of a dozen long steps is told whole. */
const LONGEST = 12_000;

/**
 * Hits with neighbours of the same section joined, each at the place of its best one. A piece cut inside a block ends in
 * its space or line break; one that ends with its block does not.
 */
export function joinChunks(hits: readonly Hit[]): readonly Hit[] {
  const joined: Hit[] = [];
  const taken = new Set<Hit>();
  for (const hit of hits) {
    if (taken.has(hit)) {
      continue;
    }
    const run = runAround(
      hit,
      hits.filter((other) => !taken.has(other)),
    );
    for (const one of run) {
      taken.add(one);
    }
    joined.push(run.length === 1 ? hit : toJoined(hit, run));
  }
  return joined;
}

function toJoined({ goesOn: _, ...hit }: Hit, run: readonly Hit[]): Hit {
  const goesOn = run.at(-1)?.goesOn === true;
  return { ...hit, chunk: run[0]?.chunk ?? 0, text: textOf(run), ...(goesOn ? { goesOn } : {}) };
}

/** The hit with those right before and after it, in order. */
function runAround(hit: Hit, hits: readonly Hit[]): readonly Hit[] {
  const run = [hit];
  const find = (chunk: number): Hit | undefined =>
    hits.find((other) => other.chunk === chunk && sameSection(hit, other));
  let length = hit.text.length;
  for (;;) {
    const before = find((run[0]?.chunk ?? 0) - 1);
    const after = find((run.at(-1)?.chunk ?? 0) + 1);
    const next = before ?? after;
    if (next === undefined || length + next.text.length > LONGEST) {
      return run;
    }
    length += next.text.length;
    if (next === before) {
      run.unshift(next);
    } else {
      run.push(next);
    }
  }
}

function sameSection(one: Hit, other: Hit): boolean {
  return (
    one.articleId === other.articleId &&
    one.version === other.version &&
    one.locale === other.locale &&
    one.heading === other.heading
  );
}

function textOf(run: readonly Hit[]): string {
  return run.reduce((text, { text: next }) => {
    if (text === '') {
      return next;
    }
    return /\s$/.test(text) ? `${text}${next}` : `${text}\n\n${next}`;
  }, '');
}
