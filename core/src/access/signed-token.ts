import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { equalInConstantTime } from './secrets.ts';

/** Longer tokens are refused unread. */
const MAX_LENGTH = 4_096;

const headerSchema = z.looseObject({ alg: z.literal('HS256'), crit: z.undefined().optional() });

export type SignedToken =
  /** Signed with the secret; the claims are still to be checked. */
  | { readonly valid: true; readonly claims: unknown }
  | { readonly valid: false; readonly reason: 'malformed' | 'algorithm' | 'signature' };

/**
 * Checks the signature of a JWT (RFC 7519) signed with HMAC-SHA-256. The algorithm is fixed: what the token says about
 * itself is compared, never obeyed (RFC 8725 §3.1). Nothing of the claims is parsed before the signature is checked.
 */
export function readSignedToken(token: string, secret: string): SignedToken {
  const parts = token.length > MAX_LENGTH ? [] : token.split('.');
  const [header, payload, signature] = parts;
  if (parts.length !== 3 || !header || !payload || signature === undefined) return no('malformed');
  const given = decode(signature);
  if (given === null) return no('malformed');
  if (!headerSchema.safeParse(parse(header)).success) return no('algorithm');
  const expected = createHmac('sha256', secret).update(`${header}.${payload}`).digest();
  if (!equalInConstantTime(expected, given)) return no('signature');
  return { valid: true, claims: parse(payload) };
}

/** What `readSignedToken` takes with the same secret. */
export function signToken(claims: object, secret: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

/**
 * The audience a token claims, before anything about it is proved: only to find whose secret it has to be checked with.
 * Null when it cannot be read.
 */
export function claimedAudience(token: string): string | null {
  return claimed(token, 'aud');
}

/** The same of who claims to have signed it. */
export function claimedIssuer(token: string): string | null {
  return claimed(token, 'iss');
}

function claimed(token: string, name: 'aud' | 'iss'): string | null {
  const payload = token.length > MAX_LENGTH ? undefined : token.split('.')[1];
  const claims = payload === undefined ? null : parse(payload);
  if (typeof claims !== 'object' || claims === null) return null;
  const value: unknown = Reflect.get(claims, name);
  return typeof value === 'string' ? value : null;
}

function no(reason: (SignedToken & { valid: false })['reason']): SignedToken {
  return { valid: false, reason };
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
