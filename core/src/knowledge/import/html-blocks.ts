/** Block elements → Markdown blocks: paragraphs, headings, lists, tables, quotes, code. */

import { isDropped } from './html-dropped.ts';
import { inlineToMarkdown } from './html-inline.ts';
import { type HtmlElement, type HtmlNode, isElement, textContent } from './html-tree.ts';

export type BlockOptions = {
  /** No main part was marked: the page's own header and footer are in what is converted, and are left out. */
  readonly siteFrame: boolean;
  /** Lists and quotes around it. Default 0. */
  readonly nesting?: number;
};

/** Deeper lists and quotes are not indented further: each level would add to every line of a hostile page. */
const DEEPEST_NESTING = 8;

const BLOCKS = new Set(
  'p div section article main header footer body html h1 h2 h3 h4 h5 h6 ul ol li table blockquote pre hr dl dt dd figure figcaption details summary address fieldset center tbody thead tfoot tr'.split(
    ' ',
  ),
);

export function blocksToMarkdown(element: HtmlElement, options: BlockOptions): string {
  return blocksOf(element, options).join('\n\n');
}

function blocksOf(element: HtmlElement, options: BlockOptions): readonly string[] {
  const blocks: string[] = [];
  let inline: HtmlNode[] = [];
  const flush = (): void => {
    const text = inlineToMarkdown(inline);
    if (text !== '') blocks.push(startOfLine(text));
    inline = [];
  };
  for (const child of element.children) {
    if (!isElement(child)) inline.push(child);
    else if (isDropped(child) || isFrame(child, options)) continue;
    else if (holdsBlocks(child)) {
      flush();
      // No spread: a page may hold more blocks than a call takes arguments.
      for (const block of blockOf(child, options)) if (block !== '') blocks.push(block);
    } else inline.push(child);
  }
  flush();
  return blocks;
}

function isFrame({ name }: HtmlElement, options: BlockOptions): boolean {
  return options.siteFrame && (name === 'header' || name === 'footer');
}

/** A `span` or link around paragraphs is treated as the paragraphs. */
function holdsBlocks(element: HtmlElement): boolean {
  if (BLOCKS.has(element.name)) return true;
  return element.children.some((child) => isElement(child) && holdsBlocks(child));
}

function blockOf(element: HtmlElement, options: BlockOptions): readonly string[] {
  const { name } = element;
  const heading = /^h([1-6])$/.exec(name);
  if (heading !== null) {
    const text = inlineToMarkdown(element.children).replaceAll('\n', ' ');
    return text === '' ? [] : [`${'#'.repeat(Number(heading[1]))} ${text}`];
  }
  if (name === 'ul' || name === 'ol') return [list(element, options)];
  if (name === 'table') return [table(element, options)];
  if (name === 'pre') return [fenced(textContent(element))];
  if (name === 'hr') return ['---'];
  if (name === 'blockquote') return quote(element, options);
  if (name === 'dt') return [`**${inlineToMarkdown(element.children)}**`];
  return blocksOf(element, options);
}

function deeper(options: BlockOptions): BlockOptions {
  return { ...options, nesting: (options.nesting ?? 0) + 1 };
}

function mayIndent(options: BlockOptions): boolean {
  return (options.nesting ?? 0) < DEEPEST_NESTING;
}

function quote(element: HtmlElement, options: BlockOptions): readonly string[] {
  if (!mayIndent(options)) return blocksOf(element, options);
  return [prefixLines(blocksToMarkdown(element, deeper(options)), '> ', '> ')];
}

function list(element: HtmlElement, options: BlockOptions): string {
  const start = Number.parseInt(element.attributes.start ?? '1', 10) || 1;
  let count = 0;
  const items: string[] = [];
  for (const child of element.children) {
    if (!isElement(child) || isDropped(child)) continue;
    const inside = deeper(options);
    const text = blocksOf(child.name === 'li' ? child : wrap(child), inside).join('\n');
    if (text === '') continue;
    const mark = element.name === 'ol' ? `${start + count}. ` : '- ';
    count += 1;
    items.push(mayIndent(options) ? prefixLines(text, mark, ' '.repeat(mark.length)) : text);
  }
  return items.join('\n');
}

function wrap(child: HtmlElement): HtmlElement {
  return { name: 'li', attributes: {}, children: [child] };
}

function prefixLines(text: string, first: string, rest: string): string {
  return text === '' ? '' : first + text.replaceAll('\n', `\n${rest}`);
}

function fenced(code: string): string {
  const text = code.replace(/^\n+/, '').trimEnd();
  return text === '' ? '' : `\`\`\`\n${text.replaceAll('```', "'''")}\n\`\`\``;
}

function table(element: HtmlElement, options: BlockOptions): string {
  const rows = rowsOf(element).map((row) =>
    row.children
      .filter((cell): cell is HtmlElement => isElement(cell) && /^t[dh]$/.test(cell.name))
      .map((cell) => cellText(cell, options)),
  );
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const [header, ...rest] = rows.filter((row) => row.some((cell) => cell !== ''));
  if (header === undefined) return '';
  // One column is layout, not a table.
  if (width === 1) return [header, ...rest].map((row) => row[0] ?? '').join('\n\n');
  const line = (row: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`;
  return [line(header), line(Array(width).fill('---')), ...rest.map(line)].join('\n');
}

function cellText(cell: HtmlElement, options: BlockOptions): string {
  const lines = blocksOf(cell, { ...options, nesting: DEEPEST_NESTING })
    .join('\n')
    .split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .replaceAll('|', '\\|');
}

function rowsOf(element: HtmlElement): readonly HtmlElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^t(body|head|foot)$/.test(child.name) ? rowsOf(child) : [];
  });
}

/** A paragraph that merely begins with `#`, `>` or `- ` is not a heading, quote or list. */
function startOfLine(text: string): string {
  return text.replace(/^(#{1,6}\s|>|[-+*]\s|\d+[.)]\s)/, '\\$1');
}
