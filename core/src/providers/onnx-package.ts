/** Finds `@huggingface/transformers`: an optional package of about 470 MB with its runtime, installed by who wants it. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AttendantError } from '../errors.ts';

const PACKAGE = '@huggingface/transformers';

export type Progress = {
  readonly status: string;
  readonly file?: string;
  readonly loaded?: number;
  readonly total?: number;
};
type Extract = (
  texts: readonly string[],
  options: { readonly pooling: 'mean'; readonly normalize: boolean },
) => Promise<{ readonly dims: readonly number[]; readonly data: ArrayLike<number> }>;
/** The part of the package that is used. */
export type Transformers = {
  readonly env: {
    allowRemoteModels: boolean;
    allowLocalModels: boolean;
    localModelPath: string;
    cacheDir: string | null;
  };
  readonly pipeline: (
    task: 'feature-extraction',
    model: string,
    options: {
      readonly dtype: string;
      readonly progress_callback: (progress: Progress) => void;
    },
  ) => Promise<Extract>;
};

/**
 * @param folder where the package is installed, if it is not among our own; `ATTENDANT_TRANSFORMERS` names it.
 * @throws `EMBEDDING_PACKAGE_MISSING`, `EMBEDDING_PACKAGE_BROKEN`, with the way out.
 */
export async function loadTransformers(folder: string | null): Promise<Transformers> {
  const place = findTransformers(folder);
  if (place === null) throw packageMissing();
  try {
    return (await import(pathToFileURL(place).href)) as Transformers;
  } catch (cause) {
    throw new AttendantError('EMBEDDING_PACKAGE_BROKEN', `The package ${PACKAGE} does not load.`, {
      wayOut: 'Install it again, on the same system and kind of processor that it runs on.',
      cause,
    });
  }
}

export function packageMissing(): AttendantError {
  return new AttendantError(
    'EMBEDDING_PACKAGE_MISSING',
    `In-process embeddings need the package ${PACKAGE}, which is not installed.`,
    {
      wayOut: `Run \`npm install --prefix <folder> ${PACKAGE}\` (about 470 MB) and set ATTENDANT_TRANSFORMERS to that folder; or take "embedding" out of the configuration.`,
    },
  );
}

/** The file to import; null when it is not there. Loads nothing. */
export function findTransformers(folder: string | null): string | null {
  const from = folder === null ? import.meta.url : pathToFileURL(join(folder, 'package.json')).href;
  try {
    const place = createRequire(from).resolve(PACKAGE);
    return existsSync(place) ? place : null;
  } catch {
    return null;
  }
}
