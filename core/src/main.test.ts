import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LLMock } from '@copilotkit/aimock';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Config } from './config.ts';
import { defaultSettings } from './default-settings.ts';
import { createMemoryHost } from './host/memory-host.ts';
import { type Attendant, type StartOptions, startAttendant } from './main.ts';

let folder = '';
const running: Attendant[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-main-'));
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  await rm(folder, { recursive: true, force: true });
});

const key = randomBytes(32);
function configOf(more: Partial<Config> = {}): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    trustProxy: false,
    data: folder,
    hosts: [],
    logLevel: 'silent',
    masterKey: key,
    databaseFile: join(folder, 'attendant.db'),
    snapshotFolder: join(folder, 'snapshots'),
    ...more,
  };
}
async function start(more: Partial<Config> = {}, options: StartOptions = {}): Promise<Attendant> {
  const firstTenant = {
    id: 'shop',
    name: 'Shop',
    locale: 'en',
    locales: ['en'],
    widgetKey: 'wk_shop',
    settings: defaultSettings,
  };
  const attendant = await startAttendant(configOf(more), { firstTenant, ...options });
  running.push(attendant);
  return attendant;
}
const articles = [
  {
    id: 'shipping',
    title: 'Shipping',
    body: 'Standard delivery costs €4.90.',
    questions: ['What does delivery cost?'],
  },
];

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not happen.');
}

describe('the service', () => {
  it('answers a visitor over HTTP, and keeps everything over a restart', async () => {
    const first = await start();
    await first.store.articles.record('shop', 'test', articles, { locale: 'en' });
    const post = async (path: string, body: object, token?: string) => {
      const response = await fetch(`${first.url}/v1/widget${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
      });
      return (await response.json()) as Record<string, string>;
    };
    const { token } = await post('/sessions', { key: 'wk_shop' });
    const { id } = await post('/conversations', {}, token);
    await post(
      `/conversations/${id}/messages`,
      { id: '00000000-0000-4000-8000-000000000001', text: 'What does delivery cost?' },
      token,
    );
    const reply = await until(async () =>
      (await first.store.messages.list('shop', id ?? '', { limit: 10 })).find(
        (one) => one.author === 'assistant',
      ),
    );
    expect(reply.body.text).toContain('4.90');
    await first.stop();

    const second = await start();
    expect(await second.store.messages.list('shop', id ?? '', { limit: 10 })).toHaveLength(2);
    expect((await second.store.tenants.list()).map((tenant) => tenant.id)).toEqual(['shop']);
  });

  it('a changed article holds for the very next question', async () => {
    const attendant = await start();
    await attendant.store.articles.record('shop', 'test', articles, { locale: 'en' });
    const ask = async () => {
      const decision = await attendant.ask('shop', { question: 'What does delivery cost?' });
      return decision.kind === 'silence' ? '' : decision.reply.text;
    };
    expect(await ask()).toContain('4.90');
    await attendant.store.articles.record(
      'shop',
      'test',
      [{ ...articles[0], body: 'Standard delivery costs €5.50.' } as never],
      { locale: 'en' },
    );
    expect(await ask()).toContain('5.50');
  });

  it('steps over a taken port and says so', async () => {
    const blocker = createServer();
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port));
    });
    const attendant = await start({ port });
    expect(attendant.url).not.toContain(`:${port}`);
    expect(attendant.notes.join()).toContain(String(port));
    await new Promise((resolve) => blocker.close(resolve));
  });

  it('takes a signed webhook of a host, and refuses a forged one before reading it', async () => {
    const memory = createMemoryHost({});
    const attendant = await start({}, { hosts: [{ tenantId: 'shop', adapter: memory.adapter }] });
    const send = (headers: Record<string, string>, body: string) =>
      fetch(`${attendant.url}/v1/hosts/memory/webhooks/shop`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    const now = new Date().toISOString();
    const delivery = memory.deliver(
      [
        {
          externalId: 'm1',
          threadId: 't1',
          contact: { externalId: 'c1' },
          text: 'hello',
          at: now,
        },
      ],
      now,
    );
    const body = Buffer.from(delivery.body).toString('utf8');
    expect((await send({}, body)).status).toBeGreaterThanOrEqual(400);
    expect((await send({ ...delivery.headers }, body)).ok).toBe(true);
    await until(async () => memory.writes.find((write) => write.kind === 'reply'));
  });

  it('loads the adapters its configuration names, pulls their articles, and says what is wrong with one', async () => {
    const file = join(folder, 'adapter.mjs');
    await writeFile(
      file,
      `export default () => ({ name: 'file-host', async *articles() { yield { kind: 'upsert', item: { id: 'a', title: 'A', body: 'Text.' }, cursor: '1' }; } });`,
    );
    const first = await start();
    await first.stop();
    const attendant = await start({ hosts: [{ module: file, options: {} }] });
    await until(async () =>
      (await attendant.store.articles.list('shop', { limit: 5 })).items.length > 0
        ? true
        : undefined,
    );
    await attendant.stop();
    await expect(
      startAttendant(configOf({ hosts: [{ module: join(folder, 'none.mjs'), options: {} }] })),
    ).rejects.toMatchObject({ code: 'CONFIG_HOST_MODULE' });
    await expect(
      startAttendant(configOf({ hosts: [{ tenant: 'nobody', module: file, options: {} }] })),
    ).rejects.toMatchObject({ code: 'CONFIG_HOST_TENANT' });
    await writeFile(file, 'export const nothing = 1;');
  });

  it('asks a configured model only within the budget, and says nothing of its that no source proves', async () => {
    const mock = new LLMock({ port: 0 });
    await mock.start();
    try {
      const model = {
        baseUrl: `${mock.url}/v1`,
        model: 'small',
        apiKey: 'none',
        timeoutMs: 5_000,
        maxOutputTokens: 200,
        inputCentsPerMillion: 1_000,
        outputCentsPerMillion: 1_000,
      };
      const attendant = await start({ model });
      await attendant.store.articles.record('shop', 'test', articles, { locale: 'en' });
      const ask = async () => {
        const decision = await attendant.ask('shop', { question: 'What does delivery cost?' });
        return {
          text: decision.kind === 'silence' ? '' : decision.reply.text,
          model: decision.trace.model?.name,
        };
      };
      mock.onMessage(/.*/u, { content: 'Delivery with us costs €4.90. [1]' });
      expect(await ask()).toMatchObject({ model: undefined });
      await attendant.store.tenants.update('shop', {
        settings: { ...defaultSettings, modelBudgetCents: 100 },
      });
      expect(await ask()).toEqual({ text: 'Delivery with us costs €4.90. [1]', model: 'small' });
      mock.reset();
      mock.onMessage(/.*/u, { content: 'Delivery with us costs €9.90. [1]' });
      const honest = await ask();
      expect(honest.text).toContain('4.90');
      expect(honest.text).not.toContain('9.90');
    } finally {
      await mock.stop();
    }
  });

  it('stops twice without harm, and a command that only asks opens no port', async () => {
    const quiet = await start({}, { listen: false });
    expect(quiet.url).toBe('');
    await quiet.stop();
    await quiet.stop();
  });
});
