/**
 * Embeds what it is told in a process of its own: the runtime checks that arrays are of its own realm, which they are not
 * inside a test.
 */
import { createOnnxEmbedding } from './onnx-embedding.ts';

const { local, texts, batchSize, cacheFolder } = JSON.parse(process.argv[2] ?? '{}') as {
  local: string;
  cacheFolder: string;
  texts: readonly (readonly string[])[];
  batchSize?: number;
};
const logged: string[] = [];
const embed = createOnnxEmbedding({
  local,
  cacheFolder,
  packageFolder: process.env.ATTENDANT_TRANSFORMERS ?? null,
  log: (message) => void logged.push(message),
  ...(batchSize === undefined ? {} : { batchSize }),
});
const results: unknown[] = [];
for (const batch of texts) {
  results.push(
    await embed(batch).then(
      (vectors) => vectors.map((vector) => [...vector]),
      (error: { code?: string; message: string; wayOut?: string }) => ({
        code: error.code,
        message: error.message,
        wayOut: error.wayOut,
      }),
    ),
  );
}
process.stdout.write(`\n${JSON.stringify({ results, logged })}\n`);
