import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  AttendantError,
  formatMoney,
  idempotent,
  instant,
  normaliseOrderNumber,
  sameEmail,
  signHmac,
  toMoney,
  verifyHmac,
} from './index.ts';
import { withTimeout } from './with-timeout.ts';

describe('verifyHmac', () => {
  it('accepts the signature of RFC 4231, test case 2', () => {
    const signature = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    const payload = 'what do ya want for nothing?';
    expect(verifyHmac({ secret: 'Jefe', payload, signature })).toBe(true);
    expect(verifyHmac({ secret: 'Jefe', payload, signature: signature.toUpperCase() })).toBe(true);
  });

  it('refuses every other payload, secret or signature', () => {
    const text = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.constantFrom('hex', 'base64'),
        (secret, payload, other, encoding) => {
          const signature = signHmac({ secret, payload, encoding });
          expect(verifyHmac({ secret, payload, signature, encoding })).toBe(true);
          fc.pre(other !== payload && other !== secret);
          expect(verifyHmac({ secret, payload: other, signature, encoding })).toBe(false);
          expect(verifyHmac({ secret, payload, signature: other, encoding })).toBe(false);
          expect(verifyHmac({ secret, payload, signature: '', encoding })).toBe(false);
        },
      ),
      { numRuns: 100, seed: 7 },
    );
  });

  it('verifies nothing with an empty secret', () => {
    const signature = signHmac({ secret: '', payload: 'p' });
    expect(verifyHmac({ secret: '', payload: 'p', signature })).toBe(false);
  });
});

describe('toMoney', () => {
  it('is exact, by the decimals of the currency', () => {
    expect(toMoney(1380.79, 'EUR').minor).toBe(138079);
    expect(toMoney('1.005', 'EUR').minor).toBe(101);
    expect(toMoney('-0.015', 'USD').minor).toBe(-2);
    expect(toMoney('1200', 'JPY').minor).toBe(1200);
    expect(toMoney('1.2345', 'KWD').minor).toBe(1235);
    expect(toMoney(' 25. ', 'EUR').minor).toBe(2500);
    expect(Object.is(toMoney('-0.001', 'EUR').minor, 0)).toBe(true);
  });

  it('gives back every amount of cents it was given', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        const sign = cents < 0 ? '-' : '';
        const digits = String(Math.abs(cents)).padStart(3, '0');
        const written = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(toMoney(written, 'EUR').minor).toBe(cents === 0 ? 0 : cents);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it.each(['', 'abc', '1,5', '1e5', 'NaN', '--1', '9'.repeat(16), '0x10'])(
    'refuses %j',
    (amount) => {
      expect(() => toMoney(amount, 'EUR')).toThrow(AttendantError);
    },
  );

  it('refuses what is no currency', () => {
    expect(() => toMoney('1', 'euro')).toThrow(expect.objectContaining({ code: 'MONEY_INVALID' }));
  });

  it('is written as the reader writes it', () => {
    expect(formatMoney({ minor: 2500, currency: 'EUR' }, 'en')).toBe('€25.00');
    expect(formatMoney({ minor: 1200, currency: 'JPY' }, 'en')).toBe('¥1,200');
  });
});

describe('instant', () => {
  it.each([
    ['2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['2026-11-22T10:00:00+01:00', '2026-11-22T09:00:00.000Z'],
    ['2026-11-22 10:00:00 +0100', '2026-11-22T09:00:00.000Z'],
    ['2026-11-22 10:00', '2026-11-22T10:00:00.000Z'],
    ['2026-11-22T10:00:00.123456Z', '2026-11-22T10:00:00.123Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    [new Date(5), '1970-01-01T00:00:00.005Z'],
  ])('reads %j', (value, expected) => {
    expect(instant(value)).toBe(expected);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-01-01T25:00:00Z',
    'tomorrow',
    '',
    '22.11.2026',
    '2026-11-22T10:00:00+99:00',
  ])('refuses %j', (value) => {
    expect(() => instant(value)).toThrow(expect.objectContaining({ code: 'INSTANT_INVALID' }));
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 9e15, new Date('x'), -9e13])(
    'refuses %p',
    (value) => {
      expect(() => instant(value)).toThrow(AttendantError);
    },
  );
});

describe('order numbers and addresses', () => {
  it('are one however they are written', () => {
    expect(['#w1042', ' W 1042', 'ｗ１０４２'].map(normaliseOrderNumber)).toEqual([
      'W1042',
      'W1042',
      'W1042',
    ]);
    expect(sameEmail('Mara@Example.com ', ' mara@example.COM')).toBe(true);
  });

  it('are not the same when both are missing', () => {
    expect(sameEmail('', '')).toBe(false);
    expect(sameEmail(undefined, undefined)).toBe(false);
  });
});

describe('idempotent', () => {
  it('forgets work that threw, so that a retry may do it', async () => {
    const once = idempotent<string>(new Map());
    let calls = 0;
    const work = async () => {
      calls += 1;
      if (calls === 1) throw new Error('trouble');
      return 'done';
    };
    await expect(once('k', work)).rejects.toThrow('trouble');
    expect(await once('k', work)).toBe('done');
    expect(await once('k', work)).toBe('done');
    expect(calls).toBe(2);
  });

  it('remembers in the store it was given', async () => {
    const remembered = new Map([['k', 'before the restart']]);
    const once = idempotent<string>(remembered);
    expect(await once('k', async () => 'again')).toBe('before the restart');
  });
});

describe('withTimeout', () => {
  it('aborts and rejects work that takes too long', async () => {
    let aborted = false;
    const late = withTimeout((signal) => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      return new Promise(() => undefined);
    }, 5);
    await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(aborted).toBe(true);
  });
});
