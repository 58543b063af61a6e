/**
 * The nouns of Attendant. One idea, one word, in code, API, screens and docs:
 *
 * tenant        one business
 * contact       a customer of the tenant
 * agent         a human who works for the tenant
 * assistant     our software (never "bot", never "agent")
 * conversation  messages between a contact and the assistant or agents; its status is
 *               `pending` (the assistant holds it) → `open` (an agent holds it, or one is awaited) →
 *               `resolved`; `snoozed` is open, put away until a time
 * escalation    the reason and the rule → handoff: the act of giving the conversation to agents
 * article       a source document → version (what is in force when) → chunk → embedding
 * hit           what a retriever returns; citation: the article version, quote and address in a reply
 * grounding     0..1, how much of a reply is traced; confidence: 0..1, calibrated probability of being right
 * flow          a scripted journey; action: a read or write on host data; proposal → approval → execution
 * host          Shopify, WordPress, Zendesk …; adapter: our code for one; provider: a model vendor
 *
 * Everything here is readonly, JSON-safe data. Times are `Instant` strings so that they sort as text.
 */

import type { ActionName, ActionRequest, PostalAddress } from './actions/action.ts';
import type { ActionPolicy } from './actions/policy.ts';
import type { FlowToolStep, Wish } from './flows/flow-steps.ts';

/** ISO 8601 in UTC with milliseconds, e.g. `2026-11-22T18:20:36.000Z`. Sorts as text. */
export type Instant = string;
/** BCP 47 tag, e.g. `en`, `zh-Hant`, `pt-BR`. */
export type Locale = string;

/** An amount in the currency's minor unit (cents; yen has none), so that sums are exact. */
export type Money = { readonly minor: number; readonly currency: string };

// ── Tenant ──────────────────────────────────────────────────────────────────────────────────────

/** `HH:MM`–`HH:MM` in the tenant's time zone; `24:00` is allowed as an end. */
export type HoursSpan = { readonly from: string; readonly to: string };
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export type BusinessHours = {
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  readonly week: Readonly<Partial<Record<Weekday, readonly HoursSpan[]>>>;
  /** Dates (`YYYY-MM-DD`, local) on which nobody works, or with other hours. */
  readonly exceptions: readonly {
    readonly date: string;
    readonly spans: readonly HoursSpan[];
    readonly name?: string;
  }[];
};

export type TenantSettings = {
  readonly brand: { readonly colour: string; readonly greeting?: Readonly<Record<Locale, string>> };
  readonly hours: BusinessHours;
  /** Origins (`https://shop.example`) that may carry the chat. Empty: only our own pages. */
  readonly allowedOrigins: readonly string[];
  /** Questions offered on the chat's home, per language. */
  readonly suggestions: Readonly<Record<Locale, readonly string[]>>;
  readonly privacyUrl?: string;
  /** Lowest calibrated confidence at which the assistant answers. Default 0.5; 1 never answers. */
  readonly answerAbove: number;
  /** Highest confidence at which nothing is known at all (→ says so, offers a person); between the two it clarifies. */
  readonly unknownBelow: number;
  /** Other thresholds for some articles, by id, or by its beginning and `*`; the first that names the article holds. */
  readonly topicThresholds?: readonly {
    readonly articles: readonly string[];
    readonly answerAbove?: number;
    readonly unknownBelow?: number;
  }[];
  /** Words that mean the same to this tenant, per language; a line each, parted by commas: `trainers, sneakers`. */
  readonly synonyms?: Readonly<Record<Locale, readonly string[]>>;
  /** Ordered; the first that speaks decides. Empty means the built-in list. */
  readonly escalation: readonly EscalationRule[];
  /** Money a month for models, in US cents. 0: no model is called. */
  readonly modelBudgetCents: number;
  /** What one reply and one conversation may use of it. */
  readonly modelLimits?: ModelLimits;
  /** Default: neutral. `formal` uses Sie, vous, usted, 您 where the language knows the difference. */
  readonly tone?: 'neutral' | 'friendly' | 'formal';
  /** The tenant's own words in place of ours, per language; `{{…}}` variables are checked at save. */
  readonly templates?: Readonly<Partial<Record<TemplateName, Readonly<Record<Locale, string>>>>>;
  /** Who is given a conversation that is handed over; the first target that fits. None: it waits for anybody. */
  readonly handoffTargets?: readonly HandoffTarget[];
  /** What the team has promised itself for conversations that wait for a person. */
  readonly handoff?: HandoffSettings;
  /** How the chat sits on a page. */
  readonly widget?: {
    readonly side: 'start' | 'end';
    /** Beside the launcher, per language; none: the round button alone. */
    readonly label?: Readonly<Record<Locale, string>>;
  };
  /** Days after which what is over is erased. Null or absent: kept. */
  readonly retention?: {
    readonly resolvedDays: number | null;
    readonly attachmentDays: number | null;
  };
  /** Origins (`https://admin.example`) that may show the console in a frame. */
  readonly consoleOrigins?: readonly string[];
  /** What may be done to orders and contacts, and how. None: nothing is done without an agent's own hands. */
  readonly actionPolicy?: ActionPolicy;
  /** Journeys the tenant wrote itself; they come before the built-in ones and the knowledge. */
  readonly flows?: readonly TenantFlow[];
  /** What the tenant changed about the journeys that come with the product, by their id. */
  readonly shippedFlows?: Readonly<Record<string, ShippedFlowSetting>>;
};
export type ShippedFlowSetting = {
  /** Default true. */
  readonly enabled?: boolean;
  /** Other words of a step, by its id, per language. */
  readonly texts?: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
};

/** Beyond any of these the answer comes without a model. What is not set has a default (`providers/model-limits.ts`). */
export type ModelLimits = {
  /** Calls of the model for one reply, corrections of wrong calls of tools included. */
  readonly steps?: number;
  /** Seconds for one reply, everything included. */
  readonly seconds?: number;
  /** Tokens the model may write for one reply, calls of tools included. */
  readonly tokensPerReply?: number;
  /** US cents for one conversation within a month. */
  readonly centsPerConversation?: number;
};

/** What the assistant says by itself, apart from answers. */
export const TEMPLATE_NAMES = [
  'greeting',
  'unknown',
  'handed-over-open',
  'handed-over-closed',
  'small-talk-thanks',
] as const;
export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/**
 * A journey as data, the tenant's own or one that comes with the product. It says, asks, reads, proposes and hands over;
 * it can promise nothing that is not proved, and do nothing without the contact's yes.
 */
export type TenantFlow = {
  /** `[a-z0-9-]`, unique in the tenant. */
  readonly id: string;
  /** For the team. */
  readonly name: string;
  readonly enabled: boolean;
  /** What customers write to begin it, per language. */
  readonly examples: Readonly<Record<Locale, readonly string[]>>;
  /** What is meant by a message that begins it, besides the examples. */
  readonly wishes?: readonly Wish[];
  /**
   * Whose message begins it by what is meant. `known`: somebody whose orders can be read, or who names one. Default `all`.
   */
  readonly begins?: 'all' | 'known';
  /** Begins with the first. */
  readonly steps: readonly TenantFlowStep[];
};
export type TenantFlowStep = {
  /** `[a-z0-9-]`, unique in the flow. */
  readonly id: string;
  /**
   * What is said, per language, with `{{contact.name}}`, `{{tenant.name}}`, `{{slot.…}}` and what the tools found
   * (`{{order.number}}` …). Empty in a step that only reads, and in those whose words come with the product.
   */
  readonly text: Readonly<Record<Locale, string>>;
} & (
  | {
      readonly kind: 'say';
      /** `order`: the chosen order's card below it; `person`: a person is offered. */
      readonly show?: 'order' | 'person';
      readonly next: string | null;
    }
  | {
      readonly kind: 'ask';
      /** Where the answer is kept, `[a-z0-9_]`. */
      readonly slot: string;
      readonly input: 'text' | 'number' | 'email' | 'address';
      /** True: not asked when the slot holds something already. */
      readonly ifMissing?: boolean;
      readonly next: string | null;
    }
  | {
      readonly kind: 'choose';
      readonly slot: string;
      readonly ifMissing?: boolean;
      readonly show?: 'order';
      readonly choices: readonly TenantFlowChoice[];
    }
  | { readonly kind: 'hand-over' }
  | FlowToolStep
);
export type TenantFlowChoice = {
  /** What is kept of it, `[a-z0-9_-]`. */
  readonly value: string;
  readonly label: Readonly<Record<Locale, string>>;
  /** Null: the journey is over. */
  readonly next: string | null;
};
export type HandoffTarget = {
  readonly name: string;
  /** All given must fit; none given fits always. */
  readonly when: {
    readonly reasons?: readonly EscalationReason[];
    readonly languages?: readonly Locale[];
    readonly channels?: readonly string[];
  };
  /** Of these, the active agent with the fewest open conversations. Empty, with `skills` or another place: anybody's. */
  readonly agentIds: readonly string[];
  /** All of these an agent must have (`HandoffSettings.skills`). */
  readonly skills?: readonly string[];
  /** Open conversations from which on an agent is given no more by this target. */
  readonly maxOpen?: number;
  /** When this target is there. Default: the tenant's hours. */
  readonly hours?: BusinessHours;
  /** Where it is handed to. Default: the console's inbox. */
  readonly to?: HandoffPlace;
};
/** A place outside the console that gets the packet; the conversation waits in the inbox beside it. */
export type HandoffPlace =
  /** A ticket, by the host's `handOff`. */
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'email'; readonly address: string }
  /** https; signed with the tenant's secret. */
  | { readonly kind: 'webhook'; readonly url: string };
export type HandoffSettings = {
  /** Minutes inside the hours after which somebody else is asked when nobody has come. Default 10. */
  readonly attendMinutes?: number;
  /** Minutes inside the hours within which an agent writes first, and again. Defaults 30 and 60. */
  readonly firstReplyMinutes?: number;
  readonly nextReplyMinutes?: number;
  /** What an agent says a conversation was about when it is resolved, in the team's words. Empty: it is not asked. */
  readonly wrapUps?: readonly string[];
  /** Skills by agent id. */
  readonly skills?: Readonly<Record<string, readonly string[]>>;
};

export type Tenant = {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly locales: readonly Locale[];
  /** Public key of the chat on web pages: names the tenant, opens nothing. */
  readonly widgetKey: string;
  readonly settings: TenantSettings;
  readonly createdAt: Instant;
};

// ── People ──────────────────────────────────────────────────────────────────────────────────────

/** How sure we are who the contact is. Ordered from weakest. `order`: one order's number, e-mail and one-time code matched. */
export type IdentityLevel = 'anonymous' | 'order' | 'host';
export type ContactIdentity = { readonly host: string; readonly externalId: string };
export type Contact = {
  readonly tenantId: string;
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly locale?: Locale;
  /** What the host's signed token says of its customer, e.g. `vip`. */
  readonly tags?: readonly string[];
  /** Only identities that a host has signed. */
  readonly identities: readonly ContactIdentity[];
  readonly createdAt: Instant;
  readonly erasedAt?: Instant;
};

export type Role = 'owner' | 'admin' | 'agent' | 'viewer';
export type Agent = {
  readonly tenantId: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
  readonly createdAt: Instant;
};

// ── Conversation ────────────────────────────────────────────────────────────────────────────────

export type ConversationStatus = 'pending' | 'open' | 'snoozed' | 'resolved';
export type Handoff = {
  readonly reason: EscalationReason;
  /** Name of the rule that spoke. */
  readonly rule: string;
  readonly at: Instant;
  /** Message that caused it. */
  readonly messageId?: string;
  /** When a person may be expected: now (inside hours) or the next opening. */
  readonly expectedAt: Instant | null;
  /** Name of the target that was chosen; absent: anybody. */
  readonly target?: string;
  /** An agent has come: took it or wrote. */
  readonly joined?: true;
  /** The contact was told that nobody has come yet; it is said once. */
  readonly toldLate?: true;
  /** The host's number of the ticket, or the mail's. */
  readonly reference?: string;
};
/** How far a handoff to a place outside has got. `failed`: it was tried until it was given up; it waits in the inbox alone. */
export type Delivery = 'waiting' | 'delivered' | 'failed';
/** A contact waits for a person's words. */
export type Awaiting = {
  readonly since: Instant;
  /** By when the tenant wants to have answered; null: no agent works within a year. */
  readonly dueAt: Instant | null;
};
export type Conversation = {
  readonly tenantId: string;
  readonly id: string;
  readonly contactId: string;
  /** `widget`, `email`, `zendesk` … */
  readonly channel: string;
  readonly status: ConversationStatus;
  /** The agent who holds it; null while `pending` or waiting in the queue. */
  readonly agentId: string | null;
  readonly locale: Locale | null;
  readonly handoff: Handoff | null;
  /** Grows by one with each change of status, holder or flow; guards against two writers. */
  readonly revision: number;
  readonly identityLevel: IdentityLevel;
  /** With level `order`: the one order the contact has proved to own. */
  readonly verifiedOrder: string | null;
  /** The scripted journey under way, if any. */
  readonly flow: FlowState | null;
  readonly snoozedUntil: Instant | null;
  /** Set on a resolved conversation that goes on in another one of the contact's. */
  readonly mergedInto: string | null;
  /** Null: no person's words are awaited. */
  readonly awaiting: Awaiting | null;
  /** Of the handoff; null when it is to the inbox. */
  readonly delivery: Delivery | null;
  /** What it was about, as its agent said when resolving it. */
  readonly wrapUp: string | null;
  /** Seq up to which the contact has seen it: what they wrote themselves, and what the chat says it has shown. */
  readonly seenSeq: number;
  /** Address of the page the chat was begun on, without what stands after `?` and `#`; null: not known. */
  readonly page: string | null;
  /** Somebody came in by a link from a mail: what the contact has proved elsewhere counts here no more. */
  readonly guestOnly: boolean;
  /** 1..5, given by the contact. */
  readonly rating: number | null;
  readonly createdAt: Instant;
  readonly lastMessageAt: Instant;
};

export type MessageAuthor = 'contact' | 'assistant' | 'agent' | 'system';
export type Attachment = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
};
export type Citation = {
  /** 1-based; the text refers to it as `[1]`. */
  readonly mark: number;
  readonly articleId: string;
  readonly version: number;
  readonly title: string;
  readonly quote: string;
  readonly url?: string;
  readonly locale: Locale;
  readonly validFrom?: Instant;
  /** The article is in another language than the reply: the widget says so. */
  readonly otherLanguage?: boolean;
};
export type Choice = {
  readonly label: string /** Sent as the contact's message when pressed. */;
  readonly text: string;
};
/** Which form the chat shows under a message; its values come back as `Message.body.fields`. */
export type FormName = 'order' | 'code' | 'email';
export type Card =
  | { readonly kind: 'order'; readonly order: Order }
  | ItemsCard
  | ActionCard
  | { readonly kind: 'form'; readonly form: FormName };
/** Items of an order to choose from; what is chosen comes back as the field `items`. */
export type ItemsCard = {
  readonly kind: 'items';
  readonly items: readonly Pick<
    OrderItem,
    'name' | 'variant' | 'quantity' | 'price' | 'imageUrl'
  >[];
};
/** What would be done, in words; the message's choices are its buttons. Or, with `state` `done`, what came of it. */
export type ActionCard = {
  readonly kind: 'action';
  readonly state: 'asked' | 'done';
  readonly title: string;
  readonly lines: readonly { readonly what: string; readonly value: string }[];
  /** https only: a label to print. */
  readonly labelUrl?: string;
};
/** What a conversation shows as a line of its own rather than as somebody's words. */
export type Notice =
  /** `name`: whom it was given to, by first name. */
  | { readonly kind: 'handed-over'; readonly expectedAt: Instant | null; readonly name?: string }
  | { readonly kind: 'joined'; readonly name: string }
  | { readonly kind: 'left'; readonly name: string }
  | { readonly kind: 'handed-back' }
  | { readonly kind: 'verified' }
  /** Something was done at the host while an agent holds the conversation. */
  | { readonly kind: 'action-done'; readonly reference: string | null }
  | { readonly kind: 'resolved' };
/** What the team sees as a line of its own; the contact does not. */
export type TeamNotice =
  | {
      readonly kind: 'merged-into' | 'merged-from';
      readonly conversationId: string;
    }
  | {
      /** Nobody came: it went back to everybody. · It could not be handed to the target. · It was. · The contact was written to. */
      readonly kind: 'nobody-came' | 'undelivered' | 'delivered' | 'called-back';
      /** Whom or what it is about: a target, an agent. */
      readonly name: string | null;
    }
  | {
      /** What came of a proposal: named here, put into words in the reader's language. */
      readonly kind: 'action';
      readonly action: string;
      readonly state: string;
      /** The host's number of it, and why not, in the host's or an agent's words. */
      readonly reference: string | null;
      readonly reason: string | null;
    };
export type MessageBody = {
  /** Plain text; paragraphs by blank line, lists by `- ` or `1. `, citation marks `[1]`. Never HTML. */
  readonly text: string;
  readonly citations?: readonly Citation[];
  readonly cards?: readonly Card[];
  readonly choices?: readonly Choice[];
  readonly attachments?: readonly Attachment[];
  /** Values of a form the contact filled in. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly notice?: Notice;
  /** In a note: agents it is meant for, by id. */
  readonly mentions?: readonly string[];
  /** A line of its own that only the team sees. */
  readonly teamNotice?: TeamNotice;
  /** Set on a reply of the assistant that asked back or found nothing: two in a row bring a person. */
  readonly unanswered?: true;
};
export type Message = {
  readonly tenantId: string;
  readonly id: string;
  readonly conversationId: string;
  /** 1, 2, 3 … inside the conversation. */
  readonly seq: number;
  readonly author: MessageAuthor;
  /** Agent id for `agent`. */
  readonly authorId: string | null;
  /** `team`: an internal note, never shown to the contact. */
  readonly audience: 'everyone' | 'team';
  readonly body: MessageBody;
  /** The sender's own id for it: a second delivery with the same one is the same message. */
  readonly externalId: string | null;
  /** For the assistant's messages: the contact's message it replies to. */
  readonly inReplyTo: string | null;
  readonly feedback: 'up' | 'down' | null;
  readonly createdAt: Instant;
};

// ── Knowledge ───────────────────────────────────────────────────────────────────────────────────

/** What a source says about an article. Several inputs with one id differ in locale or validFrom. */
export type ArticleInput = {
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly url?: string;
  readonly locale?: Locale;
  readonly audience?: Audience;
  /** Example phrasings of a FAQ entry. */
  readonly questions?: readonly string[];
  /** Default: always was. */
  readonly validFrom?: Instant;
  /** Exclusive. Default: no end. */
  readonly validTo?: Instant;
  readonly appliesBy?: AppliesBy;
};
export type Audience = 'public' | 'internal';
/**
 * Whose date decides which version of an article holds: the day of the question (`now`, the default), or, where the
 * question is about a known order, the day that order was placed. The version in force now says it for the article.
 */
export type AppliesBy = 'now' | 'order-date';
/**
 * One recorded statement of an article. Two times: valid (when it holds in the world) and recorded (when we knew).
 * The slot of a version is (articleId, locale, validFrom); recording a slot again supersedes the earlier row.
 * In force at `t`, as known at `k`: recordedAt ≤ k < supersededAt and validFrom ≤ t < validTo;
 * of several for one article and locale the latest validFrom wins.
 */
export type ArticleVersion = {
  readonly tenantId: string;
  readonly articleId: string;
  /** 1, 2, 3 … inside the article, never used again. */
  readonly version: number;
  readonly source: string;
  readonly title: string;
  readonly body: string;
  readonly url: string | null;
  readonly locale: Locale;
  readonly audience: Audience;
  readonly questions: readonly string[];
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
  /** Absent: `now`. */
  readonly appliesBy?: AppliesBy;
  readonly recordedAt: Instant;
  readonly supersededAt: Instant | null;
};

// ── Host data ───────────────────────────────────────────────────────────────────────────────────

export type OrderState =
  | 'received'
  | 'on-hold'
  | 'processing'
  | 'partly-shipped'
  | 'shipped'
  | 'out-for-delivery'
  | 'delivered'
  | 'cancelled'
  | 'return-requested'
  | 'exchange-requested'
  | 'returned'
  | 'refunded';
export type ShipmentState =
  | 'label-created'
  | 'in-transit'
  | 'out-for-delivery'
  | 'delivered'
  | 'delayed'
  | 'failed'
  | 'returning';
export type Shipment = {
  readonly carrier?: string;
  readonly trackingNumber?: string;
  /** https only; anything else is dropped. */
  readonly trackingUrl?: string;
  readonly state: ShipmentState;
  readonly expectedFrom?: Instant;
  readonly expectedTo?: Instant;
  readonly deliveredAt?: Instant;
  readonly itemIds: readonly string[];
  /** Oldest first. */
  readonly events: readonly {
    readonly at: Instant;
    readonly text: string;
    readonly place?: string;
  }[];
};
export type OrderItem = {
  readonly id: string;
  readonly productId?: string;
  readonly name: string;
  readonly variant?: string;
  readonly quantity: number;
  /** For one piece. */
  readonly price: Money;
  readonly imageUrl?: string;
};
export type Order = {
  readonly id: string;
  /** The host's id of the contact it belongs to; never shown. */
  readonly ownerId?: string;
  /** As the customer knows it, e.g. `#1042`. */
  readonly number: string;
  readonly state: OrderState;
  readonly placedAt: Instant;
  readonly total: Money;
  readonly items: readonly OrderItem[];
  readonly shipments: readonly Shipment[];
  readonly cancelledAt?: Instant;
  readonly refunded?: Money;
  readonly shippingAddress?: PostalAddress;
  /** Bought for somebody else, as the host knows it. */
  readonly gift?: boolean;
  /** Ids of the ways it was paid, the first one first (`PaymentMethod.id`). */
  readonly paidWith?: readonly string[];
  /** Actions that the host counts as done on it and that may be done once. */
  readonly changed?: readonly ActionName[];
};

// ── One turn ────────────────────────────────────────────────────────────────────────────────────

export type EscalationReason =
  | 'asked-for-person'
  | 'human-first-topic'
  | 'anger'
  | 'repeated-failure'
  | 'low-confidence'
  | 'unsupported-language'
  | 'injection'
  | 'host-trouble'
  | 'model-trouble'
  | 'high-value'
  | 'risk'
  | 'vip'
  | 'outside-policy'
  | 'rule';
/** Who did not answer: the shop's own system, or the model. */
export type Trouble = 'host' | 'model';
/** A rule as data. It speaks when all given conditions hold. Of a list, any one is enough. */
export type EscalationRule = {
  readonly name: string;
  readonly reason: EscalationReason;
  /** Kept, and not asked. Default: it is asked. */
  readonly off?: true;
  readonly when: {
    readonly wantsPersonAbove?: number;
    readonly topics?: readonly string[];
    /** Of this message. */
    readonly angerAbove?: number;
    /** Of the conversation up to this message, 0..1 (`ConversationMood.level`). */
    readonly frustrationAbove?: number;
    /** Anger or distress has grown over the contact's messages. */
    readonly moodRising?: true;
    readonly injectionAbove?: number;
    /** Assistant turns in a row, this one included, that did not answer. */
    readonly failuresAtLeast?: number;
    /** The knowledge was asked and is less sure than this. */
    readonly confidenceBelow?: number;
    /** The order in question costs more. Another currency never does. */
    readonly valueAbove?: Money;
    /** The order in question costs more than this share of the shop's own orders. */
    readonly valueRankAbove?: number;
    /** Score of what is asked to be done, 0..1. */
    readonly riskAbove?: number;
    /** What was asked to be done was refused by a policy. */
    readonly outsidePolicy?: true;
    readonly contactTags?: readonly string[];
    /** Orders the contact is known to have placed. */
    readonly ordersAtLeast?: number;
    /** Sum of the contact's known orders. Another currency never reaches it. */
    readonly spentAtLeast?: Money;
    /** Neither the tenant nor the assistant speaks the message's language. */
    readonly unsupportedLanguage?: true;
    readonly trouble?: readonly Trouble[];
    readonly hours?: 'inside' | 'outside';
    /** Case-insensitive words; any of them. */
    readonly words?: readonly string[];
    readonly channels?: readonly string[];
    readonly languages?: readonly Locale[];
  };
};
/** Topics a person should hear first, the gravest first. */
export const HUMAN_FIRST_TOPICS = [
  'self-harm',
  'safety',
  'bereavement',
  'legal',
  'press',
  'refund-dispute',
  'complaint',
] as const;
export type HumanFirstTopic = (typeof HUMAN_FIRST_TOPICS)[number];

export type Mood = {
  readonly label: 'angry' | 'negative' | 'neutral' | 'positive';
  /** −1 (worst) … 1 (best). */
  readonly score: number;
  /** Probability of anger or annoyance. */
  readonly anger: number;
  /** Probability that the writer is dissatisfied. */
  readonly dissatisfaction: number;
};
/** What feeds frustration beside the tone of single messages. */
export type MoodCause = 'anger' | 'repeat' | 'unmet' | 'sarcasm';
/** The contact's mood over the conversation. */
export type ConversationMood = {
  readonly label: Mood['label'];
  /** 0..1: frustration built up by the newest message; it fades over calm ones. */
  readonly level: number;
  readonly trend: 'rising' | 'steady' | 'easing';
  /** Frustration after each of the contact's last messages, oldest first. */
  readonly turns: readonly number[];
  readonly causes: readonly MoodCause[];
};

export type FlowState = {
  readonly name: string;
  readonly step: string;
  /** May hold mask tokens such as `[EMAIL_1]`, never the data behind them. */
  readonly slots: Readonly<Record<string, string>>;
};

/** What the assistant decides about one message. Made by THINK, carried out by ACT. */
export type Decision =
  | {
      readonly kind: 'answer';
      readonly reason: 'answered' | 'small-talk' | 'flow';
      readonly reply: MessageBody;
      readonly confidence: number;
      readonly grounding: number;
      readonly flow: FlowState | null;
      readonly effect?: Effect;
      readonly trace: Trace;
    }
  | {
      readonly kind: 'clarify';
      readonly reason: 'several-possible' | 'unknown' | 'flow';
      readonly reply: MessageBody;
      readonly confidence: number;
      readonly flow: FlowState | null;
      readonly trace: Trace;
    }
  | {
      readonly kind: 'handoff';
      readonly reason: EscalationReason;
      readonly rule: string;
      readonly reply: MessageBody;
      readonly expectedAt: Instant | null;
      readonly confidence: number;
      readonly trace: Trace;
    }
  | {
      readonly kind: 'silence';
      readonly reason: 'agent-holds' | 'resolved' | 'system';
      readonly trace: Trace;
    };

/**
 * Something ACT does besides replying, in the same transaction as the reply; what leaves the house is a job. A request is
 * only proposed by it: whether it may be done is decided from facts when it is carried out, whatever THINK believed.
 */
export type Effect =
  | { readonly kind: 'send-code'; readonly orderNumber: string; readonly email: string }
  /** Asked for and shown with what will be different; the contact has not said yes. In place of one not confirmed. */
  | { readonly kind: 'propose'; readonly request: ActionRequest }
  /** Asked for, and the policy says no: nothing is proposed, and kept is what a changed policy can be tried on. */
  | { readonly kind: 'note-refused'; readonly request: ActionRequest }
  /** The contact said yes to this one, as it was shown. */
  | { readonly kind: 'confirm-proposal'; readonly id: string }
  | { readonly kind: 'withdraw-proposal'; readonly id: string };

/** Why a decision was made; shown in the console, stored sealed under the contact's key. */
export type Trace = {
  readonly question: string;
  readonly language: Locale;
  readonly mood: Mood | null;
  /** Absent in traces from before it was kept. */
  readonly moodSoFar?: ConversationMood;
  readonly steps: readonly TraceStep[];
  readonly hits: readonly HitTrace[];
  readonly receipts: readonly Receipt[];
  readonly articles: readonly string[];
  readonly milliseconds: number;
  readonly model?: {
    readonly name: string;
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly cents: number;
    /** Host name of the address that was called. */
    readonly provider?: string;
    /** Names the text of the rules and tools the model was given. */
    readonly promptVersion?: string;
    /** Calls of the model. */
    readonly steps?: number;
    /** Masked. */
    readonly toolCalls?: readonly ModelToolCall[];
    /** Why nothing of it was said; absent when the reply is the model's. */
    readonly failure?: string;
  };
};
/** What a model asked to be read for it, and what it got. JSON text, masked and shortened. */
export type ModelToolCall = {
  readonly name: string;
  readonly arguments: string;
  readonly result: string;
  /** False: the call was refused (no such tool, wrong arguments) or failed. */
  readonly ok: boolean;
};
export type TraceStep = { readonly step: string; readonly says: string };
export type HitTrace = {
  readonly articleId: string;
  readonly version: number;
  readonly chunk: number;
  readonly score: number;
};
/** A claim in a reply and what proves it. `source` null: nothing did, and it was removed. */
export type Receipt = {
  readonly kind:
    | 'number'
    | 'date'
    | 'amount'
    | 'duration'
    | 'url'
    | 'email'
    | 'order-state'
    | 'promise';
  readonly claim: string;
  readonly source:
    | { readonly kind: 'citation'; readonly mark: number; readonly quote: string }
    | { readonly kind: 'tool'; readonly name: string; readonly path: string }
    | null;
};
