import { z } from 'zod';
import { AttendantError } from '../../errors.ts';
import { toPairingAnswer } from '../../pairing/site-calls.ts';
import { type App, type Group, named } from '../app.ts';
import { audit } from '../audited.ts';
import { principalOf } from '../authenticate.ts';
import { keepBytes } from '../parse-body.ts';
import { notFound, RetryLater } from '../problem.ts';
import { problems } from '../schemas/problem.ts';
import { pairingCodeSchema, pairRequestSchema, pairSchema, sitesSchema } from '../schemas/sites.ts';
import { idParams, noBody } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';

const tags = ['connections'];

/** Sites that connect themselves by a code: making it, using it, and the calls of a site afterwards. */
export function addSiteRoutes(app: App, deps: RouteDeps): void {
  addPairing(app, deps);
  addSiteCalls(app, deps);
  app.get('/sites', {
    config: { access: 'tenant:read' },
    schema: {
      summary: 'Sites that were paired',
      tags,
      response: { 200: sitesSchema, ...problems },
    },
    async handler(request) {
      const sites = await deps.sites.list(principalOf(request).tenantId);
      return {
        items: sites.map(({ id, kind, name, title, url, connectedAt }) => ({
          id,
          kind,
          name,
          title,
          url,
          connectedAt,
        })),
      };
    },
  });

  app.delete('/sites/:id', {
    config: { access: 'keys:write' },
    schema: {
      summary: 'Take a site away, with what was read from it. Its keys open nothing any more',
      tags,
      params: idParams,
      response: { 204: z.null(), ...problems },
    },
    async handler(request, reply) {
      const removed = await deps.sites.remove(principalOf(request).tenantId, request.params.id);
      if (!removed) throw notFound('SITE_NOT_FOUND', 'site');
      return reply.code(204).send(null);
    },
  });
}

function addPairing(app: App, deps: RouteDeps): void {
  app.post('/pairing-codes', {
    config: { access: 'keys:write' },
    schema: {
      summary: 'A code that pairs one site, once, within half an hour',
      description: 'Enter it in the plugin of the site. A code made before ends.',
      tags,
      body: noBody,
      response: { 201: pairingCodeSchema, ...problems },
    },
    async handler(request, reply) {
      const { tenantId } = principalOf(request);
      const made = await deps.sites.createCode(tenantId);
      await audit(deps.store, request, { action: 'pairing-code.created', subject: tenantId });
      return reply.code(201).send(made);
    },
  });

  app.post('/pair', {
    config: { access: 'public' },
    schema: {
      summary: 'Exchange a code for the keys of this site',
      description: 'Called by the site’s server. The answer holds secrets and is given once.',
      tags,
      body: pairRequestSchema,
      response: { 200: pairSchema, ...problems },
    },
    async handler(request) {
      const wait = await deps.access.throttle.link(request.ip);
      if (wait !== null) {
        const seconds = Math.max(1, Math.ceil((wait.getTime() - deps.clock().getTime()) / 1000));
        throw new RetryLater('RATE_LIMITED', 'That was a lot at once.', seconds);
      }
      const result = await deps.sites.pair(request.body);
      if (result.kind === 'paired') return toPairingAnswer(result.site, result.tenant);
      throw result.reason === 'code' ? wrongCode() : unknownKind();
    },
  });
}

function addSiteCalls(app: App, deps: RouteDeps): void {
  const calls: Group = async (bytes) => {
    keepBytes(bytes, deps.limits.webhookBytes);
    bytes.post('/sites/:id/calls', {
      bodyLimit: deps.limits.webhookBytes,
      config: { access: 'webhook' },
      schema: {
        summary: 'A paired site’s call, signed by the site',
        tags: ['hosts'],
        params: idParams,
        response: { 200: z.looseObject({}), ...problems },
      },
      async handler(request) {
        const headers = Object.entries(request.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(', ') : (value ?? ''),
        ]);
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const result = await deps.answerSite({
          siteId: request.params.id,
          headers: Object.fromEntries(headers),
          body: new Uint8Array(body),
          now: deps.clock().toISOString(),
        });
        if (result.kind === 'answered') return result.answer as Record<string, unknown>;
        throw result.kind === 'refused' ? refused(result.reason) : unknownCall();
      },
    });
  };
  void app.register(named('site-calls', calls));
}

function wrongCode(): AttendantError {
  return new AttendantError('PAIRING_CODE_WRONG', 'This code is wrong, used or too old.', {
    status: 403,
    wayOut: 'Make a new one in the console (Settings, Connections) or with `attendant pair`.',
  });
}
function unknownKind(): AttendantError {
  return new AttendantError('SITE_KIND_UNKNOWN', 'This service has no adapter for such a site.', {
    status: 422,
    wayOut: 'Name its adapter under `connectors` in the service’s configuration.',
  });
}
function refused(reason: 'site' | 'signature' | 'time' | 'replay'): AttendantError {
  if (reason === 'time') {
    return new AttendantError('SITE_CLOCK', 'The clocks are more than five minutes apart.', {
      status: 401,
      wayOut: 'Set the clock of the site’s server.',
    });
  }
  // An unknown site and a wrong signature are alike from outside.
  return new AttendantError('SITE_SIGNATURE', 'The call is not signed as it should be.', {
    status: 401,
    wayOut: 'Connect the site again with a new code.',
  });
}
function unknownCall(): AttendantError {
  return new AttendantError('SITE_CALL_UNKNOWN', 'There is no such call.', {
    status: 422,
    wayOut: 'The site’s plugin may be newer than this service.',
  });
}
