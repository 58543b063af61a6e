/** What the scripted server knows of its one conversation, and who listens to it. */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { WidgetConversation, WidgetMessage } from '../../src/server/widget-api.ts';

export type State = {
  readonly messages: WidgetMessage[];
  readonly tokens: Set<string>;
  readonly conversation: () => WidgetConversation | null;
  begin(): WidgetConversation;
  say(message: Partial<WidgetMessage>): WidgetMessage;
  /** Changes the conversation and tells the streams. */
  change(to: Partial<WidgetConversation>): void;
  /** Changes it and tells nobody. */
  put(to: Partial<WidgetConversation>): void;
  /** Sent to the streams; with an id it is sent again to those that come later. */
  emit(event: string, value: unknown, id?: number): void;
  listen(
    response: ServerResponse,
    from: { readonly after: number } | { readonly id: number },
  ): void;
  cut(): void;
  streams(): number;
};

const AT = Date.parse('2026-11-22T10:00:00.000Z');
export const at = (seq: number) => new Date(AT + seq * 30_000).toISOString();
const EMPTY: Omit<WidgetMessage, 'id' | 'seq' | 'createdAt'> = {
  author: 'assistant',
  authorName: null,
  text: '',
  citations: [],
  cards: [],
  choices: [],
  attachments: [],
  notice: null,
  feedback: null,
};
const NEW: Omit<WidgetConversation, 'id'> = {
  status: 'pending',
  agentName: null,
  expectedAt: null,
  waiting: false,
  answerDueAt: null,
  callsBack: false,
  seenSeq: 0,
  rating: null,
  createdAt: at(0),
  lastMessageAt: at(0),
};
/** Events are counted apart from messages, as on the real server: an id of the stream is no seq. */
export const FIRST_EVENT = 5_000;
const frame = (id: number | undefined, event: string, value: unknown) =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(value)}\n\n`;

type Streams = Pick<State, 'emit' | 'cut' | 'streams'> & {
  /** Sends what came after an event, then all that comes. */
  add(response: ServerResponse, id: number): void;
};
function createStreams(): Streams {
  const open = new Set<ServerResponse>();
  const events: { readonly id: number; readonly text: string }[] = [];
  return {
    emit: (event, value, id) => {
      const text = frame(id, event, value);
      if (id !== undefined) events.push({ id, text });
      for (const stream of open) stream.write(text);
    },
    add: (response, id) => {
      for (const one of events) if (one.id > id) response.write(one.text);
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    cut: () => {
      for (const one of open) one.destroy();
    },
    streams: () => open.size,
  };
}

export function createState(): State {
  const messages: WidgetMessage[] = [];
  const streams = createStreams();
  let conversation: WidgetConversation | null = null;
  let seq = 0;
  let event = FIRST_EVENT;
  const nextEvent = () => {
    event += 1;
    return event;
  };
  const put = (to: Partial<WidgetConversation>) => {
    if (conversation !== null) conversation = { ...conversation, ...to };
  };
  return {
    ...streams,
    messages,
    tokens: new Set(),
    conversation: () => conversation,
    begin: () => {
      conversation ??= { id: randomUUID(), ...NEW };
      return conversation;
    },
    put,
    say: (message) => {
      seq += 1;
      const full = { id: randomUUID(), ...EMPTY, seq, createdAt: at(seq), ...message };
      messages.push(full);
      streams.emit('message', full, nextEvent());
      return full;
    },
    change: (to) => {
      put(to);
      streams.emit('conversation', conversation, nextEvent());
    },
    listen: (response, from) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': hello\n\n');
      if ('id' in from) return streams.add(response, from.id);
      response.write(frame(event, 'conversation', conversation));
      for (const one of messages)
        if (one.seq > from.after) response.write(frame(event, 'message', one));
      streams.add(response, event);
    },
  };
}
