/** Embeddings made in this process by a small ONNX model: from a folder without any network, or downloaded once by name. */
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { AttendantError } from '../errors.ts';
import type { Embed } from '../retrieval/embeddings.ts';
import { loadTransformers, type Progress, type Transformers } from './onnx-package.ts';

export type OnnxEmbeddingDeps = {
  /** Folder with config.json, tokenizer.json and onnx/model.onnx; or a name such as `owner/model`, downloaded on first use. */
  readonly local: string;
  /** Where downloaded models are kept. */
  readonly cacheFolder: string;
  /** Folder in which `@huggingface/transformers` is installed. Default: among our own packages. */
  readonly packageFolder?: string | null;
  readonly log: (message: string) => void;
  /** Texts at a time. Default 16. */
  readonly batchSize?: number;
  /** Milliseconds after a failed load in which it is not tried again: a question must not wait for a lost network. Default 60,000. */
  readonly retryAfterMs?: number;
  /** Monotonic milliseconds. Default `performance.now`. */
  readonly elapsed?: () => number;
};
export type ModelPlace =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'name'; readonly name: string };

const BATCH = 16;
const RETRY_AFTER_MS = 60_000;
/** A model reads some hundred words; what is longer is cut before it costs time. */
const READ_CHARACTERS = 8_000;
/** The files of a model, full precision before reduced. */
const WEIGHTS = [
  ['onnx/model.onnx', 'fp32'],
  ['onnx/model_quantized.onnx', 'q8'],
] as const;
const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;

/**
 * One unit-length vector per text, in order: the mean over the text's tokens. Package and model are loaded with the first
 * text. Throws `EMBEDDING_PACKAGE_…`, `EMBEDDING_MODEL_MISSING`, `EMBEDDING_MODEL_BROKEN` or
 * `EMBEDDING_MODEL_UNSUITABLE`, each with the way out; a caller goes on without vectors then. A failed load is tried
 * again after a while.
 */
export function createOnnxEmbedding(deps: OnnxEmbeddingDeps): Embed {
  const batchSize = deps.batchSize ?? BATCH;
  const elapsed = deps.elapsed ?? (() => performance.now());
  let loading: ReturnType<typeof load> | null = null;
  let failedAt = Number.NEGATIVE_INFINITY;
  let width: number | null = null;
  return async (texts) => {
    if (texts.length === 0) return [];
    const mayRetry = elapsed() - failedAt >= (deps.retryAfterMs ?? RETRY_AFTER_MS);
    if (failedAt > Number.NEGATIVE_INFINITY && mayRetry) {
      loading = null;
      failedAt = Number.NEGATIVE_INFINITY;
    }
    loading ??= load(deps).catch((error: unknown) => {
      failedAt = elapsed();
      throw error;
    });
    const extract = await loading;
    const vectors: Float32Array[] = [];
    for (let from = 0; from < texts.length; from += batchSize) {
      const batch = texts.slice(from, from + batchSize).map(toReadable);
      const { dims, data } = await extract(batch, { pooling: 'mean', normalize: true });
      const made = toVectors(dims, data, batch.length);
      width ??= made[0]?.length ?? null;
      if (made.some((vector) => vector.length !== width)) throw unsuitable(deps.local);
      vectors.push(...made);
    }
    return vectors;
  };
}

/** A folder when it looks like a path or is there; otherwise a name. */
export function toModelPlace(local: string, cwd = process.cwd()): ModelPlace {
  const path = resolve(cwd, local);
  const looksLikePath = isAbsolute(local) || /^\.{1,2}(?:[/\\]|$)/u.test(local);
  if (looksLikePath || isFolder(path)) return { kind: 'folder', path };
  return { kind: 'name', name: local };
}

/**
 * Whether the model can be loaded without a download. Loads nothing.
 * @throws `EMBEDDING_MODEL_MISSING` for a folder without a model.
 */
export function isModelHere(deps: Pick<OnnxEmbeddingDeps, 'local' | 'cacheFolder'>): boolean {
  const place = toModelPlace(deps.local);
  if (place.kind === 'folder') {
    weightsIn(place.path);
    return true;
  }
  return WEIGHTS.some(([file]) => existsSync(join(deps.cacheFolder, place.name, file)));
}

/** Tells models apart whose vectors must not meet: another place, or other weights in the same one. */
export function toModelKey(local: string): string {
  const place = toModelPlace(local);
  const hash = createHash('sha256').update(local);
  if (place.kind === 'name') return hash.digest('hex').slice(0, 16);
  for (const [file] of WEIGHTS) {
    const found = statSync(join(place.path, file), { throwIfNoEntry: false });
    if (found !== undefined) hash.update(`${file} ${found.size} ${found.mtimeMs}`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function load(deps: OnnxEmbeddingDeps) {
  const place = toModelPlace(deps.local);
  // What is wrong with the folder is said before half a gigabyte is loaded to find out.
  const dtype = place.kind === 'folder' ? weightsIn(place.path) : 'fp32';
  const transformers = await loadTransformers(deps.packageFolder ?? null);
  const name = point(transformers, place, deps.cacheFolder);
  if (place.kind === 'name' && !isModelHere(deps)) {
    deps.log(
      `Downloading the embedding model ${name} into ${deps.cacheFolder}; this is done once.`,
    );
  }
  try {
    const extract = await transformers.pipeline('feature-extraction', name, {
      dtype,
      progress_callback: createProgressLog(place, deps.log),
    });
    deps.log(`The embedding model ${name} is loaded.`);
    return extract;
  } catch (cause) {
    throw place.kind === 'folder' ? broken(place.path, cause) : notDownloaded(place.name, cause);
  }
}

/** Its settings are of the process; there is one embedding model in it. Returns what the package calls the model. */
function point({ env }: Transformers, place: ModelPlace, cacheFolder: string): string {
  env.allowLocalModels = place.kind === 'folder';
  env.allowRemoteModels = place.kind === 'name';
  if (place.kind === 'name') {
    env.cacheDir = cacheFolder;
    return place.name;
  }
  env.localModelPath = `${dirname(place.path)}${sep}`;
  return basename(place.path);
}

/** Tenths of each large file: enough to see that it goes on, too little to fill a log. */
function createProgressLog(place: ModelPlace, log: (message: string) => void) {
  const told = new Map<string, number>();
  return ({ status, file, loaded, total }: Progress): void => {
    if (place.kind === 'folder' || status !== 'progress') return;
    if (file === undefined || loaded === undefined || !total) return;
    const tenth = Math.floor((10 * loaded) / total);
    if (tenth <= (told.get(file) ?? 0)) return;
    told.set(file, tenth);
    log(`${file}: ${tenth * 10} % of ${(total / 1_048_576).toFixed(1)} MB`);
  };
}

/** The precision the weights are in. */
function weightsIn(folder: string): string {
  const missing = NEEDED.filter((file) => !existsSync(join(folder, file)));
  const weights = WEIGHTS.find(([file]) => existsSync(join(folder, file)));
  if (missing.length === 0 && weights !== undefined) return weights[1];
  const [first = 'onnx/model.onnx'] = missing;
  throw new AttendantError(
    'EMBEDDING_MODEL_MISSING',
    `There is no embedding model in ${folder}: ${isFolder(folder) ? `${first} is missing` : 'it is no folder'}.`,
    {
      wayOut: `Put ${NEEDED.join(', ')} and onnx/model.onnx of a model there, or name another folder in "embedding.local".`,
    },
  );
}

/** An empty text has no token to take the mean of. */
function toReadable(text: string): string {
  const cut = text.slice(0, READ_CHARACTERS).toWellFormed();
  return cut.trim() === '' ? '.' : cut;
}

function toVectors(
  dims: readonly number[],
  data: ArrayLike<number>,
  count: number,
): readonly Float32Array[] {
  const [rows, width = 0] = dims;
  if (dims.length !== 2 || rows !== count || width === 0 || data.length !== count * width) {
    throw unsuitable(dims.join(' × '));
  }
  const flat = Float32Array.from(data);
  if (!flat.every(Number.isFinite)) throw unsuitable('numbers that are none');
  return Array.from({ length: count }, (_, i) => flat.slice(i * width, (i + 1) * width));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function broken(folder: string, cause: unknown): AttendantError {
  return new AttendantError(
    'EMBEDDING_MODEL_BROKEN',
    `The embedding model in ${folder} cannot be loaded: ${reasonOf(cause)}`,
    { wayOut: 'Copy its files again, whole, from where they came from.', cause },
  );
}

function notDownloaded(name: string, cause: unknown): AttendantError {
  return new AttendantError(
    'EMBEDDING_MODEL_MISSING',
    `The embedding model ${name} could not be downloaded or loaded: ${reasonOf(cause)}`,
    {
      wayOut:
        'Check its name and the network; without a network put a model into a folder and name that in "embedding.local".',
      cause,
    },
  );
}

function unsuitable(what: string): AttendantError {
  return new AttendantError(
    'EMBEDDING_MODEL_UNSUITABLE',
    `The embedding model does not give one vector a text (${what}).`,
    { wayOut: 'Use a model for sentence embeddings (task "feature-extraction") in ONNX form.' },
  );
}

function reasonOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, 300);
}
