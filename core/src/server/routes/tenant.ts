import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../audit/hash-audit-entry.ts';
import { AttendantError } from '../../errors.ts';
import type { HandoffTarget, Tenant, TenantSettings } from '../../model.ts';
import { retentionCutoffs } from '../../privacy/retention.ts';
import type { Store } from '../../storage/store.ts';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { actorOf, one, principalOf } from '../authenticate.ts';
import { mayDo } from '../may-do.ts';
import { notFound } from '../problem.ts';
import { problems } from '../schemas/problem.ts';
import {
  learntSynonymsSchema,
  retentionQuery,
  retentionSchema,
  synonymPairSchema,
  tenantPatchSchema,
  tenantSchema,
  thresholdTrialRequest,
  thresholdTrialSchema,
} from '../schemas/tenant.ts';
import type { RouteDeps } from '../server-deps.ts';
import { tenantOf } from '../tenant-of.ts';
import { addTenantEmbeddingRoutes } from './tenant-embedding.ts';
import { addTenantEscalationRoutes, requireSoundRules } from './tenant-escalation.ts';
import { addTenantFlowRoutes, requireWholeFlows } from './tenant-flows.ts';
import { addTenantPolicyRoutes } from './tenant-policy.ts';
import { addTenantVersionRoutes, changedSettings, toSnapshot } from './tenant-versions.ts';

const tags = ['tenant'];

export function addTenantRoutes(app: App, deps: RouteDeps): void {
  addSettings(app, deps);
  addTenantEmbeddingRoutes(app, deps);
  addTenantEscalationRoutes(app, deps);
  addTenantFlowRoutes(app, deps);
  addTenantPolicyRoutes(app, deps);
  addTenantVersionRoutes(app, deps);
  addRetention(app, deps);
  addThresholdTrial(app, deps);
  addLearntSynonyms(app, deps);
}

function addSettings(app: App, deps: RouteDeps): void {
  app.get('/tenant', {
    config: { access: 'tenant:read' },
    schema: {
      summary: 'The business and its settings',
      tags,
      response: { 200: tenantSchema, ...problems },
    },
    async handler(request, reply) {
      const tenant = await tenantOf(deps, request);
      void reply.header('etag', tagOf(tenant));
      return tenant;
    },
  });

  app.patch('/tenant', {
    config: { access: 'tenant:write', idempotency: 'store' },
    schema: {
      summary: 'Change settings',
      description:
        'Each setting given replaces the one before; those not given stay. With `If-Match` (the `ETag` that `GET` or `PATCH` answered) nothing is written when somebody else has changed them since: 412 `SETTINGS_CHANGED`.',
      tags,
      body: tenantPatchSchema,
      response: { 200: tenantSchema, ...problems },
    },
    async handler(request, reply) {
      const { tenantId } = principalOf(request);
      const { settings: given, ...patch } = request.body;
      const changed = await deps.store.transaction(async (tx) => {
        // First, because it lets one writer at a time go on: what is compared below is what is replaced.
        await audit(tx, request, {
          action: 'tenant.changed',
          subject: tenantId,
          detail: { changed: [...Object.keys(patch), ...Object.keys(given ?? {})] },
        });
        const before = await tenantOf({ store: tx }, request);
        requireUnchanged(before, one(request.headers['if-match']));
        const settings = merge(before.settings, given ?? {});
        requireSense({ ...before, ...patch, settings });
        requireSoundRules(given?.escalation ?? [], 'settings/escalation');
        requireWholeFlows({ ...before, ...patch, settings });
        await requireAgents(tx, tenantId, given?.handoffTargets ?? []);
        const after = await tx.tenants.update(tenantId, { ...patch, settings });
        if (after === null) throw notFound('TENANT_NOT_FOUND', 'tenant');
        const changes = changedSettings(before, after);
        if (changes.length > 0) {
          await tx.settingsVersions.add(tenantId, {
            actor: actorOf(request),
            changed: changes,
            before: toSnapshot(before),
            after: toSnapshot(after),
          });
        }
        await tx.events.append(tenantId, { kind: 'settings.changed' });
        return after;
      });
      void reply.header('etag', tagOf(changed));
      return changed;
    },
  });
}

function addRetention(app: App, deps: RouteDeps): void {
  app.get('/tenant/retention-preview', {
    config: { access: 'tenant:write' },
    schema: {
      summary: 'What would be erased now if no more than these days were kept',
      description: 'Counts only; nothing is erased. A number of days left out keeps that kind.',
      tags,
      querystring: retentionQuery,
      response: { 200: retentionSchema, ...problems },
    },
    async handler(request) {
      const { resolvedDays = null, attachmentDays = null } = request.query;
      const cutoffs = retentionCutoffs({ resolvedDays, attachmentDays }, deps.clock());
      return deps.store.retention.count(principalOf(request).tenantId, cutoffs);
    },
  });
}

function addThresholdTrial(app: App, deps: RouteDeps): void {
  app.post('/tenant/thresholds/try', {
    config: { access: 'tenant:write', idempotency: 'rerun' },
    schema: {
      summary: 'What other thresholds would have made of the last questions. Nothing is written',
      description:
        'The last 200 questions are put again, under the thresholds that hold and under those given; answered by quoting, without a model. `examples` (for who may read conversations) are masked.',
      tags,
      body: thresholdTrialRequest,
      response: { 200: thresholdTrialSchema, ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const tried = await deps.knowledge.tryThresholds(tenantId, request.body);
      return mayDo(request, 'conversations:read') ? tried : { ...tried, examples: [] };
    },
  });
}

function addLearntSynonyms(app: App, deps: RouteDeps): void {
  app.get('/tenant/synonyms/learnt', {
    config: { access: 'articles:read' },
    schema: {
      summary: 'Words that may mean the same, with what speaks for it',
      description:
        'Pairs the tenant’s own list does not have yet: from the example questions of one article, and from questions of customers whose article an agent named or that were answered once they were put otherwise. They hold once they are added to `settings.synonyms`. Customers’ questions are given, masked, to who may read conversations.',
      tags,
      response: { 200: learntSynonymsSchema, ...problems },
    },
    async handler(request) {
      const items = await deps.knowledge.learntSynonyms(principalOf(request).tenantId);
      if (mayDo(request, 'conversations:read')) return { items };
      return {
        items: items.map((one) => (one.from === 'customers' ? { ...one, evidence: [] } : one)),
      };
    },
  });

  app.post('/tenant/synonyms/learnt/dismiss', {
    config: { access: 'tenant:write', idempotency: 'rerun' },
    schema: {
      summary: 'Two words do not mean the same: they are not offered again',
      tags,
      body: synonymPairSchema,
      response: { 204: z.null(), ...problems },
    },
    async handler(request, reply) {
      const { tenantId } = principalOf(request);
      const { locale, one, other } = request.body;
      await deps.store.transaction(async (tx) => {
        await audit(tx, request, {
          action: 'synonym.dismissed',
          subject: tenantId,
          detail: { locale, one, other },
        });
        await deps.knowledge.dismissSynonym(tx, tenantId, { locale, one, other });
      });
      return reply.code(204).send(null);
    },
  });
}

/** Names what is in force: two readers with one tag have read the same settings. */
function tagOf({ name, locale, locales, settings }: Tenant): string {
  const text = canonicalJson({ name, locale, locales, settings });
  return `"${createHash('sha256').update(text).digest('base64url')}"`;
}

function requireUnchanged(tenant: Tenant, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch.trim() === '*') return;
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (tags.includes(tagOf(tenant))) return;
  throw new AttendantError('SETTINGS_CHANGED', 'Somebody has changed the settings meanwhile.', {
    status: 412,
    wayOut: 'Read them again, compare, and send your change with the new ETag.',
  });
}

/** A target nobody of this tenant can be is a slip. Somebody who was deactivated may stay named. */
async function requireAgents(
  tx: Store,
  tenantId: string,
  targets: readonly HandoffTarget[],
): Promise<void> {
  if (targets.length === 0) return;
  const known = new Set((await tx.agents.list(tenantId)).map(({ id }) => id));
  const unknown = targets.flatMap(({ name, agentIds }) =>
    agentIds.filter((id) => !known.has(id)).map((id) => `${id} (in “${name}”)`),
  );
  if (unknown.length === 0) return;
  throw new AttendantError(
    'SETTINGS_CONFLICT',
    `These are no agents of yours: ${unknown.slice(0, 10).join(', ')}.`,
    { status: 422, wayOut: 'GET /v1/agents lists them.' },
  );
}

/** Settings with those given in place of those before; null takes one away. */
function merge(before: TenantSettings, given: object): TenantSettings {
  const entries = Object.entries({ ...before, ...given });
  const kept = entries.filter(([, value]) => value !== null && value !== undefined);
  // Every required setting is in `before`, and none of them may be null on the way in.
  return Object.fromEntries(kept) as unknown as TenantSettings;
}

function requireSense(tenant: Tenant): void {
  const { answerAbove, unknownBelow } = tenant.settings;
  if (unknownBelow > answerAbove) {
    throw new AttendantError('SETTINGS_CONFLICT', 'unknownBelow lies above answerAbove.', {
      status: 422,
      wayOut: 'Keep unknownBelow at or below answerAbove.',
    });
  }
  const crossed = tenant.settings.topicThresholds?.find(
    (topic) => (topic.unknownBelow ?? 0) > (topic.answerAbove ?? answerAbove),
  );
  if (crossed !== undefined) {
    throw new AttendantError(
      'SETTINGS_CONFLICT',
      `unknownBelow lies above answerAbove for ${crossed.articles[0]}.`,
      { status: 422, wayOut: 'Keep unknownBelow of a topic at or below its answerAbove.' },
    );
  }
  if (!tenant.locales.includes(tenant.locale)) {
    throw new AttendantError('SETTINGS_CONFLICT', 'The main language is not among the languages.', {
      status: 422,
      wayOut: 'Add `locale` to `locales`.',
    });
  }
}
