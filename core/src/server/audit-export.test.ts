import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dialects, fromOwnPage, startTestServer, type TestServer } from './test-support.ts';

type Entries = { items: { seq: number; action: string }[]; next: string | null };

describe.each(dialects)('the audit log, on %s', (dialect) => {
  let server: TestServer;
  let headers: Record<string, string>;
  beforeAll(async () => {
    server = await startTestServer({ dialect });
    const tenant = await server.tenant('acme');
    await server.tenant('other');
    headers = fromOwnPage(await server.cookie(await server.agent(tenant.id, 'admin')));
    const add = (tenantId: string, id: string, action: string, subject: string) =>
      server.store.audit.append(tenantId, { actor: { kind: 'agent', id }, action, subject });
    await add('acme', 'ada', 'conversation.taken', 'con_1');
    await add('acme', 'bo', 'conversation.resolved', 'con_1');
    await add('acme', 'ada', 'article.changed', '=HYPERLINK("https://evil.example",\'x\')');
    await add('other', 'ada', 'conversation.taken', 'con_secret');
  });
  afterAll(() => server.close());
  const list = async (query: Record<string, string>) =>
    (await server.app.inject({ url: '/v1/audit', query, headers })).json<Entries>();
  const download = (query: Record<string, string>, as = headers) =>
    server.app.inject({ url: '/v1/audit/export', query, headers: as });

  it('is filtered, and paged through what fits', async () => {
    const seqs = async (query: Record<string, string>) =>
      (await list(query)).items.map(({ seq }) => seq);
    expect(await seqs({ actor: 'ada' })).toEqual([3, 1]);
    expect(await seqs({ action: 'conversation' })).toEqual([2, 1]);
    expect(await seqs({ action: 'article.changed' })).toEqual([3]);
    expect(await seqs({ subject: 'con_1', actor: 'bo' })).toEqual([2]);
    expect(await seqs({ from: '2026-11-22T11:00:00+01:00', to: '2026-11-23T00:00:00Z' })).toEqual([
      3, 2, 1,
    ]);
    expect(await seqs({ to: '2026-11-22T10:00:00Z' })).toEqual([]);
    const first = await list({ actor: 'ada', limit: '1' });
    const second = await list({ actor: 'ada', limit: '1', cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ seq }) => seq)).toEqual([3, 1]);
    for (const wrong of [{ action: "x' or 1=1" }, { from: 'yesterday' }, { odd: '1' }]) {
      const query = wrong as Record<string, string>;
      const answer = await server.app.inject({ url: '/v1/audit', query, headers });
      expect([wrong, answer.statusCode]).toEqual([wrong, 400]);
    }
  });

  it('is taken home as a file, oldest first, this tenant’s alone, and that is written down', async () => {
    const csv = await download({ subject: 'con_1' });
    expect(csv.statusCode).toBe(200);
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="audit.csv"',
      'cache-control': 'no-store',
    });
    const rows = csv.body.trimEnd().split('\r\n');
    expect(rows.map((row) => row.split(',').slice(0, 5).join())).toEqual([
      'seq,at,actor_kind,actor_id,action',
      '1,2026-11-22T10:00:00.000Z,agent,ada,conversation.taken',
      '2,2026-11-22T10:00:00.000Z,agent,bo,conversation.resolved',
    ]);
    const jsonl = await download({ format: 'jsonl' });
    expect(jsonl.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    const entries = jsonl.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { seq: number; action: string; detail: object });
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
    expect(jsonl.body).not.toContain('con_secret');
    expect(entries.filter(({ action }) => action === 'audit.exported')[0]?.detail).toEqual({
      format: 'csv',
      subject: 'con_1',
    });
  });

  it('runs nothing in a spreadsheet', async () => {
    const { body } = await download({ action: 'article' });
    expect(body).toContain(`"'=HYPERLINK(""https://evil.example"",'x')"`);
  });

  it('is not for agents and viewers', async () => {
    for (const role of ['agent', 'viewer'] as const) {
      const as = fromOwnPage(await server.cookie(await server.agent('acme', role)));
      expect((await download({}, as)).statusCode).toBe(403);
    }
    expect((await download({ format: 'xlsx' })).statusCode).toBe(400);
  });
});
