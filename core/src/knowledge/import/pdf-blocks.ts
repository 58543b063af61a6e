/** Lines of pages → Markdown. */

import type { Cell, Line, PageLines } from './pdf-lines.ts';
import { withoutRunningLines } from './pdf-running-lines.ts';
import { columnsOf, tableToMarkdown } from './pdf-table.ts';

type Placed = Line & { readonly page: number };
type Type = {
  /** Size most text is set in. */
  readonly body: number;
  /** Larger sizes, largest first: heading 1, 2, … */
  readonly headings: readonly number[];
  /** Distance of lines in sizes. */
  readonly leading: number;
  /** Of each page: how far right the lines go that begin no further right than this one. */
  readonly rightOf: (line: Placed) => number;
  /** Words that stand in the text with a hyphen of their own, in lower case. */
  readonly hyphenated: ReadonlySet<string>;
};

const BULLET = /^[•◦▪‣●○■□–—*·-](?:\s+|$)/;
const NUMBERED = /^\(?\d{1,3}[.)](?:\s+|$)/;

export function linesToMarkdown(pages: readonly PageLines[]): string {
  const lines = withoutRunningLines(pages).flatMap((page, index) =>
    page.lines.map((line) => ({ ...withMark(line), page: index })),
  );
  const type = typeOf(lines);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const block = nextBlock(lines, at, type);
    if (block.text !== '') blocks.push(block.text);
    at = block.next;
  }
  return blocks.join('\n\n');
}

/** The mark of a list stands apart like a cell, and is none. */
function withMark(line: Line): Line {
  const [mark, first, ...rest] = line.cells;
  if (mark === undefined || first === undefined || mark.text.length > 5) return line;
  if (!BULLET.test(mark.text) && !NUMBERED.test(mark.text)) return line;
  const cell: Cell = { text: `${mark.text} ${first.text}`, x: mark.x, end: first.end };
  return { ...line, cells: [cell, ...rest] };
}

function typeOf(lines: readonly Placed[]): Type {
  const bySize = new Map<number, number>();
  const leadings = new Map<number, number>();
  const hyphenated = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const text = textOf(line);
    add(bySize, rounded(line.size), text.length);
    const next = lines[index + 1];
    if (next?.page === line.page && next.y > line.y) {
      add(leadings, Math.round(((next.y - line.y) / line.size) * 20) / 20, 1);
    }
    for (const [word] of text.matchAll(/\p{L}+-\p{L}+/gu)) hyphenated.add(word.toLowerCase());
  }
  const body = mostOf(bySize) ?? 10;
  const headings = [...bySize.keys()]
    .filter((size) => size >= 1.15 * body)
    .toSorted((a, b) => b - a);
  const likely = new Map([...leadings].filter(([leading]) => leading <= 2));
  return {
    body,
    headings,
    leading: mostOf(likely) ?? 1.25,
    rightOf: rightEdges(lines),
    hyphenated,
  };
}

function rightEdges(lines: readonly Placed[]): (line: Placed) => number {
  const pages = new Map<number, { x: number; end: number }[]>();
  for (const { page, cells } of lines) {
    const edges = pages.get(page) ?? [];
    pages.set(page, edges);
    for (const { x, end } of cells.length === 1 ? cells : []) edges.push({ x, end });
  }
  for (const edges of pages.values()) {
    edges.sort((a, b) => a.x - b.x);
    let end = 0;
    for (const edge of edges) {
      end = Math.max(end, edge.end);
      edge.end = end;
    }
  }
  return ({ page, cells }) => {
    const x = (cells[0]?.x ?? 0) + 2;
    return pages.get(page)?.findLast((edge) => edge.x <= x)?.end ?? 0;
  };
}

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function mostOf(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

function textOf(line: Line): string {
  return line.cells.map(({ text }) => text).join(' ');
}

type Block = { readonly text: string; readonly next: number };

function nextBlock(lines: readonly Placed[], at: number, type: Type): Block {
  const line = lines[at];
  if (line === undefined) return { text: '', next: at + 1 };
  if (isHeading(line, type)) return heading(lines, at, type);
  if (line.cells.length > 1) {
    const rows = tableRows(lines, at);
    const table = rows.length > 1 ? tableToMarkdown(rows) : null;
    if (table !== null) return { text: table, next: at + rows.length };
  }
  return paragraph(lines, at, type);
}

function isHeading(line: Line, type: Type): boolean {
  const text = textOf(line);
  return (
    rounded(line.size) >= 1.15 * type.body &&
    line.cells.length === 1 &&
    text.length <= 200 &&
    /\p{L}.*\p{L}/u.test(text)
  );
}

function heading(lines: readonly Placed[], at: number, type: Type): Block {
  const first = lines[at];
  if (first === undefined) return { text: '', next: at + 1 };
  const texts = [textOf(first)];
  let next = at + 1;
  for (let last = first; ; next += 1) {
    const line = lines[next];
    const same = line !== undefined && rounded(line.size) === rounded(first.size);
    if (!same || line.page !== first.page || !isClose(last, line, 1.5)) break;
    if (!isHeading(line, type)) break;
    texts.push(textOf(line));
    last = line;
  }
  const level = Math.min(type.headings.indexOf(rounded(first.size)) + 1, 4);
  return { text: `${'#'.repeat(level)} ${joined(texts, type)}`, next };
}

/** Is the second line the next one below, at most so many sizes away? */
function isClose(above: Line, below: Line, sizes: number): boolean {
  const distance = below.y - above.y;
  return distance > 0 && distance <= sizes * Math.max(above.size, below.size);
}

/**
 * Lines of several cells that follow each other, and between them lines that belong to one of their columns: cells of
 * several lines are painted line by line, above or below the height of their row.
 */
function tableRows(lines: readonly Placed[], at: number): readonly Placed[] {
  const rows: Placed[] = [];
  let certain = 0;
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index];
    const first = rows[0] ?? line;
    if (line === undefined || line.page !== first?.page || line.y < first.y - 2 * line.size) break;
    const near = rows.length === 0 || rows.some((row) => Math.abs(row.y - line.y) <= 5 * line.size);
    if (!near || (line.cells.length < 2 && !fitsColumn(rows, line))) break;
    rows.push(line);
    const close = rows.some(
      (row) => row.cells.length > 1 && Math.abs(row.y - line.y) <= 1.7 * line.size,
    );
    if (line.cells.length > 1 || close) certain = rows.length;
  }
  return rows.slice(0, certain);
}

/** Does it stand in one column, where cells of that column begin, and touch no other? */
function fitsColumn(rows: readonly Line[], line: Line): boolean {
  const columns = columnsOf(rows);
  const starts = rows.some(({ cells }) =>
    cells.some(({ x }) => Math.abs(x - (line.cells[0]?.x ?? 0)) < line.size),
  );
  return starts && columnsOf([...rows, line]).length === columns.length;
}

function paragraph(lines: readonly Placed[], at: number, type: Type): Block {
  const first = lines[at];
  if (first === undefined) return { text: '', next: at + 1 };
  const texts = [textOf(first)];
  let next = at + 1;
  for (let last = first; ; next += 1) {
    const line = lines[next];
    if (line === undefined || !continuesParagraph(last, line, type)) break;
    texts.push(textOf(line));
    last = line;
  }
  const text = joined(texts, type);
  if (BULLET.test(text)) return { text: text.replace(BULLET, '- '), next };
  if (NUMBERED.test(text)) return { text: text.replace(/^\(?(\d{1,3})[.)]\s*/, '$1. '), next };
  return { text: text.replace(/^(#{1,6}\s|>|\+\s)/, '\\$1'), next };
}

function continuesParagraph(last: Placed, line: Placed, type: Type): boolean {
  const text = textOf(line);
  if (line.cells.length > 1 || isHeading(line, type)) return false;
  if (BULLET.test(text) || NUMBERED.test(text)) return false;
  if (Math.abs(rounded(line.size) - rounded(last.size)) > 1 || endsEarly(last, line, type))
    return false;
  if (line.page === last.page && line.y > last.y) {
    return line.y - last.y <= 1.3 * type.leading * Math.max(line.size, last.size);
  }
  // Over a page or column: only a sentence that has not ended goes on.
  return !/[.!?:;。！？：…)"”»]\s*$/u.test(textOf(last)) && /^[\p{Ll}\p{Lo}\p{N},(]/u.test(text);
}

/** The next line's first word would have had room: the line was ended on purpose. */
function endsEarly(last: Placed, line: Placed, type: Type): boolean {
  if (line.page !== last.page || /[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(textOf(last))) return false;
  const word = SPACELESS.test(textOf(line).charAt(0))
    ? 1
    : (textOf(line).split(' ')[0]?.length ?? 0);
  // Letters are half as wide as high, characters without spaces as wide; one more for the space and for doubt.
  const width = (word === 1 ? 2 : 0.6 * (word + 2)) * line.size;
  const end = last.cells.at(-1)?.end ?? 0;
  return end + width < type.rightOf(last);
}

const SPACELESS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}、。，！？；：（）「」]/u;

/** Lines as one text: a word divided at the line's end is whole again, scripts without spaces get none. */
function joined(texts: readonly string[], type: Type): string {
  let all = texts[0] ?? '';
  for (const text of texts.slice(1)) {
    if (all.endsWith('\u00ad')) all = all.slice(0, -1) + text;
    else if (/\p{L}[-‐]$/u.test(all) && /^\p{Ll}/u.test(text)) all = joinedWord(all, text, type);
    else if (SPACELESS.test(all.at(-1) ?? '') && SPACELESS.test(text.charAt(0))) all += text;
    else all += ` ${text}`;
  }
  return all.replaceAll('\u00ad', '');
}

/** `cus-` + `tomer` is `customer`; `well-` + `known` keeps its hyphen if the text writes `well-known` elsewhere. */
function joinedWord(all: string, text: string, type: Type): string {
  const start = /\p{L}+[-‐]$/u.exec(all.slice(-100))?.[0].slice(0, -1) ?? '';
  const end = /^\p{L}+/u.exec(text)?.[0] ?? '';
  const keeps = type.hyphenated.has(`${start}-${end}`.toLowerCase());
  return (keeps ? all : all.slice(0, -1)) + text;
}
