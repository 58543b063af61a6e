/** A PDF's text as Markdown: headings by size of type, paragraphs over lines, tables by columns. */
import { getDocumentProxy } from 'unpdf';
import { AttendantError } from '../../errors.ts';
import { instant } from '../../host/instant.ts';
import { linesToMarkdown } from './pdf-blocks.ts';
import { type PageLines, type TextRun, toLines } from './pdf-lines.ts';

export type DocumentText = {
  readonly body: string;
  readonly title: string;
  readonly locale?: string;
  readonly modifiedAt: string | null;
};
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

const CLEAN_AFTER = 50;
/** Characters of all pages together; more would not fit an article. */
const TEXT_LIMIT = 20_000_000;

/**
 * Throws `IMPORT_PDF_ENCRYPTED`, `IMPORT_PDF_PAGES`, `IMPORT_PDF_NO_TEXT` (pictures of pages only),
 * `IMPORT_PDF_LARGE` or `IMPORT_PDF`.
 */
export async function pdfToMarkdown(
  bytes: Uint8Array,
  limits: { readonly pages: number },
): Promise<DocumentText> {
  const pdf = await openPdf(bytes);
  if (pdf.numPages > limits.pages) {
    const message = `the file has ${pdf.numPages} pages; ${limits.pages} are read at most`;
    throw refused('IMPORT_PDF_PAGES', message);
  }
  const pages = await readPages(pdf);
  if (!pages.some(({ lines }) => lines.length > 0)) {
    const message = 'the file holds pictures of pages, no text; run text recognition over it first';
    throw refused('IMPORT_PDF_NO_TEXT', message);
  }
  const body = linesToMarkdown(pages);
  const { title, locale, modifiedAt } = await describe(pdf);
  return {
    body,
    title: title || (/^#+ (.*)$/m.exec(body.slice(0, 2_000))?.[1] ?? ''),
    modifiedAt,
    ...(locale === null ? {} : { locale }),
  };
}

async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, {
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      maxImageSize: 0,
      useWorkerFetch: false,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw refused('IMPORT_PDF_ENCRYPTED', 'the file is protected by a password');
    }
    throw refused('IMPORT_PDF', 'the file is broken or no PDF');
  }
}

async function readPages(pdf: Pdf): Promise<readonly PageLines[]> {
  const pages: PageLines[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { lines, height } = await readPage(page);
    page.cleanup();
    // Fonts and resources of pages that have been read would pile up.
    if (number % CLEAN_AFTER === 0) await pdf.cleanup();
    for (const line of lines) for (const { text } of line.cells) characters += text.length;
    if (characters > TEXT_LIMIT) {
      throw refused('IMPORT_PDF_LARGE', `the text has more than ${TEXT_LIMIT} characters`);
    }
    pages.push({ lines, height });
  }
  return pages;
}

async function readPage(page: Page): Promise<PageLines> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const runs: TextRun[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const [a, b, c, d, x, y] = multiply(viewport.transform, item.transform);
    // Written askew: a watermark or the label of a drawing.
    if (Math.abs(b) > 0.1 * Math.abs(a) || a < 0) continue;
    runs.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d),
    });
  }
  return { lines: toLines(runs), height: viewport.height };
}

type Matrix = readonly [number, number, number, number, number, number];

/** Two affine transforms one after the other, as PDF writes them (ISO 32000-1, 8.3.4): `second` is applied first. */
function multiply(first: readonly number[], second: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = second;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

async function describe(pdf: Pdf): Promise<{
  readonly title: string;
  readonly locale: string | null;
  readonly modifiedAt: string | null;
}> {
  try {
    const { info } = await pdf.getMetadata();
    const fields = info as Readonly<Record<string, unknown>>;
    return {
      title: titleOf(fields.Title),
      locale: localeOf(fields.Language),
      modifiedAt: timeOf(fields.ModDate),
    };
  } catch {
    return { title: '', locale: null, modifiedAt: null };
  }
}

/** What programs put there by themselves — a file's name — is no title. */
function titleOf(value: unknown): string {
  const title = typeof value === 'string' ? value.replace(/[\p{Cc}\s]+/gu, ' ').trim() : '';
  const useless =
    /\.(?:docx?|odt|indd|html?|pages|pdf|rtf|txt)$|^(?:untitled|microsoft word - |about:blank)/i;
  return title.length > 300 || useless.test(title) ? '' : title;
}

function localeOf(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    return null;
  }
}

/** `D:20260301093000+01'00'`. */
function timeOf(value: unknown): string | null {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)?)?/.exec(
    typeof value === 'string' ? value : '',
  );
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone, zoneMinutes = '00'] = match;
  try {
    const offset = zone === undefined ? 'Z' : `${zone}:${zoneMinutes}`;
    return instant(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  } catch {
    return null;
  }
}

function refused(code: string, message: string): AttendantError {
  return new AttendantError(code, message, { status: 400 });
}
