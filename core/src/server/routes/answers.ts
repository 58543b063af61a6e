import type { Decision } from '../../model.ts';
import type { App } from '../app.ts';
import { principalOf } from '../authenticate.ts';
import { answerSchema, askSchema } from '../schemas/agents.ts';
import { problems } from '../schemas/problem.ts';
import type { RouteDeps } from '../server-deps.ts';

export function addAnswerRoutes(app: App, deps: RouteDeps): void {
  app.post('/answers', {
    config: { access: 'answers:read' },
    schema: {
      summary: 'What would the assistant say? Nothing is written and nobody is told',
      tags: ['answers'],
      body: askSchema,
      response: { 200: answerSchema, ...problems },
    },
    handler: async (request) =>
      toAnswer(await deps.ask(principalOf(request).tenantId, request.body)),
  });
}

function toAnswer(decision: Decision) {
  return {
    decision: decision.kind,
    reason: decision.reason,
    confidence: 'confidence' in decision ? decision.confidence : null,
    grounding: 'grounding' in decision ? decision.grounding : null,
    reply: 'reply' in decision ? decision.reply : null,
    trace: decision.trace,
  };
}
