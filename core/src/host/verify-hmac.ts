import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export type HmacRequest = {
  /** Shared with the host. An empty one verifies nothing. */
  readonly secret: string | Uint8Array;
  /** Bytes exactly as received. */
  readonly payload: string | Uint8Array;
  /** As sent in the header. */
  readonly signature: string;
  /** Default `hex`. `base64` as Shopify and WooCommerce send it. */
  readonly encoding?: 'hex' | 'base64';
  /** Default `sha256`. */
  readonly algorithm?: 'sha256' | 'sha512';
};

/** The signature a host would send with this payload (RFC 2104). For fixtures and for calling hosts. */
export function signHmac(request: Omit<HmacRequest, 'signature'>): string {
  const { secret, payload, encoding = 'hex', algorithm = 'sha256' } = request;
  return createHmac(algorithm, secret).update(payload).digest(encoding);
}

/**
 * Is this payload signed with this secret? Takes the same time whether the first or the last character is wrong;
 * a malformed signature is a wrong one, never an error.
 */
export function verifyHmac(request: HmacRequest): boolean {
  if (request.secret.length === 0) return false;
  const given = request.encoding === 'base64' ? request.signature : request.signature.toLowerCase();
  // Digests of both are compared: equal lengths for timingSafeEqual, and a length tells nothing.
  return timingSafeEqual(digest(signHmac(request)), digest(given));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
