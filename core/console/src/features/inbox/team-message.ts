import type { Message } from '../../../../src/model.ts';

/** A message as the team sees it. */
export type TeamMessage = Omit<Message, 'tenantId' | 'externalId'>;

/** Oldest first, without a gap up to the newest. */
export type Thread = {
  readonly items: readonly TeamMessage[];
  /** The first message of the conversation is among them. */
  readonly whole: boolean;
};

/** Each once, by `seq`; the later list knows better. */
export function mergeMessages(
  known: readonly TeamMessage[],
  more: readonly TeamMessage[],
): readonly TeamMessage[] {
  const all = new Map(known.map((message) => [message.seq, message]));
  for (const message of more) all.set(message.seq, message);
  return [...all.values()].sort((a, b) => a.seq - b.seq);
}

/** What colleagues said to the contact after a message one has seen. */
export function saidAfter(
  items: readonly TeamMessage[],
  seen: number,
  me: string,
): readonly TeamMessage[] {
  return items.filter(
    ({ seq, author, authorId, audience }) =>
      seq > seen && author === 'agent' && authorId !== me && audience === 'everyone',
  );
}
