/** Questions an article's own words put: its title and headings. Pure. */

import { toBlocks } from '../answering/plain-text.ts';
import type { Locale } from '../model.ts';

/** More would be a table of contents. */
const MOST = 40;
/** A heading longer than this is a paragraph with a mark before it. */
const LINE = 300;
const HEADING = /^ {0,3}#{1,6}\s/u;
const FENCE = /^ {0,3}(?:```|~~~)/u;
const ASKS = /[?？؟]\s*$/u;

/** Title and headings that are questions already, in their order. */
export function writtenQuestions(title: string, body: string): readonly string[] {
  return headingsOf(title, body).filter((heading) => ASKS.test(heading));
}

/** Title and headings as questions: those that are none get a question mark. */
export function headingQuestions(
  of: { readonly title: string; readonly body: string },
  locale: Locale,
): readonly string[] {
  const mark = questionMark(locale);
  return headingsOf(of.title, of.body).map((heading) =>
    ASKS.test(heading) ? heading : `${heading.replace(/[.:。：]+$/u, '')}${mark}`,
  );
}

function headingsOf(title: string, body: string): readonly string[] {
  const headings = headingLines(body).flatMap((line) =>
    toBlocks(line).map((block) => block.lines.join(' ')),
  );
  const clean = [title, ...headings].map((one) => one.replace(/\s+/gu, ' ').trim().slice(0, 300));
  return [...new Set(clean.filter((one) => /\p{L}/u.test(one)))].slice(0, MOST);
}

/** Line by line: what is a heading costs the same however the text was made. */
function headingLines(body: string): readonly string[] {
  const found: string[] = [];
  let fenced = false;
  for (const line of body.split('\n')) {
    if (FENCE.test(line)) fenced = !fenced;
    if (!fenced && line.length <= LINE && HEADING.test(line)) found.push(line);
    if (found.length === MOST) break;
  }
  return found;
}

function questionMark(locale: Locale): string {
  if (/^(?:zh|ja)\b/u.test(locale)) return '？';
  return /^(?:ar|fa|ur)\b/u.test(locale) ? '؟' : '?';
}
