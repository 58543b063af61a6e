import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dialects, fromOwnPage, startTestServer, type TestServer } from './test-support.ts';
import type { Problem, WidgetConversation } from './widget-api.ts';

let server: TestServer;
let team: Record<string, string>;
let guest: Record<string, string>;
let conversationId: string;
let routes: { readonly method: string; readonly path: string }[];

async function start(dialect: TestServer['store']['dialect']): Promise<void> {
  const lots = 1e7;
  server = await startTestServer({
    dialect,
    limits: {
      requestsPerAddress: lots,
      messagesPerVisitor: lots,
      messagesPerTenant: lots,
      sessionsPerAddress: lots,
      startsPerVisitor: lots,
    },
  });
  const tenant = await server.tenant('acme');
  const visitor = await server.visitor(tenant);
  guest = visitor.headers;
  team = fromOwnPage(await server.cookie(await server.agent('acme', 'owner')));
  const opened = await server.app.inject({
    method: 'POST',
    url: '/v1/widget/conversations',
    headers: guest,
  });
  conversationId = opened.json<WidgetConversation>().id;
  routes = [...server.app.accessOfRoutes.keys()]
    .map((route) => ({ method: route.split(' ')[0] ?? '', path: route.split(' ')[1] ?? '' }))
    // Streams stay open; the owner would sign out.
    .filter(({ path }) => !path.endsWith('/events') && path !== '/v1/session')
    .filter(({ method }) => method !== 'HEAD');
}

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\u202Eevil\u2066',
    '\u0000',
    '\ud800',
    '👩‍👩‍👧‍👦'.repeat(20),
    "'; DROP TABLE messages; --",
    '../../etc/passwd',
    '__proto__',
    'constructor',
    '9'.repeat(400),
    '{{7*7}}',
    'x'.repeat(9_000),
  ),
);
const names = fc.constantFrom(
  'id',
  'text',
  'key',
  'token',
  'identity',
  'locale',
  'rating',
  'value',
  'fields',
  'attachmentIds',
  'email',
  'name',
  'role',
  'password',
  'title',
  'body',
  'questions',
  'validFrom',
  'settings',
  'scopes',
  'question',
  'history',
  'at',
  'active',
  'force',
  '__proto__',
  'constructor',
  'toString',
);
const hostileJson = fc.oneof(
  fc.dictionary(
    names,
    fc.oneof(hostileText, fc.jsonValue(), fc.array(hostileText, { maxLength: 3 })),
    { maxKeys: 8 },
  ),
  fc.jsonValue(),
);
const idOf = fc.oneof(hostileText, fc.constant('absent_1'), fc.nat().map(String));

function fill(path: string, id: string): string {
  return path.replace(/:(?:id|host|tenant)/gu, () => encode(id)).replace('*', () => encode(id));
}
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()) || 'x';
}

describe.each(dialects)('whatever is sent, on %s,', (dialect) => {
  beforeAll(() => start(dialect));
  afterAll(() => server.close());

  it('is never a 500, and every refusal is a problem document with a code', async () => {
    const raw = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.oneof(
          hostileJson.map((value) => Buffer.from(JSON.stringify(value))),
          raw,
        ),
        idOf,
        fc.oneof(fc.constant(''), hostileText),
        fc.constantFrom('application/json', 'text/html', 'image/png', ''),
        async (pick, payload, id, query, type) => {
          const { method, path } = routes[pick % routes.length] ?? { method: 'GET', path: '/' };
          const own = fc.sample(fc.boolean(), { numRuns: 1, seed: pick })[0] === true;
          const sent = path.includes('/widget/') ? guest : team;
          const search =
            query === ''
              ? ''
              : `?limit=${encode(query)}&cursor=${encode(query)}&key=${encode(query)}`;
          const answer = await server.app.inject({
            method: method as 'POST',
            url: `${fill(path, own ? conversationId : id)}${search}`,
            headers: { ...sent, ...(type === '' ? {} : { 'content-type': type }) },
            ...(method === 'GET' ? {} : { payload }),
          });
          if (answer.statusCode >= 400) {
            expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/u);
            expect(answer.json<Problem>().code).toMatch(/^[A-Z]+(?:_[A-Z]+)+$/u);
          }
          expect([method, path, answer.statusCode >= 500]).toEqual([method, path, false]);
        },
      ),
      { numRuns: 800, seed: 20261122 },
    );
  }, 120_000);

  it('comes back as it went in, never as markup', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, fc.uuid(), async (text, id) => {
        const answer = await server.app.inject({
          method: 'POST',
          url: `/v1/widget/conversations/${conversationId}/messages`,
          headers: guest,
          payload: { id, text },
        });
        if (answer.statusCode !== 202) {
          expect(['REQUEST_INVALID', 'MESSAGE_EMPTY', 'MESSAGE_TOO_LONG']).toContain(
            answer.json<Problem>().code,
          );
          return;
        }
        expect(answer.json<{ message: { text: string } }>().message.text).toBe(text);
        expect(answer.headers['content-type']).toMatch(/^application\/json/u);
        expect(answer.headers['x-content-type-options']).toBe('nosniff');
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('leaves nothing personal or secret in the log', async () => {
    const secrets = [
      'wei@shop-mail.example',
      '+49 170 1234567',
      'my secret question',
      'hunter2hunter2',
    ];
    const [email = '', phone = '', words = '', password = ''] = secrets;
    const { app } = server;
    await app.inject({
      method: 'POST',
      url: '/v1/session',
      headers: team,
      payload: { email, password },
    });
    await app.inject({ url: `/v1/nowhere/${email}?token=${password}&q=${encode(words)}` });
    await app.inject({ url: `/v1/conversations?holder=${encode(phone)}`, headers: team });
    await app.inject({
      method: 'POST',
      url: '/v1/answers',
      headers: team,
      payload: { question: `${words} ${phone} ${email}` },
    });
    await app.inject({
      method: 'POST',
      url: '/v1/answers',
      headers: { ...team, 'content-type': 'application/json' },
      payload: `{"question": "${words}`,
    });
    const log = server.log.join('');
    const credentials = [team.cookie?.split('=')[1], guest.authorization?.split(' ')[1]];
    for (const secret of [...secrets, encode(words), ...credentials]) {
      expect([secret, log.includes(secret ?? 'missing')]).toEqual([secret, false]);
    }
    expect(log).toContain('"route":"/v1/answers"');
    expect(log).toContain('"reqId"');
  });
});
