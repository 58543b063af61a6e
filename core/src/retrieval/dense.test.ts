import { describe, expect, it } from '@jest/globals';
import { createExactIndex, createHnswIndex, createVectorIndex, type VectorIndex } from './dense.ts';
import { createRandom } from './random.ts';

const unit = (angle: number) => Float32Array.of(Math.cos(angle), Math.sin(angle));

/** What every vector index does. */
function describeVectorIndex(name: string, create: () => Promise<VectorIndex>) {
  describe(name, () => {
    it('finds the nearest by angle, whatever the lengths', async () => {
      const index = await create();
      index.add(1, unit(0));
      index.add(
        2,
        unit(1).map((x) => x * 9),
      );
      index.add(3, unit(3));
      const found = index.search(Float32Array.of(5, 0.2), 2);
      expect(found.map(({ id }) => id)).toEqual([1, 2]);
      expect(found[0]?.similarity).toBeCloseTo(Math.cos(Math.atan2(0.2, 5)), 4);
    });

    it('forgets what is removed and replaces what is added again', async () => {
      const index = await create();
      index.add(1, unit(0));
      index.add(2, unit(0.1));
      index.remove(1);
      index.remove(99);
      expect(index.search(unit(0), 5).map(({ id }) => id)).toEqual([2]);
      index.add(2, unit(2));
      expect(index.search(unit(2), 5)[0]?.similarity).toBeCloseTo(1, 4);
      expect(index.size()).toBe(1);
      expect([...index.all()]).toHaveLength(1);
    });

    it('has no neighbours while empty', async () => {
      expect((await create()).search(unit(0), 3)).toEqual([]);
    });

    it('refuses a vector of another width', async () => {
      const index = await create();
      expect(() => index.add(1, Float32Array.of(1, 2, 3))).toThrow(RangeError);
    });

    it('grows past its first size', async () => {
      const index = await create();
      const random = createRandom(3);
      for (let id = 0; id < 1500; id++) index.add(id, unit(random() * 6));
      index.add(5000, unit(6.2));
      expect(index.search(unit(6.2), 1)[0]?.id).toBe(5000);
    });
  });
}

describeVectorIndex('exact scan', async () => createExactIndex(2));
const hnsw = await createHnswIndex(2);
// The graph needs a compiled package that not every machine has; where it is absent the next tests say what happens then.
(hnsw === null ? describe.skip : describe)('with hnswlib-node', () => {
  describeVectorIndex('hnsw', async () => (await createHnswIndex(2)) ?? createExactIndex(2));

  it('takes over above the limit with the same nearest', async () => {
    const vectors = createVectorIndex({ dimensions: 2, hnswAbove: 10 });
    for (let id = 0; id < 30; id++) vectors.current().add(id, unit(id / 10));
    const before = vectors
      .current()
      .search(unit(1.02), 3)
      .map(({ id }) => id);
    await vectors.settle();
    expect(vectors.current().kind).toBe('hnsw');
    expect(
      vectors
        .current()
        .search(unit(1.02), 3)
        .map(({ id }) => id),
    ).toEqual(before);
  });
});

describe('createVectorIndex', () => {
  it('stays exact below the limit', async () => {
    const vectors = createVectorIndex({ dimensions: 2 });
    vectors.current().add(1, unit(1));
    await vectors.settle();
    expect(vectors.current().kind).toBe('exact');
  });

  it('stays exact, and says so once, where the package cannot be loaded', async () => {
    const lines: string[] = [];
    const vectors = createVectorIndex({
      dimensions: 2,
      hnswAbove: 0,
      log: (line) => lines.push(line),
      load: () => Promise.reject(new Error('no compiler here')),
    });
    vectors.current().add(1, unit(1));
    await vectors.settle();
    await vectors.settle();
    expect(vectors.current().kind).toBe('exact');
    expect(lines).toEqual([expect.stringContaining('no compiler here')]);
  });
});
