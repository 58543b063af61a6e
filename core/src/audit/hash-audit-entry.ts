import { createHash } from 'node:crypto';
import type { AuditEntry } from '../storage/store.ts';

/**
 * Hex SHA-256 over the hash of the entry before (64 zeros before the first) and the entry's own fields as canonical JSON,
 * so that no entry can be changed, left out or moved without breaking every hash after it.
 */
export function hashAuditEntry(previous: string | null, entry: Omit<AuditEntry, 'hash'>): string {
  const { tenantId, seq, at, actor, action, subject, detail } = entry;
  const fields = { tenantId, seq, at, actor, action, subject, detail };
  return createHash('sha256')
    .update(previous ?? '0'.repeat(64))
    .update('\n')
    .update(canonicalJson(fields))
    .digest('hex');
}

/** JSON with object keys sorted by UTF-16 code units and no white space: equal values give equal text (after RFC 8785). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}
