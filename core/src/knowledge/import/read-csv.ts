import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fault, type ImportFault, type ImportOptions } from './import-item.ts';
import { type Line, readLines } from './read-lines.ts';

export type CsvRow = {
  readonly kind: 'row';
  readonly place: string;
  /** By column name as written in the header, trimmed. */
  readonly cells: Readonly<Record<string, string>>;
};
export type CsvItem = CsvRow | ImportFault;

/** Characters of one row; a longer one is a quote that never closes, or worse. */
const RECORD_LIMIT = 4_000_000;
/** Characters of one cell. */
const CELL_LIMIT = 500_000;
/** Rows handed to the parser at once: starting it costs more than a row. */
const BATCH = 256;
/** … nor more characters than this, however long the rows. */
const BATCH_CHARACTERS = 1_000_000;

type LineOk = Extract<Line, { ok: true }>;
/** One row of the table: a line, or several when a quoted cell holds line breaks. */
type Record_ = { readonly lines: readonly LineOk[] };
type Header = { readonly names: readonly string[]; readonly delimiter: string };
type Reading = { readonly name: string; delimiter: string | null; header: Header | null };

/**
 * Rows of a CSV file (RFC 4180) of any size: comma, semicolon or tab as the header shows, quoted line breaks. A row
 * that cannot be read is a fault at its line and the next one goes on: after a quote that never closes only the line
 * it stands in is lost. Cells that a spreadsheet would run as a formula are refused.
 */
export async function* readCsv(file: string, options: ImportOptions = {}): AsyncGenerator<CsvItem> {
  const reading: Reading = { name: basename(file), delimiter: null, header: null };
  let rows = 0;
  const batches = readLines(file, {
    lineBytes: RECORD_LIMIT,
    progress: (bytes, totalBytes) => options.progress?.({ bytes, totalBytes, rows }),
  });
  for await (const batch of records(batches, reading)) {
    for (const item of parseBatch(reading, batch)) {
      rows += 1;
      yield item;
    }
  }
}

/** Joins lines into rows by counting quotes: inside a quoted cell their number is odd. */
async function* records(
  batches: AsyncIterable<readonly Line[]>,
  reading: Reading,
): AsyncGenerator<readonly (Record_ | ImportFault)[]> {
  let open: LineOk[] = [];
  let size = 0;
  let ready: (Record_ | ImportFault)[] = [];
  let readyCharacters = 0;

  const add = (line: LineOk): void => {
    if (line.text.trim() !== '') reading.delimiter ??= delimiterOf(line.text);
    const odd = hasOddQuotes(line.text);
    if (open.length === 0 && !odd) {
      if (line.text.trim() !== '') ready.push({ lines: [line] });
      return;
    }
    open.push(line);
    size += line.text.length + 1;
    // The first line opens the cell, an odd one closes it — if what is between is a row, and not two broken ones.
    if (odd && open.length > 1 && isRow(reading, { lines: open })) {
      ready.push({ lines: open });
      open = [];
      size = 0;
    } else if (size > RECORD_LIMIT || (odd && open.length > 1)) giveUp();
  };
  /** The quote never closes: its line is lost, those after it are read again on their own. */
  const giveUp = (): void => {
    const [first, ...rest] = open;
    open = [];
    size = 0;
    if (first === undefined) return;
    const place = `${reading.name}:${first.line}`;
    ready.push(fault(place, 'IMPORT_QUOTE_OPEN', 'a quote is opened and never closed'));
    for (const line of rest) add(line);
  };
  for await (const lines of batches) {
    for (const line of lines) {
      if (line.ok) add(line);
      else ready.push(fault(`${reading.name}:${line.line}`, line.code, line.message));
      readyCharacters += line.ok ? line.text.length : 0;
      if (ready.length >= BATCH || (ready.length > 0 && readyCharacters > BATCH_CHARACTERS)) {
        yield ready;
        ready = [];
        readyCharacters = 0;
      }
    }
  }
  while (open.length > 0) giveUp();
  yield ready;
}

function delimiterOf(header: string): string {
  const count = (part: string): number => header.split(part).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function isRow(reading: Reading, record: Record_): boolean {
  return tryParse(textOf(record), reading.delimiter ?? ',')?.length === 1;
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

function* parseBatch(
  reading: Reading,
  batch: readonly (Record_ | ImportFault)[],
): Generator<CsvItem> {
  let run: Record_[] = [];
  for (const entry of batch) {
    if ('kind' in entry) {
      yield* parseRun(reading, run);
      run = [];
      yield entry;
    } else if (reading.header === null) {
      const header = parseHeader(entry, reading);
      if ('kind' in header) yield header;
      else reading.header = header;
    } else run.push(entry);
  }
  yield* parseRun(reading, run);
}

function parseHeader(record: Record_, reading: Reading): Header | ImportFault {
  const delimiter = reading.delimiter ?? ',';
  const names = tryParse(textOf(record), delimiter)?.[0]?.map((cell) => cell.trim());
  if (names !== undefined) return { names, delimiter };
  const place = `${reading.name}:${record.lines[0]?.line ?? 1}`;
  return fault(place, 'IMPORT_HEADER', 'the header cannot be read');
}

function textOf(record: Record_): string {
  return record.lines.map((line) => line.text).join('\n');
}

/** All rows in one go; only when that fails one by one, to find which. */
function* parseRun(reading: Reading, run: readonly Record_[]): Generator<CsvItem> {
  const { header } = reading;
  if (header === null || run.length === 0) return;
  const rows = tryParse(run.map(textOf).join('\n'), header.delimiter);
  if (rows !== null && rows.length === run.length) {
    for (const [index, cells] of rows.entries()) {
      const record = run[index];
      if (record !== undefined) yield toRow(reading, header, { record, cells });
    }
    return;
  }
  for (const record of run) yield* parseOne(reading, header, record);
}

function* parseOne(reading: Reading, header: Header, record: Record_): Generator<CsvItem> {
  const rows = tryParse(textOf(record), header.delimiter);
  const cells = rows?.[0];
  if (rows?.length === 1 && cells !== undefined) {
    yield toRow(reading, header, { record, cells });
    return;
  }
  const place = `${reading.name}:${record.lines[0]?.line ?? 0}`;
  yield fault(place, 'IMPORT_QUOTE', 'a quote stands where none may be');
}

function tryParse(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false });
  } catch {
    return null;
  }
}

function toRow(
  reading: Reading,
  header: Header,
  row: { readonly record: Record_; readonly cells: readonly string[] },
): CsvItem {
  const place = `${reading.name}:${row.record.lines[0]?.line ?? 0}`;
  if (row.cells.length !== header.names.length) {
    const message = `the row has ${row.cells.length} cells, the header ${header.names.length}`;
    return fault(place, 'IMPORT_COLUMNS', message);
  }
  const cells: Record<string, string> = Object.create(null);
  for (const [index, cell] of row.cells.entries()) {
    const column = header.names[index] ?? '';
    if (cell.length > CELL_LIMIT) {
      const message = `"${column}" has ${cell.length} characters; ${CELL_LIMIT} are allowed`;
      return fault(place, 'IMPORT_CELL_TOO_LONG', message);
    }
    if (isFormula(cell)) {
      return fault(place, 'IMPORT_FORMULA', `"${column}" begins like a formula`);
    }
    cells[column] = cell;
  }
  return { kind: 'row', place, cells };
}

/**
 * Would a spreadsheet run it? Cells that merely begin with `-`, `+` or `@` (lists, telephone numbers, handles) pass:
 * a call (`=HYPERLINK(`, `+SUM(`), a sum (`=1+1`) or a link to a program (`=cmd|…!A0`) does not.
 */
function isFormula(cell: string): boolean {
  return /^\s*(?:=\s*[\w('"+\-@]|[+\-@]\s*[A-Za-z.]+\(|[+\-@][^\n]{0,200}\|[^\n]{0,200}!)/.test(
    cell.slice(0, 500),
  );
}
