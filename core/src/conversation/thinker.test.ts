import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from '@jest/globals';
import { checkDraft } from '../answering/check-receipts.ts';
import { createExtractiveComposer } from '../answering/compose-extractive.ts';
import { createEvalIndex } from '../evaluation/think-decider.ts';
import type { Decision } from '../model.ts';
import { createUnderstand } from '../understanding/understand.ts';
import { askOnce } from './ask.ts';
import { TENANT } from './think.fixture.ts';
import { createThinker, type Think, type Thinker } from './thinker.ts';
import type { ThinkDeps } from './turn.ts';

const KB = Array.from({ length: 12 }, (_, i) => ({
  id: `care-${i}`,
  title: `Caring for fabric number ${i}`,
  body: `Wash fabric ${i} at ${20 + i} degrees. Dry it in the shade for ${i + 2} hours.`,
  questions: [`how do I wash fabric ${i}`, `how warm for fabric ${i}`],
}));
const QUESTIONS = [
  ...Array.from({ length: 30 }, (_, i) => `washing fabrik ${i % 14} please`),
  'hello',
  'I want to talk to a person',
  'mail me at mara@example.org',
  'wie wasche ich Stoff 3?',
  'Where is my order A-1042?',
  '',
];

/** A thread starts only while the one that started it waits. */
const PAUSE_MS = 100;

let thinker: Thinker | null = null;
afterEach(async () => {
  await thinker?.close();
  thinker = null;
});

/** What this thread had to understand itself is counted. */
async function createParts() {
  const index = await createEvalIndex(KB);
  const understand = createUnderstand();
  let here = 0;
  const parts: Omit<ThinkDeps, 'readOrders'> = {
    understand: (message) => {
      here++;
      return understand(message);
    },
    retrieve: index.retrieve,
    composers: [{ name: 'extractive', compose: createExtractiveComposer() }],
    check: checkDraft,
    elapsed: () => 0,
  };
  const ask = (question: string, think?: Think) =>
    askOnce(parts, {
      tenant: TENANT,
      question: { question },
      now: '2026-11-23T10:00:00.000Z',
      ...(think === undefined ? {} : { think }),
    });
  return { parts, ask, here: () => here };
}

const timeless = (decision: Decision): Decision => ({
  ...decision,
  trace: { ...decision.trace, milliseconds: 0 },
});

describe('a thinker', () => {
  it('decides the same in the second thread as in this one', async () => {
    const { ask, here } = await createParts();
    const expected: Decision[] = [];
    for (const question of QUESTIONS) expected.push(timeless(await ask(question)));
    expect(new Set(expected.map(({ kind }) => kind)).size).toBeGreaterThan(1);
    const before = here();
    thinker = createThinker({ log: { warn: () => {} } });
    const { think } = thinker;
    // Until the thread is there all is thought about here.
    let rounds = 0;
    let alone = 0;
    do {
      const start = here();
      const decisions = await Promise.all(QUESTIONS.map((question) => ask(question, think)));
      expect(decisions.map(timeless)).toEqual(expected);
      alone = here() - start;
      rounds++;
      await delay(PAUSE_MS);
    } while (alone === QUESTIONS.length && rounds < 200);
    expect(here()).toBeGreaterThan(before);
    expect(alone).toBeLessThan(QUESTIONS.length / 2);
  }, 120_000);

  it('starts no thread for one question at a time, nor for a few at once', async () => {
    const { ask } = await createParts();
    let started = 0;
    thinker = createThinker({
      log: { warn: () => {} },
      start: () => {
        started++;
        throw new Error('not wanted');
      },
    });
    const { think } = thinker;
    for (const question of [...QUESTIONS, ...QUESTIONS]) await ask(question, think);
    await Promise.all(QUESTIONS.map((question) => ask(question, think)));
    expect(started).toBe(0);
  });

  it('sees a rush in turns that wait for nothing and come one by one', async () => {
    const { ask } = await createParts();
    let started = 0;
    thinker = createThinker({
      log: { warn: () => {} },
      start: () => {
        started++;
        return new Worker('', { eval: true });
      },
    });
    const { think } = thinker;
    // As requests do that are read in one round of the event loop: what the first makes run is over before the second.
    const asked: Promise<Decision>[] = [];
    for (let round = 0; round < 4; round++) {
      for (const question of QUESTIONS) setImmediate(() => asked.push(ask(question, think)));
      await delay(0);
    }
    await Promise.all(asked);
    expect(started).toBe(1);
  });

  it.each<readonly [string, (deps: ThinkDeps) => ThinkDeps]>([
    [
      'a model, with its keys and its budget',
      (deps) => ({
        ...deps,
        composers: [{ name: 'a-model', compose: async () => null }, ...deps.composers],
      }),
    ],
  ])('keeps here %s', async (_, change) => {
    const { ask } = await createParts();
    let started = 0;
    thinker = createThinker({
      log: { warn: () => {} },
      start: () => {
        started++;
        throw new Error('not wanted');
      },
    });
    const { think } = thinker;
    const changed: Think = (deps, turn) => think(change(deps), turn);
    const asked = [...QUESTIONS, ...QUESTIONS].map((question) => ask(question, changed));
    expect(await Promise.all(asked)).toHaveLength(asked.length);
    expect(started).toBe(0);
  });

  it('goes on alone, with every answer, when the thread ends under its work', async () => {
    const { ask, here } = await createParts();
    const expected: Decision[] = [];
    for (const question of QUESTIONS) expected.push(timeless(await ask(question)));
    const warnings: string[] = [];
    let started = 0;
    thinker = createThinker({
      log: { warn: (_, says) => warnings.push(says) },
      start: () => {
        started++;
        return new Worker(
          `const { parentPort } = require('node:worker_threads');
           parentPort.on('message', () => process.exit(3));
           parentPort.postMessage({ kind: 'ready' });`,
          { eval: true },
        );
      },
    });
    const { think } = thinker;
    for (let round = 0; round < 200 && warnings.length === 0; round++) {
      const decisions = await Promise.all(QUESTIONS.map((question) => ask(question, think)));
      expect(decisions.map(timeless)).toEqual(expected);
      await delay(PAUSE_MS);
    }
    expect(warnings).toEqual(['The second thread ended; one thinks alone']);
    const before = here();
    await Promise.all(QUESTIONS.map((question) => ask(question, think)));
    expect(here() - before).toBe(QUESTIONS.length);
    expect(started).toBe(1);
  }, 120_000);

  it('tells a failed search as what it is', async () => {
    const { parts, ask } = await createParts();
    thinker = createThinker({ log: { warn: () => {} } });
    const { think } = thinker;
    const broken: Think = (deps, turn) =>
      think({ ...deps, retrieve: () => Promise.reject(new TypeError('no index')) }, turn);
    expect(parts.composers).toHaveLength(1);
    for (let round = 0; round < 15; round++) {
      const told = await Promise.allSettled(
        QUESTIONS.slice(0, 30).map((question) => ask(question, broken)),
      );
      for (const one of told)
        expect(one).toMatchObject({ status: 'rejected', reason: new TypeError('no index') });
      await delay(PAUSE_MS);
    }
  }, 120_000);
});
