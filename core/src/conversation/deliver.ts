import type { MessageBody } from '../model.ts';
import type { Job, Store } from '../storage/store.ts';
import { threadName } from './receive-inbound.ts';

export type DeliverDeps = {
  readonly store: Store;
  /** Hands a text to the host's thread; throws when the host is in trouble, so that the job is tried again. */
  readonly reply: (
    to: { readonly tenantId: string; readonly host: string; readonly threadId: string },
    text: string,
    idempotencyKey: string,
  ) => Promise<void>;
};

/** The job behind a reply on a host's channel. One key from message to host: a retry never says it twice. */
export async function deliver(deps: DeliverDeps, job: Job): Promise<void> {
  const message = await deps.store.messages.get(job.tenantId, String(job.payload.messageId));
  if (message === null || message.audience === 'team') return;
  const conversation = await deps.store.conversations.get(job.tenantId, message.conversationId);
  if (conversation === null) return;
  const threadId = await deps.store.values.get(job.tenantId, threadName(conversation.id));
  if (threadId === null) return;
  await deps.reply(
    { tenantId: job.tenantId, host: conversation.channel, threadId },
    toPlainReply(message.body),
    `reply:${message.id}`,
  );
}

/** A reply for a channel without our widget: sources and choices stand in words below the text. */
export function toPlainReply(body: MessageBody): string {
  const sources = (body.citations ?? []).map(
    (one) => `[${one.mark}] ${one.title}${one.url === undefined ? '' : ` ${one.url}`}`,
  );
  const choices = (body.choices ?? []).map((one) => `- ${one.label}`);
  return [body.text, choices.join('\n'), sources.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}
