/** With a model, through the whole service: what is sent, what the visitor sees while it is written, what is kept. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { defaultSettings } from './default-settings.ts';
import { type Attendant, startAttendant } from './main.ts';
import { type Script, startModelServer } from './providers/model-server.fixture.ts';
import { loadLangChain } from './providers/run-agent.ts';

const EMAIL = 'anna.weber@mail.example';
const good = 'Standard delivery costs €4.90. [1] We write to [EMAIL_1] about the delivery. [1]';
// What is looked at is the reply, so that any question near the page is to get one.
const settings = {
  ...defaultSettings,
  answerAbove: 0.05,
  unknownBelow: 0.02,
  modelBudgetCents: 100,
};
let folder = '';
let attendant: Attendant;
let model: Awaited<ReturnType<typeof startModelServer>>;

beforeEach(async () => {
  await loadLangChain();
  folder = await mkdtemp(join(tmpdir(), 'attendant-model-'));
  model = await startModelServer(() => ({ text: `${good} It is quick. [1]` }));
  attendant = await startAttendant(
    {
      host: '127.0.0.1',
      port: 0,
      trustProxy: false,
      data: folder,
      hosts: [],
      logLevel: 'silent',
      masterKey: randomBytes(32),
      databaseFile: join(folder, 'attendant.db'),
      snapshotFolder: join(folder, 'snapshots'),
      model: {
        baseUrl: model.url,
        model: 'small',
        apiKey: 'none',
        timeoutMs: 30_000,
        maxOutputTokens: 200,
        inputCentsPerMillion: 100,
        outputCentsPerMillion: 100,
      },
    },
    {
      firstTenant: {
        id: 'shop',
        name: 'Shop',
        locale: 'en',
        locales: ['en'],
        widgetKey: 'wk_shop',
        settings,
      },
    },
  );
  const articles = [
    {
      id: 'shipping',
      title: 'Shipping',
      body: 'Standard delivery costs €4.90. It is quick. We write to you about the delivery.',
      questions: ['What does delivery cost?'],
    },
  ];
  await attendant.store.articles.record('shop', 'test', articles, { locale: 'en' });
});
afterEach(async () => {
  await attendant.stop();
  await model.close();
  await rm(folder, { recursive: true, force: true });
});

type Event = { readonly event: string; readonly data: Record<string, unknown> };

/** Asks as a visitor does and gives what came over the stream, up to the assistant's message. */
async function askAsVisitor(text: string, script: Script): Promise<readonly Event[]> {
  model.play(script);
  const at = `${attendant.url}/v1/widget`;
  const post = async (path: string, body: object, token?: string) => {
    const response = await fetch(`${at}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { readonly id: string; readonly token: string };
  };
  const { token } = await post('/sessions', { key: 'wk_shop' });
  const { id } = await post('/conversations', {}, token);
  const stream = await fetch(`${at}/conversations/${id}/events`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const events: Event[] = [];
  const reading = readEvents(stream, events);
  await post(`/conversations/${id}/messages`, { id: crypto.randomUUID(), text }, token);
  await reading;
  return events;
}

async function readEvents(response: Response, events: Event[]): Promise<void> {
  let text = '';
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return;
    text += part.value;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (event === undefined || data === undefined) continue;
      events.push({ event, data: JSON.parse(data) as Record<string, unknown> });
      if (event === 'message' && events.at(-1)?.data.author === 'assistant')
        return await reader?.cancel();
    }
  }
}

const written = (events: readonly Event[]) =>
  events.flatMap(({ event, data }) =>
    event === 'progress' && data.state !== 'thinking' && data.state !== 'done'
      ? [[data.state, data.text]]
      : [],
  );

describe('a reply that a model writes', () => {
  it('is read as it is written, without personal data on the wire, and is kept with what it used', async () => {
    const events = await askAsVisitor(`What does delivery cost for ${EMAIL}?`, () => ({
      text: `${good} It is quick. [1]`,
    }));
    const reply = events.at(-1)?.data ?? {};
    expect(reply.text).toBe(
      `Standard delivery costs €4.90. [1] We write to ${EMAIL} about the delivery. [1] It is quick. [1]`,
    );
    expect(written(events).slice(0, 2)).toEqual([
      ['writing', 'Standard delivery costs €4.90. [1]'],
      [
        'writing',
        `Standard delivery costs €4.90. [1] We write to ${EMAIL} about the delivery. [1]`,
      ],
    ]);
    expect(model.wire).toHaveLength(1);
    expect(model.wire.join('')).toContain('[EMAIL_1]');
    expect(model.wire.join('')).not.toContain('anna.weber');
    const turn = await attendant.store.turns.trace(
      'shop',
      String(
        events.find(({ event, data }) => event === 'message' && data.author === 'contact')?.data.id,
      ),
    );
    expect(turn?.trace?.model).toMatchObject({
      name: 'small',
      provider: '127.0.0.1',
      promptVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
      inputTokens: 100,
      outputTokens: 20,
      steps: 1,
    });
  });

  it('is taken back when it breaks in the middle, and the answer comes from the pages', async () => {
    await attendant.store.tenants.update('shop', {
      settings: { ...settings, modelLimits: { seconds: 1.5 } },
    });
    const events = await askAsVisitor('What does delivery cost?', () => ({
      text: `${good.replace('[EMAIL_1]', 'you')} It is`,
      trouble: 'hang',
    }));
    expect(written(events).map(([state]) => state)).toEqual(['writing', 'withdrawn']);
    expect(events.at(-1)?.data.text).toContain('€4.90');
  });

  it('that claims what no page says is not shown, not even while it is written', async () => {
    const events = await askAsVisitor('What does delivery cost?', () => ({
      text: 'Standard delivery costs €9.90. [1] It is quick. [1] It is quick. [1]',
    }));
    expect(JSON.stringify(events)).not.toContain('9.90');
    expect(events.at(-1)?.data.text).toContain('€4.90');
  });
});
