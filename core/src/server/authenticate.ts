/** Who sends a request, and may they? Decided before the body is read. Every route names its access; none is open by default. */
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { isOwnPage } from '../access/check-origin.ts';
import { type Permission, permissions, roleMay, scopesMay } from '../access/permissions.ts';
import { isBearerSession } from '../access/sessions.ts';
import { AttendantError } from '../errors.ts';
import type { Agent, Contact } from '../model.ts';
import type { AuditActor } from '../storage/store.ts';
import type { KnownCredentials } from './known-credentials.ts';
import { notFound } from './problem.ts';
import { bearerOf, sentCredential } from './sent-credential.ts';
import type { RouteDeps } from './server-deps.ts';
import { sessionCookieName } from './session-cookie.ts';
import { requireAllowedOrigin } from './widget-origins.ts';

/**
 * `public`: anybody. `visitor`: the chat's token. `session`: an agent signed in, whatever the role. `metrics`: this
 * machine, or the permission. `webhook`: the host's own signature, checked by its adapter. Else the permission needed.
 */
export type RouteAccess = 'public' | 'visitor' | 'session' | 'metrics' | 'webhook' | Permission;

export type Principal =
  | {
      readonly kind: 'agent';
      readonly tenantId: string;
      readonly id: string;
      readonly agent: Agent;
    }
  | {
      readonly kind: 'api-key';
      readonly tenantId: string;
      readonly id: string;
      readonly scopes: readonly string[];
    }
  | {
      readonly kind: 'visitor';
      readonly tenantId: string;
      readonly id: string;
      readonly contact: Contact;
      /** The one conversation that may be seen; null: all of the contact's. */
      readonly only: string | null;
    };

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess;
    /** `store`: the answer is kept (sealed) for a repeat. `rerun`: the work is harmless when repeated. */
    idempotency?: 'store' | 'rerun';
  }
  interface FastifyInstance {
    /** What each route asks for, by method and pattern, as it was registered. */
    accessOfRoutes: ReadonlyMap<string, RouteAccess>;
  }
  interface FastifyRequest {
    principal: Principal | null;
    /** The secret the principal came with; never logged. Seals what is kept for them. */
    credentialSecret: string;
  }
}

/** Fails the start when a route does not say who may use it. */
export function requireAccess(route: RouteOptions): void {
  const access = route.config?.access;
  const preflight = route.method === 'OPTIONS' && route.url.endsWith('*');
  if (preflight || access !== undefined) return;
  throw new AttendantError(
    'ROUTE_WITHOUT_ACCESS',
    `${route.method} ${route.url} names no access.`,
    {
      wayOut: 'Give the route `config: { access }`.',
    },
  );
}

/** The hook that runs before a body is parsed. */
export function createAuthenticate(deps: RouteDeps, known: KnownCredentials) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const access = request.routeOptions.config.access;
    if (access === undefined || access === 'public' || access === 'webhook') return;
    if (access === 'metrics' && isThisMachine(request)) return;
    const principal =
      access === 'visitor' ? await visitor(deps, request) : await teamMember(deps, request);
    if (principal !== null && principal.kind !== 'visitor') known.letIn(request.credentialSecret);
    if (principal === null) {
      const sent = sentCredential(request, sessionCookieName(deps.config.secureCookies));
      if (sent !== null) known.refused(sent);
      void reply.header('www-authenticate', 'Bearer');
      throw unauthenticated();
    }
    request.principal = principal;
    if (!may(principal, access)) throw forbidden();
  };
}

/** Is the credential behind this request still good? For streams, which outlive one check. */
export async function stillMay(deps: RouteDeps, request: FastifyRequest): Promise<boolean> {
  const access = request.routeOptions.config.access;
  if (access === undefined) return false;
  const now = access === 'visitor' ? await visitor(deps, request) : await teamMember(deps, request);
  return now !== null && now.id === request.principal?.id && may(now, access);
}

function may(principal: Principal, access: RouteAccess): boolean {
  if (principal.kind === 'visitor') return access === 'visitor';
  if (access === 'session') return principal.kind === 'agent';
  const permission = access === 'metrics' ? 'metrics:read' : access;
  if (!isPermission(permission)) return false;
  return principal.kind === 'agent'
    ? roleMay(principal.agent.role, permission)
    : scopesMay(principal.scopes, permission);
}

function isPermission(access: string): access is Permission {
  return (permissions as readonly string[]).includes(access);
}

async function visitor(deps: RouteDeps, request: FastifyRequest): Promise<Principal | null> {
  const token = bearerOf(request);
  const found = token === null ? null : await deps.access.visitors.find(token);
  if (token === null || found === null) return null;
  request.credentialSecret = token;
  const { contact, credential } = found;
  if (request.headers.origin !== undefined) {
    // A page that was allowed when the token was given out may not be any more.
    const tenant = await deps.store.tenants.get(contact.tenantId);
    if (tenant === null) return null;
    requireAllowedOrigin(deps, request, tenant);
  }
  const only = credential.scopes[0] ?? null;
  return { kind: 'visitor', tenantId: contact.tenantId, id: contact.id, contact, only };
}

/**
 * A key or an embedded session in `Authorization`, else the session's cookie. A bad secret is not made good by a cookie
 * beside it. What a page has to send itself no foreign page can make a browser send: a bearer needs no look at whence.
 */
async function teamMember(deps: RouteDeps, request: FastifyRequest): Promise<Principal | null> {
  if (request.headers.authorization !== undefined) {
    const key = bearerOf(request);
    if (key !== null && isBearerSession(key)) return agentOf(deps, request, key);
    const found = key === null ? null : await deps.access.apiKeys.find(key);
    if (key === null || found === null) return null;
    request.credentialSecret = key;
    const { tenantId, id, scopes } = found;
    return { kind: 'api-key', tenantId, id, scopes };
  }
  const token = request.cookies[sessionCookieName(deps.config.secureCookies)];
  if (token === undefined || isBearerSession(token)) return null;
  const principal = await agentOf(deps, request, token);
  if (principal !== null) requireOwnPage(deps, request);
  return principal;
}

async function agentOf(
  deps: RouteDeps,
  request: FastifyRequest,
  token: string,
): Promise<Principal | null> {
  const found = await deps.access.sessions.agent(token);
  if (found === null) return null;
  request.credentialSecret = token;
  const { agent } = found;
  return { kind: 'agent', tenantId: agent.tenantId, id: agent.id, agent };
}

/** Refuses a write that another site's page made the browser send. */
export function requireOwnPage(deps: RouteDeps, request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { headers } = request;
  const own = isOwnPage(
    {
      origin: headers.origin,
      secFetchSite: one(headers['sec-fetch-site']),
      host: request.host,
      contentType: headers['content-type'],
      ownHeader: one(headers['x-attendant-request']),
    },
    deps.config.publicUrl(),
  );
  if (own) return;
  throw new AttendantError('ORIGIN_REFUSED', 'This write did not come from our own page.', {
    status: 403,
    wayOut: 'From a program use an API key; from our page send the header X-Attendant-Request: 1.',
  });
}

export function one(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0];
}

/** The connection is from this machine and no proxy stands between. */
function isThisMachine(request: FastifyRequest): boolean {
  const proxied = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];
  if (proxied.some((name) => request.headers[name] !== undefined)) return false;
  return /^(?:127\.|::1$|::ffff:127\.)/u.test(request.socket.remoteAddress ?? '');
}

function unauthenticated(): AttendantError {
  return new AttendantError('AUTH_REQUIRED', 'Nobody is signed in, or no longer.', {
    status: 401,
    wayOut: 'Sign in again, or send a key that is not revoked as `Authorization: Bearer …`.',
  });
}

function forbidden(): AttendantError {
  return new AttendantError('AUTH_FORBIDDEN', 'This is not allowed for you.', {
    status: 403,
    wayOut: 'Ask an owner for another role, or use a key with the scope this needs.',
  });
}

/** The principal of a route that needs one. */
export function principalOf(request: FastifyRequest): Principal {
  if (request.principal === null) throw unauthenticated();
  return request.principal;
}

/** The agent of a route of access `session`. */
export function signedIn(request: FastifyRequest): Agent {
  const principal = principalOf(request);
  if (principal.kind !== 'agent') throw forbidden();
  return principal.agent;
}

export function visitorOf(request: FastifyRequest): Principal & { kind: 'visitor' } {
  const principal = principalOf(request);
  if (principal.kind !== 'visitor') throw forbidden();
  return principal;
}

export function actorOf(request: FastifyRequest): AuditActor {
  const principal = principalOf(request);
  return {
    kind: principal.kind === 'visitor' ? 'contact' : principal.kind,
    id: principal.id,
  };
}

/**
 * The agent in whose name a conversation is worked on: the one signed in, or for an API key the one it names in the
 * header `X-Attendant-Agent`. The assistant is silent only for people, so a key must say for which.
 */
export async function actingAgent(deps: RouteDeps, request: FastifyRequest): Promise<Agent> {
  const principal = principalOf(request);
  if (principal.kind === 'agent') return principal.agent;
  const named = one(request.headers['x-attendant-agent']);
  const valid = named !== undefined && /^[\w.:-]{1,100}$/u.test(named);
  const agent = valid ? await deps.store.agents.get(principal.tenantId, named) : null;
  if (agent?.active === true && roleMay(agent.role, 'conversations:write')) return agent;
  throw new AttendantError('AGENT_REQUIRED', 'It is not said which agent does this.', {
    status: 422,
    wayOut: 'Send the id of an active agent in the header X-Attendant-Agent.',
  });
}

/** A conversation of the visitor's own; anybody else's is as absent as one that never was. */
export async function ownConversation(
  deps: RouteDeps,
  request: FastifyRequest,
  conversationId: string,
) {
  const { tenantId, contact, only } = visitorOf(request);
  const conversation = await deps.store.conversations.get(tenantId, conversationId);
  const hidden = only !== null && only !== conversationId;
  if (hidden || conversation === null || conversation.contactId !== contact.id) {
    throw notFound('CONVERSATION_NOT_FOUND', 'conversation');
  }
  return conversation;
}
