import { readReport } from '../../analytics/report.ts';
import type { App } from '../app.ts';
import { problems } from '../schemas/problem.ts';
import { reportQuery, reportSchema } from '../schemas/report.ts';
import type { RouteDeps } from '../server-deps.ts';
import { tenantOf } from '../tenant-of.ts';

export function addReportRoutes(app: App, deps: RouteDeps): void {
  app.get('/report', {
    config: { access: 'conversations:read' },
    schema: {
      summary: 'What came of the conversations of the last days, and how long people waited',
      description:
        'Of conversations begun in the days, as things stand now. `handedOver`: a person was called or has written. `answered`: no person, and the last question got an answer; that it helped is not said by it. `unanswered`: no person, and the last question got none. `nothingAsked`: small talk, or nothing answered. `reasons` and `waits` are of turns handed over in the days; minutes are by the clock on the wall, `withinTarget` counts minutes inside the hours. `unattended`: nobody has written and the conversation is over. `wrapUps` are of resolved conversations, null where none was given.',
      tags: ['conversations'],
      querystring: reportQuery,
      response: { 200: reportSchema, ...problems },
    },
    handler: async (request) => readReport(deps, await tenantOf(deps, request), request.query.days),
  });
}
