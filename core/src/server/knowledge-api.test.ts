import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { createAsk } from '../conversation/ask.ts';
import type { ImportItem } from '../knowledge/import/import-item.ts';
import { createTestKnowledge } from '../knowledge/test-support.ts';
import type {
  Connection,
  Import,
  KnowledgeCounts,
  KnowledgeRow,
  LikelyQuestion,
  ModelConnection,
  Page,
  Preview,
  PreviewRequest,
} from './console-api.ts';
import type {
  connectionSchema,
  importSchema,
  knowledgeCountsSchema,
  knowledgeRowSchema,
  likelyQuestionsSchema,
  modelConnectionSchema,
  previewRequestSchema,
  previewSchema,
} from './schemas/knowledge.ts';
import { defaultLimits } from './server-deps.ts';
import { dialects, fromOwnPage, type TestOptions, type TestServer } from './test-support.ts';
import { useTestServer } from './use-test-server.ts';
import type { Problem } from './widget-api.ts';

/** Fails to compile unless each can stand for the other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const sameTypes: readonly true[] = [
  true satisfies Same<z.output<typeof knowledgeRowSchema>, KnowledgeRow>,
  true satisfies Same<z.output<typeof knowledgeCountsSchema>, KnowledgeCounts>,
  true satisfies Same<z.output<typeof previewSchema>, Preview>,
  true satisfies Same<z.output<typeof previewRequestSchema>, PreviewRequest>,
  true satisfies Same<z.output<typeof likelyQuestionsSchema>['items'][number], LikelyQuestion>,
  true satisfies Same<z.output<typeof importSchema>, Import>,
  true satisfies Same<z.output<typeof connectionSchema>, Connection>,
  true satisfies Same<z.output<typeof modelConnectionSchema>, ModelConnection>,
];

const startServer = useTestServer();

async function start(options: TestOptions = {}) {
  const server = await startServer({
    ...options,
    deps: (deps) => {
      // Answers as production gives them: over the articles, not from a script.
      const { thinkParts } = createTestKnowledge(deps);
      const real = {
        ...deps,
        ask: createAsk({ store: deps.store, thinkParts, clock: deps.clock }),
      };
      return options.deps?.(real) ?? real;
    },
  });
  await server.tenant('acme');
  const headers = fromOwnPage(await server.cookie(await server.agent('acme', 'owner')));
  const send = async <T>(method: string, url: string, payload?: object) => {
    const answer = await server.app.inject({
      method: method as 'GET',
      url: `/v1${url}`,
      headers,
      ...(payload === undefined ? {} : { payload }),
    });
    const body = answer.body === '' ? null : (JSON.parse(answer.body) as T & Problem);
    return { status: answer.statusCode, body: body as T & Problem };
  };
  const upload = async (name: string, bytes: string | Buffer | Readable, more: object = {}) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/v1/imports',
      query: { name },
      headers: { ...headers, 'content-type': 'application/octet-stream', ...more },
      payload: bytes,
    });
    return { status: answer.statusCode, body: answer.json<Import & Problem>() };
  };
  /** With a key, which outlives days. */
  const key = { authorization: `Bearer ${await server.key('acme', ['answers:read'])}` };
  const ask = async (at?: string) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/v1/answers',
      headers: key,
      payload: { question: 'How long can I return something?', ...(at ? { at } : {}) },
    });
    return answer.json<{ reply: { text: string } }>().reply.text;
  };
  return { server, headers, send, upload, ask };
}

/** Files are removed after the answer has left. */
async function filesOf(server: TestServer, count: number): Promise<readonly string[]> {
  for (let look = 0; ; look += 1) {
    const files = await readdir(server.knowledge.folder).catch(() => []);
    if (files.length === count || look === 200) return files;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const returns = (days: number, more: object = {}) => ({
  title: 'Returns',
  body: `You can return unworn items within ${days} days of delivery.`,
  questions: ['How long can I return something?'],
  ...more,
});
type Saved = { readonly id: string; readonly outcome: string; readonly version: number };
type Versions = {
  readonly items: readonly { readonly version: number; readonly body: string }[];
  readonly reviewBy: string | null;
};

describe('the schemas', () => {
  it('are what the console declares (checked by the compiler)', () => {
    expect(sameTypes.length).toBe(8);
  });
});

describe.each(dialects)('an article, on %s,', (dialect) => {
  it('answers anew with the very next question', async () => {
    const { send, ask } = await start({ dialect });
    await send('PUT', '/articles/returns', returns(30));
    expect(await ask()).toContain('30 days');
    await send('PUT', '/articles/returns', returns(60));
    expect(await ask()).toContain('60 days');
    await send('DELETE', '/articles/returns');
    expect(await ask()).not.toContain('days');
  });

  it('that is planned flips by itself when its time comes, and back when it ends', async () => {
    const { server, send, ask } = await start({ dialect });
    await send('PUT', '/articles/returns', returns(30));
    const window = { validFrom: '2026-12-01T00:00:00.000Z', validTo: '2027-01-15T00:00:00.000Z' };
    await send('PUT', '/articles/returns', returns(60, window));
    expect(await ask()).toContain('30 days');
    expect(await ask('2026-12-24T00:00:00Z')).toContain('60 days');
    server.clock.now = new Date('2026-12-01T00:00:00.000Z');
    expect(await ask()).toContain('60 days');
    server.clock.now = new Date('2027-01-15T00:00:00.000Z');
    expect(await ask()).toContain('30 days');
    // A clock set back: what holds is what holds then.
    server.clock.now = new Date('2026-11-01T00:00:00.000Z');
    expect(await ask()).toContain('30 days');
    const saved = await send<Saved>('PUT', '/articles/returns', returns(14));
    expect(saved.body).toEqual({ id: 'returns', outcome: 'changed', version: 3 });
    expect(await ask()).toContain('14 days');
  });

  it('is not written over what somebody else wrote meanwhile', async () => {
    const { send } = await start({ dialect });
    const put = (days: number, ifVersion: number) =>
      send<Saved>('PUT', '/articles/returns', returns(days, { ifVersion }));
    expect((await put(30, 0)).body.version).toBe(1);
    expect((await put(30, 0)).status).toBe(409);
    const both = await Promise.all([put(31, 1), put(32, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)?.body;
    expect(refused).toMatchObject({ code: 'ARTICLE_CHANGED' });
    expect(refused?.detail).toContain('version 2');
    await send('DELETE', '/articles/returns/versions/2');
    const gone = await put(33, 2);
    expect([gone.status, gone.body.detail.includes('nothing stands')]).toEqual([409, true]);
    // Another place of the same article is nobody's conflict.
    const german = await send(
      'PUT',
      '/articles/returns',
      returns(9, { locale: 'de', ifVersion: 0 }),
    );
    expect(german.status).toBe(200);
  });

  it('is restored in its place, and a planned text is taken back', async () => {
    const { server, send, ask } = await start({ dialect });
    await send('PUT', '/articles/returns', returns(30));
    await send('PUT', '/articles/returns', returns(60));
    const restored = await send<Saved>('POST', '/articles/returns/restore', { version: 1 });
    expect(restored.body).toEqual({ id: 'returns', outcome: 'changed', version: 3 });
    expect(await ask()).toContain('30 days');
    const again = await send<Saved>('POST', '/articles/returns/restore', { version: 3 });
    expect(again.body).toEqual({ id: 'returns', outcome: 'unchanged', version: 3 });
    await send('PUT', '/articles/returns', returns(60, { validFrom: '2026-12-01T00:00:00Z' }));
    expect((await send('DELETE', '/articles/returns/versions/4')).status).toBe(204);
    expect((await send('DELETE', '/articles/returns/versions/4')).status).toBe(404);
    server.clock.now = new Date('2026-12-02T00:00:00.000Z');
    expect(await ask()).toContain('30 days');
    const { items } = await server.store.audit.list('acme', { limit: 20 });
    expect(items.map(({ action, detail }) => [action, detail.version ?? null]).reverse()).toEqual([
      ['article.changed', 1],
      ['article.changed', 2],
      ['article.changed', 3],
      ['article.changed', 4],
      ['article.version-retired', 4],
    ]);
    expect(items[1]?.detail).not.toHaveProperty('title');
    const events = await server.store.events.after('acme', 0, { limit: 20 });
    expect(events.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(
      Array(5).fill('article.changed returns'),
    );
  });

  it('is restored with all it said: language, window, audience, address and questions', async () => {
    const { send } = await start({ dialect });
    const whole = returns(30, {
      locale: 'de',
      validFrom: '2026-12-01T00:00:00.000Z',
      validTo: '2027-01-15T00:00:00.000Z',
      audience: 'internal',
      url: 'https://shop.example/returns',
    });
    await send('PUT', '/articles/returns', whole);
    const { validTo, audience, url, questions, ...less } = whole as Record<string, unknown>;
    expect([validTo, audience, url, questions].every((one) => one !== undefined)).toBe(true);
    await send('PUT', '/articles/returns', { ...less, body: 'Something else.' });
    await send('POST', '/articles/returns/restore', { version: 1 });
    const { body } = await send<{ readonly items: readonly Record<string, unknown>[] }>(
      'GET',
      '/articles/returns/versions',
    );
    const [first, , third] = body.items;
    expect(body.items.length).toBe(3);
    expect(third).toEqual({
      ...first,
      version: 3,
      supersededAt: null,
      recordedAt: third?.recordedAt,
    });
  });

  it('contradicts another one until one of them is put right', async () => {
    const { send } = await start({ dialect });
    await send('PUT', '/articles/returns', returns(30));
    await send('PUT', '/articles/faq', returns(14, { validFrom: '2026-11-01T00:00:00.000Z' }));
    type Found = { readonly items: readonly Record<'one' | 'other', { figure: string }>[] };
    const told = async () =>
      (await send<Found>('GET', '/knowledge/contradictions')).body.items.map((pair) =>
        [pair.one.figure, pair.other.figure].toSorted(),
      );
    expect(await told()).toEqual([['14 days', '30 days']]);
    await send('PUT', '/articles/returns', returns(14));
    expect(await told()).toEqual([]);
  });

  it('is due for review when its time has come, until it is taken off', async () => {
    const { send } = await start({ dialect });
    await send('PUT', '/articles/returns', returns(30));
    const review = (reviewBy: string | null) =>
      send('PUT', '/articles/returns/review', { reviewBy });
    expect((await review('2026-11-22T11:00:00+02:00')).status).toBe(204);
    const due = await send<Page<KnowledgeRow>>('GET', '/knowledge?state=review-due');
    expect(due.body.items).toMatchObject([
      { id: 'returns', reviewBy: '2026-11-22T09:00:00.000Z', trouble: ['review-due'] },
    ]);
    const shown = await send<Versions>('GET', '/articles/returns');
    expect(shown.body.reviewBy).toBe('2026-11-22T09:00:00.000Z');
    await review(null);
    expect((await send<KnowledgeCounts>('GET', '/knowledge/counts')).body).toMatchObject({
      all: 1,
      'review-due': 0,
    });
    expect((await send('PUT', '/articles/nothing/review', { reviewBy: null })).status).toBe(404);
  });

  it('may have a megabyte of text, and is found by a word at its end', async () => {
    const { send } = await start({ dialect });
    const line = 'Every parcel is checked twice before it leaves our house in the harbour.\n\n';
    const body = `${line.repeat(Math.floor(1_040_000 / line.length))}Kiwifruit is our mascot.`;
    const saved = await send<Saved>('PUT', '/articles/long', { title: 'Long', body });
    expect([saved.status, saved.body.outcome]).toEqual([200, 'added']);
    const found = await send<Page<KnowledgeRow>>('GET', '/knowledge?q=KIWIFRUIT');
    expect(found.body.items.map(({ id }) => id)).toEqual(['long']);
    const tooLong = await send('PUT', '/articles/longer', {
      title: 'x',
      body: 'x'.repeat(1_048_577),
    });
    expect(tooLong.status).toBe(400);
    const huge = await send('PUT', '/articles/huge', { title: 'x', body: 'x'.repeat(4_300_000) });
    expect([huge.status, huge.body.code]).toEqual([413, 'BODY_TOO_LARGE']);
  }, 60_000);

  it('has a title that says something', async () => {
    const { send } = await start({ dialect });
    for (const title of ['', '   ', '\u2003\u00a0', 'a\nb', 'x'.repeat(301), '\u0000']) {
      const refused = await send('PUT', '/articles/x', { title, body: 'x' });
      expect([title, refused.status]).toEqual([title, 400]);
    }
    const marked = await send('PUT', '/articles/x', { title: '\u202eevil\u202c <b>', body: 'x' });
    expect(marked.status).toBe(200);
  });
});

describe('articles of another tenant', () => {
  it('are as absent as those that never were', async () => {
    const { server, send } = await start();
    await server.tenant('other');
    await server.store.articles.record('other', 'api', [{ id: 'returns', ...returns(30) }], {
      locale: 'en',
    });
    await server.knowledge.imports.add(server.store, 'other', {
      kind: 'site',
      url: 'https://x.example/',
    });
    const [theirs] = await server.store.imports.list('other', 1);
    const tries = (id: string, importId: string) =>
      [
        ['POST', `/articles/${id}/restore`, { version: 1 }],
        ['PUT', `/articles/${id}/review`, { reviewBy: null }],
        ['DELETE', `/articles/${id}/versions/1`],
        ['GET', `/imports/${importId}`],
        ['POST', `/imports/${importId}/cancel`, {}],
        ['POST', '/connections/shop/sync', {}],
      ] as const;
    const answers = async (list: ReturnType<typeof tries>) => {
      const found: unknown[] = [];
      for (const [method, url, body] of list) found.push((await send(method, url, body)).body);
      return found;
    };
    const foreign = await answers(tries('returns', theirs?.id ?? ''));
    expect(foreign).toEqual(await answers(tries('absent', 'imp_absent')));
    expect(foreign.map((one) => (one as Problem).status)).toEqual(Array(6).fill(404));
    expect((await send<Page<KnowledgeRow>>('GET', '/knowledge?q=return')).body.items).toEqual([]);
    expect((await send<{ items: unknown[] }>('GET', '/imports')).body.items).toEqual([]);
    const preview = await send<Preview>('POST', '/articles/preview', {
      id: 'returns',
      title: 'x',
      body: 'Nothing of the kind.',
      locale: 'en',
      ask: ['How long can I return something?'],
    });
    expect(JSON.stringify(preview.body)).not.toContain('30 days');
    expect(await server.store.imports.get('other', theirs?.id ?? '')).toEqual(theirs);
  });
});

describe('who may what', () => {
  const writes = [
    ['PUT', '/v1/articles/a'],
    ['POST', '/v1/articles/a/restore'],
    ['PUT', '/v1/articles/a/review'],
    ['DELETE', '/v1/articles/a/versions/1'],
    ['POST', '/v1/imports?name=a.md'],
    ['POST', '/v1/imports/imp_1/cancel'],
    ['POST', '/v1/connections/shop/sync'],
  ] as const;
  const reads = ['/v1/knowledge', '/v1/knowledge/counts', '/v1/imports', '/v1/connections'];

  it.each(['viewer', 'agent'] as const)('a %s reads and does not write', async (role) => {
    const { server } = await start();
    const headers = fromOwnPage(await server.cookie(await server.agent('acme', role)));
    for (const [method, url] of writes) {
      const answer = await server.app.inject({
        method,
        url,
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        payload: 'x',
      });
      expect([url, answer.statusCode]).toEqual([url, 403]);
    }
    for (const url of reads) {
      expect([url, (await server.app.inject({ url, headers })).statusCode]).toEqual([url, 200]);
    }
    // Refused before a byte was read.
    expect(await readdir(server.knowledge.folder).catch(() => [])).toEqual([]);
  });

  it('a key that may not read conversations is shown no question of a customer', async () => {
    const { server } = await start();
    const contact = await server.store.contacts.create('acme', {});
    const conversation = await server.store.conversations.create('acme', {
      contactId: contact.id,
      channel: 'widget',
    });
    await server.store.messages.append('acme', conversation.id, {
      author: 'contact',
      audience: 'everyone',
      body: { text: 'Do you sell kayaks? Write to li@wei.example' },
    });
    const ask = async (headers: Record<string, string>) =>
      (
        await server.app.inject({
          method: 'POST',
          url: '/v1/likely-questions',
          headers,
          payload: {},
        })
      ).body;
    const key = async (scopes: Parameters<TestServer['key']>[1]) => ({
      authorization: `Bearer ${await server.key('acme', scopes)}`,
    });
    expect(await ask(await key(['articles:read']))).not.toContain('kayaks');
    const shown = await ask(await key(['articles:read', 'conversations:read']));
    expect(shown).toContain('kayaks');
    expect(shown).not.toContain('li@wei.example');
  });
});

describe('an upload', () => {
  const jsonl = '{"id":"a","title":"Kayaks","body":"We rent kayaks."}\n';
  const run = async (server: TestServer) => {
    const [job] = await server.store.jobs.claim('w', {
      limit: 1,
      leaseMs: 60_000,
      kinds: ['import'],
    });
    if (job === undefined) throw new Error('There is no job.');
    await server.knowledge.imports.run(job, new AbortController().signal);
    await server.store.jobs.done('w', job.id);
  };

  it('becomes an import that is told, and its file is gone at the end', async () => {
    const { server, send, upload } = await start();
    const made = await upload('kb.jsonl', jsonl);
    expect(made).toMatchObject({
      status: 202,
      body: { name: 'kb.jsonl', kind: 'file', state: 'waiting', read: 0, report: null },
    });
    expect((await filesOf(server, 1)).length).toBe(1);
    await run(server);
    const { body } = await send<Import>('GET', `/imports/${made.body.id}`);
    expect(body).toMatchObject({
      state: 'done',
      format: 'jsonl',
      read: 1,
      error: null,
      report: { added: 1, changed: 0, unchanged: 0, retired: 0, faultCount: 0, faults: [] },
    });
    expect(await filesOf(server, 0)).toEqual([]);
    expect((await send<Page<KnowledgeRow>>('GET', '/knowledge?q=kayaks')).body.items).toMatchObject(
      [{ id: 'a', source: 'import:kb.jsonl' }],
    );
    const { items } = await server.store.audit.list('acme', { limit: 9 });
    expect(items.map(({ action }) => action)).toEqual(['articles.imported', 'import.started']);
    expect(
      (await server.store.events.after('acme', 0, { limit: 99 })).map((one) => one.kind),
    ).toEqual(Array(3).fill('import.changed'));
  });

  it('is known by the name it was given, whatever that is', async () => {
    const { server, send, upload } = await start();
    const names = [
      ['../../etc/passwd.md', 'passwd.md'],
      ['C:\\help\\über uns.md', 'über uns.md'],
      ['\u202egpj.md', 'gpj.md'],
      ['...md', 'md'],
      ['a"<b>|c?.md', 'abc.md'],
    ] as const;
    for (const [name, shown] of names) {
      const made = await upload(name, '# Hello\n\nWe are here.');
      expect([name, made.status, made.body.name]).toEqual([name, 202, shown]);
    }
    for (const file of await filesOf(server, names.length))
      expect(file).toMatch(/^[0-9a-f]{32}(\.[a-z0-9]+)?$/u);
    for (const name of ['', '  ', 'a\u0000.md', 'a\nb.md', 'x'.repeat(301)]) {
      expect([name, (await upload(name, 'x')).status]).toEqual([name, 400]);
    }
    expect((await filesOf(server, names.length)).length).toBe(names.length);
    await run(server);
    await run(server);
    const rows = await send<Page<KnowledgeRow>>('GET', '/knowledge');
    expect(rows.body.items.map(({ id, source }) => [id, source])).toEqual([
      ['passwd', 'import:passwd.md'],
      ['über uns', 'import:über uns.md'],
    ]);
  });

  it('of 51 MiB is refused, declared or not, and leaves nothing', async () => {
    const { server, headers, upload } = await start({ limits: { importBytes: 1_048_576 } });
    const tooMuch = Buffer.alloc(1_048_577, 'x');
    const declared = await upload('a.jsonl', tooMuch);
    expect([declared.status, declared.body.code]).toEqual([413, 'IMPORT_TOO_LARGE']);
    // Over a real connection, without saying how much is to come.
    await server.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = server.app.server.address() as AddressInfo;
    const pieces = Readable.from(Array.from({ length: 64 }, () => Buffer.alloc(32_768, 'x')));
    const streamed = await fetch(`http://127.0.0.1:${port}/v1/imports?name=a.jsonl`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/plain' },
      body: Readable.toWeb(pieces) as ReadableStream,
      duplex: 'half',
    } as RequestInit);
    expect([streamed.status, ((await streamed.json()) as Problem).code]).toEqual([
      413,
      'IMPORT_TOO_LARGE',
    ]);
    expect(await filesOf(server, 0)).toEqual([]);
    expect(await server.store.imports.list('acme', 9)).toEqual([]);
    expect(defaultLimits.importBytes).toBe(50 * 1_048_576);
  });

  it('that is cut off leaves nothing', async () => {
    const { server, headers } = await start();
    await server.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = server.app.server.address() as AddressInfo;
    const sending = httpRequest({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/v1/imports?name=a.jsonl',
      headers: { ...headers, 'content-type': 'text/plain', 'content-length': '5000000' },
    });
    sending.on('error', () => undefined);
    sending.write(Buffer.alloc(500_000, 'x'));
    expect((await filesOf(server, 1)).length).toBe(1);
    sending.destroy();
    expect(await filesOf(server, 0)).toEqual([]);
    expect(await server.store.imports.list('acme', 9)).toEqual([]);
  });

  it('sent twice with one key is one import; other bytes with that key are refused', async () => {
    const { server, upload } = await start();
    const key = { 'idempotency-key': 'once' };
    const first = await upload('a.jsonl', jsonl, key);
    const second = await upload('a.jsonl', jsonl, key);
    expect(second).toEqual(first);
    const other = await upload('a.jsonl', `${jsonl} `, key);
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect((await server.store.imports.list('acme', 9)).length).toBe(1);
    expect((await filesOf(server, 1)).length).toBe(1);
  });

  it('is a file with a name, or JSON with an address: no JSON passes for a file', async () => {
    const { server, send } = await start();
    const wrong = [
      {},
      { url: 'ftp://x.example/' },
      { url: 'https://me:secret@x.example/' },
      { url: 'javascript:alert(1)' },
      { upload: { file: '0'.repeat(32), bytes: 1, sha256: '' } },
      { url: 'https://x.example/', file: '../x' },
    ];
    for (const body of wrong) {
      const refused = await send('POST', '/imports', body);
      expect([body, refused.status]).toEqual([body, 400]);
    }
    const large = await send('POST', '/imports', {
      url: `https://x.example/${'x'.repeat(70_000)}`,
    });
    expect(large.status).toBe(413);
    const site = await send<Import>('POST', '/imports', { url: 'https://x.example/help' });
    expect(site).toMatchObject({
      status: 202,
      body: { kind: 'site', name: 'https://x.example/help', state: 'waiting' },
    });
    expect((await send('POST', '/imports?name=a.md&format=exe', { x: 1 })).status).toBe(400);
    expect(await filesOf(server, 0)).toEqual([]);
  });

  it('may be JSON itself, and is never empty', async () => {
    const { server, send, upload } = await start();
    const zendesk = {
      articles: [
        { id: 7, title: 'Kayaks', body: '<p>We rent kayaks.</p>', locale: 'en-us', draft: false },
      ],
    };
    const made = await send<Import>('POST', '/imports?name=articles.json', zendesk);
    expect([made.status, made.body.kind]).toEqual([202, 'file']);
    await run(server);
    expect((await send<Import>('GET', `/imports/${made.body.id}`)).body).toMatchObject({
      state: 'done',
      format: 'zendesk',
      report: { added: 1 },
    });
    const empty = await upload('a.md', Buffer.alloc(0));
    expect([empty.status, empty.body.code]).toEqual([422, 'IMPORT_EMPTY']);
    expect(await filesOf(server, 0)).toEqual([]);
  });

  it('of several files is one import that knows each by its path', async () => {
    const { server, send } = await start();
    const bundle = async (files: readonly (readonly [string, string])[]) => {
      const lines = files.map(
        ([path, text]) => `${JSON.stringify({ path, bytes: Buffer.byteLength(text) })}\n${text}`,
      );
      const { key } = { key: await server.key('acme', ['articles:write']) };
      const answer = await server.app.inject({
        method: 'POST',
        url: '/v1/imports?name=help&format=bundle',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' },
        payload: lines.join(''),
      });
      await run(server);
      const { id } = answer.json<Import>();
      return (await send<Import>('GET', `/imports/${id}`)).body;
    };
    const rows = async () =>
      (await send<Page<KnowledgeRow>>('GET', '/knowledge')).body.items.map(({ id, title }) => [
        id,
        title,
      ]);
    const done = await bundle([
      ['help/returns-policy.md', 'Thirty days.'],
      ['help/de/über_uns.md', 'Seit 1998.'],
      ['help/../../../etc/cron.d/x.md', '# Out\n\nNo way.'],
      ['help/logo.png', 'not read'],
      ['help/.secret.md', 'not read'],
      ['help/faq.jsonl', '{"id":"faq","title":"FAQ","body":"x"}\nnot json\n'],
    ]);
    expect(done).toMatchObject({ state: 'done', format: 'folder', report: { added: 4 } });
    expect(done.report?.faults).toMatchObject([{ place: 'faq.jsonl:2' }]);
    expect(await rows()).toEqual([
      ['faq', 'FAQ'],
      ['etc/cron.d/x', 'Out'],
      ['returns-policy', 'returns policy'],
      ['de/über_uns', 'über uns'],
    ]);
    const again = await bundle([['help/returns-policy.md', 'Sixty days.']]);
    expect(again.report).toMatchObject({ changed: 1, retired: 3 });
    expect(JSON.stringify([done, again])).not.toMatch(/[0-9a-f]{32}/u);
    expect(await filesOf(server, 0)).toEqual([]);
  });

  it('of several files that is none fails before anything is written', async () => {
    const { server, send } = await start();
    const wrong = [
      'no line',
      '{"path":"a.md"}\nx',
      '{"path":"a.md","bytes":-1}\nx',
      '{"path":"a.md","bytes":1e999}\nx',
      '{"path":"a.md","bytes":5}\nx',
      `${'x'.repeat(5_000)}\n`,
      '{"path":7,"bytes":1}\nx',
      '{"path":"ok.md","bytes":2}\nok{"path":"b.md","bytes":9}\n',
    ];
    for (const payload of wrong) {
      const headers = {
        authorization: `Bearer ${await server.key('acme', ['articles:write'])}`,
        'content-type': 'text/plain',
      };
      const url = '/v1/imports?name=help&format=bundle';
      const answer = await server.app.inject({ method: 'POST', url, headers, payload });
      await run(server);
      const { body } = await send<Import>('GET', `/imports/${answer.json<Import>().id}`);
      expect([payload.slice(0, 40), body.state, body.error?.code]).toEqual([
        payload.slice(0, 40),
        'failed',
        'IMPORT_BUNDLE_BROKEN',
      ]);
    }
    expect((await send<Page<KnowledgeRow>>('GET', '/knowledge')).body.items).toEqual([]);
    expect(await filesOf(server, 0)).toEqual([]);
  });

  it('of a format nobody knows fails with a way out, in the name it was given', async () => {
    const { server, send, upload } = await start();
    const made = await upload('setup.exe', 'MZ');
    await run(server);
    const { body } = await send<Import>('GET', `/imports/${made.body.id}`);
    expect(body).toMatchObject({ state: 'failed', error: { code: 'IMPORT_FORMAT' } });
    expect(body.error?.detail).toContain('setup.exe');
    expect(await filesOf(server, 0)).toEqual([]);
  });
});

describe('what is told while it happens', () => {
  it('is sent to the team: the article and the import', async () => {
    const items: ImportItem[] = [
      { kind: 'article', article: { id: 'a', title: 'A', body: 'x' }, place: 'a' },
    ];
    const { server, headers, send } = await start({
      deps: (deps) => ({
        ...deps,
        knowledge: createTestKnowledge({
          ...deps,
          importSite: async function* () {
            yield* items;
          },
        }),
      }),
    });
    await server.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = server.app.server.address() as AddressInfo;
    const stop = new AbortController();
    const key = { authorization: `Bearer ${await server.key('acme', ['conversations:read'])}` };
    const listen = async (as: Record<string, string>) => {
      const url = `http://127.0.0.1:${port}/v1/events`;
      const stream = await fetch(url, { headers: as, signal: stop.signal });
      const seen: string[] = [];
      const decoder = new TextDecoder();
      const read = async () => {
        for await (const piece of stream.body ?? []) seen.push(decoder.decode(piece));
      };
      return { seen, done: read().catch(() => undefined) };
    };
    const team = await listen(headers);
    const other = await listen(key);
    await send('PUT', '/articles/returns', returns(30));
    await send('POST', '/imports', { url: 'https://x.example/' });
    await server.store.events.append('acme', { kind: 'settings.changed' });
    const heardAll = () =>
      [team, other].every(({ seen }) => seen.join('').includes('event: settings'));
    for (let look = 0; look < 500 && !heardAll(); look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    stop.abort();
    await Promise.all([team.done, other.done]);
    const told = team.seen.join('');
    // A key for conversations only hears of neither.
    expect(other.seen.join('')).not.toMatch(/event: (?:article|import)/u);
    expect(told).toContain('event: article\ndata: {"articleId":"returns"}');
    expect(told).toMatch(/event: import\ndata: \{"id":"imp_[^"]+","name":"https:\/\/x.example\/"/u);
  });
});
