import { z } from 'zod';
import { readSignedToken } from './signed-token.ts';

/** Longest life of a signed identity, in seconds. */
const MAX_LIFE = 24 * 60 * 60;
/** How far the host's clock may be off, in seconds. */
const CLOCK_SKEW = 60;
const shortText = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => text.isWellFormed() && !text.includes('\0'));
const seconds = z.number().int().min(0).max(1e11);
const claimsSchema = z.looseObject({
  sub: shortText,
  iat: seconds,
  exp: seconds,
  nbf: seconds.optional(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  email: shortText.optional(),
  name: shortText.optional(),
  locale: z.string().max(35).optional(),
  tags: z.array(shortText).max(20).optional(),
});

export type VisitorClaims = {
  /** The host's id of its customer. */
  readonly sub: string;
  readonly email?: string;
  readonly name?: string;
  /** Names the host has for kinds of customers; escalation rules may ask for them. */
  readonly tags?: readonly string[];
  readonly expiresAt: Date;
};
export type IdentityResult =
  | { readonly valid: true; readonly claims: VisitorClaims }
  | {
      readonly valid: false;
      readonly reason: 'malformed' | 'algorithm' | 'signature' | 'claims' | 'time' | 'audience';
    };
export type IdentityCheck = {
  readonly secret: string;
  /** The tenant's widget key; a token made for another audience is refused. */
  readonly audience: string;
  readonly now: Date;
};

/** Checks a JWT that the host's server signed: its signature, then its claims, its time and for whom it was made. */
export function verifyVisitorIdentity(token: string, check: IdentityCheck): IdentityResult {
  const signed = readSignedToken(token, check.secret);
  if (!signed.valid) return signed;
  const parsed = claimsSchema.safeParse(signed.claims);
  if (!parsed.success) return no('claims');
  const claims = parsed.data;
  if (!inTime(claims, Math.floor(check.now.getTime() / 1000))) return no('time');
  if (claims.aud !== undefined && ![claims.aud].flat().includes(check.audience))
    return no('audience');
  return {
    valid: true,
    claims: {
      sub: claims.sub,
      ...(claims.email === undefined ? {} : { email: claims.email }),
      ...(claims.name === undefined ? {} : { name: claims.name }),
      ...(claims.tags === undefined ? {} : { tags: claims.tags }),
      expiresAt: new Date(claims.exp * 1000),
    },
  };
}

function no(reason: (IdentityResult & { valid: false })['reason']): IdentityResult {
  return { valid: false, reason };
}

function inTime(claims: z.infer<typeof claimsSchema>, now: number): boolean {
  const { iat, exp, nbf } = claims;
  if (exp <= iat || exp - iat > MAX_LIFE) return false;
  if (iat > now + CLOCK_SKEW || (nbf !== undefined && nbf > now + CLOCK_SKEW)) return false;
  return exp > now - CLOCK_SKEW;
}
