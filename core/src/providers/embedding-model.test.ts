import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmbeddingModel } from './embedding-model.ts';

const mock = new LLMock({ port: 0 });
beforeAll(async () => {
  await mock.start();
});
afterAll(async () => {
  await mock.stop();
});

describe('embeddings', () => {
  const embed = (more: { readonly fetch?: typeof fetch } = {}) =>
    createEmbeddingModel({
      baseUrl: `${mock.url}/v1`,
      apiKey: 'test',
      model: 'text-embedding-3-small',
      timeoutMs: 2000,
      batchSize: 2,
      ...more,
    });
  it('gives one unit vector per text in order, in batches', async () => {
    mock.onEmbedding(/./, { embedding: [3, 4, 0] });
    const vectors = await embed()(['a', 'b', '']);
    expect(vectors.map((vector) => [...vector].map((value) => Math.round(value * 10)))).toEqual([
      [6, 8, 0],
      [6, 8, 0],
      [6, 8, 0],
    ]);
    expect(mock.getRequests()).toHaveLength(2);
    expect(await embed()([])).toEqual([]);
  });
  it('fails by code when the vectors are not usable', async () => {
    const short: typeof fetch = () =>
      Promise.resolve(Response.json({ object: 'list', data: [{ embedding: [], index: 0 }] }));
    await expect(embed({ fetch: short })(['a'])).rejects.toMatchObject({
      code: 'PROVIDER_EMBEDDING_FAILED',
    });
  });
});
