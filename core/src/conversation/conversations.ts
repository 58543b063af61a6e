/** What can be done to a conversation, by whom. The server, host adapters and the command line call this and nothing below it. */
import type { Agent, Contact, Conversation, Message, MessageBody } from '../model.ts';
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
    | 'ATTACHMENT_NOT_FOUND';
};

/** Writes down, inside the transaction of a change by an agent or contact, that it was made. Throwing undoes the change. */
export type RecordChange = (
  tx: Store,
  change: { readonly conversationId: string; readonly messageId: string | null },
) => Promise<void>;

export type Conversations = {
  /**
   * The same service, whose `take`, `reply`, `note`, `handBack` and `resolve` call `record` once when they changed
   * something, in the transaction of the change. A repeat, a refusal and a move that moves nothing record nothing.
   */
  recording(record: RecordChange): Conversations;
  /** A new conversation, held by the assistant. */
  open(
    tenantId: string,
    of: { readonly contactId: string; readonly channel: string; readonly locale?: string | null },
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
    externalId?: string,
  ): Promise<Message | Refused>;
  note(
    agent: Agent,
    conversationId: string,
    text: string,
    externalId?: string,
  ): Promise<Message | Refused>;
  /** Back to the assistant: `pending`. It answers the next message, not those before. */
  handBack(agent: Agent, conversationId: string): Promise<Conversation | Refused>;
  resolve(by: Agent | Contact, conversationId: string): Promise<Conversation | Refused>;
  rate(tenantId: string, conversationId: string, rating: number): Promise<Conversation | Refused>;
};

export function isRefused(value: object): value is Refused {
  return 'refused' in value;
}
