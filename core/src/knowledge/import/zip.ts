/** Zip archives read with every limit checked before anything is inflated, and written without compression. */
import { crc32, inflateRawSync } from 'node:zlib';
import { AttendantError } from '../../errors.ts';

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  /** Bytes in the archive, and inflated as the archive claims; more is never inflated. */
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};
export type ZipLimits = {
  readonly entries: number;
  /** Bytes of one entry and of all that are read together. */
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Inflated : packed, of entries over 1 MB. Office documents stay under 100. */
  readonly ratio: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const COMMENT_BYTES = 0xffff;
const RATIO_FROM = 1024 * 1024;

/** What the archive lists (APPNOTE 4.3.12). Throws `IMPORT_ZIP` when it is none or broken. */
function listZip(bytes: Buffer, limits: ZipLimits): readonly ZipEntry[] {
  const end = endOf(bytes);
  const count = read(bytes, end + 10, 2);
  if (count > limits.entries) throw bomb(`it holds ${count} files`);
  const entries: ZipEntry[] = [];
  let at = read(bytes, end + 16, 4);
  for (let index = 0; index < count; index += 1) {
    if (read(bytes, at, 4) !== CENTRAL) throw broken();
    const nameBytes = read(bytes, at + 28, 2);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameBytes),
      method: read(bytes, at + 10, 2),
      packed: read(bytes, at + 20, 4),
      size: read(bytes, at + 24, 4),
      offset: read(bytes, at + 42, 4),
    });
    at += 46 + nameBytes + read(bytes, at + 30, 2) + read(bytes, at + 32, 2);
  }
  return entries;
}

/** The wanted entries, inflated. Throws `IMPORT_ZIP_BOMB` before it inflates what is too large, or `IMPORT_ZIP`. */
export function readZip(
  bytes: Buffer,
  isWanted: (name: string) => boolean,
  limits: ZipLimits,
): ReadonlyMap<string, Buffer> {
  const wanted = listZip(bytes, limits).filter(({ name }) => isWanted(name));
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.totalBytes) throw bomb(`it unpacks to ${total} bytes`);
  for (const { size, packed } of wanted) {
    const ratio = size / Math.max(packed, 1);
    if (size > limits.entryBytes) throw bomb(`one part unpacks to ${size} bytes`);
    if (size > RATIO_FROM && ratio > limits.ratio) {
      throw bomb(`one part grows ${Math.round(ratio)} times when unpacked`);
    }
  }
  return new Map(wanted.map((entry) => [entry.name, inflate(bytes, entry)]));
}

function inflate(bytes: Buffer, entry: ZipEntry): Buffer {
  if (read(bytes, entry.offset, 4) !== LOCAL) throw broken();
  const start =
    entry.offset + 30 + read(bytes, entry.offset + 26, 2) + read(bytes, entry.offset + 28, 2);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw broken();
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw broken();
  try {
    // The claim was within the limits; an archive that holds more than it claims ends here.
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ERR_BUFFER_TOO_LARGE' ? bomb('a part is larger than it claims') : broken();
  }
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - COMMENT_BYTES);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw broken();
}

function read(bytes: Buffer, at: number, length: 2 | 4): number {
  if (at < 0 || at + length > bytes.length) throw broken();
  return length === 2 ? bytes.readUInt16LE(at) : bytes.readUInt32LE(at);
}

/** Parts put together again, stored as they are: for a library that takes an archive and would inflate on its own. */
export function storeZip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    // Names are UTF-8.
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([uint32(LOCAL), fields, nameBytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([uint32(CENTRAL), Buffer.from([20, 0]), fields, tail, nameBytes]));
    locals.push(local, content);
    offset += local.length + content.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function broken(): AttendantError {
  return new AttendantError('IMPORT_ZIP', 'the file is broken or no archive', { status: 400 });
}

function bomb(what: string): AttendantError {
  return new AttendantError('IMPORT_ZIP_BOMB', `the archive is refused: ${what}`, { status: 400 });
}
