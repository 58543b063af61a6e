/** Which texts of an article its documents in the indexes are made of, and what each weighs. */
import type { Entry } from './article-documents.ts';
import type { Field } from './bm25.ts';
import { withoutAddresses } from './links.ts';

/** Half occurrences: a word of the title counts one and a half times, as does one of the heading. */
const FIELD_WEIGHTS = { title: 3, heading: 3, body: 2, question: 2 } as const;
/** More are a job for the classifier. */
const FEW_EXAMPLES = 12;

/**
 * A few examples of an article are part of its text, in each chunk, so that they help it without a classifier. An entry
 * of many examples, or of nothing else, is found by these on their own.
 */
export function chunkFields(entry: Entry): readonly (readonly [number, readonly Field[]])[] {
  const { body, questions } = entry.version;
  const examples = body !== '' && questions.length <= FEW_EXAMPLES ? questions.join('\n') : '';
  return entry.chunks.map((chunk, i) => [
    entry.firstChunk + i,
    [
      { text: entry.version.title, weight: FIELD_WEIGHTS.title },
      { text: chunk.heading, weight: FIELD_WEIGHTS.heading },
      {
        text: withoutAddresses(entry.version.body.slice(chunk.start, chunk.end)),
        weight: FIELD_WEIGHTS.body,
      },
      { text: examples, weight: FIELD_WEIGHTS.question },
    ],
  ]);
}

export function questionFields(entry: Entry): readonly (readonly [number, readonly Field[]])[] {
  return entry.version.questions.map((text, i) => [
    entry.firstQuestion + i,
    [{ text, weight: FIELD_WEIGHTS.question }],
  ]);
}
