/**
 * Several files sent as one: per file a line of JSON `{"path","bytes"}`, then exactly that many bytes. The paths are the
 * sender's: articles are named by them, and no file is ever written under one.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AttendantError } from '../errors.ts';
import { fault, type ImportItem, type ImportOptions } from './import/import-item.ts';
import { renameItems } from './rename-items.ts';
import type { OpenImport } from './run-import.ts';

export type Bundle = {
  readonly path: string;
  /** Where its files are put one after the other; made and removed here. */
  readonly folder: string;
  /** Of the folder that was chosen: left out of its files' names. */
  readonly name: string;
  readonly openImport: OpenImport;
  readonly options: ImportOptions;
};
type Part = { readonly name: string; readonly start: number; readonly bytes: number };

const MOST_FILES = 5_000;
/** Bytes of the line before a file. */
const LINE = 4_096;
/** What an importer knows by its ending; the rest of a folder (pictures, say) is passed over. */
const KNOWN = /\.(?:md|markdown|html?|pdf|docx|csv|tsv|jsonl|ndjson|json|xml)$/iu;
const HIDDEN = /(?:^|\/)(?:\.|node_modules(?:\/|$))/u;

/** Throws `IMPORT_BUNDLE_BROKEN` before the first article when it is not one. What is wrong with one file is a fault. */
export async function* importBundle(bundle: Bundle): AsyncGenerator<ImportItem> {
  const parts = await partsOf(bundle);
  await mkdir(bundle.folder, { recursive: true, mode: 0o700 });
  try {
    for (const part of parts) {
      if (KNOWN.test(part.name) && !HIDDEN.test(part.name)) yield* importPart(bundle, part);
    }
  } finally {
    await rm(bundle.folder, { recursive: true, force: true });
  }
}

async function* importPart(bundle: Bundle, part: Part): AsyncGenerator<ImportItem> {
  const extension = part.name.slice(part.name.lastIndexOf('.')).toLowerCase();
  const stem = createHash('sha256').update(part.name).digest('hex').slice(0, 32);
  const file = `${stem}${extension}`;
  const path = join(bundle.folder, file);
  const { start, bytes } = part;
  const content =
    bytes === 0 ? [] : createReadStream(bundle.path, { start, end: start + bytes - 1 });
  await pipeline(content, createWriteStream(path, { mode: 0o600 }));
  try {
    const { items } = await bundle.openImport(path, 'auto', bundle.options);
    yield* renameItems(items, { file, name: part.name });
  } catch (error) {
    if (!(error instanceof AttendantError) || error.status >= 500) throw error;
    yield fault(part.name, error.code, error.message.replaceAll(file, part.name));
  } finally {
    await rm(path, { force: true });
  }
}

/** Where each file begins, by name: of two with one name the first counts. */
async function partsOf(bundle: Bundle): Promise<readonly Part[]> {
  const handle = await open(bundle.path, 'r');
  try {
    const { size } = await handle.stat();
    const parts = new Map<string, Part>();
    let at = 0;
    for (let count = 0; at < size; count += 1) {
      if (count === MOST_FILES) throw broken(`it holds more than ${MOST_FILES} files`);
      const { path, bytes, start } = await readLine(handle, at);
      if (start + bytes > size) throw broken('it is shorter than it says');
      const name = nameOf(path, bundle.name);
      if (name !== '' && !parts.has(name)) parts.set(name, { name, start, bytes });
      at = start + bytes;
    }
    return [...parts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  } finally {
    await handle.close();
  }
}

async function readLine(handle: FileHandle, at: number) {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(LINE), 0, LINE, at);
  const end = buffer.subarray(0, bytesRead).indexOf(0x0a);
  if (end < 0) throw broken('a line before a file is missing');
  const line = parsed(buffer.toString('utf8', 0, end));
  const { path, bytes } = (line ?? {}) as { readonly path?: unknown; readonly bytes?: unknown };
  if (typeof path !== 'string' || typeof bytes !== 'number' || !Number.isSafeInteger(bytes)) {
    throw broken('a line before a file does not say its path and bytes');
  }
  if (bytes < 0) throw broken('a file has less than nothing');
  return { path, bytes, start: at + end + 1 };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `help/policies/returns.md` of the folder `help` is `policies/returns.md`. Nothing leads upwards or is invisible. */
function nameOf(path: string, folder: string): string {
  const steps = path
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .split(/[/\\]/u)
    .map((step) => step.trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..');
  const inside = steps.length > 1 && steps[0] === folder ? steps.slice(1) : steps;
  return [...inside.join('/')].slice(0, 250).join('');
}

function broken(how: string): AttendantError {
  return new AttendantError(
    'IMPORT_BUNDLE_BROKEN',
    `The files did not arrive as they left: ${how}.`,
    {
      status: 400,
      wayOut: 'Send them again, or one by one.',
    },
  );
}
