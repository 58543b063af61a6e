import { createContext, use } from 'react';
import type { Who } from '../api/session.ts';

export const SessionContext = createContext<Who | null>(null);

export function useWho(): Who {
  const who = use(SessionContext);
  if (who === null) throw new Error('Nobody is signed in here.');
  return who;
}
/** May this agent do it? The server decides again. */
export function useMay(permission: string): boolean {
  return useWho().may.includes(permission);
}
