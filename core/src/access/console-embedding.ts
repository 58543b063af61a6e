import { z } from 'zod';
import type { Agent, Tenant } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { createSecret, hashSecret, type RandomBytes } from './secrets.ts';
import { EMBEDDED, type Sessions } from './sessions.ts';
import { claimedAudience, readSignedToken, signToken } from './signed-token.ts';

/** Longest life of a host's token, in seconds: it is made for one page that is being opened. */
const MAX_LIFE = 5 * 60;
/** How far the host's clock may be off, in seconds. */
const CLOCK_SKEW = 30;
/** Name under which the tenant's secret is kept, sealed. */
const SECRET_NAME = 'console-embed-secret';
/** What the audience of a token ends with, after the widget key: a customer's identity never opens the console. */
const AUDIENCE_END = ':console';

const shortText = z
  .string()
  .min(1)
  .max(254)
  .refine((text) => text.isWellFormed() && !text.includes('\0'));
const seconds = z.number().int().min(0).max(1e11);
const claimsSchema = z.looseObject({
  sub: shortText,
  iat: seconds,
  exp: seconds,
  nbf: seconds.optional(),
  jti: shortText,
});
type Claims = z.infer<typeof claimsSchema>;

export type EmbedRefusal =
  | 'malformed'
  | 'algorithm'
  | 'signature'
  | 'claims'
  | 'time'
  | 'audience'
  | 'used'
  /** No active agent of the tenant has this id or e-mail. */
  | 'agent';
export type EmbedResult =
  | {
      readonly kind: 'signed-in';
      readonly agent: Agent;
      readonly token: string;
      readonly expiresAt: Date;
    }
  | { readonly kind: 'refused'; readonly reason: EmbedRefusal };

export type EmbeddingDeps = {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly clock: () => Date;
  readonly randomBytes: RandomBytes;
};
export type Embedding = {
  /** The secret the tenant's server signs with; made on the first call, stored sealed. */
  secret(tenantId: string): Promise<string>;
  /** Another secret: what was signed with the one before opens nothing, and sessions it has opened end. */
  rotateSecret(tenantId: string): Promise<string>;
  /**
   * Opens a session for the agent a host's server has signed for. The token names who, never what they may do: that is
   * the agent's role here. It opens once; within a transaction it is used up with what it opens.
   */
  open(token: string): Promise<EmbedResult>;
  /** A token that `open` takes once, within a minute: for somebody who has proved otherwise that they are this agent. */
  issue(tenant: Pick<Tenant, 'id' | 'widgetKey'>, agent: Pick<Agent, 'id'>): Promise<string>;
};

/** Life of a token made here, in seconds. */
const ISSUED_LIFE = 60;

/** What `aud` of a token must be. */
export function consoleAudience(tenant: Pick<Tenant, 'widgetKey'>): string {
  return `${tenant.widgetKey}${AUDIENCE_END}`;
}

/** The console inside a host's page: signed in by the host's signature instead of a password. */
export function createEmbedding(deps: EmbeddingDeps): Embedding {
  const { store, clock } = deps;
  const no = (reason: EmbedRefusal): EmbedResult => ({ kind: 'refused', reason });
  const secretOf = (tenantId: string) =>
    store.transaction(async (tx) => {
      const known = await tx.values.get(tenantId, SECRET_NAME);
      if (known !== null) return known;
      const secret = createSecret(deps.randomBytes);
      await tx.values.set(tenantId, SECRET_NAME, secret, { sealed: true });
      return secret;
    });
  return {
    secret: secretOf,
    async issue(tenant, agent) {
      const iat = Math.floor(clock().getTime() / 1000);
      const claims = {
        sub: agent.id,
        aud: consoleAudience(tenant),
        iat,
        exp: iat + ISSUED_LIFE,
        jti: createSecret(deps.randomBytes),
      };
      return signToken(claims, await secretOf(tenant.id));
    },
    rotateSecret: (tenantId) =>
      store.transaction(async (tx) => {
        const secret = createSecret(deps.randomBytes);
        await tx.values.set(tenantId, SECRET_NAME, secret, { sealed: true });
        for (const session of await tx.credentials.list(tenantId, 'session')) {
          if (session.name === EMBEDDED) await tx.credentials.revoke(tenantId, session.id);
        }
        return secret;
      }),
    async open(token) {
      const tenant = await tenantOf(store, token);
      const secret = tenant && (await store.values.get(tenant.id, SECRET_NAME));
      if (tenant === null) return no('audience');
      // Whose secret it is checked with is whose console it is for: another tenant's audience is another secret.
      if (secret === null) return no('signature');
      const signed = readSignedToken(token, secret);
      if (!signed.valid) return no(signed.reason);
      const parsed = claimsSchema.safeParse(signed.claims);
      if (!parsed.success) return no('claims');
      const claims = parsed.data;
      if (!inTime(claims, Math.floor(clock().getTime() / 1000))) return no('time');
      const agent = await agentOf(store, tenant.id, claims.sub);
      if (agent === null) return no('agent');
      const forgetAt = new Date((claims.exp + CLOCK_SKEW) * 1000).toISOString();
      if (!(await store.credentials.markUsed(tenant.id, hashSecret(claims.jti), forgetAt))) {
        return no('used');
      }
      const session = await deps.sessions.createEmbedded(agent);
      return { kind: 'signed-in', agent, ...session };
    },
  };
}

async function tenantOf(store: Store, token: string): Promise<Tenant | null> {
  const audience = claimedAudience(token);
  if (audience?.endsWith(AUDIENCE_END) !== true) return null;
  return store.tenants.byWidgetKey(audience.slice(0, -AUDIENCE_END.length));
}

function inTime({ iat, exp, nbf }: Claims, now: number): boolean {
  if (exp <= iat || exp - iat > MAX_LIFE) return false;
  if (iat > now + CLOCK_SKEW || (nbf !== undefined && nbf > now + CLOCK_SKEW)) return false;
  return exp > now - CLOCK_SKEW;
}

/** By id, else by e-mail. A host may vouch for an invited agent who has chosen no password: its sign-in is enough. */
async function agentOf(store: Store, tenantId: string, sub: string): Promise<Agent | null> {
  const byId = await store.agents.get(tenantId, sub);
  if (byId !== null) return byId.active ? byId : null;
  const same = (await store.agents.byEmail(sub)).find((one) => one.tenantId === tenantId);
  if (same?.active !== true) return null;
  const { passwordHash: _, ...agent } = same;
  return agent;
}
