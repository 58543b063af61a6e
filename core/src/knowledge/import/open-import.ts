/** Chooses the importer for a path. */
import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { AttendantError, UsageError } from '../../errors.ts';
import { importCsv } from './import-csv.ts';
import { DOCUMENT_EXTENSIONS, importDocument } from './import-document.ts';
import { importFolder } from './import-folder.ts';
import type { ImportItem, ImportOptions } from './import-item.ts';
import { importJsonl } from './import-jsonl.ts';
import { importWxr } from './import-wxr.ts';
import { importZendesk } from './import-zendesk.ts';
import { readCsv } from './read-csv.ts';
import { isShopifyOrders } from './shopify-orders.ts';
import { importShopifyProducts, isShopifyProducts } from './shopify-products.ts';

type Importer = (path: string, options: ImportOptions) => AsyncIterable<ImportItem>;

const IMPORTERS = {
  folder: importFolder,
  document: (path, options) => importOne(path, options),
  csv: importCsv,
  jsonl: importJsonl,
  'shopify-products': importShopifyProducts,
  wxr: importWxr,
  zendesk: importZendesk,
  pdf: (path, options) => importOne(path, options, 'pdf'),
  docx: (path, options) => importOne(path, options, 'docx'),
} as const satisfies Readonly<Record<string, Importer>>;

export type ImportFormat = keyof typeof IMPORTERS;
export const IMPORT_FORMATS = Object.keys(IMPORTERS) as readonly ImportFormat[];

/** The items of a folder or file; `auto` looks at the extension and, of CSV, at the header. */
export async function openImport(
  path: string,
  format: ImportFormat | 'auto',
  options: ImportOptions,
): Promise<{ readonly format: ImportFormat; readonly items: AsyncIterable<ImportItem> }> {
  const chosen = format === 'auto' ? await detect(path) : format;
  await assertKind(path, chosen);
  return { format: chosen, items: IMPORTERS[chosen](path, options) };
}

async function* importOne(
  path: string,
  options: ImportOptions,
  kind?: 'pdf' | 'docx',
): AsyncGenerator<ImportItem> {
  const item = await importDocument({ path, name: basename(path) }, options, kind);
  if (item !== null) yield item;
}

async function kindOf(path: string): Promise<'folder' | 'file'> {
  try {
    const entry = await stat(path);
    if (entry.isDirectory()) return 'folder';
    if (entry.isFile()) return 'file';
  } catch (cause) {
    throw new AttendantError('IMPORT_NOT_FOUND', `There is nothing to read at ${path}.`, {
      wayOut: 'Give the path of a folder or file that exists and may be read.',
      cause,
    });
  }
  throw new UsageError(
    `${path} is neither a folder nor a file.`,
    'Give the path of a folder or file.',
  );
}

async function assertKind(path: string, format: ImportFormat): Promise<void> {
  const kind = await kindOf(path);
  if ((kind === 'folder') !== (format === 'folder')) {
    throw new UsageError(
      `${path} is a ${kind}, not of format ${format}.`,
      'Leave --format out to have it chosen.',
    );
  }
}

async function detect(path: string): Promise<ImportFormat> {
  if ((await kindOf(path)) === 'folder') return 'folder';
  const extension = extname(path).toLowerCase();
  if (extension === '.pdf') return 'pdf';
  if (extension === '.docx') return 'docx';
  if (DOCUMENT_EXTENSIONS.includes(extension)) return 'document';
  if (extension === '.xml') return 'wxr';
  if (extension === '.json') return 'zendesk';
  if (extension === '.jsonl' || extension === '.ndjson') return detectJsonl(path);
  if (extension === '.csv' || extension === '.tsv') return detectCsv(path);
  throw new UsageError(
    `${basename(path)} has an extension that is not known.`,
    `Say what it is with --format ${IMPORT_FORMATS.join('|')}.`,
  );
}

const PEEK_BYTES = 64 * 1024;

/** Zendesk's articles carry fields that ours never do; a quote inside a text is written `\\"` and does not match. */
async function detectJsonl(path: string): Promise<ImportFormat> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(PEEK_BYTES), 0, PEEK_BYTES, 0);
    const start = buffer.toString('utf8', 0, bytesRead);
    return /"(?:articles|html_url|section_id|user_segment_id)"\s*:/.test(start)
      ? 'zendesk'
      : 'jsonl';
  } finally {
    await handle.close();
  }
}

async function detectCsv(path: string): Promise<ImportFormat> {
  for await (const item of readCsv(path)) {
    if (item.kind === 'fault') continue;
    const columns = Object.keys(item.cells);
    if (isShopifyOrders(columns)) {
      throw new UsageError(
        `${basename(path)} is an export of orders; orders are no articles.`,
        'Connect the shop as a host to answer from orders. To import products, export products.',
      );
    }
    return isShopifyProducts(columns) ? 'shopify-products' : 'csv';
  }
  return 'csv';
}
