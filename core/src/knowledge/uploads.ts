/** Files somebody uploads to be imported: in one folder, under random names, gone when the import is over. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AttendantError } from '../errors.ts';

export type Upload = {
  /** Its name in the folder. */
  readonly file: string;
  readonly bytes: number;
  /** Hex. Tells two uploads apart. */
  readonly sha256: string;
};
export type Uploads = {
  /**
   * Writes what comes to a new file. Throws `IMPORT_TOO_LARGE` beyond `limit` bytes and `IMPORT_CUT_OFF` when the sender
   * goes away; then nothing is left.
   * @param name as the sender calls it: only its extension is used, to tell what it is.
   */
  readonly receive: (
    bytes: Readable,
    of: { readonly name: string; readonly limit: number },
  ) => Promise<Upload>;
  /** Where a file lies. Throws on a name we did not make. */
  readonly pathOf: (file: string) => string;
  /** Where what is in a file may be unpacked. It goes with the file. */
  readonly unpackPathOf: (file: string) => string;
  readonly remove: (file: string) => Promise<void>;
  /** Removes files that nobody waits for and that are older than a day: a crash may have left them. Answers how many. */
  readonly sweep: (wanted: ReadonlySet<string>) => Promise<number>;
};

const OURS = /^[0-9a-f]{32}(?:\.[a-z0-9]{1,10})?$/u;
const DAY_MS = 86_400_000;

export function createUploads(deps: {
  readonly folder: string;
  readonly clock: () => Date;
  readonly randomBytes: (size: number) => Uint8Array;
}): Uploads {
  const { folder, clock } = deps;
  const pathOf = (file: string): string => {
    if (OURS.test(file)) return join(folder, file);
    throw new AttendantError('IMPORT_FILE_NAME', 'This is not the name of an uploaded file.');
  };
  const unpackPathOf = (file: string) => `${pathOf(file)}.d`;
  const remove = async (file: string) => {
    for (const path of [pathOf(file), unpackPathOf(file)]) {
      await rm(path, { force: true, recursive: true });
    }
  };
  return {
    pathOf,
    unpackPathOf,
    remove,
    async receive(bytes, { name, limit }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const random = Buffer.from(deps.randomBytes(16)).toString('hex');
      const file = `${random}${extensionOf(name)}`;
      const hash = createHash('sha256');
      let size = 0;
      const counted = async function* () {
        // Left open: destroying a request would take the answer with it.
        for await (const piece of bytes.iterator({ destroyOnReturn: false })) {
          size += piece.length;
          if (size > limit) throw tooLarge(limit);
          hash.update(piece);
          yield piece;
        }
      };
      try {
        await pipeline(counted, createWriteStream(pathOf(file), { flags: 'wx', mode: 0o600 }));
      } catch (error) {
        await remove(file);
        if (error instanceof AttendantError || isOurTrouble(error)) throw error;
        throw cutOff(error);
      }
      return { file, bytes: size, sha256: hash.digest('hex') };
    },
    async sweep(wanted) {
      const names = await readdir(folder).catch(() => []);
      let removed = 0;
      for (const file of names.filter((one) => OURS.test(one) && !wanted.has(one))) {
        const { mtimeMs } = await stat(pathOf(file)).catch(() => ({ mtimeMs: Number.NaN }));
        if (!(clock().getTime() - mtimeMs > DAY_MS)) continue;
        await remove(file);
        removed += 1;
      }
      return removed;
    },
  };
}

function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,10}$/u.exec(name.trim().toLowerCase())?.[0] ?? '';
}

/** The disk is full or may not be written: not the sender's fault. */
function isOurTrouble(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'ENFILE', 'EDQUOT', 'EIO', 'EEXIST'].includes(
    code,
  );
}

export function tooLarge(limit: number): AttendantError {
  return new AttendantError(
    'IMPORT_TOO_LARGE',
    `This is more than ${limit < 1_048_576 ? `${limit / 1_024} kB` : `${limit / 1_048_576} MB`}.`,
    { status: 413, wayOut: 'Split it, or import it on the server with `attendant import`.' },
  );
}

function cutOff(cause: unknown): AttendantError {
  return new AttendantError('IMPORT_CUT_OFF', 'The upload ended before the file did.', {
    status: 400,
    wayOut: 'Send it again.',
    cause,
  });
}
