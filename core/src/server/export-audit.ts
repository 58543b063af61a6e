/** The audit log as a file, line by line, however long it is. */
import type { AuditEntry } from '../storage/store.ts';

export const AUDIT_FORMATS = ['csv', 'jsonl'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

const COLUMNS = [
  'seq',
  'at',
  'actor_kind',
  'actor_id',
  'action',
  'subject',
  'detail',
  'hash',
] as const;

/** CSV (RFC 4180, with a heading) or one JSON object per line. Takes an entry only when the one before was written. */
export async function* exportAudit(
  entries: AsyncIterable<AuditEntry>,
  format: AuditFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield `${COLUMNS.join(',')}\r\n`;
  for await (const entry of entries) yield format === 'csv' ? toCsv(entry) : toJson(entry);
}

function toJson({ seq, at, actor, action, subject, detail, hash }: AuditEntry): string {
  return `${JSON.stringify({ seq, at, actor, action, subject, detail, hash })}\n`;
}

function toCsv({ seq, at, actor, action, subject, detail, hash }: AuditEntry): string {
  const cells = [seq, at, actor.kind, actor.id, action, subject, JSON.stringify(detail), hash];
  return `${cells.map((value) => toCell(String(value ?? ''))).join(',')}\r\n`;
}

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it: subjects and details hold ids that
 * hosts and imports have chosen (OWASP, "CSV Injection").
 */
export function toCell(value: string): string {
  const safe = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
