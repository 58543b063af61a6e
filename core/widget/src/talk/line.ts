/** The line to one conversation: begins it, loads it, and follows its events. */
import type {
  ProgressEvent,
  WidgetConversation,
  WidgetMessage,
} from '../../../src/server/widget-api.ts';
import { fill } from '../panel/hours.ts';
import type { Result } from './client.ts';
import type { TalkContext } from './context.ts';
import * as reduce from './reduce.ts';
import type { ServerEvent } from './sse.ts';
import { openStream, type Stream } from './stream.ts';

export type Line = {
  /** Address of a part of the conversation on the screen, e.g. `/messages`. */
  path(rest: string): string;
  /** Messages after a seq, and the conversation's state; false when they could not be had. */
  load(after: number): Promise<boolean>;
  /** Follows the conversation's events from the last message that is here. */
  follow(id: string): void;
  /** One conversation is begun, however often and however fast it is asked for. */
  ensure(): Promise<Result<WidgetConversation>>;
  /** The conversation on the screen is not ours any more; the next `ensure` begins another. */
  drop(): void;
  close(): void;
  nudge(): void;
};
type Loaded = {
  readonly items: readonly WidgetMessage[];
  readonly conversation: WidgetConversation;
};

/** Tells the page of a message, and counts it while the chat is closed. */
function announce({ bridge, store }: TalkContext, message: WidgetMessage): void {
  bridge.emit('message', { author: message.author });
  if (message.author === 'contact' || message.notice !== null || bridge.isOpen()) return;
  const unread = store.get().unread + 1;
  store.set({ unread });
  bridge.setUnread(unread, fill(store.get().words?.unread ?? '', { n: unread }));
}

/** `load`: a notice says that the conversation changed hands; asks how it stands now. */
function takeEvent(
  context: TalkContext,
  { event, data }: ServerEvent,
  load: (after: number) => Promise<boolean>,
): void {
  const { store, now } = context;
  const value: unknown = JSON.parse(data);
  if (event === 'message') {
    const message = value as WidgetMessage;
    const known = reduce.knows(store.get().talk, message);
    store.talk((talk) => reduce.receive(talk, message));
    if (known) return;
    announce(context, message);
    if (message.notice !== null) void load(reduce.lastSeq(store.get().talk));
  } else if (event === 'progress')
    store.talk((talk) => reduce.progress(talk, value as ProgressEvent));
  else if (event === 'conversation')
    store.talk((talk) => reduce.updateConversation(talk, value as WidgetConversation));
  else if (event === 'typing') {
    store.talk((talk) => reduce.typing(talk, now()));
    setTimeout(() => store.talk((talk) => ({ ...talk })), reduce.TYPING_MS + 50);
  }
}

/** `onBack`: the connection is there again after it was lost. */
export function createLine(context: TalkContext, onBack: () => void): Line {
  const { store, client } = context;
  let stream: Stream | null = null;
  let opening: { readonly id: string } | null = null;
  const path = (rest: string) => `/conversations/${store.get().talk.conversation?.id ?? ''}${rest}`;
  const load = async (after: number): Promise<boolean> => {
    const id = store.get().talk.conversation?.id;
    const result = await client.call<Loaded>(path(`/messages?after=${after}`));
    if (!result.ok || store.get().talk.conversation?.id !== id) return false;
    const fresh = result.value.items.filter((one) => !reduce.knows(store.get().talk, one));
    store.talk((talk) =>
      reduce.updateConversation(
        reduce.receiveAll(talk, result.value.items),
        result.value.conversation,
      ),
    );
    if (after > 0) for (const one of fresh) announce(context, one);
    return true;
  };
  const follow = (id: string) => {
    stream?.close();
    let lost = false;
    stream = openStream({
      connect: (lastId, signal) =>
        // Messages are counted per conversation, events per tenant: the first time we say which messages are here.
        client.raw(
          `/conversations/${id}/events${lastId === null ? `?after=${reduce.lastSeq(store.get().talk)}` : ''}`,
          {
            signal,
            headers: {
              accept: 'text/event-stream',
              ...(lastId !== null && { 'last-event-id': lastId }),
            },
          },
        ),
      onEvent: (event) => takeEvent(context, event, load),
      onState: (connected) => {
        store.talk((talk) => ({ ...talk, connected }));
        // What was missed comes by the stream, which goes on after the last id it gave.
        if (connected && lost) onBack();
        lost = !connected;
      },
      now: context.now,
      random: context.random,
      setTimer: (work, milliseconds) => setTimeout(work, milliseconds),
      clearTimer: (timer) => clearTimeout(timer as number),
    });
  };
  const ensure = async (): Promise<Result<WidgetConversation>> => {
    const held = store.get().talk.conversation;
    if (held !== null) return { ok: true, value: held };
    opening ??= { id: context.newId() };
    const result = await client.call<WidgetConversation>('/conversations', {
      method: 'POST',
      body: { locale: store.get().locale, page: location.href.slice(0, 2000) },
      headers: { 'idempotency-key': opening.id },
    });
    if (!result.ok) return result;
    opening = null;
    store.talk((talk) => ({ ...talk, conversation: result.value }));
    follow(result.value.id);
    return result;
  };
  return {
    path,
    load,
    follow,
    ensure,
    drop: () => {
      stream?.close();
      store.talk((talk) => ({ ...talk, conversation: null, messages: [] }));
    },
    close: () => stream?.close(),
    nudge: () => stream?.nudge(),
  };
}
