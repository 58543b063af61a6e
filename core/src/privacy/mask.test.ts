import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mask, unmask } from './mask.ts';

describe('mask', () => {
  it('gives the same value the same token, also in an earlier text', () => {
    const before = mask('I am ann@example.com');
    const now = mask('write to ann@example.com or bob@example.com', before.vault);
    expect(before.text).toBe('I am [EMAIL_1]');
    expect(now.text).toBe('write to [EMAIL_1] or [EMAIL_2]');
    expect(unmask('Sent to [EMAIL_2].', now.vault)).toBe('Sent to bob@example.com.');
  });
  it('never restores a token that a customer typed to another address', () => {
    const first = mask('my mail is ann@example.com');
    const typed = mask('send it to [EMAIL_1]', first.vault);
    expect(typed.text).toBe('send it to [LITERAL_1]');
    expect(unmask(typed.text, typed.vault)).toBe('send it to [EMAIL_1]');
  });
  it('hides a value said twice under one token', () => {
    expect(mask('ann@example.com, yes, ann@example.com').text).toBe('[EMAIL_1], yes, [EMAIL_1]');
  });
  it('hides what stands beside a typed token', () => {
    expect(mask('[EMAIL_9] is ann@example.com').text).toBe('[LITERAL_1] is [EMAIL_1]');
    expect(mask('ann@example.com [EMAIL_9] bob@example.com').text).toBe(
      '[EMAIL_1] [LITERAL_1] [EMAIL_2]',
    );
  });
  it('hides the value, not the same word before it', () => {
    expect(mask('my password is word').text).toBe('my password is [PASSWORD_1]');
  });
  it('leaves unknown tokens and plain text as they are', () => {
    expect(unmask('[PHONE_9] hi', new Map())).toBe('[PHONE_9] hi');
    expect(mask('where is my order?')).toEqual({ text: 'where is my order?', vault: new Map() });
  });
  it('gives every string back, token look-alikes included', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '[EMAIL_1]',
        '[LITERAL_1]',
        '[',
        ']',
        'a@b.co',
        '[EMAIL_1',
        '_1]',
        '+49 30 1234567',
        '4111 1111 1111 1111',
        '\ud800',
        'my name is Ann',
        '\u202e',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.array(piece, { maxLength: 4 }),
        (now, before) => {
          const first = mask(before.join(' '));
          const text = now.join('');
          const { text: masked, vault } = mask(text, first.vault);
          expect(unmask(masked, vault)).toBe(text);
          expect(unmask(first.text, vault)).toBe(before.join(' '));
        },
      ),
      { numRuns: 400, seed: 11 },
    );
  });
});
