/** Imports through the running service: uploaded over HTTP, run by its own jobs, told by its own events. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Config } from '../config.ts';
import { defaultSettings } from '../default-settings.ts';
import { type Attendant, startAttendant } from '../main.ts';
import type { ImportView } from './import-jobs.ts';

let folder: string;
const masterKey = randomBytes(32);
const running: Attendant[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attendant-import-'));
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start() {
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    trustProxy: false,
    data: folder,
    hosts: [],
    logLevel: 'silent',
    masterKey,
    databaseFile: join(folder, 'attendant.db'),
    snapshotFolder: join(folder, 'snapshots'),
  };
  const attendant = await startAttendant(config, {
    firstTenant: {
      id: 'shop',
      name: 'Shop',
      locale: 'en',
      locales: ['en'],
      widgetKey: 'wk_shop',
      settings: defaultSettings,
    },
  });
  running.push(attendant);
  const { key } = await attendant.access.apiKeys.create({
    tenantId: 'shop',
    name: 'import',
    scopes: ['articles:read', 'articles:write', 'answers:read'],
    expiresAt: null,
  });
  const send = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const headers = { ...init.headers, authorization: `Bearer ${key}` };
    const answer = await fetch(`${attendant.url}/v1${path}`, { ...init, headers });
    return (await answer.json()) as T;
  };
  const upload = (name: string, text: string) =>
    send<ImportView>(`/imports?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: text,
    });
  const over = async (id: string): Promise<ImportView> => {
    for (let look = 0; look < 1_000; look += 1) {
      const found = await send<ImportView>(`/imports/${id}`);
      if (found.endedAt !== null) return found;
      await pause(20);
    }
    throw new Error('It did not end.');
  };
  return { attendant, send, upload, over };
}
const files = () => readdir(join(folder, 'uploads')).catch(() => []);
/** An upload goes right after its import is said to be done, not with it. */
async function filesAtLast(): Promise<readonly string[]> {
  for (let look = 0; look < 200 && (await files()).length > 0; look += 1) await pause(25);
  return files();
}

describe('an import into the running service', () => {
  it('answers the next question, and says what came of a web site on a private address', async () => {
    const { send, upload, over } = await start();
    const made = await upload(
      'help.md',
      '---\nquestions: [What does it cost to rent a kayak?]\n---\n# Kayaks\n\nYou can rent a kayak for €15 an hour, from May to September.',
    );
    expect(await over(made.id)).toMatchObject({
      state: 'done',
      format: 'document',
      report: { added: 1 },
    });
    const answer = await send<{ reply: { text: string } }>('/answers', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: 'What does it cost to rent a kayak?' }),
    });
    expect(answer.reply.text).toContain('€15');
    const site = await send<ImportView>('/imports', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: 'http://127.0.0.1/' }),
    });
    const refused = await over(site.id);
    expect(refused).toMatchObject({ state: 'failed', format: 'site', report: { added: 0 } });
    expect(refused.error?.code).toMatch(/^IMPORT_/u);
    expect(await filesAtLast()).toEqual([]);
  });

  it('goes on after the service was stopped in the middle, and counts each article once', async () => {
    const count = 8_000;
    const lines = Array.from({ length: count }, (_, at) =>
      JSON.stringify({
        id: `a${at}`,
        title: `Article ${at}`,
        body: `It is about number ${at}. `.repeat(20),
      }),
    ).join('\n');
    const first = await start();
    const { id } = await first.upload('kb.jsonl', lines);
    for (let look = 0; look < 500; look += 1) {
      if (((await first.attendant.store.imports.get('shop', id))?.added ?? 0) > 0) break;
      await pause(5);
    }
    await first.attendant.stop();
    expect((await files()).length).toBe(1);
    const second = await start();
    const broken = await second.attendant.store.imports.get('shop', id);
    expect([broken?.state, (broken?.added ?? count) < count]).toEqual(['running', true]);
    expect(await second.over(id)).toMatchObject({
      state: 'done',
      report: { added: count, changed: 0, unchanged: 0, retired: 0, faultCount: 0 },
    });
    expect(await filesAtLast()).toEqual([]);
  }, 60_000);
});
