import { type Phrases, phrasesFor } from '../../answering/phrases/phrases-for.ts';
import { builtInRules } from '../../escalation/built-in-rules.ts';
import {
  TEMPLATE_NAMES,
  type TemplateName,
  type Tenant,
  type TenantSettings,
} from '../../model.ts';
import type { App } from '../app.ts';
import { problems } from '../schemas/problem.ts';
import { defaultsQuery, defaultsSchema } from '../schemas/tenant.ts';
import type { RouteDeps } from '../server-deps.ts';
import { tenantOf } from '../tenant-of.ts';

/** What holds where a tenant has set nothing of its own, so that a settings page can show it. */
export function addTenantDefaultsRoute(app: App, deps: RouteDeps): void {
  app.get('/tenant/defaults', {
    config: { access: 'tenant:read' },
    schema: {
      summary: 'Our words and rules, where none are set',
      description:
        'What the assistant says by itself in each of the tenant’s languages, in a tone (default: the tenant’s), and the built-in escalation rules. `{{opening}}` stands where the next opening is said.',
      tags: ['tenant'],
      querystring: defaultsQuery,
      response: { 200: defaultsSchema, ...problems },
    },
    async handler(request) {
      const tenant = await tenantOf(deps, request);
      const tone = request.query.tone ?? tenant.settings.tone ?? 'neutral';
      return { templates: templatesOf(tenant, tone), escalation: builtInRules };
    },
  });
}

function templatesOf(tenant: Tenant, tone: NonNullable<TenantSettings['tone']>) {
  const locales = [...new Set([tenant.locale, ...tenant.locales])];
  return locales.flatMap((locale) => {
    const phrases = phrasesFor(locale, {
      settings: { tone },
      tenantName: tenant.name,
      contactName: null,
    });
    return TEMPLATE_NAMES.map((name) => ({ name, locale, text: OURS[name](phrases) }));
  });
}

/** A day that no language says in the same words as another thing it says: found again, it becomes the variable. */
const OPENING = { nextOpening: '2026-11-23T09:00:00.000Z', timeZone: 'UTC' } as const;
const OURS: Readonly<Record<TemplateName, (phrases: Phrases) => string>> = {
  greeting: (phrases) => phrases.smallTalk('greeting'),
  unknown: (phrases) => phrases.notFound(),
  'handed-over-open': (phrases) => phrases.handoffOpen(),
  'handed-over-closed': (phrases) =>
    phrases
      .handoffClosed(OPENING)
      .replace(phrases.moment(OPENING.nextOpening, OPENING.timeZone), '{{opening}}'),
  'small-talk-thanks': (phrases) => phrases.smallTalk('thanks'),
};
