import { createToday } from '../../analytics/today.ts';
import type { App } from '../app.ts';
import { principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import { problems } from '../schemas/problem.ts';
import { todaySchema } from '../schemas/today.ts';
import type { RouteDeps } from '../server-deps.ts';
import { readingAgent, toInboxRow } from './inbox.ts';

export function addTodayRoutes(app: App, deps: RouteDeps): void {
  const today = createToday(deps);
  app.get('/today', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'What needs a person, what changed, what to do next',
      description:
        'Days are those of the tenant’s time zone. `answered`, `asked`, `handedOver` and `foundNothing` count turns by what was decided; small talk and silence are in none. A `share` is of those turns in the last 14 days. `write-article`: the newest 300 questions of those days that found nothing, grouped when two share at least half the weight of the shorter one’s content words (rarer words weigh more); `count` is the conversations in a group. Figures may be 30 seconds old.',
      tags: ['conversations'],
      response: { 200: todaySchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const agentId = await readingAgent(deps, request);
      const tenant = await deps.store.tenants.get(tenantId);
      if (tenant === null) throw notFound('TENANT_NOT_FOUND', 'tenant');
      const found = await today(tenant, agentId);
      return { ...found, needs: { ...found.needs, rows: found.needs.rows.map(toInboxRow) } };
    },
  });
}
