/** The month of the demo: what is told, and that the product itself wrote it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Attendant, defaultSettings, readConfig, startAttendant } from '@attendant/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadShop } from '../load-shop.ts';
import { createRandom } from '../people/random.ts';
import { line, questions, words } from '../people/say.ts';
import { helpLanguages } from '../shop.ts';
import { tenant } from '../tenant.ts';
import { atOnce, inOrder } from './in-order.ts';
import { createMovedClock } from './moved-clock.ts';
import { canned } from './office.ts';
import { planPast } from './plan.ts';
import { playPast } from './play-past.ts';
import { shopTime, shopWeekday } from './shop-time.ts';
import { gaps, placed, running } from './stories.ts';
import { colleagues } from './team.ts';

const NOW = Date.parse('2026-11-18T14:30:00.000Z');
const DAY = 86_400_000;
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

describe('what is told', () => {
  const shop = loadShop({ clock: () => new Date(NOW) });
  const plan = planPast(NOW, createRandom(1));
  it('is the same for the same seed, and another for another', () => {
    expect(planPast(NOW, createRandom(1))).toEqual(plan);
    expect(planPast(NOW, createRandom(2))).not.toEqual(plan);
  });
  it('lies in the last month, ends before now, and is quieter at the weekend', () => {
    expect(plan.length).toBeGreaterThanOrEqual(155);
    const perDay = new Map<number, number>();
    for (const { at } of plan) {
      expect(at).toBeLessThan(NOW);
      expect(at).toBeGreaterThan(NOW - 34 * DAY);
      const day = new Date(at).getUTCDay();
      perDay.set(day, (perDay.get(day) ?? 0) + 1);
    }
    expect((perDay.get(0) ?? 0) + (perDay.get(6) ?? 0)).toBeLessThan(plan.length / 5);
    // Also when the day has only just begun.
    const early = Date.parse('2026-11-18T00:10:00.000Z');
    for (const { at } of planPast(early, createRandom(1))) expect(at).toBeLessThan(early);
  });
  it('has no colleague answer on a weekend, but for what is going on now', () => {
    for (let day = 0; day < 7; day += 1) {
      const now = NOW + day * DAY;
      for (const { at, story } of planPast(now, createRandom(1))) {
        if (!story.steps.some((step) => 'by' in step) || now - at < DAY / 2) continue;
        expect([0, 6]).not.toContain(new Date(at).getUTCDay());
      }
    }
  });
  it('names customers and articles that exist, and orders nothing happened to since', () => {
    const articles = new Set(shop.articles.map(({ id }) => id));
    const customers = new Set([undefined, ...shop.customers.map(({ id }) => id)]);
    for (const subject of Object.keys(questions)) expect(articles).toContain(subject);
    for (const { at, story } of plan) {
      expect(customers).toContain(story.customer);
      const said = story.steps.flatMap((step) => ('say' in step ? [step.say] : []));
      for (const [number] of said.flatMap((text) => [...text.matchAll(/#\d{4}/g)])) {
        const found = shop.orders.find(({ order }) => order.number === number);
        expect([number, found?.customerId]).toEqual([number, story.customer]);
        const events = found?.order.shipments.flatMap((parcel) => parcel.events) ?? [];
        const later = events.filter((event) => Date.parse(event.at) >= at);
        expect([number, later]).toEqual([number, []]);
      }
    }
  });
  it('has something to say in every language', () => {
    const random = createRandom(1);
    for (const language of helpLanguages) {
      for (const subject of Object.keys(words))
        expect(line(words, { subject, language, random })).not.toBe('');
      for (const { texts } of canned) expect(Object.keys(texts)).toContain(language);
    }
    expect(() => line(words, { subject: 'poems', language: 'en', random })).toThrow('poems');
    expect(placed.length + gaps.length + running.length).toBeGreaterThan(40);
  });
});

describe('time', () => {
  it('of the shop minds the clock change', () => {
    const at = Date.parse('2026-10-26T12:00:00.000Z');
    expect(new Date(shopTime(at, 0, '09:00')).toISOString()).toBe('2026-10-26T08:00:00.000Z');
    expect(new Date(shopTime(at, -2, '09:00')).toISOString()).toBe('2026-10-24T07:00:00.000Z');
    expect(shopWeekday(Date.parse('2026-11-21T23:30:00.000Z'), 0)).toBe(0);
  });
  it('moved never goes back', () => {
    let passed = 0;
    const clock = createMovedClock(1_000, () => passed);
    passed = 5;
    expect(clock.now().getTime()).toBe(1_005);
    clock.moveTo(900);
    expect(clock.now().getTime()).toBe(1_005);
    clock.moveTo(2_000);
    passed = 7;
    expect(clock.now().getTime()).toBe(2_002);
  });
  it('goes through what many do in order', async () => {
    const seen: string[] = [];
    async function* one(name: string) {
      seen.push(`${name}1`);
      yield 10;
      seen.push(`${name}2`);
    }
    const times: number[] = [];
    await inOrder(
      [
        { at: 5, doing: one('b') },
        { at: 0, doing: one('a') },
        { at: 7, doing: atOnce(async () => void seen.push('c')) },
      ],
      (time) => void times.push(time),
    );
    expect(seen).toEqual(['a1', 'b1', 'c', 'a2', 'b2']);
    expect(times).toEqual(times.toSorted((x, y) => x - y));
  });
});

describe('the month as the product wrote it', () => {
  const folders: string[] = [];
  afterAll(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });
  const make = async () => {
    const data = await mkdtemp(join(tmpdir(), 'attendant-past-'));
    folders.push(data);
    const config = await readConfig({
      cwd: data,
      env: { ATTENDANT_LOG: 'silent' },
      overrides: { data, port: 0 },
    });
    await playPast({
      config,
      now: NOW,
      tenant: {
        ...tenant,
        id: 'demo',
        widgetKey: 'wk_demo',
        settings: { ...defaultSettings, ...tenant.settings },
      },
    });
    return startAttendant(config, { listen: false, clock: () => new Date(NOW) });
  };
  const count = async ({ store }: Attendant) => {
    const counts: Record<string, number> = {};
    const add = (name: string) => {
      counts[name] = (counts[name] ?? 0) + 1;
    };
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof store.conversations.list>> =
        await store.conversations.list('demo', {}, { limit: 100, cursor });
      for (const one of page.items) {
        add(`status ${one.status}`);
        add(`reason ${one.handoff?.reason ?? 'none'}`);
        if (one.rating !== null) add(`rating ${one.rating}`);
        for (const { author, audience, feedback } of await store.messages.list('demo', one.id, {
          limit: 100,
          after: 0,
        })) {
          add(`${author} ${audience}`);
          if (feedback !== null) add(`thumb ${feedback}`);
        }
      }
      cursor = page.next;
    } while (cursor !== null);
    return counts;
  };
  let first: Attendant;
  beforeAll(async () => {
    first = await make();
  }, 240_000);
  afterAll(() => first?.stop());

  it('is the same when it is made again', async () => {
    const again = await make();
    try {
      expect(await count(again)).toEqual(await count(first));
    } finally {
      await again.stop();
    }
  }, 240_000);
  it('has people waiting, held, put away and done, for every reason rules can find', async () => {
    const counts = await count(first);
    const inbox = await first.store.inbox.counts('demo', null);
    expect([inbox.waiting, inbox.team, inbox.snoozed]).toEqual([3, 2, 2]);
    for (const reason of [
      'asked-for-person',
      'human-first-topic',
      'anger',
      'repeated-failure',
      'unsupported-language',
      'injection',
      'rule',
    ])
      expect([reason, (counts[`reason ${reason}`] ?? 0) > 0]).toEqual([reason, true]);
    for (const rating of [2, 3, 4, 5]) expect(counts[`rating ${rating}`]).toBeGreaterThan(0);
    expect(counts['thumb up']).toBeGreaterThan(20);
    expect(counts['agent team']).toBeGreaterThan(5);
    expect(await first.store.corrections.countOpen('demo')).toBe(4);
  });
  it('has an audit chain that holds', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['core/src/cli.ts', 'audit', 'verify', '--tenant', 'demo'],
      { cwd: ROOT, env: { ...process.env, ATTENDANT_DATA: folders[0] ?? '' } },
    );
    expect(stdout).toMatch(/\d{2,} entries/u);
  }, 60_000);
  it('leaves nothing later than its end, nobody signed in, and no way in for the colleagues', async () => {
    const { store } = first;
    const agents = await store.agents.list('demo');
    expect(agents.map(({ email }) => email).sort()).toEqual(
      Object.values(colleagues).map(({ email }) => email),
    );
    expect(await store.agents.invited('demo')).toHaveLength(3);
    const sessions = await store.credentials.list('demo', 'session');
    expect(
      sessions.filter(({ expiresAt }) => (expiresAt ?? '') > new Date(NOW).toISOString()),
    ).toEqual([]);
    const page = await store.conversations.list('demo', {}, { limit: 5, cursor: null });
    for (const { lastMessageAt } of page.items) expect(Date.parse(lastMessageAt)).toBeLessThan(NOW);
  });
});
