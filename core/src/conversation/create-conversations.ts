import { roleMay } from '../access/permissions.ts';
import type { Agent, Contact, Conversation, MessageBody } from '../model.ts';
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
import { assign, MergeRefused, type Moved, merge, snooze, wake } from './desk-moves.ts';
import { move, take } from './move-conversation.ts';
import { notice } from './say.ts';
import { noteAsAgent, replyAsAgent, Undone } from './say-as-agent.ts';

export type ConversationsDeps = {
  readonly store: Store;
  /** Called after a commit that added jobs, so that nothing waits for the next poll. */
  readonly wakeJobs: () => void;
  /** What the contact's message says when the button is pressed, in their language. */
  readonly askForPersonText: (locale: string | null) => string;
  /** For the times conversations are put away until. Default: the system's. */
  readonly clock?: () => Date;
  /** See `Conversations.recording`. Default: nothing is recorded. */
  readonly record?: RecordChange;
};

/** Makes the service over a store. Every write is one transaction; expected refusals are values. */
export function createConversations(deps: ConversationsDeps): Conversations {
  const { store } = deps;
  const clock = deps.clock ?? (() => new Date());
  const record = deps.record ?? (async () => undefined);
  /** A move in a transaction of its own, recorded when it changed something. */
  const moved = (
    what: Omit<Parameters<RecordChange>[1], 'messageId'>,
    work: (tx: Store) => Promise<Moved>,
  ): Promise<Conversation | Refused> =>
    store.transaction(async (tx) => {
      const done = await work(tx);
      if (isRefused(done)) return done;
      if (done.changed) await record(tx, { ...what, messageId: null });
      return done.conversation;
    });

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

    async reply(agent, conversationId, body, options = {}) {
      const files = (options.attachmentIds ?? []).length;
      if (isEmpty(body) && files === 0) return { refused: 'MESSAGE_EMPTY' };
      if (body.text.length > MESSAGE_CHARACTERS) return { refused: 'MESSAGE_TOO_LONG' };
      const said = store.transaction(async (tx) => {
        const done = await replyAsAgent(tx, agent, { conversationId, body, ...options });
        if (isRefused(done)) return done;
        if (!done.repeated) await record(tx, { conversationId, messageId: done.message.id });
        return done.message;
      });
      return said.catch((error: unknown) => {
        if (error instanceof Undone) return error.answer;
        throw error;
      });
    },

    note: (agent, conversationId, text, options = {}) =>
      store.transaction(async (tx) => {
        const done = await noteAsAgent(tx, agent, { conversationId, text, ...options });
        if (isRefused(done)) return done;
        if (!done.repeated) await record(tx, { conversationId, messageId: done.message.id });
        return done.message;
      }),

    assign: (by, conversationId, agentId) =>
      moved({ conversationId, detail: { to: agentId } }, async (tx) => {
        const to = agentId === null ? null : await tx.agents.get(by.tenantId, agentId);
        const fit = to?.active === true && roleMay(to.role, 'conversations:write');
        if (agentId !== null && !fit) return { refused: 'ASSIGNEE_UNKNOWN' };
        return assign(tx, { tenantId: by.tenantId, conversationId }, to);
      }),

    async snooze(agent, conversationId, until) {
      const now = clock().toISOString();
      return moved({ conversationId, detail: { until } }, (tx) =>
        snooze(tx, agent, { conversationId, until, now }),
      );
    },

    wake: (agent, conversationId) =>
      moved({ conversationId }, (tx) => wake(tx, { tenantId: agent.tenantId, conversationId })),

    async merge(agent, conversationId, into) {
      try {
        return await moved({ conversationId, detail: { into } }, (tx) =>
          merge(tx, agent, { source: conversationId, into }),
        );
      } catch (error) {
        if (error instanceof MergeRefused) return error.answer;
        throw error;
      }
    },

    handBack: (agent, conversationId) =>
      store.transaction(async (tx) => {
        const place = { tenantId: agent.tenantId, conversationId };
        const changed = await move(tx, place, 'handed-back', (current) =>
          current.agentId === agent.id
            ? {
                agentId: null,
                handoff: null,
                flow: null,
                snoozedUntil: null,
                awaiting: null,
                delivery: null,
              }
            : { refused: 'CONVERSATION_NOT_HELD' },
        );
        if (isRefused(changed)) return changed;
        await notice(tx, place, { kind: 'handed-back' });
        await record(tx, { conversationId, messageId: null });
        return changed;
      }),

    resolve: (by, conversationId, wrapUp) =>
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
          awaiting: null,
          delivery: null,
          ...(wrapUp === undefined ? {} : { wrapUp }),
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
