/**
 * A small server that speaks `widget-api.ts` from a script, for the browser tests: a page with a strict content security
 * policy on one origin, the chat and its API on another. It does what it is told; it decides nothing.
 */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type {
  SendMessage,
  WidgetConfig,
  WidgetConversation,
  WidgetMessage,
} from '../../src/server/widget-api.ts';
import { DIST } from '../build.ts';
import { CONFIG, PAGE_CSS, type PageScript, pageOf } from './shop-page.ts';

export type Script = PageScript & {
  config?: Partial<WidgetConfig>;
  /** Called for each message of the contact. */
  onMessage?: (shop: ScriptedServer, message: SendMessage) => void | Promise<void>;
  /** Called for "Talk to a person". */
  onPerson?: (shop: ScriptedServer) => void;
  /** Answers a request in place of the server; null lets it go on. */
  refuse?: (
    path: string,
    method: string,
  ) => { status: number; body?: object; headers?: Record<string, string> } | null;
};
export type ScriptedServer = {
  readonly pageUrl: string;
  readonly script: Script;
  readonly messages: WidgetMessage[];
  readonly requests: {
    readonly method: string;
    readonly path: string;
    readonly headers: Record<string, string>;
    readonly body: unknown;
  }[];
  readonly conversation: () => WidgetConversation | null;
  say(message: Partial<WidgetMessage>): WidgetMessage;
  progress(state: 'thinking' | 'writing' | 'done', text?: string): void;
  typing(): void;
  change(conversation: Partial<WidgetConversation>): void;
  /** Ends every open event stream, as a lost connection would. */
  cut(): void;
  streams(): number;
  /** Forgets all sessions: the next call with an old token is answered 401. */
  forgetSessions(): void;
  close(): Promise<void>;
};

const AT = Date.parse('2026-11-22T10:00:00.000Z');
const at = (seq: number) => new Date(AT + seq * 30_000).toISOString();

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return bytes.length;
  }
};
async function listen(
  handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    handler(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
function shut(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Starts both origins. */
export async function startScriptedServer(script: Script = {}): Promise<ScriptedServer> {
  const messages: WidgetMessage[] = [];
  const requests: ScriptedServer['requests'] = [];
  const events: { id: number; event: string; data: string }[] = [];
  const open = new Set<ServerResponse>();
  const tokens = new Set<string>();
  const sent = new Map<string, WidgetMessage>();
  const bytes = new Map<string, Buffer>();
  const attachments = new Map<string, WidgetMessage['attachments'][number]>();
  let conversation: WidgetConversation | null = null;
  let seq = 0;
  let lastContact = '';

  const emit = (event: string, value: unknown, id?: number) => {
    const data = JSON.stringify(value);
    if (id !== undefined) events.push({ id, event, data });
    for (const stream of open)
      stream.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`);
  };
  const say = (message: Partial<WidgetMessage>): WidgetMessage => {
    seq += 1;
    const full: WidgetMessage = {
      id: randomUUID(),
      seq,
      author: 'assistant',
      authorName: null,
      text: '',
      citations: [],
      cards: [],
      choices: [],
      attachments: [],
      notice: null,
      feedback: null,
      createdAt: at(seq),
      ...message,
    };
    messages.push(full);
    emit('message', full, seq);
    return full;
  };
  const change = (to: Partial<WidgetConversation>) => {
    if (conversation === null) return;
    conversation = { ...conversation, ...to };
    seq += 1;
    emit('conversation', conversation, seq);
  };

  const json = (response: ServerResponse, status: number, value?: object) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(value === undefined ? undefined : JSON.stringify(value));
  };
  const stream = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': hello\n\n');
    const write = (id: number, event: string, data: string) =>
      response.write(`id: ${id}\nevent: ${event}\ndata: ${data}\n\n`);
    const lastId = request.headers['last-event-id'];
    if (lastId === undefined) {
      const after = Number(
        new URL(request.url ?? '', 'http://chat').searchParams.get('after') ?? 0,
      );
      write(seq, 'conversation', JSON.stringify(conversation));
      for (const one of messages) if (one.seq > after) write(seq, 'message', JSON.stringify(one));
    } else {
      for (const { id, event, data } of events) if (id > Number(lastId)) write(id, event, data);
    }
    open.add(response);
    response.on('close', () => open.delete(response));
  };
  const accept = (response: ServerResponse, body: SendMessage) => {
    const before = sent.get(body.id);
    if (before !== undefined) return json(response, 202, { message: before });
    const files = (body.attachmentIds ?? []).flatMap((id) => attachments.get(id) ?? []);
    const message = say({ author: 'contact', text: body.text, attachments: files });
    sent.set(body.id, message);
    lastContact = message.id;
    json(response, 202, { message });
    void script.onMessage?.(self, body);
  };
  const person = (response: ServerResponse) => {
    const message = say({ author: 'contact', text: 'Talk to a person' });
    json(response, 202, { message });
    script.onPerson?.(self);
  };
  const upload = (request: IncomingMessage, response: ServerResponse, body: Buffer) => {
    const name = new URL(request.url ?? '', 'http://chat').searchParams.get('name') ?? '';
    const type = request.headers['content-type'] ?? '';
    const file = { id: randomUUID(), name, type, bytes: body.length };
    attachments.set(file.id, file);
    bytes.set(file.id, body);
    json(response, 201, file);
  };
  type Call = {
    readonly request: IncomingMessage;
    readonly response: ServerResponse;
    readonly body: Buffer;
  };
  const reads: Record<string, (call: Call, held: WidgetConversation) => void> = {
    events: ({ request, response }) => stream(request, response),
    messages: ({ request, response }, held) => {
      const after = Number(
        new URL(request.url ?? '', 'http://chat').searchParams.get('after') ?? 0,
      );
      json(response, 200, { items: messages.filter((one) => one.seq > after), conversation: held });
    },
    transcript: ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.end(messages.map(({ author, text }) => `${author}: ${text}`).join('\n'));
    },
  };
  const writes: Record<string, (call: Call) => void> = {
    messages: ({ response, body }) => accept(response, parse(body) as SendMessage),
    person: ({ response }) => person(response),
    attachments: ({ request, response, body }) => upload(request, response, body),
    typing: ({ response }) => json(response, 204),
    resolve: ({ response }) => {
      change({ status: 'resolved' });
      say({ author: 'system', notice: { kind: 'resolved' } });
      json(response, 204);
    },
    rating: ({ response, body }) => {
      change({ rating: (parse(body) as { rating: number }).rating });
      json(response, 204);
    },
  };
  const openSession = ({ response, body }: Call) => {
    const asked = parse(body) as { token?: string; identity?: string };
    const resumed = asked.token !== undefined && tokens.has(asked.token);
    const token = resumed ? (asked.token ?? '') : randomUUID();
    tokens.add(token);
    const identified = asked.identity !== undefined;
    json(response, 200, { token, expiresAt: at(10_000), resumed, identified, name: null });
  };
  const openConversation = ({ response }: Call) => {
    conversation ??= {
      id: randomUUID(),
      status: 'pending',
      agentName: null,
      expectedAt: null,
      waiting: false,
      rating: null,
      createdAt: at(0),
      lastMessageAt: at(0),
    };
    json(response, 201, conversation);
  };
  const signedIn = (path: string, call: Call) => {
    const { request, response } = call;
    const get = request.method === 'GET';
    if (path === '/conversations' && !get) return openConversation(call);
    if (path === '/conversations') {
      return json(response, 200, {
        items: conversation === null ? [] : [conversation],
        next: null,
      });
    }
    if (path.startsWith('/attachments/')) return response.end(bytes.get(path.slice(13)));
    const part = /^\/conversations\/[^/]+\/(\w+)$/.exec(path)?.[1] ?? '';
    if (part === '') return json(response, 204);
    if (conversation === null) {
      return json(response, 404, { code: 'CONVERSATION_NOT_FOUND', status: 404 });
    }
    return get ? reads[part]?.(call, conversation) : writes[part]?.(call);
  };
  const api = (path: string, call: Call) => {
    const { request, response } = call;
    if (path === '/config') return json(response, 200, { ...CONFIG, ...script.config });
    if (path === '/sessions') return openSession(call);
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    if (!tokens.has(token)) return json(response, 401, { code: 'SESSION_UNKNOWN', status: 401 });
    return signedIn(path, call);
  };
  const chat = await listen(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://chat');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader(
      'access-control-allow-headers',
      'authorization,content-type,last-event-id,idempotency-key',
    );
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (url.pathname.startsWith('/widget/')) {
      response.setHeader('content-type', 'text/javascript');
      response.setHeader('cache-control', 'max-age=600');
      return void response.end(await readFile(join(DIST, url.pathname.slice(8))));
    }
    const body = await readBody(request);
    const path = url.pathname.replace('/v1/widget', '');
    requests.push({
      method: request.method ?? '',
      path,
      headers: request.headers as Record<string, string>,
      body: parse(body),
    });
    const refused = script.refuse?.(path, request.method ?? '') ?? null;
    if (refused !== null) {
      for (const [name, value] of Object.entries(refused.headers ?? {}))
        response.setHeader(name, value);
      return json(response, refused.status, {
        code: 'TEST',
        status: refused.status,
        ...refused.body,
      });
    }
    api(path, { request, response, body });
  });
  const page = await listen(async (request, response) => {
    if (request.url === '/page.css')
      return void response.setHeader('content-type', 'text/css').end(PAGE_CSS);
    if (request.url === '/identity')
      return void response
        .setHeader('content-type', 'application/json')
        .end('{"identity":"signed.by.host"}');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${chat.url}; style-src 'self'; connect-src 'self' ${chat.url}; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'`,
    );
    response.end(pageOf(script, chat.url));
  });
  const self: ScriptedServer = {
    pageUrl: `${page.url}/`,
    script,
    messages,
    requests,
    conversation: () => conversation,
    say,
    progress: (state, text) =>
      emit('progress', { inReplyTo: lastContact, state, ...(text === undefined ? {} : { text }) }),
    typing: () => emit('typing', { who: 'agent' }),
    change,
    cut: () => {
      for (const one of open) one.destroy();
    },
    streams: () => open.size,
    forgetSessions: () => tokens.clear(),
    close: async () => {
      await Promise.all([shut(chat.server), shut(page.server)]);
    },
  };
  return self;
}
