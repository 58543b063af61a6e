import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createKeyring } from './keyring.ts';

const master = new Uint8Array(32).fill(1);
const place = { tenantId: 't', contactId: 'c', table: 'messages', row: 'm', field: 'body' };

describe('createKeyring', () => {
  it('opens what it sealed, whatever it was', () => {
    const keys = createKeyring(master);
    keys.createContactKey('t', 'c');
    const key = keys.remembered('t', 'c');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (plain) => {
        expect(new Uint8Array(keys.open(key, place, keys.seal(key, place, plain)))).toEqual(plain);
      }),
      { numRuns: 50, seed: 1 },
    );
  });
  it.each(Object.keys(place))('does not open a value moved to another %s', (part) => {
    const keys = createKeyring(master);
    const sealed = keys.seal(null, place, 'secret');
    const moved = { ...place, [part]: 'elsewhere' };
    expect(() => keys.open(null, moved, sealed)).toThrow(
      expect.objectContaining({ code: 'STORE_SEAL_BROKEN' }),
    );
  });
  it('does not open a value with any bit changed, or cut off', () => {
    const keys = createKeyring(master);
    const sealed = keys.seal(null, place, 'secret');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const bad = Uint8Array.from(sealed);
      bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => keys.open(null, place, bad)).toThrow('does not open');
    }
    for (let cut = 0; cut < sealed.length; cut += 1) {
      expect(() => keys.open(null, place, sealed.slice(0, cut))).toThrow('does not open');
    }
  });
  it('does not unwrap a key for another contact, a damaged one, or under another master key', () => {
    const keys = createKeyring(master);
    const wrapped = keys.createContactKey('t', 'c');
    const remembered = keys.remembered('t', 'c')?.export();
    expect(keys.unwrap('t', 'c', wrapped).export()).toEqual(remembered);
    expect(() => keys.unwrap('t', 'd', wrapped)).toThrow('a contact key');
    expect(() => keys.unwrap('u', 'c', wrapped)).toThrow('a contact key');
    expect(() => createKeyring(new Uint8Array(32)).unwrap('t', 'c', wrapped)).toThrow();
    expect(() =>
      keys.unwrap(
        't',
        'c',
        wrapped.map((byte) => byte ^ 1),
      ),
    ).toThrow();
  });
  it('never seals the same twice alike, and gives each contact its own key', () => {
    const keys = createKeyring(master);
    const seals = Array.from({ length: 100 }, () =>
      Buffer.from(keys.seal(null, place, 'x')).toString('hex'),
    );
    expect(new Set(seals).size).toBe(100);
    keys.createContactKey('t', 'c');
    keys.createContactKey('t', 'd');
    expect(keys.remembered('t', 'c')?.export()).not.toEqual(keys.remembered('t', 'd')?.export());
  });
  it('remembers the keys used last and forgets on demand', () => {
    const keys = createKeyring(master, { remember: 2 });
    keys.createContactKey('t', 'a');
    keys.createContactKey('t', 'b');
    keys.remembered('t', 'a');
    keys.createContactKey('t', 'c');
    expect(keys.remembered('t', 'b')).toBeNull();
    expect(keys.remembered('t', 'a')).not.toBeNull();
    keys.forget('t', 'a');
    expect(keys.remembered('t', 'a')).toBeNull();
  });
  it('indexes equal values alike under one master key only', () => {
    const index = createKeyring(master).blindIndex('a', 'b');
    expect(createKeyring(master).blindIndex('a', 'b')).toEqual(index);
    expect(createKeyring(master).blindIndex('ab', '')).not.toEqual(index);
    expect(createKeyring(new Uint8Array(32)).blindIndex('a', 'b')).not.toEqual(index);
  });
  it('refuses a master key of another length', () => {
    expect(() => createKeyring(new Uint8Array(16))).toThrow(
      expect.objectContaining({ code: 'STORE_KEY_LENGTH' }),
    );
  });
});
