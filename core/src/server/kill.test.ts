import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../config.ts';
import { openStore } from '../storage/open-store.ts';
import type { Session, WidgetConversation, WidgetMessage } from './widget-api.ts';

const CHILD = fileURLToPath(new URL('kill-server.fixture.ts', import.meta.url));
const VISITORS = 50;
const MESSAGES = 6;
/** The server is killed as soon as so many messages have been accepted. */
const KILL_AT = [40, 120, 220];

type Server = { readonly url: string; readonly child: ChildProcess };

/** Starts the service. `life` moves its clock on, so that leases of the life before are over. */
function startServer(folder: string, port: number, life: number): Promise<Server> {
  const args = ['--no-warnings', CHILD, folder, String(port), String(life)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /^ready (\S+)$/mu.exec(said)?.[1];
      if (url !== undefined) resolve({ url, child });
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('close', () => reject(new Error(errors)));
  });
}

function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.on('close', () => resolve());
    child.kill(signal);
  });
}

/** Sends until it is answered with success: a lost connection says nothing about what the server did. */
async function insist<T>(url: string, headers: Record<string, string>, body: object): Promise<T> {
  for (;;) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => null);
    // The body may be lost even when the head came.
    const value = answer?.ok === true ? await answer.json().catch(() => null) : null;
    if (value !== null) return value as T;
    if (answer !== null && answer.status < 500 && !answer.ok) throw new Error(await answer.text());
    await sleep(20);
  }
}

type Seen = { readonly seqs: number[]; lastId: string | null; resumed: number };

/** Follows the conversation's stream, coming back with the last id each time it breaks, until `over`. */
async function follow(
  url: string,
  headers: Record<string, string>,
  seen: Seen,
  over: AbortSignal,
): Promise<void> {
  while (!over.aborted) {
    const resume = seen.lastId === null ? {} : { 'last-event-id': seen.lastId };
    if (seen.lastId !== null) seen.resumed += 1;
    try {
      const answer = await fetch(url, { headers: { ...headers, ...resume }, signal: over });
      let rest = '';
      for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
        rest += Buffer.from(chunk).toString('utf8');
        const frames = rest.split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) take(frame, seen);
      }
    } catch {
      // Lost: again.
    }
    await sleep(20);
  }
}

function take(frame: string, seen: Seen): void {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'mu').exec(frame)?.[1];
  seen.lastId = field('id') ?? seen.lastId;
  if (field('event') !== 'message') return;
  seen.seqs.push((JSON.parse(field('data') ?? '{}') as WidgetMessage).seq);
}

/** A visitor who says everything they have to say, however often the server dies. */
async function visit(base: string, over: AbortSignal, onAccepted: () => void) {
  const session = await insist<Session>(`${base}/sessions`, {}, { key: 'wk_acme' });
  const headers = { authorization: `Bearer ${session.token}` };
  const { id } = await insist<WidgetConversation>(`${base}/conversations`, headers, {});
  const seen: Seen = { seqs: [], lastId: null, resumed: 0 };
  const following = follow(`${base}/conversations/${id}/events`, headers, seen, over);
  while (seen.lastId === null) await sleep(10);
  const accepted: string[] = [];
  for (let index = 0; index < MESSAGES; index += 1) {
    const { message } = await insist<{ message: WidgetMessage }>(
      `${base}/conversations/${id}/messages`,
      headers,
      { id: `message-${index}`, text: 'What does delivery cost?' },
    );
    accepted.push(message.id);
    onAccepted();
    await sleep(Math.random() * 400);
  }
  return { id, headers, seen, accepted, following };
}

async function messagesOf(base: string, id: string, headers: Record<string, string>) {
  const answer = await fetch(`${base}/conversations/${id}/messages?limit=200`, { headers });
  return ((await answer.json()) as { readonly items: readonly WidgetMessage[] }).items;
}

/** Which message each reply of the assistant answers, by conversation; read from the file itself. */
async function repliesIn(folder: string, of: readonly { readonly id: string }[]) {
  const { masterKey, databaseFile } = await readConfig({
    cwd: folder,
    env: {},
    overrides: { data: folder },
  });
  const store = await openStore({ file: databaseFile, masterKey });
  const found: (readonly (string | null)[])[] = [];
  for (const { id } of of) {
    const messages = await store.messages.list('acme', id, { limit: 200 });
    const replies = messages.filter((one) => one.author === 'assistant');
    found.push(replies.map((one) => one.inReplyTo).sort());
  }
  await store.close();
  return found;
}

describe('kill -9 of the server while 50 visitors write', () => {
  it('loses no accepted message, answers each once, and streams go on without a gap or a repeat', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attendant-kill-server-'));
    const over = new AbortController();
    let server = await startServer(folder, 0, 0);
    try {
      const { port } = new URL(server.url);
      const base = `${server.url}/v1/widget`;
      let accepted = 0;
      const visiting = Promise.all(
        Array.from({ length: VISITORS }, () =>
          visit(base, over.signal, () => {
            accepted += 1;
          }),
        ),
      );
      for (const [life, enough] of KILL_AT.entries()) {
        while (accepted < enough) await sleep(5);
        await end(server.child, 'SIGKILL');
        expect(accepted).toBeLessThan(VISITORS * MESSAGES);
        server = await startServer(folder, Number(port), life + 1);
        expect(server.url).toBe(new URL(base).origin);
      }
      const visitors = await visiting;
      let resumed = 0;

      for (const { id, headers, seen, accepted: promised } of visitors) {
        let messages = await messagesOf(base, id, headers);
        const waiting = () => {
          const answers = messages.filter((one) => one.author === 'assistant').length;
          return answers < MESSAGES || seen.seqs.length < messages.length;
        };
        for (let wait = 0; wait < 400 && waiting(); wait += 1) {
          await sleep(50);
          messages = await messagesOf(base, id, headers);
        }
        const asked = messages.filter((one) => one.author === 'contact').map((one) => one.id);
        // Each was sent until it was accepted, and is there once.
        expect(asked).toEqual(promised);
        expect(messages.map((one) => one.seq)).toEqual(messages.map((_, index) => index + 1));
        expect(seen.seqs).toEqual(messages.map((one) => one.seq));
        if (seen.resumed > 0) resumed += 1;
      }
      expect(resumed).toBeGreaterThan(VISITORS / 2);
      over.abort();
      await Promise.all(visitors.map(({ following }) => following));
      await end(server.child, 'SIGTERM');
      const replies = await repliesIn(folder, visitors);
      for (const [index, { accepted: promised }] of visitors.entries()) {
        expect(replies[index]).toEqual([...promised].sort());
      }
    } finally {
      over.abort();
      await end(server.child, 'SIGTERM');
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
