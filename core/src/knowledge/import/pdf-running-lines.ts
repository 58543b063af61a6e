/** Headers and footers: lines at the edge of pages that come again on most of them. */
import type { Line, PageLines } from './pdf-lines.ts';

/** Share of the page's height at either end, and lines counted there. */
const EDGE = 0.12;
const LINES_AT_EDGE = 3;
const FEWEST_PAGES = 3;
const SHARE = 0.5;

/** Numbers count as alike: pages are numbered. Left and right pages may differ, so half of them are enough. */
export function withoutRunningLines(pages: readonly PageLines[]): readonly PageLines[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.lines.filter(edgeOf(page)).map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const enough = Math.max(FEWEST_PAGES, SHARE * 0.9 * pages.length);
  return pages.map((page) => {
    const isAtEdge = edgeOf(page);
    const lines = page.lines.filter((line) => {
      const again = (counts.get(keyOf(line)) ?? 0) >= enough;
      return !(isAtEdge(line) && (again || isPageNumber(line)));
    });
    return { ...page, lines };
  });
}

/** Is a line among the first or last three heights of its page, and near its end? */
function edgeOf({ lines, height }: PageLines): (line: Line) => boolean {
  const heights = [...new Set(lines.map(({ y }) => y))].toSorted((a, b) => a - b);
  const top = Math.min(heights[LINES_AT_EDGE - 1] ?? height, EDGE * height);
  const bottom = Math.max(heights.at(-LINES_AT_EDGE) ?? 0, (1 - EDGE) * height);
  return ({ y }) => y <= top || y >= bottom;
}

function textOf(line: Line): string {
  return line.cells.map(({ text }) => text).join(' ');
}

function keyOf(line: Line): string {
  return textOf(line).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

function isPageNumber(line: Line): boolean {
  return /^[-–—|\s]*(?:\p{L}{1,8}\.?\s*)?\d{1,5}(?:\s*(?:\/|of|von|de|sur|من|共)\s*\d{1,5})?[-–—|\s页頁]*$/iu.test(
    textOf(line),
  );
}
