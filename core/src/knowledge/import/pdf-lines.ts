/** The runs of text a PDF paints → lines, each in cells where there are wide gaps. */

export type TextRun = {
  readonly text: string;
  /** Left end, and baseline from the top, in points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};
export type Cell = { readonly text: string; readonly x: number; readonly end: number };
export type Line = { readonly cells: readonly Cell[]; readonly y: number; readonly size: number };
export type PageLines = { readonly lines: readonly Line[]; readonly height: number };

type OpenCell = { readonly runs: TextRun[]; x: number; end: number };
type OpenLine = { readonly cells: OpenCell[]; readonly y: number; size: number };

/** In sizes of type: from here a gap divides columns, and from there words. */
const COLUMN_GAP = 1.6;
const WORD_GAP = 0.16;
/** A cell of a row may be painted after the other cells' further lines. */
const LINES_BACK = 8;

/** In the order they are painted, which is the order of reading: columns of prose stay apart, rows of a table meet. */
export function toLines(runs: readonly TextRun[]): readonly Line[] {
  const lines: OpenLine[] = [];
  for (const run of runs) {
    if (run.text === '' || run.size === 0) continue;
    const last = lines.at(-1);
    if (last !== undefined && onBaseline(last, run)) addTo(last, run);
    else if (run.text.trim() !== '') addElsewhere(lines, run);
  }
  return lines
    .map((line) => ({
      y: line.y,
      size: line.size,
      cells: line.cells
        .map(({ runs: painted, x, end }) => ({ text: textOf(painted), x, end }))
        .filter(({ text }) => text !== ''),
    }))
    .filter(({ cells }) => cells.length > 0);
}

function onBaseline(line: OpenLine, run: TextRun): boolean {
  return Math.abs(line.y - run.y) < 0.35 * Math.max(line.size, run.size);
}

/** Right of a line painted shortly before, on its height: a further cell of that row. Else a new line. */
function addElsewhere(lines: OpenLine[], run: TextRun): void {
  const row = lines.slice(-LINES_BACK).find((line) => onBaseline(line, run) && isBeside(line, run));
  if (row !== undefined) row.cells.push(toCell(run));
  else lines.push({ cells: [toCell(run)], y: run.y, size: run.size });
}

function isBeside({ cells }: OpenLine, run: TextRun): boolean {
  return cells.every(({ x, end }) => run.x >= end - 1 || run.x + run.width <= x + 1);
}

function toCell(run: TextRun): OpenCell {
  return { runs: [run], x: run.x, end: run.x + run.width };
}

function addTo(line: OpenLine, run: TextRun): void {
  const cell = line.cells.at(-1);
  if (cell === undefined) return;
  const blank = run.text.trim() === '';
  const gap = Math.max(run.x - cell.end, cell.x - run.x - run.width);
  if (gap > COLUMN_GAP * run.size && !blank) {
    line.cells.push(toCell(run));
    return;
  }
  // A blank as wide as a column is a gap that was filled.
  if (blank && run.width > COLUMN_GAP * run.size) return;
  cell.runs.push(run);
  cell.x = Math.min(cell.x, run.x);
  cell.end = Math.max(cell.end, run.x + run.width);
  if (!blank) line.size = Math.max(line.size, run.size);
}

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\ufb1d-\ufdff\ufe70-\ufeff]/u;

function textOf(painted: readonly TextRun[]): string {
  const runs = painted.some(({ text }) => RIGHT_TO_LEFT.test(text))
    ? fromTheRight(painted)
    : painted;
  let all = '';
  let last: TextRun | null = null;
  for (const run of runs) {
    const gap =
      last === null ? 0 : Math.max(run.x - last.x - last.width, last.x - run.x - run.width);
    const apart = gap > WORD_GAP * run.size && !/\s$/.test(all) && !/^\s/.test(run.text);
    all += (apart ? ' ' : '') + run.text;
    last = run;
  }
  return clean(all);
}

/** Arabic and Hebrew are painted in any order: they are read from the right, and what is Latin in them from the left. */
function fromTheRight(painted: readonly TextRun[]): readonly TextRun[] {
  const read: TextRun[] = [];
  let latin: TextRun[] = [];
  for (const run of painted.toSorted((a, b) => b.x + b.width - a.x - a.width)) {
    if (/[\p{L}\p{N}]/u.test(run.text) && !RIGHT_TO_LEFT.test(run.text)) latin.push(run);
    else {
      read.push(...latin.toReversed(), run);
      latin = [];
    }
  }
  return [...read, ...latin.toReversed()];
}

/** Ligatures, presentation forms of Arabic and radicals painted for characters, as the letters they stand for. */
function clean(text: string): string {
  return text
    .replace(/[\ufb00-\ufdff\ufe70-\ufefc\u2e80-\u2fd5]+/g, (forms) => forms.normalize('NFKC'))
    .replace(/[\p{Cc}\ufffe\uffff\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
