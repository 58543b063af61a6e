/** What agents see of conversations: rows, search filters, canned responses. */
import type { Conversation, Instant, Message } from '../../model.ts';
import type { Page, PageRequest } from './page.ts';

/** `waiting`: open and held by nobody. `mine`, `team`: open and held by this agent, by anybody. `assistant`: pending. */
export type InboxFilter =
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
/** A conversation as a row of the inbox, for one agent. */
export type InboxRecord = {
  readonly conversation: Conversation;
  readonly contact: {
    readonly id: string;
    readonly name: string | null;
    readonly email: string | null;
  };
  /** The newest words everybody sees, in one line of at most 160 characters. */
  readonly preview: {
    readonly author: Message['author'];
    readonly text: string;
    readonly at: Instant;
  } | null;
  /** Messages of the contact after the agent's reading position. */
  readonly unread: number;
  readonly mentioned: boolean;
  readonly lastSeq: number;
  readonly waitingSince: Instant | null;
};
/** What an agent sees first. Without an agent (`null`) nothing is read, mine or mentioned. */
export type InboxStore = {
  /** `waiting`: longest wait first; `due`: due first; else newest activity first. `holder` narrows `team` to one agent. */
  list(
    tenantId: string,
    of: { readonly view: InboxFilter; readonly agentId: string | null; readonly holder?: string },
    page: PageRequest,
  ): Promise<Page<InboxRecord>>;
  /** In the order of the ids; those that are not there are left out. */
  rows(
    tenantId: string,
    agentId: string | null,
    conversationIds: readonly string[],
  ): Promise<readonly InboxRecord[]>;
  counts(
    tenantId: string,
    agentId: string | null,
  ): Promise<
    Readonly<Record<Exclude<InboxFilter, 'all' | 'resolved'>, number>> & {
      /** Of `due`: those whose time has passed by now. */
      readonly breached: number;
      /** Handed to a place outside that never took it. */
      readonly undelivered: number;
      /** Conversations of mine or waiting with something unread. */
      readonly unread: number;
      readonly waitingSince: Instant | null;
    }
  >;
  /** How far the agent has read; 0 at first. */
  position(tenantId: string, agentId: string, conversationId: string): Promise<number>;
  /** `read` moves forward only, to the newest message at most; `unread` back before the contact's newest. False: nothing changed. */
  setPosition(
    tenantId: string,
    of: { readonly agentId: string; readonly conversationId: string },
    to: { readonly read: number } | 'unread',
  ): Promise<boolean>;
  addMentions(
    tenantId: string,
    of: { readonly conversationId: string; readonly seq: number },
    agentIds: readonly string[],
  ): Promise<void>;
  /** Open or put away, and held by this agent. */
  heldBy(tenantId: string, agentId: string): Promise<readonly string[]>;
};

/** A place in the order of last activity. */
export type ActivityPlace = { readonly at: Instant; readonly id: string };
/** Blind filters of conversations (`inbox/bloom.ts`): what a search looks at before it opens anything. */
export type SearchFilterStore = {
  /** Keyed hash of a word, the tenant's own. 32 bytes. */
  hash(tenantId: string, word: string): Uint8Array;
  /** Conversations with something that is not in their filter yet, newest activity first; of all tenants without one. */
  unindexed(
    tenantId: string | null,
    limit: number,
  ): Promise<
    readonly {
      readonly tenantId: string;
      readonly conversationId: string;
      readonly lastMessageAt: Instant;
    }[]
  >;
  /** What the next indexing starts from; null when the conversation is gone. */
  get(
    tenantId: string,
    conversationId: string,
  ): Promise<{ readonly bits: Uint8Array | null; readonly indexedSeq: number } | null>;
  /** Compare-and-set on `indexedSeq`; false when it is no longer that, or the conversation is gone. */
  put(
    tenantId: string,
    conversationId: string,
    change: {
      readonly bits: Uint8Array;
      readonly indexedSeq: number;
      readonly ifIndexedSeq: number;
    },
  ): Promise<boolean>;
  /**
   * Looks at the filters of the next `limit` conversations, newest activity first, after a place: which may hold all of
   * the words (given by their probes, `inbox/bloom.ts`), and where the slice ends; null at the end of all.
   */
  slice(
    tenantId: string,
    words: readonly (readonly number[])[],
    page: { readonly after: ActivityPlace | null; readonly limit: number },
  ): Promise<{ readonly hits: readonly ActivityPlace[]; readonly end: ActivityPlace | null }>;
};

export type CannedResponse = {
  readonly id: string;
  readonly name: string;
  readonly shortcut: string;
  readonly texts: Readonly<Record<string, string>>;
  /** Done after the text was sent, in order: what makes it a macro. */
  readonly actions: readonly MacroAction[];
  /** How often it was put into a reply. */
  readonly uses: number;
  readonly updatedAt: Instant;
};
/** What a macro does with the conversation besides speaking. */
export type MacroAction =
  | { readonly kind: 'resolve'; readonly wrapUp: string | null }
  /** Away for so many minutes. */
  | { readonly kind: 'snooze'; readonly minutes: number }
  /** To an agent; with null back to everybody. */
  | { readonly kind: 'assign'; readonly agentId: string | null };
export type CannedResponseStore = {
  /** By shortcut. */
  list(tenantId: string): Promise<readonly CannedResponse[]>;
  get(tenantId: string, id: string): Promise<CannedResponse | null>;
  /** With `id` null a new one. `absent`: there is none of that id; `taken`: another has the shortcut. */
  put(
    tenantId: string,
    id: string | null,
    of: Pick<CannedResponse, 'name' | 'shortcut' | 'texts'> &
      Partial<Pick<CannedResponse, 'actions'>>,
  ): Promise<CannedResponse | 'absent' | 'taken'>;
  delete(tenantId: string, id: string): Promise<boolean>;
  /** It was put into a reply once more. */
  noteUse(tenantId: string, id: string): Promise<void>;
};
