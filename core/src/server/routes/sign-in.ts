import { z } from 'zod';
import { permissionsOfRole } from '../../access/permissions.ts';
import { AttendantError } from '../../errors.ts';
import type { Agent } from '../../model.ts';
import type { App } from '../app.ts';
import { requireOwnPage, signedIn } from '../authenticate.ts';
import { RetryLater } from '../problem.ts';
import { setupSchema, signInSchema, whoSchema } from '../schemas/agents.ts';
import { problems } from '../schemas/problem.ts';
import type { RouteDeps } from '../server-deps.ts';
import { sessionCookie, sessionCookieName } from '../session-cookie.ts';
import { toAgentView } from '../to-agent-view.ts';

const tags = ['sign-in'];

export function addSignInRoutes(app: App, deps: RouteDeps): void {
  const { access, config } = deps;
  const cookieName = sessionCookieName(config.secureCookies);

  const who = async (agent: Agent) => {
    const tenant = await deps.store.tenants.get(agent.tenantId);
    return {
      agent: toAgentView(agent),
      tenant: { id: agent.tenantId, name: tenant?.name ?? '' },
      may: permissionsOfRole[agent.role],
    };
  };
  const begin = (agent: Agent) =>
    deps.store.transaction(async (tx) => {
      const session = await access.within(tx).sessions.create(agent);
      await tx.audit.append(agent.tenantId, toEntry(agent, 'agent.signed-in'));
      return session;
    });

  app.post('/setup', {
    config: { access: 'public' },
    schema: {
      summary: 'Use a one-time link: choose a password and be signed in',
      tags,
      body: setupSchema,
      response: { 201: whoSchema, ...problems },
    },
    async handler(request, reply) {
      requireOwnPage(deps, request);
      const until = await access.throttle.link(request.ip);
      if (until !== null) throw wait(deps, until);
      const agent = await access.links.redeem(request.body, async (tx, made) => {
        await tx.audit.append(made.tenantId, toEntry(made, 'agent.set-up'));
      });
      const session = await begin(agent);
      void reply.setCookie(
        cookieName,
        session.token,
        sessionCookie(config.secureCookies, session.expiresAt),
      );
      return reply.code(201).send(await who(agent));
    },
  });

  app.post('/session', {
    config: { access: 'public' },
    schema: {
      summary: 'Sign in',
      description: 'Sets an HttpOnly cookie. Wrong password and unknown e-mail look alike.',
      tags,
      body: signInSchema,
      response: { 201: whoSchema, ...problems },
    },
    async handler(request, reply) {
      // Signing a visitor in as somebody else is an attack too.
      requireOwnPage(deps, request);
      const { email, password, tenant } = request.body;
      const result = await access.signIn({
        email,
        password,
        address: request.ip,
        ...(tenant === undefined ? {} : { tenantId: tenant }),
      });
      if (result.kind === 'wait') throw wait(deps, result.until);
      if (result.kind === 'refused') throw refused();
      if (result.kind === 'several') throw several(result.tenantIds);
      const session = await begin(result.agent);
      void reply.setCookie(
        cookieName,
        session.token,
        sessionCookie(config.secureCookies, session.expiresAt),
      );
      return reply.code(201).send(await who(result.agent));
    },
  });

  app.get('/session', {
    config: { access: 'session' },
    schema: { summary: 'Who is signed in', tags, response: { 200: whoSchema, ...problems } },
    handler: async (request) => who(signedIn(request)),
  });

  app.delete('/session', {
    config: { access: 'session' },
    schema: { summary: 'Sign out', tags, response: { 204: z.null(), ...problems } },
    async handler(request, reply) {
      const agent = signedIn(request);
      await deps.store.transaction(async (tx) => {
        await access.within(tx).sessions.end(request.credentialSecret);
        await tx.audit.append(agent.tenantId, toEntry(agent, 'agent.signed-out'));
      });
      void reply.clearCookie(cookieName, sessionCookie(config.secureCookies, new Date(0)));
      return reply.code(204).send(null);
    },
  });
}

/** What an agent did with their own account. */
function toEntry(agent: Agent, action: string) {
  return { actor: { kind: 'agent' as const, id: agent.id }, action, subject: agent.id };
}

function wait(deps: RouteDeps, until: Date): RetryLater {
  const seconds = Math.max(1, Math.ceil((until.getTime() - deps.clock().getTime()) / 1000));
  return new RetryLater('SIGN_IN_WAIT', 'That was tried too often.', seconds);
}
function refused(): AttendantError {
  return new AttendantError('SIGN_IN_REFUSED', 'This e-mail and password do not go together.', {
    status: 401,
    wayOut: 'Try again, or ask an owner for a new link.',
  });
}
function several(tenantIds: readonly string[]): AttendantError {
  return new AttendantError('SIGN_IN_TENANT_UNCLEAR', 'This sign-in opens several tenants.', {
    status: 409,
    wayOut: `Send \`tenant\`, one of: ${tenantIds.join(', ')}.`,
  });
}
