import type { Agent } from '../model.ts';
import type { Credential, Store } from '../storage/store.ts';
import { createSecret, hashSecret, type RandomBytes } from './secrets.ts';

/** A session ends this long after its last use … */
const SESSION_IDLE_MS = 12 * 3_600_000;
/** … and in any case this long after signing in. */
const SESSION_MAX_MS = 7 * 24 * 3_600_000;
/** The last use is written down at most this often. */
const TOUCH_EVERY_MS = 60_000;
/** A session inside a host's page: its token is kept in memory only, and it ends with the working day. */
const EMBEDDED_MS = 8 * 3_600_000;
/** Name of such a session's credential. */
export const EMBEDDED = 'embedded';
/** Tokens that go in `Authorization`; a cookie's never do. */
const BEARER = 'ses_';

export type SessionDeps = {
  readonly store: Pick<Store, 'credentials' | 'agents'>;
  readonly clock: () => Date;
  readonly randomBytes: RandomBytes;
};
export type Sessions = {
  create(agent: Agent): Promise<{ readonly token: string; readonly expiresAt: Date }>;
  /** For a host's page, at most 8 hours. Its token begins with `ses_` and is sent as `Authorization: Bearer`. */
  createEmbedded(agent: Agent): Promise<{ readonly token: string; readonly expiresAt: Date }>;
  /** The agent behind a token, as they are now: a changed role or a deactivation acts at once. */
  agent(token: string): Promise<{ readonly agent: Agent; readonly credential: Credential } | null>;
  end(token: string): Promise<void>;
  /** The agent's own live sessions, oldest first; `current` is the one of this token. */
  list(
    agent: Agent,
    token: string,
  ): Promise<readonly (Credential & { readonly current: boolean })[]>;
  /** Ends one of the agent's own. False when it is not theirs, or over. */
  endOne(agent: Agent, sessionId: string): Promise<boolean>;
  endAll(agent: Agent): Promise<void>;
};

/** Sessions of agents. Only the hash of a token is stored. */
export function createSessions(deps: SessionDeps): Sessions {
  const { store, clock } = deps;
  const issue = async (
    agent: Agent,
    of: { readonly token: string; readonly name: string | null; readonly life: number },
  ) => {
    const expiresAt = new Date(clock().getTime() + of.life);
    await store.credentials.create({
      tenantId: agent.tenantId,
      kind: 'session',
      subject: agent.id,
      name: of.name,
      scopes: [],
      expiresAt: expiresAt.toISOString(),
      hash: hashSecret(of.token),
    });
    return { token: of.token, expiresAt };
  };
  const ownSessions = async (agent: Agent) =>
    (await store.credentials.list(agent.tenantId, 'session')).filter(
      ({ subject }) => subject === agent.id,
    );
  return {
    create: (agent) =>
      issue(agent, { token: createSecret(deps.randomBytes), name: null, life: SESSION_MAX_MS }),
    createEmbedded: (agent) =>
      issue(agent, {
        token: `${BEARER}${createSecret(deps.randomBytes)}`,
        name: EMBEDDED,
        life: EMBEDDED_MS,
      }),
    async list(agent, token) {
      const current = await store.credentials.byHash('session', hashSecret(token));
      const idleSince = clock().getTime() - SESSION_IDLE_MS;
      return (await ownSessions(agent))
        .filter(({ lastUsedAt, createdAt }) => Date.parse(lastUsedAt ?? createdAt) >= idleSince)
        .map((session) => ({ ...session, current: session.id === current?.id }));
    },
    async endOne(agent, sessionId) {
      const own = (await ownSessions(agent)).some(({ id }) => id === sessionId);
      return own && store.credentials.revoke(agent.tenantId, sessionId);
    },
    async agent(token) {
      const credential = await store.credentials.byHash('session', hashSecret(token));
      if (credential?.subject == null) return null;
      const now = clock().getTime();
      const lastUse = Date.parse(credential.lastUsedAt ?? credential.createdAt);
      if (now - lastUse > SESSION_IDLE_MS) {
        await store.credentials.revoke(credential.tenantId, credential.id);
        return null;
      }
      const agent = await store.agents.get(credential.tenantId, credential.subject);
      if (agent === null || !agent.active) return null;
      if (now - lastUse > TOUCH_EVERY_MS) {
        await store.credentials.touch(credential.tenantId, credential.id);
      }
      return { agent, credential };
    },
    async end(token) {
      const credential = await store.credentials.byHash('session', hashSecret(token));
      if (credential) await store.credentials.revoke(credential.tenantId, credential.id);
    },
    async endAll(agent) {
      await store.credentials.revokeAll(agent.tenantId, 'session', agent.id);
    },
  };
}

/** May this token be sent in `Authorization`? One of a cookie may not: it would need no page of ours to be used. */
export function isBearerSession(token: string): boolean {
  return token.startsWith(BEARER);
}
