import type { Agent, Contact, Conversation, Message, MessageBody } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { accept, faultOf, MESSAGE_CHARACTERS } from './accept-message.ts';
import { changeConversation } from './change-conversation.ts';
import {
  type ContactMessage,
  type Conversations,
  isRefused,
  PERSON_FIELD,
  type RecordChange,
  type Refused,
} from './conversations.ts';
import { move, take } from './move-conversation.ts';
import { add, deliverLater, notice } from './say.ts';

export type ConversationsDeps = {
  readonly store: Store;
  /** Called after a commit that added jobs, so that nothing waits for the next poll. */
  readonly wakeJobs: () => void;
  /** What the contact's message says when the button is pressed, in their language. */
  readonly askForPersonText: (locale: string | null) => string;
  /** See `Conversations.recording`. Default: nothing is recorded. */
  readonly record?: RecordChange;
};

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

/** A contact may end only their own; an agent any of their tenant's. */
function mayResolve(by: Agent | Contact, conversation: Conversation): boolean {
  return 'role' in by || conversation.contactId === by.id;
}

/** Undoes the transaction of a message that was said before: its repeat must not take the conversation again. */
class SaidBefore extends Error {
  readonly said: Message;
  constructor(said: Message) {
    super('This message was said before.');
    this.said = said;
  }
}
