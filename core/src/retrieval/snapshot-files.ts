/** Where the snapshots of the indexes lie on disk. What cannot be written or read costs time, never truth. */
import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArticleIndex, type IndexOptions, loadInSteps } from './create-retriever.ts';
import { runSliced } from './run-sliced.ts';
import { decodeInSteps } from './snapshot.ts';

/** Bytes read at once. Node reads no more than 2 GiB in one piece; a million chunks take more. */
const PIECE = 2 ** 28;

/** One file a tenant, named by the hash of its id: an id may hold anything, a file name may not. */
export function createSnapshotFiles(folder: string | null, log: (message: string) => void) {
  const fileOf = (tenantId: string) =>
    join(folder ?? '', `${createHash('sha256').update(tenantId).digest('hex').slice(0, 32)}.index`);
  const writing = new Map<string, Promise<void>>();
  const writeNow = async (tenantId: string, cursor: number, index: ArticleIndex) => {
    if (folder === null) return;
    const file = fileOf(tenantId);
    const draft = `${file}.${process.pid}.part`;
    try {
      await mkdir(folder, { recursive: true });
      const handle = await open(draft, 'w');
      try {
        const parts = index.serialiseParts([['cursor', { json: { cursor } }]]);
        for (const part of parts) await handle.writeFile(part);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, file);
    } catch (cause) {
      await rm(draft, { force: true }).catch(() => {});
      log(
        `The index snapshot could not be written: ${messageOf(cause)}. The next start takes longer.`,
      );
    }
  };
  return {
    read: async (tenantId: string, options: IndexOptions) => {
      if (folder === null) return null;
      try {
        const snapshot = await runSliced(decodeInSteps(await readWhole(fileOf(tenantId))));
        const { cursor } = snapshot.json('cursor') as { readonly cursor: number };
        return { cursor, index: await runSliced(loadInSteps(snapshot, options)) };
      } catch (cause) {
        if (!isMissing(cause)) log(`${messageOf(cause)} It is built again.`);
        return null;
      }
    },
    /** One after the other for each tenant: two at once would write into one draft. */
    write: (tenantId: string, cursor: number, index: ArticleIndex): Promise<void> => {
      const turn = (writing.get(tenantId) ?? Promise.resolve())
        .then(() => writeNow(tenantId, cursor, index))
        .finally(() => {
          if (writing.get(tenantId) === turn) writing.delete(tenantId);
        });
      writing.set(tenantId, turn);
      return turn;
    },
    remove: async (tenantId: string) => {
      if (folder !== null) await rm(fileOf(tenantId), { force: true });
    },
  };
}

/** By its code, not its class: errors of Node's own modules may come from another realm. */
function isMissing(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT';
}

/** @param piece bytes read at once. Default 256 MiB. */
export async function readWhole(file: string, piece = PIECE): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const bytes = new Uint8Array((await handle.stat()).size);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(piece, bytes.length - at), at);
      // Cut short meanwhile: the checksum will say so.
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
