/**
 * What the chat on a page and our server say to each other. Types only: the widget imports them, the server's zod
 * schemas are checked against them. All under `/v1/widget`; JSON; errors are problem documents (`Problem`).
 *
 *   GET  /config?key=<widgetKey>&locale=<tag>       → WidgetConfig (cacheable, nothing personal)
 *   POST /sessions        SessionRequest            → Session. The token goes in `Authorization: Bearer …`, never in a URL.
 *   GET  /conversations                             → { items: WidgetConversation[], next }
 *   POST /conversations   { locale?, page? }        → 201 WidgetConversation   (Idempotency-Key honoured)
 *   GET  /conversations/:id/messages?after=<seq>    → { items: WidgetMessage[], conversation: WidgetConversation }
 *   POST /conversations/:id/messages  SendMessage   → 202 { message: WidgetMessage } — `id` makes a repeat harmless
 *   POST /conversations/:id/person    { id }        → 202 { message }; hands over with no model call
 *   POST /conversations/:id/typing    {}            → 204
 *   POST /conversations/:id/seen      { seq }       → 204; what was shown needs no e-mail
 *   POST /conversations/:id/rating    { rating: 1..5 } → 204
 *   POST /conversations/:id/resolve   {}            → 204
 *   POST /conversations/:id/attachments?name=<file name>  body: the bytes, Content-Type: theirs → 201 Attachment
 *   GET  /attachments/:id                           → the bytes (Content-Disposition: attachment, nosniff)
 *   POST /messages/:id/feedback  { value: 'up'|'down'|null } → 204
 *   GET  /conversations/:id/transcript              → text/plain download
 *   GET  /conversations/:id/events                  → text/event-stream, read with fetch (Authorization header, and
 *                                                     `Last-Event-ID` to resume); a comment line every 15 s
 *
 * Events:  `message` (id: seq; data: WidgetMessage) · `progress` (no id; data: ProgressEvent) ·
 *          `conversation` (id: seq; data: WidgetConversation) · `typing` (no id; data: { who: 'agent' })
 */
import type {
  Attachment,
  Card,
  Choice,
  Citation,
  ConversationStatus,
  Instant,
  Locale,
  MessageAuthor,
  Notice,
} from '../model.ts';

export type WidgetConfig = {
  readonly tenant: { readonly name: string };
  readonly colour: string;
  /** Where the launcher sits, in the direction of the language. */
  readonly side: 'start' | 'end';
  /** Words beside the launcher in this language; null: the round button alone. */
  readonly label: string | null;
  /** The language chosen from `locale`, the tenant's languages and Accept-Language. */
  readonly locale: Locale;
  readonly greeting: string | null;
  readonly suggestions: readonly string[];
  /** Are agents in now, and when next (null: no hours are set). */
  readonly hours: {
    readonly open: boolean;
    readonly nextOpening: Instant | null;
    readonly timeZone: string;
  };
  readonly privacyUrl: string | null;
  /** Capabilities some connected host has. */
  readonly features: { readonly orders: boolean; readonly attachments: boolean };
  readonly limits: {
    readonly messageCharacters: number;
    readonly attachmentBytes: number;
    readonly attachmentTypes: readonly string[];
  };
};
export type SessionRequest = {
  readonly key: string;
  /** A visitor token from before, to go on with; a dead one is answered with a fresh session, `resumed: false`. */
  readonly token?: string;
  /** JWT (HS256, `sub`, `iat`, `exp` ≤ 24 h, optional `email`, `name`) signed by the host's server. */
  readonly identity?: string;
  /** What stood after `#attendant=` in the address: a link from a mail. One that opens nothing gives a session without it. */
  readonly link?: string;
  readonly locale?: Locale;
};
export type Session = {
  readonly token: string;
  readonly expiresAt: Instant;
  readonly resumed: boolean;
  /** The host has signed who this is. */
  readonly identified: boolean;
  readonly name: string | null;
  /** The conversation the link has opened; null: there was none, or it is used or too old. */
  readonly opened: string | null;
};
export type WidgetConversation = {
  readonly id: string;
  readonly status: ConversationStatus;
  /** The agent's first name while one holds it. */
  readonly agentName: string | null;
  /** When a person is expected, while handed over and nobody has come. */
  readonly expectedAt: Instant | null;
  readonly waiting: boolean;
  /** By when the team wants to have answered what was written last; null: nothing is awaited, or no time can be said. */
  readonly answerDueAt: Instant | null;
  /** An e-mail says so when an agent has answered and the visitor is gone. */
  readonly callsBack: boolean;
  /** Seq of the last message that was shown. */
  readonly seenSeq: number;
  readonly rating: number | null;
  readonly createdAt: Instant;
  readonly lastMessageAt: Instant;
};
export type WidgetMessage = {
  readonly id: string;
  readonly seq: number;
  readonly author: MessageAuthor;
  readonly authorName: string | null;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly cards: readonly Card[];
  readonly choices: readonly Choice[];
  readonly attachments: readonly Attachment[];
  readonly notice: Notice | null;
  readonly feedback: 'up' | 'down' | null;
  readonly createdAt: Instant;
};
export type SendMessage = {
  /** UUID made by the widget. */
  readonly id: string;
  readonly text: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly attachmentIds?: readonly string[];
};
/**
 * While the assistant works: `thinking`, then `writing` with the checked reply so far as its sentences are ready; the full
 * `message` follows. `withdrawn`: what was written could not be proved to its end and is taken back; another answer follows.
 */
export type ProgressEvent = {
  readonly inReplyTo: string;
  readonly state: 'thinking' | 'writing' | 'withdrawn' | 'done';
  readonly text?: string;
};
/** RFC 9457, media type `application/problem+json`. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** `AREA_PROBLEM`, stable. */
  readonly code: string;
  readonly detail: string;
  /** What to do about it. */
  readonly wayOut?: string;
  readonly retryAfterSeconds?: number;
  readonly faults?: readonly { readonly path: string; readonly message: string }[];
};
