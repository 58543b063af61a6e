/** Keeps the segments of an index few and free of dead postings. */
import { createPostingBuffer, mergeSegments, runToMerge, type Segment } from './postings.ts';
import { finish } from './run-sliced.ts';

/** More postings are never written in one step, so that none holds the event loop for long. */
const STEP_POSTINGS = 1_500_000;

export type Segments = {
  /** Call before the postings of a document are pushed. */
  readonly makeRoomFor: (doc: number) => void;
  /** Documents come in rising order. */
  readonly push: (term: number, doc: number, count: number) => void;
  /** With what was pushed since; in document order. */
  readonly all: () => readonly Segment[];
  /** Leaves dead postings behind: at once in small segments, in large ones when next compacted. */
  readonly dropDead: () => void;
  /** Merges in steps of a few milliseconds. Others may push, search and drop in between. */
  readonly compact: () => Generator<void, void>;
  readonly postings: () => number;
};

export function createSegments(of: {
  readonly from: readonly Segment[];
  /** 1 for each document that is alive, as many as numbers were given away. */
  readonly alive: () => Uint8Array;
  readonly vocabularySize: () => number;
  /** Postings written in one step at most. Default 1,500,000. */
  readonly step?: number | undefined;
}): Segments {
  const step = of.step ?? STEP_POSTINGS;
  let segments = [...of.from];
  /** Too large to rewrite in one step, and with dead postings. */
  const due = new Set<Segment>();
  const buffer = createPostingBuffer();

  const merge = (parts: readonly Segment[]) =>
    mergeSegments(parts, of.alive(), of.vocabularySize());
  const put = (parts: readonly Segment[], merged: Segment) => {
    for (const part of parts) due.delete(part);
    segments.splice(segments.indexOf(parts[0] as Segment), parts.length, merged);
  };
  const flush = () => {
    if (buffer.size() === 0) return;
    segments.push(buffer.take(of.alive(), of.vocabularySize()));
    const run = runToMerge(segments, of.alive().length, step);
    if (run !== null) put(run, finish(merge(run)));
  };

  return {
    makeRoomFor: (doc) => {
      if (buffer.size() >= step / 2 || !buffer.hasRoomFor(doc)) flush();
    },
    push: buffer.push,
    all: () => {
      flush();
      return segments;
    },
    dropDead: () => {
      flush();
      segments = segments.map((segment) => {
        if (segment.docs.length <= step) return finish(merge([segment]));
        due.add(segment);
        return segment;
      });
    },
    compact: function* () {
      flush();
      for (;;) {
        const late = due.values().next().value;
        const run = late === undefined ? runToMerge(segments, of.alive().length) : [late];
        if (run === null) return;
        const merged = yield* merge(run);
        const at = segments.indexOf(run[0] as Segment);
        // Dropping or another merge may have come in between: then these are no longer the ones in use.
        if (at >= 0 && run.every((part, i) => segments[at + i] === part)) put(run, merged);
        else due.delete(run[0] as Segment);
      }
    },
    postings: () => segments.reduce((sum, segment) => sum + segment.docs.length, buffer.size()),
  };
}
