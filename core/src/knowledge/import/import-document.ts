/** One Markdown, HTML, PDF or Word file as an article. */
import { basename, extname } from 'node:path';
import { convertDocument } from './convert-document.ts';
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
import { readUpTo } from './read-up-to.ts';

type Kind = 'markdown' | 'html' | 'pdf' | 'docx';

const KINDS: Readonly<Record<string, Kind>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
};
export const DOCUMENT_EXTENSIONS: readonly string[] = Object.keys(KINDS);

/** Pictures make these large; their text is short. Bytes. */
const PRINTED_BYTES = 50 * 1024 * 1024;

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
  kind: Kind = kindOf(file.name),
): Promise<ImportItem | null> {
  const printed = kind === 'pdf' || kind === 'docx';
  const limit = options.documentBytes ?? (printed ? PRINTED_BYTES : DOCUMENT_BYTES);
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
  if (printed) return fromPrinted(file, { kind, bytes }, options);
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return fault(`${file.name}:${decoded.line}`, decoded.code, decoded.message);
  const from = kind === 'html' ? fromHtml : fromMarkdown;
  return from(file, decoded.text, options);
}

function kindOf(name: string): Kind {
  return KINDS[extname(name).toLowerCase()] ?? 'markdown';
}

async function fromPrinted(
  file: DocumentFile,
  document: { readonly kind: 'pdf' | 'docx'; readonly bytes: Uint8Array },
  options: ImportOptions,
): Promise<ImportItem> {
  const articleId = idOf(file);
  const converted = await convertDocument(document, options.documentLimits);
  if (!converted.ok) return { ...fault(file.name, converted.code, converted.message), articleId };
  const { title, body, locale, modifiedAt } = converted;
  const item = toItem(
    { id: articleId, title: title === '' ? titleOfName(file) : title, body, locale },
    file.name,
    options,
  );
  return item.kind === 'article' && modifiedAt !== null ? { ...item, modifiedAt } : item;
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
