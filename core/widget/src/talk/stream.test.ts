import { describe, expect, it } from '@jest/globals';
import type { Result } from './client.ts';
import { backOff, openStream, SILENCE_MS, type StreamDeps } from './stream.ts';

type Timer = { readonly work: () => void; readonly due: number };
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

function createRig(answers: readonly (() => Result<Response>)[]) {
  let now = 0;
  const timers = new Set<Timer>();
  const asked: { readonly lastId: string | null; readonly at: number }[] = [];
  const data: string[] = [];
  const states: boolean[] = [];
  const deps: StreamDeps = {
    connect: (lastId) => {
      asked.push({ lastId, at: now });
      return Promise.resolve((answers[Math.min(asked.length, answers.length) - 1] ?? offline)());
    },
    onEvent: (event) => data.push(event.data),
    onState: (connected) => states.push(connected),
    now: () => now,
    random: () => 1,
    setTimer: (work, milliseconds) => {
      const timer = { work, due: now + milliseconds };
      timers.add(timer);
      return timer;
    },
    clearTimer: (timer) => timers.delete(timer as Timer),
  };
  const pass = async (milliseconds: number) => {
    const end = now + milliseconds;
    for (;;) {
      await settle();
      const next = [...timers].sort((one, other) => one.due - other.due)[0];
      if (next === undefined || next.due > end) break;
      timers.delete(next);
      now = next.due;
      next.work();
    }
    now = end;
    await settle();
  };
  return { deps, asked, data, states, pass, timers };
}
const offline = (): Result<Response> => ({ ok: false, trouble: { kind: 'offline' } });
const refused = (status: number) => (): Result<Response> => ({
  ok: false,
  trouble: { kind: 'refused', status, code: '' },
});
const ended = (text: string) => (): Result<Response> => ({ ok: true, value: new Response(text) });
const silent = (): Result<Response> => ({ ok: true, value: new Response(new ReadableStream()) });

describe('openStream', () => {
  it('doubles the wait up to half a minute, with jitter of a half', () => {
    expect([0, 1, 2, 3, 10].map((attempt) => backOff(attempt, 1))).toEqual([
      1000, 2000, 4000, 8000, 30_000,
    ]);
    expect(backOff(0, 0)).toBe(500);
  });
  it('goes on after the last event it saw when the connection ends', async () => {
    const rig = createRig([ended('id: 9\ndata: hello\n\n'), silent]);
    const stream = openStream(rig.deps);
    await rig.pass(1500);
    expect(rig.data).toEqual(['hello']);
    expect(rig.asked.map(({ lastId }) => lastId)).toEqual([null, '9']);
    expect(rig.states).toEqual([true, false, true]);
    stream.close();
    await rig.pass(0);
  });
  it('waits longer each time while the network is away', async () => {
    const rig = createRig([offline]);
    const stream = openStream(rig.deps);
    await rig.pass(7500);
    expect(rig.asked.map(({ at }) => at)).toEqual([0, 1000, 3000, 7000]);
    stream.close();
    expect(rig.timers.size).toBe(0);
  });
  it('does not ask again for a conversation that is not its own', async () => {
    const rig = createRig([refused(404)]);
    openStream(rig.deps);
    await rig.pass(60_000);
    expect(rig.asked).toHaveLength(1);
  });
  it('asks again after trouble on the server, and when told how long to wait', async () => {
    const rig = createRig([
      refused(503),
      () => ({ ok: false, trouble: { kind: 'later', at: 21_000 } }),
      silent,
    ]);
    const stream = openStream(rig.deps);
    await rig.pass(25_000);
    expect(rig.asked.map(({ at }) => at)).toEqual([0, 1000, 21_000]);
    stream.close();
  });
  it('connects at once when nudged, and leaves a living connection alone', async () => {
    const rig = createRig([offline, offline, offline, silent]);
    const stream = openStream(rig.deps);
    await rig.pass(3500);
    stream.nudge();
    await rig.pass(0);
    expect(rig.asked.map(({ at }) => at)).toEqual([0, 1000, 3000, 3500]);
    stream.nudge();
    await rig.pass(0);
    expect(rig.asked).toHaveLength(4);
    stream.close();
    stream.nudge();
    await rig.pass(SILENCE_MS * 2);
    expect(rig.asked).toHaveLength(4);
  });
});
