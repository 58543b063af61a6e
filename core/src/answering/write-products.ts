/** A product's variants in words: what is the same for all once, what differs by what can be had. */
import type { Passage, Unit } from './passages.ts';
import type { Cell } from './plain-text.ts';
import { joinHeader, listMark, signsOf } from './write-rows.ts';

/** Articles made of a host's products have this before their id. */
const PRODUCT = 'product:';
/** More values than this are said as how many there are: nobody reads them. */
const MOST_VALUES = 14;

/** Is this row one of a product's variants? Its last columns are its price and whether it can be had. */
export function isVariant(passage: Passage, row: Unit): boolean {
  return passage.hit.articleId.startsWith(PRODUCT) && (row.cells?.length ?? 0) > 2;
}

/** Several variants, all with the same columns. */
export function isVariantTable(passage: Passage, rows: readonly Unit[]): boolean {
  const [first] = rows;
  return (
    rows.length > 1 &&
    rows.every((row) => isVariant(passage, row) && row.cells?.length === first?.cells?.length)
  );
}

/** "Size 39; Colour Brown: €89.00; out of stock". */
export function writeVariant(row: Unit): string {
  const cells = row.cells ?? [];
  const { colon, semicolon } = signsOf(row.text);
  const options = cells.slice(0, -2).map(({ header, value }) => joinHeader(header, value));
  const rest = cells.slice(-2).map(({ value }) => value);
  return `${options.join(semicolon)}${colon}${rest.join(semicolon)}`;
}

/**
 * "Fjord Boots: Price €89.00; Size 38, 39, 42", then a line for each state of availability with its variants. All words
 * are the table's own, so it reads in any language it is written in.
 */
export function writeVariants(passage: Passage, rows: readonly Unit[]): string {
  const columns = toColumns(rows);
  const options = columns.slice(0, -2);
  const price = columns.at(-2);
  const stock = columns.at(-1);
  if (price === undefined || stock === undefined) {
    return '';
  }
  const { colon, semicolon } = signsOf(rows[0]?.text ?? '');
  const facts = [price, ...options].map(({ header, values }) =>
    joinHeader(header, listOf(distinct(values), semicolon)),
  );
  const states = distinct(stock.values);
  const lines = states.map((state) => {
    const which = rows.filter((_row, at) => stock.values[at] === state);
    const names = which.map((row) =>
      (row.cells ?? [])
        .slice(0, -2)
        .map(({ value }) => value)
        .join(' / '),
    );
    return states.length === 1
      ? `- ${state}`
      : `- ${state}${colon}${listOf(distinct(names), semicolon)}`;
  });
  return [`${passage.hit.title}${colon}${facts.join(semicolon)}`, ...lines].join('\n');
}

type Column = { readonly header: string; readonly values: readonly string[] };
function toColumns(rows: readonly Unit[]): readonly Column[] {
  const first: readonly Cell[] = rows[0]?.cells ?? [];
  return first.map(({ header }, at) => ({
    header,
    values: rows.map((row) => row.cells?.[at]?.value ?? ''),
  }));
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}

/** Whole numbers that follow each other are said as a range. */
function listOf(values: readonly string[], sign: string): string {
  const numbers = values.map(Number);
  const row = numbers.every(
    (number, at) => Number.isInteger(number) && number === (numbers[0] ?? 0) + at,
  );
  if (values.length > 2 && row) {
    return `${values[0]}–${values.at(-1)}`;
  }
  const said = values.slice(0, MOST_VALUES).join(listMark(sign));
  return values.length > MOST_VALUES ? `${said} …` : said;
}
