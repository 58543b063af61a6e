/** What the visitor sends, one after the other; what fails stays on the screen until it is sent again or taken back. */
import type { SendMessage, WidgetMessage } from '../../../src/server/widget-api.ts';
import type { Outgoing } from '../panel/state.ts';
import type { Result } from './client.ts';
import type { TalkContext } from './context.ts';
import type { Line } from './line.ts';
import * as reduce from './reduce.ts';

export type Outbox = {
  enqueue(out: Outgoing): void;
  /** Sends a failed one again, with the same id: a message that had arrived after all is not doubled. */
  again(id: string): void;
  /** Sends again what failed for want of a network. */
  resume(): void;
};

export function createOutbox(context: TalkContext, line: Line, onSent: () => void): Outbox {
  const { store, client } = context;
  let queue: Promise<unknown> = Promise.resolve();
  const post = async (out: Outgoing): Promise<Result<{ readonly message: WidgetMessage }>> => {
    const begun = await line.ensure();
    if (!begun.ok) return begun;
    if (out.kind === 'person')
      return client.call(line.path('/person'), { method: 'POST', body: { id: out.id } });
    const body: SendMessage = {
      id: out.id,
      text: out.text,
      ...(out.fields === undefined ? {} : { fields: out.fields }),
      ...(out.attachments.length === 0
        ? {}
        : { attachmentIds: out.attachments.map(({ id }) => id) }),
    };
    return client.call(line.path('/messages'), { method: 'POST', body });
  };
  const deliver = async (out: Outgoing): Promise<void> => {
    let result = await post(out);
    if (!result.ok && result.trouble.kind === 'refused' && result.trouble.status === 404) {
      // The session behind this conversation is gone; the visitor's words go into a new one.
      line.drop();
      result = await post(out);
    }
    if (!result.ok) {
      const { trouble } = result;
      store.talk((talk) => reduce.fail(talk, out.id, trouble));
      return;
    }
    const { message } = result.value;
    onSent();
    store.talk((talk) => reduce.confirm(talk, out.id, message));
    // An answer within 300 ms needs no sign that it is coming.
    setTimeout(() => store.talk((talk) => reduce.awaitReply(talk, message)), 300);
    setTimeout(() => store.talk((talk) => reduce.stopAwaiting(talk, message)), 30_000);
  };
  const enqueue = (out: Outgoing) => {
    store.talk((talk) => reduce.send(talk, out));
    queue = queue.then(() => deliver(out));
  };
  const again = (id: string) => {
    const out = store.get().talk.outgoing.find((one) => one.id === id);
    if (out === undefined || out.trouble === null) return;
    store.talk((talk) => reduce.retry(talk, id));
    queue = queue.then(() => deliver(out));
  };
  return {
    enqueue,
    again,
    resume: () => {
      for (const { id, trouble } of store.get().talk.outgoing) {
        if (trouble?.kind === 'offline') again(id);
      }
    },
  };
}
