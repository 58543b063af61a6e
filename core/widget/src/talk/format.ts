/**
 * The only way text from anywhere becomes something to see: a handful of shapes, made of text nodes. No HTML is ever
 * read; what looks like it stays text. Explicit direction overrides are dropped, for they can make `gpj.exe` of
 * `exe.jpg`; each paragraph takes its direction from its own first letter.
 */
import { safeUrl } from '../panel/safe-url.ts';

export type Inline =
  | { readonly kind: 'text' | 'bold'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'mark'; readonly mark: number };
export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Inline[])[];
    };

/** Text without control characters and direction overrides (U+202A–U+202E, U+2066–U+2069). */
export function harmless(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/gu, '');
}

const TOKEN =
  /\*\*([^*\n]{1,500})\*\*|\[(\d{1,2})\]|(https:\/\/[^\s<>"'`「」『』，。；：！？）】]+)/g;

function linkParts(found: string): readonly Inline[] {
  const tail = /[.,;:!?)\]}'*]+$/.exec(found)?.[0] ?? '';
  const shown = found.slice(0, found.length - tail.length);
  const url = safeUrl(shown);
  if (url === null) return [{ kind: 'text', text: found }];
  return tail === ''
    ? [{ kind: 'link', url: shown }]
    : [
        { kind: 'link', url: shown },
        { kind: 'text', text: tail },
      ];
}

/** One line. `marks` are the citations that exist: any other number in brackets stays text. */
export function parseInline(line: string, marks: ReadonlySet<number>): readonly Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(TOKEN)) {
    const [whole, bold, mark, url] = match;
    if (mark !== undefined && !marks.has(Number(mark))) continue;
    if (match.index > from) parts.push({ kind: 'text', text: line.slice(from, match.index) });
    from = match.index + whole.length;
    if (bold !== undefined) parts.push({ kind: 'bold', text: bold });
    else if (mark !== undefined) parts.push({ kind: 'mark', mark: Number(mark) });
    else if (url !== undefined) parts.push(...linkParts(url));
  }
  if (from < line.length) parts.push({ kind: 'text', text: line.slice(from) });
  return parts;
}

type Line = {
  readonly kind: 'blank' | 'plain' | 'point' | 'number';
  readonly text: string;
  readonly at: number;
};

function readLine(line: string): Line {
  const point = /^\s*[-*•]\s+(.*)$/.exec(line);
  if (point) return { kind: 'point', text: point[1] ?? '', at: 1 };
  const number = /^\s*(\d{1,3})[.)]\s+(.*)$/.exec(line);
  if (number) return { kind: 'number', text: number[2] ?? '', at: Number(number[1]) };
  return { kind: line.trim() === '' ? 'blank' : 'plain', text: line.trim(), at: 1 };
}

/** Paragraphs (blank line), lists (`- `, `1. `), bold, https addresses and citation marks. */
export function parseText(text: string, marks: ReadonlySet<number> = new Set()): readonly Block[] {
  const blocks: Block[] = [];
  let previous: Line['kind'] = 'blank';
  for (const line of harmless(text).split('\n').map(readLine)) {
    const last = blocks.at(-1);
    const inline = parseInline(line.text, marks);
    if (line.kind === 'plain') {
      if (previous === 'plain' && last?.kind === 'paragraph')
        blocks[blocks.length - 1] = { ...last, lines: [...last.lines, inline] };
      else blocks.push({ kind: 'paragraph', lines: [inline] });
    } else if (line.kind !== 'blank') {
      const ordered = line.kind === 'number';
      if (last?.kind === 'list' && last.ordered === ordered && previous !== 'plain') {
        blocks[blocks.length - 1] = { ...last, items: [...last.items, inline] };
      } else blocks.push({ kind: 'list', ordered, start: line.at, items: [inline] });
    }
    previous = line.kind;
  }
  return blocks;
}
