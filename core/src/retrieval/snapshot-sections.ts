/** How the indexes and the classifier are written to a snapshot and read back. */
import type { Bm25State } from './bm25.ts';
import type { ClassifierState } from './classifier.ts';
import type { Segment } from './postings.ts';
import type { Section, Snapshot } from './snapshot.ts';

export function bm25Sections(name: string, state: Bm25State): readonly Section[] {
  return [
    [`${name}/lengths`, state.lengths],
    [`${name}/alive`, state.alive],
    [`${name}/frequencies`, state.frequencies],
    [`${name}/segments`, { json: state.segments.map((segment) => segment.base) }],
    ...state.segments.flatMap((segment, i): readonly Section[] => [
      [`${name}/${i}/terms`, segment.terms],
      [`${name}/${i}/offsets`, segment.offsets],
      [`${name}/${i}/docs`, segment.docs],
      [`${name}/${i}/counts`, segment.counts],
    ]),
  ];
}

export function readBm25(snapshot: Snapshot, name: string): Bm25State {
  const segments: Segment[] = [];
  for (const [i, base] of (snapshot.json(`${name}/segments`) as readonly number[]).entries())
    segments.push({
      base,
      terms: snapshot.uint32(`${name}/${i}/terms`),
      offsets: snapshot.uint32(`${name}/${i}/offsets`),
      docs: snapshot.uint16(`${name}/${i}/docs`),
      counts: snapshot.bytes(`${name}/${i}/counts`),
    });
  return {
    segments,
    lengths: snapshot.uint32(`${name}/lengths`),
    alive: snapshot.bytes(`${name}/alive`),
    frequencies: snapshot.uint32(`${name}/frequencies`),
  };
}

/** `trained` null: training is due and nothing is kept; no `state`: there was nothing to tell apart. */
export type Trained = { readonly state: ClassifierState | null };

export function classifierSections(trained: Trained | null): readonly Section[] {
  if (trained === null) return [];
  const { state } = trained;
  if (state === null) return [['classifier', { json: null }]];
  return [
    ['classifier', { json: state.labels }],
    ['classifier/slots', state.slots],
    ['classifier/idf', state.idf],
    ['classifier/weights', state.weights],
    ['classifier/bias', state.bias],
  ];
}

export function readClassifier(snapshot: Snapshot): Trained | null {
  if (!snapshot.has('classifier')) return null;
  const labels = snapshot.json('classifier') as readonly string[] | null;
  if (labels === null) return { state: null };
  return {
    state: {
      labels,
      slots: snapshot.uint32('classifier/slots'),
      idf: snapshot.float32('classifier/idf'),
      weights: snapshot.float32('classifier/weights'),
      bias: snapshot.float32('classifier/bias'),
    },
  };
}
