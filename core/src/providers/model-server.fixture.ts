/** A model's server for tests and benchmarks: speaks the streaming chat protocol and answers by a script, also badly. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ChatMessage = {
  readonly role: string;
  readonly content: unknown;
  readonly tool_calls?: readonly { readonly function: { readonly name: string } }[];
};
export type ChatBody = {
  readonly messages: readonly ChatMessage[];
  readonly max_tokens?: number;
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
};
export type ScriptedReply = {
  readonly text?: string;
  readonly calls?: readonly { readonly name: string; readonly args: string }[];
  /** Default `stop`, or `tool_calls`; null: the stream ends without one. */
  readonly finish?: string | null;
  /** Default 100 and 20; null: none is told. */
  readonly usage?: object | null;
  readonly refusal?: string;
  /** Instead of a stream. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** `reset`: the connection breaks in the middle; `hang`: nothing more comes; `flood`: it never ends. */
  readonly trouble?: 'reset' | 'hang' | 'flood';
};
export type Script = (body: ChatBody, call: number) => ScriptedReply;

const CHUNK = { id: 'x', object: 'chat.completion.chunk', created: 0, model: 'm' };

export async function startModelServer(script: Script) {
  const bodies: ChatBody[] = [];
  const wire: string[] = [];
  let current = script;
  const server = createServer((request, response) => {
    void readText(request).then((text) => {
      wire.push(text);
      const body = JSON.parse(text) as ChatBody;
      bodies.push(body);
      send(response, current(body, bodies.length - 1));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    bodies,
    /** All that was sent to it, as text. */
    wire,
    play(next: Script): void {
      current = next;
      bodies.length = 0;
      wire.length = 0;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, reply: ScriptedReply): void {
  if (reply.status !== undefined || reply.body !== undefined) {
    response.writeHead(reply.status ?? 200, {
      'content-type': 'application/json',
      ...reply.headers,
    });
    response.end(reply.body ?? '{"error":{"message":"secret detail"}}');
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream', ...reply.headers });
  const event = (data: object) => response.write(`data: ${JSON.stringify(data)}\n\n`);
  for (const delta of deltasOf(reply))
    event({ ...CHUNK, choices: [{ index: 0, delta, finish_reason: null }] });
  if (reply.trouble === 'reset') {
    setTimeout(() => response.destroy(), 5);
    return;
  }
  if (reply.trouble === 'hang') return;
  if (reply.trouble === 'flood') {
    flood(response);
    return;
  }
  const finish = reply.finish === undefined ? (reply.calls ? 'tool_calls' : 'stop') : reply.finish;
  if (finish !== null)
    event({ ...CHUNK, choices: [{ index: 0, delta: {}, finish_reason: finish }] });
  const usage =
    reply.usage === undefined ? { prompt_tokens: 100, completion_tokens: 20 } : reply.usage;
  if (usage !== null) event({ ...CHUNK, choices: [], usage });
  response.end(finish === null ? undefined : 'data: [DONE]\n\n');
}

function deltasOf({ text, calls, refusal }: ScriptedReply): readonly object[] {
  return [
    { role: 'assistant', content: text === undefined ? null : '' },
    ...piecesOf(text ?? '').map((content) => ({ content })),
    ...(refusal === undefined ? [] : [{ refusal }]),
    ...(calls ?? []).map(({ name, args }, index) => ({
      tool_calls: [
        { index, id: `call_${index}`, type: 'function', function: { name, arguments: args } },
      ],
    })),
  ];
}

/** Words; very long texts in larger pieces, so that sending them does not take the tests' time. */
function piecesOf(text: string): readonly string[] {
  return text.length < 10_000 ? text.split(/(?<= )/u) : (text.match(/.{1,500}/gsu) ?? []);
}

/** Words without an end, as fast as they are read. */
function flood(response: ServerResponse): void {
  const data = `data: ${JSON.stringify({ ...CHUNK, choices: [{ index: 0, delta: { content: 'more ' }, finish_reason: null }] })}\n\n`;
  const again = (): void => {
    if (response.destroyed) return;
    if (response.write(data)) setImmediate(again);
    else response.once('drain', again);
  };
  again();
}
