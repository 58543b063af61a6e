/** A row of a table as a person would say it: what it is about, then the columns that were asked for. */
import { holdsValue, type ValueKind } from './asked-values.ts';
import type { Passage, Unit } from './passages.ts';
import type { Cell } from './plain-text.ts';
import type { Score } from './relevance.ts';

/** Rows of so few columns are said whole. */
const FEW = 3;
/** A column fits when its header fits this share as well as the best one. */
const FITS = 0.6;

type Fits = (text: string) => number;

/** "Norway: Standard €15.90; Takes 5–8 business days". A row of one cell, or of none that is known, stays as it is. */
export function writeRow(unit: Unit, passage: Passage, score: Score): string {
  const cells = unit.cells ?? [];
  if (cells.length < 2) {
    return unit.text;
  }
  const fits = (text: string): number => score.fits(text, passage);
  const key = keyOf(cells, fits);
  const alone = cells.length === 2;
  const parts = columnsOf(cells, { key, fits, value: score.asked.value }).map(
    ({ header, value }) => (alone ? value : joinHeader(header, value)),
  );
  const { colon, semicolon } = signsOf(unit.text);
  const label = labelOf(cells[key]);
  return `${label}${/[:：]/.test(label) ? ' – ' : colon}${parts.join(semicolon)}`;
}

/** "Size M", "Level 2": a code or number alone says nothing without its header. */
function labelOf(cell: Cell | undefined): string {
  const { header = '', value = '' } = cell ?? {};
  return isCode(value) ? joinHeader(header, value) : value;
}

function isCode(value: string): boolean {
  return value.length <= 4 && !/\p{Script=Han}|\p{Ll}/u.test(value);
}

/** The cell that has what the question names, or the words beside a code; else the first. */
function keyOf(cells: readonly Cell[], fits: Fits): number {
  const [first, second] = cells;
  if (first === undefined || second === undefined || !/\p{L}{2}/u.test(second.value)) {
    return 0;
  }
  if (/\p{N}/u.test(second.value) || isFigure(second.value)) {
    return 0;
  }
  return fits(second.value) > fits(first.value) || isCode(first.value) ? 1 : 0;
}

function isFigure(value: string): boolean {
  return holdsValue(value, 'amount') || holdsValue(value, 'duration');
}

function columnsOf(
  cells: readonly Cell[],
  of: { readonly key: number; readonly fits: Fits; readonly value: ValueKind | null },
): readonly Cell[] {
  const others = cells.filter((_cell, at) => at !== of.key);
  if (cells.length <= FEW) {
    return others;
  }
  const groups = groupsOf(others);
  const heads = groups.map(([head]) => of.fits(head?.header ?? ''));
  const fits = heads.some((fit) => fit > 0)
    ? heads
    : groups.map((group) => Math.max(...group.map(({ header }) => of.fits(header))));
  const best = Math.max(...fits);
  const byHeader = groups.filter((_group, at) => best > 0 && (fits[at] ?? 0) >= FITS * best);
  const { value } = of;
  const byValue =
    value === null
      ? []
      : groups.filter((group) => group.some((cell) => holdsValue(cell.value, value)));
  const both = byHeader.filter((group) => byValue.includes(group));
  const wanted = [both, byHeader, byValue].find((some) => some.length > 0);
  return (wanted ?? groups).flat();
}

/** A header that is there twice ("Standard, Takes, Express, Takes") belongs to the column before it. */
function groupsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const groups: Cell[][] = [];
  for (const cell of cells) {
    const repeated = cells.filter(({ header }) => header === cell.header).length > 1;
    const last = groups.at(-1);
    if (repeated && cell.header !== '' && last !== undefined) {
      last.push(cell);
    } else {
      groups.push([cell]);
    }
  }
  return groups;
}

/** Sign between values of one list, to go with the sign between lists. */
export function listMark(semicolon: string): string {
  return semicolon === '；' ? '、' : semicolon === '؛ ' ? '، ' : ', ';
}

/** A value that is a sentence of its own stands after a colon. */
const SENTENCE = 24;

/** A space between header and value, and none between Chinese or Japanese and a letter of the same. */
export function joinHeader(header: string, value: string): string {
  if (header === '') {
    return value;
  }
  if (value.length > SENTENCE && /\s/.test(value)) {
    return `${header}: ${value}`;
  }
  const tight =
    /[\p{Script=Han}\p{Script=Katakana}]$|）$/u.test(header) && /^\p{Script=Han}|）$/u.test(value);
  return `${header}${tight ? '' : ' '}${value}`;
}

/** Signs between a label and its values, as the script of a text has them. */
export function signsOf(text: string): { readonly colon: string; readonly semicolon: string } {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) {
    return { colon: '：', semicolon: '；' };
  }
  return { colon: ': ', semicolon: /\p{Script=Arabic}/u.test(text) ? '؛ ' : '; ' };
}
