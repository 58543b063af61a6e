/** Erasing what is over, by the days a tenant keeps it. */
import type { Instant, Tenant, TenantSettings } from '../model.ts';
import type { RetentionCounts, Store } from '../storage/store.ts';

const DAY_MS = 86_400_000;
/** Conversations erased in one transaction: others write between two. */
const CONVERSATIONS = 100;
const ATTACHMENTS = 500;

export type Cutoffs = {
  /** Null: kept. */
  readonly resolvedBefore: Instant | null;
  readonly attachmentsBefore: Instant | null;
};

/** What is older than these instants goes. Days are periods of 24 hours. */
export function retentionCutoffs(retention: TenantSettings['retention'], now: Date): Cutoffs {
  const before = (days: number | null | undefined): Instant | null =>
    days === null || days === undefined
      ? null
      : new Date(now.getTime() - days * DAY_MS).toISOString();
  return {
    resolvedBefore: before(retention?.resolvedDays),
    attachmentsBefore: before(retention?.attachmentDays),
  };
}

export type RetentionDeps = {
  readonly store: Pick<Store, 'transaction'>;
  readonly clock: () => Date;
};

/**
 * Erases what a tenant keeps no longer, slice by slice. Each slice is one transaction with its entry in the audit log
 * (counts only); stopping between two loses nothing, the next run goes on.
 */
export async function applyRetention(
  deps: RetentionDeps,
  tenant: Pick<Tenant, 'id' | 'settings'>,
  signal?: AbortSignal,
): Promise<RetentionCounts> {
  const { resolvedBefore, attachmentsBefore } = retentionCutoffs(
    tenant.settings.retention,
    deps.clock(),
  );
  const total = { conversations: 0, messages: 0, contacts: 0, attachments: 0 };
  const repeat = async (slice: (tx: Store) => Promise<RetentionCounts>) => {
    while (signal?.aborted !== true) {
      const gone = await deps.store.transaction(async (tx) => {
        const counts = await slice(tx);
        if (!isNothing(counts)) await audit(tx, tenant.id, counts);
        return counts;
      });
      if (isNothing(gone)) return;
      for (const name of NAMES) total[name] += gone[name];
    }
  };
  if (resolvedBefore !== null) {
    await repeat((tx) => tx.retention.eraseConversations(tenant.id, resolvedBefore, CONVERSATIONS));
  }
  if (attachmentsBefore !== null) {
    await repeat(async (tx) => ({
      ...NOTHING,
      attachments: await tx.retention.eraseAttachments(tenant.id, attachmentsBefore, ATTACHMENTS),
    }));
  }
  return total;
}

const NOTHING: RetentionCounts = { conversations: 0, messages: 0, contacts: 0, attachments: 0 };
const NAMES = ['conversations', 'messages', 'contacts', 'attachments'] as const;

function isNothing(counts: RetentionCounts): boolean {
  return NAMES.every((name) => counts[name] === 0);
}

async function audit(tx: Store, tenantId: string, counts: RetentionCounts): Promise<void> {
  await tx.audit.append(tenantId, {
    actor: { kind: 'system', id: null },
    action: 'retention.erased',
    subject: tenantId,
    detail: counts,
  });
}
