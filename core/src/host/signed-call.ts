/**
 * Calls between the service and a site it was paired with, in both directions: HMAC-SHA-256 over the direction, the
 * time, a nonce and the body's bytes. The direction is part of it, so that a call cannot be sent back to its sender.
 */
import type { Instant } from '../model.ts';
import { signHmac, verifyHmac } from './verify-hmac.ts';

/** How far the two clocks may be apart, in seconds; a nonce has to be remembered for twice as long. */
export const CALL_SKEW_SECONDS = 300;

export type CallDirection = 'to-site' | 'to-service';
type Signing = {
  readonly secret: string;
  readonly direction: CallDirection;
  readonly body: string | Uint8Array;
};

/** Headers of a call made now. `nonce`: 16 to 64 letters, digits, `-` or `_`, never used before. */
export function signCall(of: Signing & { readonly now: Date; readonly nonce: string }) {
  const timestamp = String(Math.floor(of.now.getTime() / 1000));
  return {
    'x-attendant-timestamp': timestamp,
    'x-attendant-nonce': of.nonce,
    'x-attendant-signature': signHmac({
      secret: of.secret,
      payload: payloadOf(of, timestamp, of.nonce),
    }),
  };
}

export type CheckedCall =
  /** `nonce` is still to be looked up: the same call twice is the second a replay. */
  | { readonly valid: true; readonly nonce: string }
  | { readonly valid: false; readonly reason: 'malformed' | 'signature' | 'time' };

/** Checks a call before its body is parsed: first the signature, then the time (which only then means anything). */
export function checkCall(
  of: Signing & { readonly headers: Readonly<Record<string, string>>; readonly now: Instant },
): CheckedCall {
  const timestamp = of.headers['x-attendant-timestamp'] ?? '';
  const nonce = of.headers['x-attendant-nonce'] ?? '';
  if (!/^\d{1,12}$/u.test(timestamp) || !/^[\w-]{16,64}$/u.test(nonce)) {
    return { valid: false, reason: 'malformed' };
  }
  const signature = of.headers['x-attendant-signature'] ?? '';
  const payload = payloadOf(of, timestamp, nonce);
  if (!verifyHmac({ secret: of.secret, payload, signature })) {
    return { valid: false, reason: 'signature' };
  }
  const apart = Math.abs(Date.parse(of.now) / 1000 - Number(timestamp));
  return apart > CALL_SKEW_SECONDS ? { valid: false, reason: 'time' } : { valid: true, nonce };
}

function payloadOf({ direction, body }: Signing, timestamp: string, nonce: string): Uint8Array {
  return Buffer.concat([
    Buffer.from(`attendant-v1\n${direction}\n${timestamp}\n${nonce}\n`),
    typeof body === 'string' ? Buffer.from(body) : body,
  ]);
}
