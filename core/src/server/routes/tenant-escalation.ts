import { ruleFaults } from '../../escalation/rule-faults.ts';
import type { EscalationRule } from '../../model.ts';
import type { App } from '../app.ts';
import { principalOf } from '../authenticate.ts';
import { FaultyInput, notFound } from '../problem.ts';
import { triedRulesSchema, tryRulesRequest } from '../schemas/escalation.ts';
import { problems } from '../schemas/problem.ts';
import type { RouteDeps } from '../server-deps.ts';

export function addTenantEscalationRoutes(app: App, deps: RouteDeps): void {
  app.post('/tenant/escalation/try', {
    config: { access: 'tenant:write', idempotency: 'rerun' },
    schema: {
      summary: 'Try escalation rules on past conversations. Nothing is written',
      description:
        'Which of the last `limit` conversations would be handed over by these rules and are not by those in force, and the other way round, each with the rule. `notTried`: rules that ask what is not kept of the past (orders, risk, refusals, a host in trouble). An empty list of rules is the built-in one.',
      tags: ['tenant'],
      body: tryRulesRequest,
      response: { 200: triedRulesSchema, ...problems },
    },
    async handler(request) {
      const { rules, limit } = request.body;
      requireSoundRules(rules, 'rules');
      const tried = await deps.tryRules(principalOf(request).tenantId, { rules, limit });
      if (tried === null) throw notFound('TENANT_NOT_FOUND', 'tenant');
      return tried;
    },
  });
}

/** Refuses rules that are empty, ask for what there is not, or could never speak; each fault with its place. */
export function requireSoundRules(rules: readonly EscalationRule[], at: string): void {
  const faults = ruleFaults(rules).map(({ path, message }) => ({
    path: `body/${at}/${path}`,
    message,
  }));
  if (faults.length > 0)
    throw new FaultyInput('ESCALATION_INVALID', 'An escalation rule could not speak.', faults);
}
