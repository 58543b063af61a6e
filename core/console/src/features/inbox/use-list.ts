/** One view of the inbox, page by page, kept true by events. */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type {
  ConversationView,
  FoundRow,
  InboxRow,
  InboxView,
  Page,
} from '../../../../src/server/console-api.ts';
import { api, withQuery } from '../../api/client.ts';
import type { LiveEvent } from '../../api/events.ts';
import { useLive } from '../../api/live.tsx';
import { useWho } from '../../shell/session.tsx';
import {
  type Loaded,
  mergeHead,
  mergeOlder,
  VIEWS,
  withConversation,
  withMessage,
} from './rows.ts';
import type { TeamMessage } from './team-message.ts';

const PAGE = 50;

export type List = {
  readonly rows: readonly (InboxRow | FoundRow)[];
  readonly isPending: boolean;
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly again: () => void;
};

function readPage(of: {
  readonly view: InboxView;
  readonly holder: string | null;
  readonly cursor: string | null;
}): Promise<Page<InboxRow>> {
  return api.get(withQuery('/inbox', { ...of, limit: PAGE }));
}

/** Who waits, before the inbox is opened: it then begins with rows, and reads them again. */
export function prefetchWaiting(client: QueryClient): Promise<void> {
  return client.prefetchQuery({
    queryKey: ['inbox', 'waiting', ''],
    queryFn: async () =>
      mergeHead(
        'waiting',
        undefined,
        await readPage({ view: 'waiting', holder: null, cursor: null }),
      ),
    gcTime: 1_800_000,
  });
}

/** `holder` narrows `team` to one agent. */
export function useList(view: InboxView, holder: string | null, enabled: boolean): List {
  const client = useQueryClient();
  const key = ['inbox', view, holder ?? ''];
  const read = (cursor: string | null): Promise<Page<InboxRow>> =>
    readPage({ view, holder, cursor });
  const found = useQuery({
    queryKey: key,
    enabled,
    queryFn: async () => {
      const head = await read(null);
      return mergeHead(view, client.getQueryData<Loaded>(key), head);
    },
  });
  const more = useOnce(async () => {
    const next = found.data?.next ?? null;
    if (next === null) return;
    const page = await read(next);
    client.setQueryData<Loaded>(key, (known) =>
      known === undefined || known.next !== next ? known : mergeOlder(known, page),
    );
  });
  return {
    rows: found.data?.rows ?? [],
    isPending: found.isPending,
    error: found.error,
    hasMore: (found.data?.next ?? null) !== null,
    more,
    again: () => void found.refetch(),
  };
}

/** Conversations that hold all words. Read again only when asked: a search is dearer than a list. */
export function useSearch(query: string): List {
  const client = useQueryClient();
  type Found = Page<FoundRow>;
  const key = ['inbox-search', query];
  const read = (cursor: string | null): Promise<Found> =>
    api.get(withQuery('/inbox/search', { q: query, limit: PAGE, cursor }));
  const found = useQuery({
    queryKey: key,
    enabled: query !== '',
    queryFn: () => read(null),
    // What was written just now is found a second later.
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data?.items.length === 0 && data.next === null && dataUpdateCount < 3 ? 1_500 : false,
  });
  const more = useOnce(async () => {
    const next = found.data?.next ?? null;
    if (next === null) return;
    const page = await read(next);
    client.setQueryData<Found>(key, (known) =>
      known === undefined || known.next !== next
        ? known
        : { items: [...known.items, ...page.items], next: page.next },
    );
  });
  return {
    rows: found.data?.items ?? [],
    isPending: found.isPending,
    error: found.error,
    hasMore: (found.data?.next ?? null) !== null,
    more,
    again: () => void found.refetch(),
  };
}

/** One at a time: the end of a list asks with each frame it is in sight. A lost page is asked for again. */
function useOnce(work: () => Promise<void>): () => void {
  const busy = useRef(false);
  const latest = useRef(work);
  latest.current = work;
  const [, failed] = useState(0);
  return useCallback(() => {
    if (busy.current) return;
    busy.current = true;
    latest
      .current()
      .catch(() => setTimeout(() => failed((times) => times + 1), 2_000))
      .finally(() => {
        busy.current = false;
      });
  }, []);
}

/** Works each event into all lists that are loaded, so that a row is true before the list is read again. */
export function useLiveRows(): void {
  const client = useQueryClient();
  const { agent } = useWho();
  useLive(
    useCallback(
      ({ event, data }: LiveEvent) => {
        if (event !== 'message' && event !== 'conversation') return;
        for (const [key, known] of client.getQueriesData<Loaded>({ queryKey: ['inbox'] })) {
          const view = VIEWS.find((name) => name === key[1]);
          if (known === undefined || view === undefined) continue;
          const next =
            event === 'message'
              ? withMessage(known, data as TeamMessage)
              : withConversation(known, {
                  view,
                  conversation: data as ConversationView,
                  me: agent.id,
                  holder: typeof key[2] === 'string' && key[2] !== '' ? key[2] : null,
                });
          if (next !== known) client.setQueryData(key, next);
        }
      },
      [client, agent.id],
    ),
  );
}
