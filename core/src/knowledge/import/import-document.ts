/** One Markdown or HTML file as an article. */
import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { decodeUtf8 } from './decode-utf8.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readHtml } from './html-to-markdown.ts';
import {
  DOCUMENT_BYTES,
  fault,
  type ImportItem,
  type ImportOptions,
  toItem,
} from './import-item.ts';

export const DOCUMENT_EXTENSIONS: readonly string[] = ['.md', '.markdown', '.html', '.htm'];

export type DocumentFile = {
  /** Where it is read from. */
  readonly path: string;
  /** How it is named in faults, and its id where it gives none: relative, with `/`. */
  readonly name: string;
};

/** Null: the document says that it is a draft. */
export async function importDocument(
  file: DocumentFile,
  options: ImportOptions = {},
): Promise<ImportItem | null> {
  const limit = options.documentBytes ?? DOCUMENT_BYTES;
  let bytes: Uint8Array | null;
  try {
    bytes = await readUpTo(file.path, limit);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return fault(file.name, 'IMPORT_UNREADABLE', `the file cannot be read (${code})`);
  }
  if (bytes === null) {
    return fault(file.name, 'IMPORT_TOO_LARGE', `the file has more than ${limit} bytes`);
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return fault(`${file.name}:${decoded.line}`, decoded.code, decoded.message);
  const isHtml = /^\.html?$/i.test(extname(file.name));
  return isHtml ? fromHtml(file, decoded.text, options) : fromMarkdown(file, decoded.text, options);
}

function fromHtml(file: DocumentFile, text: string, options: ImportOptions): ImportItem {
  const place = `${file.name}:1`;
  const page = readHtml(text, place);
  if ('kind' in page) return page;
  const { body, title, locale, url } = page;
  if (body === '') return fault(place, 'ARTICLE_EMPTY', 'the page says nothing outside its menus');
  return toItem(
    { id: idOf(file), title: title === '' ? titleOfName(file) : title, body, url, locale },
    place,
    options,
  );
}

function fromMarkdown(file: DocumentFile, text: string, options: ImportOptions): ImportItem | null {
  const split = splitFrontMatter(text);
  if (!split.ok) return fault(`${file.name}:${split.line}`, split.code, split.message);
  const { fields, body } = split;
  if (fields.draft === true || fields.published === false) return null;
  return toItem(
    {
      ...fields,
      id: fields.id ?? idOf(file),
      title: fields.title ?? (firstHeading(body) || titleOfName(file)),
      locale: fields.locale ?? fields.lang ?? fields.language,
      body,
    },
    `${file.name}:1`,
    options,
  );
}

function firstHeading(body: string): string {
  const line = /^#[ \t]+(.*)$/m.exec(body)?.[1] ?? '';
  return line
    .slice(0, 1_000)
    .trim()
    .replace(/\s+#+$/, '');
}

/** `policies/returns.md` → `policies/returns`. */
function idOf(file: DocumentFile): string {
  return file.name.slice(0, file.name.length - extname(file.name).length);
}

/** `returns-policy.md` → `returns policy`. */
function titleOfName(file: DocumentFile): string {
  return basename(file.name, extname(file.name)).replace(/[-_]+/g, ' ').trim() || file.name;
}

/** Null when there is more: a file that grows while it is read does not fill memory either. */
async function readUpTo(path: string, limit: number): Promise<Uint8Array | null> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > limit) return null;
    const buffer = Buffer.alloc(size + 1);
    const { bytesRead } = await handle.read(buffer, 0, size + 1, 0);
    return bytesRead > size ? null : buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
