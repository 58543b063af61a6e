/** A colleague at the team's API, with a session of their own. */
import type { Attendant } from '@attendant/core';

type Agent = Awaited<ReturnType<Attendant['store']['agents']['list']>>[number];
export type Desk = {
  readonly agent: Agent;
  /** Calls `/v1…`; gives the body, or throws with it. */
  call<T = unknown>(method: string, path: string, body?: object | string): Promise<T>;
  /** Signs out. */
  leave(): Promise<void>;
};

const COOKIE = 'attendant-session';

/** Signs a colleague in without a password: only who holds the process can. */
export async function sitDown(
  attendant: Pick<Attendant, 'access' | 'url'>,
  agent: Agent,
): Promise<Desk> {
  const { token } = await attendant.access.sessions.create(agent);
  const desk: Desk = {
    agent,
    async call<T>(method: string, path: string, body?: object | string): Promise<T> {
      const file = typeof body === 'string';
      const response = await fetch(`${attendant.url}/v1${path}`, {
        method,
        headers: {
          'x-attendant-request': '1',
          cookie: `${COOKIE}=${token}`,
          ...(body === undefined
            ? {}
            : { 'content-type': file ? 'application/octet-stream' : 'application/json' }),
        },
        ...(body === undefined ? {} : { body: file ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return (text === '' ? null : JSON.parse(text)) as T;
    },
    leave: () => desk.call('DELETE', '/session'),
  };
  return desk;
}
