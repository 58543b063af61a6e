/** Chosen pieces as a customer reads them: paragraphs, lists, steps and rows in words, each place with its mark. */
import type { Passage, Unit } from './passages.ts';
import type { Score } from './relevance.ts';
import { isVariant, isVariantTable, writeVariant, writeVariants } from './write-products.ts';
import { writeRow } from './write-rows.ts';

/** Pieces of one passage that stand together, in reading order; becomes one citation. */
export type Span = {
  readonly passage: Passage;
  readonly units: readonly Unit[];
  /** Of the question they answer. */
  readonly score: Score;
};

const ITEM_MARKER = /^\s*(?:[-*•]|\d{1,3}[.)]) /;
/** "A: Yes" in a page of questions and answers. */
const ANSWER_MARKER =
  /^(?:A|Answer|Antwort|Respuesta|Réponse|Risposta|Resposta|答|回答|الإجابة|جواب) ?[:：]\s*/;

/** The spans one after the other, numbered from 1. */
export function writeSpans(spans: readonly Span[]): string {
  return spans.reduce((text, span, index) => {
    const written = `${writeSpan(span)} [${index + 1}]`;
    const before = spans[index - 1];
    if (before === undefined) {
      return written;
    }
    const runsOn =
      before.passage === span.passage &&
      before.units.at(-1)?.block === span.units[0]?.block &&
      span.units[0]?.kind === 'sentence';
    return `${text}${runsOn ? ' ' : '\n\n'}${written}`;
  }, '');
}

/** Without its mark: sentences of a paragraph run on; items and rows have a line each, one alone is a sentence. */
export function writeSpan({ units, passage, score }: Span): string {
  const rows = units.filter(({ kind }) => kind === 'row');
  const variants = isVariantTable(passage, rows) ? writeVariants(passage, rows) : null;
  const written =
    variants === null ? units : units.filter((unit) => unit.kind !== 'row' || unit === rows[0]);
  return written.reduce((text, unit, index) => {
    const before = written[index - 1];
    if (variants !== null && unit === rows[0]) {
      return text === '' ? variants : `${text}\n\n${variants}`;
    }
    const line = withoutMarks(writeUnit(unit, { alone: isAlone(units, index), passage, score }));
    if (before === undefined) {
      return line;
    }
    if (unit.kind === 'item' || unit.kind === 'row' || unit.kind === 'code') {
      return `${text}\n${line}`;
    }
    const joint = before.block !== unit.block ? '\n\n' : /[。！？]$/.test(before.text) ? '' : ' ';
    return `${text}${joint}${line}`;
  }, '');
}

/** No other item or row beside it, and nothing that introduces it. */
function isAlone(units: readonly Unit[], index: number): boolean {
  const block = units[index]?.block;
  return (
    !units.some((other, at) => at !== index && other.block === block) &&
    !/[:：]\s*$/.test(units[index - 1]?.text ?? '')
  );
}

function writeUnit(
  unit: Unit,
  as: { readonly alone: boolean; readonly passage: Passage; readonly score: Score },
): string {
  switch (unit.kind) {
    case 'row':
      return `${as.alone ? '' : '- '}${isVariant(as.passage, unit) ? writeVariant(unit) : writeRow(unit, as.passage, as.score)}`;
    case 'item':
      return as.alone ? unit.text.replace(ITEM_MARKER, '') : unit.text;
    default:
      return unit.text.replace(ANSWER_MARKER, '');
  }
}

/** An article's own "[2]" would be taken for a mark of ours. */
function withoutMarks(text: string): string {
  return text.replace(/ ?\[\d{1,2}\]/g, '');
}
