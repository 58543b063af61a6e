/** A customer at the public chat API, as a browser would be: nothing here knows the database. */
import type { Locale } from '@attendant/core/host';
import type {
  SendMessage,
  Session,
  WidgetConversation,
  WidgetMessage,
} from '@attendant/core/server';

export type ChatDeps = {
  /** Where Attendant answers, e.g. `http://127.0.0.1:4321`. */
  readonly url: string;
  readonly widgetKey: string;
  readonly newId: () => string;
  /** Default: the system's. */
  readonly fetch?: typeof fetch;
  /** Ends calls that are under way. */
  readonly signal?: AbortSignal;
};
export type Chat = {
  /** Sends a message; the conversation begins with the first. */
  say(text: string, fields?: Readonly<Record<string, string>>): Promise<WidgetMessage>;
  /** Presses "Talk to a person". */
  askForPerson(): Promise<void>;
  /** What came after a seq, and how the conversation stands. */
  read(after: number): Promise<ChatState>;
  thumb(messageId: string, value: 'up' | 'down'): Promise<void>;
  rate(rating: number): Promise<void>;
  typing(): Promise<void>;
  leave(): Promise<void>;
  /** Null before the first message. */
  readonly conversationId: () => string | null;
};
export type ChatState = {
  readonly items: readonly WidgetMessage[];
  readonly conversation: WidgetConversation;
};
type Coming = { readonly locale: Locale; readonly identity?: string };

/** Begins as a visitor; with an identity the shop has signed, as that customer. */
export async function enterChat(deps: ChatDeps, { locale, identity }: Coming): Promise<Chat> {
  const session = await call<Session>(deps, 'POST', '/sessions', {
    body: { key: deps.widgetKey, locale, ...(identity === undefined ? {} : { identity }) },
  });
  const authorised = { token: session.token };
  let id: string | null = null;
  const begun = async () => {
    id ??= (
      await call<WidgetConversation>(deps, 'POST', '/conversations', {
        ...authorised,
        body: { locale },
      })
    ).id;
    return `/conversations/${id}`;
  };
  const post = async <T>(path: string, body: object = {}) =>
    call<T>(deps, 'POST', `${await begun()}${path}`, { ...authorised, body });
  return {
    conversationId: () => id,
    async say(text, fields) {
      const body: SendMessage = { id: deps.newId(), text, ...(fields && { fields }) };
      return (await post<{ message: WidgetMessage }>('/messages', body)).message;
    },
    askForPerson: () => post('/person', { id: deps.newId() }),
    read: async (after) =>
      call<ChatState>(deps, 'GET', `${await begun()}/messages?after=${after}`, authorised),
    thumb: (messageId, value) =>
      call(deps, 'POST', `/messages/${messageId}/feedback`, { ...authorised, body: { value } }),
    rate: (rating) => post('/rating', { rating }),
    typing: () => post('/typing'),
    leave: () => post('/resolve'),
  };
}

async function call<T = void>(
  deps: ChatDeps,
  method: string,
  path: string,
  of: { readonly body?: object; readonly token?: string },
): Promise<T> {
  const response = await (deps.fetch ?? fetch)(`${deps.url}/v1/widget${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(of.token === undefined ? {} : { authorization: `Bearer ${of.token}` }),
    },
    ...(of.body === undefined ? {} : { body: JSON.stringify(of.body) }),
    ...(deps.signal === undefined ? {} : { signal: deps.signal }),
  });
  const text = await response.text();
  if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
  throw new Error(`The chat answered ${response.status} to ${method} ${path}: ${text}`);
}
