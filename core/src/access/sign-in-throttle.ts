import { createHash } from 'node:crypto';
import type { ThrottleStore } from '../storage/store.ts';

const MINUTE = 60_000;

/**
 * Attempts allowed before the wait grows: a minute, then a quarter of an hour, then four hours. Ten wrong passwords in
 * a quarter of an hour leave at most 120 guesses a day for one e-mail.
 */
const STEPS = {
  email: [
    { windowMs: MINUTE, allowed: 5 },
    { windowMs: 15 * MINUTE, allowed: 10 },
    { windowMs: 240 * MINUTE, allowed: 20 },
  ],
  address: [
    { windowMs: MINUTE, allowed: 20 },
    { windowMs: 15 * MINUTE, allowed: 60 },
    { windowMs: 240 * MINUTE, allowed: 200 },
  ],
} as const;
type Kind = keyof typeof STEPS;

export type SignInThrottle = {
  /** Counts an attempt; answers when the next may be made, or null when this one may go on. */
  attempt(email: string, address: string): Promise<Date | null>;
  /** A right password clears the count of its e-mail, not that of the address. */
  succeeded(email: string): Promise<void>;
  /** Counts an attempt to open a one-time link. */
  link(address: string): Promise<Date | null>;
};

/** Counts attempts per e-mail and per address, whether or not anybody has that e-mail. */
export function createSignInThrottle(throttles: ThrottleStore): SignInThrottle {
  const key = (kind: Kind, of: string, windowMs: number): string =>
    `sign-in:${kind}:${windowMs}:${createHash('sha256').update(of).digest('hex').slice(0, 32)}`;

  /** Shortest window first; a refused attempt does not count against the longer ones. */
  async function hit(kind: Kind, of: string): Promise<Date | null> {
    for (const { windowMs, allowed } of STEPS[kind]) {
      const { count, resetAt } = await throttles.hit(key(kind, of, windowMs), windowMs);
      if (count > allowed) return new Date(resetAt);
    }
    return null;
  }

  return {
    async attempt(email, address) {
      return (
        (await hit('address', networkOf(address))) ?? (await hit('email', normaliseEmail(email)))
      );
    },
    async succeeded(email) {
      for (const { windowMs } of STEPS.email) {
        await throttles.reset(key('email', normaliseEmail(email), windowMs));
      }
    },
    link: (address) => hit('address', networkOf(address)),
  };
}

export function normaliseEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

/** One household has a /64 of IPv6: all its addresses count as one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/u, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const start = head === '' ? [] : head.split(':');
  const end = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - start.length - end.length);
  return [...start, ...Array<string>(zeros).fill('0'), ...end].slice(0, 4).join(':');
}
