import type { AuditEntry } from '../storage/store.ts';
import { hashAuditEntry } from './hash-audit-entry.ts';

export type AuditVerdict =
  | { readonly ok: true; readonly count: number; readonly lastHash: string | null }
  | {
      readonly ok: false;
      /** The first entry that is wrong; for `missing` the one that should be there. */
      readonly seq: number;
      readonly reason: 'changed' | 'missing' | 'out-of-order';
    };

/**
 * Walks the chain, oldest first. Finds a changed, missing or moved entry. Entries cut off at the end leave a shorter
 * whole chain: compare `count` and `lastHash` with ones noted elsewhere (give them as `expected`).
 */
export async function verifyAudit(
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  expected?: { readonly count: number; readonly lastHash: string },
): Promise<AuditVerdict> {
  let previous: string | null = null;
  let count = 0;
  for await (const entry of entries) {
    const seq = count + 1;
    if (entry.seq > seq) return { ok: false, seq, reason: 'missing' };
    if (entry.seq < seq) return { ok: false, seq: entry.seq, reason: 'out-of-order' };
    if (hashAuditEntry(previous, entry) !== entry.hash)
      return { ok: false, seq, reason: 'changed' };
    previous = entry.hash;
    count = seq;
    if (expected?.count === count && expected.lastHash !== previous) {
      return { ok: false, seq, reason: 'changed' };
    }
  }
  if (expected && count < expected.count) return { ok: false, seq: count + 1, reason: 'missing' };
  return { ok: true, count, lastHash: previous };
}
