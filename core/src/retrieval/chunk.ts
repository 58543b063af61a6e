/** Cuts a Markdown article into chunks a reader could be shown: by heading, then by paragraph, lists and tables kept whole. */

export type Chunk = {
  /** Offsets into the body, in UTF-16 units; `body.slice(start, end)` is the chunk's Markdown. */
  readonly start: number;
  readonly end: number;
  /** Headings above, joined with ` › `; empty at the top. */
  readonly heading: string;
};
export type ChunkOptions = {
  /** A chunk is closed when the next block would carry it past this. Default 900. */
  readonly target?: number;
  /** A single block longer than this is cut between rows, items or sentences. Default 1600. */
  readonly longest?: number;
};

type Block = { readonly start: number; readonly end: number; readonly heading: string };

const HEADING = /^ {0,3}(#{1,6})\s+(.+?)\s*#*\s*$/;
const FENCE = /^ {0,3}(```|~~~)/;

/** At least one chunk, also for an empty body: a FAQ entry of title and questions is found by them. */
export function chunkMarkdown(body: string, options: ChunkOptions = {}): readonly Chunk[] {
  const target = options.target ?? 900;
  const longest = Math.max(options.longest ?? 1600, target);
  const blocks = blocksOf(body).flatMap((block) => cutLong(body, block, longest));
  const chunks: Chunk[] = [];
  let open = null as Block | null;
  for (const block of blocks) {
    if (open !== null && open.heading === block.heading && block.end - open.start <= target) {
      open = { ...open, end: block.end };
      continue;
    }
    if (open !== null) chunks.push(open);
    open = block;
  }
  if (open !== null) chunks.push(open);
  return chunks.length > 0 ? joinSmall(chunks, target) : [{ start: 0, end: 0, heading: '' }];
}

/** Sections of a line or two say little alone: neighbours under the same parent heading share a chunk. */
function joinSmall(chunks: readonly Chunk[], target: number): readonly Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const last = joined.at(-1);
    const small = last !== undefined && last.end - last.start < target / 3;
    if (last !== undefined && small && chunk.end - last.start <= target)
      joined[joined.length - 1] = {
        start: last.start,
        end: chunk.end,
        heading: sharedPath(last.heading, chunk.heading),
      };
    else joined.push(chunk);
  }
  return joined;
}

function sharedPath(one: string, other: string): string {
  if (one === '') return other;
  const left = one.split(' › ');
  const right = other.split(' › ');
  let same = 0;
  while (same < left.length && left[same] === right[same]) same++;
  return same === left.length ? one : left.slice(0, Math.max(same, 1)).join(' › ');
}

/** Runs of lines without a blank line between them; a fenced block is one, whatever is in it. */
function blocksOf(body: string): readonly Block[] {
  const blocks: Block[] = [];
  const path: string[] = [];
  let start = -1;
  let fenced = false;
  let at = 0;
  const close = (end: number) => {
    if (start >= 0 && body.slice(start, end).trim() !== '')
      blocks.push({
        start,
        end: end - trailingSpace(body, start, end),
        heading: headingPath(path),
      });
    start = -1;
  };
  for (const line of body.split('\n')) {
    const heading = fenced ? null : HEADING.exec(line);
    if (FENCE.test(line)) fenced = !fenced;
    if (heading !== null) {
      close(at);
      const level = heading[1]?.length ?? 1;
      path.length = Math.min(path.length, level - 1);
      path[level - 1] = heading[2] ?? '';
    } else if (line.trim() === '' && !fenced) close(at);
    else if (start < 0) start = at;
    at += line.length + 1;
  }
  close(body.length);
  return blocks;
}

function headingPath(path: readonly string[]): string {
  return path.filter((part) => part !== undefined && part !== '').join(' › ');
}

function trailingSpace(body: string, start: number, end: number): number {
  const text = body.slice(start, end);
  return text.length - text.trimEnd().length;
}

/** Cuts at line ends first (rows, items), then at sentence ends, then anywhere. */
function cutLong(body: string, block: Block, longest: number): readonly Block[] {
  const parts: Block[] = [];
  let start = block.start;
  while (block.end - start > longest) {
    const window = body.slice(start, start + longest);
    const cut =
      lastMatch(window, /\n/g) ??
      lastMatch(window, /[.!?。！？؟।]\s*/gu) ??
      lastMatch(window, /\s/g);
    const length = cut !== null && cut > longest / 4 ? cut : wholeCharacters(window);
    parts.push({ ...block, start, end: start + length });
    start += length;
  }
  if (body.slice(start, block.end).trim() !== '') parts.push({ ...block, start });
  return parts;
}

function lastMatch(text: string, pattern: RegExp): number | null {
  let last: number | null = null;
  for (const match of text.matchAll(pattern)) last = match.index + match[0].length;
  return last;
}

/** Never between the halves of a surrogate pair. */
function wholeCharacters(window: string): number {
  const code = window.charCodeAt(window.length - 1);
  return code >= 0xd800 && code <= 0xdbff ? window.length - 1 : window.length;
}
