/**
 * The store's contract: what the rest of core asks of a database. SQLite and PostgreSQL pass the same suite
 * (`core/src/storage/store.contract.ts`). Every row carries `tenantId` first and every call names the tenant:
 * a row of another tenant is as absent as one that never was.
 *
 * Sealed at rest under the contact's own key (AES-256-GCM, key wrapped by the master key): message bodies, contact
 * profiles, traces, flow slots, proposals, attachments, ratings' comments. Erasing a contact destroys the key.
 * Jobs, events and audit entries hold ids only, never content.
 */
import type { Instant } from '../model.ts';
import type {
  CredentialStore,
  IdempotencyStore,
  ThrottleStore,
  ValueStore,
  VerificationStore,
} from './contract/access.ts';
import type { AuditStore } from './contract/audit.ts';
import type {
  AttachmentStore,
  ConversationStore,
  MessageStore,
  TurnStore,
} from './contract/conversations.ts';
import type { EvaluationStore } from './contract/evaluations.ts';
import type { FigureStore } from './contract/figures.ts';
import type { CannedResponseStore, InboxStore, SearchFilterStore } from './contract/inbox.ts';
import type { ArticleStore, ImportStore, KnowledgeStore } from './contract/knowledge.ts';
import type { CorrectionStore, RetentionStore, UseStore } from './contract/learning.ts';
import type { AgentStore, ContactStore, PreferenceStore, TenantStore } from './contract/people.ts';
import type { ProposalStore } from './contract/proposals.ts';
import type { SettingsVersionStore } from './contract/settings-versions.ts';
import type { EventStore, JobStore } from './contract/work.ts';

export type * from './contract/access.ts';
export type * from './contract/audit.ts';
export type * from './contract/conversations.ts';
export type * from './contract/evaluations.ts';
export type * from './contract/figures.ts';
export type * from './contract/inbox.ts';
export type * from './contract/knowledge.ts';
export type * from './contract/learning.ts';
export type * from './contract/page.ts';
export type * from './contract/people.ts';
export type * from './contract/proposals.ts';
export type * from './contract/settings-versions.ts';
export type * from './contract/work.ts';

export type Store = {
  readonly dialect: 'sqlite' | 'postgres';
  readonly tenants: TenantStore;
  readonly contacts: ContactStore;
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly inbox: InboxStore;
  readonly searchFilters: SearchFilterStore;
  readonly cannedResponses: CannedResponseStore;
  readonly turns: TurnStore;
  readonly articles: ArticleStore;
  readonly knowledge: KnowledgeStore;
  readonly imports: ImportStore;
  readonly evaluations: EvaluationStore;
  readonly events: EventStore;
  readonly jobs: JobStore;
  readonly audit: AuditStore;
  readonly agents: AgentStore;
  readonly credentials: CredentialStore;
  readonly verifications: VerificationStore;
  readonly throttles: ThrottleStore;
  readonly attachments: AttachmentStore;
  readonly idempotency: IdempotencyStore;
  readonly values: ValueStore;
  readonly preferences: PreferenceStore;
  readonly settingsVersions: SettingsVersionStore;
  readonly proposals: ProposalStore;
  readonly retention: RetentionStore;
  readonly uses: UseStore;
  readonly figures: FigureStore;
  readonly corrections: CorrectionStore;
  /** All or nothing. Nested calls join the outer one. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /**
   * Removes what has no use any more: jobs done before `before`, and what is over by now (idempotency answers after a day,
   * expired credentials and verifications, ended throttle windows). Answers how many of what went.
   */
  prune(before: Instant): Promise<Readonly<Record<string, number>>>;
  /** Cheap: can the database be read and written? */
  ping(): Promise<void>;
  close(): Promise<void>;
};
