import type { Agent, Contact, Conversation, Message, MessageBody, Notice } from '../model.ts';
import type { ConversationPatch, Store } from '../storage/store.ts';
import { changeConversation } from './change-conversation.ts';
import {
  type Accepted,
  type ContactMessage,
  type Conversations,
  isRefused,
  type RecordChange,
  type Refused,
} from './conversations.ts';
import { assistantHolds, nextStatus, type StatusEvent } from './status.ts';

/** Longest text of one message, in UTF-16 units. Longer ones are refused, never cut. */
const MESSAGE_CHARACTERS = 8_000;
/** The field by which the chat's "Talk to a person" button is told from typed words. */
export const PERSON_FIELD = 'request';

export type ConversationsDeps = {
  readonly store: Store;
  /** Called after a commit that added jobs, so that nothing waits for the next poll. */
  readonly wakeJobs: () => void;
  /** What the contact's message says when the button is pressed, in their language. */
  readonly askForPersonText: (locale: string | null) => string;
  /** See `Conversations.recording`. Default: nothing is recorded. */
  readonly record?: RecordChange;
};

type Place = { readonly tenantId: string; readonly conversationId: string };

/** Makes the service over a store. Every write is one transaction; expected refusals are values. */
export function createConversations(deps: ConversationsDeps): Conversations {
  const { store } = deps;
  const record = deps.record ?? (async () => undefined);

  return {
    recording: (wanted) => createConversations({ ...deps, record: wanted }),

    open: (tenantId, of) =>
      store.transaction(async (tx) => {
        const conversation = await tx.conversations.create(tenantId, of);
        await tx.events.append(tenantId, {
          kind: 'conversation.changed',
          conversationId: conversation.id,
        });
        return conversation;
      }),

    async accept(tenantId, conversationId, message) {
      const fault = faultOf(message);
      if (fault) return fault;
      const accepted = await store.transaction((tx) =>
        accept(tx, { tenantId, conversationId }, message),
      );
      if (!isRefused(accepted)) deps.wakeJobs();
      return accepted;
    },

    async askForPerson(tenantId, conversationId, externalId) {
      const conversation = await store.conversations.get(tenantId, conversationId);
      if (conversation === null) return { refused: 'CONVERSATION_NOT_FOUND' };
      const message: ContactMessage = {
        text: deps.askForPersonText(conversation.locale),
        fields: { [PERSON_FIELD]: 'person' },
        ...(externalId === undefined ? {} : { externalId }),
      };
      const accepted = await store.transaction((tx) =>
        accept(tx, { tenantId, conversationId }, message),
      );
      if (!isRefused(accepted)) deps.wakeJobs();
      return accepted;
    },

    take: (agent, conversationId, options) =>
      store.transaction(async (tx) => {
        const taken = await take(tx, agent, conversationId, options?.force === true);
        if (isRefused(taken)) return taken;
        if (taken.changed) await record(tx, { conversationId, messageId: null });
        return taken.conversation;
      }),

    async reply(agent, conversationId, body, externalId) {
      if (isEmpty(body)) return { refused: 'MESSAGE_EMPTY' };
      if (body.text.length > MESSAGE_CHARACTERS) return { refused: 'MESSAGE_TOO_LONG' };
      const place = { tenantId: agent.tenantId, conversationId };
      const said = store.transaction(async (tx) => {
        const held = await take(tx, agent, conversationId, false);
        if (isRefused(held)) return held;
        const { message, repeated } = await add(tx, place, {
          author: 'agent',
          authorId: agent.id,
          audience: 'everyone',
          body,
          ...(externalId === undefined ? {} : { externalId }),
        });
        if (repeated && held.changed) throw new SaidBefore(message);
        if (repeated) return message;
        if (held.conversation.channel !== 'widget') {
          await deliverLater(tx, agent.tenantId, message.id);
        }
        await record(tx, { conversationId, messageId: message.id });
        return message;
      });
      return said.catch((error: unknown) => {
        if (error instanceof SaidBefore) return error.said;
        throw error;
      });
    },

    note: (agent, conversationId, text, externalId) =>
      store.transaction(async (tx) => {
        if (text.trim() === '') return { refused: 'MESSAGE_EMPTY' };
        if (text.length > MESSAGE_CHARACTERS) return { refused: 'MESSAGE_TOO_LONG' };
        if ((await tx.conversations.get(agent.tenantId, conversationId)) === null)
          return { refused: 'CONVERSATION_NOT_FOUND' };
        const place = { tenantId: agent.tenantId, conversationId };
        const { message, repeated } = await add(tx, place, {
          author: 'agent',
          authorId: agent.id,
          audience: 'team',
          body: { text },
          ...(externalId === undefined ? {} : { externalId }),
        });
        if (!repeated) await record(tx, { conversationId, messageId: message.id });
        return message;
      }),

    handBack: (agent, conversationId) =>
      store.transaction(async (tx) => {
        const place = { tenantId: agent.tenantId, conversationId };
        const changed = await move(tx, place, 'handed-back', (current) =>
          current.agentId === agent.id
            ? { agentId: null, handoff: null, flow: null, snoozedUntil: null }
            : { refused: 'CONVERSATION_NOT_HELD' },
        );
        if (isRefused(changed)) return changed;
        await notice(tx, place, { kind: 'handed-back' });
        await record(tx, { conversationId, messageId: null });
        return changed;
      }),

    resolve: (by, conversationId) =>
      store.transaction(async (tx) => {
        const place = { tenantId: by.tenantId, conversationId };
        const before = await tx.conversations.get(by.tenantId, conversationId);
        if (before === null || !mayResolve(by, before))
          return { refused: 'CONVERSATION_NOT_FOUND' };
        if (before.status === 'resolved') return before;
        const changed = await move(tx, place, 'resolved', () => ({
          agentId: null,
          flow: null,
          snoozedUntil: null,
        }));
        if (isRefused(changed)) return changed;
        await notice(tx, place, { kind: 'resolved' });
        await record(tx, { conversationId, messageId: null });
        return changed;
      }),

    rate: (tenantId, conversationId, rating) =>
      store.transaction(async (tx) => {
        const changed = await changeConversation<Refused>(
          tx,
          { tenantId, conversationId },
          () => ({ rating }),
          isRefused,
        );
        if (!isRefused(changed))
          await tx.events.append(tenantId, { kind: 'conversation.rated', conversationId });
        return changed;
      }),
  };
}

function isEmpty(body: MessageBody): boolean {
  return body.text.trim() === '' && (body.attachments ?? []).length === 0;
}

function faultOf(message: ContactMessage): Refused | null {
  const parts = Object.keys(message.fields ?? {}).length + (message.attachmentIds ?? []).length;
  if (message.text.trim() === '' && parts === 0) return { refused: 'MESSAGE_EMPTY' };
  return message.text.length > MESSAGE_CHARACTERS ? { refused: 'MESSAGE_TOO_LONG' } : null;
}

/** A contact may end only their own; an agent any of their tenant's. */
function mayResolve(by: Agent | Contact, conversation: Conversation): boolean {
  return 'role' in by || conversation.contactId === by.id;
}

async function accept(
  tx: Store,
  place: Place,
  message: ContactMessage,
): Promise<Accepted | Refused> {
  const { tenantId, conversationId } = place;
  const known = await tx.conversations.get(tenantId, conversationId);
  if (known === null) return { refused: 'CONVERSATION_NOT_FOUND' };
  const attachments = await attachmentsOf(tx, known, message.attachmentIds ?? []);
  if (attachments === null) return { refused: 'ATTACHMENT_NOT_FOUND' };

  const { message: stored, repeated } = await tx.messages.append(tenantId, conversationId, {
    author: 'contact',
    audience: 'everyone',
    authorId: known.contactId,
    body: {
      text: message.text,
      ...(message.fields === undefined ? {} : { fields: message.fields }),
      ...(attachments.length === 0 ? {} : { attachments }),
    },
    ...(message.externalId === undefined ? {} : { externalId: message.externalId }),
  });
  if (repeated) return { message: stored, repeated, conversation: known };

  // The append holds the conversation's row: the status read now is the one the message arrived in.
  const moved = await move(
    tx,
    place,
    'contact-wrote',
    // A resolved conversation starts afresh with the assistant; what led to an earlier handoff is over.
    (current) =>
      current.status === 'resolved'
        ? { handoff: null, flow: null, agentId: null }
        : { snoozedUntil: null },
    { quiet: true },
  );
  if (isRefused(moved)) return moved;
  await tx.events.append(tenantId, { kind: 'message.added', conversationId, messageId: stored.id });
  // In an open conversation the message is the team's: no turn, the assistant will not speak.
  if (assistantHolds(moved.status)) {
    await tx.jobs.add(tenantId, {
      kind: 'turn',
      group: conversationId,
      payload: { conversationId, messageId: stored.id },
      key: `turn:${stored.id}`,
    });
  }
  return { message: stored, repeated, conversation: moved };
}

async function attachmentsOf(tx: Store, conversation: Conversation, ids: readonly string[]) {
  const found = [];
  for (const id of ids) {
    const file = await tx.attachments.get(conversation.tenantId, id);
    if (file === null || file.contactId !== conversation.contactId) return null;
    found.push({ id, name: file.name, type: file.type, bytes: file.bytes.length });
  }
  return found;
}

/** Undoes the transaction of a message that was said before: its repeat must not take the conversation again. */
class SaidBefore extends Error {
  readonly said: Message;
  constructor(said: Message) {
    super('This message was said before.');
    this.said = said;
  }
}

/** Agent takes a conversation, or keeps it. */
async function take(
  tx: Store,
  agent: Agent,
  conversationId: string,
  force: boolean,
): Promise<{ readonly conversation: Conversation; readonly changed: boolean } | Refused> {
  const place = { tenantId: agent.tenantId, conversationId };
  let already = false;
  const changed = await move(tx, place, 'taken', (current) => {
    already = current.agentId === agent.id && current.status === 'open';
    if (already) return null;
    if (current.agentId !== null && current.agentId !== agent.id && !force)
      return { refused: 'CONVERSATION_TAKEN' };
    return { agentId: agent.id, flow: null, snoozedUntil: null };
  });
  if (isRefused(changed)) return changed;
  if (!already) await notice(tx, place, { kind: 'joined', name: firstName(agent.name) });
  return { conversation: changed, changed: !already };
}

/** The customer sees the first name only. */
function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}

/** Moves the status by the table, with the patch that goes with it, and says so by an event. */
async function move(
  tx: Store,
  place: Place,
  event: StatusEvent,
  patch: (current: Conversation) => ConversationPatch | Refused | null,
  options: { readonly quiet?: boolean } = {},
): Promise<Conversation | Refused> {
  let changes = false;
  const changed = await changeConversation<Refused>(
    tx,
    place,
    (current) => {
      const status = nextStatus(current.status, event);
      if (status === null)
        return {
          refused:
            current.status === 'resolved' ? 'CONVERSATION_RESOLVED' : 'CONVERSATION_NOT_HELD',
        };
      // A message that changes nothing about the conversation costs no second write.
      if (options.quiet === true && status === current.status) return null;
      const decided = patch(current);
      changes = decided !== null && !isRefused(decided);
      return changes ? { ...(decided as ConversationPatch), status } : decided;
    },
    (decided): decided is Refused => isRefused(decided),
  );
  if (changes && !isRefused(changed)) {
    await tx.events.append(place.tenantId, {
      kind: 'conversation.changed',
      conversationId: place.conversationId,
    });
  }
  return changed;
}

type Saying = Parameters<Store['messages']['append']>[2];

/** Appends a message and its event. */
export async function say(tx: Store, place: Place, message: Saying): Promise<Message> {
  return (await add(tx, place, message)).message;
}

async function add(tx: Store, place: Place, message: Saying) {
  const added = await tx.messages.append(place.tenantId, place.conversationId, message);
  const { message: stored, repeated } = added;
  if (!repeated) {
    await tx.events.append(place.tenantId, {
      kind: 'message.added',
      conversationId: place.conversationId,
      messageId: stored.id,
    });
  }
  return added;
}

/** A line of the conversation that is nobody's words. */
export async function notice(tx: Store, place: Place, what: Notice): Promise<void> {
  await say(tx, place, {
    author: 'system',
    audience: 'everyone',
    body: { text: '', notice: what },
  });
}

/** Hands a message to the host it came from, by a job that outlives a crash. */
export async function deliverLater(tx: Store, tenantId: string, messageId: string): Promise<void> {
  await tx.jobs.add(tenantId, {
    kind: 'deliver',
    payload: { messageId },
    key: `deliver:${messageId}`,
  });
}
