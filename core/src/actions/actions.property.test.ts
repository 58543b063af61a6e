/** Nothing the policy forbids is done and nothing is done twice, whatever is asked, whatever goes wrong. Small here; `bench/actions` runs it large. */
import { describe, expect, it } from '@jest/globals';
import { runAttack } from './attack.fixture.ts';

describe('whatever is asked of it', () => {
  it.each([1, 2, 3])('writes nothing forbidden and nothing twice (seed %i)', async (seed) => {
    const report = await runAttack({ seed, proposals: 120 });
    expect(report.violations).toEqual([]);
    expect(report.doubled).toEqual([]);
    expect(report.lost).toEqual([]);
    // An attack that never gets through to the host proves nothing.
    expect(report.writes).toBeGreaterThan(5);
    expect(report.refused).toBeGreaterThan(50);
  });
});
