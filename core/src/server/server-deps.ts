/** What the server is given. It wires nothing itself: the composition root makes these. */
import type { Logger } from 'pino';
import type { Access } from '../access/create-access.ts';
import type { Actions } from '../actions/create-actions.ts';
import type { TryPolicy } from '../actions/try-policy.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { TeamEvaluations } from '../evaluation/team-evaluations.ts';
import type { SendPacket } from '../handoff/deliver-handoff.ts';
import type { ReadPacket } from '../handoff/read-packet.ts';
import type { RawRequest } from '../host/adapter.ts';
import type { OrdersOf } from '../inbox/contact-orders.ts';
import type { Draft } from '../inbox/draft-reply.ts';
import type { Presence } from '../inbox/presence.ts';
import type { Knowledge } from '../knowledge/create-knowledge.ts';
import type { RunReplay } from '../learning/replay.ts';
import type { TryRules } from '../learning/try-rules.ts';
import type { BusinessHours, Conversation, Decision, Instant, Locale } from '../model.ts';
import type { AnswerSite } from '../pairing/site-calls.ts';
import type { Sites } from '../pairing/sites.ts';
import type { Store } from '../storage/store.ts';
import type { Metrics } from './metrics.ts';
import type { ProgressEvent } from './widget-api.ts';

/** Passing news between this process's parts, per conversation: not stored, lost on a crash without harm. */
export type Progress = {
  /** Returns a function that ends it. */
  subscribe(
    tenantId: string,
    conversationId: string,
    listener: (event: ProgressEvent) => void,
  ): () => void;
};
export type Typing = {
  notify(tenantId: string, conversationId: string, who: 'agent' | 'contact'): void;
  /** Hears all conversations of a tenant. Returns a function that ends it. */
  subscribe(
    tenantId: string,
    listener: (conversationId: string, who: 'agent' | 'contact') => void,
  ): () => void;
};

/** A question put to the assistant outside any conversation. Reads only. */
export type Question = {
  readonly question: string;
  readonly locale?: Locale;
  readonly at?: Instant;
  readonly history?: readonly {
    readonly author: 'contact' | 'assistant' | 'agent';
    readonly text: string;
  }[];
};

export type WebhookResult =
  | { readonly kind: 'accepted' }
  /** The signature is wrong or missing. */
  | { readonly kind: 'refused' }
  /** No such tenant, no such host, or one that receives nothing: all alike from outside. */
  | { readonly kind: 'unknown' };
/** Hands the bytes of a host's call to its adapter, which verifies before it parses. */
export type ReceiveWebhook = (of: {
  readonly tenantId: string;
  readonly host: string;
  readonly request: RawRequest;
}) => Promise<WebhookResult>;

export type HoursNow = { readonly open: boolean; readonly nextOpening: Instant | null };

export type Limits = {
  /** Largest JSON body in bytes. Default 65,536. */
  readonly bodyBytes: number;
  /** Largest article as JSON, in bytes. Default 4 MiB: a million characters of any script. */
  readonly articleBytes: number;
  /** Largest file to import, in bytes. Default 50 MiB. */
  readonly importBytes: number;
  /** Largest attachment in bytes. Default 5 MiB. */
  readonly attachmentBytes: number;
  /** Largest webhook in bytes. Default 1 MiB. */
  readonly webhookBytes: number;
  /** Requests a minute from one address. Default 1,200. */
  readonly requestsPerAddress: number;
  /** Requests a minute with one sign-in or API key that was let in; its address is not charged: an office shares one. Default 1,200. */
  readonly requestsPerCredential: number;
  /** Messages a minute from one visitor. Default 20. */
  readonly messagesPerVisitor: number;
  /** Messages a minute to one tenant. Default 6,000. */
  readonly messagesPerTenant: number;
  /** New visitors a minute from one address. Default 60. */
  readonly sessionsPerAddress: number;
  /** New conversations and attachments a minute from one visitor. Default 10. */
  readonly startsPerVisitor: number;
  /** Event streams one visitor or agent may hold open at once. Default 10. */
  readonly streams: number;
  /** Milliseconds between two signs of life on an event stream. Default 15,000. */
  readonly heartbeatMs: number;
  /** Milliseconds a slow reader may keep a stream waiting before it is closed. Default 30,000. */
  readonly stallMs: number;
  /** Milliseconds running requests have on closing. Default 10,000. */
  readonly closeMs: number;
};

export const defaultLimits: Limits = {
  bodyBytes: 65_536,
  articleBytes: 4 * 1_048_576,
  importBytes: 50 * 1_048_576,
  attachmentBytes: 5 * 1_048_576,
  webhookBytes: 1_048_576,
  requestsPerAddress: 1_200,
  requestsPerCredential: 1_200,
  messagesPerVisitor: 20,
  messagesPerTenant: 6_000,
  sessionsPerAddress: 60,
  startsPerVisitor: 10,
  streams: 10,
  heartbeatMs: 15_000,
  stallMs: 30_000,
  closeMs: 10_000,
};

export type ServerConfig = {
  /** Address customers and agents use. A function because a taken port is stepped over after this is made. */
  readonly publicUrl: () => string;
  /** Believe `X-Forwarded-For` and the like. Only behind a proxy that sets them. Default false. */
  readonly trustProxy?: boolean;
  /** The public address is https: cookies are `Secure` with the `__Host-` prefix, and HSTS is sent. */
  readonly secureCookies: boolean;
  readonly version: string;
  /** Folder of the built chat; null or absent: it is not served. */
  readonly widgetFolder?: string | null;
  /** Folder of the built console; null or absent: it is not served. */
  readonly consoleFolder?: string | null;
  readonly limits?: Partial<Limits>;
};

export type ServerDeps = {
  readonly store: Store;
  readonly conversations: Conversations;
  readonly access: Access;
  readonly ask: (tenantId: string, question: Question) => Promise<Decision>;
  /** Puts a past question again as of other times. Reads only. */
  readonly replay: RunReplay;
  /** What other escalation rules would have done. Reads only. */
  readonly tryRules: TryRules;
  /** What another policy of actions would have decided. Reads only. */
  readonly tryPolicy: TryPolicy;
  /** What the assistant would say in a conversation now. Reads only. */
  readonly draft: Draft;
  /** What a person needs to take a conversation over. Reads only. */
  readonly readPacket: ReadPacket;
  readonly sendPacket: SendPacket;
  /** A contact's orders, as far as they have proved to be theirs. */
  readonly ordersOf: OrdersOf;
  readonly presence: Presence;
  /** What the knowledge screens show and ask for. */
  readonly knowledge: Knowledge;
  /** The team's own questions put to the assistant. */
  readonly evaluations: Omit<TeamEvaluations, 'run' | 'giveUp' | 'stop'>;
  /** What agents do with actions that wait for them. */
  readonly actions: Pick<Actions, 'reviews'>;
  /** Is there a way to write to the contact of a conversation when they have left it? */
  readonly callsBack: (conversation: Conversation) => Promise<boolean>;
  readonly hoursAt: (hours: BusinessHours, now: Date) => HoursNow;
  /** Capabilities that some connected host of the tenant has. */
  readonly hostFeatures: (tenantId: string) => Promise<{ readonly orders: boolean }>;
  readonly receiveWebhook: ReceiveWebhook;
  /** Sites that connect themselves by a code. */
  readonly sites: Omit<Sites, 'load'>;
  /** Answers a paired site's call, which it verifies before it parses. */
  readonly answerSite: AnswerSite;
  readonly progress: Progress;
  readonly typing: Typing;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly clock: () => Date;
  readonly config: ServerConfig;
};

/** Deps as the routes see them: limits complete. */
export type RouteDeps = ServerDeps & { readonly limits: Limits };
