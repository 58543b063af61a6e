import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fromOwnPage, startTestServer, type TestOptions, type TestServer } from './test-support.ts';

let running: TestServer | null = null;
afterEach(async () => {
  await running?.close();
  running = null;
});
async function start(options?: TestOptions) {
  const server = await startTestServer(options);
  running = server;
  await server.tenant('acme');
  const headers = fromOwnPage(await server.cookie(await server.agent('acme', 'owner')));
  const lines = () => server.log.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { server, headers, lines };
}

describe('the log', () => {
  it('says when the server starts, is told to stop and has stopped, without a deprecation', async () => {
    const warnings: string[] = [];
    const hear = (warning: Error) => void warnings.push(`${warning.name} ${warning.message}`);
    process.on('warning', hear);
    const { server, lines } = await start();
    await server.app.listen({ host: '127.0.0.1', port: 0 });
    await server.app.close();
    await sleep(10);
    process.off('warning', hear);
    expect(warnings.filter((one) => /fastify|deprecat/iu.test(one))).toEqual([]);
    const said = lines().filter(({ msg }) => /^server (?:started|stopp)/u.test(String(msg)));
    expect(said).toMatchObject([
      { level: 'info', msg: 'server started', version: '0.1.0', node: process.version },
      { level: 'info', msg: 'server stopping' },
      { level: 'info', msg: 'server stopped', ms: expect.any(Number) },
    ]);
  });

  it('warns of a request that took longer than a second, and of no stream', async () => {
    const { server, headers, lines } = await start({
      deps: (deps) => ({
        ...deps,
        ask: async (tenantId, question) => {
          await sleep(question.question === 'slow' ? 1_050 : 0);
          return deps.ask(tenantId, question);
        },
      }),
    });
    const url = await server.app.listen({ host: '127.0.0.1', port: 0 });
    const over = new AbortController();
    const stream = fetch(`${url}/v1/events`, { headers, signal: over.signal });
    await (await stream).body?.getReader().read();
    for (const question of ['quick', 'slow']) {
      await server.app.inject({
        method: 'POST',
        url: '/v1/answers',
        headers,
        payload: { question },
      });
    }
    over.abort();
    await sleep(50);
    const about = { method: 'POST', route: '/v1/answers', status: 200 };
    expect(lines().filter(({ level }) => level === 'warn')).toMatchObject([
      { ...about, msg: 'slow request', ms: expect.any(Number) },
    ]);
    expect(lines()).toContainEqual(expect.objectContaining({ ...about, msg: 'request' }));
  });
});
