/** Talks to `/v1/widget`: token, one renewal on 401, problems as values. */
import type { Locale } from '../../../src/model.ts';
import type { Problem, Session, SessionRequest } from '../../../src/server/widget-api.ts';
import type { Vault } from './vault.ts';

/** Why a call failed. `later`: epoch milliseconds from which it may be tried again. */
export type Trouble =
  | { readonly kind: 'offline' }
  | { readonly kind: 'later'; readonly at: number }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string };
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble };
export type Request = {
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
};
export type ClientDeps = {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly api: string;
  readonly key: string;
  readonly vault: Vault;
  /** A token signed by the host, or null. Asked for each session. */
  readonly identity: () => Promise<string | null>;
  readonly locale: () => Locale;
};
export type Client = {
  /** JSON in, JSON out; 204 gives null. */
  call<T>(path: string, request?: Request): Promise<Result<T>>;
  /** The response itself, for streams and files. */
  raw(path: string, request?: Request): Promise<Result<Response>>;
  /** `Authorization` for a request made elsewhere (uploads that report progress); null without a session. */
  authorization(): Promise<string | null>;
  /** Begins a session by a mail's link; `opened` of it says which conversation it leads to. */
  follow(link: string): Promise<Result<Session>>;
  /** Makes the next call begin a new session, e.g. after the page identified its customer. */
  renew(): void;
};

/** Seconds to wait by a problem document, else by `Retry-After`, else 30. */
export function waitSeconds(problem: Partial<Problem>, header: string | null): number {
  const seconds = problem.retryAfterSeconds ?? Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 30;
}

async function toTrouble(response: Response, now: number): Promise<Trouble> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
  if (response.status !== 429) {
    return { kind: 'refused', status: response.status, code: problem.code ?? '' };
  }
  const wait = waitSeconds(problem, response.headers.get('retry-after'));
  return { kind: 'later', at: now + wait * 1000 };
}

/** One request; null when the network gave nothing. */
async function send(
  deps: ClientDeps,
  path: string,
  request: Request & { readonly token: string | null },
): Promise<Response | null> {
  const { body, signal, token } = request;
  const headers: Record<string, string> = { accept: 'application/json', ...request.headers };
  if (token !== null) headers.authorization = `Bearer ${token}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  const init: RequestInit = {
    method: request.method ?? 'GET',
    headers,
    credentials: 'omit',
    cache: 'no-store',
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal !== undefined && { signal }),
  };
  return deps.fetch(`${deps.api}${path}`, init).catch(() => null);
}

export function createClient(deps: ClientDeps): Client {
  let session: Session | null = null;
  let opening: Promise<Result<Session>> | null = null;

  const begin = async (link?: string): Promise<Result<Session>> => {
    const identity = await deps.identity().catch(() => null);
    const kept = deps.vault.read();
    const wanted: SessionRequest = {
      key: deps.key,
      locale: deps.locale(),
      ...(kept === null ? {} : { token: kept.token }),
      ...(identity === null ? {} : { identity }),
      ...(link === undefined ? {} : { link }),
    };
    const response = await send(deps, '/sessions', { method: 'POST', body: wanted, token: null });
    if (response === null) return { ok: false, trouble: { kind: 'offline' } };
    if (!response.ok) return { ok: false, trouble: await toTrouble(response, deps.now()) };
    const fresh = (await response.json()) as Session;
    session = fresh;
    deps.vault.write({ ...kept, token: fresh.token });
    return { ok: true, value: fresh };
  };
  const ensure = async (): Promise<Result<Session>> => {
    if (session !== null) return { ok: true, value: session };
    opening ??= begin().finally(() => {
      opening = null;
    });
    return opening;
  };
  const raw = async (path: string, request: Request = {}): Promise<Result<Response>> => {
    for (let attempt = 0; ; attempt += 1) {
      const held = await ensure();
      if (!held.ok) return held;
      const response = await send(deps, path, { ...request, token: held.value.token });
      if (response === null) return { ok: false, trouble: { kind: 'offline' } };
      if (response.ok) return { ok: true, value: response };
      if (response.status !== 401 || attempt > 0)
        return { ok: false, trouble: await toTrouble(response, deps.now()) };
      if (session?.token === held.value.token) session = null;
    }
  };
  return {
    raw,
    call: async <T>(path: string, request?: Request): Promise<Result<T>> => {
      const result = await raw(path, request);
      if (!result.ok) return result;
      const text = await result.value.text().catch(() => null);
      if (text === null) return { ok: false, trouble: { kind: 'offline' } };
      return { ok: true, value: (text === '' ? null : JSON.parse(text)) as T };
    },
    authorization: async () => {
      const held = await ensure();
      return held.ok ? `Bearer ${held.value.token}` : null;
    },
    follow: (link) => {
      opening = begin(link).finally(() => {
        opening = null;
      });
      return opening;
    },
    renew: () => {
      session = null;
    },
  };
}
