/**
 * One backup file: a first line of JSON (padded to 512 bytes) and the gzipped content. The line holds the SHA-256 and
 * length of what follows it, so a damaged or cut file is refused before anything is restored from it.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { AttendantError } from '../errors.ts';
import type { Dialect } from './migrations/migration.ts';

export type BackupHeader = {
  readonly attendantBackup: 2;
  /** `keys`: only the contacts' wrapped keys, without which the `data` of a contact cannot be read. */
  readonly content: 'data' | 'keys';
  /** Which installation it is of: keys of another one are not put to this one's data. */
  readonly installation: string;
  readonly dialect: Dialect;
  readonly createdAt: string;
  /** Highest migration of the database. */
  readonly migration: number;
  readonly bytes: number;
  readonly sha256: string;
};
/** Where a backup is. Without `data` only the keys are written. */
export type BackupFiles = { readonly data?: string; readonly keys: string };
export type BackupHeaders = { readonly data: BackupHeader | null; readonly keys: BackupHeader };
type About = Omit<BackupHeader, 'attendantBackup' | 'bytes' | 'sha256'>;
type Content = AsyncIterable<Uint8Array | string>;
const HEADER_BYTES = 512;

/** Both files of a backup, of the same moment. */
export async function writeBackup(
  to: BackupFiles,
  about: Omit<About, 'content'>,
  content: { readonly data: () => Content; readonly keys: () => Content },
): Promise<BackupHeaders> {
  const data =
    to.data === undefined
      ? null
      : await writeBackupFile(to.data, { ...about, content: 'data' }, content.data());
  const keys = await writeBackupFile(to.keys, { ...about, content: 'keys' }, content.keys());
  return { data, keys };
}

/** Writes beside the target and renames at the end: a backup that was interrupted is never taken for one. */
async function writeBackupFile(to: string, about: About, content: Content): Promise<BackupHeader> {
  const part = `${to}.part`;
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    const file = await open(part, 'w', 0o600);
    try {
      await file.write(Buffer.alloc(HEADER_BYTES, ' '), 0, HEADER_BYTES, 0);
      const sink = createWriteStream(part, { fd: file.fd, start: HEADER_BYTES, autoClose: false });
      await pipeline(Readable.from(content), createGzip(), count, sink);
      const header: BackupHeader = {
        attendantBackup: 2,
        ...about,
        bytes,
        sha256: hash.digest('hex'),
      };
      await file.write(Buffer.from(JSON.stringify(header)), 0, undefined, 0);
      await file.write(Buffer.from('\n'), 0, 1, HEADER_BYTES - 1);
      await file.sync();
      await rename(part, to);
      return header;
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Reads the header and checks the whole file against it. Throws `BACKUP_INVALID`, `BACKUP_NOT_FOUND`. */
export async function checkBackupFile(
  from: string,
  content: BackupHeader['content'],
): Promise<BackupHeader> {
  const file = await openBackup(from, content);
  try {
    const header = await readHeader(file, from);
    if (header.content !== content) throw invalid(from, `it holds ${header.content}`);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of createReadStream(from, { start: HEADER_BYTES })) {
      hash.update(chunk as Buffer);
      bytes += (chunk as Buffer).length;
    }
    if (bytes !== header.bytes || hash.digest('hex') !== header.sha256) {
      throw invalid(from, 'it was changed or cut off');
    }
    return header;
  } finally {
    await file.close();
  }
}

/** The content, unpacked. Check the file first. */
export function readBackupContent(from: string): AsyncIterable<Buffer> {
  const source = createReadStream(from, { start: HEADER_BYTES });
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  return source.pipe(unpacked);
}

async function openBackup(from: string, content: BackupHeader['content']): Promise<FileHandle> {
  try {
    return await open(from, 'r');
  } catch (cause) {
    if (content === 'keys') {
      throw new AttendantError('BACKUP_KEYS_NOT_FOUND', `The keys file ${from} cannot be read.`, {
        wayOut: "Give the newest keys file with --keys; without it no contact's data can be read.",
        cause,
      });
    }
    throw new AttendantError('BACKUP_NOT_FOUND', `The backup ${from} cannot be read.`, {
      wayOut: 'Check the name after --from.',
      cause,
    });
  }
}

async function readHeader(file: FileHandle, from: string): Promise<BackupHeader> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
  try {
    const header = JSON.parse(buffer.subarray(0, bytesRead).toString('utf8')) as BackupHeader;
    if (header.attendantBackup === 2) return header;
  } catch {
    // Said below: whatever it is, it is not one of ours.
  }
  throw invalid(from, 'it is not a backup made by Attendant');
}

function invalid(from: string, why: string): AttendantError {
  return new AttendantError('BACKUP_INVALID', `The backup ${from} cannot be used: ${why}.`, {
    wayOut: 'Use another backup; nothing was restored.',
  });
}
