/** One conversation: what it is, its messages, what stands beside it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Agent } from '../../../../src/model.ts';
import type {
  ContactView,
  ConversationContext,
  ConversationView,
} from '../../../../src/server/console-api.ts';
import { api, withQuery } from '../../api/client.ts';
import type { LiveEvent } from '../../api/events.ts';
import { useLive } from '../../api/live.tsx';
import { mergeMessages, type TeamMessage, type Thread } from './team-message.ts';

export type Detail = {
  readonly conversation: ConversationView;
  readonly contact: ContactView | null;
};
export type Colleague = Pick<Agent, 'id' | 'name' | 'role' | 'active'>;

const NOBODY: readonly Colleague[] = [];
const PAGE = 50;
/** Messages asked for at once on the way back to one that is looked for. */
const FAR = 200;

export function detailKey(id: string) {
  return ['conversation', id, 'detail'] as const;
}
export function useDetail(id: string) {
  return useQuery({
    queryKey: detailKey(id),
    queryFn: () => api.get<Detail>(`/conversations/${id}`),
  });
}
export function useContext(id: string) {
  return useQuery({
    queryKey: ['conversation', id, 'context'],
    queryFn: () => api.get<ConversationContext>(`/conversations/${id}/context`),
  });
}
export function useColleagues(): readonly Colleague[] {
  const found = useQuery({
    queryKey: ['agents'],
    queryFn: () => api.get<{ readonly items: readonly Colleague[] }>('/agents'),
    staleTime: 60_000,
  });
  return found.data?.items ?? NOBODY;
}

/** The newest messages, and as many before them as were asked for. Those that arrive are added as they come. */
export function useThread(id: string) {
  const client = useQueryClient();
  const key = ['conversation', id, 'messages'];
  const read = async (query: object): Promise<readonly TeamMessage[]> =>
    (
      await api.get<{ readonly items: readonly TeamMessage[] }>(
        withQuery(`/conversations/${id}/messages`, { limit: PAGE, ...query }),
      )
    ).items;
  const found = useQuery({
    queryKey: key,
    queryFn: async (): Promise<Thread> => {
      const known = client.getQueryData<Thread>(key);
      const newest = await read({});
      const [first] = newest;
      const last = known?.items.at(-1)?.seq ?? 0;
      if (known === undefined || first === undefined || first.seq > last + 1)
        return { items: newest, whole: newest.length < PAGE };
      // Read anew, so that a rating given meanwhile shows; what came while reading stays.
      return {
        items: mergeMessages(client.getQueryData<Thread>(key)?.items ?? known.items, newest),
        whole: known.whole,
      };
    },
  });
  useLive(
    useCallback(
      ({ event, data }: LiveEvent) => {
        const message = data as TeamMessage;
        if (event !== 'message' || message.conversationId !== id) return;
        client.setQueryData<Thread>(
          ['conversation', id, 'messages'],
          (known) => known && { ...known, items: mergeMessages(known.items, [message]) },
        );
      },
      [client, id],
    ),
  );
  const older = async (limit = PAGE): Promise<void> => {
    const known = client.getQueryData<Thread>(key);
    const [first] = known?.items ?? [];
    if (known === undefined || known.whole || first === undefined) return;
    const before = await read({ before: first.seq, limit });
    client.setQueryData<Thread>(
      key,
      (now) => now && { items: mergeMessages(now.items, before), whole: before.length < limit },
    );
  };
  /** Loads back to a message, wherever it is. */
  const backTo = async (seq: number): Promise<void> => {
    for (;;) {
      const known = client.getQueryData<Thread>(key);
      const first = known?.items[0]?.seq ?? 0;
      if (known === undefined || known.whole || first <= seq) return;
      await older(FAR);
      if (client.getQueryData<Thread>(key)?.items[0]?.seq === first) return;
    }
  };
  return { found, older, backTo };
}
