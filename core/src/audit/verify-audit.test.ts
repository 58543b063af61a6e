import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '../storage/store.ts';
import { canonicalJson, hashAuditEntry } from './hash-audit-entry.ts';
import { verifyAudit } from './verify-audit.ts';

function chain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const fields = {
      tenantId: 'harbour',
      seq,
      at: '2026-11-22T18:00:00.000Z',
      actor: { kind: 'agent' as const, id: `a${seq}` },
      action: 'conversation.taken',
      subject: `c${seq}`,
      detail: { z: 1, a: [true, null, { b: 'x', a: 'y' }] },
    };
    entries.push({ ...fields, hash: hashAuditEntry(entries.at(-1)?.hash ?? null, fields) });
  }
  return entries;
}
const without = (entries: readonly AuditEntry[], at: number) => entries.filter((_, i) => i !== at);

describe('verifyAudit', () => {
  it('accepts a whole chain and an empty one', async () => {
    const entries = chain(5);
    expect(await verifyAudit(entries)).toEqual({ ok: true, count: 5, lastHash: entries[4]?.hash });
    expect(await verifyAudit([])).toEqual({ ok: true, count: 0, lastHash: null });
  });
  it('finds one changed character anywhere in an entry', async () => {
    const entries = chain(3);
    const text = JSON.stringify(entries[1]);
    for (let at = 0; at < text.length; at += 1) {
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ 1);
      const entry = parsed(text.slice(0, at) + flipped + text.slice(at + 1));
      if (entry === null) continue;
      const verdict = await verifyAudit([chain(1)[0] ?? entry, entry, ...chain(3).slice(2)]);
      expect(verdict.ok).toBe(false);
    }
  });
  it('says which entry is missing, moved or changed', async () => {
    const entries = chain(4);
    expect(await verifyAudit(without(entries, 1))).toEqual({
      ok: false,
      seq: 2,
      reason: 'missing',
    });
    const [a, b, c, d] = entries as [AuditEntry, AuditEntry, AuditEntry, AuditEntry];
    expect(await verifyAudit([a, b, b, c])).toEqual({ ok: false, seq: 2, reason: 'out-of-order' });
    expect(await verifyAudit([a, { ...b, subject: 'x' }, c, d])).toEqual({
      ok: false,
      seq: 2,
      reason: 'changed',
    });
    const rehashed = { ...b, subject: 'x' };
    const forged = { ...rehashed, hash: hashAuditEntry(a.hash, rehashed) };
    expect(await verifyAudit([a, forged, c, d])).toMatchObject({ ok: false, seq: 3 });
  });
  it('finds entries cut off at the end, or a new history, when told what to expect', async () => {
    const expected = { count: 4, lastHash: chain(4)[3]?.hash ?? '' };
    expect(await verifyAudit(chain(5), expected)).toMatchObject({ ok: true, count: 5 });
    expect(await verifyAudit(chain(3), expected)).toEqual({ ok: false, seq: 4, reason: 'missing' });
    expect(await verifyAudit(chain(4), { ...expected, lastHash: 'x' })).toEqual({
      ok: false,
      seq: 4,
      reason: 'changed',
    });
  });
});

describe('canonicalJson', () => {
  it('is the same for equal values however they were written', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, 'é'], c: undefined } })).toBe(
      '{"a":{"d":[1,"é"]},"b":1}',
    );
  });
});

function parsed(text: string): AuditEntry | null {
  try {
    const value = JSON.parse(text) as AuditEntry;
    // A changed name or an equal spelling of the same value (e.g. another escape) is no change of a field.
    return JSON.stringify(value) === text ? value : null;
  } catch {
    return null;
  }
}
