/** What agents write: to the contact, and notes to each other. */
import { callBackLater } from '../handoff/call-back.ts';
import type { Agent, Attachment, Conversation, Message, MessageBody } from '../model.ts';
import type { Store } from '../storage/store.ts';
import { attachmentsOf, MESSAGE_CHARACTERS } from './accept-message.ts';
import { isRefused, type NoteOptions, type Refused, type ReplyOptions } from './conversations.ts';
import { markRead } from './mark-read.ts';
import { amend, take } from './move-conversation.ts';
import { add, deliverLater } from './say.ts';

/** Messages looked through for another agent's words. */
const LOOKED_AT = 500;

/** A message and whether it was said before. */
export type Said = { readonly message: Message; readonly repeated: boolean };

/** Ends the transaction with an answer: what was written in it is undone. */
export class Undone extends Error {
  readonly answer: Message | Refused;
  constructor(answer: Message | Refused) {
    super('The transaction was undone.');
    this.answer = answer;
  }
}

/** Part of the caller's transaction; throws `Undone` when what was begun must not stand. */
export async function replyAsAgent(
  tx: Store,
  agent: Agent,
  of: { readonly conversationId: string; readonly body: MessageBody } & ReplyOptions,
): Promise<Said | Refused> {
  const { conversationId, externalId, seenSeq } = of;
  const place = { tenantId: agent.tenantId, conversationId };
  const held = await take(tx, agent, conversationId, false);
  if (isRefused(held)) return (await movedSince(tx, agent, { ...of, before: null })) ?? held;
  const files = await filesOf(tx, held.conversation, of.attachmentIds ?? []);
  if (isRefused(files)) throw new Undone(files);
  const { message, repeated } = await add(tx, place, {
    author: 'agent',
    authorId: agent.id,
    audience: 'everyone',
    body: files.length === 0 ? of.body : { ...of.body, attachments: files },
    ...(externalId === undefined ? {} : { externalId }),
  });
  // A message that was said before must not take the conversation again.
  if (repeated && held.changed) throw new Undone(message);
  if (repeated) return { message, repeated };
  const moved =
    seenSeq === undefined
      ? null
      : await movedSince(tx, agent, { conversationId, seenSeq, before: message.seq });
  if (moved !== null) throw new Undone(moved);
  // A host's thread delivers by itself; in the chat the contact may have left.
  if (held.conversation.channel !== 'widget') await deliverLater(tx, agent.tenantId, message.id);
  else await callBackLater(tx, held.conversation, message.createdAt);
  await answered(tx, held.conversation);
  await markRead(tx, { ...place, agentId: agent.id }, { read: message.seq });
  return { message, repeated };
}

/** Nobody waits any more, until the contact writes again. */
async function answered(tx: Store, conversation: Conversation): Promise<void> {
  const { tenantId, id } = conversation;
  await amend(tx, { tenantId, conversationId: id }, ({ awaiting }) =>
    awaiting === null ? null : { awaiting: null },
  );
}

/** Part of the caller's transaction. */
export async function noteAsAgent(
  tx: Store,
  agent: Agent,
  of: { readonly conversationId: string; readonly text: string } & NoteOptions,
): Promise<Said | Refused> {
  const { text, externalId, conversationId } = of;
  if (text.trim() === '') return { refused: 'MESSAGE_EMPTY' };
  if (text.length > MESSAGE_CHARACTERS) return { refused: 'MESSAGE_TOO_LONG' };
  const place = { tenantId: agent.tenantId, conversationId };
  if ((await tx.conversations.get(agent.tenantId, conversationId)) === null)
    return { refused: 'CONVERSATION_NOT_FOUND' };
  const mentions = await mentionsOf(tx, agent.tenantId, of.mentions ?? []);
  if (mentions === null) return { refused: 'MENTION_UNKNOWN' };
  const { message, repeated } = await add(tx, place, {
    author: 'agent',
    authorId: agent.id,
    audience: 'team',
    body: mentions.length === 0 ? { text } : { text, mentions },
    ...(externalId === undefined ? {} : { externalId }),
  });
  if (repeated) return { message, repeated };
  await tx.inbox.addMentions(agent.tenantId, { conversationId, seq: message.seq }, mentions);
  await markRead(tx, { ...place, agentId: agent.id }, { read: message.seq });
  return { message, repeated };
}

/** Agents of this tenant, each once; those who have left are dropped. Null: one never was. */
async function mentionsOf(
  tx: Store,
  tenantId: string,
  ids: readonly string[],
): Promise<readonly string[] | null> {
  const mentioned: string[] = [];
  for (const id of new Set(ids)) {
    const agent = await tx.agents.get(tenantId, id);
    if (agent === null) return null;
    if (agent.active) mentioned.push(id);
  }
  return mentioned;
}

async function filesOf(
  tx: Store,
  conversation: Parameters<typeof attachmentsOf>[1],
  ids: readonly string[],
): Promise<readonly Attachment[] | Refused> {
  if (ids.length === 0) return [];
  // A host's thread takes text only: better to say so than to lose the file on the way.
  if (conversation.channel !== 'widget') return { refused: 'ATTACHMENT_NOT_DELIVERABLE' };
  return (await attachmentsOf(tx, conversation, ids)) ?? { refused: 'ATTACHMENT_NOT_FOUND' };
}

/** Did a colleague answer the contact after what this agent has seen? */
async function movedSince(
  tx: Store,
  agent: Agent,
  of: {
    readonly conversationId: string;
    readonly seenSeq?: number;
    readonly before: number | null;
  },
): Promise<Refused | null> {
  if (of.seenSeq === undefined) return null;
  const later = await tx.messages.list(agent.tenantId, of.conversationId, {
    after: of.seenSeq,
    ...(of.before === null ? {} : { before: of.before }),
    limit: LOOKED_AT,
    audience: 'everyone',
  });
  const other = later.findLast((one) => one.author === 'agent' && one.authorId !== agent.id);
  if (other === undefined) return null;
  const by = other.authorId === null ? null : await tx.agents.get(agent.tenantId, other.authorId);
  return { refused: 'CONVERSATION_MOVED', ...(by === null ? {} : { by: by.name }) };
}
