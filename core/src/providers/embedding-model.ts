/** Embeddings from any OpenAI-compatible address, through LangChain. */
import { AttendantError } from '../errors.ts';
import type { Embed } from '../retrieval/embeddings.ts';

export type EmbeddingModelDeps = {
  /** E.g. `https://api.openai.com/v1`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** For each request. */
  readonly timeoutMs: number;
  /** Texts a request. Default 64. */
  readonly batchSize?: number;
  /** Asked of models that can shorten their vectors. Default: the model's own. */
  readonly dimensions?: number;
  readonly fetch?: typeof fetch;
};

/**
 * One unit-length vector per text, in order. Empty input makes no request. Throws `PROVIDER_EMBEDDING_FAILED` when the
 * provider fails or answers with the wrong number, length or kind of vectors; the caller then goes on without them.
 */
export function createEmbeddingModel(deps: EmbeddingModelDeps): Embed {
  let embedAll: Promise<(texts: string[]) => Promise<number[][]>> | undefined;
  return async (texts) => {
    if (texts.length === 0) {
      return [];
    }
    try {
      embedAll ??= connect(deps);
      const embed = await embedAll;
      // A provider refuses an empty text.
      const vectors = await embed(texts.map((text) => (text.trim() === '' ? ' .' : text)));
      return checked(vectors, texts.length).map(toUnit);
    } catch (error) {
      throw new AttendantError(
        'PROVIDER_EMBEDDING_FAILED',
        'The embedding model did not answer usably.',
        {
          wayOut:
            'Check the provider address, key and model name; search works without it meanwhile.',
          status: 502,
          cause: error,
        },
      );
    }
  };
}

async function connect(
  deps: EmbeddingModelDeps,
): Promise<(texts: string[]) => Promise<number[][]>> {
  const { OpenAIEmbeddings } = await import('@langchain/openai');
  const embeddings = new OpenAIEmbeddings({
    model: deps.model,
    apiKey: deps.apiKey,
    batchSize: deps.batchSize ?? 64,
    maxRetries: 1,
    timeout: deps.timeoutMs,
    encodingFormat: 'float',
    stripNewLines: false,
    ...(deps.dimensions === undefined ? {} : { dimensions: deps.dimensions }),
    configuration: {
      baseURL: deps.baseUrl,
      ...(deps.fetch === undefined ? {} : { fetch: deps.fetch }),
    },
  });
  return (texts) => embeddings.embedDocuments(texts);
}

function checked(
  vectors: readonly (readonly number[])[],
  count: number,
): readonly (readonly number[])[] {
  const dimensions = vectors[0]?.length ?? 0;
  const good =
    vectors.length === count &&
    dimensions > 0 &&
    vectors.every((vector) => vector.length === dimensions && vector.every(Number.isFinite));
  if (!good) {
    throw new Error(`expected ${count} vectors of one length`);
  }
  return vectors;
}

function toUnit(vector: readonly number[]): Float32Array {
  const length = Math.hypot(...vector);
  return Float32Array.from(vector, (value) => (length === 0 ? 0 : value / length));
}
