import type { Agent } from '../model.ts';
import type { Store } from '../storage/store.ts';
import type { Passwords } from './passwords.ts';
import { normaliseEmail, type SignInThrottle } from './sign-in-throttle.ts';

export type SignInRequest = {
  readonly email: string;
  readonly password: string;
  /** Address the request came from. */
  readonly address: string;
  /** Needed when one e-mail and password open several tenants. */
  readonly tenantId?: string;
};
export type SignInResult =
  | { readonly kind: 'signed-in'; readonly agent: Agent }
  /** Wrong password, unknown e-mail, deactivated or no password yet: which one is not told. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; readonly until: Date }
  /** Told only after the right password. */
  | { readonly kind: 'several'; readonly tenantIds: readonly string[] };

export type SignInDeps = {
  readonly store: Pick<Store, 'agents'>;
  readonly passwords: Passwords;
  readonly throttle: SignInThrottle;
};

/** Checks an e-mail and password. Takes the same time whether or not the e-mail is known. */
export async function signIn(deps: SignInDeps, request: SignInRequest): Promise<SignInResult> {
  const until = await deps.throttle.attempt(request.email, request.address);
  if (until !== null) return { kind: 'wait', until };
  const known = await deps.store.agents.byEmail(normaliseEmail(request.email));
  const candidates = known.filter(
    (agent) => request.tenantId === undefined || agent.tenantId === request.tenantId,
  );
  const checked = await Promise.all(
    (candidates.length === 0 ? [null] : candidates).map(async (candidate) => {
      const usable = candidate?.active === true ? candidate.passwordHash : null;
      return (await deps.passwords.verify(usable, request.password)) ? candidate : null;
    }),
  );
  const right = checked.filter((candidate) => candidate !== null);
  const [first] = right;
  if (first === undefined) return { kind: 'refused' };
  await deps.throttle.succeeded(request.email);
  if (right.length > 1) return { kind: 'several', tenantIds: right.map((agent) => agent.tenantId) };
  const { passwordHash: _, ...agent } = first;
  return { kind: 'signed-in', agent };
}
