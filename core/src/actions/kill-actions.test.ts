/** The engine is killed with SIGKILL while it works. A few times here; `bench/actions --kills` does it often. */
import { describe, expect, it } from '@jest/globals';
import { runKills } from './kill-actions.fixture.ts';

describe('kill -9 of the action engine', () => {
  it('writes nothing forbidden, nothing twice, and leaves no proposal without an end', async () => {
    const report = await runKills({ seed: 20261201, kills: 4, proposalsEach: 12 });
    expect(report.violations).toEqual([]);
    expect(report.doubled).toEqual([]);
    expect(report.lost).toEqual([]);
    // A process that is never caught at work proves nothing: two of four wait until the host has a write.
    expect(report.killsAtHost).toBeGreaterThanOrEqual(2);
    // How many more there are depends on when the kills fall.
    expect(report.writes).toBeGreaterThan(2);
    expect(report.confirmed).toBeGreaterThan(2);
  }, 280_000);
});
