/**
 * People of a paired site in the console: the site vouches for who they are, with a ticket that opens once. They are
 * agents of their own, never one that signs in with a password here, and never more than an agent: whoever takes over
 * the site answers conversations at most, and nothing they make outlives the site's connection.
 */
import { z } from 'zod';
import type { Embedding } from '../access/console-embedding.ts';
import { releaseAll } from '../conversation/desk-moves.ts';
import { AttendantError } from '../errors.ts';
import type { Agent, Tenant } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { noteSitePerson } from './site-people.ts';
import type { Site } from './sites.ts';

/** Most origins that may frame a tenant's console. */
const MOST_ORIGINS = 20;

/** The site's user → the agent made for them. `left`: the site ended it, and the site may open it again. */
type Team = Readonly<Record<string, { readonly agentId: string; readonly left: boolean }>>;

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text));
const userId = z.string().regex(/^[\w-]{1,64}$/u);
const callSchema = z.object({
  user: z.object({
    id: userId,
    name: line(200),
    email: z.email().max(254),
    role: z.enum(['agent', 'viewer']),
  }),
  /** Of the page that shows the console. */
  origin: z.string().regex(/^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/u),
});

export type SiteTeamDeps = {
  readonly store: Store;
  readonly embedding: Pick<Embedding, 'issue'>;
  readonly consoleUrl: () => string;
};

/**
 * The ticket for one opening of the console, within a minute, and the address of the frame. Throws `SITE_USER_INVALID`
 * and, for somebody an owner has deactivated in the console, `SITE_USER_DEACTIVATED`.
 */
export async function openConsole(deps: SiteTeamDeps, site: Site, args: unknown): Promise<object> {
  const parsed = callSchema.safeParse(args);
  if (!parsed.success) throw invalid();
  const { user, origin } = parsed.data;
  const { tenant, agent } = await deps.store.transaction(async (tx) => {
    await tx.agents.holdTeam(site.tenantId);
    const known = await tx.tenants.get(site.tenantId);
    if (known === null) throw invalid();
    await letFrame(tx, known, origin);
    return { tenant: known, agent: await agentFor(tx, site, user) };
  });
  return {
    url: `${deps.consoleUrl()}embed?tenant=${encodeURIComponent(tenant.widgetKey)}`,
    token: await deps.embedding.issue(tenant, agent),
  };
}

/** Somebody may not any more: their sessions end now, and what they hold goes back to the queue. */
export async function closeConsole(
  { store }: Pick<SiteTeamDeps, 'store'>,
  site: Site,
  id: unknown,
): Promise<object> {
  if (!userId.safeParse(id).success) throw invalid();
  return store.transaction(async (tx) => {
    const team = await readTeam(tx, site);
    const member = Object.hasOwn(team, String(id)) ? team[String(id)] : undefined;
    if (member === undefined || member.left) return { closed: false };
    await writeTeam(tx, site, { ...team, [String(id)]: { ...member, left: true } });
    return { closed: await end(tx, site, member.agentId) };
  });
}

/** With the site go its people. Part of the transaction that forgets it. */
export async function endTeam(tx: Store, site: Site): Promise<void> {
  for (const { agentId } of Object.values(await readTeam(tx, site))) await end(tx, site, agentId);
  await tx.values.delete(site.tenantId, valueName(site));
}

type User = z.infer<typeof callSchema>['user'];

async function agentFor(tx: Store, site: Site, user: User): Promise<Agent> {
  const { tenantId } = site;
  const team = await readTeam(tx, site);
  const member = Object.hasOwn(team, user.id) ? team[user.id] : undefined;
  const before = member === undefined ? null : await tx.agents.get(tenantId, member.agentId);
  if (member === undefined || before === null) return makeAgent(tx, site, { user, team });
  // An owner's word counts for more than the site's.
  if (!before.active && !member.left) throw deactivated();
  const isRaised = before.role === 'owner' || before.role === 'admin';
  const role = isRaised ? before.role : user.role;
  if (before.active && before.name === user.name && before.role === role) return before;
  if (member.left)
    await writeTeam(tx, site, { ...team, [user.id]: { agentId: before.id, left: false } });
  const changed = await tx.agents.update(tenantId, before.id, {
    name: user.name,
    role,
    active: true,
  });
  await note(tx, site, { action: 'agent.changed', agentId: before.id, detail: { role } });
  return changed ?? before;
}

async function makeAgent(
  tx: Store,
  site: Site,
  { user, team }: { readonly user: User; readonly team: Team },
): Promise<Agent> {
  const { tenantId } = site;
  const wanted = user.email.toLowerCase();
  const agents = await tx.agents.list(tenantId);
  const isTaken = agents.some(({ email }) => email.toLowerCase() === wanted);
  const agent = await tx.agents.create(tenantId, {
    // Somebody else's account is not theirs because the site says the same e-mail.
    email: isTaken ? `user-${user.id}.${site.id.replaceAll('_', '-')}@sites.invalid` : wanted,
    name: user.name,
    role: user.role,
    passwordHash: null,
  });
  await writeTeam(tx, site, { ...team, [user.id]: { agentId: agent.id, left: false } });
  await noteSitePerson(tx, site, agent.id);
  await note(tx, site, {
    action: 'agent.came',
    agentId: agent.id,
    detail: { role: agent.role, site: site.name },
  });
  return agent;
}

async function end(tx: Store, site: Site, agentId: string): Promise<boolean> {
  const { tenantId } = site;
  const agent = await tx.agents.get(tenantId, agentId);
  // Whom an owner has raised is the owner's to end; what the site opened ends all the same.
  await tx.credentials.revokeAll(tenantId, 'session', agentId);
  if (agent === null || !agent.active) return false;
  if (agent.role === 'owner' || agent.role === 'admin') return true;
  await tx.agents.update(tenantId, agentId, { active: false });
  for (const conversationId of await releaseAll(tx, agent)) {
    await tx.audit.append(tenantId, {
      actor: { kind: 'system', id: site.id },
      action: 'conversation.released',
      subject: conversationId,
      detail: { agentId },
    });
  }
  await note(tx, site, { action: 'agent.changed', agentId, detail: { active: false } });
  return true;
}

async function letFrame(tx: Store, tenant: Tenant, origin: string): Promise<void> {
  const consoleOrigins = tenant.settings.consoleOrigins ?? [];
  if (consoleOrigins.includes(origin) || consoleOrigins.length >= MOST_ORIGINS) return;
  const settings = { ...tenant.settings, consoleOrigins: [...consoleOrigins, origin] };
  await tx.tenants.update(tenant.id, { settings });
}

function note(
  tx: Store,
  site: Site,
  of: {
    readonly action: string;
    readonly agentId: string;
    readonly detail: Readonly<Record<string, string | boolean>>;
  },
) {
  return tx.audit.append(site.tenantId, {
    actor: { kind: 'system', id: site.id },
    action: of.action,
    subject: of.agentId,
    detail: of.detail,
  });
}

/** By the site's name as a host: the same site connected again keeps its people. */
function valueName(site: Site): string {
  return `site-team:${site.name}`;
}
async function readTeam(tx: Store, site: Site): Promise<Team> {
  const text = await tx.values.get(site.tenantId, valueName(site));
  return text === null ? {} : (JSON.parse(text) as Team);
}
function writeTeam(tx: Store, site: Site, team: Team): Promise<void> {
  return tx.values.set(site.tenantId, valueName(site), JSON.stringify(team));
}

function invalid(): AttendantError {
  return new AttendantError('SITE_USER_INVALID', 'This is not a user of the site.', {
    status: 422,
    wayOut: 'A user needs a name, an e-mail address and a role.',
  });
}
function deactivated(): AttendantError {
  return new AttendantError('SITE_USER_DEACTIVATED', 'This agent was deactivated here.', {
    status: 403,
    wayOut: 'An owner can activate them in the console, under Settings, Team.',
  });
}
