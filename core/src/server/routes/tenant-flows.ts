import { checkDraft } from '../../answering/check-receipts.ts';
import { previewTenantFlow } from '../../flows/tenant/preview-tenant-flow.ts';
import { tenantFlowFaults } from '../../flows/tenant/tenant-flow-faults.ts';
import type { Tenant } from '../../model.ts';
import { createUnderstand } from '../../understanding/understand.ts';
import type { Understand } from '../../understanding/understanding.ts';
import type { App } from '../app.ts';
import { FaultyInput } from '../problem.ts';
import { problems } from '../schemas/problem.ts';
import { flowPreviewRequest, flowPreviewSchema } from '../schemas/tenant-flow.ts';
import type { RouteDeps } from '../server-deps.ts';
import { tenantOf } from '../tenant-of.ts';

export function addTenantFlowRoutes(app: App, deps: RouteDeps): void {
  // Made with the first preview: counting the words of its languages is no work for a start.
  let understand: Understand | null = null;
  app.post('/tenant/flows/preview', {
    config: { access: 'tenant:read', idempotency: 'rerun' },
    schema: {
      summary: 'Try a journey out. Nothing is written',
      description:
        'What would be said to each of `lines`, up to the end of the journey; `reply` null where the knowledge would answer. `faults`: what keeps it from being saved.',
      tags: ['tenant'],
      body: flowPreviewRequest,
      response: { 200: flowPreviewSchema, ...problems },
    },
    async handler(request) {
      const tenant = await tenantOf(deps, request);
      const { flow, lines, locale = tenant.locale } = request.body;
      const faults = tenantFlowFaults(flow, tenant.locale);
      const now = deps.clock().toISOString();
      understand ??= createUnderstand();
      return {
        faults,
        lines:
          faults.length > 0
            ? []
            : await previewTenantFlow(
                { understand, check: checkDraft },
                { tenant, flow, locale, lines, now },
              ),
      };
    },
  });
}

/** Refuses settings with a journey that could not be gone through, each fault with its place. */
export function requireWholeFlows({ locale, settings }: Tenant): void {
  const { flows = [] } = settings;
  const faults = flows.flatMap((flow, at) => {
    const place = `body/settings/flows/${at}`;
    const twice = flows.findIndex(({ id }) => id === flow.id) < at;
    return [
      ...(twice ? [{ path: `${place}/id`, message: `there are two journeys “${flow.id}”` }] : []),
      ...tenantFlowFaults(flow, locale).map(({ path, message }) => ({
        path: `${place}/${path}`,
        message,
      })),
    ];
  });
  if (faults.length > 0) throw new FaultyInput('FLOW_INVALID', 'A journey is not whole.', faults);
}
