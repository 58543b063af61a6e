/**
 * Keys. Every contact has a random 256-bit data key; it is stored only wrapped by the master key, and destroying the
 * wrapped key destroys what it sealed. AES-256-GCM throughout (NIST SP 800-38D), random 96-bit nonces.
 *
 * A sealed value is `version (1 byte) | nonce (12) | ciphertext | tag (16)`. What it belongs to (tenant, contact, table,
 * row, field) is authenticated with it, so a ciphertext moved to another row does not open.
 * The master key itself is never used: each purpose has its own key derived by HKDF-SHA-256 (RFC 5869).
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes as nodeRandomBytes,
} from 'node:crypto';
import { AttendantError } from '../errors.ts';

/** A contact's key, ready for use: made once, it seals two and a half times as fast as its bare bytes. */
export type DataKey = KeyObject;
/** Where a sealed value lives. All of it is authenticated, none of it is stored with the value. */
export type SealedPlace = {
  readonly tenantId: string;
  /** Empty for what belongs to no contact. */
  readonly contactId: string;
  readonly table: string;
  readonly row: string;
  readonly field: string;
};
export type Keyring = {
  /** A new data key, wrapped for this contact; it is remembered as the contact's key. */
  createContactKey(tenantId: string, contactId: string): Uint8Array;
  /** The contact's data key if it is remembered. */
  remembered(tenantId: string, contactId: string): DataKey | null;
  /** Unwraps and remembers. Throws `STORE_SEAL_BROKEN` when it is damaged or another contact's. */
  unwrap(tenantId: string, contactId: string, wrapped: Uint8Array): DataKey;
  forget(tenantId: string, contactId: string): void;
  /** Seals under a contact's key, or under the installation's when `key` is null. */
  seal(key: DataKey | null, place: SealedPlace, plain: Uint8Array | string): Uint8Array;
  /** Throws `STORE_SEAL_BROKEN` when the value was changed, moved, or sealed under another key. */
  open(key: DataKey | null, place: SealedPlace, sealed: Uint8Array): Buffer;
  /** Keyed index (HMAC-SHA-256) of a value that is looked up but not readable at rest. 32 bytes. */
  blindIndex(...parts: readonly string[]): Uint8Array;
};

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/**
 * @param masterKey 32 bytes. Anything else throws `STORE_KEY_LENGTH`.
 * @param options `remember`: how many unwrapped contact keys to keep in memory, least recently used go first; default 2,000.
 */
export function createKeyring(
  masterKey: Uint8Array,
  options: {
    readonly remember?: number;
    readonly randomBytes?: (count: number) => Uint8Array;
  } = {},
): Keyring {
  if (masterKey.length !== KEY_BYTES) {
    throw new AttendantError(
      'STORE_KEY_LENGTH',
      `The master key has ${masterKey.length} bytes, not 32.`,
      {
        wayOut: 'Give 32 random bytes, e.g. made with `openssl rand -base64 32`.',
      },
    );
  }
  const random = options.randomBytes ?? nodeRandomBytes;
  const nonce = createNonces(random);
  const derive = (purpose: string) =>
    createSecretKey(
      Buffer.from(hkdfSync('sha256', masterKey, '', `attendant/${purpose}`, KEY_BYTES)),
    );
  const wrapKey = derive('wrap-contact-key');
  const ownKey = derive('installation-values');
  const indexKey = derive('blind-index');
  const memory = createMemory(options.remember ?? 2000);
  const idOf = (tenantId: string, contactId: string) => JSON.stringify([tenantId, contactId]);

  return {
    createContactKey(tenantId, contactId) {
      const key = Buffer.from(random(KEY_BYTES));
      memory.set(idOf(tenantId, contactId), createSecretKey(key));
      return encrypt(wrapKey, nonce(), ['key', tenantId, contactId], key);
    },
    remembered: (tenantId, contactId) => memory.get(idOf(tenantId, contactId)),
    unwrap(tenantId, contactId, wrapped) {
      const key = createSecretKey(decrypt(wrapKey, ['key', tenantId, contactId], wrapped));
      memory.set(idOf(tenantId, contactId), key);
      return key;
    },
    forget: (tenantId, contactId) => memory.delete(idOf(tenantId, contactId)),
    seal: (key, place, plain) =>
      encrypt(
        key ?? ownKey,
        nonce(),
        bound(place),
        typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain,
      ),
    open: (key, place, sealed) => decrypt(key ?? ownKey, bound(place), sealed),
    blindIndex: (...parts) => createHmac('sha256', indexKey).update(JSON.stringify(parts)).digest(),
  };
}

function bound(place: SealedPlace): readonly string[] {
  return ['value', place.tenantId, place.contactId, place.table, place.row, place.field];
}

/** Random nonces, drawn from the system some hundred at a time: each is used once. */
function createNonces(random: (count: number) => Uint8Array): () => Uint8Array {
  let drawn: Uint8Array = new Uint8Array(0);
  let at = 0;
  return () => {
    if (at >= drawn.length) {
      drawn = random(NONCE_BYTES * 256);
      at = 0;
    }
    at += NONCE_BYTES;
    return drawn.subarray(at - NONCE_BYTES, at);
  };
}

function encrypt(
  key: DataKey,
  nonce: Uint8Array,
  about: readonly string[],
  plain: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(JSON.stringify([VERSION, ...about])));
  const body = cipher.update(plain);
  return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: DataKey, about: readonly string[], sealed: Uint8Array): Buffer {
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== VERSION) throw broken(about);
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(JSON.stringify([VERSION, ...about])));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  const body = decipher.update(bytes.subarray(1 + NONCE_BYTES, bytes.length - TAG_BYTES));
  try {
    return Buffer.concat([body, decipher.final()]);
  } catch (cause) {
    throw broken(about, cause);
  }
}

function broken(about: readonly string[], cause?: unknown): AttendantError {
  const what = about.slice(3).join('/') || 'a contact key';
  return new AttendantError(
    'STORE_SEAL_BROKEN',
    `A sealed value (${what}) does not open: it was changed, moved or sealed under another key.`,
    { wayOut: 'Restore the database from a backup made with this master key.', cause },
  );
}

/** Least recently used go first: a Map keeps its keys in the order of insertion. */
function createMemory(limit: number) {
  const keys = new Map<string, DataKey>();
  return {
    get(id: string): DataKey | null {
      const key = keys.get(id);
      if (key === undefined) return null;
      keys.delete(id);
      keys.set(id, key);
      return key;
    },
    set(id: string, key: DataKey): void {
      keys.delete(id);
      keys.set(id, key);
      const oldest = keys.size > limit ? keys.keys().next().value : undefined;
      if (oldest !== undefined) keys.delete(oldest);
    },
    delete: (id: string): void => void keys.delete(id),
  };
}
