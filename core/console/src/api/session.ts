/** Who is signed in. */
import type { Agent } from '../../../src/model.ts';
import type { EmbedSession } from '../../../src/server/console-api.ts';
import { api, Problem, setBearer } from './client.ts';

export type Who = {
  readonly agent: Pick<Agent, 'id' | 'email' | 'name' | 'role' | 'active' | 'createdAt'>;
  readonly tenant: { readonly id: string; readonly name: string };
  /** What this agent may do; the server decides, the screens only hide what would be refused. */
  readonly may: readonly string[];
};

/** Null: nobody. */
export async function readSession(): Promise<Who | null> {
  try {
    return await api.get<Who>('/session');
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}
export function signIn(email: string, password: string): Promise<Who> {
  return api.send<Who>('POST', '/session', { email, password });
}
export async function signOut(): Promise<void> {
  await api.send('DELETE', '/session');
  setBearer(null);
}

/**
 * In a frame of a host: the host's page puts a short-lived signed token behind the `#`, where no server and no log sees
 * it. It is taken out of the address at once.
 */
export async function signInFromFrame(): Promise<'no-frame' | 'signed-in' | 'refused'> {
  if (!location.pathname.startsWith('/console/embed')) return 'no-frame';
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  history.replaceState(null, '', location.pathname + location.search);
  if (token === null) return 'refused';
  try {
    const session = await api.send<EmbedSession>('POST', '/session/embed', { token });
    setBearer(session.token);
    return 'signed-in';
  } catch {
    return 'refused';
  }
}
