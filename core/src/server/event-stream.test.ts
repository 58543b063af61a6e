import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fromOwnPage, startTestServer, type TestOptions, type TestServer } from './test-support.ts';
import type { WidgetConversation } from './widget-api.ts';

type Seen = { event: string; data: Record<string, unknown>; id: string | null };
/** Reads a stream over a real socket, event by event. */
async function listen(url: string, headers: Record<string, string>) {
  const abort = new AbortController();
  const response = await fetch(url, { headers, signal: abort.signal });
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const read = async (): Promise<boolean> => {
    const { done, value } = await reader.read();
    if (!done) text += decoder.decode(value, { stream: true });
    return !done;
  };
  /** The next block of lines, or null at the end. */
  const block = async (): Promise<string | null> => {
    while (!text.includes('\n\n')) if (!(await read())) return null;
    const end = text.indexOf('\n\n');
    const found = text.slice(0, end);
    text = text.slice(end + 2);
    return found;
  };
  /** The next event or comment, or null at the end. */
  const next = async (): Promise<Seen | null> => {
    const found = await block();
    if (found === null) return null;
    if (found.startsWith(':')) return { event: 'comment', data: {}, id: null };
    if (found.startsWith('retry:')) return next();
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'mu').exec(found)?.[1];
    const data = JSON.parse(field('data') ?? 'null');
    return { event: field('event') ?? '', data, id: field('id') ?? null };
  };
  return { response, next, stop: () => abort.abort() };
}

let running: TestServer | null = null;
const stops: (() => void)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) stop();
  await running?.close();
  running = null;
});

async function start(options: TestOptions = {}) {
  const server = await startTestServer(options);
  running = server;
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.app.server.address() as AddressInfo;
  const tenant = await server.tenant('acme');
  const visitor = await server.visitor(tenant);
  const opened = await server.app.inject({
    method: 'POST',
    url: '/v1/widget/conversations',
    headers: visitor.headers,
  });
  const { id } = opened.json<WidgetConversation>();
  const base = `http://127.0.0.1:${port}`;
  const events = `${base}/v1/widget/conversations/${id}/events`;
  let said = 0;
  return {
    server,
    tenant,
    visitor,
    id,
    base,
    events,
    say: (text: string) => {
      said += 1;
      return server.app.inject({
        method: 'POST',
        url: `/v1/widget/conversations/${id}/messages`,
        headers: visitor.headers,
        payload: { id: `message-${said}`, text },
      });
    },
    async listen(url: string, headers: Record<string, string>) {
      const stream = await listen(url, headers);
      stops.push(stream.stop);
      return stream;
    },
  };
}

describe('a visitor’s stream', () => {
  it('gives an id only with the last of what it begins with: broken off before, it begins anew', async () => {
    const at = await start();
    for (const text of ['one', 'two', 'three']) await at.say(text);
    const stream = await at.listen(at.events, at.visitor.headers);
    const first = [await stream.next(), await stream.next(), await stream.next()];
    expect(first.map((frame) => frame?.id)).toEqual([null, null, null]);
    const last = await stream.next();
    expect(last).toMatchObject({ data: { text: 'three' }, id: expect.stringMatching(/^\d+$/u) });
  });

  it('shows a message once that comes while it begins', async () => {
    let meanwhile = async (): Promise<unknown> => undefined;
    const at = await start({
      deps: (deps) => ({
        ...deps,
        store: {
          ...deps.store,
          events: {
            append: deps.store.events.append,
            after: deps.store.events.after,
            subscribe: deps.store.events.subscribe,
            async head(tenantId) {
              const head = await deps.store.events.head(tenantId);
              await meanwhile();
              return head;
            },
          },
        },
      }),
    });
    meanwhile = async () => {
      meanwhile = async () => undefined;
      await at.say('just now');
    };
    const stream = await at.listen(at.events, at.visitor.headers);
    await stream.next();
    expect(await stream.next()).toMatchObject({ event: 'message', data: { text: 'just now' } });
    await at.say('after that');
    expect(await stream.next()).toMatchObject({ event: 'message', data: { text: 'after that' } });
  });

  it('begins with what there is, then brings messages, progress and typing; never the team’s notes', async () => {
    const at = await start();
    await at.say('before');
    const stream = await at.listen(at.events, at.visitor.headers);
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await stream.next()).toMatchObject({
      event: 'conversation',
      data: { status: 'pending' },
    });
    expect(await stream.next()).toMatchObject({ event: 'message', data: { text: 'before' } });
    at.server.progress.publish('acme', at.id, { inReplyTo: 'm', state: 'thinking' });
    expect(await stream.next()).toEqual({
      event: 'progress',
      data: { inReplyTo: 'm', state: 'thinking' },
      id: null,
    });

    const agent = await at.server.agent('acme', 'agent', 'Mara Lind');
    const headers = fromOwnPage(await at.server.cookie(agent));
    const post = (path: string, payload: object) =>
      at.server.app.inject({
        method: 'POST',
        url: `/v1/conversations/${at.id}/${path}`,
        headers,
        payload,
      });
    await post('notes', { text: 'secret note' });
    await post('messages', { text: 'hello' });
    await post('typing', {});
    const seen: (Seen | null)[] = [];
    while (seen.length < 4) seen.push(await stream.next());
    expect(JSON.stringify(seen)).not.toContain('secret note');
    expect(seen.map((one) => one?.event).sort()).toEqual([
      'conversation',
      'message',
      'message',
      'typing',
    ]);
    expect(JSON.stringify(seen)).toContain('"joined"');
    expect(JSON.stringify(seen)).not.toContain('Lind');
  });

  it('resumes after the last id without losing or repeating', async () => {
    const at = await start();
    const first = await at.listen(at.events, at.visitor.headers);
    await first.next();
    await at.say('one');
    const one = await first.next();
    first.stop();
    await at.say('two');
    await at.say('three');
    const again = await at.listen(at.events, {
      ...at.visitor.headers,
      'last-event-id': one?.id ?? '',
    });
    expect(await again.next()).toMatchObject({ data: { text: 'two' } });
    expect(await again.next()).toMatchObject({ data: { text: 'three' } });
  });

  it('begins anew for an id that lies ahead of what there is, as after a restore', async () => {
    const at = await start();
    await at.say('one');
    const stream = await at.listen(at.events, { ...at.visitor.headers, 'last-event-id': '99999' });
    expect(await stream.next()).toMatchObject({ event: 'conversation' });
    expect(await stream.next()).toMatchObject({ data: { text: 'one' } });
    await at.say('two');
    expect(await stream.next()).toMatchObject({ data: { text: 'two' } });
  });

  describe('with 450 messages missed', () => {
    const MISSED = 450;
    /** `onPage` is told of each page that is read from the store: after which seq, and how many came. */
    async function startWithMissed(
      onPage: (after: number | undefined, count: number) => unknown = () => undefined,
    ) {
      const at = await start({
        deps: (deps) => ({
          ...deps,
          store: {
            ...deps.store,
            messages: {
              append: deps.store.messages.append,
              get: deps.store.messages.get,
              setFeedback: deps.store.messages.setFeedback,
              async list(...given) {
                const page = await deps.store.messages.list(...given);
                await onPage(given[2].after, page.length);
                return page;
              },
            },
          },
        }),
      });
      const { store } = at.server;
      const head = await store.events.head('acme');
      await store.transaction(async (tx) => {
        for (let n = 1; n <= MISSED; n += 1) {
          const { message } = await tx.messages.append('acme', at.id, {
            author: 'assistant',
            audience: n % 10 === 0 ? 'team' : 'everyone',
            body: { text: `m${n}` },
          });
          await tx.events.append('acme', {
            kind: 'message.added',
            conversationId: at.id,
            messageId: message.id,
          });
        }
      });
      const expected = Array.from({ length: MISSED }, (_, at) => at + 1).filter((n) => n % 10 > 0);
      const read = async (stream: Awaited<ReturnType<typeof at.listen>>, count: number) => {
        const seen: Seen[] = [];
        while (seen.length < count) {
          const one = await stream.next();
          if (one === null) break;
          seen.push(one);
        }
        return seen;
      };
      return { ...at, head, expected, read };
    }

    it('brings them all to a reader that says which message it has, and then goes on', async () => {
      const pages: number[] = [];
      const at = await startWithMissed((_, count) => pages.push(count));
      const stream = await at.listen(`${at.events}?after=0`, at.visitor.headers);
      const [first, ...seen] = await at.read(stream, at.expected.length + 1);
      expect(first?.event).toBe('conversation');
      expect(seen.map(({ data }) => data.text)).toEqual(at.expected.map((n) => `m${n}`));
      // An id stands with the last only.
      expect(seen.findIndex(({ id }) => id !== null)).toBe(seen.length - 1);
      expect(pages).toEqual([100, 100, 100, 100, 5]);
      await at.say('now');
      expect(await stream.next()).toMatchObject({ data: { text: 'now' } });
    });

    it('brings them all after the last id, each once', async () => {
      const at = await startWithMissed();
      const stream = await at.listen(at.events, {
        ...at.visitor.headers,
        'last-event-id': String(at.head),
      });
      const seen = await at.read(stream, at.expected.length);
      expect(seen.map(({ data }) => data.text)).toEqual(at.expected.map((n) => `m${n}`));
      await at.say('now');
      expect(await stream.next()).toMatchObject({ data: { text: 'now' } });
    });

    it('stops between two pages when the token is revoked', async () => {
      let revoke = async (): Promise<unknown> => undefined;
      const at = await startWithMissed((after) => (after === 0 ? undefined : revoke()));
      const found = await at.server.access.visitors.find(at.visitor.token);
      revoke = () =>
        at.server.store.credentials.revokeAll('acme', 'visitor', found?.contact.id ?? '');
      const stream = await at.listen(`${at.events}?after=0`, at.visitor.headers);
      const seen = await at.read(stream, at.expected.length + 1);
      // The first page, but for the message that is held back.
      expect(seen).toHaveLength(100);
      expect(seen.every(({ id }) => id === null)).toBe(true);
    });
  });

  it('gives signs of life, and ends when the token is revoked', async () => {
    const at = await start({ limits: { heartbeatMs: 20 } });
    const stream = await at.listen(at.events, at.visitor.headers);
    await stream.next();
    expect(await stream.next()).toMatchObject({ event: 'comment' });
    const { contact } = (await at.server.access.visitors.find(at.visitor.token)) ?? {};
    await at.server.store.credentials.revokeAll('acme', 'visitor', contact?.id ?? '');
    let last: Seen | null = { event: '', data: {}, id: null };
    while (last !== null) last = await stream.next();
    expect(last).toBeNull();
  });

  it('sends nothing of what happens after the token is revoked', async () => {
    const at = await start();
    const stream = await at.listen(at.events, at.visitor.headers);
    await stream.next();
    const found = await at.server.access.visitors.find(at.visitor.token);
    await at.server.store.credentials.revokeAll('acme', 'visitor', found?.contact.id ?? '');
    const agent = await at.server.agent('acme', 'agent');
    await at.server.app.inject({
      method: 'POST',
      url: `/v1/conversations/${at.id}/messages`,
      headers: fromOwnPage(await at.server.cookie(agent)),
      payload: { text: 'for nobody' },
    });
    expect(await stream.next()).toBeNull();
  });

  it('ends when the server closes, and closing does not wait for it', async () => {
    const at = await start();
    const stream = await at.listen(at.events, at.visitor.headers);
    await stream.next();
    const began = Date.now();
    await at.server.app.close();
    expect(await stream.next().catch(() => null)).toBeNull();
    expect(Date.now() - began).toBeLessThan(3_000);
  });

  it('lets go of a reader that takes nothing, and goes on serving the others', async () => {
    const at = await start({
      limits: { stallMs: 50, messagesPerVisitor: 10_000, heartbeatMs: 50 },
    });
    const { port } = new URL(at.base);
    const socket = connect(Number(port), '127.0.0.1');
    const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => undefined);
    socket.write(
      `GET ${new URL(at.events).pathname} HTTP/1.1\r\nHost: x\r\nAuthorization: ${at.visitor.headers.authorization}\r\n\r\n`,
    );
    socket.pause();
    const streams = async () =>
      /^attendant_streams (\d+)$/mu.exec(await (await fetch(`${at.base}/metrics`)).text())?.[1];
    while ((await streams()) !== '1') await new Promise((resolve) => setTimeout(resolve, 10));
    // More than the kernel's buffers of both ends hold.
    const text = 'x'.repeat(7_900);
    for (let n = 0; n < 2_000 && (await streams()) === '1'; n += 50) {
      await Promise.all(Array.from({ length: 50 }, () => at.say(text)));
    }
    for (let n = 0; n < 100 && (await streams()) === '1'; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await streams()).toBe('0');
    socket.resume();
    await gone;
  }, 120_000);

  it('is one of a few: too many at once are refused', async () => {
    const at = await start({ limits: { streams: 2 } });
    const open = () => at.listen(at.events, at.visitor.headers);
    const [one] = [await open(), await open()];
    const third = await open();
    expect([third.response.status, await third.response.headers.get('retry-after')]).toEqual([
      429,
      '30',
    ]);
    one?.stop();
  });
});

describe('closing', () => {
  it('lets a running request finish, and cuts one that hangs', async () => {
    let arrived = 0;
    let release = (): void => undefined;
    const at = await start({
      limits: { closeMs: 2_000 },
      deps: (deps) => ({
        ...deps,
        ask: (tenantId, question) => {
          arrived += 1;
          return new Promise((resolve) => {
            if (question.question === 'slow') release = () => resolve(deps.ask(tenantId, question));
          });
        },
      }),
    });
    const authorization = `Bearer ${await at.server.key('acme', ['answers:read'])}`;
    const ask = (question: string) =>
      fetch(`${at.base}/v1/answers`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ question }),
      }).then(
        ({ status }) => status,
        () => 'cut',
      );
    const [slow, hanging] = [ask('slow'), ask('hang')];
    while (arrived < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    const began = Date.now();
    const closed = at.server.app.close();
    setTimeout(() => release(), 50);
    expect(await slow).toBe(200);
    expect(await hanging).toBe('cut');
    await closed;
    expect(Date.now() - began).toBeLessThan(9_000);
  });
});

describe('the team’s stream', () => {
  it('brings all conversations of the tenant, notes too, and nothing of another tenant', async () => {
    const at = await start();
    const agent = await at.server.agent('acme', 'viewer');
    const other = await at.server.tenant('other');
    const stranger = await at.server.visitor(other);
    const stream = await at.listen(`${at.base}/v1/events`, {
      cookie: await at.server.cookie(agent),
    });
    expect(await stream.next()).toMatchObject({
      event: 'ready',
      id: expect.stringMatching(/^\d+$/u),
    });
    await at.server.app.inject({
      method: 'POST',
      url: '/v1/widget/conversations',
      headers: stranger.headers,
    });
    await at.say('mine');
    expect(await stream.next()).toMatchObject({
      event: 'message',
      data: { conversationId: at.id },
    });
  });

  it('ends when the agent is deactivated', async () => {
    const at = await start();
    const agent = await at.server.agent('acme', 'agent');
    const stream = await at.listen(`${at.base}/v1/events`, {
      cookie: await at.server.cookie(agent),
    });
    await stream.next();
    await at.server.store.agents.update('acme', agent.id, { active: false });
    await at.say('unseen');
    expect(await stream.next()).toBeNull();
  });
});
