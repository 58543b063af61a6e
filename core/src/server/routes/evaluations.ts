import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { AttendantError } from '../../errors.ts';
import { readQuestions } from '../../evaluation/read-questions.ts';
import { type App, type Group, named } from '../app.ts';
import { audit } from '../audited.ts';
import { principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import {
  evaluationDetailSchema,
  evaluationQuery,
  evaluationSchema,
  evaluationsSchema,
  newEvaluationQuery,
} from '../schemas/evaluations.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, noBody } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { cleanFileName } from '../sniff-attachment.ts';

const tags = ['evaluations'];
const MOST_BYTES = 10 * 1_048_576;
const MOST_QUESTIONS = 5_000;

/** A file that has arrived. A class, so that no JSON can pass for one. */
class Received {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
  /** What makes two uploads the same request. */
  toJSON(): object {
    return { sha256: createHash('sha256').update(this.bytes).digest('hex') };
  }
}

/** Who may change articles may try them out; the questions may be customers' words, so nobody else reads them. */
export function addEvaluationRoutes(app: App, deps: RouteDeps): void {
  const { evaluations } = deps;
  const uploads: Group = async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_: FastifyRequest, payload: Readable) => receive(payload));
    addStart(files, deps);
  };
  void app.register(named('evaluation-uploads', uploads));

  app.get('/evaluations', {
    config: { access: 'articles:write' },
    schema: {
      summary: 'Evaluations, newest first, at most 30',
      tags,
      response: { 200: evaluationsSchema, ...problems },
    },
    handler: async (request) => ({ items: await evaluations.list(principalOf(request).tenantId) }),
  });

  app.get('/evaluations/:id', {
    config: { access: 'articles:write' },
    schema: {
      summary: 'An evaluation: how far it is, what came of it, compared with an earlier one',
      tags,
      params: idParams,
      querystring: evaluationQuery,
      response: { 200: evaluationDetailSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const found = await evaluations.get(tenantId, request.params.id, request.query.against);
      if (found === null) throw notFound('EVALUATION_NOT_FOUND', 'evaluation');
      return found;
    },
  });
  addRepeat(app, deps);
  addEnds(app, deps);
}

function addStart(app: App, deps: RouteDeps): void {
  const { evaluations } = deps;
  app.post('/evaluations', {
    config: { access: 'articles:write', idempotency: 'store' },
    schema: {
      summary: 'Put questions to the assistant and see how it does',
      description:
        'The body is a file of at most 10 MB and 5,000 questions: JSON lines as `attendant eval` takes them, a table (CSV) with a column `question` and perhaps `id`, `language` and `expected` (ids of articles with `|` between them, `none` or `person`), or one question a line. Nothing is sent to customers; no model is asked.',
      tags,
      querystring: newEvaluationQuery,
      response: { 202: evaluationSchema, ...problems },
    },
    async handler(request, reply) {
      const { tenantId, kind, id } = principalOf(request);
      if (!(request.body instanceof Received)) throw noFile();
      const read = readQuestions(request.body.bytes, MOST_QUESTIONS);
      const made = await deps.store.transaction(async (tx) => {
        const added = await evaluations.add(tx, tenantId, {
          name: cleanFileName(request.query.name.normalize('NFC')),
          ...read,
          agentId: kind === 'agent' ? id : null,
        });
        await audit(tx, request, {
          action: 'evaluation.started',
          subject: added.id,
          detail: { questions: added.total },
        });
        return added;
      });
      evaluations.wake();
      return reply.code(202).send(made);
    },
  });
}

function addRepeat(app: App, deps: RouteDeps): void {
  const { evaluations, store } = deps;
  app.post('/evaluations/:id/repeat', {
    config: { access: 'articles:write', idempotency: 'store' },
    schema: {
      summary: 'Put the same questions again, to what the knowledge says now',
      tags,
      params: idParams,
      body: noBody,
      response: { 202: evaluationSchema, ...problems },
    },
    async handler(request, reply) {
      const { tenantId, kind, id } = principalOf(request);
      const made = await store.transaction(async (tx) => {
        const agentId = kind === 'agent' ? id : null;
        const added = await evaluations.repeat(tx, tenantId, { id: request.params.id, agentId });
        if (added === null) throw notFound('EVALUATION_NOT_FOUND', 'evaluation');
        await audit(tx, request, {
          action: 'evaluation.started',
          subject: added.id,
          detail: { questions: added.total },
        });
        return added;
      });
      evaluations.wake();
      return reply.code(202).send(made);
    },
  });
}

function addEnds(app: App, { store }: RouteDeps): void {
  app.post('/evaluations/:id/cancel', {
    config: { access: 'articles:write', idempotency: 'rerun' },
    schema: {
      summary: 'End an evaluation; one that is over stays as it is',
      tags,
      params: idParams,
      body: noBody,
      response: { 200: evaluationSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const { id } = request.params;
      return store.transaction(async (tx) => {
        const ended = await tx.evaluations.update(tenantId, id, { state: 'cancelled' });
        const found = ended ?? (await tx.evaluations.get(tenantId, id));
        if (found === null) throw notFound('EVALUATION_NOT_FOUND', 'evaluation');
        if (ended !== null)
          await audit(tx, request, { action: 'evaluation.cancelled', subject: id });
        return found;
      });
    },
  });

  app.delete('/evaluations/:id', {
    config: { access: 'articles:write', idempotency: 'rerun' },
    schema: {
      summary: 'Remove an evaluation with its questions',
      tags,
      params: idParams,
      response: { 200: evaluationSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const { id } = request.params;
      return store.transaction(async (tx) => {
        const found = await tx.evaluations.get(tenantId, id);
        if (found === null) throw notFound('EVALUATION_NOT_FOUND', 'evaluation');
        await tx.evaluations.remove(tenantId, id);
        await audit(tx, request, { action: 'evaluation.removed', subject: id });
        return found;
      });
    },
  });
}

async function receive(payload: Readable): Promise<Received> {
  const pieces: Buffer[] = [];
  let size = 0;
  // Left open: destroying a request would take the answer with it.
  for await (const piece of payload.iterator({ destroyOnReturn: false })) {
    size += (piece as Buffer).length;
    if (size > MOST_BYTES) {
      throw new AttendantError('EVALUATION_TOO_LARGE', 'The file has more than 10 MB.', {
        status: 413,
        wayOut: 'Split it, or use `attendant eval`, which has no limit.',
      });
    }
    pieces.push(piece as Buffer);
  }
  return new Received(Buffer.concat(pieces));
}

function noFile(): AttendantError {
  return new AttendantError('EVALUATION_NO_FILE', 'The request has no file.', {
    status: 400,
    wayOut: 'Send the file as the body, and its name in the address (?name=questions.jsonl).',
  });
}
