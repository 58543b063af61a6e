/** Calls of the server. Errors are problem documents; what went wrong reaches the screen in the server's own words. */

export type ProblemDocument = {
  readonly status: number;
  readonly code: string;
  readonly title?: string;
  readonly detail: string;
  readonly wayOut?: string;
  readonly retryAfterSeconds?: number;
  readonly faults?: readonly { readonly path: string; readonly message: string }[];
};

/** A refusal of the server, or `OFFLINE` when it cannot be reached (status 0). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly wayOut: string | undefined;
  /** Of a 429: when the next try may go. */
  readonly retryAfterSeconds: number | null;
  readonly faults: readonly { readonly path: string; readonly message: string }[];
  constructor(of: ProblemDocument) {
    super(of.detail);
    this.name = 'Problem';
    this.status = of.status;
    this.code = of.code;
    this.wayOut = of.wayOut;
    this.retryAfterSeconds = of.retryAfterSeconds ?? null;
    this.faults = of.faults ?? [];
  }
}

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type SendOptions = {
  /** Makes a repeat of the request harmless. Default: a fresh one for each call. */
  readonly key?: string;
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
};

type Listener = () => void;
const signedOut = new Set<Listener>();
/** Called when the server says that nobody is signed in any more. Returns a function that ends it. */
export function onSignedOut(listener: Listener): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

/** For what reads outside `api`: the answer was 401. */
export function tellSignedOut(): void {
  for (const tell of signedOut) tell();
}

/** In a frame of another site there is no cookie: the session is a token, kept in memory only. */
let bearer: string | null = null;
export function setBearer(token: string | null): void {
  bearer = token;
}

/** Headers every request carries: proof that our own page sent it, and the session where it is a token. */
export function ownHeaders(): Record<string, string> {
  return {
    'x-attendant-request': '1',
    ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
  };
}

async function call(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/v1${path}`, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Problem({ status: 0, code: 'OFFLINE', detail: '' });
  }
  if (response.ok) return response;
  const problem = await toProblem(response);
  if (problem.status === 401 && problem.code === 'AUTH_REQUIRED') tellSignedOut();
  throw problem;
}

async function toProblem(response: Response): Promise<Problem> {
  const fallback = {
    status: response.status,
    code: `HTTP_${response.status}`,
    detail: response.statusText,
  };
  try {
    const said = (await response.json()) as Partial<ProblemDocument>;
    return new Problem({ ...fallback, ...said, status: response.status });
  } catch {
    return new Problem(fallback);
  }
}

async function toJson<T>(response: Response): Promise<T> {
  if (response.status === 204 || response.headers.get('content-length') === '0') return null as T;
  return (await response.json()) as T;
}

/** `query` values that are undefined or null are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | boolean | null | undefined>> = {},
): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? path : `${path}?${text}`;
}

export const api = {
  async get<T>(path: string, options: { readonly signal?: AbortSignal } = {}): Promise<T> {
    return toJson<T>(await call(path, { headers: ownHeaders(), ...options }));
  },
  async send<T>(
    method: Method,
    path: string,
    body?: unknown,
    options: SendOptions = {},
  ): Promise<T> {
    return toJson<T>(
      await call(path, {
        method,
        headers: {
          ...ownHeaders(),
          'idempotency-key': options.key ?? crypto.randomUUID(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...options.headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      }),
    );
  },
  /** Raw bytes, e.g. a file. The name goes in the query. */
  async upload<T>(path: string, file: Blob, options: SendOptions = {}): Promise<T> {
    return toJson<T>(
      await call(path, {
        method: 'POST',
        headers: {
          ...ownHeaders(),
          'idempotency-key': options.key ?? crypto.randomUUID(),
          'content-type': file.type === '' ? 'application/octet-stream' : file.type,
          ...options.headers,
        },
        body: file,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      }),
    );
  },
  /** Something with the tag of its state; with `change` a PATCH of it, refused with 412 when the state is another by now. */
  async tagged<T>(
    path: string,
    change?: { readonly body: unknown; readonly ifMatch: string | null },
  ): Promise<{ readonly value: T; readonly tag: string | null }> {
    const response = await call(
      path,
      change === undefined
        ? { headers: ownHeaders() }
        : {
            method: 'PATCH',
            headers: {
              ...ownHeaders(),
              'idempotency-key': crypto.randomUUID(),
              'content-type': 'application/json',
              ...(change.ifMatch === null ? {} : { 'if-match': change.ifMatch }),
            },
            body: JSON.stringify(change.body),
          },
    );
    return { value: await toJson<T>(response), tag: response.headers.get('etag') };
  },
  /** A file of the server as a blob: attachments, exports. */
  async blob(path: string): Promise<Blob> {
    return (await call(path, { headers: ownHeaders() })).blob();
  },
};

/** A segment of a path: ids of articles hold slashes. */
export function segment(id: string): string {
  return encodeURIComponent(id);
}
