import { why } from '../../learning/why.ts';
import type { App } from '../app.ts';
import { principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import { replayRequestSchema, replaySchema, whySchema } from '../schemas/learning.ts';
import { problems } from '../schemas/problem.ts';
import { idParams } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

const tags = ['conversations'];

export function addWhyRoutes(app: App, deps: RouteDeps): void {
  app.get('/messages/:id/trace', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'Why the assistant decided as it did',
      description:
        'By its reply or by the contact’s message. `names` are the article versions that were found and cited, as they were called; `superseded` ones have another text today.',
      tags,
      params: idParams,
      response: { 200: whySchema, ...problems },
    },
    async handler(request) {
      const found = await why(deps.store, principalOf(request).tenantId, request.params.id);
      if (found === null) throw traceNotFound();
      return found;
    },
  });

  app.post('/messages/:id/replay', {
    config: { access: 'conversations:read', idempotency: 'rerun' },
    schema: {
      summary: 'The same question as of other times; nothing is written',
      description:
        '`at`: policies in force then (default: when the message was written). `knownAt`: what the articles said then (default: now). Settings and orders are those of today, and no model is called.',
      tags,
      params: idParams,
      body: replayRequestSchema.nullish(),
      response: { 200: replaySchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const replayed = await deps.replay(tenantId, request.params.id, request.body ?? {});
      if (replayed === null) throw traceNotFound();
      return replayed;
    },
  });
}

function traceNotFound() {
  return notFound('TRACE_NOT_FOUND', 'trace');
}
