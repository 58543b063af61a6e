/**
 * What the team's console and our server say to each other, beyond the routes that host programs use as well. Types only:
 * the console imports them, the server's zod schemas are checked against them. All under `/v1`; JSON; errors are problem
 * documents; lists are paged by an opaque cursor; every write takes an `Idempotency-Key`.
 *
 * Inbox
 *   GET    /inbox?view=&holder=&limit=&cursor=         → Page<InboxRow>     waiting: longest wait first; else newest activity first
 *   GET    /inbox/counts                               → InboxCounts
 *   GET    /inbox/search?q=&limit=&cursor=             → Page<FoundRow>     newest activity first; may be short, even empty, while `next` goes on
 *   POST   /conversations/bulk   BulkRequest           → BulkResult         at most 200 ids, each on its own
 *   POST   /conversations/:id/read       { seq }       → 204                never goes back
 *   POST   /conversations/:id/unread     {}            → 204
 *   POST   /conversations/:id/assign     { agentId | null } → ConversationView
 *   POST   /conversations/:id/snooze     { until }     → ConversationView
 *   POST   /conversations/:id/wake       {}            → ConversationView
 *   POST   /conversations/:id/merge      { into }      → ConversationView   of `into`; both of one contact
 *   POST   /conversations/:id/presence   { state: 'viewing' | 'typing' | 'away' } → 204   forgotten after 45 s
 *   POST   /conversations/:id/attachments?name=  bytes → 201 Attachment     used by the agent's next message
 *   POST   /conversations/:id/messages   { text, attachmentIds?, seenSeq? } → 201; 409 CONVERSATION_MOVED when an agent wrote after `seenSeq`
 *   POST   /conversations/:id/notes      { text, mentions? }  → 201
 *   GET    /conversations/:id/context                  → ConversationContext
 *   GET    /conversations/:id/packet?locale=            → Packet             all that a person needs to take over, made anew each time
 *   POST   /conversations/:id/resolve    { wrapUp? }   → ConversationView
 *   POST   /handoff-targets/test  { to }               → { reference }      sends a packet with nobody's data
 *   GET    /conversations/:id/draft                    → Draft              what the assistant would say now; nothing is written
 *   GET    /canned-responses                           → { items: CannedResponse[] }
 *   PUT    /canned-responses/:id  CannedResponseWrite  → CannedResponse     (`new` as id makes one)
 *   DELETE /canned-responses/:id                       → 204
 *   POST   /canned-responses/:id/render { conversationId } → RenderedResponse
 *
 *   GET    /proposals?view=open|over|all&conversationId=&limit=&cursor= → Page<Proposal> & { open }   open: what ends first comes first
 *   GET    /proposals/:id                              → Proposal
 *   POST   /proposals/:id/approve { revision } · /change { revision, request } · /decline { revision, note } ·
 *          /done { revision, reference }               → Proposal           409 PROPOSAL_CHANGED when it is not as it was looked at
 *
 * Why
 *   GET    /messages/:id/trace                         → Why                (by the reply or the contact's message)
 *   POST   /messages/:id/replay  ReplayRequest         → Replay             the same question as of other times; nothing is written; 409 REPLAY_OF_JOURNEY for a step of a scripted journey
 *   POST   /messages/:id/corrections  CorrectionWrite  → 201 Correction
 *   GET    /corrections?state=open|resolved&limit=&cursor= → Page<Correction>
 *   POST   /corrections/:id/resolve  { articleId?, version? } → Correction
 *
 * Knowledge
 *   GET    /knowledge?q=&locale=&state=&sort=&limit=&cursor= → Page<KnowledgeRow>
 *   GET    /knowledge/counts                           → KnowledgeCounts
 *   PUT    /articles/:id  … ifVersion?                 → { id, outcome, version }; 409 ARTICLE_CHANGED when the slot now holds
 *                                                        another version; `ifVersion` 0: it must hold none
 *   GET    /articles/:id · /articles/:id/versions      → { items, reviewBy }
 *   POST   /articles/:id/restore  { version }          → { id, outcome, version }
 *   DELETE /articles/:id/versions/:version             → 204                takes one current statement back (a planned one, say)
 *   PUT    /articles/:id/review   { reviewBy | null }  → 204
 *   POST   /articles/preview  PreviewRequest           → Preview            which questions this text would answer; nothing is written
 *   POST   /likely-questions  { locale?, limit? }      → { items: LikelyQuestion[] }
 *   POST   /imports?name=&format=  bytes ≤ 50 MiB, or without a name JSON { url } → 202 Import; format `bundle`: several files,
 *                                                        each after a line of JSON { path, bytes }
 *   GET    /imports  · GET /imports/:id                → { items: Import[] } · Import
 *   POST   /imports/:id/cancel  {}                     → Import
 *   GET    /connections                                → { items: Connection[], model: ModelConnection }
 *   POST   /connections/:host/sync  {}                 → 202 { asked: true }
 *
 * Escalation
 *   POST   /tenant/escalation/try  { rules, limit? }   → TriedRules         on the last conversations; nothing is written
 *   POST   /tenant/policy/try  { policy, limit? }       → TriedPolicy        on the last proposals; nothing is written
 *
 * Today and the rest
 *   GET    /tenant/synonyms/learnt                     → { items: LearntSynonym[] }
 *   GET    /knowledge/contradictions                   → { items: Contradiction[] }
 *   POST   /tenant/synonyms/learnt/dismiss  { locale, one, other } → 204   never offered again
 *   POST   /tenant/thresholds/try  { answerAbove?, unknownBelow?, topicThresholds? } → ThresholdTrial   nothing is written
 *   GET    /today                                      → Today
 *   GET    /report?days=                               → Report
 *   GET    /me/preferences · PATCH /me/preferences     → Preferences
 *   GET    /audit?actor=&action=&subject=&from=&to=&limit=&cursor= · GET /audit/export?format=csv|jsonl&…
 *   POST   /session/embed  { token }                   → EmbedSession       a host's signed token (HS256, ≤ 5 min, used once)
 *   GET    /tenant/console-secret · POST …/rotate      → like identity-secret, for `embed`
 *
 * Events of `GET /v1/events`, besides `message`, `conversation`, `typing` (read with fetch, `Last-Event-ID` to resume):
 *   `read` { conversationId, seq }  only to the agent whose it is · `presence` { conversationId, agents: Presence[] } ·
 *   `import` Import · `article` { articleId } · `correction` { id } · `proposal` { id, conversationId } · `settings` {}
 */
import type { ActionName } from '../actions/action.ts';
import type { ActionVerdict } from '../actions/policy.ts';
import type { Proposal } from '../actions/proposal.ts';
import type { ChangeTrial } from '../actions/try-change.ts';
import type { TriedPolicy as Tried } from '../actions/try-policy.ts';
import type { Change } from '../analytics/changed.ts';
import type { Suggestion } from '../analytics/suggest.ts';
import type { DayFigures } from '../analytics/today.ts';
import type { CannedVariable } from '../inbox/canned-variables.ts';
import type {
  Attachment,
  Awaiting,
  Citation,
  ConversationMood,
  ConversationStatus,
  Decision,
  Delivery,
  EscalationReason,
  IdentityLevel,
  Instant,
  Locale,
  MessageAuthor,
  Money,
  Order,
  Role,
} from '../model.ts';
import type { MacroAction } from '../storage/contract/inbox.ts';

// Types that rooms of the core own; what stands below is this contract's own.
export type { ActionName, ActionRequest } from '../actions/action.ts';
export type { RiskSign } from '../actions/assess-risk.ts';
export type { Difference, DifferenceValue } from '../actions/difference.ts';
export type { Change } from '../analytics/changed.ts';
export type { Report } from '../analytics/report.ts';
export type { Suggestion } from '../analytics/suggest.ts';
export type { DayFigures } from '../analytics/today.ts';
export type { Told } from '../conversation/told.ts';
export type { Connection, ModelConnection } from '../knowledge/connections.ts';
export type { Contradiction, Statement } from '../knowledge/contradictions.ts';
export type { KnowledgeCounts, KnowledgeSort } from '../knowledge/knowledge-list.ts';
export type { KnowledgeRow, KnowledgeState, KnowledgeTrouble } from '../knowledge/knowledge-row.ts';
export type { LearntSynonym } from '../knowledge/learnt-synonyms.ts';
export type { LikelyQuestion } from '../knowledge/likely-questions.ts';
export type { Preview, PreviewRequest } from '../knowledge/preview-article.ts';
export type { ThresholdTrial } from '../knowledge/try-thresholds.ts';
export type { ArticleName } from '../learning/article-names.ts';
export type { Correction, CorrectionKind, CorrectionWrite } from '../learning/corrections.ts';
export type { Replay, ReplayRequest } from '../learning/replay.ts';
export type { TriedConversation, TriedRules } from '../learning/try-rules.ts';
export type { Why } from '../learning/why.ts';

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

// ── Inbox ───────────────────────────────────────────────────────────────────────────────────────

/** `waiting`: open and held by nobody. `mine`: open and held by me. `team`: open, held by anybody. `assistant`: pending. */
export type InboxView =
  | 'waiting'
  /** Those whose answer is due, the earliest first. */
  | 'due'
  | 'mine'
  | 'team'
  | 'mentions'
  | 'assistant'
  | 'snoozed'
  | 'resolved'
  | 'all';

export type ConversationView = {
  readonly id: string;
  readonly contactId: string;
  readonly channel: string;
  readonly status: ConversationStatus;
  readonly agentId: string | null;
  readonly locale: Locale | null;
  readonly handoff: {
    readonly reason: EscalationReason | string;
    readonly rule: string;
    readonly at: Instant;
    readonly messageId?: string;
    readonly expectedAt: Instant | null;
    readonly target?: string;
    readonly joined?: true;
    readonly toldLate?: true;
    readonly reference?: string;
  } | null;
  readonly awaiting: Awaiting | null;
  readonly delivery: Delivery | null;
  readonly wrapUp: string | null;
  readonly identityLevel: IdentityLevel;
  readonly verifiedOrder: string | null;
  readonly snoozedUntil: Instant | null;
  /** Set on a conversation that goes on in another. */
  readonly mergedInto: string | null;
  readonly rating: number | null;
  readonly createdAt: Instant;
  readonly lastMessageAt: Instant;
};
export type InboxRow = {
  readonly conversation: ConversationView;
  readonly contact: {
    readonly id: string;
    readonly name: string | null;
    readonly email: string | null;
  };
  /** The newest message everybody sees, in one line of at most 160 characters; null when there is none. */
  readonly preview: {
    readonly author: MessageAuthor;
    readonly text: string;
    readonly at: Instant;
  } | null;
  /** Messages of the contact after this agent's reading position; 0 when all is read. */
  readonly unread: number;
  /** A note mentions this agent, after the reading position. */
  readonly mentioned: boolean;
  readonly lastSeq: number;
  /** Since when a person is awaited; null when none is. */
  readonly waitingSince: Instant | null;
};
export type FoundRow = InboxRow & {
  /** Where the words were found; null when in the contact's name, e-mail or order number. */
  readonly match: {
    readonly messageId: string;
    readonly seq: number;
    readonly snippet: string;
  } | null;
};
export type InboxCounts = Readonly<Record<Exclude<InboxView, 'all' | 'resolved'>, number>> & {
  /** Conversations of mine or waiting with something unread. */
  readonly unread: number;
  /** Of `due`: those whose time has passed. */
  readonly breached: number;
  /** Handed to a place outside that never took them. */
  readonly undelivered: number;
};
export type BulkRequest = {
  readonly ids: readonly string[];
  readonly action:
    | { readonly kind: 'take' | 'resolve' | 'hand-back' | 'wake' | 'read' | 'unread' }
    | { readonly kind: 'assign'; readonly agentId: string | null }
    | { readonly kind: 'snooze'; readonly until: Instant };
};
export type BulkResult = {
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly code: string }[];
};
export type Presence = {
  readonly agentId: string;
  readonly name: string;
  readonly state: 'viewing' | 'typing';
};
export type ContactView = {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: Locale | null;
  readonly identities: readonly { readonly host: string; readonly externalId: string }[];
  readonly erased: boolean;
  readonly createdAt: Instant;
};
export type ConversationContext = {
  readonly contact: ContactView | null;
  readonly orders:
    | { readonly kind: 'orders'; readonly orders: readonly Order[] }
    /** Nobody has proved who they are, no host has orders, or the host does not answer. */
    | { readonly kind: 'not-verified' | 'no-host' | 'trouble' };
  /** The contact's other conversations, newest first, at most 20. */
  readonly earlier: readonly InboxRow[];
  /** What the assistant had checked by the time it handed over: identity, order, articles looked at. */
  readonly checked: readonly {
    readonly kind: 'identity' | 'order' | 'articles' | 'mood' | 'language';
    readonly ok: boolean;
    readonly detail: string;
  }[];
  /** Of the contact's messages up to the newest. */
  readonly mood: ConversationMood | null;
  readonly viewers: readonly Presence[];
};
export type Draft = {
  /** Null: it has nothing it could prove. */
  readonly text: string | null;
  readonly citations: readonly Citation[];
  readonly confidence: number;
  readonly decision: Decision['kind'];
  readonly reason: string;
  /** The contact's message it answers. */
  readonly inReplyTo: string | null;
};
export type CannedResponse = {
  readonly id: string;
  readonly name: string;
  /** Typed after `/`; unique in the tenant. */
  readonly shortcut: string;
  /** Text per language, with variables such as `{{contact.name}}`. */
  readonly texts: Readonly<Record<Locale, string>>;
  /** Done after it was sent: what makes it a macro. */
  readonly actions: readonly MacroAction[];
  /** How often it was put into a reply: the most used are offered first. */
  readonly uses: number;
  readonly updatedAt: Instant;
};
export type CannedResponseWrite = Pick<CannedResponse, 'name' | 'shortcut' | 'texts'> &
  Partial<Pick<CannedResponse, 'actions'>>;
export type { NextStep, Packet } from '../handoff/packet.ts';
export type { CannedVariable } from '../inbox/canned-variables.ts';
export type { MacroAction } from '../storage/contract/inbox.ts';
export type RenderedResponse = {
  readonly text: string;
  readonly locale: Locale;
  /** Variables that have no value here; they stand as `{{…}}` in the text. */
  readonly missing: readonly CannedVariable[];
};

// ── Approvals ───────────────────────────────────────────────────────────────────────────────────

type Allowed = Extract<ActionVerdict, { readonly kind: 'allowed' }>;
type Refused = Extract<ActionVerdict, { readonly kind: 'refused' }>;
/** A proposal as agents see it: never whose it is at the host. */
export type ProposalView = Omit<
  Proposal,
  'tenantId' | 'contactId' | 'host' | 'ownerId' | 'verdict' | 'before' | 'basis'
> & {
  readonly action: ActionName;
  /** False: no host can; an agent does it and marks it as done. */
  readonly doneByHost: boolean;
  /** Id of the rule that decided. */
  readonly rule: string | null;
  readonly approval: Allowed['approval'];
  readonly refusal: Pick<Refused, 'code' | 'values'> | null;
  readonly amount: Money | null;
  /** May whoever asks decide it? */
  readonly mayDecide: boolean;
};
/** A refusal also in a sentence, in the language asked for. */
type TriedSide = Tried['changed'][number]['before'] & { readonly explained: string | null };
/** What another policy would have decided about past proposals. */
export type TriedPolicy = Omit<Tried, 'changed'> & {
  readonly changed: readonly (Omit<Tried['changed'][number], 'before' | 'after'> & {
    readonly before: TriedSide;
    readonly after: TriedSide;
  })[];
};

/** What a change of a proposal would come to; nothing is done. */
export type ProposalTrial = Omit<ChangeTrial, 'verdict'> &
  Pick<ProposalView, 'rule' | 'approval' | 'refusal' | 'amount'> & {
    /** A refusal in a sentence, in the language asked for. */
    readonly explained: string | null;
  };
export type Proposals = Page<ProposalView> & {
  /** All that wait for an agent. */
  readonly open: number;
};

// ── Why ─────────────────────────────────────────────────────────────────────────────────────────

// ── Knowledge ───────────────────────────────────────────────────────────────────────────────────

export type ImportState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
export type Import = {
  readonly id: string;
  /** File name or address, as given. */
  readonly name: string;
  readonly kind: 'file' | 'site';
  readonly format: string | null;
  readonly state: ImportState;
  /** Articles or pages read so far; `total` when it is known. */
  readonly read: number;
  readonly total: number | null;
  readonly report: {
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly retired: number;
    readonly faultCount: number;
    /** At most 100. */
    readonly faults: readonly {
      readonly place: string;
      readonly code: string;
      readonly message: string;
    }[];
  } | null;
  /** Why it failed, with the way out. */
  readonly error: {
    readonly code: string;
    readonly detail: string;
    readonly wayOut?: string;
  } | null;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
};

// ── Today ───────────────────────────────────────────────────────────────────────────────────────

export type Today = {
  readonly at: Instant;
  readonly needs: {
    readonly waiting: number;
    readonly waitingSince: Instant | null;
    readonly mine: number;
    readonly mentions: number;
    readonly corrections: number;
    readonly breached: number;
    readonly undelivered: number;
    /** Longest waiting first, at most 5. */
    readonly rows: readonly InboxRow[];
  };
  /** Since the start of yesterday in the tenant's time zone, newest first, at most 20. */
  readonly changed: readonly Change[];
  /** The last 14 days in the tenant's time zone, oldest first, and the 14 before them. */
  readonly days: readonly DayFigures[];
  readonly before: readonly DayFigures[];
  /** At most 3, the largest effect first. */
  readonly next: readonly Suggestion[];
};

// ── Who I am ────────────────────────────────────────────────────────────────────────────────────

export type Preferences = {
  /** Language of the console; null: the browser's. */
  readonly locale: Locale | null;
  readonly theme: 'system' | 'light' | 'dark';
  readonly desktopNotifications: boolean;
  readonly sound: boolean;
};
export type EmbedSession = {
  /** Sent as `Authorization: Bearer`; kept in memory only. Lasts 8 hours at most. */
  readonly token: string;
  readonly expiresAt: Instant;
  readonly agent: { readonly id: string; readonly name: string; readonly role: Role };
};
export type NewAttachment = Attachment;
