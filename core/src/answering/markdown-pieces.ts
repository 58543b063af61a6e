/** Long Markdown in pieces that a parser reads in linear time, whatever is written in them. */

/** A paragraph or line longer than this, in UTF-16 units, is taken as plain text: nobody writes so, but machines do. */
const LONGEST = 4000;
/** Deeper indentation than this, in spaces, says nothing more. */
const DEEPEST = 40;
const FENCE = /^ {0,3}(?:```|~~~)/;
const LIST_OR_TABLE = /^\s*(?:[-*+•|]|\d{1,9}[.)]\s)/;

export type Piece = { readonly kind: 'markdown' | 'plain'; readonly text: string };

/** Runs of Markdown, and between them what is too long to be read as such. */
export function toPieces(markdown: string): readonly Piece[] {
  if (markdown.length <= LONGEST && !/^ {41}/m.test(markdown)) {
    return [{ kind: 'markdown', text: markdown }];
  }
  const pieces: Piece[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) {
      pieces.push({ kind: 'markdown', text: open.join('\n') });
    }
    open = [];
  };
  for (const paragraph of paragraphsOf(markdown)) {
    if (isReadable(paragraph)) {
      open.push(...paragraph.map(shallow), '');
    } else {
      close();
      pieces.push({ kind: 'plain', text: paragraph.join('\n') });
    }
  }
  close();
  return pieces;
}

/** Lines without a blank one between them; a fenced block is one, whatever is in it. */
function paragraphsOf(markdown: string): readonly (readonly string[])[] {
  const paragraphs: string[][] = [];
  let current: string[] = [];
  let fenced = false;
  for (const line of markdown.split('\n')) {
    if (FENCE.test(line)) {
      fenced = !fenced;
    }
    if (line.trim() === '' && !fenced) {
      if (current.length > 0) paragraphs.push(current);
      current = [];
    } else {
      current.push(line);
    }
  }
  if (current.length > 0) paragraphs.push(current);
  return paragraphs;
}

function isReadable(lines: readonly string[]): boolean {
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  return (
    length <= LONGEST ||
    (lines.every((line) => line.length <= LONGEST) &&
      (FENCE.test(lines[0] ?? '') || lines.every((line) => LIST_OR_TABLE.test(line))))
  );
}

function shallow(line: string): string {
  const depth = line.length - line.trimStart().length;
  return depth > DEEPEST ? `${' '.repeat(DEEPEST)}${line.trimStart()}` : line;
}
