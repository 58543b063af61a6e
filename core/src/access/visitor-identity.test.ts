import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyVisitorIdentity } from './visitor-identity.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const at = now.getTime() / 1000;
const secret = 's3cret';
const check = { secret, audience: 'key-acme', now };
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
function jwt(
  claims: unknown,
  header: unknown = { alg: 'HS256', typ: 'JWT' },
  key = secret,
  hash = 'sha256',
) {
  const body = `${part(header)}.${part(claims)}`;
  return `${body}.${createHmac(hash, key).update(body).digest('base64url')}`;
}
const good = { sub: 'c-1', iat: at, exp: at + 900 };

describe('verifyVisitorIdentity', () => {
  it('takes what the host has signed', () => {
    const result = verifyVisitorIdentity(
      jwt({ ...good, email: 'a@b.example', name: 'Li', aud: 'key-acme' }),
      check,
    );
    expect(result).toMatchObject({
      valid: true,
      claims: { sub: 'c-1', email: 'a@b.example', name: 'Li' },
    });
    expect(verifyVisitorIdentity(jwt({ ...good, aud: ['x', 'key-acme'] }), check).valid).toBe(true);
    expect(verifyVisitorIdentity(jwt({ ...good, iat: at + 59, exp: at + 100 }), check).valid).toBe(
      true,
    );
    expect(verifyVisitorIdentity(jwt({ ...good, iat: at - 900, exp: at - 59 }), check).valid).toBe(
      true,
    );
  });

  const none = `${part({ alg: 'none' })}.${part(good)}.`;
  const signed = jwt(good);
  const cases: readonly (readonly [string, string, string])[] = [
    ['alg none', none, 'algorithm'],
    ['alg None, signed', jwt(good, { alg: 'None' }), 'algorithm'],
    ['alg RS256', jwt(good, { alg: 'RS256' }), 'algorithm'],
    ['alg HS512, rightly signed', jwt(good, { alg: 'HS512' }, secret, 'sha512'), 'algorithm'],
    ['no alg', jwt(good, {}), 'algorithm'],
    ['a critical extension', jwt(good, { alg: 'HS256', crit: ['b64'] }), 'algorithm'],
    ['another key', jwt(good, { alg: 'HS256' }, 'other'), 'signature'],
    ['an empty key', jwt(good, { alg: 'HS256' }, ''), 'signature'],
    ['no signature', `${signed.split('.').slice(0, 2).join('.')}.`, 'signature'],
    ['a padded signature', `${signed}=`, 'malformed'],
    ['four parts', `${signed}.x`, 'malformed'],
    ['two parts', 'a.b', 'malformed'],
    ['no token', '', 'malformed'],
    ['a very long token', jwt({ ...good, name: 'x'.repeat(5_000) }), 'malformed'],
    ['an ended life', jwt({ ...good, iat: at - 900, exp: at - 61 }), 'time'],
    ['a beginning in the future', jwt({ ...good, iat: at + 61, exp: at + 100 }), 'time'],
    ['not yet valid', jwt({ ...good, nbf: at + 61 }), 'time'],
    ['a life of more than a day', jwt({ ...good, exp: at + 86_401 }), 'time'],
    ['an end before the beginning', jwt({ ...good, exp: at - 1 }), 'time'],
    ['another audience', jwt({ ...good, aud: 'key-other' }), 'audience'],
    ['no end', jwt({ sub: 'c', iat: at }), 'claims'],
    ['no beginning', jwt({ sub: 'c', exp: at + 9 }), 'claims'],
    ['nobody', jwt({ iat: at, exp: at + 9, sub: '' }), 'claims'],
    ['a number for a name', jwt({ ...good, name: 7 }), 'claims'],
    ['claims that are no object', jwt([1]), 'claims'],
  ];
  it.each(cases)('refuses %s', (_what, token, reason) => {
    expect(verifyVisitorIdentity(token, check)).toEqual({ valid: false, reason });
  });

  it('refuses every token with any character changed', () => {
    fc.assert(
      fc.property(
        fc.nat(signed.length - 1),
        fc.constantFrom(...'ABCxyz019-_.='),
        (place, letter) => {
          fc.pre(signed[place] !== letter);
          const changed = signed.slice(0, place) + letter + signed.slice(place + 1);
          expect(verifyVisitorIdentity(changed, check).valid).toBe(false);
        },
      ),
      { seed: 1, numRuns: 1_000 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(verifyVisitorIdentity(text, check).valid).toBe(false);
      }),
      { seed: 1 },
    );
  });
});
