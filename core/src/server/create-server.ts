/** Puts the HTTP server together. Routes parse, call and map errors; everything they have in common is here. */
import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { networkOf } from '../access/sign-in-throttle.ts';
import { type App, type Group, named } from './app.ts';
import { createAuthenticate, type RouteAccess, requireAccess } from './authenticate.ts';
import { describeRoute, finishDocument, securitySchemes, tags } from './describe-api.ts';
import { createStreams, type Streams } from './event-stream.ts';
import { createIdempotency } from './idempotency.ts';
import { createKnownCredentials, type KnownCredentials } from './known-credentials.ts';
import { createKnownPaths, type KnownPaths } from './known-paths.ts';
import { parseJsonStrictly } from './parse-body.ts';
import { errorToProblem, sendProblem, toProblem } from './problem.ts';
import { createLimiters, type Limiters, tooMany } from './rate-limits.ts';
import { addAgentRoutes } from './routes/agents.ts';
import { addAnswerRoutes } from './routes/answers.ts';
import { addApiKeyRoutes } from './routes/api-keys.ts';
import { addArticleRoutes } from './routes/articles.ts';
import { addCannedResponseRoutes } from './routes/canned-responses.ts';
import { addChatPage } from './routes/chat-page.ts';
import { addConnectionRoutes } from './routes/connections.ts';
import { addConsole } from './routes/console.ts';
import { addConversationRoutes } from './routes/conversations.ts';
import { addCorrectionRoutes } from './routes/corrections.ts';
import { addDocsRoutes } from './routes/docs.ts';
import { addEvaluationRoutes } from './routes/evaluations.ts';
import { addHandoffRoutes } from './routes/handoff.ts';
import { addHealthRoutes } from './routes/health.ts';
import { addImportRoutes } from './routes/imports.ts';
import { addInboxRoutes } from './routes/inbox.ts';
import { addInboxDeskRoutes } from './routes/inbox-desk.ts';
import { addInboxMoveRoutes } from './routes/inbox-moves.ts';
import { addKnowledgeRoutes } from './routes/knowledge.ts';
import { addOversightRoutes } from './routes/oversight.ts';
import { addPreferenceRoutes } from './routes/preferences.ts';
import { addProposalRoutes } from './routes/proposals.ts';
import { addReportRoutes } from './routes/report.ts';
import { addSessionRoutes } from './routes/sessions.ts';
import { addSetupPage } from './routes/setup-page.ts';
import { addSignInRoutes } from './routes/sign-in.ts';
import { addSiteRoutes } from './routes/sites.ts';
import { addTeamEventRoutes } from './routes/team-events.ts';
import { addTenantRoutes } from './routes/tenant.ts';
import { addTenantDefaultsRoute } from './routes/tenant-defaults.ts';
import { addTodayRoutes } from './routes/today.ts';
import { addWebhookRoutes } from './routes/webhooks.ts';
import { addWhyRoutes } from './routes/why.ts';
import { addWidgetConversationRoutes } from './routes/widget-conversations.ts';
import { addWidgetEventRoutes } from './routes/widget-events.ts';
import { addWidgetFileRoutes } from './routes/widget-files.ts';
import { addWidgetScripts } from './routes/widget-scripts.ts';
import { addWidgetSessionRoutes } from './routes/widget-sessions.ts';
import { defaultLimits, type RouteDeps, type ServerDeps } from './server-deps.ts';
import { sessionCookieName } from './session-cookie.ts';
import { createKnownOrigins } from './widget-origins.ts';

/** A request that takes longer is worth a warning. */
const SLOW_MS = 1_000;

/**
 * Makes the server, ready to listen. `close()` ends event streams at once and gives running requests
 * `limits.closeMs` to finish.
 */
export async function createServer(given: ServerDeps): Promise<FastifyInstance> {
  const deps: RouteDeps = { ...given, limits: { ...defaultLimits, ...given.config.limits } };
  const app = createApp(deps);
  const known = createKnownPaths();
  const accessOfRoutes = new Map<string, RouteAccess>();
  app.decorate('accessOfRoutes', accessOfRoutes);
  app.addHook('onRoute', (route) => {
    requireAccess(route);
    known.add(route);
    const { access } = route.config ?? {};
    for (const method of [route.method].flat()) {
      if (access !== undefined) accessOfRoutes.set(`${method} ${route.url}`, access);
    }
  });
  const streams = createStreams({
    ...deps.limits,
    most: deps.limits.streams,
    opened: deps.metrics.streamOpened,
    ended: deps.metrics.streamClosed,
  });

  const credentials = createKnownCredentials(sessionCookieName(deps.config.secureCookies));
  await addProtection(app, deps, credentials);
  await addDescription(app, deps);
  addHooks(app, deps, credentials);
  answerErrors(app, known);
  endGracefully(app, deps, streams);
  const limiters = createLimiters(app as unknown as FastifyInstance, deps);
  await addRoutes(app, { deps, streams, limiters });
  await app.ready();
  return app as unknown as FastifyInstance;
}

function createApp(deps: RouteDeps): App {
  const app = fastify({
    loggerInstance: deps.log as FastifyBaseLogger,
    // Its own lines hold addresses; `addHooks` writes ours.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: deps.config.trustProxy ?? false,
    bodyLimit: deps.limits.bodyBytes,
    routerOptions: { maxParamLength: 1_200, ignoreTrailingSlash: false },
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    frameworkErrors: (error, _request, reply) => {
      void sendProblem(reply as never, errorToProblem(error));
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('principal', null);
  app.decorateRequest('credentialSecret', '');
  parseJsonStrictly(app as unknown as FastifyInstance);
  return app;
}

async function addProtection(
  app: App,
  deps: RouteDeps,
  credentials: KnownCredentials,
): Promise<void> {
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    hsts: deps.config.secureCookies ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  const { requestsPerAddress, requestsPerCredential } = deps.limits;
  await app.register(rateLimit, {
    global: true,
    max: (_request, key) => (credentials.has(key) ? requestsPerCredential : requestsPerAddress),
    timeWindow: 60_000,
    cache: 50_000,
    enableDraftSpec: true,
    keyGenerator: (request: FastifyRequest) => credentials.of(request) ?? networkOf(request.ip),
    errorResponseBuilder: (_request, { ttl }) => tooMany(ttl / 1000),
  });
}

async function addDescription(app: App, deps: RouteDeps): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Attendant',
        description:
          'Errors are problem documents (RFC 9457) with a stable `code`. Lists are paged by an opaque `cursor`. Writes take an `Idempotency-Key`: the same key and body again get the same answer.',
        version: deps.config.version,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      tags: [...tags],
      components: { securitySchemes },
    },
    transform: describeRoute,
    transformObject: finishDocument,
  });
}

function addHooks(app: App, deps: RouteDeps, credentials: KnownCredentials): void {
  const authenticate = createAuthenticate(deps, credentials);
  const idempotency = createIdempotency(deps);
  // After CORS and the limit per address, before the body is read.
  app.addHook('preParsing', async (request, reply) => {
    await authenticate(request, reply);
  });
  app.addHook('preHandler', idempotency.before);
  app.addHook('onSend', idempotency.after);
  app.addHook('onSend', async (request, reply, payload) => {
    void reply.header('x-request-id', request.id);
    // Whatever does not say otherwise is personal.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    return payload;
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '(none)';
    const { method } = request;
    const { statusCode: status, elapsedTime: ms } = reply;
    const stream = reply.raw.getHeader('content-type')?.toString().startsWith('text/event-stream');
    deps.metrics.observeRequest({ method, route, status, seconds: ms / 1000 });
    const about = { method, route, status, ms: Math.round(ms * 10) / 10 };
    if (ms > SLOW_MS && stream !== true) request.log.warn(about, 'slow request');
    else request.log.info(about, 'request');
  });
  logLife(app, deps);
}

/** One line when it listens, one when it is told to stop, one when it has. */
function logLife(app: App, deps: RouteDeps): void {
  const { version } = deps.config;
  app.addHook('onListen', async () => {
    deps.log.info({ version, node: process.version }, 'server started');
  });
  let since = 0;
  app.addHook('preClose', async () => {
    since = performance.now();
    deps.log.info('server stopping');
  });
  app.addHook('onClose', async () => {
    deps.log.info({ ms: Math.round(performance.now() - since) }, 'server stopped');
  });
}

function answerErrors(app: App, known: KnownPaths): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = errorToProblem(error);
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
    return sendProblem(reply as never, problem);
  });
  app.setNotFoundHandler((request, reply) => {
    const methods = known.methods(request.url.split('?')[0] ?? '');
    if (methods.length === 0) {
      return sendProblem(
        reply as never,
        toProblem(404, 'ROUTE_NOT_FOUND', {
          detail: 'There is nothing at this address.',
          wayOut: '/openapi.json lists every address.',
        }),
      );
    }
    void reply.header('allow', [...methods, 'OPTIONS'].join(', '));
    if (request.method === 'OPTIONS') return reply.code(204).send();
    return sendProblem(
      reply as never,
      toProblem(405, 'METHOD_NOT_ALLOWED', {
        detail: `${request.method} is not possible here.`,
        wayOut: `Use ${methods.join(' or ')}.`,
      }),
    );
  });
}

/** Streams would keep the server open for ever; a request that hangs must not either. */
function endGracefully(app: App, deps: RouteDeps, streams: Streams): void {
  app.addHook('preClose', async () => {
    streams.closeAll();
    const timer = setTimeout(() => app.server.closeAllConnections(), deps.limits.closeMs);
    timer.unref();
    app.server.once('close', () => clearTimeout(timer));
  });
}

async function addRoutes(
  app: App,
  parts: { readonly deps: RouteDeps; readonly streams: Streams; readonly limiters: Limiters },
): Promise<void> {
  const { deps, streams, limiters } = parts;
  addHealthRoutes(app, deps);
  addDocsRoutes(app);
  addSetupPage(app, deps);
  addChatPage(app, deps);
  await addWidgetScripts(app, deps);
  await addConsole(app, deps);
  const team: Group = async (v1) => {
    addSignInRoutes(v1, deps);
    addSessionRoutes(v1, deps);
    addPreferenceRoutes(v1, deps);
    addProposalRoutes(v1, deps);
    addAgentRoutes(v1, deps);
    addConversationRoutes(v1, deps);
    addWhyRoutes(v1, deps);
    addCorrectionRoutes(v1, deps);
    addTodayRoutes(v1, deps);
    addReportRoutes(v1, deps);
    addInboxRoutes(v1, deps);
    addInboxMoveRoutes(v1, deps);
    addInboxDeskRoutes(v1, deps);
    addHandoffRoutes(v1, deps);
    addCannedResponseRoutes(v1, deps);
    addTeamEventRoutes(v1, deps, streams);
    addAnswerRoutes(v1, deps);
    addArticleRoutes(v1, deps);
    addKnowledgeRoutes(v1, deps);
    addImportRoutes(v1, deps);
    addEvaluationRoutes(v1, deps);
    addConnectionRoutes(v1, deps);
    addTenantRoutes(v1, deps);
    addTenantDefaultsRoute(v1, deps);
    addApiKeyRoutes(v1, deps);
    addOversightRoutes(v1, deps);
    addSiteRoutes(v1, deps);
    addWebhookRoutes(v1, deps);
  };
  const chat: Group = async (widget) => {
    await allowPages(widget, deps);
    addWidgetSessionRoutes(widget, deps, limiters);
    addWidgetConversationRoutes(widget, deps, limiters);
    addWidgetFileRoutes(widget, deps, limiters);
    addWidgetEventRoutes(widget, deps, streams);
  };
  await app.register(named('team', team), { prefix: '/v1' });
  await app.register(named('chat', chat), { prefix: '/v1/widget' });
}

/** CORS for the pages that carry a chat; never with credentials. */
async function allowPages(widget: App, deps: RouteDeps): Promise<void> {
  const isKnown = createKnownOrigins(deps);
  await widget.register(cors, {
    delegator: (request, done) => {
      const { origin } = request.headers;
      const known = origin === undefined ? Promise.resolve(false) : isKnown(origin, request.host);
      known.then(
        (allowed) =>
          done(null, {
            origin: allowed && origin !== undefined ? origin : false,
            credentials: false,
            methods: ['GET', 'HEAD', 'POST'],
            allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'last-event-id'],
            exposedHeaders: [
              'retry-after',
              'ratelimit-limit',
              'ratelimit-remaining',
              'ratelimit-reset',
              'content-disposition',
              'x-request-id',
            ],
            maxAge: 600,
            strictPreflight: false,
          }),
        (error: Error) => done(error, {}),
      );
    },
  });
}
