/** Secrets that were let in a short while ago, kept as hashes: their requests are counted for themselves, not for their address. */
import type { FastifyRequest } from 'fastify';
import { hashSecret } from '../access/secrets.ts';
import { sentCredential } from './sent-credential.ts';

/** Kept at most; the one not seen for longest goes first, and is counted for its address once more. */
const MOST = 10_000;

export type KnownCredentials = {
  /** The hash of the secret this request brings, when it was let in before; else null. */
  of(request: FastifyRequest): string | null;
  /** Is this such a hash? */
  has(hash: string): boolean;
  letIn(secret: string): void;
  refused(secret: string): void;
};

/** `cookieName`: where a session stands. */
export function createKnownCredentials(cookieName: string): KnownCredentials {
  const known = new Set<string>();
  return {
    of(request) {
      const secret = sentCredential(request, cookieName);
      if (secret === null) return null;
      const hash = hashSecret(secret);
      return known.has(hash) ? hash : null;
    },
    has: (hash) => known.has(hash),
    letIn(secret) {
      const hash = hashSecret(secret);
      known.delete(hash);
      known.add(hash);
      const [oldest] = known;
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
    refused: (secret) => void known.delete(hashSecret(secret)),
  };
}
