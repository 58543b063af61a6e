import { hash, verify } from '@node-rs/argon2';
import { AttendantError } from '../errors.ts';

/** Shortest and longest password, in UTF-16 units after normalising. */
const PASSWORD_LENGTH = { min: 12, max: 256 } as const;

/**
 * Argon2id, 19 MiB, 2 passes, 1 lane: the first choice of the OWASP Password Storage Cheat Sheet. The library's
 * default algorithm is Argon2id.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Composed and decomposed letters are one password, whichever keyboard typed them. */
function normalise(password: string): string {
  return password.normalize('NFKC');
}

export type Passwords = {
  /** Hashes a new password. Throws `PASSWORD_WEAK` when it is too short, too long, or a letter or two repeated. */
  hash(password: string): Promise<string>;
  /**
   * Is this the password behind the hash? With null (no such agent, or none set yet) it works as long and says no, so
   * that time tells nothing.
   */
  verify(passwordHash: string | null, password: string): Promise<boolean>;
};

/** Hashes and checks passwords. */
export function createPasswords(): Passwords {
  // Hash of a password nobody has: verifying against it takes the time a real one takes.
  const nobodys = hash('no password at all, only its time', COST);

  return {
    async hash(password) {
      const plain = normalise(password);
      const fits = plain.length >= PASSWORD_LENGTH.min && plain.length <= PASSWORD_LENGTH.max;
      if (!fits || new Set(plain).size < 4) {
        throw new AttendantError('PASSWORD_WEAK', 'This password would be easy to guess.', {
          status: 422,
          wayOut: `Choose ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters; a few random words are good.`,
        });
      }
      return hash(plain, COST);
    },
    async verify(passwordHash, password) {
      // A longer text was never accepted as a password; hashing megabytes would be work for nothing.
      const plain = normalise(password.slice(0, 4 * PASSWORD_LENGTH.max));
      const right = await verify(passwordHash ?? (await nobodys), plain).catch(() => false);
      return right && passwordHash !== null;
    },
  };
}
