/**
 * The promises about a conversation, held against random orders of everything that can happen to it: the contact
 * writes (also twice), turns run, crash before or after their work, give up; agents take, reply, hand back, resolve.
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

type Step =
  | { readonly do: 'write'; readonly text: string }
  | { readonly do: 'repeat' | 'button' | 'run' | 'crash-before' | 'crash-after' | 'give-up' }
  | { readonly do: 'take' | 'reply' | 'hand-back' | 'resolve'; readonly agent: 0 | 1 };

const agentStep = (name: 'take' | 'reply' | 'hand-back' | 'resolve') =>
  fc.constantFrom<0 | 1>(0, 1).map((agent): Step => ({ do: name, agent }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS).map((text): Step => ({ do: 'write', text })) },
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
  { weight: 1, arbitrary: agentStep('take') },
  { weight: 1, arbitrary: agentStep('reply') },
  { weight: 1, arbitrary: agentStep('hand-back') },
  { weight: 1, arbitrary: agentStep('resolve') },
);

type World = {
  readonly desk: Desk;
  readonly chat: Awaited<ReturnType<typeof openChat>>;
  readonly agents: readonly [Agent, Agent];
  /** Messages accepted while the assistant held the conversation. */
  readonly ours: Set<string>;
  minutes: number;
  written: number;
};

async function write(world: World, text: string, externalId: string): Promise<void> {
  const { desk, chat } = world;
  const accepted = await desk.conversations.accept(desk.tenant.id, chat.id, { text, externalId });
  if (isRefused(accepted)) throw new Error(accepted.refused);
  if (accepted.conversation.status === 'pending' && !accepted.repeated)
    world.ours.add(accepted.message.id);
}

/** A claimed job whose process dies is free again when its lease has ended. */
async function claim(world: World): Promise<Job | undefined> {
  const [job] = await world.desk.store.jobs.claim(`worker-${world.minutes}`, {
    limit: 1,
    leaseMs: 30_000,
    kinds: ['turn', 'send-code'],
  });
  return job;
}

function passTime(world: World): void {
  world.minutes++;
  world.desk.setNow(new Date(Date.parse(NOON) + world.minutes * 60_000).toISOString());
}

async function take(world: World, current: Step): Promise<void> {
  const { desk, chat } = world;
  switch (current.do) {
    case 'write':
      return write(world, current.text, `m${world.written++}`);
    case 'repeat':
      return write(world, 'again', `m${Math.max(0, world.written - 1)}`);
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
      return byAgent(world, current.do, world.agents[current.agent]);
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
  what: 'take' | 'reply' | 'hand-back' | 'resolve',
  agent: Agent,
): Promise<void> {
  const { desk, chat } = world;
  if (what === 'take') await desk.conversations.take(agent, chat.id);
  if (what === 'reply')
    await desk.conversations.reply(agent, chat.id, { text: 'A person speaks.' });
  if (what === 'hand-back') await desk.conversations.handBack(agent, chat.id);
  if (what === 'resolve') await desk.conversations.resolve(agent, chat.id);
}

function expectNothingSaidOver(before: Conversation, added: readonly Message[]): void {
  if (before.status !== 'pending')
    expect(added.filter((one) => one.author === 'assistant')).toEqual([]);
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

async function holdPromises(runs: number, options: DeskOptions): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const desk = await openDesk(options);
      try {
        const world: World = {
          desk,
          chat: await openChat(desk),
          agents: [await hireAgent(desk, 'Mara Lind'), await hireAgent(desk, 'Ben Okafor')],
          ours: new Set(),
          minutes: 0,
          written: 0,
        };
        for (const current of steps) {
          const before = await world.chat.current();
          const known = (await world.chat.messages()).length;
          await take(world, current);
          expectNothingSaidOver(before, (await world.chat.messages()).slice(known));
        }
        passTime(world);
        await desk.drain();
        const messages = await world.chat.messages();
        expectOneReplyEach(messages);
        expectNoHandoffLoop(messages);
        expectNobodyForgotten(messages, world.ours);
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
