import { AttendantError } from '../errors.ts';
import type { HostRegistry } from '../host/host-registry.ts';
import type { MessageBody } from '../model.ts';
import type { Job, Store } from '../storage/store.ts';
import { threadName } from './receive-inbound.ts';
import { say } from './say.ts';

export type DeliverDeps = {
  readonly store: Store;
  /** Hands a text to the host's thread; throws when the host is in trouble, so that the job is tried again. */
  readonly reply: (to: Thread, text: string, idempotencyKey: string) => Promise<void>;
};

type Thread = { readonly tenantId: string; readonly host: string; readonly threadId: string };

/** Says it through the host of that name; one that is configured no more, or cannot reply, is left out. */
export async function replyThrough(
  hosts: Pick<HostRegistry, 'capable' | 'call'>,
  to: Thread,
  text: string,
  idempotencyKey: string,
): Promise<void> {
  const adapter = hosts.capable(to.tenantId, 'reply').find((one) => one.name === to.host);
  if (adapter === undefined) return;
  const result = await hosts.call(adapter, (signal) =>
    adapter.reply(to.threadId, text, { idempotencyKey, signal }),
  );
  if (!result.done) {
    throw new AttendantError('HOST_REFUSED_REPLY', `${to.host} did not take the reply.`, {
      wayOut: 'Look at the thread in the host: it may be closed or gone.',
    });
  }
}

/** The end of a delivery that failed for good: the team sees it where they work. Safe to repeat. */
export async function noteUndelivered(store: Store, job: Job): Promise<void> {
  const messageId = String(job.payload.messageId);
  const message = await store.messages.get(job.tenantId, messageId);
  if (message === null) return;
  const place = { tenantId: job.tenantId, conversationId: message.conversationId };
  await store.transaction((tx) =>
    say(tx, place, {
      author: 'system',
      audience: 'team',
      body: { text: `Message ${message.seq} could not be delivered to the customer.` },
      externalId: `undelivered:${messageId}`,
    }),
  );
}

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
