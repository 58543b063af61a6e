import type { Agent } from '../model.ts';
import type { Credential, Store } from '../storage/store.ts';
import { createSecret, hashSecret, type RandomBytes } from './secrets.ts';

/** A session ends this long after its last use … */
const SESSION_IDLE_MS = 12 * 3_600_000;
/** … and in any case this long after signing in. */
const SESSION_MAX_MS = 7 * 24 * 3_600_000;
/** The last use is written down at most this often. */
const TOUCH_EVERY_MS = 60_000;

export type SessionDeps = {
  readonly store: Pick<Store, 'credentials' | 'agents'>;
  readonly clock: () => Date;
  readonly randomBytes: RandomBytes;
};
export type Sessions = {
  create(agent: Agent): Promise<{ readonly token: string; readonly expiresAt: Date }>;
  /** The agent behind a token, as they are now: a changed role or a deactivation acts at once. */
  agent(token: string): Promise<{ readonly agent: Agent; readonly credential: Credential } | null>;
  end(token: string): Promise<void>;
  endAll(agent: Agent): Promise<void>;
};

/** Sessions of agents. Only the hash of a token is stored. */
export function createSessions(deps: SessionDeps): Sessions {
  const { store, clock } = deps;
  return {
    async create(agent) {
      const token = createSecret(deps.randomBytes);
      const expiresAt = new Date(clock().getTime() + SESSION_MAX_MS);
      await store.credentials.create({
        tenantId: agent.tenantId,
        kind: 'session',
        subject: agent.id,
        name: null,
        scopes: [],
        expiresAt: expiresAt.toISOString(),
        hash: hashSecret(token),
      });
      return { token, expiresAt };
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
