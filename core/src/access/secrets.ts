import { createHash, timingSafeEqual } from 'node:crypto';

/** Random bytes from the system's generator; a dependency so that tests can repeat. */
export type RandomBytes = (size: number) => Uint8Array;

/** A new secret of 256 bits, in base64url (43 characters). */
export function createSecret(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(32)).toString('base64url');
}

/** What is stored of a secret: hex SHA-256. A secret of 256 random bits needs no salt and no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares in a time that does not tell where they differ. */
export function equalInConstantTime(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
