import { describe, expect, it } from '@jest/globals';
import { type DenseBenefitDeps, measureDenseBenefit } from './dense-benefit.ts';

const QUESTIONS = Array.from({ length: 40 }, (_, i) => i);
/** Even and odd questions belong to two articles. */
const ownerOf = (question: number) => (question < 0 ? undefined : `a${question % 2}`);
const same = (question: number) => (question + 2) % 40;
const other = (question: number) => (question + 1) % 40;

function measure(part: Partial<DenseBenefitDeps>) {
  const byChance = (question: number) =>
    new Map([
      [same(question), question % 4 < 2 ? 0.5 : 0.4],
      [other(question), 0.45],
    ]);
  return measureDenseBenefit({
    questions: QUESTIONS,
    ownerOf,
    byWords: byChance,
    byVectors: byChance,
    ...part,
  });
}

describe('measureDenseBenefit', () => {
  it('says yes to vectors that put questions right', async () => {
    expect(await measure({ byVectors: (question) => new Map([[same(question), 0.9]]) })).toBe(true);
  });

  it('says no to vectors that put them wrong, and to those that change nothing', async () => {
    expect(await measure({ byVectors: (question) => new Map([[other(question), 0.9]]) })).toBe(
      false,
    );
    expect(await measure({})).toBe(false);
    expect(await measure({ byVectors: () => new Map() })).toBe(false);
  });

  it('does not take a single question for proof', async () => {
    const byVectors = (question: number) => new Map(question === 2 ? [[4, 0.9]] : []);
    expect(await measure({ byVectors })).toBe(false);
  });

  it('does not let a question find itself', async () => {
    const itself = (question: number) => new Map([[question, 1]]);
    expect(await measure({ byVectors: itself })).toBe(false);
  });

  it('cannot tell from a few', async () => {
    expect(await measure({ questions: QUESTIONS.slice(0, 29) })).toBeNull();
  });
});
