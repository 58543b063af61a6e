import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { equalInConstantTime } from './secrets.ts';

/** Longest life of a signed identity, in seconds. */
const MAX_LIFE = 24 * 60 * 60;
/** How far the host's clock may be off, in seconds. */
const CLOCK_SKEW = 60;
/** Longer tokens are refused unread. */
const MAX_LENGTH = 4_096;

const headerSchema = z.looseObject({ alg: z.literal('HS256'), crit: z.undefined().optional() });
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
});

export type VisitorClaims = {
  /** The host's id of its customer. */
  readonly sub: string;
  readonly email?: string;
  readonly name?: string;
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

/**
 * Checks a JWT (RFC 7519) that the host's server signed with HMAC-SHA-256. The algorithm is fixed: what the token says
 * about itself is compared, never obeyed (RFC 8725 §3.1). The signature is checked before the claims are parsed.
 */
export function verifyVisitorIdentity(token: string, check: IdentityCheck): IdentityResult {
  const parts = token.length > MAX_LENGTH ? [] : token.split('.');
  const [header, payload, signature] = parts;
  if (parts.length !== 3 || !header || !payload || signature === undefined) return no('malformed');
  const given = decode(signature);
  if (given === null) return no('malformed');
  if (!headerSchema.safeParse(parse(header)).success) return no('algorithm');
  const expected = createHmac('sha256', check.secret).update(`${header}.${payload}`).digest();
  if (!equalInConstantTime(expected, given)) return no('signature');
  const parsed = claimsSchema.safeParse(parse(payload));
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

/** Base64url exactly as RFC 7515 writes it: no padding, no second spelling of the same bytes. */
function decode(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}

function parse(part: string): unknown {
  const bytes = decode(part);
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
