/** What can be done to a conversation, by whom. The server, host adapters and the command line call this and nothing below it. */
import type { Agent, Contact, Conversation, Instant, Message, MessageBody } from '../model.ts';
import type { Store } from '../storage/store.ts';

/** The field by which the chat's "Talk to a person" button is told from typed words. */
export const PERSON_FIELD = 'request';

/** The contact says something. `externalId` makes a second delivery the same message. */
export type ContactMessage = {
  readonly text: string;
  readonly externalId?: string;
  /** Values of a form: `orderNumber`, `email`, `code`. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly attachmentIds?: readonly string[];
};
export type Accepted = {
  readonly message: Message;
  readonly repeated: boolean;
  readonly conversation: Conversation;
};

/** Expected refusals are values; `code` is the problem document's code. */
export type Refused = {
  readonly refused:
    | 'CONVERSATION_NOT_FOUND'
    | 'CONVERSATION_TAKEN'
    | 'CONVERSATION_RESOLVED'
    | 'CONVERSATION_NOT_HELD'
    | 'CONVERSATION_CHANGED'
    | 'MESSAGE_EMPTY'
    | 'MESSAGE_TOO_LONG'
    | 'ATTACHMENT_NOT_FOUND'
    | 'ATTACHMENT_NOT_DELIVERABLE'
    | 'CONVERSATION_MOVED'
    | 'MENTION_UNKNOWN'
    | 'ASSIGNEE_UNKNOWN'
    | 'SNOOZE_TIME_INVALID'
    | 'MERGE_SAME'
    | 'MERGE_OTHER_CONTACT';
  /** With `CONVERSATION_MOVED`: who wrote. */
  readonly by?: string;
};

export type ReplyOptions = {
  readonly externalId?: string;
  readonly attachmentIds?: readonly string[];
  /** The newest message the agent has seen: `CONVERSATION_MOVED` when a colleague answered after it. */
  readonly seenSeq?: number;
};
export type NoteOptions = {
  readonly externalId?: string;
  /** Agents it is meant for. */
  readonly mentions?: readonly string[];
};

/** Writes down, inside the transaction of a change by an agent or contact, that it was made. Throwing undoes the change. */
export type RecordChange = (
  tx: Store,
  change: {
    readonly conversationId: string;
    readonly messageId: string | null;
    /** Ids and codes beside these. */
    readonly detail?: Readonly<Record<string, string | null>>;
  },
) => Promise<void>;

export type Conversations = {
  /**
   * The same service, whose calls by agents (`take`, `reply`, `note`, `handBack`, `resolve`, `assign`, `snooze`, `wake`,
   * `merge`) call `record` once when they changed something, in the transaction of the change. A repeat, a refusal and a move that moves nothing record nothing.
   */
  recording(record: RecordChange): Conversations;
  /** A new conversation, held by the assistant. */
  open(
    tenantId: string,
    of: Parameters<Store['conversations']['create']>[1],
  ): Promise<Conversation>;
  /** Stores the message and its turn in one transaction; the answer comes by event. A message to a resolved conversation opens it again. */
  accept(
    tenantId: string,
    conversationId: string,
    message: ContactMessage,
  ): Promise<Accepted | Refused>;
  /** The contact presses "Talk to a person". Idempotent while handed over. */
  askForPerson(
    tenantId: string,
    conversationId: string,
    externalId?: string,
  ): Promise<Accepted | Refused>;

  /** An agent takes it (from the assistant, the queue, or — `force` — a colleague). From here the assistant is silent. */
  take(
    agent: Agent,
    conversationId: string,
    options?: { readonly force?: boolean },
  ): Promise<Conversation | Refused>;
  /** Takes it too when nobody holds it. */
  reply(
    agent: Agent,
    conversationId: string,
    body: MessageBody,
    options?: ReplyOptions,
  ): Promise<Message | Refused>;
  note(
    agent: Agent,
    conversationId: string,
    text: string,
    options?: NoteOptions,
  ): Promise<Message | Refused>;
  /** To an agent, from whoever has it, or with null to nobody: it waits for anybody. */
  assign(
    by: Agent,
    conversationId: string,
    agentId: string | null,
  ): Promise<Conversation | Refused>;
  /** Puts it away until a time; a job wakes it, and so does the contact. */
  snooze(agent: Agent, conversationId: string, until: Instant): Promise<Conversation | Refused>;
  /** One that is not put away stays as it is. */
  wake(agent: Agent, conversationId: string): Promise<Conversation | Refused>;
  /** Joins two conversations of one contact; answers the one it goes on in. */
  merge(agent: Agent, conversationId: string, into: string): Promise<Conversation | Refused>;
  /** Back to the assistant: `pending`. It answers the next message, not those before. */
  handBack(agent: Agent, conversationId: string): Promise<Conversation | Refused>;
  /** @param wrapUp What it was about, in the team's words; absent: not said. */
  resolve(
    by: Agent | Contact,
    conversationId: string,
    wrapUp?: string | null,
  ): Promise<Conversation | Refused>;
  rate(tenantId: string, conversationId: string, rating: number): Promise<Conversation | Refused>;
};

export function isRefused(value: object): value is Refused {
  return 'refused' in value;
}
