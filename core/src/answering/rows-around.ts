/** A value of the customer's own that stands in no row of a table: the two rows it lies between. */
import { wordsOf } from '../retrieval/tokenise.ts';
import type { Asked } from './asked.ts';
import type { Unit } from './passages.ts';
import { stemOf } from './question-terms.ts';

/** A column of fewer values is no scale. */
const SCALE = 3;

/**
 * "26.5 cm" between the rows of 26.0 and 26.7. Null where a row has the value, where it lies outside of all scales, or
 * where it is not clear which column it belongs to: the one whose header the question names, else the only one.
 */
export function rowsAround(rows: readonly Unit[], asked: Asked): readonly Unit[] | null {
  if (asked.numbers.length === 0) return null;
  const width = Math.max(0, ...rows.map(({ cells }) => cells?.length ?? 0));
  const terms = new Set(asked.terms.map(({ stem }) => stem));
  const found: { readonly rows: readonly Unit[]; readonly isNamed: boolean }[] = [];
  for (let column = 0; column < width; column++) {
    for (const number of asked.numbers) {
      const around = between(rows, column, number);
      if (around === 'there') return null;
      if (around === null) continue;
      const header = rows[0]?.cells?.[column]?.header ?? '';
      const isNamed = wordsOf(header).some((word) => terms.has(stemOf(word)));
      found.push({ rows: around, isNamed });
    }
  }
  const named = found.filter(({ isNamed }) => isNamed);
  const [only, ...others] = named.length > 0 ? named : found;
  return only === undefined || others.length > 0 ? null : only.rows;
}

/** `there`: a row has it. Null: the column is no scale, or ends before it. */
function between(
  rows: readonly Unit[],
  column: number,
  number: number,
): readonly Unit[] | 'there' | null {
  const scale = rows.flatMap((row) => {
    const value = numberOf(row.cells?.[column]?.value ?? '');
    return value === null ? [] : [{ row, value }];
  });
  if (scale.length < SCALE) return null;
  if (scale.some(({ value }) => value === number)) return 'there';
  for (const [at, { row, value }] of scale.entries()) {
    const next = scale[at + 1];
    if (next !== undefined && (value - number) * (next.value - number) < 0) return [row, next.row];
  }
  return null;
}

/** "26.0", "26,0"; nothing else in the cell but a unit. */
function numberOf(text: string): number | null {
  const found = /^\s*(\d{1,6}(?:[.,]\d{1,2})?)\s*\p{L}{0,3}\s*$/u.exec(text)?.[1];
  return found === undefined ? null : Number(found.replace(',', '.'));
}
