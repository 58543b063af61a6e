/** Events and jobs. */
import type { Instant } from '../../model.ts';

/** Something that happened, ids only. The feed of SSE, analytics and caches. `seq` grows over all tenants. */
export type StoredEvent = {
  readonly seq: number;
  readonly tenantId: string;
  /** `message.added`, `conversation.changed`, `turn.started` … */
  readonly kind: string;
  readonly conversationId: string | null;
  readonly messageId: string | null;
  /** What else it is about, by id: an article, an import, the agent whose reading position moved … */
  readonly subject: string | null;
  readonly at: Instant;
};
export type EventStore = {
  append(
    tenantId: string,
    event: {
      readonly kind: string;
      readonly conversationId?: string | null;
      readonly messageId?: string | null;
      readonly subject?: string | null;
    },
  ): Promise<StoredEvent>;
  after(
    tenantId: string,
    seq: number,
    options: { readonly limit: number; readonly conversationId?: string },
  ): Promise<readonly StoredEvent[]>;
  head(tenantId: string): Promise<number>;
  /** Calls back after commits with something new for this tenant; in-process at once, other processes within a second. Returns a stop function. */
  subscribe(tenantId: string, onNews: () => void): () => void;
};

export type Job = {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: string;
  /** Jobs with one group run one at a time, in order. */
  readonly group: string | null;
  /** JSON-safe, ids only. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly runAt: Instant;
};
export type NewJob = Pick<Job, 'kind' | 'payload'> & {
  readonly group?: string | null;
  readonly runAt?: Instant;
  /** A waiting or finished job of this tenant with the same key makes this one a no-op. */
  readonly key?: string;
};
export type JobStore = {
  add(tenantId: string, job: NewJob): Promise<boolean>;
  /** Takes up to `limit` due jobs for `leaseMs`; a lease that ends (the process died) lets another claim it. */
  claim(
    worker: string,
    options: {
      readonly limit: number;
      readonly leaseMs: number;
      readonly kinds?: readonly string[];
    },
  ): Promise<readonly Job[]>;
  extend(worker: string, jobId: string, leaseMs: number): Promise<boolean>;
  done(worker: string, jobId: string): Promise<boolean>;
  /** Back to waiting at `runAt`, or to the dead letters when null. */
  failed(worker: string, jobId: string, error: string, runAt: Instant | null): Promise<boolean>;
  /**
   * Makes the first waiting job of a group due now. It gives its key up: what planned it may plan it again for its time.
   * False: none waits.
   */
  hasten(tenantId: string, group: string): Promise<boolean>;
  counts(): Promise<{ readonly waiting: number; readonly running: number; readonly dead: number }>;
  dead(tenantId: string): Promise<readonly (Job & { readonly error: string })[]>;
  retryDead(tenantId: string, jobId: string): Promise<boolean>;
};
