import { afterEach, describe, expect, it } from '@jest/globals';
import { dialects, startTestServer, type TestServer } from './test-support.ts';
import type { Problem, WidgetConversation } from './widget-api.ts';

let running: TestServer[] = [];
afterEach(async () => {
  for (const server of running.reverse()) await server.close();
  running = [];
});

/** Two processes' servers over one store. */
async function pair(dialect: 'sqlite' | 'postgres', asIf: 'sqlite' | 'postgres' = dialect) {
  const limits = { messagesPerVisitor: 6, messagesPerTenant: 8 };
  const seen = (store: TestServer['store']) => ({ ...store, dialect: asIf });
  const one = await startTestServer({
    dialect,
    limits,
    deps: (deps) => ({ ...deps, store: seen(deps.store) }),
  });
  running.push(one);
  const other = await startTestServer({ store: seen(one.store), limits });
  running.push(other);
  const tenant = await one.tenant('acme');
  const visit = async () => {
    const { headers } = await one.visitor(tenant);
    const opened = await one.app.inject({
      method: 'POST',
      url: '/v1/widget/conversations',
      headers,
    });
    const { id } = opened.json<WidgetConversation>();
    let sent = 0;
    return (by: TestServer) => {
      sent += 1;
      return by.app.inject({
        method: 'POST',
        url: `/v1/widget/conversations/${id}/messages`,
        headers,
        payload: { id: `message-${sent}`, text: 'Hello' },
      });
    };
  };
  return { one, other, visit };
}

const shared = [
  ...dialects.filter((one) => one === 'postgres').map((one) => [one, one] as const),
  ['sqlite', 'postgres'] as const,
];

describe('limits of a store that several processes share', () => {
  it.each(shared)('are one budget (on %s as %s)', async (dialect, asIf) => {
    const { one, other, visit } = await pair(dialect, asIf);
    const send = await visit();
    const codes: number[] = [];
    for (const by of [one, other, one, other, one, other]) {
      const answer = await send(by);
      codes.push(answer.statusCode);
      expect(answer.headers['ratelimit-limit']).toBe('6');
      expect(answer.headers['ratelimit-remaining']).toBe(String(6 - codes.length));
    }
    expect(codes).toEqual([202, 202, 202, 202, 202, 202]);
    const refused = await send(other);
    expect(refused.json<Problem>()).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
    // The clock of these tests stands at a full minute, where a window begins.
    expect(refused.headers['retry-after']).toBe('60');

    // The tenant has two messages left, whoever sends them and wherever.
    const another = await visit();
    expect((await another(one)).headers['ratelimit-limit']).toBe('8');
    expect((await another(other)).statusCode).toBe(202);
    expect((await another(one)).statusCode).toBe(429);
    one.clock.now = new Date(one.clock.now.getTime() + 60_000);
    expect((await send(one)).statusCode).toBe(202);
  });
});

describe('limits of a store that one process has for itself', () => {
  it('are counted in memory and write nothing', async () => {
    const { one, visit } = await pair('sqlite');
    const send = await visit();
    for (let time = 0; time < 6; time += 1) expect((await send(one)).statusCode).toBe(202);
    expect((await send(one)).statusCode).toBe(429);
    const hit = await one.store.throttles.hit('rate:tenant:acme', 60_000);
    expect(hit.count).toBe(1);
  });
});
