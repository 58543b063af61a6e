import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AttendantError } from '../errors.ts';
import { one, principalOf } from './authenticate.ts';
import type { RouteDeps } from './server-deps.ts';

type Begun = { readonly tenantId: string; readonly key: string; readonly seal: boolean };
/** Requests under way that must complete or abandon their key. */
const begun = new WeakMap<FastifyRequest, Begun>();

const MOST_ORPHANS = 10_000;

/**
 * Idempotency keys on writes: a repeat with the same key and body gets the same answer, another body 422, one while
 * the first is under way 409. An answer is kept sealed under the caller's own secret: without that secret, which is
 * not stored, what is kept cannot be read.
 */
export function createIdempotency(deps: RouteDeps) {
  const { idempotency } = deps.store;
  // Keys the store could not be told about, because it was busy or full just then: a repeat may begin anew.
  const orphans = new Set<string>();

  /** As `begin`, but a key that only could not be let go of is let go of first. */
  async function begin(tenantId: string, key: string, work: string) {
    const answer = await idempotency.begin(tenantId, key, work);
    if (answer.state !== 'running' || !orphans.has(`${tenantId} ${key}`)) return answer;
    await idempotency.abandon(tenantId, key);
    orphans.delete(`${tenantId} ${key}`);
    return idempotency.begin(tenantId, key, work);
  }

  async function before(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const mode = request.routeOptions.config.idempotency;
    const given = one(request.headers['idempotency-key']);
    if (mode === undefined || given === undefined) return undefined;
    if (!/^[\x21-\x7e]{1,200}$/u.test(given)) throw invalidKey();
    const principal = principalOf(request);
    const key = digest([principal.kind, principal.id, given]);
    const work = digest([request.method, request.url, request.body ?? null]);
    const answer = await begin(principal.tenantId, key, work);
    if (answer.state !== 'same') {
      if (answer.state === 'different') throw reusedKey();
      if (answer.state === 'running') throw running();
      begun.set(request, { tenantId: principal.tenantId, key, seal: mode === 'store' });
      return undefined;
    }
    if (mode === 'rerun') return undefined;
    const kept = open(answer.body, request.credentialSecret, key);
    if (kept === null) throw reusedKey();
    return reply
      .code(answer.status)
      .header('idempotency-replayed', 'true')
      .type('application/json; charset=utf-8')
      .send(kept);
  }

  /**
   * Keeps a success, lets go of the key after a refusal or failure. What is answered stays as it is even if the store
   * fails now: the work itself was done, or was not.
   */
  async function after(request: FastifyRequest, reply: FastifyReply, payload: unknown) {
    const work = begun.get(request);
    if (work === undefined) return payload;
    begun.delete(request);
    const { tenantId, key, seal: sealed } = work;
    const status = reply.statusCode;
    const done = status < 300;
    try {
      if (done) {
        const text = typeof payload === 'string' ? payload : '';
        const body = sealed ? seal(text, request.credentialSecret, key) : '';
        await idempotency.complete(tenantId, key, { status, body });
      } else await idempotency.abandon(tenantId, key);
    } catch (error) {
      request.log.warn({ err: error }, 'an idempotency key could not be closed');
      // Work that is done and must not be done again stays "under way" until the store's own time for it is over.
      if ((!done || !sealed) && orphans.size < MOST_ORPHANS) orphans.add(`${tenantId} ${key}`);
    }
    return payload;
  }

  return { before, after };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function keyOf(secret: string, salt: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, 'attendant idempotency', 32));
}

function seal(text: string, secret: string, key: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, key), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Null when it was sealed for another session of the same agent. */
function open(sealed: string, secret: string, key: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length < 28) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, key), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function invalidKey(): AttendantError {
  return new AttendantError('IDEMPOTENCY_KEY_INVALID', 'The Idempotency-Key cannot be used.', {
    status: 400,
    wayOut: 'Send 1 to 200 visible ASCII characters, such as a UUID.',
  });
}
function reusedKey(): AttendantError {
  return new AttendantError(
    'IDEMPOTENCY_KEY_REUSED',
    'This Idempotency-Key was used for another request.',
    { status: 422, wayOut: 'Make a new key for each new request.' },
  );
}
function running(): AttendantError {
  return new AttendantError(
    'IDEMPOTENCY_KEY_RUNNING',
    'The first request with this Idempotency-Key is still under way.',
    { status: 409, wayOut: 'Wait a moment and send it again.' },
  );
}
