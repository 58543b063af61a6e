import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { createTeamEvaluations, EVALUATION_JOB } from '../evaluation/team-evaluations.ts';
import type { Role } from '../model.ts';
import type { Job } from '../storage/store.ts';
import type { Evaluation, EvaluationDetail } from './evaluation-api.ts';
import type { evaluationDetailSchema, evaluationSchema } from './schemas/evaluations.ts';
import { dialects, fromOwnPage, startTestServer, type TestServer } from './test-support.ts';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
// What goes out is what the console is told.
void [
  true satisfies Same<z.output<typeof evaluationSchema>, Evaluation>,
  true satisfies Same<z.output<typeof evaluationDetailSchema>, EvaluationDetail>,
];

const QUESTIONS = [
  { id: 'q1', text: 'How long do I have to return something?', expect: { articles: ['returns'] } },
  { id: 'q2', text: 'What does shipping cost?', expect: { articles: ['returns'] } },
  { id: 'q3', text: 'Who won the world cup in 1954?', expect: { none: true } },
  { id: 'q4', text: 'I want to talk to a person', expect: { handoff: true } },
  { id: 'q5', text: 'Do you repair umbrellas?' },
]
  .map((question) => JSON.stringify(question))
  .join('\n');

describe.each(dialects)('evaluations, on %s', (dialect) => {
  let server: TestServer;
  let mara: string;
  beforeAll(async () => {
    server = await startTestServer({ dialect });
    for (const id of ['harbour', 'other']) await server.tenant(id);
    await server.store.articles.record(
      'harbour',
      'api',
      [
        {
          id: 'returns',
          title: 'Returns',
          body: 'You can send anything back within 30 days of delivery.',
          questions: ['How long do I have to return something?'],
        },
        {
          id: 'delivery',
          title: 'Delivery cost',
          body: 'Standard shipping costs €4.90.',
          questions: ['What does shipping cost?'],
        },
      ],
      { locale: 'en' },
    );
    mara = await server.cookie(await server.agent('harbour', 'owner'));
  });
  afterAll(() => server.close());

  const send = (body: string | Buffer, name = 'mine.jsonl', cookie = mara) =>
    server.app.inject({
      method: 'POST',
      url: `/v1/evaluations?name=${encodeURIComponent(name)}`,
      headers: { ...fromOwnPage(cookie), 'content-type': 'application/octet-stream' },
      payload: body,
    });
  const move = (method: 'POST' | 'DELETE', path: string, cookie = mara) =>
    server.app.inject({ method, url: `/v1/evaluations/${path}`, headers: fromOwnPage(cookie) });
  const get = async <T>(path: string, cookie = mara) =>
    (await server.app.inject({ url: `/v1/evaluations${path}`, headers: { cookie } })).json<T>();
  const jobOf = (id: string, tenantId = 'harbour') =>
    ({ tenantId, payload: { evaluationId: id } }) as unknown as Job;
  const work = (id: string) => server.evaluations.run(jobOf(id), new AbortController().signal);
  const start = async (body: string | Buffer, name?: string) => {
    const sent = await send(body, name);
    expect(sent.statusCode).toBe(202);
    return sent.json<Evaluation>();
  };

  it('takes questions, works them off as a job and tells what came of it', async () => {
    const made = await start(QUESTIONS);
    expect(made).toMatchObject({ state: 'waiting', done: 0, total: 5, name: 'mine.jsonl' });
    const claimed = await server.store.jobs.claim('w', {
      limit: 10,
      leaseMs: 1_000,
      kinds: [EVALUATION_JOB],
    });
    expect(claimed.map(({ payload }) => payload)).toEqual([{ evaluationId: made.id }]);
    await work(made.id);
    const detail = await get<EvaluationDetail>(`/${made.id}`);
    expect(detail).toMatchObject({ state: 'done', done: 5, faults: [], compared: null });
    expect(detail.report).toMatchObject({ judged: 4, right: 3 });
    expect(detail.report?.worst).toHaveLength(1);
    expect(detail.report?.worst[0]).toMatchObject({
      id: 'q2',
      mistake: 'wrong-answer',
      expected: ['returns'],
      found: 'delivery',
      fix: { kind: 'add-example', article: 'returns' },
    });
    expect(detail.unanswered.map(({ id }) => id)).toEqual(['q5']);
    expect(detail.report?.titles).toMatchObject({ returns: 'Returns' });
  });

  it('compares with the run before: what is better, what is worse', async () => {
    const first = await start(QUESTIONS, 'compared.jsonl');
    await work(first.id);
    const input = {
      id: 'repairs',
      title: 'Repairs',
      body: 'We repair umbrellas and bags in our workshop.',
      questions: ['Do you repair umbrellas?'],
    };
    await server.store.articles.record('harbour', 'repairs', [input], { locale: 'en' });
    server.clock.now = new Date(server.clock.now.getTime() + 60_000);
    const again = await move('POST', `${first.id}/repeat`);
    expect(again.statusCode).toBe(202);
    const second = again.json<Evaluation>();
    expect(second).toMatchObject({ name: 'compared.jsonl', total: 5, state: 'waiting' });
    await work(second.id);
    const { compared } = await get<EvaluationDetail>(`/${second.id}`);
    expect(compared).toMatchObject({ betterCount: 1, worseCount: 0, sameCount: 4 });
    expect(compared?.with.id).toBe(first.id);
    expect(compared?.better[0]?.after).toMatchObject({ id: 'q5', article: 'repairs' });
    const turned = await get<EvaluationDetail>(`/${first.id}?against=${second.id}`);
    expect(turned.compared).toMatchObject({ betterCount: 0, worseCount: 1 });
    await server.store.articles.retire('harbour', 'repairs');
  });

  it('reads tables and plain lines, and names the lines it cannot read', async () => {
    const table = await start(
      'id;question;expected;language\n1;"How long; exactly, to return?";returns;en\n2;Who won?;none;\n3;;x;\n4;Wie lange?;delivery|returns;not a language\n',
      'table.csv',
    );
    expect(table.total).toBe(2);
    await work(table.id);
    const { faults } = await get<EvaluationDetail>(`/${table.id}`);
    expect(faults.map(({ line }) => line)).toEqual([4, 5]);
    const plain = await start(
      'How long do I have?\r\n\r\n  What does shipping cost?  \r\n',
      'p.txt',
    );
    expect(plain.total).toBe(2);
  });

  it.each([
    ['an empty file', ' \n', 422, 'EVALUATION_EMPTY'],
    ['nothing readable', '{"id":1}\n{broken', 422, 'EVALUATION_UNREADABLE'],
    ['what is no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 422, 'EVALUATION_UNREADABLE'],
    ['too many questions', 'why?\n'.repeat(5_001), 422, 'EVALUATION_TOO_MANY'],
    ['too many bytes', Buffer.alloc(10 * 1_048_576 + 1, 'a'), 413, 'EVALUATION_TOO_LARGE'],
  ])('refuses %s, with the way out', async (_, body, status, code) => {
    const answer = await send(body);
    expect([answer.statusCode, answer.json()]).toEqual([
      status,
      expect.objectContaining({ code, wayOut: expect.any(String) }),
    ]);
  });

  it('asks no model, however many are configured', async () => {
    const { store, knowledge, clock } = server;
    let asked = 0;
    const evaluations = createTeamEvaluations({
      store,
      clock: () => clock.now,
      newId: () => 'eva_modelled',
      wakeJobs: () => undefined,
      rest: async () => undefined,
      async thinkParts(tenantId) {
        const parts = await knowledge.thinkParts(tenantId);
        const model: (typeof parts.composers)[number] = {
          name: 'model',
          async compose() {
            asked += 1;
            return null;
          },
        };
        return { ...parts, composers: [model, ...parts.composers] };
      },
    });
    const question = { id: 'q1', text: 'How long do I have to return something?' };
    const of = { name: 'm.jsonl', questions: [question], faults: [], agentId: null };
    const made = await store.transaction((tx) => evaluations.add(tx, 'harbour', of));
    await evaluations.run(jobOf(made.id), new AbortController().signal);
    expect(await evaluations.get('harbour', made.id)).toMatchObject({ decided: { answer: 1 } });
    expect(asked).toBe(0);
  });

  it('stops when it is cancelled, and stays so', async () => {
    const made = await start(QUESTIONS);
    expect((await move('POST', `${made.id}/cancel`)).json()).toMatchObject({ state: 'cancelled' });
    await work(made.id);
    const detail = await get<EvaluationDetail>(`/${made.id}`);
    expect(detail).toMatchObject({ state: 'cancelled', report: null });
    expect((await move('POST', `${made.id}/cancel`)).statusCode).toBe(200);
  });

  it('begins again after its process ended, and says so when it is given up', async () => {
    const made = await start(QUESTIONS);
    const lost = AbortSignal.abort(new Error('the lease ended'));
    await expect(server.evaluations.run(jobOf(made.id), lost)).rejects.toThrow('the lease ended');
    expect(await get<Evaluation>(`/${made.id}`)).toMatchObject({ state: 'running', done: 0 });
    await work(made.id);
    expect(await get<Evaluation>(`/${made.id}`)).toMatchObject({ state: 'done', done: 5 });
    const other = await start(QUESTIONS);
    await server.evaluations.giveUp(jobOf(other.id));
    expect(await get<Evaluation>(`/${other.id}`)).toMatchObject({
      state: 'failed',
      error: { code: 'EVALUATION_GIVEN_UP' },
    });
  });

  it('is gone with its questions when it is removed', async () => {
    const made = await start(QUESTIONS);
    expect((await move('DELETE', made.id)).statusCode).toBe(200);
    expect((await move('DELETE', made.id)).statusCode).toBe(404);
    expect(await server.store.evaluations.questions('harbour', made.id)).toBeNull();
    await work(made.id);
  });

  it('is for owners and admins of the business itself', async () => {
    const made = await start(QUESTIONS);
    const stranger = await server.cookie(await server.agent('other', 'owner'));
    for (const path of [`${made.id}/repeat`, `${made.id}/cancel`]) {
      expect((await move('POST', path, stranger)).statusCode).toBe(404);
    }
    expect((await move('DELETE', made.id, stranger)).statusCode).toBe(404);
    expect(await get('', stranger)).toEqual({ items: [] });
    const status = async (role: Role) =>
      (await send(QUESTIONS, 'r.jsonl', await server.cookie(await server.agent('harbour', role))))
        .statusCode;
    expect([await status('admin'), await status('agent'), await status('viewer')]).toEqual([
      202, 403, 403,
    ]);
  });

  it('takes hostile names and words as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const made = await start(
      JSON.stringify({ id: '__proto__', text: evil, expect: { articles: ['constructor'] } }),
      `../../${evil}`,
    );
    expect(made.name).not.toMatch(/[/<>]/u);
    await work(made.id);
    const { report } = await get<EvaluationDetail>(`/${made.id}`);
    expect(report?.worst[0]).toMatchObject({ id: '__proto__', fix: { kind: 'write-article' } });
  });
});
