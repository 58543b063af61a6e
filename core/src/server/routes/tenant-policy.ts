import { explainRefusal } from '../../actions/explain-verdict.ts';
import type { TriedVerdict } from '../../actions/try-policy.ts';
import type { App } from '../app.ts';
import { triedPolicySchema, tryPolicyQuery, tryPolicyRequest } from '../schemas/action-policy.ts';
import { problems } from '../schemas/problem.ts';
import type { RouteDeps } from '../server-deps.ts';
import { tenantOf } from '../tenant-of.ts';

export function addTenantPolicyRoutes(app: App, deps: RouteDeps): void {
  app.post('/tenant/policy/try', {
    config: { access: 'tenant:write', idempotency: 'rerun' },
    schema: {
      summary: 'Try a policy on past proposals. Nothing is written',
      description:
        'Which of the last `limit` proposals would have been decided otherwise, with the rule and the reason of both. Each is decided from what was known then. `notTried`: older ones of which that is not kept. What was refused at once was never a proposal and is not among them.',
      tags: ['tenant'],
      querystring: tryPolicyQuery,
      body: tryPolicyRequest,
      response: { 200: triedPolicySchema, ...problems },
    },
    async handler(request) {
      const { policy, limit } = request.body;
      const tried = await deps.tryPolicy(await tenantOf(deps, request), { policy, limit });
      const toSide = ({ verdict, rule }: TriedVerdict) => ({
        rule,
        verdict,
        explained:
          verdict.kind === 'refused' ? explainRefusal(verdict, request.query.locale) : null,
      });
      return {
        ...tried,
        changed: tried.changed.map(({ before, after, ...one }) => ({
          ...one,
          before: toSide(before),
          after: toSide(after),
        })),
      };
    },
  });
}
