import { AttendantError } from '../errors.ts';
import type { Agent, Role } from '../model.ts';
import type { Credential, Store } from '../storage/store.ts';
import type { Passwords } from './passwords.ts';
import { createSecret, hashSecret, type RandomBytes } from './secrets.ts';
import { normaliseEmail } from './sign-in-throttle.ts';

/** A link is good for a day. */
const LINK_MS = 24 * 3_600_000;

export type LinkDeps = {
  readonly store: Store;
  readonly clock: () => Date;
  readonly randomBytes: RandomBytes;
  readonly passwords: Passwords;
  /** Where the links lead, e.g. `https://help.shop.example`. */
  readonly publicUrl: () => string;
};
type OneTimeLink = { readonly url: string; readonly expiresAt: string };
type LinkAnswer = {
  readonly token: string;
  readonly password: string;
  /** Asked for by the first link of a tenant; an invite knows both. */
  readonly name?: string;
  readonly email?: string;
};
export type OneTimeLinks = {
  /** The owner's first sign-in. Earlier setup links of the tenant stop working. */
  setup(tenantId: string): Promise<OneTimeLink>;
  /** Makes the agent, without a password, and the link by which they choose one. Throws `AGENT_EXISTS`. */
  invite(
    tenantId: string,
    of: { readonly email: string; readonly name: string; readonly role: Role },
  ): Promise<{ readonly agent: Agent; readonly link: OneTimeLink }>;
  /** Another link for an agent who is here already; the links they had before stop working. */
  renew(agent: Agent): Promise<OneTimeLink>;
  /** Uses a link up; `record` is part of the same transaction. Throws `LINK_INVALID` (used, expired or never given out alike), `PASSWORD_WEAK`, `SETUP_INCOMPLETE`. */
  redeem(answer: LinkAnswer, record?: (tx: Store, agent: Agent) => Promise<void>): Promise<Agent>;
};

/**
 * Links that open once. The secret stands after `#`: a browser does not send that part, so that it is in no log and no
 * Referer; the page reads it and posts it.
 */
export function createOneTimeLinks(deps: LinkDeps): OneTimeLinks {
  async function create(
    store: Store,
    of: Pick<Credential, 'tenantId' | 'kind' | 'subject'>,
  ): Promise<OneTimeLink> {
    const token = createSecret(deps.randomBytes);
    const expiresAt = new Date(deps.clock().getTime() + LINK_MS).toISOString();
    await store.credentials.create({
      ...of,
      name: null,
      scopes: [],
      expiresAt,
      hash: hashSecret(token),
    });
    return { url: `${deps.publicUrl().replace(/\/+$/u, '')}/setup#${token}`, expiresAt };
  }

  return {
    setup: (tenantId) =>
      deps.store.transaction(async (tx) => {
        for (const old of await tx.credentials.list(tenantId, 'setup-link')) {
          await tx.credentials.revoke(tenantId, old.id);
        }
        return create(tx, { tenantId, kind: 'setup-link', subject: null });
      }),

    invite: (tenantId, of) =>
      deps.store.transaction(async (tx) => {
        await refuseTwin(tx, tenantId, of.email);
        const agent = await tx.agents.create(tenantId, {
          ...of,
          email: normaliseEmail(of.email),
          passwordHash: null,
        });
        const link = await create(tx, { tenantId, kind: 'invite', subject: agent.id });
        return { agent, link };
      }),

    renew: (agent) =>
      deps.store.transaction(async (tx) => {
        await tx.credentials.revokeAll(agent.tenantId, 'invite', agent.id);
        return create(tx, { tenantId: agent.tenantId, kind: 'invite', subject: agent.id });
      }),

    async redeem(answer, record) {
      const hash = hashSecret(answer.token);
      // The slow hash is made before the transaction: it would hold the database for its time.
      if ((await findLink(deps.store, hash)) === null) throw invalidLink();
      const passwordHash = await deps.passwords.hash(answer.password);
      return deps.store.transaction(async (tx) => {
        const link = await findLink(tx, hash);
        if (link === null || !(await tx.credentials.consume(link.kind, hash))) throw invalidLink();
        const agent =
          link.subject === null
            ? await createOwner(tx, link.tenantId, { ...answer, passwordHash })
            : await acceptInvite(tx, link.tenantId, {
                ...answer,
                passwordHash,
                agentId: link.subject,
              });
        await record?.(tx, agent);
        return agent;
      });
    },
  };
}

async function findLink(store: Store, hash: string): Promise<Credential | null> {
  return (
    (await store.credentials.byHash('setup-link', hash)) ??
    (await store.credentials.byHash('invite', hash))
  );
}

function invalidLink(): AttendantError {
  return new AttendantError('LINK_INVALID', 'This link is used, expired or was never given out.', {
    status: 410,
    wayOut: 'Ask an owner for a new invite; an owner gets a new link from `attendant serve`.',
  });
}

async function refuseTwin(tx: Store, tenantId: string, email: string): Promise<void> {
  const known = await tx.agents.byEmail(normaliseEmail(email));
  if (!known.some((agent) => agent.tenantId === tenantId)) return;
  throw new AttendantError('AGENT_EXISTS', 'An agent with this e-mail is already here.', {
    status: 409,
    wayOut: 'Change that agent, or use another e-mail.',
  });
}

async function createOwner(
  tx: Store,
  tenantId: string,
  of: Pick<LinkAnswer, 'name' | 'email'> & { readonly passwordHash: string },
): Promise<Agent> {
  const { name, email, passwordHash } = of;
  if (!name || !email) {
    throw new AttendantError('SETUP_INCOMPLETE', 'The first agent needs a name and an e-mail.', {
      status: 422,
      wayOut: 'Send `name` and `email` with the password.',
    });
  }
  await refuseTwin(tx, tenantId, email);
  return tx.agents.create(tenantId, {
    name,
    email: normaliseEmail(email),
    role: 'owner',
    passwordHash,
  });
}

async function acceptInvite(
  tx: Store,
  tenantId: string,
  of: { readonly agentId: string; readonly passwordHash: string; readonly name?: string },
): Promise<Agent> {
  const agent = await tx.agents.get(tenantId, of.agentId);
  if (agent === null || !agent.active) throw invalidLink();
  const changed = await tx.agents.update(tenantId, agent.id, {
    passwordHash: of.passwordHash,
    ...(of.name === undefined ? {} : { name: of.name }),
  });
  if (changed === null) throw invalidLink();
  // Whoever used the old password, or had it, is not signed in any more.
  await tx.credentials.revokeAll(tenantId, 'session', agent.id);
  return changed;
}
