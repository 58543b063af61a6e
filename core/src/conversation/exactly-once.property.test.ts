/**
 * The promises about a conversation, held against random orders of everything that can happen to it: the contact
 * writes (also twice, in two conversations), turns run, crash before or after their work, give up; agents take, reply,
 * hand back, resolve, assign, put away, wake and merge; what was put away wakes by itself.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Agent, Conversation, Message } from '../model.ts';
import { makeTestSchema, testDatabaseUrl } from '../storage/make-test-schema.ts';
import type { Job } from '../storage/store.ts';
import { isRefused } from './conversations.ts';
import {
  type Desk,
  type DeskOptions,
  hireAgent,
  NOON,
  openChat,
  openDesk,
} from './test-support.ts';

const TEXTS = [
  'What does delivery cost?',
  'I want to talk to a person',
  'hello',
  'qwxz blorp fnord',
  'Where is my order?',
  'thanks',
];

/** The contact's first conversation, or the other one. */
type Which = 0 | 1;
const MOVES = [
  'take',
  'reply',
  'hand-back',
  'resolve',
  'assign',
  'release',
  'snooze',
  'wake',
  'merge',
] as const;
type AgentMove = (typeof MOVES)[number];
type Step =
  | { readonly do: 'write'; readonly text: string; readonly where: Which }
  | { readonly do: 'repeat' | 'button' | 'run' | 'crash-before' | 'crash-after' | 'give-up' }
  | { readonly do: AgentMove; readonly agent: 0 | 1; readonly where: Which };

const which = fc.constantFrom<Which>(0, 0, 0, 1);
const agentStep = fc
  .record({ name: fc.constantFrom(...MOVES), agent: fc.constantFrom<0 | 1>(0, 1), where: which })
  .map(({ name, agent, where }): Step => ({ do: name, agent, where }));
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ text: fc.constantFrom(...TEXTS), where: which })
      .map(({ text, where }): Step => ({ do: 'write', text, where })),
  },
  { weight: 6, arbitrary: fc.constant<Step>({ do: 'run' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Step>(
      { do: 'repeat' },
      { do: 'button' },
      { do: 'crash-before' },
      { do: 'crash-after' },
      { do: 'give-up' },
    ),
  },
  { weight: 6, arbitrary: agentStep },
);

type Chat = Pick<Awaited<ReturnType<typeof openChat>>, 'id' | 'messages' | 'current'>;
type World = {
  readonly desk: Desk;
  readonly chats: readonly [Chat, Chat];
  readonly agents: readonly [Agent, Agent];
  /** Messages accepted while the assistant held the conversation. */
  readonly ours: Set<string>;
  minutes: number;
  written: number;
};

async function write(
  world: World,
  text: string,
  of: { readonly externalId: string; readonly where: Which },
): Promise<void> {
  const { externalId } = of;
  const { desk } = world;
  const chat = world.chats[of.where];
  const accepted = await desk.conversations.accept(desk.tenant.id, chat.id, { text, externalId });
  if (isRefused(accepted)) throw new Error(accepted.refused);
  if (accepted.conversation.status === 'pending' && !accepted.repeated)
    world.ours.add(accepted.message.id);
  // Whoever writes is heard: nothing that was said lies in a conversation that is over or goes on elsewhere.
  const now = await chat.current();
  if (!accepted.repeated) expect([now.status, now.mergedInto]).not.toContain('resolved');
  if (!accepted.repeated) expect(now.mergedInto).toBeNull();
}

/** A claimed job whose process dies is free again when its lease has ended. */
async function claim(world: World): Promise<Job | undefined> {
  const [job] = await world.desk.store.jobs.claim(`worker-${world.minutes}`, {
    limit: 1,
    leaseMs: 30_000,
    kinds: ['turn', 'send-code', 'wake'],
  });
  return job;
}

function passTime(world: World): void {
  world.minutes++;
  world.desk.setNow(new Date(Date.parse(NOON) + world.minutes * 60_000).toISOString());
}

async function take(world: World, current: Step): Promise<void> {
  const { desk } = world;
  const chat = world.chats[0];
  switch (current.do) {
    case 'write':
      return write(world, current.text, {
        externalId: `m${world.written++}`,
        where: current.where,
      });
    case 'repeat':
      return write(world, 'again', {
        externalId: `m${Math.max(0, world.written - 1)}`,
        where: 0,
      });
    case 'button': {
      const accepted = await desk.conversations.askForPerson(
        desk.tenant.id,
        chat.id,
        `m${world.written++}`,
      );
      if (!isRefused(accepted) && accepted.conversation.status === 'pending') {
        world.ours.add(accepted.message.id);
      }
      return;
    }
    case 'run':
    case 'crash-before':
    case 'crash-after':
    case 'give-up':
      return work(world, current.do);
    default:
      return byAgent(world, current);
  }
}

async function work(
  world: World,
  how: 'run' | 'crash-before' | 'crash-after' | 'give-up',
): Promise<void> {
  const worker = `worker-${world.minutes}`;
  const job = await claim(world);
  if (job === undefined) return;
  if (how === 'give-up' && job.kind === 'turn') await world.desk.giveUp(job);
  if (how === 'run' || how === 'crash-after') await world.desk.run(job);
  if (how === 'run' || how === 'give-up') await world.desk.store.jobs.done(worker, job.id);
  else passTime(world);
}

async function byAgent(
  world: World,
  current: Extract<Step, { readonly agent: 0 | 1 }>,
): Promise<void> {
  const agent = world.agents[current.agent];
  const other = world.agents[current.agent === 0 ? 1 : 0];
  const chat = world.chats[current.where];
  const { conversations } = world.desk;
  const soon = new Date(Date.parse(NOON) + (world.minutes + 2) * 60_000).toISOString();
  const moves: Readonly<Record<AgentMove, () => Promise<unknown>>> = {
    take: () => conversations.take(agent, chat.id),
    reply: () => conversations.reply(agent, chat.id, { text: 'A person speaks.' }),
    'hand-back': () => conversations.handBack(agent, chat.id),
    resolve: () => conversations.resolve(agent, chat.id),
    assign: () => conversations.assign(agent, chat.id, other.id),
    release: () => conversations.assign(agent, chat.id, null),
    snooze: () => conversations.snooze(agent, chat.id, soon),
    wake: () => conversations.wake(agent, chat.id),
    merge: () => conversations.merge(agent, chat.id, world.chats[current.where === 0 ? 1 : 0].id),
  };
  await moves[current.do]();
}

function expectNothingSaidOver(before: Conversation, added: readonly Message[]): void {
  if (before.status !== 'pending')
    expect(added.filter((one) => one.author === 'assistant')).toEqual([]);
}

/** Open and held by nobody is in the queue; held, put away, over or the assistant's is not. */
async function expectQueued(world: World): Promise<void> {
  const { desk } = world;
  const ids = world.chats.map(({ id }) => id);
  for (const row of await desk.store.inbox.rows(desk.tenant.id, null, ids)) {
    const { status, agentId, snoozedUntil } = row.conversation;
    expect(row.waitingSince !== null).toBe(status === 'open' && agentId === null);
    expect(snoozedUntil !== null).toBe(status === 'snoozed');
  }
}

function expectOneReplyEach(messages: readonly Message[]): void {
  const replies = messages.filter((one) => one.author === 'assistant').map((one) => one.inReplyTo);
  expect(new Set(replies).size).toBe(replies.length);
}

/** Between two handoffs somebody came, or the conversation had ended. */
function expectNoHandoffLoop(messages: readonly Message[]): void {
  let waiting = false;
  for (const { body } of messages) {
    if (body.notice?.kind === 'handed-over') {
      expect(waiting).toBe(false);
      waiting = true;
    }
    if (body.notice?.kind === 'joined' || body.notice?.kind === 'resolved') waiting = false;
  }
}

/** Each message the assistant had to answer was answered, or went to people where everybody can see it. */
function expectNobodyForgotten(messages: readonly Message[], ours: ReadonlySet<string>): void {
  for (const message of messages.filter((one) => ours.has(one.id))) {
    const answered = messages.some((one) => one.inReplyTo === message.id);
    const withPeople = messages.some(
      (one) =>
        one.seq > message.seq &&
        ['joined', 'handed-over', 'resolved'].includes(one.body.notice?.kind ?? ''),
    );
    expect({ message: message.body.text, cared: answered || withPeople }).toEqual({
      message: message.body.text,
      cared: true,
    });
  }
}

/** Two conversations of one contact. */
async function openChats(desk: Desk): Promise<readonly [Chat, Chat]> {
  const chat = await openChat(desk);
  return [chat, await openChat(desk, { contact: chat.contact })];
}

async function holdPromises(runs: number, options: DeskOptions): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const desk = await openDesk(options);
      try {
        const world: World = {
          desk,
          chats: await openChats(desk),
          agents: [await hireAgent(desk, 'Mara Lind'), await hireAgent(desk, 'Ben Okafor')],
          ours: new Set(),
          minutes: 0,
          written: 0,
        };
        for (const current of steps) {
          const before = await Promise.all(
            world.chats.map(async (chat) => ({
              chat,
              was: await chat.current(),
              known: (await chat.messages()).length,
            })),
          );
          await take(world, current);
          for (const { chat, was, known } of before)
            expectNothingSaidOver(was, (await chat.messages()).slice(known));
          await expectQueued(world);
        }
        for (let minute = 0; minute < 3; minute++) passTime(world);
        await desk.drain();
        for (const chat of world.chats) {
          const messages = await chat.messages();
          expectOneReplyEach(messages);
          expectNoHandoffLoop(messages);
          expectNobodyForgotten(messages, world.ours);
          // What was put away has come back by itself.
          expect((await chat.current()).status).not.toBe('snoozed');
        }
      } finally {
        await desk.close();
      }
    }),
    { numRuns: runs, seed: 20261122 },
  );
}

describe('a conversation, whatever happens to it', () => {
  const promise =
    'answers each message once or visibly hands it over, never talks over a person, never loops';

  it(promise, () => holdPromises(150, {}), 120_000);

  if (testDatabaseUrl === undefined) {
    it.skip(`${promise}, on PostgreSQL (skipped: ATTENDANT_TEST_DATABASE_URL is not set)`, () =>
      undefined);
  } else {
    const base = testDatabaseUrl;
    it(`${promise}, on PostgreSQL`, async () => {
      const { url, remove } = await makeTestSchema(base);
      try {
        await holdPromises(40, { url, masterKey: new Uint8Array(32).fill(3) });
      } finally {
        await remove();
      }
    }, 180_000);
  }
});
