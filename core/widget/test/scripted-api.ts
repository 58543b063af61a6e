/** The scripted server's half of `widget-api.ts`. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SendMessage, WidgetMessage } from '../../src/server/widget-api.ts';
import type { Script, ScriptedServer } from './scripted-server.ts';
import { at, type State } from './scripted-state.ts';
import { CONFIG } from './shop-page.ts';

type Call = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
};
type Files = Map<string, { readonly file: WidgetMessage['attachments'][number]; body: Buffer }>;

export const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return bytes.length;
  }
};
export const json = (response: ServerResponse, status: number, value?: object) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(value === undefined ? undefined : JSON.stringify(value));
};
const queryOf = ({ request }: Call) => new URL(request.url ?? '', 'http://chat').searchParams;

type Handlers = Readonly<Record<string, (call: Call) => void>>;

function reads(state: State): Handlers {
  return {
    events: (call) => {
      const lastId = call.request.headers['last-event-id'];
      const after = Number(queryOf(call).get('after') ?? 0);
      state.listen(call.response, lastId === undefined ? { after } : { id: Number(lastId) });
    },
    messages: (call) => {
      const after = Number(queryOf(call).get('after') ?? 0);
      const items = state.messages.filter((one) => one.seq > after);
      json(call.response, 200, { items, conversation: state.conversation() });
    },
    transcript: ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.end(state.messages.map(({ author, text }) => `${author}: ${text}`).join('\n'));
    },
  };
}

function writes(state: State, script: Script, deps: Deps): Handlers {
  const sent = new Map<string, WidgetMessage>();
  return {
    messages: ({ response, body }) => {
      const given = parse(body) as SendMessage;
      const before = sent.get(given.id);
      if (before !== undefined) return json(response, 202, { message: before });
      const attachments = (given.attachmentIds ?? []).flatMap(
        (id) => deps.files.get(id)?.file ?? [],
      );
      const message = state.say({ author: 'contact', text: given.text, attachments });
      sent.set(given.id, message);
      json(response, 202, { message });
      void script.onMessage?.(deps.server(), given);
    },
    person: ({ response }) => {
      json(response, 202, { message: state.say({ author: 'contact', text: 'Talk to a person' }) });
      script.onPerson?.(deps.server());
    },
    attachments: (call) => {
      const { request, response, body } = call;
      const type = request.headers['content-type'] ?? '';
      const name = queryOf(call).get('name') ?? '';
      const file = { id: randomUUID(), name, type, bytes: body.length };
      deps.files.set(file.id, { file, body });
      json(response, 201, file);
    },
    typing: ({ response }) => json(response, 204),
    seen: ({ response, body }) => {
      const { seq } = parse(body) as { seq: number };
      state.put({ seenSeq: seq });
      json(response, 204);
    },
    resolve: ({ response }) => {
      state.change({ status: 'resolved' });
      state.say({ author: 'system', notice: { kind: 'resolved' } });
      json(response, 204);
    },
    rating: ({ response, body }) => {
      state.change({ rating: (parse(body) as { rating: number }).rating });
      json(response, 204);
    },
  };
}

function openSession(state: State, { response, body }: Call): void {
  const asked = parse(body) as { token?: string; identity?: string };
  const resumed = asked.token !== undefined && state.tokens.has(asked.token);
  const token = resumed ? (asked.token ?? '') : randomUUID();
  state.tokens.add(token);
  const identified = asked.identity !== undefined;
  json(response, 200, {
    token,
    expiresAt: at(10_000),
    resumed,
    identified,
    name: null,
    opened: null,
  });
}

type Deps = { readonly files: Files; readonly server: () => ScriptedServer };

/** Answers one call of the chat; `path` is without `/v1/widget`. */
export function createApi(
  state: State,
  script: Script,
  server: () => ScriptedServer,
): (path: string, call: Call) => void {
  const files: Files = new Map();
  const get = reads(state);
  const post = writes(state, script, { files, server });
  const signedIn = (path: string, call: Call) => {
    const { request, response } = call;
    const asks = request.method === 'GET';
    const held = state.conversation();
    if (path === '/conversations' && !asks) return json(response, 201, state.begin());
    if (path === '/conversations')
      return json(response, 200, { items: held === null ? [] : [held], next: null });
    if (path.startsWith('/attachments/')) return response.end(files.get(path.slice(13))?.body);
    const part = /^\/conversations\/[^/]+\/(\w+)$/.exec(path)?.[1] ?? '';
    if (part === '') return json(response, 204);
    if (held === null) return json(response, 404, { code: 'CONVERSATION_NOT_FOUND', status: 404 });
    return (asks ? get : post)[part]?.(call);
  };
  return (path, call) => {
    const { request, response } = call;
    if (path === '/config') return json(response, 200, { ...CONFIG, ...script.config });
    if (path === '/sessions') return openSession(state, call);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    if (!state.tokens.has(token))
      return json(response, 401, { code: 'SESSION_UNKNOWN', status: 401 });
    return signedIn(path, call);
  };
}
