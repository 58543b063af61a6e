/**
 * A small server that speaks `widget-api.ts` from a script, for the browser tests: a page with a strict content security
 * policy on one origin, the chat and its API on another. It does what it is told; it decides nothing.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { SendMessage, WidgetConfig, WidgetMessage } from '../../src/server/widget-api.ts';
import { DIST } from '../build.ts';
import { createApi, json, parse } from './scripted-api.ts';
import { createState, type State } from './scripted-state.ts';
import { PAGE_CSS, type PageScript, pageOf } from './shop-page.ts';

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
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
};
export type ScriptedServer = Pick<
  State,
  'messages' | 'conversation' | 'say' | 'change' | 'put' | 'cut' | 'streams'
> & {
  readonly pageUrl: string;
  readonly requests: Asked[];
  progress(state: 'thinking' | 'writing' | 'done', text?: string): void;
  typing(): void;
  /** Forgets all sessions: the next call with an old token is answered 401. */
  forgetSessions(): void;
  close(): Promise<void>;
};
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function listen(handler: Handler): Promise<{ server: Server; url: string }> {
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
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The chat's scripts and its API, for pages of any origin. */
function chatOrigin(api: ReturnType<typeof createApi>, script: Script, requests: Asked[]): Handler {
  return async (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://chat');
    const method = request.method ?? '';
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader(
      'access-control-allow-headers',
      'authorization,content-type,last-event-id,idempotency-key',
    );
    if (method === 'OPTIONS') return void response.writeHead(204).end();
    if (pathname.startsWith('/widget/')) {
      response.setHeader('content-type', 'text/javascript');
      response.setHeader('cache-control', 'max-age=600');
      return void response.end(await readFile(join(DIST, pathname.slice(8))));
    }
    const body = await readBody(request);
    const path = pathname.replace('/v1/widget', '');
    const headers = request.headers as Record<string, string>;
    requests.push({ method, path, query: search, headers, body: parse(body) });
    const refused = script.refuse?.(path, method) ?? null;
    if (refused === null) return api(path, { request, response, body });
    for (const [name, value] of Object.entries(refused.headers ?? {}))
      response.setHeader(name, value);
    json(response, refused.status, { code: 'TEST', status: refused.status, ...refused.body });
  };
}

/** The shop's page, as strict as a policy can be. */
function pageOrigin(script: Script, chatUrl: string): Handler {
  return async (request, response) => {
    const send = (type: string, text: string) =>
      void response.setHeader('content-type', type).end(text);
    if (request.url === '/page.css') return send('text/css', PAGE_CSS);
    if (request.url === '/identity')
      return send('application/json', '{"identity":"signed.by.host"}');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${chatUrl}; style-src 'self'; connect-src 'self' ${chatUrl}; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'`,
    );
    send('text/html; charset=utf-8', pageOf(script, chatUrl));
  };
}

/** Starts both origins. */
export async function startScriptedServer(script: Script = {}): Promise<ScriptedServer> {
  const state = createState();
  const requests: Asked[] = [];
  const api = createApi(state, script, () => self);
  const chat = await listen(chatOrigin(api, script, requests));
  const page = await listen(pageOrigin(script, chat.url));
  const lastContact = (): WidgetMessage | undefined =>
    state.messages.findLast(({ author }) => author === 'contact');
  const self: ScriptedServer = {
    ...state,
    pageUrl: `${page.url}/`,
    requests,
    progress: (progress, text) =>
      state.emit('progress', {
        inReplyTo: lastContact()?.id ?? '',
        state: progress,
        ...(text === undefined ? {} : { text }),
      }),
    typing: () => state.emit('typing', { who: 'agent' }),
    forgetSessions: () => state.tokens.clear(),
    close: async () => {
      await Promise.all([shut(chat.server), shut(page.server)]);
    },
  };
  return self;
}
