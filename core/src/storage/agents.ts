import type { Selectable } from 'kysely';
import type { Agent } from '../model.ts';
import { countOf, type Db, lock, nowOf } from './db.ts';
import type { Schema } from './schema.ts';
import { statement } from './statement.ts';
import type { AgentStore } from './store.ts';

type Row = Selectable<Schema['agents']>;

const openByAgent = statement<{ readonly agent_id: string; readonly held: number | string }>(
  `select agent_id, count(*) as held from conversations
    where tenant_id = ? and status = 'open' and agent_id is not null group by agent_id`,
);

export function createAgents(db: Db): AgentStore {
  const ofTenant = (tenantId: string) =>
    db.kysely.selectFrom('agents').selectAll().where('tenant_id', '=', tenantId);
  const get = async (tenantId: string, agentId: string) => {
    const row = await ofTenant(tenantId).where('agent_id', '=', agentId).executeTakeFirst();
    return row ? toAgent(row) : null;
  };
  return {
    async create(tenantId, agent) {
      const row: Row = {
        tenant_id: tenantId,
        agent_id: db.newId('agt'),
        email: agent.email,
        email_folded: folded(agent.email),
        name: agent.name,
        role: agent.role,
        active: 1,
        password_hash: agent.passwordHash,
        created_at: nowOf(db),
      };
      await db.kysely.insertInto('agents').values(row).execute();
      return toAgent(row);
    },
    get,
    async byEmail(email) {
      const rows = await db.kysely
        .selectFrom('agents')
        .selectAll()
        .where('email_folded', '=', folded(email))
        .orderBy('tenant_id')
        .execute();
      return rows.map((row) => ({ ...toAgent(row), passwordHash: row.password_hash }));
    },
    async update(tenantId, agentId, patch) {
      const change = {
        ...(patch.name !== undefined && { name: patch.name }),
        ...(patch.role !== undefined && { role: patch.role }),
        ...(patch.active !== undefined && { active: patch.active ? 1 : 0 }),
        ...(patch.passwordHash !== undefined && { password_hash: patch.passwordHash }),
      };
      if (Object.keys(change).length === 0) return get(tenantId, agentId);
      const row = await db.kysely
        .updateTable('agents')
        .set(change)
        .where('tenant_id', '=', tenantId)
        .where('agent_id', '=', agentId)
        .returningAll()
        .executeTakeFirst();
      return row ? toAgent(row) : null;
    },
    async list(tenantId) {
      const rows = await ofTenant(tenantId).orderBy('created_at').orderBy('agent_id').execute();
      return rows.map(toAgent);
    },
    async invited(tenantId) {
      const rows = await ofTenant(tenantId).where('password_hash', 'is', null).execute();
      return rows.map((row) => row.agent_id);
    },
    async removeInvited(tenantId, agentId) {
      const gone = await db.kysely
        .deleteFrom('agents')
        .where('tenant_id', '=', tenantId)
        .where('agent_id', '=', agentId)
        .where('password_hash', 'is', null)
        .executeTakeFirstOrThrow();
      return countOf(gone) === 1;
    },
    async workload(tenantId) {
      const rows = await openByAgent.all(db, [tenantId]);
      return new Map(rows.map((row) => [row.agent_id, Number(row.held)]));
    },
    holdTeam: (tenantId) => lock(db, `agents:${tenantId}`),
  };
}

function folded(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

function toAgent(row: Row): Agent {
  return {
    tenantId: row.tenant_id,
    id: row.agent_id,
    email: row.email,
    name: row.name,
    role: row.role as Agent['role'],
    active: row.active === 1,
    createdAt: row.created_at,
  };
}
