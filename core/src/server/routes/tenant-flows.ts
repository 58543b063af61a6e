import { checkDraft } from '../../answering/check-receipts.ts';
import { shippedFlows } from '../../flows/shipped/shipped-flows.ts';
import { previewTenantFlow } from '../../flows/tenant/preview-tenant-flow.ts';
import { tenantFlowFaults } from '../../flows/tenant/tenant-flow-faults.ts';
import type { Locale, Tenant, TenantSettings } from '../../model.ts';
import { createUnderstand } from '../../understanding/understand.ts';
import type { Understand } from '../../understanding/understanding.ts';
import type { App } from '../app.ts';
import { FaultyInput } from '../problem.ts';
import { problems } from '../schemas/problem.ts';
import {
  flowPreviewRequest,
  flowPreviewSchema,
  shippedListSchema,
} from '../schemas/tenant-flow.ts';
import type { RouteDeps } from '../server-deps.ts';
import { tenantOf } from '../tenant-of.ts';

export function addTenantFlowRoutes(app: App, deps: RouteDeps): void {
  app.get('/tenant/flows/shipped', {
    config: { access: 'tenant:read' },
    schema: {
      summary: 'The journeys that come with the product, as they are without changes',
      description:
        'Switched off or said in other words by the setting `shippedFlows`; copied as data into `flows`.',
      tags: ['tenant'],
      response: { 200: shippedListSchema, ...problems },
    },
    handler: () => ({ items: shippedFlows({}) }),
  });
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
  faults.push(...shippedFaults(locale, settings));
  if (faults.length > 0) throw new FaultyInput('FLOW_INVALID', 'A journey is not whole.', faults);
}

/** The tenant's words for a shipped journey are held to what its own have to keep; unknown names are slips. */
function shippedFaults(locale: Locale, settings: TenantSettings): readonly Fault[] {
  const flows = shippedFlows(settings);
  return Object.entries(settings.shippedFlows ?? {}).flatMap(([id, { texts = {} }]) => {
    const place = `body/settings/shippedFlows/${id}`;
    const flow = flows.find((one) => one.id === id);
    if (flow === undefined)
      return [{ path: place, message: 'no journey of that name comes with the product' }];
    const unknown = Object.keys(texts).filter((step) => !flow.steps.some((one) => one.id === step));
    return [
      ...unknown.map((step) => ({
        path: `${place}/texts/${step}`,
        message: 'the journey has no such step',
      })),
      ...tenantFlowFaults(flow, locale).flatMap(({ path, message }) => {
        const [, at = '', locale = ''] = /^steps\/(\d+)\/text\/?(.*)$/u.exec(path) ?? [];
        const step = flow.steps[Number(at)];
        return at === '' || step === undefined
          ? []
          : [{ path: `${place}/texts/${step.id}/${locale}`, message }];
      }),
    ];
  });
}
type Fault = { readonly path: string; readonly message: string };
