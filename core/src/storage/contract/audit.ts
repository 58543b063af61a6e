/** The hash-chained log. */
import type { Instant } from '../../model.ts';
import type { Page, PageRequest } from './page.ts';

export type AuditActor = {
  readonly kind: 'agent' | 'assistant' | 'api-key' | 'contact' | 'system';
  readonly id: string | null;
};
export type AuditEntry = {
  readonly tenantId: string;
  readonly seq: number;
  readonly at: Instant;
  readonly actor: AuditActor;
  /** `conversation.taken`, `article.changed` … */
  readonly action: string;
  readonly subject: string;
  /** JSON-safe, no personal data. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** Hex SHA-256 over the entry before it and this one's fields. */
  readonly hash: string;
};
export type AuditStore = {
  append(
    tenantId: string,
    entry: Pick<AuditEntry, 'actor' | 'action' | 'subject'> & {
      readonly detail?: AuditEntry['detail'];
    },
  ): Promise<AuditEntry>;
  /** Newest first. */
  list(tenantId: string, page: PageRequest & AuditFilter): Promise<Page<AuditEntry>>;
  /** Oldest first, for verification (without a filter) and export. */
  all(tenantId: string, filter?: AuditFilter): AsyncIterable<AuditEntry>;
};
/** All that are given must fit. */
export type AuditFilter = {
  /** Id of who did it, or one of the kinds of `AuditActor`. */
  readonly actor?: string;
  /** `conversation.taken`, or all of `conversation` without a dot. */
  readonly action?: string;
  /** Id of what it was done to. */
  readonly subject?: string;
  readonly from?: Instant;
  /** Exclusive. */
  readonly to?: Instant;
};
