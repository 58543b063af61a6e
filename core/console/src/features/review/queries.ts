import { useQuery } from '@tanstack/react-query';
import type { Correction, Page, Replay, Why } from '../../../../src/server/console-api.ts';
import { api, Problem, withQuery } from '../../api/client.ts';

export function useOpenCorrections() {
  return useQuery({
    queryKey: ['corrections', 'open', 'review'],
    // Coming back from an article, the one that was mended there is not shown again.
    refetchOnMount: 'always',
    queryFn: () =>
      api.get<Page<Correction>>(withQuery('/corrections', { state: 'open', limit: 100 })),
  });
}
/** What was decided about the message; null: it is gone with its contact. */
export function useWhy(messageId: string) {
  return useQuery({
    queryKey: ['why', messageId],
    queryFn: () => api.get<Why>(`/messages/${messageId}/trace`),
  });
}
/**
 * The question put again with what is in force now. `after` is what was changed last: another one asks anew. A step of a
 * scripted journey cannot be asked again; that is null.
 */
export function useReplay(messageId: string, after: string) {
  return useQuery({
    queryKey: ['why', messageId, 'replay', after],
    staleTime: Number.POSITIVE_INFINITY,
    async queryFn(): Promise<Replay | null> {
      try {
        return await api.send<Replay>('POST', `/messages/${messageId}/replay`, {
          at: new Date().toISOString(),
        });
      } catch (error) {
        if (error instanceof Problem && error.code === 'REPLAY_OF_JOURNEY') return null;
        throw error;
      }
    },
  });
}
