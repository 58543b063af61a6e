import { open } from 'node:fs/promises';

/** Null when there is more: a file that grows while it is read does not fill memory either. */
export async function readUpTo(path: string, limit: number): Promise<Uint8Array | null> {
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
