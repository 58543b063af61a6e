/** Rows of cells at places on a page → a Markdown table. */
import type { Cell, Line } from './pdf-lines.ts';

type Column = { readonly x: number; readonly end: number };

const MOST_COLUMNS = 12;

/** Null when the cells do not stand in columns. */
export function tableToMarkdown(painted: readonly Line[]): string | null {
  const lines = painted.toSorted((a, b) => a.y - b.y);
  const columns = columnsOf(lines);
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return null;
  const rows = rowsOf(lines).map((row) => cellsOf(row, columns));
  const [header, ...rest] = rows;
  if (header === undefined || rest.length === 0) return null;
  const text = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [text(header), text(columns.map(() => '---')), ...rest.map(text)].join('\n');
}

/** Cells that overlap when seen from above share a column, whether set left, right or centred. */
export function columnsOf(lines: readonly Line[]): readonly Column[] {
  const cells = lines.flatMap((line) => line.cells).toSorted((a, b) => a.x - b.x);
  const columns: { x: number; end: number }[] = [];
  for (const { x, end } of cells) {
    const last = columns.at(-1);
    if (last !== undefined && x < last.end) last.end = Math.max(last.end, end);
    else columns.push({ x, end });
  }
  return columns;
}

/**
 * A row may take several lines. They are closer to each other than rows are, and no further apart than lines of
 * text; where all distances are alike each line is a row.
 */
function rowsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const distances = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
  const widest = Math.max(...distances);
  const rows: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const distance = distances[index - 1] ?? Number.POSITIVE_INFINITY;
    const continues = distance < 0.8 * widest && distance <= 1.6 * line.size;
    const row = rows.at(-1);
    if (continues && row !== undefined) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

function cellsOf(row: readonly Line[], columns: readonly Column[]): readonly string[] {
  const cells = row.flatMap((line) => line.cells);
  return columns.map((column) =>
    cells
      .filter((cell) => isIn(cell, column))
      .map(({ text }) => text.replaceAll('|', '\\|'))
      .join(' '),
  );
}

function isIn({ x, end }: Cell, column: Column): boolean {
  const middle = (x + end) / 2;
  return middle >= column.x && middle <= column.end;
}
