import { z } from 'zod';
import { roleMay } from '../../access/permissions.ts';
import { AttendantError } from '../../errors.ts';
import type { Agent, Role } from '../../model.ts';
import type { Store } from '../../storage/store.ts';
import type { App } from '../app.ts';
import { audit } from '../audited.ts';
import { type Principal, principalOf } from '../authenticate.ts';
import { notFound } from '../problem.ts';
import { agentPatchSchema, agentSchema, invitedSchema, inviteSchema } from '../schemas/agents.ts';
import { problems } from '../schemas/problem.ts';
import { idParams, list } from '../schemas/text.ts';
import type { RouteDeps } from '../server-deps.ts';
import { toAgentView } from '../to-agent-view.ts';

const tags = ['agents'];

export function addAgentRoutes(app: App, deps: RouteDeps): void {
  app.get('/agents', {
    config: { access: 'agents:read' },
    schema: {
      summary: 'The team',
      tags,
      response: { 200: z.object({ items: list(agentSchema) }), ...problems },
    },
    async handler(request) {
      const agents = await deps.store.agents.list(principalOf(request).tenantId);
      return { items: agents.map(toAgentView) };
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
        const before = await tx.agents.get(principal.tenantId, id);
        if (before === null) throw notFound('AGENT_NOT_FOUND', 'agent');
        await requireRight(tx, { principal, before, patch });
        const changed = await tx.agents.update(principal.tenantId, id, patch);
        if (changed === null) throw notFound('AGENT_NOT_FOUND', 'agent');
        if (!changed.active) {
          await tx.credentials.revokeAll(principal.tenantId, 'session', id);
          await tx.credentials.revokeAll(principal.tenantId, 'invite', id);
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
