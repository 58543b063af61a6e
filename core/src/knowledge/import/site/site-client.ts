/** One request to a web site: connected to public addresses only, bounded in bytes, time and compression. */
import { lookup as systemLookup } from 'node:dns/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { createGunzip, createInflate } from 'node:zlib';
import { checkedLookup, isPrivate, type Lookup, Refused } from './checked-lookup.ts';
import { isPublicAddress } from './public-address.ts';

export type { Address, Lookup } from './checked-lookup.ts';

export type ClientDeps = {
  readonly lookup?: Lookup;
  /** `host:port` that may lie on a private address: a developer's own machine. Default: none. */
  readonly allowedHosts: ReadonlySet<string>;
  /** May all other hosts be connected to there? Default: the public internet. */
  readonly isPublic?: (address: string) => boolean;
};
export type GetOptions = {
  /** Bytes of the body as sent and as unpacked. */
  readonly bytes: number;
  /** Until the last byte has come, in milliseconds. */
  readonly milliseconds: number;
  /** Is a body of this type wanted? Others are not read. */
  readonly wants: (contentType: string) => boolean;
  readonly signal?: AbortSignal;
};
export type Reply =
  | {
      readonly ok: true;
      readonly status: number;
      readonly headers: Readonly<Record<string, string | undefined>>;
      /** Empty when it was not wanted or the status is no success. */
      readonly body: Buffer;
      readonly wanted: boolean;
    }
  | { readonly ok: false; readonly code: string; readonly message: string };
export type SiteClient = {
  /** Follows no redirect and throws nothing but the signal's reason. */
  readonly get: (url: URL, options: GetOptions) => Promise<Reply>;
  /** Ends its connections. */
  readonly close: () => void;
};

/** Named in robots.txt as `Attendant`. */
const USER_AGENT = "Attendant/0.1 (reads a business's own help pages)";

export function createSiteClient(deps: ClientDeps): SiteClient {
  const resolve = deps.lookup ?? ((host) => systemLookup(host, { all: true }));
  // One connection at a time is kept: pages are asked for one after the other.
  const agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: 2 }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: 2 }),
  };
  return {
    get: async (url, options) => {
      const timeout = AbortSignal.timeout(options.milliseconds);
      const signal = AbortSignal.any([
        timeout,
        ...(options.signal === undefined ? [] : [options.signal]),
      ]);
      try {
        return await request(url, { ...options, signal, agents, resolve, deps });
      } catch (error) {
        options.signal?.throwIfAborted();
        return timeout.aborted ? tookTooLong(options) : toFault(error);
      }
    },
    close: () => {
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  };
}

type Call = Omit<GetOptions, 'signal'> & {
  readonly signal: AbortSignal;
  readonly agents: { readonly 'http:': http.Agent; readonly 'https:': https.Agent };
  readonly resolve: Lookup;
  readonly deps: ClientDeps;
};

async function request(url: URL, call: Call): Promise<Reply> {
  const isAllowed = isAllowedFor(url, call.deps);
  // An address in place of a name is never looked up: it is judged here.
  if (/^[\d.]+$|^\[/.test(url.hostname) && !isAllowed(url.hostname)) throw isPrivate(url.hostname);
  const response = await send(url, call, isAllowed);
  response.on('error', () => undefined);
  try {
    return await toReply(response, call);
  } finally {
    response.destroy();
  }
}

function send(
  url: URL,
  call: Call,
  isAllowed: (address: string) => boolean,
): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const outgoing = (secure ? https : http).request(url, {
      method: 'GET',
      agent: call.agents[secure ? 'https:' : 'http:'],
      lookup: checkedLookup(call.resolve, isAllowed),
      signal: call.signal,
      maxHeaderSize: 32 * 1024,
      headers: {
        'user-agent': USER_AGENT,
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.8,text/plain;q=0.5',
        'accept-encoding': 'gzip, deflate',
      },
    });
    // A second look, at where the connection in fact leads.
    outgoing.on('socket', (socket) => {
      socket.once('connect', () => {
        const address = socket.remoteAddress ?? '';
        if (!isAllowed(address)) outgoing.destroy(isPrivate(url.hostname));
      });
    });
    outgoing.once('response', resolve);
    // Not once: a connection that was given up may fail again, and nobody else listens.
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function isAllowedFor(url: URL, deps: ClientDeps): (address: string) => boolean {
  return deps.allowedHosts.has(url.host) ? () => true : (deps.isPublic ?? isPublicAddress);
}

async function toReply(response: IncomingMessage, call: Call): Promise<Reply> {
  const status = response.statusCode ?? 0;
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
  const wanted = status >= 200 && status < 300 && call.wants(headers['content-type'] ?? '');
  const body = wanted ? await readBody(response, call) : Buffer.alloc(0);
  return { ok: true, status, headers, body, wanted };
}

/** Counted twice: as it comes, and as it unpacks. */
async function readBody(response: IncomingMessage, call: Call): Promise<Buffer> {
  const claimed = Number(response.headers['content-length'] ?? 0);
  if (claimed > call.bytes) throw tooLarge(call.bytes);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of unpacked(response)) {
    call.signal.throwIfAborted();
    const data = piece as Uint8Array;
    length += data.length;
    if (length > call.bytes) throw tooLarge(call.bytes);
    pieces.push(data);
  }
  return Buffer.concat(pieces);
}

function unpacked(response: IncomingMessage): AsyncIterable<unknown> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (encoding === '' || encoding === 'identity') return response;
  if (encoding !== 'gzip' && encoding !== 'x-gzip' && encoding !== 'deflate') {
    throw new Refused('IMPORT_SITE_ENCODING', 'the page is packed in a way that is not known');
  }
  const unpack = encoding === 'deflate' ? createInflate() : createGunzip();
  response.once('error', (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

function tooLarge(bytes: number): Refused {
  return new Refused('IMPORT_SITE_TOO_LARGE', `the page has more than ${bytes} bytes`);
}

function tookTooLong({ milliseconds }: GetOptions): Reply {
  const message = `the page did not come within ${milliseconds / 1_000} s`;
  return { ok: false, code: 'IMPORT_SITE_TIME', message };
}

function toFault(error: unknown): Reply {
  if (error instanceof Refused) return { ok: false, code: error.code, message: error.message };
  const { code = '' } = error as NodeJS.ErrnoException;
  const known = /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : 'unknown';
  return { ok: false, code: 'IMPORT_SITE_UNREACHABLE', message: `it cannot be reached (${known})` };
}
