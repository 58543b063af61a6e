/** Markdown to plain text: what a citation quotes and a reply may say. No HTML survives. */
import { lexer, type Token, type Tokens } from 'marked';
import { toPieces } from './markdown-pieces.ts';

/**
 * A piece of an article as it reads in plain text. Its `lines` are exactly the lines of `toPlainText`.
 * `list`: one line per item with its marker, nested items indented by two spaces.
 * `table`: one line per row, `header: value; header: value`.
 */
export type Block = {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'table' | 'code';
  readonly lines: readonly string[];
  /** Steps: a list with numbers. */
  readonly ordered: boolean;
  /** Of a table: the cells of each line. */
  readonly rows?: readonly (readonly Cell[])[];
  /** A paragraph of nothing but pictures: its text describes them. */
  readonly pictures?: boolean;
};
/** Both plain text; the header is empty where the table has none. */
export type Cell = { readonly header: string; readonly value: string };

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  euro: '€',
  pound: '£',
  yen: '¥',
  copy: '©',
  reg: '®',
  hellip: '…',
  times: '×',
};

/** Reads an article's Markdown into blocks. Never throws on odd input: what is not Markdown is a paragraph. */
export function toBlocks(markdown: string): readonly Block[] {
  return toPieces(markdown).flatMap(({ kind, text }) =>
    kind === 'plain' ? plainBlocks(text) : (readBlocks(text) ?? plainBlocks(text)),
  );
}

/** Null: nested deeper than the parser can follow. */
function readBlocks(markdown: string): readonly Block[] | null {
  const blocks: Block[] = [];
  try {
    for (const token of lexer(markdown, { gfm: true })) {
      addBlock(token, blocks);
    }
  } catch (error) {
    if (error instanceof RangeError) {
      return null;
    }
    throw error;
  }
  return blocks;
}

function plainBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  push(blocks, 'paragraph', tidy(withoutTags(text)).split('\n'));
  return blocks;
}

/** The article as plain text: blocks parted by a blank line. Citations quote substrings of exactly this. */
export function toPlainText(markdown: string): string {
  return renderBlocks(toBlocks(markdown));
}

/** Blocks as `toPlainText` writes them. */
export function renderBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => block.lines.join('\n')).join('\n\n');
}

function addBlock(token: Token, blocks: Block[]): void {
  switch (token.type) {
    case 'heading':
      push(blocks, 'heading', [inline((token as Tokens.Heading).tokens)]);
      break;
    case 'paragraph':
      addParagraph(token as Tokens.Paragraph, blocks);
      break;
    case 'text':
      push(blocks, 'paragraph', inlineOf(token as Tokens.Text).split('\n'));
      break;
    case 'list':
      push(blocks, 'list', listLines(token as Tokens.List, ''), (token as Tokens.List).ordered);
      break;
    case 'table':
      addRows(rowsOf(token as Tokens.Table), blocks);
      break;
    case 'code':
      push(blocks, 'code', withoutTags((token as Tokens.Code).text).split('\n'));
      break;
    case 'blockquote':
      for (const inner of (token as Tokens.Blockquote).tokens) {
        addBlock(inner, blocks);
      }
      break;
    case 'html':
      push(blocks, 'paragraph', withoutTags((token as Tokens.HTML).text).split('\n'));
      break;
    default:
      break;
  }
}

function push(
  blocks: Block[],
  kind: Block['kind'],
  lines: readonly string[],
  ordered = false,
): void {
  const kept = lines
    .map((line) => (kind === 'list' ? line.trimEnd() : line.trim()))
    .filter((line) => line.trim() !== '');
  if (kept.length > 0) {
    blocks.push({ kind, lines: kept, ordered });
  }
}

function listLines(list: Tokens.List, indent: string): string[] {
  const first = typeof list.start === 'number' ? list.start : 1;
  return list.items.flatMap((item, index) => {
    const marker = list.ordered ? `${first + index}. ` : '- ';
    const own: string[] = [];
    const nested: string[] = [];
    for (const token of item.tokens) {
      if (token.type === 'list') {
        nested.push(...listLines(token as Tokens.List, `${indent}  `));
      } else {
        own.push(tokenText(token));
      }
    }
    const text = own.join(' ').replace(/\s+/g, ' ').trim();
    return text === '' ? nested : [`${indent}${marker}${text}`, ...nested];
  });
}

function addParagraph(token: Tokens.Paragraph, blocks: Block[]): void {
  const lines = inline(token.tokens).split('\n');
  if (lines.length > 0 && lines.every((line) => /^\|.*\|$/.test(line.trim()))) {
    // Rows of a long table that was cut: their header stands elsewhere.
    addRows(lines.map(headlessRow), blocks);
    return;
  }
  const pictures = token.tokens.every(
    (part) => part.type === 'image' || part.type === 'br' || (part.raw ?? '').trim() === '',
  );
  push(blocks, 'paragraph', lines);
  const last = blocks.at(-1);
  if (pictures && last !== undefined) {
    blocks[blocks.length - 1] = { ...last, pictures };
  }
}

function headlessRow(line: string): readonly Cell[] {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((value) => ({ header: '', value: oneLine(value) }))
    .filter(({ value }) => value !== '' && !/^:?-{3,}:?$/.test(value));
}

function rowsOf(table: Tokens.Table): readonly (readonly Cell[])[] {
  const headers = table.header.map((cell) => oneLine(inline(cell.tokens)));
  return table.rows.map((row) =>
    row
      .map((cell, column) => ({
        header: headers[column] ?? '',
        value: oneLine(inline(cell.tokens)),
      }))
      .filter(({ value }) => value !== ''),
  );
}

function addRows(rows: readonly (readonly Cell[])[], blocks: Block[]): void {
  const kept = rows.filter((row) => row.length > 0);
  if (kept.length > 0) {
    const lines = kept.map((row) =>
      row.map(({ header, value }) => (header === '' ? value : `${header}: ${value}`)).join('; '),
    );
    blocks.push({ kind: 'table', lines, ordered: false, rows: kept });
  }
}

function tokenText(token: Token): string {
  const blocks: Block[] = [];
  addBlock(token, blocks);
  return blocks.flatMap((block) => block.lines).join(' ');
}

function inlineOf(token: Tokens.Text): string {
  return token.tokens === undefined ? withoutTags(token.text) : inline(token.tokens);
}

function inline(tokens: readonly Token[] | undefined): string {
  return tidy(
    withoutTags(
      visible(tokens ?? [])
        .map(inlineToken)
        .join(''),
    ),
  );
}

/** What stands between the tags of a script or style goes with them. */
function visible(tokens: readonly Token[]): readonly Token[] {
  let hidden = false;
  return tokens.filter((token) => {
    if (token.type === 'html' && /^<\/?(?:script|style|template|iframe)\b/i.test(token.raw)) {
      hidden = !token.raw.startsWith('</');
    }
    return !hidden;
  });
}

function inlineToken(token: Token): string {
  switch (token.type) {
    case 'link':
      return linkText(token as Tokens.Link);
    case 'image':
      return (token as Tokens.Image).text;
    case 'br':
      return '\n';
    case 'html':
      return /^<br\s*\/?>$/i.test(token.raw.trim()) ? '\n' : '';
    case 'checkbox':
      return '';
    default: {
      const nested = (token as Tokens.Generic).tokens;
      return nested === undefined
        ? decoded(String((token as Tokens.Generic).text ?? token.raw))
        : nested.map(inlineToken).join('');
    }
  }
}

/** A link is its text; an https address or an e-mail address not in the text follows in brackets. Others lead nowhere. */
function linkText(link: Tokens.Link): string {
  const text = tidy(link.tokens.map(inlineToken).join(''));
  const target = link.href.startsWith('mailto:')
    ? (link.href.slice('mailto:'.length).split('?')[0] ?? '')
    : /^https:\/\/\S+$/i.test(link.href)
      ? link.href
      : '';
  return target === '' || text.includes(target.replace(/\/$/, '')) ? text : `${text} (${target})`;
}

function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : ' ';
    }
    return NAMED[name.toLowerCase()] ?? whole;
  });
}

/** Takes tags away until none is left; text of scripts and styles goes with them. `a < b` stays. */
function withoutTags(text: string): string {
  let before = text;
  for (let round = 0; round < 8; round += 1) {
    const after = withoutInvisible(decoded(before))
      .replace(/<(script|style|template|iframe)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
      .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
      .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])\s*>/gi, '\n')
      .replace(/<[/!?]?[a-z][^<>]*>/gi, '');
    if (after === before) {
      break;
    }
    before = after;
  }
  return before.replace(/(?<!<)<+(?=[a-z/!?])/gi, '');
}

/** Zero-width and bidi controls: they would hide a tag, or turn a sentence round. */
function withoutInvisible(text: string): string {
  return text.replace(/[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '');
}

function tidy(text: string): string {
  return text
    .replace(/[ \t\u00a0\u2007\u202f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
