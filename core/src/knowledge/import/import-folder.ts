import { lstat, opendir, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { DOCUMENT_EXTENSIONS, type DocumentFile, importDocument } from './import-document.ts';
import { fault, type ImportFault, type ImportItem, type ImportOptions } from './import-item.ts';

type Found = (DocumentFile & { readonly kind: 'file'; readonly bytes: number }) | ImportFault;

/**
 * Every Markdown and HTML file of a folder and those below it, in the order of their names. Hidden files and
 * `node_modules` are passed over; a link that leads out of the folder is refused, one that stays inside too if it
 * leads to a folder (it would be read twice).
 */
export async function* importFolder(
  folder: string,
  options: ImportOptions = {},
): AsyncGenerator<ImportItem> {
  const root = await realpath(folder);
  let bytes = 0;
  let rows = 0;
  for await (const found of walk(root, '')) {
    if (found.kind === 'fault') {
      yield found;
      continue;
    }
    const item = await importDocument(found, options);
    bytes += found.bytes;
    rows += 1;
    options.progress?.({ bytes, totalBytes: null, rows });
    if (item !== null) yield item;
  }
}

async function* walk(root: string, below: string): AsyncGenerator<Found> {
  let names: readonly string[];
  try {
    names = await namesIn(join(root, below));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    yield fault(
      below === '' ? '.' : below,
      'IMPORT_UNREADABLE',
      `the folder cannot be read (${code})`,
    );
    return;
  }
  for (const entry of names) {
    const name = below === '' ? entry : `${below}/${entry}`;
    yield* visit(root, name);
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(folder)) {
    if (!entry.name.startsWith('.') && entry.name !== 'node_modules') names.push(entry.name);
  }
  return names.toSorted((a, b) => (a < b ? -1 : 1));
}

async function* visit(root: string, name: string): AsyncGenerator<Found> {
  const path = join(root, name);
  const wanted = DOCUMENT_EXTENSIONS.includes(extname(name).toLowerCase());
  try {
    const entry = await lstat(path);
    if (entry.isDirectory()) yield* walk(root, name);
    else if (entry.isFile() && wanted) yield { kind: 'file', path, name, bytes: entry.size };
    else if (entry.isSymbolicLink()) yield* visitLink(root, name, wanted);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    yield fault(name, 'IMPORT_UNREADABLE', `it cannot be read (${code})`);
  }
}

async function* visitLink(root: string, name: string, wanted: boolean): AsyncGenerator<Found> {
  const target = await realpath(join(root, name));
  const { isFile, bytes } = await lstat(target).then((entry) => ({
    isFile: entry.isFile(),
    bytes: entry.size,
  }));
  if (target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep)) {
    // A picture that is linked from elsewhere is none of our business; a document or folder may be.
    if (wanted || !isFile)
      yield fault(name, 'IMPORT_LINK_OUTSIDE', 'the link leads out of the folder');
  } else if (isFile && wanted) yield { kind: 'file', path: target, name, bytes };
}
