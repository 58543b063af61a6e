import type { IncomingMessage, ServerResponse } from 'node:http';

const largestBody = 10_000;

/** Lets Node's `http.createServer` serve a function from Request to Response. */
export function listener(handle: (request: Request) => Promise<Response>) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    answer(handle, incoming)
      .catch(() => new Response('Something went wrong.\n', { status: 500 }))
      .then(async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        outgoing.end(Buffer.from(await response.arrayBuffer()));
      })
      .catch(() => outgoing.destroy());
  };
}

async function answer(
  handle: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
): Promise<Response> {
  const url = toUrl(incoming);
  if (!url) return new Response('This is not an address.\n', { status: 400 });
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !name.startsWith(':'))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = incoming.method ?? 'GET';
  if (method !== 'POST') return handle(new Request(url, { method, headers }));
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming) {
    size += part.length;
    if (size > largestBody)
      return new Response('The form is too large.\n', {
        status: 413,
        headers: { connection: 'close' },
      });
    parts.push(part);
  }
  return handle(new Request(url, { method, headers, body: Buffer.concat(parts) }));
}

function toUrl(incoming: IncomingMessage): URL | null {
  const path = incoming.url ?? '/';
  const base = `http://${incoming.headers.host ?? 'localhost'}`;
  return path.startsWith('/') && URL.canParse(`${base}${path}`) ? new URL(`${base}${path}`) : null;
}
