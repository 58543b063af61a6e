import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { roleMay } from '../../access/permissions.ts';
import { releaseAll } from '../../conversation/desk-moves.ts';
import { AttendantError } from '../../errors.ts';
import type { Agent, Role } from '../../model.ts';
import { readSitePeople } from '../../pairing/site-people.ts';
import type { Store } from '../../storage/store.ts';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { type Principal, principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import {
  agentPatchSchema,
  agentSchema,
  invitedSchema,
  inviteSchema,
  teamMemberSchema,
} from '../schemas/agents.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, list, noBody } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toAgentView } from '../to-agent-view.ts';

const tags = ['agents'];

export function addAgentRoutes(app: App, deps: RouteDeps): void {
  app.get('/agents', {
    config: { access: 'agents:read' },
    schema: {
      summary: 'The team',
      tags,
      response: { 200: z.object({ items: list(teamMemberSchema) }), ...problems },
    },
    async handler(request) {
      const { tenantId } = principalOf(request);
      const agents = await deps.store.agents.list(tenantId);
      const people = await readSitePeople(deps.store, tenantId);
      const waiting = new Set(await deps.store.agents.invited(tenantId));
      // Their site vouches for them: there is nothing they have to answer.
      for (const id of people.keys()) waiting.delete(id);
      const links = waiting.size === 0 ? [] : await deps.store.credentials.list(tenantId, 'invite');
      return {
        items: agents.map((agent) => ({
          ...toAgentView(agent),
          site: people.get(agent.id) ?? null,
          invite: waiting.has(agent.id)
            ? {
                expiresAt: links.findLast(({ subject }) => subject === agent.id)?.expiresAt ?? null,
              }
            : null,
        })),
      };
    },
  });

  app.post('/agents', {
    config: { access: 'agents:write', idempotency: 'store' },
    schema: {
      summary: 'Invite an agent',
      description: 'The link is shown this once; the agent chooses a password with it.',
      tags,
      body: inviteSchema,
      response: { 201: invitedSchema, ...problems },
    },
    async handler(request, reply) {
      const principal = principalOf(request);
      requireOwnerFor(principal, request.body.role);
      const { agent, link } = await deps.store.transaction(async (tx) => {
        const { links } = deps.access.within(tx);
        const invited = await links.invite(principal.tenantId, request.body);
        await audit(tx, request, {
          action: 'agent.invited',
          subject: invited.agent.id,
          detail: { role: invited.agent.role },
        });
        return invited;
      });
      return reply.code(201).send({ agent: toAgentView(agent), link });
    },
  });

  app.patch('/agents/:id', {
    config: { access: 'agents:write' },
    schema: {
      summary: 'Change an agent: name, role, active or not',
      description: 'Acts on the agent’s next request. Nobody changes their own role.',
      tags,
      params: idParams,
      body: agentPatchSchema,
      response: { 200: agentSchema, ...problems },
    },
    async handler(request) {
      const principal = principalOf(request);
      const { id } = request.params;
      const patch = request.body;
      return deps.store.transaction(async (tx) => {
        await tx.agents.holdTeam(principal.tenantId);
        const before = await tx.agents.get(principal.tenantId, id);
        if (before === null) throw notFound('AGENT_NOT_FOUND', 'agent');
        await requireRight(tx, { principal, before, patch });
        const changed = await tx.agents.update(principal.tenantId, id, patch);
        if (changed === null) throw notFound('AGENT_NOT_FOUND', 'agent');
        if (!changed.active) {
          await tx.credentials.revokeAll(principal.tenantId, 'session', id);
          await tx.credentials.revokeAll(principal.tenantId, 'invite', id);
        }
        if (!changed.active || !roleMay(changed.role, 'conversations:write')) {
          await giveBack(tx, request, changed);
          deps.presence.forget(principal.tenantId, id);
        }
        await audit(tx, request, {
          action: 'agent.changed',
          subject: id,
          detail: { role: changed.role, active: changed.active },
        });
        return toAgentView(changed);
      });
    },
  });
  addInvites(app, deps);
}

function addInvites(app: App, deps: RouteDeps): void {
  app.post('/agents/:id/invite', {
    config: { access: 'agents:write', idempotency: 'store' },
    schema: {
      summary: 'Make another link for an agent',
      description:
        'The links before it stop working. For somebody who has a password already it is a new one’s; only an owner may make that.',
      tags,
      params: idParams,
      body: noBody,
      response: { 201: invitedSchema, ...problems },
    },
    async handler(request, reply) {
      const principal = principalOf(request);
      const { tenantId } = principal;
      const made = await deps.store.transaction(async (tx) => {
        const agent = await tx.agents.get(tenantId, request.params.id);
        if (agent === null) throw notFound('AGENT_NOT_FOUND', 'agent');
        const waits = (await tx.agents.invited(tenantId)).includes(agent.id);
        // Whoever holds the link becomes the agent: nobody but an owner may do that to a colleague.
        requireOwnerFor(principal, waits ? agent.role : 'owner');
        if (!agent.active) throw inactive();
        const link = await deps.access.within(tx).links.renew(agent);
        await audit(tx, request, {
          action: waits ? 'agent.invited-again' : 'agent.password-link-made',
          subject: agent.id,
        });
        return { agent: toAgentView(agent), link };
      });
      return reply.code(201).send(made);
    },
  });

  app.delete('/agents/:id/invite', {
    config: { access: 'agents:write', idempotency: 'store' },
    schema: {
      summary: 'Take an invite back',
      description: 'The link stops working and the agent, who never signed in, is gone.',
      tags,
      params: idParams,
      response: { 204: z.null(), ...problems },
    },
    async handler(request, reply) {
      const principal = principalOf(request);
      const { tenantId } = principal;
      await deps.store.transaction(async (tx) => {
        await tx.agents.holdTeam(tenantId);
        const agent = await tx.agents.get(tenantId, request.params.id);
        if (agent === null) throw notFound('AGENT_NOT_FOUND', 'agent');
        requireOwnerFor(principal, agent.role);
        await tx.credentials.revokeAll(tenantId, 'invite', agent.id);
        // A host may have signed them in without a password: what they did must keep its author.
        const acted = await tx.audit.list(tenantId, { limit: 1, actor: agent.id });
        const gone =
          acted.items.length === 0 && (await tx.agents.removeInvited(tenantId, agent.id));
        if (!gone) throw joined();
        await audit(tx, request, { action: 'agent.invite-withdrawn', subject: agent.id });
      });
      return reply.code(204).send(null);
    },
  });
}

function joined(): AttendantError {
  return new AttendantError('AGENT_JOINED', 'This agent has joined already.', {
    status: 409,
    wayOut: 'Deactivate the agent instead.',
  });
}
function inactive(): AttendantError {
  return new AttendantError('AGENT_INACTIVE', 'This agent is deactivated.', {
    status: 409,
    wayOut: 'Activate the agent first.',
  });
}

/** What they hold goes back to the queue: no contact waits for somebody who has left. */
async function giveBack(tx: Store, request: FastifyRequest, agent: Agent): Promise<void> {
  for (const conversationId of await releaseAll(tx, agent)) {
    await audit(tx, request, {
      action: 'conversation.released',
      subject: conversationId,
      detail: { agentId: agent.id },
    });
  }
}

/** May this agent be changed so by this principal? Throws what stands against it. */
async function requireRight(
  tx: Store,
  of: {
    readonly principal: Principal;
    readonly before: Agent;
    readonly patch: { readonly role?: Role; readonly active?: boolean };
  },
): Promise<void> {
  const { principal, before, patch } = of;
  requireOwnerFor(principal, before.role);
  requireOwnerFor(principal, patch.role ?? before.role);
  const newRole = patch.role !== undefined && patch.role !== before.role;
  if (!newRole && patch.active !== false) return;
  if (before.id === principal.id) throw ownRole();
  await requireAnotherOwner(tx, before);
}

/** Owners are made and changed by owners only. */
function requireOwnerFor(principal: Principal, role: Role): void {
  if (role !== 'owner') return;
  if (principal.kind === 'agent' && roleMay(principal.agent.role, 'owners:write')) return;
  throw new AttendantError('AUTH_FORBIDDEN', 'Only an owner may make or change an owner.', {
    status: 403,
    wayOut: 'Ask an owner.',
  });
}

async function requireAnotherOwner(tx: Store, agent: Agent): Promise<void> {
  if (agent.role !== 'owner') return;
  const agents = await tx.agents.list(agent.tenantId);
  const others = agents.filter(
    ({ id, role, active }) => id !== agent.id && role === 'owner' && active,
  );
  if (others.length > 0) return;
  throw new AttendantError('AGENT_LAST_OWNER', 'The last owner must stay.', {
    status: 409,
    wayOut: 'Make another agent an owner first.',
  });
}

function ownRole(): AttendantError {
  return new AttendantError(
    'AGENT_OWN_ROLE',
    'Nobody changes their own role or deactivates themselves.',
    {
      status: 409,
      wayOut: 'Ask another owner or admin.',
    },
  );
}
