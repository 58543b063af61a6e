import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readWhole } from './snapshot-files.ts';

it('reads a file in pieces, the last one short, byte for byte', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attendant-snapshot-'));
  try {
    const bytes = Uint8Array.from({ length: 1_000 }, (_, i) => (i * 37) % 251);
    await writeFile(join(folder, 'file'), bytes);
    for (const piece of [7, 500, 999, 1_000, 4_096])
      expect(await readWhole(join(folder, 'file'), piece)).toEqual(bytes);
    await writeFile(join(folder, 'file'), '');
    expect(await readWhole(join(folder, 'file'))).toHaveLength(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
