import type { Agent, Conversation, Message } from '../model.ts';
import type { WidgetConversation, WidgetMessage } from './widget-api.ts';

/** The agent's name as a customer sees it: the first only. */
export function firstName(agent: Pick<Agent, 'name'> | null): string | null {
  return agent?.name.trim().split(/\s+/u)[0] || null;
}

/**
 * A message as its contact sees it; null for what is the team's own. Every field is named here: what is added to
 * messages later stays inside until somebody decides otherwise.
 */
export function toWidgetMessage(message: Message, author: Agent | null): WidgetMessage | null {
  if (message.audience !== 'everyone') return null;
  const { body } = message;
  return {
    id: message.id,
    seq: message.seq,
    author: message.author,
    authorName: message.author === 'agent' ? firstName(author) : null,
    text: body.text,
    citations: body.citations ?? [],
    cards: body.cards ?? [],
    choices: body.choices ?? [],
    attachments: body.attachments ?? [],
    notice: body.notice ?? null,
    feedback: message.feedback,
    createdAt: message.createdAt,
  };
}

/** A conversation as its contact sees it. */
export function toWidgetConversation(
  conversation: Conversation,
  of: { readonly holder: Agent | null; readonly callsBack: boolean },
): WidgetConversation {
  const { status, agentId } = conversation;
  const withTeam = status === 'open' || status === 'snoozed';
  const waiting = withTeam && agentId === null;
  return {
    id: conversation.id,
    status,
    agentName: withTeam ? firstName(of.holder) : null,
    expectedAt: waiting ? (conversation.handoff?.expectedAt ?? null) : null,
    waiting,
    answerDueAt: withTeam ? (conversation.awaiting?.dueAt ?? null) : null,
    callsBack: withTeam && of.callsBack,
    seenSeq: conversation.seenSeq,
    rating: conversation.rating,
    createdAt: conversation.createdAt,
    lastMessageAt: conversation.lastMessageAt,
  };
}
